"""The connection to a Neo4j: opened, checked to be ours, and its errors explained."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import LiteralString

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph.query_text import load_migration
from graph.settings import StoreSettings
from schema.errors import StoreError, StoreForeign, StoreUnavailable, StoreVersion

PACKAGE = "graph.neo4j"
VERSION = 1

FIND_MARKER: LiteralString = "MATCH (store:ChidaoStore) RETURN store.version AS version"
FIND_ANYTHING: LiteralString = "MATCH (node) RETURN count(*) > 0 AS held LIMIT 1"
MAKE_MARKER: LiteralString = "MERGE (store:ChidaoStore) ON CREATE SET store.version = $version"
AWAIT_INDEXES: LiteralString = "CALL db.awaitIndexes(60)"


class Connection:
    """A driver for one database. Opening makes constraints and indexes in an empty database."""

    def __init__(self, url: str, settings: StoreSettings) -> None:
        self.url = url
        self._database = settings.database
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        with explained(url):
            self._driver = neo4j.GraphDatabase.driver(
                url,
                auth=(settings.user, settings.password),
                connection_timeout=settings.wait_seconds,
                connection_acquisition_timeout=settings.wait_seconds + 25,
                notifications_min_severity="OFF",
            )
            try:
                self._driver.verify_connectivity()
                self._prepare()
            except BaseException:
                self._driver.close()
                raise

    def session(self, *, writing: bool = False) -> neo4j.Session:
        """A session that sees what earlier sessions of this connection wrote."""
        return self._driver.session(
            database=self._database,
            bookmark_manager=self._bookmarks,
            default_access_mode=neo4j.WRITE_ACCESS if writing else neo4j.READ_ACCESS,
        )

    def close(self) -> None:
        """Give back the driver's connections."""
        self._driver.close()

    def _prepare(self) -> None:
        with self.session(writing=True) as session:
            marker = session.run(FIND_MARKER).single()
            if marker is None:
                if session.run(FIND_ANYTHING).single(strict=True)["held"]:
                    raise StoreForeign(
                        f"the database at {self.url} holds something that chidao did not write; "
                        "give an empty one"
                    )
                for statement in load_migration(PACKAGE, "0001.cypher").split(";\n"):
                    if statement.strip():
                        session.run(statement).consume()
                session.run(AWAIT_INDEXES).consume()
                session.run(MAKE_MARKER, version=VERSION).consume()
            elif marker["version"] != VERSION:
                raise StoreVersion(
                    f"{self.url} has store version {marker['version']} and this chidao reads "
                    f"{VERSION}; ingest the sources into a new store, or use the chidao that "
                    "wrote it"
                )


@contextmanager
def explained(url: str) -> Iterator[None]:
    """Turn the driver's errors into ours, with the cause and what to do."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise _explain(url, error) from error


def _explain(url: str, error: DriverError | Neo4jError) -> StoreError:
    if isinstance(error, AuthError):
        return StoreUnavailable(
            f"Neo4j at {url} refuses the user or the password; "
            "set CHIDAO_NEO4J_USER and CHIDAO_NEO4J_PASSWORD"
        )
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreUnavailable(
            f"no Neo4j answers at {url}; start it, or give the address where it runs"
        )
    if isinstance(error, ConfigurationError):
        return StoreUnavailable(f"{url} is no address that Neo4j's driver takes ({error})")
    if isinstance(error, TransientError):
        return StoreUnavailable(f"Neo4j at {url} is busy ({error.code}); try again later")
    if isinstance(error, ClientError) and error.code == "Neo.ClientError.Database.DatabaseNotFound":
        return StoreUnavailable(f"Neo4j at {url} has no such database; set CHIDAO_NEO4J_DATABASE")
    code = error.code if isinstance(error, Neo4jError) else type(error).__name__
    return StoreError(f"Neo4j at {url} could not do it ({code}): {_first_line(error)}")


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]
