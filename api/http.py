"""GraphQL over HTTP: from a request to a GraphQLRequest, and from an Answer to a response.

https://graphql.github.io/graphql-over-http: a client that accepts application/graphql-response+json
gets a status that tells what happened; one that only knows application/json gets 200 for whatever
was a well-formed request.
"""

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from api.errors import Code, error_body
from api.service import Answer, GraphQLRequest

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
MOST_NESTED = 64


class BadRequest(Exception):
    """A request that is no GraphQL request; says the status, the code and why."""

    def __init__(self, status: int, code: Code, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


def negotiate(accept: str | None) -> str:
    """The media type of the answer; refuses with 406 where neither of ours is accepted.

    Without a wish it is application/json, which every client reads.
    """
    if not accept or not accept.strip():
        return JSON
    weights: dict[str, float] = {}
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights[kind] = max(weights.get(kind, 0.0), _weight(parameters))
    anything = max(weights.get("*/*", 0.0), weights.get("application/*", 0.0))
    graphql = weights.get(GRAPHQL, 0.0)
    plain = weights.get(JSON, anything)
    if graphql and graphql >= plain:
        return GRAPHQL
    if plain:
        return JSON
    raise BadRequest(406, Code.NOT_ACCEPTABLE, f"this is answered as {GRAPHQL} or {JSON}")


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter[2:])
            except ValueError:
                return 0.0
    return 1.0


async def read_request(request: Request, *, get: bool, max_body: int) -> GraphQLRequest:
    """What the client asks; refuses with BadRequest whatever is no GraphQL request."""
    if request.method == "GET" and get:
        return _from_query(request.query_params)
    if request.method != "POST":
        raise BadRequest(405, Code.METHOD_NOT_ALLOWED, "send the query with POST")
    kind, _, parameters = request.headers.get("content-type", "").partition(";")
    if kind.strip().lower() != JSON:
        raise BadRequest(
            415, Code.UNSUPPORTED_MEDIA_TYPE, f"send the query as {JSON}; charset=utf-8"
        )
    if "charset=" in parameters.lower() and "utf-8" not in parameters.lower():
        raise BadRequest(415, Code.UNSUPPORTED_MEDIA_TYPE, "send the query as UTF-8")
    return parse_body(await _body(request, max_body))


async def _body(request: Request, most: int) -> bytes:
    """The body, read no further than the limit."""
    too_large = BadRequest(413, Code.PAYLOAD_TOO_LARGE, f"a request has {most} bytes at most")
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise too_large
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise too_large
    return bytes(body)


def parse_body(body: bytes) -> GraphQLRequest:
    """The request in a JSON body; refuses with BadRequest what is none."""
    try:
        values = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequest(400, Code.BAD_REQUEST, "the body is not JSON") from error
    if not isinstance(values, dict):
        raise BadRequest(400, Code.BAD_REQUEST, "the body is a JSON object with a query in it")
    return _request(values)


def _from_query(parameters: Mapping[str, str]) -> GraphQLRequest:
    values: dict[str, Any] = {
        name: parameters[name] for name in ("query", "operationName") if name in parameters
    }
    for name in ("variables", "extensions"):
        if parameters.get(name):
            try:
                values[name] = json.loads(parameters[name])
            except (ValueError, RecursionError) as error:
                raise BadRequest(400, Code.BAD_REQUEST, f"{name} is not JSON") from error
    return _request(values)


def _request(values: Mapping[str, Any]) -> GraphQLRequest:
    query, name = values.get("query"), values.get("operationName")
    variables, extensions = values.get("variables"), values.get("extensions")
    if not isinstance(query, str) or not query.strip():
        raise BadRequest(400, Code.BAD_REQUEST, "query is a text with a GraphQL query in it")
    if not isinstance(name, str | None):
        raise BadRequest(400, Code.BAD_REQUEST, "operationName is a text")
    for what, value in (("variables", variables), ("extensions", extensions)):
        if not isinstance(value, dict | None):
            raise BadRequest(400, Code.BAD_REQUEST, f"{what} is a JSON object")
    if _nested(variables) > MOST_NESTED:
        raise BadRequest(400, Code.BAD_REQUEST, f"variables nest {MOST_NESTED} levels at most")
    return GraphQLRequest(query, variables, name or None)


def _nested(value: Any) -> int:
    """How deep a JSON value nests, counted without recursion."""
    depth, level = 0, [value]
    while level:
        inner: list[Any] = []
        for each in level:
            if isinstance(each, dict):
                inner += each.values()
            elif isinstance(each, list):
                inner += each
        depth, level = depth + 1, inner
    return depth


def respond(answer: Answer, kind: str) -> Response:
    """The response to a well-formed request."""
    status = 200 if answer.executed or kind == JSON else 400
    return _json(answer.body, status, kind)


def refuse(error: BadRequest, kind: str = JSON) -> Response:
    """The response to what is no GraphQL request."""
    response = _json(error_body(error.message, error.code), error.status, kind)
    if error.status == 405:
        response.headers["allow"] = "GET, POST"
    return response


def unavailable(message: str, code: Code, kind: str) -> Response:
    """The response where the server cannot answer now."""
    return _json(error_body(message, code), 503, kind)


def _json(body: Mapping[str, Any], status: int, kind: str) -> Response:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text, status, media_type=f"{kind}; charset=utf-8")
