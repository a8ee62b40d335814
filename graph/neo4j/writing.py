"""Writing to Neo4j: one transaction, which remembers what it has to settle at its end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

import neo4j

from graph.applying import Writing
from graph.neo4j.statements import ONE_TYPE, statements, typed

ROWS_AT_ONCE = 2000

Row = Mapping[str, Any]


class Neo4jWriting(Writing):
    """Runs named writes; the nodes, edges, references and places that they touch are gathered."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction
        self._touched: dict[str, set[Any]] = {
            "nodes": set(),
            "edges": set(),
            "references": set(),
            "places": set(),
        }

    def rows(self, name: str, parameters: Row) -> Sequence[Row]:
        """The rows of a question."""
        (statement,) = statements(name)
        return self._transaction.run(typed(statement, ()), dict(parameters)).data()

    def run(self, name: str, parameters: Row | None = None) -> None:
        """Run a write for what was touched."""
        touched = {kind: sorted(values) for kind, values in self._touched.items()}
        for statement in statements(name):
            if ONE_TYPE in statement:
                for type, edges in _by_type(touched["edges"], lambda edge: edge[0]).items():
                    self._run(statement, [type], {"edges": edges})
            else:
                self._run(statement, (), {**touched, **(parameters or {})})

    def run_each(self, name: str, rows: Sequence[Row]) -> None:
        """Run a write for the rows, a few thousand at once."""
        for statement in statements(name):
            groups = (
                _by_type(rows, lambda row: row["type"]) if ONE_TYPE in statement else {"": rows}
            )
            for type, group in groups.items():
                for some in _chunks(group):
                    self._run(statement, [type] if type else (), {"rows": some})

    def _run(self, statement: str, types: Iterable[str], parameters: dict[str, Any]) -> None:
        for record in self._transaction.run(typed(statement, types), parameters):
            for kind, values in record.data().items():
                self._touched[kind] |= set(_whole(values))


def _whole(values: Sequence[Any]) -> Iterable[Any]:
    """The ids, and the edges as tuples, that are not missing a part."""
    for value in values:
        if isinstance(value, list):
            if None not in value:
                yield tuple(value)
        elif value is not None:
            yield value


def _by_type(rows: Iterable[Any], type_of: Any) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[type_of(row)].append(row)
    return groups


def _chunks(rows: Iterable[Row]) -> Iterable[list[Row]]:
    rest = iter(rows)
    while some := list(islice(rest, ROWS_AT_ONCE)):
        yield some
