"""Limits: what is too deep, too wide or too dear is refused at once, however it is written."""

import time

import pytest
from graphql import parse

from api.measure import size_of
from api.service import build_schema
from tests.api.conftest import Send

SCHEMA = build_schema()._schema


def codes(answer: dict[str, object]) -> set[str]:
    errors = answer["errors"]
    assert isinstance(errors, list)
    return {error["extensions"]["code"] for error in errors}


def bomb(levels: int) -> str:
    """Fragments that each spread the next one twice: 2^levels fields once written out."""
    parts = [f"fragment f{n} on Document {{ ...f{n + 1} ...f{n + 1} }}" for n in range(levels)]
    ask = "{ documents { nodes { ...f0 } } }"
    return "\n".join([ask, *parts, f"fragment f{levels} on Document {{ a: id b: number }}"])


def test_a_fragment_bomb_is_refused_in_no_time(send: Send) -> None:
    started = time.monotonic()
    answer = send("POST", "/graphql", json={"query": bomb(200)}).json()
    assert time.monotonic() - started < 2
    assert codes(answer) == {"LIMIT_EXCEEDED"}


def test_a_fragment_within_itself_is_left_to_validation(send: Send) -> None:
    query = "{ documents { nodes { ...f } } } fragment f on Document { id ...f }"
    answer = send("POST", "/graphql", json={"query": query}).json()
    assert codes(answer) == {"GRAPHQL_VALIDATION_FAILED"}


def test_depth_counts_through_fragments() -> None:
    deep = "{ documents { nodes { ...d } } } fragment d on Document { issuers { related { id } } }"
    assert size_of(SCHEMA, parse(deep)).depth == 5


def test_aliases_are_counted_as_often_as_they_are_answered() -> None:
    twice = """{ a: coverage { ...c } b: coverage { ...c } }
      fragment c on Coverage { x: counts { name } }"""
    assert size_of(SCHEMA, parse(twice)).aliases == 4


@pytest.mark.parametrize(
    ("first", "variables", "cost"),
    [
        ("(first: 10)", {}, 1 + 10 * 2),
        ("", {}, 1 + 20 * 2),
        ("(first: $n)", {"n": 5}, 1 + 5 * 2),
        ("(first: $n)", {}, 1 + 100 * 2),
    ],
)
def test_cost_is_the_product_of_page_sizes(
    first: str, variables: dict[str, int], cost: int
) -> None:
    query = f"query ($n: Int!) {{ documents{first} {{ nodes {{ id }} }} }}"
    assert size_of(SCHEMA, parse(query), variables).cost == cost


def test_too_many_aliases_too_much_depth_and_too_many_tokens_are_refused(send: Send) -> None:
    aliases = "{" + " ".join(f"a{n}: coverage {{ counts {{ name }} }}" for n in range(60)) + "}"
    deep = "{ agencies { nodes {" + " related {" * 30 + " id " + "}" * 30 + "} } }"
    for query in (aliases, deep):
        answer = send("POST", "/graphql", json={"query": query}).json()
        assert codes(answer) == {"LIMIT_EXCEEDED"}
    tokens = "{ coverage { counts { name } } " + "__typename " * 5000 + "}"
    answer = send("POST", "/graphql", json={"query": tokens}).json()
    assert codes(answer) == {"GRAPHQL_PARSE_FAILED"}


def test_nesting_past_all_reason_is_an_error_of_the_client(send: Send) -> None:
    query = "{ a" * 1200 + "}" * 1200
    response = send("POST", "/graphql", json={"query": query})
    assert response.status_code == 200
    assert codes(response.json()) <= {"LIMIT_EXCEEDED", "GRAPHQL_PARSE_FAILED"}


def test_the_cost_is_told_with_every_answer(send: Send) -> None:
    answer = send("POST", "/graphql", json={"query": "{ documents(first: 2) { nodes { id } } }"})
    assert answer.json()["extensions"]["cost"] == {"asked": 5, "most": 100_000}


def test_a_page_of_no_size_and_a_cursor_of_ones_own_are_refused(send: Send) -> None:
    for arguments in ("first: 0", "first: 101", 'after: "abc"', 'after: "WzEsMl0"'):
        query = f"{{ documents({arguments}) {{ nodes {{ id }} }} }}"
        answer = send("POST", "/graphql", json={"query": query}).json()
        assert codes(answer) == {"BAD_USER_INPUT"}
