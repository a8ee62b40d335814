"""The stores that every contract test runs on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.settings import StoreSettings
from graph.store import GraphStore, open_store
from tests.support.neo4j_server import Neo4jServer

Opener = Callable[[], GraphStore]


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def open_again(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Opens the test's store, empty at first; each call opens it anew."""
    if request.param == "sqlite":
        return lambda: open_store(str(tmp_path / "graph.db"))
    server: Neo4jServer = request.getfixturevalue("empty_neo4j")
    settings = StoreSettings(user=server.user, password=server.password)
    return lambda: open_store(server.url, settings)


@pytest.fixture
def store(open_again: Opener) -> Iterator[GraphStore]:
    with open_again() as opened:
        yield opened
