"""The named questions over an adapter's query files: parameters in, rows out, values back.

The rows of a question have the same columns in every adapter, so that the answers are the same.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeVar

from graph.cursors import Part, decode_cursor, encode_cursor
from graph.expansion import depths_of, newest_first
from graph.folded import loose
from graph.rows import body_of, claim_of, listed, node_of, source_of, value_of
from graph.store import (
    DEFAULT_FIRST,
    Direction,
    DocumentFilter,
    DutyFilter,
    Edge,
    Expansion,
    Page,
    PlacedClaim,
    Reached,
)
from schema.claims import Claim, Predicate
from schema.graph import Agency, Document, Fact, Node, Place, Placement, Source
from schema.names import search_key
from schema.vocabulary import EdgeType, Joining

Rows = Sequence[Mapping[str, Any]]

T = TypeVar("T")


class NamedQuestions(ABC):
    """The Reader half of the port."""

    @abstractmethod
    def rows(self, name: str, parameters: Mapping[str, Any]) -> Rows:
        """The rows of the question of this name."""

    @abstractmethod
    def state(self) -> AbstractContextManager[None]:
        """Everything read inside sees one state of the graph."""

    @abstractmethod
    def full_text(self, words: Sequence[str]) -> str:
        """What the engine's full-text index takes to find all of the words."""

    def nodes(self, ids: Collection[str]) -> Mapping[str, Node]:
        """The nodes by the id they were asked under."""
        rows = self.rows("nodes", {"ids": _fixed(ids)}) if ids else ()
        found = {row["asked"]: node_of(row["label"], row["body"]) for row in rows}
        return {id: found[id] for id in sorted(found)}

    def documents_numbered(self, number_key: str) -> Sequence[Document]:
        """The documents of a block, whatever the spelling of the key."""
        return _documents(self.rows("documents_numbered", {"number_loose": loose(number_key)}))

    def documents(
        self, wanted: DocumentFilter, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Document]:
        """A page of documents, the newest first."""
        words = search_key(wanted.text or "").split()
        asked = {
            "match": self.full_text(words) if words else None,
            "words": words,
            "held": wanted.held.value if wanted.held else None,
            "type": wanted.type,
            "place": wanted.place,
            "issuer": wanted.issuer,
            "year": wanted.year,
        }
        return self._page("documents", asked, {"day": str, "id": str}, after, first, _document)

    def agencies(
        self, text: str | None, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Agency]:
        """A page of agencies by name."""
        words = search_key(text or "").split()
        asked = {"match": self.full_text(words) if words else None, "words": words}
        shape = {"name_folded": str, "id": str}
        return self._page("agencies", asked, shape, after, first, _agency)

    def agencies_named(self, search_key: str) -> Sequence[Agency]:
        """The agencies of exactly this folded name or alias."""
        return [_agency(row) for row in self.rows("agencies_named", {"name": search_key})]

    def search(
        self, text: str, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Document]:
        """A page of the documents that hold every word; none for a text without words."""
        words = search_key(text).split()
        if not words:
            return Page((), 0, None)
        asked = {"match": self.full_text(words), "text": " ".join(words)}
        shape = {"rank": int, "day": str, "id": str}
        return self._page("search", asked, shape, after, first, _document)

    def places(self, text: str) -> Sequence[Place]:
        """The places of this name and those in them; none for a text without words."""
        words = search_key(text).split()
        rows = self.rows("places", {"words": words}) if words else ()
        return [value_of(Place, body_of(row["body"])) for row in rows]

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
        """The documents within reach, step by step."""
        names = [t.value for t in sorted(types)]
        level_names = [t.value for t in sorted(level)]
        up = direction is Direction.UP
        with self.state():
            found = self.nodes(starts).values()
            first = {node.id: node for node in found if isinstance(node, Document)}
            depths, truncated = depths_of(
                self._step,
                (d.id for d in sorted(first.values(), key=newest_first)),
                out=names if up else [],
                into=[] if up else names,
                level=level_names,
                depth=depth,
                limit=limit,
            )
            nodes = self.nodes(depths)
            followed = {*types, *level}
            edges = self._edge_rows(depths, followed, outgoing=True) if followed else ()
        reached = [
            Reached(node, depths[id]) for id, node in nodes.items() if isinstance(node, Document)
        ]
        reached.sort(key=lambda item: (item.depth, *newest_first(item.document)))
        within = tuple(_edge(row) for row in edges if row["end"] in depths)
        return Expansion(tuple(reached), within, truncated)

    def _step(
        self,
        frontier: Collection[str],
        *,
        out: Collection[str],
        into: Collection[str],
        seen: Collection[str],
        most: int,
    ) -> Sequence[str]:
        asked = {"frontier": _fixed(frontier), "out": out, "into": into, "seen": _fixed(seen)}
        return [row["id"] for row in self.rows("reach", asked | {"most": most})]

    def edges(
        self, ids: Collection[str], types: Collection[EdgeType], *, outgoing: bool
    ) -> Sequence[Edge]:
        """The edges that leave or enter these nodes."""
        if not ids or not types:
            return ()
        return [_edge(row) for row in self._edge_rows(ids, types, outgoing=outgoing)]

    def _edge_rows(
        self, ids: Collection[str], types: Collection[EdgeType], *, outgoing: bool
    ) -> Rows:
        asked = {"ids": _fixed(ids), "types": sorted(t.value for t in types)}
        return self.rows("edges_out" if outgoing else "edges_in", asked)

    def duties(
        self, wanted: DutyFilter, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[Edge]:
        """A page of RESPONSIBLE_FOR edges, by document and place in it."""
        shape = {"day": str, "document": str, "position": int, "task": str, "agency": str}
        with self.state():
            page = self._page("duties", _duty_filter(wanted), shape, after, first, _duty_ends)
            tasks = {task for _, task in page.items}
            edges = self.edges(tasks, [EdgeType.RESPONSIBLE_FOR], outgoing=False)
        by_ends = {(edge.start, edge.end): edge for edge in edges}
        return Page(tuple(by_ends[ends] for ends in page.items), page.total, page.end)

    def duty_documents(self, wanted: DutyFilter) -> frozenset[str]:
        """The documents that assign a duty of this kind."""
        rows = self.rows("duty_documents", _duty_filter(wanted))
        return frozenset(row["document"] for row in rows)

    def claims(self, ids: Collection[str]) -> Sequence[Claim]:
        """Claims by their ids."""
        rows = self.rows("claims", {"ids": _fixed(ids)}) if ids else ()
        return [claim_of(row) for row in rows]

    def claims_on(
        self, nodes: Collection[str], predicates: Collection[Predicate] | None = None
    ) -> Sequence[PlacedClaim]:
        """The claims that stand on nodes themselves."""
        names = None if predicates is None else sorted(p.value for p in predicates)
        asked = {"ids": _fixed(nodes), "predicates": names}
        return [_placed(row) for row in self.rows("claims_on", asked)] if nodes else []

    def warnings(
        self, *, after: str | None = None, first: int = DEFAULT_FIRST
    ) -> Page[PlacedClaim]:
        """A page of warnings by source and place in it."""
        shape = {"name": str, "position": int, "id": str}
        return self._page("warnings", {}, shape, after, first, _placed)

    def sources(self, *, after: str | None = None, first: int = DEFAULT_FIRST) -> Page[Source]:
        """A page of sources by path."""
        return self._page("sources", {}, {"path": str, "sha256": str}, after, first, source_of)

    def source(self, sha256: str) -> Source | None:
        """The source, if it is held."""
        return self.sources_of([sha256]).get(sha256)

    def sources_about(self, document: str) -> Sequence[Source]:
        """The sources whose subject the document is."""
        return [source_of(row) for row in self.rows("sources_about", {"document": document})]

    def sources_of(self, sha256s: Collection[str]) -> Mapping[str, Source]:
        """The sources held of these."""
        rows = self.rows("sources_of", {"sha256s": _fixed(sha256s)}) if sha256s else ()
        found = {row["sha256"]: source_of(row) for row in rows}
        return {sha256: found[sha256] for sha256 in sorted(found)}

    def facts(self, ids: Collection[str]) -> Sequence[Fact]:
        """The reference facts that leave these nodes."""
        rows = self.rows("facts", {"ids": _fixed(ids)}) if ids else ()
        return [value_of(Fact, row) for row in rows]

    def iter_mentions(self) -> Iterator[tuple[Source, str, str]]:
        """Every mention, one source after the other."""
        after: str | None = None
        while True:
            page = self.sources(after=after)
            for source in page.items:
                for row in self.rows("mentions", {"sha256": source.sha256}):
                    yield source, row["name"], row["node"]
            if (after := page.end) is None:
                return

    def counts(self) -> Mapping[str, int]:
        """The counts by name."""
        rows = self.rows("counts", {})
        return dict(sorted((row["name"], row["number"]) for row in rows))

    def _page(
        self,
        name: str,
        asked: Mapping[str, Any],
        shape: Mapping[str, type[Part]],
        after: str | None,
        first: int,
        read: Callable[[Mapping[str, Any]], T],
    ) -> Page[T]:
        """A page of a listing that is ordered by the columns of `shape`."""
        last = [None] * len(shape) if after is None else decode_cursor(name, after, *shape.values())
        mark = {f"last_{column}": part for column, part in zip(shape, last, strict=True)}
        with self.state():
            rows = self.rows(name, {**asked, **mark, "most": first + 1})
            if not rows and after is not None:
                return Page((), self._page(name, asked, shape, None, 1, read).total, None)
        items = rows[:first]
        more = len(rows) > len(items) > 0
        end = encode_cursor(name, *(items[-1][column] for column in shape)) if more else None
        return Page(tuple(read(row) for row in items), rows[0]["total"] if rows else 0, end)


def _fixed(ids: Iterable[str]) -> list[str]:
    return sorted(set(ids))


def _document(row: Mapping[str, Any]) -> Document:
    return value_of(Document, body_of(row["body"]))


def _documents(rows: Rows) -> list[Document]:
    return [_document(row) for row in rows]


def _edge(row: Mapping[str, Any]) -> Edge:
    return Edge(
        EdgeType(row["type"]),
        row["start"],
        row["end"],
        tuple(sorted(listed(row["claims"]))),
        _joinings(listed(row["reasons"])),
    )


def _joinings(reasons: Iterable[str | None]) -> tuple[Joining, ...]:
    """The reasons of an edge's claims, each once; a claim of two joined ends has two."""
    codes = {code for reason in reasons if reason for code in reason.split("+")}
    return tuple(Joining(code) for code in sorted(codes))


def _agency(row: Mapping[str, Any]) -> Agency:
    return value_of(Agency, body_of(row["body"]))


def _placed(row: Mapping[str, Any]) -> PlacedClaim:
    return PlacedClaim(claim_of(row), Placement(row["id"], row["start"], reason=row["reason"]))


def _duty_ends(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["agency"], row["task"]


def _duty_filter(wanted: DutyFilter) -> dict[str, Any]:
    return {
        "documents": None if wanted.documents is None else _fixed(wanted.documents),
        "agencies": None if wanted.agencies is None else _fixed(wanted.agencies),
        "roles": None if wanted.roles is None else sorted(r.value for r in wanted.roles),
        "places": None if wanted.places is None else _fixed(wanted.places),
        "year": wanted.year,
        "due_before": wanted.due_before,
    }
