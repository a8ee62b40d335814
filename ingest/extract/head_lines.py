"""The lines of a letterhead, parted again where a conversion has run them into one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import regex

from ingest.extract.marks import load_alternation
from ingest.text.block import Block
from ingest.text.lines import is_caps
from schema.reference.document_types import list_type_words

HEAD_BLOCKS = 70
MOST_BODIES = 12  # lines at the front where the bodies that issue stand
LONGEST_HEAD = 4000  # what a letterhead run into one line can fill
NATION = r"C[ỘO]NG\sH\w{1,3}\s[Xx]\w?\sH\S{1,2}\sCH\w{1,4}\sNGH\w{1,3}"
TYPES = "|".join(regex.escape(word.upper()) for word in list_type_words() if len(word) > 3)
CUT = regex.compile(
    rf"""\s++(?=[\p{{Lu}}v])(?=
        (?<!(?i:nước)\s){NATION}
      | Số(?:\shiệu)?\s?:
      | [Vv]/[Vv]\s
      | Kính\sgửi\s?:
      | Căn\scứ\s(?:vào\s)?(?:\p{{Lu}}|quy|chức)
      | (?<=[\d\p{{Lu}}*_|.)-]\s|(?i:ph\w{{0,2}}c)\s)
        (?:\p{{Lu}}\p{{Ll}}*\s){{0,4}}\p{{Lu}}\p{{Ll}}*,?\sng\w{{1,3}}\s\d
      | (?<=[\d*_.)\]-]\s|(?i:ph\w{{0,2}}c)\s)(?:{TYPES})(?!\w)
    )""",
    regex.VERBOSE,
)
# A cheap look at every blank: a date or type word is a capital behind no small letter but the "c"
# of "phúc"; all else that is cut begins with words of its own.
_SMALL = "d-zà-öø-ýăđơư" + "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))
MAY_CUT = re.compile(
    rf"\s++(?:(?:(?<=[^\Wab{_SMALL}]\s)|(?<=[*|.)\]-]\s))(?=[^\W\d_a-c{_SMALL}])"
    r"|(?=C[ỘO]NG|Số|[Vv]/|Kính|Căn))"
)


RECITAL = regex.compile(
    r"\s*(?:[-–*+]\s?)?\(?\s?(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Từ ngày|KHÓA|KHOÁ)\s"
)
JOINED = regex.compile(
    r"(?:của|và|do|giữa|với|cho|về|bởi|là|danh|bầu|vụ|[,-])\s$", regex.IGNORECASE
)
COLLECTIVE = regex.compile(r"[ỦU][ỶY] BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|BAN ")
MOST_WORDS = 16  # of a body that enacts, with the term and session of an assembly


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head; `is_parted` where it shared its line with the one before it."""

    block: Block
    is_parted: bool = False


def iter_head_lines(text: str, blocks: Iterable[Block]) -> Iterator[HeadLine]:
    """The blocks at the front, each cut before a motto, number line, date line, type word in
    capitals or recital that stands within it; a title in capitals is parted from the body of the
    letterhead or the office that stands behind it and before the recitals."""
    lines = _iter_cut(text, blocks)
    heads: set[tuple[str, ...]] = set()
    line, place = next(lines, None), 0
    while line is not None:
        following = next(lines, None)
        block = line.block
        may_end = block.is_caps and place > 0
        recital = RECITAL.match(text, following.block.start) if may_end and following else None
        at = _enacting_start(text, block, heads) if recital else None
        if at is not None:
            yield _line(text, block, block.start, at - 1)
            yield _line(text, block, at, block.end)
        else:
            if block.is_caps and place < MOST_BODIES:
                heads.add(tuple(text[block.start : block.end].split()[:2]))
            yield line
        line, place = following, place + 1


def _iter_cut(text: str, blocks: Iterable[Block]) -> Iterator[HeadLine]:
    for block in blocks:
        start = block.start
        limit = min(block.end, start + LONGEST_HEAD)
        for place in MAY_CUT.finditer(text, start + 1, limit):
            cut = CUT.match(text, place.start(), limit)
            if cut is None or cut.end() >= block.end:
                continue
            if not text[start : cut.start()].strip(" |*_-"):
                continue
            yield _line(text, block, start, cut.start())
            start = cut.end()
        yield _line(text, block, start, block.end)


def _enacting_start(text: str, block: Block, heads: set[tuple[str, ...]]) -> int | None:
    """Where the last office or body named in a line begins, if the line ends with it."""
    at = end = -1
    offices = load_alternation("head_bodies.csv", exact=True)
    if offices.match(text, block.start):
        return None
    for office in offices.finditer(text, block.start, block.end):
        if office.start() == end + 1:
            end = office.end()  # "CHỦ TỊCH" and "ỦY BAN"
        elif not JOINED.search(text, max(block.start, office.start() - 8), office.start()):
            at, end = office.span()
    tail = text[at : block.end]
    words = tail.split()
    told = not COLLECTIVE.match(tail) or tuple(words[:2]) in heads
    if at < 0 or not told or len(words) > MOST_WORDS or set(",;:") & set(tail):
        return None
    return at


def _line(text: str, block: Block, start: int, end: int) -> HeadLine:
    if start == block.start and end == block.end:
        return HeadLine(block)
    while end > start and text[end - 1] in " |*_":
        end -= 1
    content = max(block.content, start)
    parted = replace(
        block, start=start, end=end, content=content, is_caps=is_caps(text[start:end]), cells=()
    )
    return HeadLine(parted, is_parted=start > block.start)
