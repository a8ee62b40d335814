"""Empties a Neo4j database for a test, but only one that carries the tests' own marker."""

from typing import LiteralString

import neo4j

# A constraint rather than a node: it outlives the wipe and no count or answer ever meets it.
MARKER = "chidao_test_marker"
CREATE_MARKER = f"CREATE CONSTRAINT {MARKER} FOR (m:ChidaoTestMarker) REQUIRE m.id IS UNIQUE"
BATCH = 10_000


class ForeignDatabase(Exception):
    """The database holds something and does not carry the marker, so no test may touch it."""


def prepare_test_database(driver: neo4j.Driver) -> None:
    """Leave the database empty but for the marker; refuse one that holds anything without it."""
    with driver.session() as session:
        constraints = names(session, "SHOW CONSTRAINTS YIELD name")
        # Every Neo4j database is born with its two LOOKUP indexes.
        indexes = names(
            session,
            "SHOW INDEXES YIELD name, type, owningConstraint "
            "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
        )
        holds_nodes = session.run("MATCH (n) RETURN n LIMIT 1").single() is not None
        if MARKER not in constraints:
            if holds_nodes or constraints or indexes:
                raise ForeignDatabase(
                    "this Neo4j database is not empty and was not made by these tests; "
                    "point CHIDAO_TEST_NEO4J at an empty one"
                )
            session.run(CREATE_MARKER).consume()
        wipe_nodes(session)
        for name in constraints - {MARKER}:
            session.run(f"DROP CONSTRAINT {quoted(name)} IF EXISTS").consume()
        for name in indexes:
            session.run(f"DROP INDEX {quoted(name)} IF EXISTS").consume()


def names(session: neo4j.Session, query: LiteralString) -> set[str]:
    """Return the `name` column of a query's rows."""
    return {str(row["name"]) for row in session.run(query)}


def wipe_nodes(session: neo4j.Session) -> None:
    """Delete every node in batches, so that a large leftover does not fill the heap."""
    query = f"MATCH (n) WITH n LIMIT {BATCH} DETACH DELETE n RETURN count(*) AS gone"
    while True:
        row = session.run(query).single(strict=True)
        if row["gone"] == 0:
            return


def quoted(name: str) -> str:
    """Return a name as Cypher takes it whatever it holds."""
    return "`" + name.replace("`", "``") + "`"
