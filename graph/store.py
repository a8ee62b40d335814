"""The port: what chidao asks of a store, whatever keeps it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

from schema.claims import Claim, Predicate
from schema.graph import (
    Agency,
    Document,
    Fact,
    GraphBatch,
    Node,
    Place,
    Placement,
    Reference,
    Source,
)
from schema.vocabulary import EdgeType, Joining, Role, TextHeld

T = TypeVar("T")

DEFAULT_FIRST = 20
MAX_FIRST = 100


class Direction(StrEnum):
    """UP leads to what a document rests on, DOWN to what rests on it."""

    UP = "UP"
    DOWN = "DOWN"


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim with the place it has in the graph."""

    claim: Claim
    placement: Placement


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A stretch of an ordered list: `total` counts the whole list; `after` of the next call is
    `end`, None on the last page."""

    items: tuple[T, ...]
    total: int
    end: str | None


@dataclass(frozen=True, slots=True)
class Reached:
    """A document that an expansion met, with its least distance in steps (from 0)."""

    document: Document
    depth: int


@dataclass(frozen=True, slots=True)
class HeldSource:
    """A source that is held, without its text: where its bytes lie and what read them."""

    sha256: str
    paths: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two nodes and the ids of the claims that it adds up from, sorted.

    `reasons` say why an end was joined that a claim's own source does not identify, sorted.
    """

    type: EdgeType
    start: str
    end: str
    claims: tuple[str, ...]
    reasons: tuple[Joining, ...] = ()


@dataclass(frozen=True, slots=True)
class Expansion:
    """Documents by (depth, issued_on descending with unknown last, id), all edges of the types
    asked for between them by (type, start, end); `truncated` where the limit cut it."""

    reached: tuple[Reached, ...]
    edges: tuple[Edge, ...]
    truncated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """Which documents to list; everything given must hold."""

    text: str | None = None  # folded words, all of them in number or title
    held: TextHeld | None = None
    type: str | None = None
    place: str | None = None  # id
    issuer: str | None = None  # id
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFilter:
    """Which duties to list; everything given must hold. Empty collections ask for nothing."""

    documents: Collection[str] | None = None  # ids of the documents that assign
    agencies: Collection[str] | None = None  # ids of the bearers
    roles: Collection[Role] | None = None
    places: Collection[str] | None = None  # ids; the place of the assigning document
    year: int | None = None  # of the assigning document
    due_before: str | None = None  # ISO date, exclusive


class Reader(Protocol):
    """The named questions. Unknown ids are left out, old ids answer as their heir."""

    def nodes(self, ids: Collection[str]) -> Mapping[str, Node]:
        """The nodes by the id they were asked under."""
        ...

    def documents_numbered(self, number_key: str) -> Sequence[Document]:
        """Documents of a block by (issued_on descending, unknown last, id); a key typed without Đ
        or capitals (DocumentNumber.loose_key) finds them too."""
        ...

    def documents(
        self, wanted: DocumentFilter, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Document]:
        """Documents by (issued_on descending, unknown last, id)."""
        ...

    def agencies(
        self, text: str | None, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Agency]:
        """Agencies whose name or alias holds every folded word; by (folded name, id)."""
        ...

    def agencies_named(self, search_key: str) -> Sequence[Agency]:
        """Agencies of which a name or alias folds to exactly this key, by (name, id)."""
        ...

    def search(
        self, text: str, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Document]:
        """Documents whose number and titles hold every folded word of the text.

        In this order: the number is the text; a title begins with it; a title holds it as it
        stands; the rest. Within each by (issued_on descending, unknown last, id).
        """
        ...

    def places(self, text: str) -> Sequence[Place]:
        """Places whose name holds every folded word and those PART_OF them, by (name, id)."""
        ...

    def expand(
        self,
        starts: Collection[str],
        types: Collection[EdgeType],
        direction: Direction,
        *,
        depth: int,
        limit: int,
        level: Collection[EdgeType] = (),
    ) -> Expansion:
        """The documents within `depth` steps, the starts at depth 0, `limit` at most in all.

        Edges of a `level` type are followed both ways and take no step. A cut keeps the nearest
        documents and, within a step, the first by date.
        """
        ...

    def edges(
        self, ids: Collection[str], types: Collection[EdgeType], *, outgoing: bool
    ) -> Sequence[Edge]:
        """The edges that leave (or enter) these nodes, by (type, start, end)."""
        ...

    def duties(
        self, wanted: DutyFilter, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Edge]:
        """RESPONSIBLE_FOR edges (bearer to task) by (document's date descending, document id,
        position of the task in its source, task id, agency id)."""
        ...

    def duty_documents(self, wanted: DutyFilter) -> frozenset[str]:
        """The ids of the documents that assign a duty of this kind."""
        ...

    def claims(self, ids: Collection[str]) -> Sequence[Claim]:
        """Claims by id, in order of (source name, first span, id)."""
        ...

    def claims_on(
        self, nodes: Collection[str], predicates: Collection[Predicate] | None = None
    ) -> Sequence[PlacedClaim]:
        """Claims on these nodes themselves, not their edges, by (source name, span, id)."""
        ...

    def warnings(
        self, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[PlacedClaim]:
        """WARNING claims, placed on the document that their source is or reports on."""
        ...

    def sources(self, *, after: str | None = None, first: int = DEFAULT_FIRST) -> Page[Source]:
        """Sources by (first path, sha256)."""
        ...

    def source(self, sha256: str) -> Source | None:
        """The source with all its text, None where it is not held."""
        ...

    def sources_about(self, document: str) -> Sequence[Source]:
        """The sources that are this document's text or a report on it, by (first path, sha256)."""
        ...

    def sources_of(self, sha256s: Collection[str]) -> Mapping[str, Source]:
        """The sources held of these, by sha256."""
        ...

    def facts(self, ids: Collection[str]) -> Sequence[Fact]:
        """The reference facts that leave these nodes, by (type, start, end)."""
        ...

    def iter_mentions(self) -> Iterator[tuple[Source, str, str]]:
        """(source, key in its record, node) of every mention, by (path, key)."""
        ...

    def counts(self) -> Mapping[str, int]:
        """How many nodes of each label, edges of each type, claims and sources there are."""
        ...


class Resolving(Protocol):
    """What resolution has to know of what is already there."""

    def held_sources(
        self, paths: Collection[str], sha256s: Collection[str]
    ) -> Sequence[HeldSource]:
        """The sources held under any of these paths or with any of these hashes, by sha256."""
        ...

    def blocks_of(self, sources: Collection[str]) -> frozenset[str]:
        """The blocks of all references that these sources make."""
        ...

    def references_in(
        self, blocks: Collection[str], *, without: Collection[str]
    ) -> Sequence[Reference]:
        """The references of these blocks that a source other than `without` makes."""
        ...

    def dependents_of(
        self, references: Collection[str], *, without: Collection[str]
    ) -> Sequence[Reference]:
        """The references that depend on these and that a source other than `without` makes."""
        ...

    def claims_ending_at(
        self, references: Collection[str], *, without: Collection[str]
    ) -> Sequence[tuple[Claim, str, str | None]]:
        """Claims of other sources with an end in these references: (claim, reference of its
        subject, reference of its object)."""
        ...

    def references_named(self, ids: Collection[str]) -> Sequence[Reference]:
        """The references with these ids that are held."""
        ...


class GraphStore(Reader, Resolving, Protocol):
    """A store: the questions, what resolution needs, and one way to change it."""

    def update(self, make: Callable[[Resolving], GraphBatch]) -> None:
        """Change the graph by the batch that `make` makes of what is there, in one transaction.

        No other change comes between its reading and its writing; `make` may be called again.
        """
        ...

    def apply(self, batch: GraphBatch) -> None:
        """Change the graph in one transaction: all of the batch, or, on an error, nothing."""
        ...

    def reading(self) -> AbstractContextManager[Reader]:
        """A reader for one answer. It sees one state of the graph as far as the engine can promise
        that: always on SQLite; on Neo4j a change that is committed meanwhile shows."""
        ...

    def close(self) -> None:
        """Give back what the store holds; a later call does nothing."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
