"""Whether a line goes on in the next one: how broken lines become paragraphs again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.text.block import MarkerKind
from ingest.text.lines import Gap, Piece, is_final
from ingest.text.markers import Marker
from ingest.text.words import load_last_syllables, load_open_words, load_standing_lines

CUT_NUMBER = re.compile(r"[\dA-ZĐa-zƯ](?:[-/])$")
NUMBER = re.compile(r"\d+[\w.]*(?: ?[/-][\w/.]*[A-ZĐ]|:\d)")
NUMBER_REST = re.compile(r"[A-ZĐ\d]")
WORDED = (
    MarkerKind.PART,
    MarkerKind.APPENDIX,
    MarkerKind.CHAPTER,
    MarkerKind.SECTION,
    MarkerKind.ARTICLE,
)
SIGNS = (MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.STAR)
MIN_BROKEN = 60
MIN_CARRIED = 30
MIN_FIRST = 6
MIN_HEADED = 14
MAX_ACRONYM = 5
# A line shorter than this part of the page's width was not broken off there.
TURN = 0.75


@dataclass(frozen=True, slots=True)
class PageShape:
    """Whether lines were broken by width, by which, and whether blank lines part paragraphs.

    `first_width` is the wider one by which the lines of a text that was broken twice were broken
    before, so that long and short lines take turns; 0 where they were broken once.
    """

    is_wrapped: bool
    is_spaced: bool
    width: int
    first_width: int = 0

    def is_full(self, block: Sequence[Piece], follower: Piece) -> bool:
        """Whether the first word of the follower would not have fitted on the line before it."""
        if not self.is_wrapped:
            return False
        word = follower.text.find(" ")
        more = 1 + (word if word > 0 else len(follower.text))
        length = len(block[-1].text)
        if length + more > self.width * 0.87:
            return True
        if not self.first_width or is_final(block[-1].text):
            return False
        for piece in block[-2::-1]:
            if len(piece.text) < self.width * TURN:
                break
            length += len(piece.text) + 1
        return length + more > self.first_width * 0.87


def measure(pieces: Sequence[Piece]) -> PageShape:
    """The shape of the page, from lines that break off in a sentence and lines that begin one."""
    broken: list[int] = []
    pairs = begun = spaced = 0
    for last, follower in pairwise(pieces):
        if follower.row or follower.gap is Gap.BREAK:
            continue
        final = is_final(last.text)
        if follower.marker or (final and not follower.text[0].islower()):
            begun += 1
            spaced += follower.gap is not Gap.NONE
        if follower.gap is Gap.NONE:
            pairs += 1
            if follower.text[0].islower() and not follower.marker and not final:
                broken.append(len(last.text))
    broken.sort()
    width = broken[len(broken) * 3 // 4] if broken else 0
    return PageShape(
        is_wrapped=len(broken) >= 2 and len(broken) * 5 >= pairs and width >= 25,
        is_spaced=spaced * 10 >= begun * 8,
        width=width,
        first_width=_first_width(pieces, width) if _takes_turns(broken, width) else 0,
    )


def _takes_turns(broken: Sequence[int], width: int) -> bool:
    """Whether many lines that break off in a sentence are far shorter than the others."""
    short = sum(length < width * TURN for length in broken)
    return short >= 3 and short * 5 >= len(broken)


def _first_width(pieces: Sequence[Piece], width: int) -> int:
    """How long lines were before they were broken again, full lines with the short one after; 0
    where that differs from line to line."""
    lengths: list[int] = []
    length = 0
    for last, follower in pairwise(pieces):
        length += len(last.text) + 1
        if len(last.text) < width * TURN or follower.marker or follower.gap is not Gap.NONE:
            if follower.text[0].islower() and not is_final(last.text):
                lengths.append(length - 1)
            length = 0
    lengths.sort()
    width = lengths[len(lengths) * 3 // 4] if lengths else 0
    # A table's cells are ragged too, but to no common width.
    alike = sum(abs(length - width) <= width * 0.2 for length in lengths)
    return width if alike * 2 >= len(lengths) else 0


def joiner(block: Sequence[Piece], follower: Piece, shape: PageShape, *, caps: bool) -> str | None:
    """What to put between a block and the line after it; None when the line begins another block.

    `caps` says whether all of the block so far is in capitals.
    """
    last = block[-1]
    if follower.gap is Gap.BREAK or last.alone or follower.alone:
        return None
    if _is_bare(block) and follower.gap is Gap.NONE and not follower.marker:
        return " "
    if not _goes_on(block, last, follower, shape, caps):
        return None
    if CUT_NUMBER.search(last.text[-2:]) and NUMBER_REST.match(follower.text):
        return ""
    return " "


def _goes_on(
    block: Sequence[Piece], last: Piece, follower: Piece, shape: PageShape, caps: bool
) -> bool:
    first = follower.text[0]
    # Inside a table's cell an empty line parts nothing.
    no_gap = follower.gap is Gap.NONE or (follower.row > 0 and follower.gap is Gap.BLANK_LINE)
    is_open = not caps and _is_open(last.text)
    final = not is_open and is_final(last.text)
    if follower.marker:
        closed = final or caps or follower.gap is Gap.BLANK_LINE
        return not closed and _is_false_marker(block, follower, follower.marker, shape)
    if caps and not (len(block) == 1 and len(last.text) <= MAX_ACRONYM):
        return follower.is_caps and _is_same_name(follower, no_gap)
    if caps and follower.is_caps:
        return no_gap
    if no_gap and not final and NUMBER.match(follower.text):
        return True
    if (
        follower.is_caps
        and len(follower.text) > 9
        and not is_open
        and not shape.is_full(block, follower)
    ):
        return False
    if no_gap:
        return _fits(block, last, follower, is_open, final, shape)
    if is_open:
        return True
    carried = len(last.text) >= MIN_CARRIED and not final
    if first.islower():
        return carried
    return follower.gap is Gap.PAGE and carried and shape.is_full(block, follower)


def _fits(
    block: Sequence[Piece],
    last: Piece,
    follower: Piece,
    is_open: bool,
    final: bool,
    shape: PageShape,
) -> bool:
    if is_open or last.text[-1] == "," or (shape.is_spaced and shape.is_wrapped and not last.row):
        return True
    if follower.text[0].islower() and not last.text.endswith(";"):
        return True
    if shape.is_full(block, follower) and not (last.text[-1] == ";" and follower.text[0].isupper()):
        return True
    if final:
        return False
    # Too few lines break to tell the width, but where empty lines part all paragraphs, a long
    # line without a mark at its end goes on: "tỉnh Quảng" / "Bình ban hành".
    if shape.is_spaced and not last.row and not block[0].marker and len(last.text) >= MIN_BROKEN:
        return True
    # Web pages indent the source of a paragraph's first line, so that line alone is short.
    if block[0].marker is not None and block[0].marker.kind in SIGNS:
        return True
    shortest = MIN_HEADED if last.marker else MIN_FIRST
    return (
        shape.is_wrapped
        and len(block) == 1
        and len(last.text) > shortest
        and len(follower.text) > shape.width * 0.7
    )


def _is_open(text: str) -> bool:
    if text[-1] in "(/-":
        return True
    last = text[text.rfind(" ") + 1 :].casefold()
    return last in load_last_syllables() and load_open_words().search(text[-12:]) is not None


def _is_same_name(follower: Piece, no_gap: bool) -> bool:
    """Whether capitals go on in capitals: not in a new signatory, past an empty line in a place."""
    if no_gap:
        return not load_standing_lines("opening").match(follower.text)
    return bool(load_standing_lines("place").match(follower.text))


def _is_bare(block: Sequence[Piece]) -> bool:
    """A marker whose words stand on the next line."""
    marker = block[0].marker
    return (
        len(block) == 1
        and marker is not None
        and marker.width == len(block[0].text)
        and (marker.kind not in WORDED)
    )


def _is_false_marker(
    block: Sequence[Piece], follower: Piece, marker: Marker, shape: PageShape
) -> bool:
    """Whether what looks like a marker is the middle of a sentence: "kinh tế" / "- xã hội"."""
    last = block[-1]
    content = follower.text[marker.width : marker.width + 1]
    if marker.kind in SIGNS:
        in_list = block[0].marker is not None and block[0].marker.kind in SIGNS
        return (content.islower() and (shape.is_wrapped or not in_list)) or (
            content.isdigit() and last.text[-1].isdigit()
        )
    if load_open_words(number=True).search(last.text[-12:]):
        return marker.kind is not MarkerKind.LETTER or last.text[-4:].casefold() == "điểm"
    return (
        marker.kind is not MarkerKind.LETTER
        and shape.is_full(block, follower)
        and not content.isupper()
    )
