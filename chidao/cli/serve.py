"""`chidao serve`: the API and the explorer over HTTP."""

from typing import Annotated

import typer

from chidao.cli import options
from chidao.cli.opening import open_for_reading
from chidao.settings import load_settings
from graph.store import GraphStore

PORT = 8000

Host = Annotated[
    str,
    typer.Option(
        "--host",
        metavar="ADDRESS",
        help="Address to listen on. Anybody who reaches it reads everything: --host 0.0.0.0.",
    ),
]


def serve(
    host: Host = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option(
            "--port", metavar="N", min=0, max=65535, help="Port; --port 0 takes a free one."
        ),
    ] = PORT,
    store: options.Store = None,
) -> None:
    """Serve the API (/graphql, /graphiql) and the explorer (/) until Ctrl-C.

    Example: chidao serve --port 8080
    """
    with open_for_reading(store) as opened:
        serve_store(opened, host, port)


def serve_store(opened: GraphStore, host: str, port: int) -> None:
    """Serve an open store as the settings say, and tell the address on stderr."""
    # Strawberry and Starlette take half a second to load, which other commands need not wait for.
    from api.settings import ApiSettings
    from chidao.serving import serve as serve_over_http

    settings = load_settings()
    serve_over_http(
        opened,
        ApiSettings(
            graphiql=settings.graphiql,
            introspection=settings.introspection,
            get=settings.get,
            origins=settings.origins,
        ),
        host,
        port,
        lambda url: typer.echo(f"explorer {url}  API {url}graphql  (Ctrl-C ends)", err=True),
    )
