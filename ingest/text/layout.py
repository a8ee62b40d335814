"""Layout repair: from the lines of a normalised text to blocks, and the edits that make them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ingest.text.block import BlockKind, MarkerKind
from ingest.text.joining import SIGNS, PageShape, joiner, measure
from ingest.text.lines import Gap, Piece, iter_pieces
from ingest.text.offsets import Edit
from ingest.text.words import load_standing_lines

CELL_BREAK = " | "


@dataclass(slots=True)
class Draft:
    """A block before its offsets are known: its pieces, and what to put between them."""

    pieces: list[Piece]
    joins: list[str] = field(default_factory=list)
    is_row: bool = False

    @property
    def kind(self) -> BlockKind:
        """What the block is on the page."""
        marker = self.pieces[0].marker
        if self.is_row:
            return BlockKind.TABLE_ROW
        if marker is None:
            return BlockKind.PARAGRAPH
        if marker.kind is MarkerKind.FOOTNOTE:
            return BlockKind.FOOTNOTE
        return BlockKind.BULLET if marker.kind in SIGNS else BlockKind.HEADING_NUMBERED


def lay_out(text: str) -> list[Draft]:
    """The blocks of a normalised text, in order: every word of it but page furniture."""
    pieces = _without_mixed_mottos(list(iter_pieces(text)))
    shape = measure(pieces)
    drafts: list[Draft] = []
    for in_table, group in groupby(pieces, key=lambda piece: piece.row > 0):
        if in_table:
            drafts += _table(list(group), shape)
        else:
            drafts += _paragraphs(group, shape)
    return drafts


def edits(drafts: Sequence[Draft], length: int) -> Iterator[Edit]:
    """What to put between the pieces so that a block is one line."""
    done = 0
    first = True
    for draft in drafts:
        for place, piece in enumerate(draft.pieces):
            put = draft.joins[place - 1] if place else ("" if first else "\n")
            if put or piece.start > done:
                yield done, piece.start, put
            done = piece.end
            first = False
    if done < length:
        yield done, length, ""


def _without_mixed_mottos(pieces: list[Piece]) -> list[Piece]:
    """Leaves out the national motto where it stands between two lines of the issuer's name."""
    motto = load_standing_lines("motto")
    kept: list[Piece] = []
    for place, piece in enumerate(pieces):
        follower = pieces[place + 1] if place + 1 < len(pieces) else None
        is_mixed = (
            piece.alone
            and kept
            and follower is not None
            and piece.gap is follower.gap is Gap.NONE
            and kept[-1].is_caps
            and follower.is_caps
            and not (kept[-1].alone or follower.alone)
            and motto.match(piece.text)
        )
        if not is_mixed:
            kept.append(piece)
    return kept


def _paragraphs(pieces: Iterable[Piece], shape: PageShape) -> Iterator[Draft]:
    draft: Draft | None = None
    caps = False
    for piece in pieces:
        put = joiner(draft.pieces, piece, shape, caps=caps) if draft else None
        if draft is None or put is None:
            if draft:
                yield draft
            draft, caps = Draft([piece]), piece.is_caps
        else:
            draft.pieces.append(piece)
            draft.joins.append(put)
            caps = caps and piece.is_caps
    if draft:
        yield draft


def _table(pieces: list[Piece], shape: PageShape) -> Iterator[Draft]:
    """Rows of a table of three columns stay rows; letterheads, signatures, merged rows do not."""
    is_wide = max(piece.cell for piece in pieces) > 1
    for _, group in groupby(pieces, key=lambda piece: piece.row):
        row = [list(cell) for _, cell in groupby(group, key=lambda piece: piece.cell)]
        if is_wide and len(row) > 1 and not any(piece.alone for cell in row for piece in cell):
            yield _row(row)
        else:
            for cell in row:
                cell[0].gap = Gap.BREAK
                yield from _paragraphs(cell, shape)


def _row(cells: list[list[Piece]]) -> Draft:
    """A row; a cell without words leaves its bar."""
    draft = Draft([], is_row=True)
    for cell in cells:
        for place, piece in enumerate(cell):
            if draft.pieces:
                skipped = piece.cell - draft.pieces[-1].cell - 1
                draft.joins.append(" " if place else " |" * skipped + CELL_BREAK)
            draft.pieces.append(piece)
    return draft
