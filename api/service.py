"""From a GraphQL request to its answer: one schema, one reader, one state of the graph."""

import time
from dataclasses import dataclass
from typing import Any

import strawberry
from graphql import GraphQLError, NoSchemaIntrospectionCustomRule
from strawberry.extensions import AddValidationRules, ParserCache
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.execution import ExecutionContext, PreExecutionError
from strawberry.types.graphql import OperationType

from api.context import Context
from api.errors import Code, error_body, format_errors
from api.limits import Limits, MeasuredValidation, TokenLimit
from api.query import Query
from api.types.holdings import Person, Place
from graph.store import GraphStore


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What a client asks."""

    query: str
    variables: dict[str, Any] | None = None
    operation_name: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a client gets; `executed` is False where nothing of the request was carried out."""

    body: dict[str, Any]
    executed: bool


class _Schema(strawberry.Schema):
    """A schema that leaves errors to api.errors, which logs what is ours and nothing twice."""

    def process_errors(
        self,
        errors: list[GraphQLError],
        execution_context: ExecutionContext | None = None,
    ) -> None:
        """Do nothing: the errors are formatted, and logged, with the answer."""


def build_schema(*, introspection: bool = True) -> strawberry.Schema:
    """The schema; without introspection it also gives no hints at names."""
    extensions: list[Any] = [TokenLimit, ParserCache, MeasuredValidation]
    if not introspection:
        extensions.append(lambda: AddValidationRules([NoSchemaIntrospectionCustomRule]))
    return _Schema(
        Query,
        types=[Person, Place],
        extensions=extensions,
        config=StrawberryConfig(disable_field_suggestions=not introspection),
    )


class Service:
    """Answers requests from one store; called in worker threads, one call a request."""

    def __init__(
        self, store: GraphStore, limits: Limits, *, introspection: bool, seconds: float
    ) -> None:
        self.store = store
        self.limits = limits
        self.seconds = seconds
        self.schema = build_schema(introspection=introspection)

    def answer(self, request: GraphQLRequest) -> Answer:
        """The answer; everything in it is read from one state of the graph."""
        deadline = time.monotonic() + self.seconds
        context = Context(self.limits, deadline, request.operation_name)
        with self.store.reading() as reader:
            context.read_from(reader)
            return self._execute(request, context)

    def _execute(self, request: GraphQLRequest, context: Context) -> Answer:
        try:
            result = self.schema.execute_sync(
                request.query,
                request.variables,
                context,
                operation_name=request.operation_name,
                allowed_operation_types=[OperationType.QUERY],
            )
        except CannotGetOperationTypeError as error:
            return _refused(str(error), Code.OPERATION_RESOLUTION_FAILURE)
        except InvalidOperationTypeError:
            return _refused("only queries are answered", Code.OPERATION_RESOLUTION_FAILURE)
        errors = result.errors or []
        executed = not isinstance(result, PreExecutionError) and not (
            result.data is None and all(error.path is None for error in errors)
        )
        body: dict[str, Any] = {}
        if errors:
            body["errors"] = format_errors(errors, executed=executed)
        if executed:
            body["data"] = result.data
            body["extensions"] = {"cost": {"asked": context.cost, "most": self.limits.cost}}
        return Answer(body, executed)


def _refused(message: str, code: Code) -> Answer:
    return Answer(error_body(message, code), executed=False)
