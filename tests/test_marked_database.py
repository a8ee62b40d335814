"""What keeps the Neo4j tests off a database that belongs to somebody else."""

import pytest

from tests.support.marked_database import (
    CREATE_MARKER,
    MARKER,
    ForeignDatabase,
    names,
    prepare_test_database,
)
from tests.support.neo4j_server import Neo4jServer


@pytest.mark.neo4j
def test_a_marked_database_is_emptied_of_nodes_constraints_and_indexes(
    empty_neo4j: Neo4jServer,
) -> None:
    with empty_neo4j.driver() as driver, driver.session() as session:
        session.run("CREATE (:Left)-[:BESIDE]->(:Right)").consume()
        session.run("CREATE INDEX left_by_name FOR (l:Left) ON (l.name)").consume()
        session.run("CREATE CONSTRAINT `odd``name` FOR (r:Right) REQUIRE r.id IS UNIQUE").consume()
        prepare_test_database(driver)
        assert session.run("MATCH (n) RETURN count(n)").single(strict=True).value() == 0
        assert names(session, "SHOW CONSTRAINTS YIELD name") == {MARKER}
        assert "left_by_name" not in names(session, "SHOW INDEXES YIELD name")


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("make", "take_away"),
    [
        ("CREATE (:Foreign)", "MATCH (n:Foreign) DELETE n"),
        ("CREATE INDEX foreign FOR (n:Foreign) ON (n.name)", "DROP INDEX foreign"),
    ],
)
def test_a_database_that_holds_anything_without_the_marker_is_refused(
    empty_neo4j: Neo4jServer, make: str, take_away: str
) -> None:
    with empty_neo4j.driver() as driver, driver.session() as session:
        session.run(f"DROP CONSTRAINT {MARKER}").consume()
        session.run(make).consume()
        try:
            with pytest.raises(ForeignDatabase, match="point CHIDAO_TEST_NEO4J at an empty one"):
                prepare_test_database(driver)
        finally:
            session.run(take_away).consume()
            session.run(CREATE_MARKER).consume()
