"""A lineage as a tree: what a document rests on, and what rests on it."""

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from chidao.output.documents import line_of
from chidao.output.origins import Citing
from chidao.output.words import label, phrase
from graph.answers import Course, Lineage, LineageNode, Relation
from schema.graph import Agency
from schema.vocabulary import Status

APART_STYLE = "dim"


class LineageTree:
    """Draws one lineage; a document that stands on several branches is unfolded once."""

    def __init__(
        self, lineage: Lineage, issuers: Mapping[str, Sequence[Agency]], citing: Citing
    ) -> None:
        self.lineage = lineage
        self.issuers = issuers
        self.citing = citing
        self.nodes = {node.document.id: node for node in lineage.nodes}

    def draw(self, direction: Course) -> RenderableType:
        """The start with its branches up, down, or both."""
        start = line_of(self.lineage.start, self.issuers.get(self.lineage.start.id, ()))
        parts: list[RenderableType] = []
        for way in (Course.UP, Course.DOWN):
            if direction in (way, Course.BOTH):
                parts.append(self._way(way, start))
        if self.lineage.truncated:
            parts.append(Text(str(phrase("truncated")), style="yellow"))
        return Group(*parts)

    def _way(self, way: Course, start: Text) -> RenderableType:
        root = Tree(Text.assemble(start, f" — {phrase(way.value.lower())}"))
        seen = {self.lineage.start.id}
        self._branch(root, self.lineage.start.id, way, seen)
        if not root.children:
            root.add(Text(str(phrase(f"nothing_{way.value.lower()}")), style="dim"))
        return root

    def _branch(
        self, tree: Tree, here: str, way: Course, seen: set[str], came: Relation | None = None
    ) -> None:
        for relation, outgoing in self._onward(here, way):
            if relation is came:
                continue
            there = relation.end if outgoing else relation.start
            branch = tree.add(self._step(relation, self.nodes[there], outgoing, there in seen))
            if there not in seen and not relation.apart:
                seen.add(there)
                self._branch(branch, there, way, seen, relation)

    def _onward(self, here: str, way: Course) -> list[tuple[Relation, bool]]:
        """The relations that lead on from a document, and whether they leave it."""
        found: list[tuple[Relation, bool]] = []
        for relation in self.lineage.relations:
            leaves, enters = relation.start == here, relation.end == here
            if leaves and (way is Course.UP or relation.collapsed):
                found.append((relation, True))
            elif enters and (way is Course.DOWN or relation.collapsed):
                found.append((relation, False))
        return sorted(found, key=lambda pair: self._order(*pair))

    def _order(self, relation: Relation, outgoing: bool) -> tuple[bool, int, str]:
        there = self.nodes[relation.end if outgoing else relation.start]
        return relation.apart, list(self.nodes).index(there.document.id), relation.type

    def _step(
        self, relation: Relation, node: LineageNode, outgoing: bool, again: bool
    ) -> RenderableType:
        style = APART_STYLE if relation.apart else ""
        words = Text(f"{label(relation.type, inverse=not outgoing)} → ", style=style or "cyan")
        document = node.document
        line = Text.assemble(words, line_of(document, self.issuers.get(document.id, ())))
        if relation.apart:
            line.append(f" · {phrase('apart')}", style=style)
        if again:
            line.append(f" · {phrase('above')}", style="dim")
        statuses = {claim.status for claim in relation.claims}
        if statuses == {Status.REPORTED}:
            line.append(f" · {label(Status.REPORTED)}", style="yellow")
        lines: list[RenderableType] = [line]
        if proof := self.citing.proof(relation.claims):
            lines.append(proof)
        lines += [
            Text(f"{label(Status.INFERRED)}: {label(reason)}", style="yellow")
            for reason in relation.reasons
        ]
        return Group(*lines)
