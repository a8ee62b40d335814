"""The same samples in SQLite and in Neo4j: the same answers, byte for byte."""

import pytest

from tests.support.cli import chidao, fill_with_gold
from tests.support.neo4j_server import Neo4jServer

COMMANDS = [
    ["documents"],
    ["documents", "--held", "cited-only", "--first", "3"],
    ["search", "thong tin doi ngoai"],
    ["warnings"],
    ["sources"],
    ["show", "57-KL/TW"],
    ["show", "99/KH-UBND"],
    ["lineage", "72/2015/NĐ-CP"],
    ["lineage", "2500/KH-UBND", "--with", "directs,cites"],
    ["who", "07-KH/BCĐ-TTĐN"],
    ["who", "1466/QĐ-UBND", "--below", "--place", "Trà Vinh"],
    ["who", "99/KH-UBND", "--due-before", "2025-01-01"],
    ["who", "Sở Thông tin và Truyền thông"],
    ["who", "Sở Thông tin và Truyền thông", "--place", "Trà Vinh"],
    ["who", "Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh Trà Vinh"],
    ["lineage", "1/XX-YY"],
]


@pytest.mark.neo4j
def test_both_stores_give_the_same_answers(
    empty_neo4j: Neo4jServer, gold_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHIDAO_NEO4J_USER", empty_neo4j.user)
    monkeypatch.setenv("CHIDAO_NEO4J_PASSWORD", empty_neo4j.password)
    fill_with_gold(empty_neo4j.url)
    for command in COMMANDS:
        one = chidao(*command, "--json", "--store", gold_store)
        other = chidao(*command, "--json", "--store", empty_neo4j.url)
        assert (other.status, other.out) == (one.status, one.out), command
