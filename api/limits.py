"""How much one request may ask for; what is over a limit is refused before it is validated.

Validation comes second because some of its rules are quadratic in what they are given.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    GraphQLError,
    OperationDefinitionNode,
)
from strawberry.extensions import ValidationCache
from strawberry.extensions.base_extension import SchemaExtension

from api.errors import Code
from api.measure import Size, size_of


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost at most."""

    depth: int = 20
    aliases: int = 50
    cost: int = 100_000
    tokens: int = 4_000


def excesses(size: Size, limits: Limits) -> list[GraphQLError]:
    """An error for each limit that the size is over."""
    return [
        GraphQLError(
            f"the request's {name} is {asked}, {allowed} is the most; {remedy}",
            extensions={"code": Code.LIMIT_EXCEEDED.value},
        )
        for name, asked, allowed, remedy in (
            ("depth", size.depth, limits.depth, "ask for what lies deeper by its id"),
            ("number of aliases", size.aliases, limits.aliases, "send several requests"),
            ("cost", size.cost, limits.cost, "ask for fewer at a time (first)"),
        )
        if asked > allowed
    ]


def unnamed(document: DocumentNode) -> list[GraphQLError]:
    """An error where a document has several operations and the client names none."""
    operations = [n for n in document.definitions if isinstance(n, OperationDefinitionNode)]
    if len(operations) < 2:
        return []
    return [
        GraphQLError(
            "the document has several operations; name one with operationName",
            extensions={"code": Code.OPERATION_RESOLUTION_FAILURE.value},
        )
    ]


class TokenLimit(SchemaExtension):
    """Stops the parser at so many tokens."""

    def on_operation(self) -> Iterator[None]:
        """Set the parser's own limit."""
        execution = self.execution_context
        execution.parse_options["max_tokens"] = execution.context.limits.tokens
        yield


class MeasuredValidation(ValidationCache):
    """Refuses what is too large before it is validated, and validates each document once."""

    def on_validate(self) -> Iterator[None]:
        """Measure first; what is over a limit is not validated at all."""
        execution = self.execution_context
        assert execution.graphql_document is not None
        size = size_of(
            execution.schema._schema,
            execution.graphql_document,
            execution.variables,
        )
        execution.context.cost = size.cost
        errors = excesses(size, execution.context.limits)
        if execution.context.operation is None:
            errors += unnamed(execution.graphql_document)
        if errors:
            execution.pre_execution_errors = errors
            yield
        else:
            yield from super().on_validate()
