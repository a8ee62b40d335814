"""What only a store on a server has to get right: refusals, foreign databases, readable names."""

import socket

import pytest

from graph.opening import open_store
from graph.settings import StoreSettings
from schema.errors import StoreForeign, StoreUnavailable, StoreVersion
from tests.graph.building import plan_batch
from tests.support.neo4j_server import Neo4jServer


def settings(server: Neo4jServer) -> StoreSettings:
    return StoreSettings(user=server.user, password=server.password)


def test_a_server_that_is_down_is_named_in_one_line() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"bolt://127.0.0.1:{probe.getsockname()[1]}"
    with pytest.raises(StoreUnavailable, match="no Neo4j answers") as refused:
        open_store(url, StoreSettings(wait_seconds=1))
    assert "\n" not in str(refused.value)
    assert url in str(refused.value)


@pytest.mark.neo4j
def test_a_refused_password_is_named_in_one_line(bare_neo4j: Neo4jServer) -> None:
    with pytest.raises(StoreUnavailable, match="refuses the user or the password") as refused:
        open_store(bare_neo4j.url, StoreSettings(password="wrong-password"))
    assert "\n" not in str(refused.value)
    assert "wrong-password" not in str(refused.value)


@pytest.mark.neo4j
def test_a_missing_database_is_named(bare_neo4j: Neo4jServer) -> None:
    known = settings(bare_neo4j)
    with pytest.raises(StoreUnavailable, match="no such database"):
        open_store(
            bare_neo4j.url,
            StoreSettings(user=known.user, password=known.password, database="none"),
        )


@pytest.mark.neo4j
def test_a_database_with_other_nodes_is_foreign_and_stays_as_it_is(
    empty_neo4j: Neo4jServer,
) -> None:
    with empty_neo4j.driver() as driver:
        driver.execute_query("CREATE (:Theirs {x: 1})")
        with pytest.raises(StoreForeign, match="did not write"):
            open_store(empty_neo4j.url, settings(empty_neo4j))
        records = driver.execute_query("MATCH (n) RETURN labels(n) AS labels").records
    assert [record["labels"] for record in records] == [["Theirs"]]


@pytest.mark.neo4j
def test_a_store_of_another_version_is_refused(bare_neo4j: Neo4jServer) -> None:
    open_store(bare_neo4j.url, settings(bare_neo4j)).close()
    with bare_neo4j.driver() as driver:
        driver.execute_query("MATCH (s:ChidaoStore) SET s.version = 99")
        try:
            with pytest.raises(StoreVersion, match="version 99 and this chidao reads 1"):
                open_store(bare_neo4j.url, settings(bare_neo4j))
        finally:
            driver.execute_query("MATCH (s:ChidaoStore) SET s.version = 1")


@pytest.mark.neo4j
def test_the_graph_reads_well_in_a_browser(bare_neo4j: Neo4jServer) -> None:
    with open_store(bare_neo4j.url, settings(bare_neo4j)) as store:
        store.apply(plan_batch())
    with bare_neo4j.driver() as driver:
        (row,) = driver.execute_query(
            "MATCH (s:Agency)-[r:RESPONSIBLE_FOR]->(t:Task)<-[:ASSIGNS]-(d:Document)"
            "-[i:IMPLEMENTS]->(k:Document) "
            "RETURN s.name AS who, r.roles AS roles, size(r.claims) AS claims, t.text AS what, "
            "d.number AS plan, k.number AS conclusion, size(i.claims) AS implements"
        ).records
    assert row.data() == {
        "who": "Sở Tài chính tỉnh Quảng Bình",
        "roles": ["LEAD", "REPORT"],
        "claims": 2,
        "what": "bố trí kinh phí",
        "plan": "127-KH/TU",
        "conclusion": "57-KL/TW",
        "implements": 1,
    }
