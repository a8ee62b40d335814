"""SqliteStore: the port on one SQLite file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from graph.applying import Writing, apply_batch
from graph.resolving import ResolvingQuestions
from graph.settings import StoreSettings
from graph.sqlite.connections import Connections
from graph.sqlite.transactions import Transactions
from graph.store import Reader, Resolving
from schema.graph import GraphBatch

Row = Mapping[str, Any]


class SqliteStore(ResolvingQuestions):
    """A store in a file. Threads share it, each with a connection of its own."""

    def __init__(self, path: Path, settings: StoreSettings | None = None) -> None:
        self._connections = Connections(path, (settings or StoreSettings()).wait_seconds)
        self._transactions = Transactions(self._connections)

    def rows(self, name: str, parameters: Row) -> Sequence[Row]:
        """The rows of the question of this name."""
        return [dict(row) for row in self._transactions.rows(name, parameters)]

    def state(self) -> AbstractContextManager[None]:
        """Everything this thread reads inside sees one state of the graph."""
        return self._transactions.state()

    def full_text(self, words: Sequence[str]) -> str:
        """FTS5 takes quoted words and asks for them all."""
        return " ".join(f'"{word}"' for word in words)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A reader of one state, to be used in this thread."""
        with self.state():
            yield self

    def update(self, make: Callable[[Resolving], GraphBatch]) -> None:
        """Change the graph by what `make` makes of it; others wait from its reading on."""
        with self._transactions.change():
            batch = make(self)
            if batch != GraphBatch():
                apply_batch(_SqliteWriting(self._transactions), batch)

    def apply(self, batch: GraphBatch) -> None:
        """Change the graph by the whole batch or not at all."""
        self.update(lambda _: batch)

    def close(self) -> None:
        """Close every thread's connection."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class _SqliteWriting(Writing):
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def rows(self, name: str, parameters: Row) -> Sequence[Row]:
        return [dict(row) for row in self._transactions.rows(name, parameters)]

    def run(self, name: str, parameters: Row | None = None) -> None:
        self._transactions.run(name, parameters)

    def run_each(self, name: str, rows: Sequence[Row]) -> None:
        if rows:
            self._transactions.run_each(name, rows)
