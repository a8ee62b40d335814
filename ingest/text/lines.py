"""Lines of a normalised text as pieces: cells opened, inline bullets parted, furniture left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ingest.text.markers import Marker, find_marker
from ingest.text.words import load_standing_lines


class Gap(IntEnum):
    """What stands between a piece and the one before it."""

    NONE = 0
    BLANK_LINE = 1
    PAGE = 2
    BREAK = 3


@dataclass(slots=True)
class Piece:
    """A line, or the part of one that can begin a block."""

    start: int
    end: int
    text: str
    gap: Gap
    marker: Marker | None = None
    is_caps: bool = False
    alone: bool = False
    row: int = 0
    cell: int = 0


ONLY_RULE = re.compile(r"[\s|:=_*~.·-]*$")
RULE = re.compile(r"(?<![\w/])(?:-{4,}|_{4,}|={4,}|\*{3,}|~{4,})(?![\w/])")
INLINE_BULLET = re.compile(
    r"(?:(?<=[.;:])|(?<=\./\.)) ?(?=[-+\u2022] [^\W\d_a-z])|(?<=;) ?(?=-[A-ZĐ])"
)
BULLET_SIGN = re.compile(r"[.;:] ?[-+\u2022]")
HEADING_MARK = re.compile(r"(?:#{1,6}|>+) ")
PAGE_NUMBER = re.compile(r"-? ?(\d{1,3}) ?-?$")
PAGE_DISTANCE = 400
MAX_CELL = 4_000
MAX_EXTRA_CELL = 600


def is_caps(text: str) -> bool:
    """Whether the letters are capitals, at least two of them."""
    return text.isupper() and sum(map(str.isalpha, text[:12])) > 1


def iter_lines(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of every line."""
    start = 0
    while True:
        end = text.find("\n", start)
        if end < 0:
            break
        yield start, end
        start = end + 1
    yield start, len(text)


def find_page_numbers(text: str) -> frozenset[int]:
    """Starts of the lines that only number a page: they count up by one, a page apart."""
    chains: dict[int, list[int]] = {}
    pages: set[int] = set()
    for start, end in iter_lines(text):
        if end - start > 7 or not (found := PAGE_NUMBER.match(text, start, end)):
            continue
        number = int(found[1])
        before = chains.get(number - 1)
        if before and start - before[-1] >= PAGE_DISTANCE:
            chain = [*before[-1:], start]
            pages.update(chain)
            chains[number] = chain
        else:
            chains[number] = [start]
            if number == 2 and start >= PAGE_DISTANCE * 3 and before is None:
                pages.add(start)
    return frozenset(pages)


def make_piece(text: str, start: int, end: int, gap: Gap) -> Piece | None:
    """The piece between two offsets without blanks and heading marks; None where it is empty."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    if text[start : start + 1] in "#>" and (found := HEADING_MARK.match(text, start, end)):
        start = found.end()
        gap = Gap.BREAK
    if start >= end:
        return None
    words = text[start:end]
    marker = find_marker(words)
    content = words[marker.width :] if marker else words
    piece = Piece(start, end, words, gap, marker, is_caps(content))
    if end - start < 120 and (
        load_standing_lines("motto").match(words)
        or load_standing_lines("alone").match(words)
        or (piece.is_caps and load_standing_lines("type").match(words))
    ):
        piece.alone = True
    return piece


def split_line(text: str, start: int, end: int, gap: Gap) -> Iterator[Piece]:
    """The pieces of one line: parted at rules and before inline bullets."""
    cuts = [start]
    line = text[start:end]
    if "---" in line or "___" in line or "===" in line or "***" in line:
        for rule in RULE.finditer(line):
            cuts += [start + rule.start(), start + rule.end()]
    cuts.append(end)
    for at in range(0, len(cuts), 2):
        begin = cuts[at]
        part = text[begin : cuts[at + 1]]
        for bullet in INLINE_BULLET.finditer(part) if BULLET_SIGN.search(part) else ():
            if piece := make_piece(text, begin, cuts[at] + bullet.start(), gap):
                yield piece
                gap = Gap.BREAK
            begin = cuts[at] + bullet.end()
        if piece := make_piece(text, begin, cuts[at + 1], gap):
            yield piece
        gap = Gap.BREAK


class _Table:
    """Where the walk stands in a table whose cells stand between bars on lines of their own."""

    __slots__ = ("cell", "columns", "is_open", "row", "was_bar")

    def __init__(self) -> None:
        self.row = self.cell = self.columns = 0
        self.is_open = self.was_bar = False

    def bar(self) -> None:
        """A bar ends a cell; two in a row end a row and begin the next."""
        if not self.is_open:
            self.columns = 0
        elif self.was_bar:
            self.columns = self.columns or self.cell
        if self.is_open and not self.was_bar:
            self.cell += 1
        else:
            self.row, self.cell = self.row + 1, 0
        self.is_open = self.was_bar = True

    def blank(self) -> None:
        """An empty line after a bar ends the table."""
        if self.was_bar:
            self.is_open = False

    def words(self, text: str, start: int) -> None:
        """Words after a bar are a cell, unless the bar that ends it is too far away."""
        if self.is_open and self.was_bar:
            bar = text.find("\n|", start)
            longest = MAX_EXTRA_CELL if 0 < self.columns <= self.cell else MAX_CELL
            if bar < 0 or bar - start > longest:
                self.is_open = False
        self.was_bar = False


def iter_pieces(text: str) -> Iterator[Piece]:
    """The pieces of all lines; those in tables carry the number of their row and of their cell."""
    pages = find_page_numbers(text)
    furniture = load_standing_lines("furniture")
    table = _Table()
    gap = Gap.NONE
    for start, end in iter_lines(text):
        if start == end:
            gap = max(gap, Gap.BLANK_LINE)
            table.blank()
            continue
        first = text[start]
        if end - start == 1 and first == "|":
            table.bar()
            gap = Gap.BREAK
        elif (start in pages and not table.is_open) or (
            first in "CKNT" and end - start < 160 and furniture.match(text[start:end])
        ):
            gap = Gap.PAGE
        elif first in "|-_=*.:~\u00b7 " and ONLY_RULE.match(text, start, end):
            table.was_bar = False
            gap = Gap.BREAK
        else:
            table.words(text, start)
            if not table.is_open and text.count("|", start, end) > 1:
                table.row += 1
                yield from _row_pieces(text, start, end, table.row)
                gap = Gap.BREAK
                continue
            for piece in split_line(text, start, end, gap):
                if table.is_open:
                    piece.row, piece.cell = table.row, table.cell
                yield piece
            gap = Gap.NONE


def _row_pieces(text: str, start: int, end: int, row: int) -> Iterator[Piece]:
    begin = start + 1 if text[start] == "|" else start
    cell = 0
    while begin <= end:
        bar = text.find("|", begin, end)
        stop = bar if bar >= 0 else end
        for piece in split_line(text, begin, stop, Gap.BREAK):
            piece.row, piece.cell = row, cell
            yield piece
        cell += 1
        begin = stop + 1
