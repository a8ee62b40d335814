"""Lines of a normalised text as pieces: table cells opened, inline bullets parted, page furniture left out."""

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
INLINE_BULLET = re.compile(r"(?:(?<=[.;:])|(?<=\./\.)) ?(?=[-+\u2022] [^\W\d_a-z])|(?<=;) ?(?=-[A-ZĐ])")
HEADING_MARK = re.compile(r"(?:#{1,6}|>+) ")
PAGE_NUMBER = re.compile(r"-? ?(\d{1,3}) ?-?$")
PAGE_DISTANCE = 400


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
    """The piece between two offsets, blanks and heading marks at its ends left out; None where it is empty."""
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
        for bullet in INLINE_BULLET.finditer(part) if " - " in part or ";" in part or "+ " in part or "\u2022" in part else ():
            if piece := make_piece(text, begin, cuts[at] + bullet.start(), gap):
                yield piece
                gap = Gap.BREAK
            begin = cuts[at] + bullet.end()
        if piece := make_piece(text, begin, cuts[at + 1], gap):
            yield piece
        gap = Gap.BREAK


def iter_pieces(text: str) -> Iterator[Piece]:
    """The pieces of all lines outside tables and inside them; cells carry the number of their row and their place."""
    pages = find_page_numbers(text)
    furniture = load_standing_lines("furniture")
    gap = Gap.NONE
    row = cell = 0
    in_table = False
    previous_bar = False
    for start, end in iter_lines(text):
        if start == end:
            gap = max(gap, Gap.BLANK_LINE)
            if previous_bar:
                in_table = False
            continue
        first = text[start]
        if end - start == 1 and first == "|":
            if not in_table or previous_bar:
                row, cell, in_table = row + 1, 0, True
            else:
                cell += 1
            previous_bar = True
            gap = Gap.BREAK
            continue
        if not in_table and start in pages:
            gap = Gap.PAGE
            continue
        if first in "CcKkNnTt" and end - start < 160 and furniture.match(text, start, end):
            gap = Gap.PAGE
            continue
        if first in "|-_=*.:~ " and ONLY_RULE.match(text, start, end):
            gap = Gap.BREAK
            previous_bar = False
            continue
        previous_bar = False
        if not in_table and text.count("|", start, end) > 1:
            row += 1
            yield from _row_pieces(text, start, end, row)
            gap = Gap.BREAK
            continue
        for piece in split_line(text, start, end, gap):
            if in_table:
                piece.row, piece.cell = row, cell
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
