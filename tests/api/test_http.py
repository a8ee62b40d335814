"""GraphQL over HTTP: media types, status codes, bodies that are none, and the other routes."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from api.app import create_app
from api.errors import Code
from api.http import BadRequest, negotiate, parse_body
from api.settings import ApiSettings
from graph.store import GraphStore, Reader
from schema.errors import StoreUnavailable
from tests.api.conftest import Send, send_to

GRAPHQL = "application/graphql-response+json"
SAID = {"query": "{ coverage { counts { name } } }"}


def post(send: Send, body: Any, accept: str = GRAPHQL) -> httpx.Response:
    return send("POST", "/graphql", json=body, headers={"accept": accept})


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}, application/json;q=0.9", GRAPHQL),
        (f"{GRAPHQL};q=0.5, application/json", "application/json"),
        ("text/html, */*;q=0.1", "application/json"),
    ],
)
def test_the_answer_is_of_the_kind_that_is_accepted(accept: str | None, kind: str) -> None:
    assert negotiate(accept) == kind


def test_an_answer_that_nobody_accepts_is_406(send: Send) -> None:
    response = post(send, SAID, accept="text/html")
    assert response.status_code == 406
    assert response.json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"


def test_a_good_request_is_200_with_data_in_both_kinds(send: Send) -> None:
    for kind in (GRAPHQL, "application/json"):
        response = post(send, SAID, accept=kind)
        assert response.status_code == 200
        assert response.headers["content-type"] == f"{kind}; charset=utf-8"
        assert "data" in response.json()


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query a { __typename } query b { __typename }", "OPERATION_RESOLUTION_FAILURE"),
        ("mutation { a }", "OPERATION_RESOLUTION_FAILURE"),
        ("query ($id: ID!) { node(id: $id) { id } }", "BAD_USER_INPUT"),
    ],
)
def test_a_request_error_is_400_or_200_by_kind_and_never_has_data(
    send: Send, query: str, code: str
) -> None:
    for kind, status in ((GRAPHQL, 400), ("application/json", 200)):
        response = post(send, {"query": query}, accept=kind)
        assert response.status_code == status
        assert "data" not in response.json()
        assert response.json()["errors"][0]["extensions"]["code"] == code


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"1", b"[]", b'"{ a }"', b"{", b"\xff\xfe", b'{"query": 1}', b'{"query": ""}',
        b'{"query": "{a}", "variables": []}', b'{"query": "{a}", "operationName": 1}',
        b'{"query": "{a}", "extensions": "x"}',
        b'{"query": "{a}", "variables": {"a": ' + b"[" * 3000 + b"]" * 3000 + b"}}",
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_body_that_is_no_request_is_400(send: Send, body: bytes) -> None:
    headers = {"content-type": "application/json", "accept": "application/json"}
    response = send("POST", "/graphql", content=body, headers=headers)
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=8),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["query", "variables", "operationName", "a"]), inner
                )
            ),
        ).map(lambda value: json.dumps(value).encode()),
    )
)
def test_any_body_is_a_request_or_refused_with_a_reason(body: bytes) -> None:
    refusal: BadRequest | None = None
    query = ""
    try:
        query = parse_body(body).query
    except BadRequest as error:
        refusal = error
    assert query.strip() if refusal is None else refusal.code is Code.BAD_REQUEST


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(
            [
                "{",
                "}",
                "(",
                ")",
                ":",
                "$",
                "!",
                "...",
                "@",
                "query",
                "fragment",
                "on",
                "Query",
                "document",
                "node",
                "id",
                '"x"',
                "1",
                "documents",
                "nodes",
                "first",
                "[",
                "]",
                "null",
                "&",
                "=",
                " ",
                "#",
            ]
        ),
        max_size=25,
    )
)
def test_no_query_text_makes_the_server_fail(send: Send, pieces: list[str]) -> None:
    response = post(send, {"query": " ".join(["{", *pieces, "}"])})
    assert response.status_code in (200, 400)
    codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
    assert "INTERNAL_SERVER_ERROR" not in codes


def test_a_body_of_another_type_or_size_is_refused(send: Send) -> None:
    form = send("POST", "/graphql", content=b"query={a}", headers={"content-type": "text/plain"})
    assert form.status_code == 415
    assert post(send, {"query": "#" * 200_000}).status_code == 413

    async def stream() -> Any:
        for _ in range(300):
            yield b" " * 1000

    headers = {"content-type": "application/json"}
    assert send("POST", "/graphql", content=stream(), headers=headers).status_code == 413


def test_get_answers_queries_and_can_be_switched_off(send: Send, samples_store: GraphStore) -> None:
    params = {"query": "query ($n: Int!) { documents(first: $n) { nodes { id } } }"}
    params["variables"] = '{"n": 2}'
    response = send("GET", "/graphql", params=params)
    assert len(response.json()["data"]["documents"]["nodes"]) == 2
    assert send("GET", "/graphql", params=params | {"variables": "{"}).status_code == 400
    closed = create_app(samples_store, ApiSettings(get=False))
    response = send_to(closed, "GET", "/graphql", params=params)
    assert response.status_code == 405
    assert "POST" in response.headers["allow"]
    assert send("PUT", "/graphql", json=SAID).status_code == 405


def test_introspection_and_hints_can_be_switched_off(samples_store: GraphStore) -> None:
    query = {"query": "{ __schema { types { name } } }"}
    assert "data" in send_to(create_app(samples_store), "POST", "/graphql", json=query).json()
    closed = create_app(samples_store, ApiSettings(introspection=False))
    answer = send_to(closed, "POST", "/graphql", json=query).json()
    assert answer["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    wrong = {"query": "{ documentz { totalCount } }"}
    answer = send_to(closed, "POST", "/graphql", json=wrong).json()
    assert "documents" not in answer["errors"][0]["message"]


def test_pages_come_with_a_policy_that_allows_this_server_alone(send: Send) -> None:
    for path in ("/", "/graphiql", "/static/js/app.js"):
        response = send("GET", path)
        assert response.status_code == 200
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "http" not in policy
        assert "unsafe-eval" not in policy
        assert ("unsafe-inline" in policy) == (path == "/graphiql")


def test_graphiql_can_be_switched_off_with_its_files(samples_store: GraphStore) -> None:
    closed = create_app(samples_store, ApiSettings(graphiql=False))
    assert send_to(closed, "GET", "/graphiql").status_code == 404
    assert send_to(closed, "GET", "/static/graphiql/graphiql.min.js").status_code == 404
    assert send_to(closed, "GET", "/static/js/app.js").status_code == 200


def test_a_page_of_another_site_may_ask_only_if_it_is_named(samples_store: GraphStore) -> None:
    headers = {"origin": "https://elsewhere.example"}
    open_app = create_app(samples_store, ApiSettings(origins=("https://elsewhere.example",)))
    allowed = send_to(open_app, "POST", "/graphql", json=SAID, headers=headers)
    assert allowed.headers["access-control-allow-origin"] == "https://elsewhere.example"
    refused = send_to(create_app(samples_store), "POST", "/graphql", json=SAID, headers=headers)
    assert "access-control-allow-origin" not in refused.headers


class Failing:
    """A store whose every reading fails, or takes its time first."""

    def __init__(self, error: Exception | None = None, seconds: float = 0) -> None:
        self.error = error
        self.seconds = seconds

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        time.sleep(self.seconds)
        if self.error:
            raise self.error
        yield self  # type: ignore[misc]

    def counts(self) -> dict[str, int]:
        raise RuntimeError("secret detail")

    def documents(self, *_: object, **__: object) -> None:
        raise RuntimeError("secret detail")


def failing(error: Exception | None = None, seconds: float = 0) -> Starlette:
    """An application over such a store; one that takes its time is soon given up."""
    store: Any = Failing(error, seconds)
    return create_app(store, ApiSettings(seconds=seconds / 3 if seconds else 10))


def test_what_goes_wrong_inside_is_masked(caplog: pytest.LogCaptureFixture) -> None:
    response = send_to(failing(), "POST", "/graphql", json=SAID)
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "secret" not in response.text
    assert "secret detail" in caplog.text


def test_a_store_that_cannot_be_read_is_503_and_unhealthy() -> None:
    app = failing(StoreUnavailable("/a/path: locked"))
    response = send_to(app, "POST", "/graphql", json=SAID)
    assert response.status_code == 503
    assert response.json()["errors"][0]["extensions"]["code"] == "STORE_UNAVAILABLE"
    assert "/a/path" not in response.text
    assert send_to(app, "GET", "/health").status_code == 503


def test_a_request_that_takes_too_long_is_given_up() -> None:
    response = send_to(failing(seconds=0.6), "POST", "/graphql", json=SAID)
    assert response.status_code == 503
    assert response.json()["errors"][0]["extensions"]["code"] == "TIMEOUT"


def test_health_is_ok_while_the_store_answers(send: Send) -> None:
    assert send("GET", "/health").json() == {"status": "ok"}
