"""Every error that leaves the API, with a code from a closed list; what is not ours is masked.

what went wrong                              extensions.code
the document does not parse                  GRAPHQL_PARSE_FAILED
it does not fit the schema                   GRAPHQL_VALIDATION_FAILED
it is too deep, too wide or too dear         LIMIT_EXCEEDED
the operation is not named or not there      OPERATION_RESOLUTION_FAILURE
an argument or a variable is wrong           BAD_USER_INPUT
it took too long                             TIMEOUT
the store cannot be reached                  STORE_UNAVAILABLE
anything else                                INTERNAL_SERVER_ERROR
the HTTP request itself is wrong             BAD_REQUEST, PAYLOAD_TOO_LARGE, METHOD_NOT_ALLOWED,
                                             NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE
"""

import logging
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from graphql import GraphQLError, GraphQLSyntaxError

from schema.errors import ChidaoError, InvalidCursor, InvalidNumber, StoreError

logger = logging.getLogger("chidao.api")

MASKED = "something went wrong on the server; the log of the server says what"
UNREADABLE = "the store cannot be read at the moment"
MOST = 10


class Code(StrEnum):
    """The closed list of `extensions.code`."""

    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    OPERATION_RESOLUTION_FAILURE = "OPERATION_RESOLUTION_FAILURE"
    BAD_USER_INPUT = "BAD_USER_INPUT"
    TIMEOUT = "TIMEOUT"
    STORE_UNAVAILABLE = "STORE_UNAVAILABLE"
    INTERNAL_SERVER_ERROR = "INTERNAL_SERVER_ERROR"
    BAD_REQUEST = "BAD_REQUEST"
    PAYLOAD_TOO_LARGE = "PAYLOAD_TOO_LARGE"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    NOT_ACCEPTABLE = "NOT_ACCEPTABLE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"


class BadInput(ChidaoError):
    """An argument that no answer can be given to; its text says what to send instead."""


class TimedOut(ChidaoError):
    """The request used up its time."""

    def __init__(self) -> None:
        super().__init__("the request took too long; ask for less at a time")


CODES: tuple[tuple[type[BaseException], Code], ...] = (
    (BadInput, Code.BAD_USER_INPUT),
    (InvalidCursor, Code.BAD_USER_INPUT),
    (InvalidNumber, Code.BAD_USER_INPUT),
    (TimedOut, Code.TIMEOUT),
    (StoreError, Code.STORE_UNAVAILABLE),
)


def error_body(message: str, code: Code) -> dict[str, Any]:
    """The answer to a request of which nothing was executed."""
    return {"errors": [{"message": message, "extensions": {"code": code.value}}]}


def format_errors(errors: Sequence[GraphQLError], *, executed: bool) -> list[dict[str, Any]]:
    """The errors as a client may see them, the first few where a request has many."""
    return [_format(error, executed) for error in errors[:MOST]]


def _format(error: GraphQLError, executed: bool) -> dict[str, Any]:
    code, message = _judge(error, executed)
    shown: dict[str, Any] = {"message": message, "extensions": {"code": code.value}}
    if error.locations:
        shown["locations"] = [{"line": p.line, "column": p.column} for p in error.locations]
    if error.path:
        shown["path"] = list(error.path)
    return shown


def _judge(error: GraphQLError, executed: bool) -> tuple[Code, str]:
    if code := (error.extensions or {}).get("code"):
        return Code(code), error.message
    cause = error.original_error
    if isinstance(cause, GraphQLError) or cause is None:
        return _judge_graphql(error, executed), error.message
    if isinstance(cause, RecursionError):
        return Code.LIMIT_EXCEEDED, "the request is nested too deeply"
    for kind, code in CODES:
        if isinstance(cause, kind):
            if code is Code.STORE_UNAVAILABLE:
                logger.error("store: %s", cause)
                return code, UNREADABLE
            return code, str(cause)
    logger.error("resolving %s failed", error.path, exc_info=cause)
    return Code.INTERNAL_SERVER_ERROR, MASKED


def _judge_graphql(error: GraphQLError, executed: bool) -> Code:
    if isinstance(error, GraphQLSyntaxError):
        return Code.GRAPHQL_PARSE_FAILED
    if error.message.startswith(("Unknown operation named", "Must provide operation name")):
        return Code.OPERATION_RESOLUTION_FAILURE
    if executed or error.message.startswith("Variable "):
        return Code.BAD_USER_INPUT
    return Code.GRAPHQL_VALIDATION_FAILED
