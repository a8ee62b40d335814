"""create_app: /graphql, the explorer at /, /graphiql and /health, over one store."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import Code, TimedOut
from api.http import BadRequest, negotiate, read_request, refuse, respond, unavailable
from api.service import Service
from api.settings import ApiSettings
from graph.store import GraphStore
from schema.errors import StoreError

T = TypeVar("T")

WEB = Path(str(files("api"))) / "web"
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
# GraphiQL's editor writes style attributes and carries its fonts in its style sheet.
IDE = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace(
    "font-src 'self'", "font-src 'self' data:"
)
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


def create_app(store: GraphStore, settings: ApiSettings | None = None) -> Starlette:
    """The application over an open store, which stays its caller's to close."""
    settings = settings or ApiSettings()
    endpoint = _Endpoint(store, settings)
    routes: list[BaseRoute] = [
        Route("/graphql", endpoint.graphql, methods=["GET", "POST", "PUT", "PATCH", "DELETE"]),
        Route("/health", endpoint.health),
        Route("/", _page("index.html", STRICT)),
    ]
    if settings.graphiql:
        routes.append(Route("/graphiql", _page("graphiql/index.html", IDE)))
    else:
        routes.append(Mount("/static/graphiql", PlainTextResponse("not found", 404)))
    routes.append(Mount("/static", StaticFiles(directory=WEB)))
    middleware = [Middleware(_Headers)]
    if settings.origins:
        middleware.append(
            Middleware(
                CORSMiddleware,
                allow_origins=list(settings.origins),
                allow_methods=["GET", "POST"],
                allow_headers=["content-type"],
            )
        )
    return Starlette(routes=routes, middleware=middleware, lifespan=endpoint.lifespan)


def _page(name: str, policy: str) -> Callable[[Request], Response]:
    def page(_: Request) -> Response:
        return FileResponse(WEB / name, headers={"content-security-policy": policy})

    return page


class _Endpoint:
    """The two routes that ask the store."""

    def __init__(self, store: GraphStore, settings: ApiSettings) -> None:
        self.store = store
        self.settings = settings
        self.service = Service(
            store,
            settings.limits,
            introspection=settings.introspection,
            seconds=settings.seconds,
        )
        self.pool = ThreadPoolExecutor(settings.threads, thread_name_prefix="chidao-api")

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """The only place from which the store is called: a worker thread, with a time limit.

        The threads stay for good, since a store keeps a connection for each. A thread cannot be
        stopped; the service's own deadline ends it at its next call.
        """
        async with asyncio.timeout(self.settings.seconds):
            return await asyncio.get_running_loop().run_in_executor(self.pool, work)

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        """Let the last answers finish when the server stops."""
        yield
        self.pool.shutdown(cancel_futures=True)

    async def graphql(self, request: Request) -> Response:
        """Answer a GraphQL request."""
        try:
            kind = negotiate(request.headers.get("accept"))
        except BadRequest as error:
            return refuse(error)
        try:
            asked = await read_request(
                request, get=self.settings.get, max_body=self.settings.max_body
            )
        except BadRequest as error:
            return refuse(error, kind)
        try:
            answer = await self._in_thread(partial(self.service.answer, asked))
        except TimeoutError:
            return unavailable(str(TimedOut()), Code.TIMEOUT, kind)
        except StoreError:
            return unavailable(
                "the store cannot be read at the moment", Code.STORE_UNAVAILABLE, kind
            )
        return respond(answer, kind)

    async def health(self, _: Request) -> Response:
        """200 while the store answers, 503 while it does not."""
        try:
            await self._in_thread(self._read_once)
        except (StoreError, TimeoutError):
            return _plain({"status": "store unavailable"}, 503)
        return _plain({"status": "ok"}, 200)

    def _read_once(self) -> None:
        with self.store.reading() as reader:
            reader.sources(first=1)


def _plain(body: dict[str, str], status: int) -> Response:
    return Response(json.dumps(body), status, media_type="application/json")


class _Headers:
    """Adds the headers that every response carries; a page's own policy stays."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name for name, _ in message["headers"]}
                added = HEADERS | {"content-security-policy": STRICT, "cache-control": "no-cache"}
                message["headers"] = [
                    *message["headers"],
                    *(
                        (name.encode(), value.encode())
                        for name, value in added.items()
                        if name.encode() not in present
                    ),
                ]
            await send(message)

        await self.app(scope, receive, send_with_headers)
