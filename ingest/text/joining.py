"""Whether a line goes on in the next one: the rules by which broken lines become paragraphs again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.text.block import MarkerKind
from ingest.text.lines import Gap, Piece
from ingest.text.words import load_open_words

FINAL = re.compile(r"[.;:!?\u2026][\"')\]]?$")
CUT_NUMBER = re.compile(r"[\dA-ZĐa-zƯ](?:[-/])$")
NUMBER_REST = re.compile(r"[A-ZĐ\d]")
WORDED = (
    MarkerKind.PART,
    MarkerKind.APPENDIX,
    MarkerKind.CHAPTER,
    MarkerKind.SECTION,
    MarkerKind.ARTICLE,
)
MIN_CARRIED = 30


@dataclass(frozen=True, slots=True)
class PageShape:
    """How the lines of a document were broken: whether by width, and by which."""

    is_wrapped: bool
    width: int

    def is_full(self, last: Piece, follower: Piece) -> bool:
        """Whether the first word of the follower would not have fitted on the line before it."""
        word = follower.text.find(" ")
        length = len(last.text) + 1 + (word if word > 0 else len(follower.text))
        return self.is_wrapped and length > self.width * 0.87


def measure(pieces: Sequence[Piece]) -> PageShape:
    """The shape of the page, from the lines that break off in the middle of a sentence."""
    broken: list[int] = []
    pairs = 0
    for last, follower in zip(pieces, pieces[1:], strict=False):
        if follower.row or follower.gap is not Gap.NONE:
            continue
        pairs += 1
        if follower.text[0].islower() and not follower.marker and not FINAL.search(last.text[-3:]):
            broken.append(len(last.text))
    broken.sort()
    width = broken[len(broken) * 3 // 4] if broken else 0
    return PageShape(len(broken) >= 3 and len(broken) * 5 >= pairs and width >= 25, width)


def joiner(block: Sequence[Piece], follower: Piece, shape: PageShape, *, caps: bool) -> str | None:
    """What to put between a block and the line after it when they are one; None when the line begins another.

    `caps` says whether all of the block so far is in capitals.
    """
    last = block[-1]
    if follower.gap is Gap.BREAK or last.alone or follower.alone:
        return None
    if _is_bare(block) and follower.gap is Gap.NONE and not follower.marker:
        return " "
    if not _goes_on(block, last, follower, shape, caps):
        return None
    tail = last.text[-2:]
    if CUT_NUMBER.search(tail) and NUMBER_REST.match(follower.text):
        return ""
    return " "


def _goes_on(
    block: Sequence[Piece], last: Piece, follower: Piece, shape: PageShape, caps: bool
) -> bool:
    first = follower.text[0]
    is_open = not caps and _is_open(last.text)
    final = not is_open and FINAL.search(last.text[-3:]) is not None
    if follower.marker:
        return follower.gap is not Gap.BLANK_LINE and _is_false_marker(
            last, follower, is_open, final or caps, shape
        )
    if caps:
        return follower.is_caps and follower.gap is Gap.NONE
    if follower.is_caps and len(follower.text) > 9 and not is_open and not shape.is_full(last, follower):
        return False
    if follower.gap is Gap.NONE:
        return _fits(block, last, follower, is_open, final, shape)
    if is_open:
        return True
    carried = len(last.text) >= MIN_CARRIED and not final
    if first.islower():
        return carried
    return follower.gap is Gap.PAGE and carried and shape.is_full(last, follower)


def _fits(
    block: Sequence[Piece],
    last: Piece,
    follower: Piece,
    is_open: bool,
    final: bool,
    shape: PageShape,
) -> bool:
    if is_open or last.text[-1] == ",":
        return True
    if follower.text[0].islower() and not last.text.endswith(";"):
        return True
    if shape.is_full(last, follower):
        return True
    if final or not shape.is_wrapped:
        return False
    # Web pages indent the source of a paragraph's first line, so that line alone is short.
    return len(block) == 1 and len(last.text) > 14 and len(follower.text) > shape.width * 0.7


def _is_open(text: str) -> bool:
    return text[-1] in "(/" or load_open_words().search(text[-12:]) is not None


def _is_bare(block: Sequence[Piece]) -> bool:
    """A marker whose words stand on the next line."""
    marker = block[0].marker
    return len(block) == 1 and marker is not None and marker.width == len(block[0].text) and (
        marker.kind not in WORDED
    )


def _is_false_marker(
    last: Piece, follower: Piece, is_open: bool, closed: bool, shape: PageShape
) -> bool:
    marker = follower.marker
    if marker is None or closed:
        return False
    content = follower.text[marker.width : marker.width + 1]
    if marker.kind in (MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.STAR):
        return content.islower() and shape.is_full(last, follower)
    if marker.kind is MarkerKind.LETTER:
        return is_open
    return is_open or (shape.is_full(last, follower) and (content == "" or not content.isupper()))
