"""Applying a batch: which rows an adapter writes, in the order that GraphBatch promises.

The adapters differ in how a named write is said, not in what is written or when.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from graph.folded import folded
from graph.rows import LABELS, Row, claim_row, node_of, row_of, source_row
from schema.errors import StoreError
from schema.graph import GraphBatch, Node, Placement
from schema.vocabulary import NodeKind

WRITES = {
    NodeKind.PLACE: "put_places",
    NodeKind.DOCUMENT: "put_documents",
    NodeKind.AGENCY: "put_agencies",
    NodeKind.TASK: "put_tasks",
    NodeKind.PERSON: "put_persons",
}


class Writing(ABC):
    """One open change of an adapter."""

    @abstractmethod
    def rows(self, name: str, parameters: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        """The rows of a question, this change's writes included."""

    @abstractmethod
    def run(self, name: str, parameters: Mapping[str, Any] | None = None) -> None:
        """Run a write once."""

    @abstractmethod
    def run_each(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a write for every row."""


def apply_batch(writing: Writing, batch: GraphBatch) -> None:
    """Write the batch; raises StoreError for a placement on what is not there."""
    if batch.removed:
        writing.run("remove_sources", {"sources": sorted(set(batch.removed))})
    writing.run_each("put_sources", [source_row(source) for source in batch.sources])
    paths = [(path, source.sha256) for source in batch.sources for path in source.paths]
    owned = [{"path": path, "sha256": sha256} for path, sha256 in (*paths, *batch.paths)]
    writing.run_each("put_paths", owned)
    writing.run_each("put_references", [row_of(reference) for reference in batch.references])
    writing.run_each("put_mentions", [row_of(mention) for mention in batch.mentions])
    writing.run_each("put_claims", [claim_row(claim) for claim in batch.claims])
    changed = _changed(writing, batch.nodes)
    for kind, write in WRITES.items():
        rows = [node_row(node) for node in changed if LABELS[type(node)] is kind]
        writing.run_each(write, rows)
    writing.run_each("put_facts", [row_of(fact) for fact in batch.facts])
    _place(writing, batch.placements)
    for settling in SETTLING:
        writing.run(settling)


SETTLING = (
    "drop_unmentioned_references",
    "settle_edges",
    "drop_unclaimed_nodes",
    "set_positions",
    "drop_unused_places",
)


def _changed(writing: Writing, nodes: Sequence[Node]) -> list[Node]:
    """The nodes that the store does not hold as they are."""
    rows = writing.rows("nodes", {"ids": sorted({node.id for node in nodes})})
    held = {row["asked"]: node_of(row["label"], row["body"]) for row in rows}
    return [node for node in nodes if held.get(node.id) != node]


def node_row(node: Node) -> Row:
    """A node's own fields as `body`, and beside them what it is found by."""
    body = row_of(node)
    look_up = {key: body[key] for key in LOOK_UP if key in body}
    return {
        "id": node.id,
        "label": LABELS[type(node)].value,
        "body": body,
        **look_up,
        **folded(node),
    }


LOOK_UP = ("type", "text_held", "place", "year", "document")


def _place(writing: Writing, placements: Sequence[Placement]) -> None:
    if not placements:
        return
    ends = {end for p in placements for end in (p.start, p.end) if end is not None}
    asked = {"claims": sorted({p.claim for p in placements}), "nodes": sorted(ends)}
    if missing := [str(row["missing"]) for row in writing.rows("missing_ends", asked)]:
        raise StoreError(f"the batch places claims on what is not there: {', '.join(missing[:5])}")
    writing.run_each("place_claims", [row_of(placement) for placement in placements])
