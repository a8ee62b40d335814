"""The API over a graph of the samples, asked through its ASGI interface."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from api.app import create_app
from api.settings import ApiSettings
from graph.opening import open_store
from graph.store import GraphStore
from tests.support.sample_graph import fill, iter_samples, namesakes

NAMESAKE = "15/KH-UBND"

Send = Callable[..., httpx.Response]
Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def samples_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """A store that holds the samples; read only."""
    path: Path = tmp_path_factory.mktemp("api") / "samples.db"
    with open_store(str(path)) as store:
        fill(store, [*iter_samples(), *namesakes(NAMESAKE)])
        yield store


@pytest.fixture(scope="session")
def app(samples_store: GraphStore) -> Starlette:
    """The application as it comes."""
    return create_app(samples_store, ApiSettings())


def send_to(app: Starlette, method: str, path: str, **options: Any) -> httpx.Response:
    """One request to an application."""

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://api") as client:
            return await client.request(method, path, **options)

    return asyncio.run(send())


@pytest.fixture
def send(app: Starlette) -> Send:
    """Sends one request to the application as it comes."""
    return lambda method, path, **options: send_to(app, method, path, **options)


@pytest.fixture
def ask(app: Starlette) -> Ask:
    """Asks a query and gives its data; an error fails the test."""

    def ask_it(query: str, **variables: Any) -> Any:
        body = {"query": query, "variables": variables}
        answer = send_to(app, "POST", "/graphql", json=body).json()
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    return ask_it
