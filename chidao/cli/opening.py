"""Opens the store that an option, or else the settings, name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chidao.errors import InvalidSetting
from chidao.settings import default_store, load_settings
from graph.opening import open_store
from graph.store import GraphStore, Reader
from schema.errors import StoreUnavailable

SERVERS = frozenset({"bolt", "neo4j"})


def open_for_writing(store: str | None) -> GraphStore:
    """The store, made where there is none; refuses with a StoreError."""
    settings = load_settings()
    url = store or settings.store
    path = file_of(url)
    if path is not None and url == default_store():
        path.parent.mkdir(parents=True, exist_ok=True)
    return open_store(url, settings.login)


def open_for_reading(store: str | None) -> GraphStore:
    """The store, which must be there; refuses with a StoreError and makes nothing."""
    settings = load_settings()
    url = store or settings.store
    path = file_of(url)
    if path is not None and not path.exists():
        named = f" --store {store}" if store else ""
        raise StoreUnavailable(
            f"{path}: there is no store yet; make one with `chidao ingest PATH...{named}`"
        )
    return open_store(url, settings.login)


@contextmanager
def reading(store: str | None) -> Iterator[Reader]:
    """A reader that sees one state of the store for the whole answer."""
    with open_for_reading(store) as opened, opened.reading() as reader:
        yield reader


def file_of(url: str) -> Path | None:
    """The file of a SQLite store, None for a server's address; InvalidSetting for another one."""
    scheme, mark, rest = url.partition("://")
    if not mark:
        return Path(url)
    if scheme.partition("+")[0] in SERVERS:
        return None
    if scheme != "sqlite":
        raise InvalidSetting(
            f"{url}: a store is a file, or a Neo4j at bolt://HOST:7687 or neo4j://HOST:7687"
        )
    return Path(rest)
