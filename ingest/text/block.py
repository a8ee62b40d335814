"""Block: the unit that extraction works on, and the closed lists of its kinds."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "PARAGRAPH"
    HEADING_NUMBERED = "HEADING_NUMBERED"
    BULLET = "BULLET"
    TABLE_ROW = "TABLE_ROW"
    FOOTNOTE = "FOOTNOTE"


class MarkerKind(StrEnum):
    """How the marker of a block is built, from the widest division to the narrowest."""

    PART = "PART"
    APPENDIX = "APPENDIX"
    CHAPTER = "CHAPTER"
    SECTION = "SECTION"
    CAPITAL = "CAPITAL"
    ARTICLE = "ARTICLE"
    ROMAN = "ROMAN"
    DECIMAL = "DECIMAL"
    LETTER = "LETTER"
    DASH = "DASH"
    PLUS = "PLUS"
    STAR = "STAR"
    FOOTNOTE = "FOOTNOTE"


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, numbered line, bullet, table row or footnote of a prepared text.

    All offsets count in the prepared text. `marker` is as printed ("1.", "a)", "-", "Điều 5."),
    empty where there is none; `content` is where the words after it begin. `level` orders markers
    from wide (0) to narrow. `lines` is how many lines of the source it was joined from; `cells` are
    the spans of a table row's cells, empty ones too.
    """

    start: int
    end: int
    kind: BlockKind
    content: int
    marker: str = ""
    marker_kind: MarkerKind | None = None
    level: int = 0
    lines: int = 1
    is_caps: bool = False
    cells: tuple[Span, ...] = ()
