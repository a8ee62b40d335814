"""Neo4jStore: the port on a Neo4j server."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, LiteralString, Self

import neo4j

from graph.applying import apply_batch
from graph.neo4j.connection import Connection, explained
from graph.neo4j.statements import statements, typed
from graph.neo4j.writing import Neo4jWriting
from graph.resolving import ResolvingQuestions
from graph.settings import StoreSettings
from graph.store import Reader, Resolving
from schema.graph import GraphBatch

Row = Mapping[str, Any]
Open = neo4j.Transaction | neo4j.ManagedTransaction

# Whoever writes holds this lock, so that two batches never interleave.
LOCK: LiteralString = "MATCH (store:ChidaoStore) SET store.changes = coalesce(store.changes, 0) + 1"


class Neo4jStore(ResolvingQuestions):
    """A store on a server that threads and machines share.

    Neo4j reads what is committed, so a reader that stays open across another's change sees that
    change from then on.
    """

    def __init__(self, url: str, settings: StoreSettings | None = None) -> None:
        self._connection = Connection(url, settings or StoreSettings())
        self._own = threading.local()

    def rows(self, name: str, parameters: Row) -> Sequence[Row]:
        """The rows of the question of this name."""
        (text,) = statements(name)
        types = [*parameters.get("types", ()), *parameters.get("out", ())]
        statement = typed(text, [*types, *parameters.get("into", ())])
        with explained(self._connection.url):
            transaction: Open | None = getattr(self._own, "transaction", None)
            if transaction is not None:
                return transaction.run(statement, dict(parameters)).data()
            with self._connection.session() as session:
                return session.execute_read(
                    lambda managed: managed.run(statement, dict(parameters)).data()
                )

    @contextmanager
    def state(self) -> Iterator[None]:
        """Everything this thread reads inside is one transaction."""
        if getattr(self._own, "transaction", None) is not None:
            yield
            return
        with (
            explained(self._connection.url),
            self._connection.session() as session,
            session.begin_transaction() as transaction,
        ):
            self._own.transaction = transaction
            try:
                yield
            finally:
                self._own.transaction = None

    def full_text(self, words: Sequence[str]) -> str:
        """Lucene asks for every word that a plus stands before."""
        return " ".join(f"+{word}" for word in words)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A reader in one transaction, to be used in this thread."""
        with self.state():
            yield self

    def update(self, make: Callable[[Resolving], GraphBatch]) -> None:
        """Change the graph by what `make` makes of it; tried again when the server asks."""

        def change(transaction: neo4j.ManagedTransaction) -> None:
            transaction.run(LOCK).consume()
            self._own.transaction = transaction
            try:
                batch = make(self)
            finally:
                self._own.transaction = None
            if batch != GraphBatch():
                apply_batch(Neo4jWriting(transaction), batch)

        with (
            explained(self._connection.url),
            self._connection.session(writing=True) as session,
        ):
            session.execute_write(change)

    def apply(self, batch: GraphBatch) -> None:
        """Change the graph by the whole batch or not at all; tried again when the server asks."""
        self.update(lambda _: batch)

    def close(self) -> None:
        """Give back the driver's connections."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
