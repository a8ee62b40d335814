"""Transactions of one thread: a read sees one state, a change is all or nothing."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from graph.query_text import load_query
from graph.sqlite.connections import PACKAGE, SCRATCH_TABLES, Connections, explained

WRITING_CACHE = "PRAGMA cache_size = -65536"  # kibibytes; ids are hashes and land anywhere

Parameters = Mapping[str, Any]

# Made once: every step of an expansion packs several lists, and most are short or empty.
encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Transactions:
    """Runs named queries on the thread's connection, inside its open transaction if any."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @contextmanager
    def state(self) -> Iterator[None]:
        """Everything read inside sees one state; inside another, it is that one's."""
        with explained(self._connections.path):
            connection = self._connections.get()
            if connection.in_transaction:
                yield
                return
            connection.execute("BEGIN")
            try:
                yield
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def change(self) -> Iterator[None]:
        """Everything inside is written, or, on an error, nothing."""
        with explained(self._connections.path):
            connection = self._connections.get()
            connection.execute(WRITING_CACHE)
            connection.execute("BEGIN IMMEDIATE")
            try:
                for table in SCRATCH_TABLES:
                    connection.execute(f"DELETE FROM {table}")
                yield
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def rows(self, name: str, parameters: Parameters) -> list[sqlite3.Row]:
        """The rows of a question."""
        with self.state():
            text = load_query(PACKAGE, f"{name}.sql")
            return self._connections.get().execute(text, _bound(parameters)).fetchall()

    def run(self, name: str, parameters: Parameters | None = None) -> None:
        """Run each statement of a file once."""
        for statement in _statements(name):
            self._connections.get().execute(statement, _bound(parameters or {}))

    def run_each(self, name: str, rows: Sequence[Parameters]) -> None:
        """Run each statement of a file for every row."""
        lists = [name for name, value in rows[0].items() if isinstance(value, list | Mapping)]
        bound = [{**row, **{name: _packed(row[name]) for name in lists}} for row in rows]
        for statement in _statements(name):
            self._connections.get().executemany(statement, bound)


def _bound(parameters: Parameters) -> dict[str, Any]:
    return {name: _packed(value) for name, value in parameters.items()}


def _packed(value: Any) -> Any:
    """Collections and mappings go in as JSON."""
    if value is None or isinstance(value, str | int):
        return value
    plain = value if isinstance(value, Mapping) else list(value)
    return encode(plain) if plain else "{}" if isinstance(value, Mapping) else "[]"


@cache
def _statements(name: str) -> tuple[str, ...]:
    text = load_query(PACKAGE, f"{name}.sql")
    return tuple(part for part in text.split(";\n") if part.strip())
