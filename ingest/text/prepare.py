"""PreparedText: the folded, repaired text and its blocks, on which all extraction works."""

from bisect import bisect_right
from dataclasses import dataclass, field

from ingest.text.block import Block, BlockKind, Span
from ingest.text.layout import CELL_BREAK, Draft, edits, lay_out
from ingest.text.normalise import Rewritten, normalise
from ingest.text.offsets import rewrite
from schema.source import SourceText


@dataclass(frozen=True, slots=True)
class PreparedText:
    """One line a block: `text` with its `blocks`, and the way back to the source."""

    source: SourceText
    text: str
    blocks: tuple[Block, ...]
    rewritten: Rewritten
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Where each block begins."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(block.start for block in self.blocks))

    def to_source(self, start: int, end: int) -> Span:
        """The range of the source's text with the same words, no blank at either end."""
        return self.rewritten.to_source(start, end)

    def to_prepared(self, start: int, end: int) -> Span:
        """The range here of what was kept of a range of the source; empty where nothing was."""
        return self.rewritten.to_normal(start, end)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the offset; None in a text without blocks."""
        at = bisect_right(self.starts, offset) - 1
        return self.blocks[at] if at >= 0 else None


def prepare(source: SourceText) -> PreparedText:
    """The text of a source with its spelling folded and its layout repaired."""
    normal = normalise(source.text)
    drafts = lay_out(normal.text)
    text, runs = rewrite(normal.text, edits(drafts, len(normal.text)))
    maps = normal.maps if runs.is_identity else (runs, *normal.maps)
    return PreparedText(source, text, tuple(_place(drafts)), Rewritten(text, maps))


def _place(drafts: list[Draft]) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    for draft in drafts:
        start = at
        cells: list[Span] = [(start, start)] * draft.pieces[0].cell if draft.is_row else []
        cell = start
        for place, piece in enumerate(draft.pieces):
            if place:
                put = draft.joins[place - 1]
                at += len(put)
                if draft.is_row and put.endswith(CELL_BREAK):
                    cells.append((cell, at - len(put)))
                    cells += [(at, at)] * (put.count("|") - 1)
                    cell = at
            at += piece.end - piece.start
        if draft.is_row:
            cells.append((cell, at))
        blocks.append(_block(draft, start, at, tuple(cells)))
        at += 1
    return blocks


def _block(draft: Draft, start: int, end: int, cells: tuple[Span, ...]) -> Block:
    pieces = draft.pieces
    kind = draft.kind
    marker = None if kind is BlockKind.TABLE_ROW else pieces[0].marker
    return Block(
        start,
        end,
        kind,
        content=start + marker.width if marker else start,
        marker=marker.text if marker else "",
        marker_kind=marker.kind if marker else None,
        level=marker.level if marker else 0,
        lines=len(pieces),
        is_caps=pieces[0].is_caps and all(piece.is_caps for piece in pieces),
        cells=cells,
    )
