"""How large a GraphQL document is: depth, aliases and cost, each counted once a selection set.

Counting follows fragments by name and keeps what it found, so a document of n fragments that each
spread the next one twice takes n steps, not 2^n.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_list_type,
    is_non_null_type,
)
from graphql.type import GraphQLField, GraphQLOutputType

from graph.store import DEFAULT_FIRST, MAX_FIRST

UNPAGED = 3  # what a list without `first` is taken to hold


@dataclass(frozen=True, slots=True)
class Size:
    """How large a selection is once its fragments stand in their places."""

    depth: int = 0
    aliases: int = 0
    cost: int = 0


class _Measure:
    """The sizes of one document's selection sets."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any]
    ) -> None:
        self.schema = schema
        self.variables = variables
        self.fragments = {
            node.name.value: node
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        self.known: dict[tuple[int, str], Size] = {}
        self.open: set[tuple[int, str]] = set()

    def size(self, selections: SelectionSetNode, parent: GraphQLNamedType | None) -> Size:
        """The size of a selection set on a type; a fragment within itself counts nothing here."""
        key = (id(selections), parent.name if parent else "")
        if key in self.open:
            return Size()
        if key not in self.known:
            self.open.add(key)
            parts = list(self._parts(selections, parent))
            self.open.discard(key)
            self.known[key] = Size(
                max((part.depth for part in parts), default=0),
                sum(part.aliases for part in parts),
                sum(part.cost for part in parts),
            )
        return self.known[key]

    def _parts(
        self, selections: SelectionSetNode, parent: GraphQLNamedType | None
    ) -> Iterator[Size]:
        for node in selections.selections:
            if isinstance(node, FieldNode):
                yield self._field(node, parent)
            elif isinstance(node, InlineFragmentNode):
                on = node.type_condition
                yield self.size(node.selection_set, self._type(on.name.value) if on else parent)
            elif isinstance(node, FragmentSpreadNode):
                fragment = self.fragments.get(node.name.value)
                if fragment is not None:
                    on_type = self._type(fragment.type_condition.name.value)
                    yield self.size(fragment.selection_set, on_type)

    def _type(self, name: str) -> GraphQLNamedType | None:
        return self.schema.type_map.get(name)

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Size:
        aliases = 1 if node.alias else 0
        if node.selection_set is None:
            return Size(1, aliases, 1)
        field = self._definition(node, parent)
        inner = self.size(node.selection_set, get_named_type(field.type) if field else None)
        times = self._times(node, field, parent)
        return Size(inner.depth + 1, aliases + inner.aliases, 1 + times * inner.cost)

    def _definition(self, node: FieldNode, parent: GraphQLNamedType | None) -> GraphQLField | None:
        if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType):
            fields: Mapping[str, GraphQLField] = parent.fields
            return fields.get(node.name.value)
        return None

    def _times(
        self, node: FieldNode, field: GraphQLField | None, parent: GraphQLNamedType | None
    ) -> int:
        """How often the selection below a field is answered, at most."""
        if field is None:
            return 1
        if "first" in field.args:
            return self._first(node)
        in_page = parent is not None and parent.name.endswith("Connection")
        return UNPAGED if not in_page and _holds_list(field.type) else 1

    def _first(self, node: FieldNode) -> int:
        for argument in node.arguments or ():
            if argument.name.value == "first":
                if isinstance(argument.value, IntValueNode):
                    return _clamped(int(argument.value.value))
                if isinstance(argument.value, VariableNode):
                    given = self.variables.get(argument.value.name.value)
                    return _clamped(given) if isinstance(given, int) else MAX_FIRST
        return DEFAULT_FIRST


def _clamped(first: int) -> int:
    return min(max(first, 1), MAX_FIRST)


def _holds_list(kind: GraphQLOutputType) -> bool:
    return is_list_type(kind.of_type if is_non_null_type(kind) else kind)


def size_of(
    schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any] | None = None
) -> Size:
    """The size of the largest operation of a document."""
    measure = _Measure(schema, document, variables or {})
    roots = {"query": schema.query_type, "mutation": schema.mutation_type}
    sizes = [
        measure.size(node.selection_set, roots.get(node.operation.value))
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
    ]
    return Size(
        max((size.depth for size in sizes), default=0),
        max((size.aliases for size in sizes), default=0),
        max((size.cost for size in sizes), default=0),
    )
