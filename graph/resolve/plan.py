"""plan: what one transaction has to change so that the graph is what the live sources add up to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.resolve.blocks import Placed, resolve_block
from graph.resolve.nodes import make_node
from graph.resolve.payload import Draft, TaskPayload, drafted
from graph.resolve.places import nodes_and_facts
from graph.resolve.references import references_of
from graph.store import Resolving
from schema.claims import Claim
from schema.claims_of import claims_of
from schema.graph import (
    Agency,
    Document,
    GraphBatch,
    Mention,
    Node,
    Placement,
    Reference,
    Source,
)
from schema.ids import stable_id
from schema.record import ExtractionRecord, print_record_line
from schema.source import SourceText
from schema.vocabulary import EdgeType, Joining, NodeKind


@dataclass(frozen=True, slots=True)
class Arrival:
    """A source that was read, where it lies, what it says and what read it."""

    path: str
    text: SourceText
    record: ExtractionRecord
    version: str = ""


def plan(
    store: Resolving, arrivals: Sequence[Arrival] = (), leaving: Collection[str] = ()
) -> GraphBatch:
    """The batch that brings these sources in and takes the others out.

    A path that now holds other bytes leaves its old source, which goes with its last path. What is
    held already, read by the same version, is passed over, so an empty batch means that nothing
    changes. Only the blocks that these sources name are read and resolved anew.
    """
    held = store.held_sources([a.path for a in arrivals], [a.text.sha256 for a in arrivals])
    versions = {source.sha256: source.version for source in held}
    fresh = [a for a in arrivals if versions.get(a.text.sha256) != a.version]
    paths = {path: source.sha256 for source in held for path in source.paths}
    moved = {a.path: a.text.sha256 for a in arrivals if paths.get(a.path) != a.text.sha256}
    kept = {source for path, source in paths.items() if path not in moved}
    emptied = {source.sha256 for source in held} - kept - set(moved.values())
    reread = {a.text.sha256 for a in fresh} & versions.keys()
    removed = emptied | reread | set(leaving)
    if not fresh and not removed:
        return GraphBatch(paths=tuple(sorted(moved.items())))
    return _Plan(store, fresh, frozenset(removed), paths, moved).batch()


class _Plan:
    """One batch in the making."""

    def __init__(
        self,
        store: Resolving,
        arrivals: Sequence[Arrival],
        removed: frozenset[str],
        held_paths: Mapping[str, str],
        moved_paths: Mapping[str, str],
    ) -> None:
        self.store = store
        self.arrivals = {a.text.sha256: a for a in arrivals}
        self.removed = removed
        self.paths = {**held_paths, **moved_paths}
        self.moved_paths = moved_paths
        self.claims: dict[str, Claim] = {}
        self.mentions: dict[tuple[str, str], str] = {}
        self.drafts: dict[str, Draft] = {}
        for arrival in self.arrivals.values():
            self._take_in(arrival)
        self.before: dict[str, Reference] = {}
        self.placed: dict[str, Placed] = {}
        self.elsewhere: dict[str, Reference] = {}

    def _take_in(self, arrival: Arrival) -> None:
        claims = claims_of(arrival.text, arrival.record)
        self.claims |= {claim.id: claim for claim in claims}
        references = references_of(arrival.text, arrival.record, claims)
        self.drafts |= references.drafts
        for key, item in references.by_key.items():
            self.mentions[arrival.text.sha256, key] = item.id

    def batch(self) -> GraphBatch:
        blocks = {d.block for d in self.drafts.values()} | self.store.blocks_of(self.removed)
        self._load(self.store.references_in(blocks, without=self.removed))
        self._place_documents()
        self._place_the_rest()
        moved = self._moved()
        dependents = self.store.dependents_of(moved, without=self.removed)
        if new := {r.block for r in dependents} - blocks:
            self._load(self.store.references_in(new, without=self.removed))
            self._place_the_rest()
            moved = self._moved()
        nodes = self._nodes()
        places, facts = nodes_and_facts(sorted(_places_of(nodes)))
        return GraphBatch(
            removed=tuple(sorted(self.removed)),
            sources=tuple(self._source(a) for a in self.arrivals.values()),
            paths=tuple(sorted(self.moved_paths.items())),
            references=tuple(self._references()),
            mentions=tuple(
                Mention(source, key, reference)
                for (source, key), reference in sorted(self.mentions.items())
            ),
            claims=tuple(self.claims[key] for key in sorted(self.claims)),
            nodes=(*nodes, *places),
            placements=tuple(self._placements(moved)),
            facts=tuple(facts),
        )

    def _load(self, references: Iterable[Reference]) -> None:
        for reference in references:
            self.before[reference.id] = reference
            self.drafts.setdefault(reference.id, drafted(reference))

    def _place_documents(self) -> None:
        blocks: dict[str, list[Draft]] = defaultdict(list)
        for item in self.drafts.values():
            if item.kind is NodeKind.DOCUMENT:
                blocks[item.block].append(item)
        for drafts in blocks.values():
            self.placed |= resolve_block(drafts)

    def _place_the_rest(self) -> None:
        """Agencies and persons stand in a block of their own; a task goes with its document."""
        for item in self.drafts.values():
            if item.id in self.placed:
                continue
            if isinstance(item.payload, TaskPayload):
                self.placed[item.id] = self._task(item, item.payload)
            else:
                self.placed[item.id] = Placed(item.block)

    def _task(self, item: Draft, payload: TaskPayload) -> Placed:
        document = self._document_of(item)
        node = stable_id("task_", document.node, payload.section, payload.clause)
        if document.alias is None:
            return Placed(node)
        alias = stable_id("task_", document.alias, payload.section, payload.clause)
        return Placed(node, alias, document.reason)

    def _document_of(self, item: Draft) -> Placed:
        """Where the document of a task stands: placed here, or untouched as the store has it."""
        reference = item.depends_on or ""
        if reference in self.placed:
            return self.placed[reference]
        held = self._held(reference)
        return Placed(held.node, held.alias, held.reason)

    def _held(self, reference: str) -> Reference:
        """A reference of a block that is not resolved anew, as the store has it."""
        if reference not in self.elsewhere:
            self._look_up([reference])
        return self.elsewhere[reference]

    def _look_up(self, references: Iterable[str]) -> None:
        unknown = {id for id in references if id not in self.placed and id not in self.elsewhere}
        self.elsewhere |= {r.id: r for r in self.store.references_named(unknown)}

    def _moved(self) -> frozenset[str]:
        """References that were elsewhere before, or there for another reason."""
        return frozenset(
            key
            for key, old in self.before.items()
            if (old.node, old.reason) != (self.placed[key].node, self._reason(key))
        )

    def _reason(self, reference: str) -> Joining | None:
        """Why a reference was joined; None where it stands where its own source puts it."""
        placed = self.placed[reference]
        return placed.reason if placed.alias else None

    def _references(self) -> Iterator[Reference]:
        for key in sorted(self.drafts):
            placed = self.placed[key]
            reference = self.drafts[key].placed(placed.node, placed.alias, self._reason(key))
            if self.before.get(key) != reference:
                yield reference

    def _nodes(self) -> list[Node]:
        members: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.drafts):
            members[self.placed[key].node].append(key)
        nodes = []
        for node, keys in sorted(members.items()):
            payloads = [self.drafts[key].payload for key in keys]
            first = self.drafts[keys[0]]
            document = self._document_of(first).node if first.kind is NodeKind.TASK else None
            nodes.append(make_node(node, payloads, self.placed[keys[0]], document))
        return nodes

    def _placements(self, moved: frozenset[str]) -> Iterator[Placement]:
        for claim in self.claims.values():
            subject = self.mentions[claim.source, claim.subject]
            target = self.mentions[claim.source, claim.object] if claim.object else None
            yield self._placement(claim, subject, target)
        ending = self.store.claims_ending_at(moved, without=self.removed)
        self._look_up(end for _, *ends in ending for end in ends if end)
        for claim, subject, target in ending:
            yield self._placement(claim, subject, target)

    def _placement(self, claim: Claim, subject: str, target: str | None) -> Placement:
        """A claim whose two ends came out as one node is placed on that node, not on an edge."""
        reasons = {
            reason for end in (subject, target) if end and (reason := self._known_reason(end))
        }
        start = self._node_of(subject)
        end = self._node_of(target) if target else None
        joined = "+".join(sorted(reasons)) or None
        if end is None or end == start:
            return Placement(claim.id, start, reason=joined)
        return Placement(claim.id, start, EdgeType(claim.predicate.value), end, joined)

    def _node_of(self, reference: str) -> str:
        if reference in self.placed:
            return self.placed[reference].node
        return self._held(reference).node

    def _known_reason(self, reference: str) -> Joining | None:
        if reference in self.placed:
            return self._reason(reference)
        return self._held(reference).reason

    def _source(self, arrival: Arrival) -> Source:
        record, sha256 = arrival.record, arrival.text.sha256
        return Source(
            sha256=sha256,
            paths=tuple(sorted(path for path, owner in self.paths.items() if owner == sha256)),
            name=arrival.text.name,
            version=arrival.version,
            form=record.form,
            subject=record.subject,
            text=arrival.text,
            record=print_record_line(record),
        )


def _places_of(nodes: Iterable[Node]) -> set[str]:
    places: set[str] = set()
    for node in nodes:
        if isinstance(node, Document | Agency) and node.place:
            places.update(node.place.split("+"))
    return places
