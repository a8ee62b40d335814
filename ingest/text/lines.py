"""Lines of a normalised text as pieces: cells opened, inline bullets parted, furniture left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ingest.text.floods import is_flood, join_scraps
from ingest.text.markers import Marker, find_marker
from ingest.text.words import load_inline_openings, load_standing_lines


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
MAY_SPLIT = re.compile(
    r"[.;:_=*~-](?:(?<=[.;:]) ?[-+\u2022]|(?<=-)--|(?<=_)__|(?<==)==|(?<=\*)\*\*|(?<=~)~~)"
)
HEADING_MARK = re.compile(r"(?:#{1,6}|>+) ")
PAGE_NUMBER = re.compile(r"^-? ?(\d{1,3}) ?-?$", re.MULTILINE)
FINAL_SIGNS = frozenset(".;:!?\u2026")
CLOSERS = "\"')]"
SECOND_PAGE = 2
LONGEST_STANDING = 120
LONGEST_LINE = 1_500
COLLAPSED = re.compile(
    r"(?<=[.;:]) (?=(?:Điều \d{1,3}|\d{1,2}|[IVX]{1,5})\. [^\W\d_a-z]|[a-zđ]\) )"
)
PAGE_DISTANCE = 400
MAX_CELL = 4_000
MAX_EXTRA_CELL = 600


# "Điều" alone on its line, the number of the article on the next.
PARTED_MARKER = re.compile(
    r"^(Điều|Chương|Mục|Phần)\n(?=(?:\d{1,3}|[IVX]{1,5})(?:[.:]|$))", re.MULTILINE
)


def is_caps(text: str) -> bool:
    """Whether the letters are capitals, at least two of them."""
    return text.isupper() and sum(map(str.isalpha, text[:12])) > 1


def is_final(text: str) -> bool:
    """Whether the line ends as a sentence or an item of a list does."""
    last = text[-1]
    return last in FINAL_SIGNS or (last in CLOSERS and text[-2:-1] in FINAL_SIGNS)


def iter_lines(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of every line."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        yield start, end
        start = end + 1


def find_page_numbers(text: str) -> frozenset[int]:
    """Starts of the lines that only number a page: they count up by one, a page apart."""
    places: dict[int, int] = {}
    pages: set[int] = set()
    for found in PAGE_NUMBER.finditer(text):
        start = found.start()
        number = int(found[1])
        before = places.get(number - 1)
        if before is not None and start - before >= PAGE_DISTANCE:
            pages.update((before, start))
        elif number == SECOND_PAGE and before is None and start >= PAGE_DISTANCE * 3:
            pages.add(start)
        places[number] = start
    return frozenset(pages)


def make_piece(text: str, start: int, end: int, gap: Gap) -> Piece | None:
    """The piece between two offsets without blanks and heading marks; None where it is empty."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    if start >= end:
        return None
    first = text[start]
    if first in "#>" and (found := HEADING_MARK.match(text, start, end)):
        return make_piece(text, found.end(), end, Gap.BREAK)
    words = text[start:end]
    marker = find_marker(words)
    caps = is_caps(words[marker.width :] if marker else words)
    alone = (
        end - start < LONGEST_STANDING
        and first.isupper()
        and load_standing_lines("motto", "alone", "type").match(words) is not None
    )
    return Piece(start, end, words, gap, marker, caps, alone)


def _inline_starts(part: str) -> list[re.Match[str]]:
    """Where a line should break: at bullets; in a line that lost its breaks, at numbers."""
    found = [*INLINE_BULLET.finditer(part), *load_inline_openings().finditer(part)]
    if len(part) > LONGEST_LINE:
        found += COLLAPSED.finditer(part)
    if is_flood(len(found), len(part)):
        return []
    found.sort(key=lambda start: start.span())
    return found


def split_line(text: str, start: int, end: int, gap: Gap) -> Iterator[Piece]:
    """The pieces of one line: parted at rules and before inline bullets."""
    line = text[start:end]
    if not (
        len(line) > LONGEST_LINE or MAY_SPLIT.search(line) or load_inline_openings().search(line)
    ):
        if piece := make_piece(text, start, end, gap):
            yield piece
        return
    cuts = [start]
    for rule in RULE.finditer(line):
        cuts += [start + rule.start(), start + rule.end()]
    cuts.append(end)
    for at in range(0, len(cuts), 2):
        begin = cuts[at]
        for bullet in _inline_starts(text[begin : cuts[at + 1]]):
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
    text = PARTED_MARKER.sub(r"\1 ", join_scraps(text))
    pages = find_page_numbers(text)
    furniture = load_standing_lines("furniture")
    table = _Table()
    gap = Gap.NONE
    for start, end in iter_lines(text):
        if start == end:
            if gap is Gap.NONE:
                gap = Gap.BLANK_LINE
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
            bars = text.count("|", start, end)
            if bars > 1 and not table.is_open and not is_flood(bars, end - start):
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
