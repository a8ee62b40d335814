"""What resolution needs of a store, kept in dictionaries: the least that obeys the port."""

from collections.abc import Collection, Sequence

from graph.store import HeldSource
from schema.claims import Claim
from schema.graph import (
    Agency,
    Document,
    Fact,
    GraphBatch,
    Mention,
    Node,
    Place,
    Placement,
    Reference,
    Source,
)


class MemoryStore:
    """Applies batches by the order that GraphBatch states, and tells what resolution asks."""

    def __init__(self) -> None:
        self.sources: dict[str, Source] = {}
        self.paths: dict[str, str] = {}
        self.references: dict[str, Reference] = {}
        self.mentions: dict[tuple[str, str], Mention] = {}
        self.claims: dict[str, Claim] = {}
        self.nodes: dict[str, Node] = {}
        self.placements: dict[str, Placement] = {}
        self.known_facts: dict[tuple[str, str, str], Fact] = {}

    def apply(self, batch: GraphBatch) -> None:
        gone = set(batch.removed)
        self.sources = {k: v for k, v in self.sources.items() if k not in gone}
        self.paths = {k: v for k, v in self.paths.items() if v not in gone}
        self.mentions = {k: v for k, v in self.mentions.items() if v.source not in gone}
        self.claims = {k: v for k, v in self.claims.items() if v.source not in gone}
        self.placements = {k: v for k, v in self.placements.items() if k in self.claims}
        self.sources |= {s.sha256: s for s in batch.sources}
        for source in batch.sources:
            self.paths |= dict.fromkeys(source.paths, source.sha256)
        self.paths |= dict(batch.paths)
        self.references |= {r.id: r for r in batch.references}
        self.mentions |= {(m.source, m.key): m for m in batch.mentions}
        self.claims |= {c.id: c for c in batch.claims}
        self.nodes |= {n.id: n for n in batch.nodes}
        self.placements |= {p.claim: p for p in batch.placements}
        self.known_facts |= {(f.type, f.start, f.end): f for f in batch.facts}
        self._sweep()

    def _sweep(self) -> None:
        used = {m.reference for m in self.mentions.values()}
        self.references = {k: v for k, v in self.references.items() if k in used}
        alive = {end for p in self.placements.values() for end in (p.start, p.end) if end}
        kept = {k: v for k, v in self.nodes.items() if not isinstance(v, Place) and k in alive}
        wanted = {
            place
            for node in kept.values()
            if isinstance(node, Document | Agency) and node.place
            for place in node.place.split("+")
        }
        while True:
            reached = {f.end for f in self.known_facts.values() if f.start in wanted}
            if reached <= wanted:
                break
            wanted |= reached
        self.nodes = kept | {k: v for k, v in self.nodes.items() if k in wanted}
        self.known_facts = {k: f for k, f in self.known_facts.items() if f.start in self.nodes}

    def snapshot(self) -> tuple[object, ...]:
        """All that the graph is, in a form that compares."""
        return (
            sorted(self.paths.items()),
            sorted(self.references.items()),
            sorted(self.mentions.items()),
            sorted(self.claims.items()),
            sorted(self.nodes.items()),
            sorted(self.placements.items()),
            sorted(self.known_facts.items()),
        )

    def held_sources(
        self, paths: Collection[str], sha256s: Collection[str]
    ) -> Sequence[HeldSource]:
        wanted = {self.paths[path] for path in paths if path in self.paths} | set(sha256s)
        return [
            HeldSource(
                sha256,
                tuple(sorted(p for p, owner in self.paths.items() if owner == sha256)),
                self.sources[sha256].version,
            )
            for sha256 in sorted(wanted & self.sources.keys())
        ]

    def _made_by_others(self, without: Collection[str]) -> set[str]:
        return {m.reference for m in self.mentions.values() if m.source not in without}

    def blocks_of(self, sources: Collection[str]) -> frozenset[str]:
        return frozenset(
            self.references[m.reference].block
            for m in self.mentions.values()
            if m.source in sources
        )

    def references_in(
        self, blocks: Collection[str], *, without: Collection[str]
    ) -> Sequence[Reference]:
        made = self._made_by_others(without)
        return [r for r in self.references.values() if r.block in blocks and r.id in made]

    def dependents_of(
        self, references: Collection[str], *, without: Collection[str]
    ) -> Sequence[Reference]:
        made = self._made_by_others(without)
        return [r for r in self.references.values() if r.depends_on in references and r.id in made]

    def claims_ending_at(
        self, references: Collection[str], *, without: Collection[str]
    ) -> Sequence[tuple[Claim, str, str | None]]:
        found = []
        for claim in self.claims.values():
            if claim.source in without:
                continue
            start = self.mentions[claim.source, claim.subject].reference
            end = self.mentions[claim.source, claim.object].reference if claim.object else None
            if start in references or end in references:
                found.append((claim, start, end))
        return found

    def references_named(self, ids: Collection[str]) -> Sequence[Reference]:
        return [self.references[key] for key in ids if key in self.references]
