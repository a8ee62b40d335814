"""The tree of numbered parts, with the path each one is cited by."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.closings import find_closings
from ingest.extract.values import Section
from ingest.text.block import Block, MarkerKind
from ingest.text.prepare import PreparedText

ANNEX = "Phụ lục"
WORDED_LABEL = re.compile(r"^(?:Điều|Chương|Mục|Phần(?: thứ)?|Phụ lục(?: số)?)\s+", re.IGNORECASE)
SILENT = (MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION)
# A number that restarts inside a part lies one deeper than its like, hence the even depths.
DEPTHS = {
    MarkerKind.PART: 0,
    MarkerKind.APPENDIX: 0,
    MarkerKind.CHAPTER: 2,
    MarkerKind.SECTION: 4,
    MarkerKind.CAPITAL: 6,
    MarkerKind.ARTICLE: 8,
    MarkerKind.ROMAN: 8,
    MarkerKind.DECIMAL: 20,
    MarkerKind.LETTER: 40,
}
BRACKETED = 30
COUNT = re.compile(r"\d+")
MAX_FIRST = 20
MAX_STEP = 4
SIGNS = (MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.STAR, MarkerKind.FOOTNOTE)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered block on the way to a section."""

    block: Block
    label: str
    depth: int


def get_label(block: Block) -> str:
    """The printed number of a marker: "IV", "2.4", "a"; "Phụ lục" for an annex; else empty."""
    if block.marker_kind is None or block.marker_kind in SIGNS or block.marker_kind in SILENT:
        return ""
    if block.marker_kind is MarkerKind.APPENDIX:
        return ANNEX
    label = WORDED_LABEL.sub("", block.marker.strip()).strip("().:/- ")
    return label.upper() if block.marker_kind is MarkerKind.ROMAN else label


def find_numbered(block: Block) -> Numbered | None:
    """The block as the start of a part; None for paragraphs, bullets and rows."""
    kind = block.marker_kind
    if kind is None or kind in SIGNS:
        return None
    label = get_label(block)
    depth = DEPTHS[kind]
    if kind is MarkerKind.DECIMAL and block.marker.startswith("("):
        depth = BRACKETED
    elif kind in (MarkerKind.DECIMAL, MarkerKind.ROMAN):
        depth += 2 * min(label.count("."), 4)
    return Numbered(block, label, depth)


def build_path(parents: Sequence[Numbered], part: Numbered) -> str:
    """The path as it is printed: "IV.4"; of nested decimals ("2.1" in "2") the innermost alone."""
    chain = [*parents, part]
    labels = [p.label for p, follower in pairwise(chain) if p.label and not _names(follower, p)]
    return ".".join([*labels, part.label])


def _names(part: Numbered, parent: Numbered) -> bool:
    """Whether the number of a part already says its parent's."""
    if parent.block.marker_kind is part.block.marker_kind is MarkerKind.DECIMAL:
        return part.label.count(".") > parent.label.count(".")
    return part.label.startswith(parent.label + ".")


class _Tree:
    """The open parts, from wide to narrow, while the text is read."""

    def __init__(self) -> None:
        self.open: list[Numbered] = []
        self.ends: dict[int, int] = {}

    def close(self, depth: int, at: int) -> None:
        """End the parts of this depth and deeper."""
        while self.open and self.open[-1].depth >= depth:
            self.ends[self.open.pop().block.start] = at

    def place(self, part: Numbered) -> Numbered | None:
        """The part at its depth in the tree; None for a number that no list could hold here."""
        if not part.label.isdigit() or part.block.marker_kind is MarkerKind.ARTICLE:
            return part
        number = int(part.label)
        near = [p for p in self.open if part.depth <= p.depth <= part.depth + 1]
        like = [(p, int(found[0])) for p in near if (found := COUNT.match(p.label))]
        if not like:
            return part if number <= MAX_FIRST else None
        for sibling, count in reversed(like):
            if count < number <= count + MAX_STEP:
                return replace(part, depth=sibling.depth)
        if number == 1:
            return replace(part, depth=part.depth + 1)
        return part if number <= like[0][1] else None


def build_sections(prepared: PreparedText) -> tuple[Section, ...]:
    """Every numbered part in the order of the text; a part ends where one as wide begins."""
    tree = _Tree()
    found: list[tuple[Numbered, str]] = []
    closings = find_closings(prepared)
    for block in prepared.blocks:
        if block.start in closings:
            tree.close(0, block.start)
        part = find_numbered(block)
        placed = tree.place(part) if part else None
        if placed is None:
            continue
        tree.close(placed.depth, block.start)
        path = build_path(tree.open, placed)
        tree.open.append(placed)
        if placed.label:
            found.append((placed, path))
    tree.close(0, len(prepared.text))
    return tuple(
        Section(
            path=path,
            heading=(part.block.content, part.block.end),
            body=(part.block.start, tree.ends[part.block.start]),
            depth=part.depth,
        )
        for part, path in found
    )


def find_section(sections: Sequence[Section], offset: int) -> Section | None:
    """The innermost part that holds the offset."""
    at = bisect_right(sections, offset, key=lambda section: section.body[0]) - 1
    while at >= 0:
        if sections[at].body[1] > offset:
            return sections[at]
        at -= 1
    return None


@Language.component("sections", requires=["doc._.prepared"], assigns=["doc._.sections"])
def sections(doc: Doc) -> Doc:
    """The Doc with its numbered parts, in the order of the text."""
    doc._.sections = build_sections(doc._.prepared)
    return doc
