"""What a resolver knows of its request: one state of the graph, read in as few calls as can be."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import strawberry

from api.errors import TimedOut
from api.limits import Limits
from graph import questions
from graph.answers import DocumentDetail
from graph.store import Reader
from schema.graph import Node, Source

T = TypeVar("T")


class Batch(Generic[T]):
    """Values by id, read together: `expect` says which will be wanted, `get` reads them all."""

    def __init__(self, load: Callable[[Collection[str]], Mapping[str, T]]) -> None:
        self._load = load
        self._expected: set[str] = set()
        self._known: dict[str, T | None] = {}

    def expect(self, ids: Iterable[str]) -> None:
        """Have these read with the next call."""
        self._expected.update(id for id in ids if id not in self._known)

    def get(self, id: str) -> T | None:
        """The value; None where there is none."""
        if id not in self._known:
            wanted = sorted(self._expected | {id})
            self._expected.clear()
            found = self._load(wanted)
            self._known |= {key: found.get(key) for key in wanted}
        return self._known[id]


@dataclass
class Context:
    """One request: its reader, its limits, and what it has read already."""

    limits: Limits
    deadline: float = float("inf")
    operation: str | None = None  # the one the client named
    _reader: Reader | None = None
    _details: dict[str, DocumentDetail | None] = field(default_factory=dict)
    cost: int = 0

    def __post_init__(self) -> None:
        self.nodes: Batch[Node] = Batch(lambda ids: self.reader.nodes(ids))
        self.sources: Batch[Source] = Batch(lambda ids: self.reader.sources_of(ids))

    @property
    def reader(self) -> Reader:
        """The reader of this request; refuses with TimedOut once its time is up."""
        if time.monotonic() > self.deadline:
            raise TimedOut
        assert self._reader is not None, "a request reads inside store.reading()"
        return self._reader

    def read_from(self, reader: Reader) -> None:
        """Read from this state of the graph from now on."""
        self._reader = reader

    def detail(self, document: str) -> DocumentDetail | None:
        """Everything about one document, read once a request."""
        if document not in self._details:
            self._details[document] = questions.show(self.reader, document)
        return self._details[document]


Info = strawberry.Info[Context, None]
