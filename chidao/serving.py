"""Serves a store over HTTP: the API, GraphiQL and the explorer."""

import socket
from collections.abc import Callable
from ipaddress import ip_address

import uvicorn

from api.app import create_app
from api.settings import ApiSettings
from chidao.errors import CannotServe
from graph.store import GraphStore

LOOPBACK = "127.0.0.1"


def serve(
    store: GraphStore,
    settings: ApiSettings,
    host: str,
    port: int,
    announce: Callable[[str], None],
) -> None:
    """Serve until interrupted; port 0 takes a free one. CannotServe where the address is taken.

    `announce` is told the address once it is listened on.
    """
    with listen(host, port) as listening:
        announce(address_of(listening))
        config = uvicorn.Config(create_app(store, settings), log_level="warning")
        try:
            uvicorn.Server(config).run(sockets=[listening])
        except KeyboardInterrupt:
            return


def listen(host: str, port: int) -> socket.socket:
    """A socket on the address; CannotServe says why there is none."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotServe(
            f"{host}:{port} cannot be listened on ({reason}); give another --host or --port, "
            "--port 0 for a free one"
        ) from error


def address_of(listening: socket.socket) -> str:
    """The URL at which a browser on this machine finds the socket."""
    host, port = listening.getsockname()[:2]
    shown = LOOPBACK if ip_address(host).is_unspecified else host
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"
