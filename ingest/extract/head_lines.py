"""The lines of a letterhead, parted again where a conversion has run them into one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from ingest.text.block import Block
from ingest.text.lines import is_caps
from schema.reference.document_types import list_type_words

HEAD_BLOCKS = 70
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
    rf"\s++(?:(?<=[^\sab{_SMALL}]\s)(?=[^\W\d_a-c{_SMALL}])|(?=C[ỘO]NG|Số|[Vv]/|Kính|Căn))"
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head; `is_parted` where it shared its line with the one before it."""

    block: Block
    is_parted: bool = False


def iter_head_lines(text: str, blocks: Sequence[Block]) -> list[HeadLine]:
    """The blocks at the front, each cut before a motto, number line, date line, type word in
    capitals or recital that stands within it."""
    lines: list[HeadLine] = []
    for block in blocks:
        start = block.start
        limit = min(block.end, start + LONGEST_HEAD)
        for place in MAY_CUT.finditer(text, start + 1, limit):
            cut = CUT.match(text, place.start(), limit)
            if cut is None or cut.end() >= block.end:
                continue
            if not text[start : cut.start()].strip(" |*_-"):
                continue
            lines.append(_line(text, block, start, cut.start()))
            start = cut.end()
        lines.append(_line(text, block, start, block.end))
    return lines


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
