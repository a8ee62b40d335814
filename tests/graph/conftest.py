"""The stores that every contract test runs on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.opening import open_store
from graph.settings import StoreSettings
from graph.store import GraphStore
from tests.support.marked_database import prepare_test_database
from tests.support.neo4j_server import Neo4jServer

Opener = Callable[[], GraphStore]


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def open_again(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Opens the test's store, empty at first; each call opens it anew."""
    if request.param == "sqlite":
        return lambda: open_store(str(tmp_path / "graph.db"))
    server: Neo4jServer = request.getfixturevalue("bare_neo4j")
    settings = StoreSettings(user=server.user, password=server.password)
    return lambda: open_store(server.url, settings)


@pytest.fixture(scope="session")
def prepared_neo4j(neo4j_server: Neo4jServer) -> Neo4jServer:
    """The server, its database known to be the tests' own."""
    with neo4j_server.driver() as driver:
        prepare_test_database(driver)
    return neo4j_server


@pytest.fixture
def bare_neo4j(prepared_neo4j: Neo4jServer) -> Neo4jServer:
    """A store without a graph; its indexes stay, since making them takes seconds."""
    with prepared_neo4j.driver() as driver:
        driver.execute_query("MATCH (node) WHERE NOT node:ChidaoStore DETACH DELETE node")
    return prepared_neo4j


@pytest.fixture
def store(open_again: Opener) -> Iterator[GraphStore]:
    with open_again() as opened:
        yield opened
