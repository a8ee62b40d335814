"""Whether a text is the document itself or prose about one."""

import regex

from ingest.extract.head_lines import iter_head_lines
from ingest.extract.marks import load_marks
from ingest.extract.type_words import find_type_words
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText
from schema.vocabulary import Form

HEAD_BLOCKS = 60
NUMBER_LINE = regex.compile(r"Số(?: hiệu)? ?:? ?[\d/][^;]{0,40}[-/]\p{Lu}{2}")
TITLE_LINE = regex.compile(r"\s(?:về|của|quy định|kết luận|ban hành|phê duyệt|hướng dẫn|sửa đổi)\s")
SIGNED = regex.compile(r"(?:(?:TM|KT|TL|TUQ)\.|(?:T/M|K/T|T/L)) ?\p{Lu}{2}")
ARTICLE = regex.compile(r"Điều \d+[.:]")


def find_form(prepared: PreparedText) -> Form:
    """FULL_TEXT where the text is built like an official document, else NEWS_REPORT."""
    head = 0
    for line in iter_head_lines(prepared.text, prepared.blocks[:HEAD_BLOCKS]):
        head += _weigh_head(prepared.text, line.block)
        if head >= 2:
            return Form.FULL_TEXT
    titled = _opens_with_type(prepared)
    body = sum(_weigh_body(prepared.text, block, titled) for block in prepared.blocks)
    return Form.FULL_TEXT if head + titled + min(body, 4) >= 3 else Form.NEWS_REPORT


def _opens_with_type(prepared: PreparedText) -> bool:
    """Whether the first line is a title: "Chỉ thị về ..." where the letterhead was lost."""
    if not prepared.blocks:
        return False
    first = prepared.text[prepared.blocks[0].start : prepared.blocks[0].end]
    words = find_type_words(first[:60])
    return bool(words) and words[0].start == 0 and TITLE_LINE.match(first, words[0].end) is not None


def _weigh_head(text: str, block: Block) -> int:
    words = text[block.start : block.end]
    if NUMBER_LINE.match(words):
        return 2
    weight = 0
    for mark in load_marks("form_marks.csv"):
        if mark.pattern.match(words):
            weight = max(weight, mark.weight)
    return weight


def _weigh_body(text: str, block: Block, titled: bool) -> int:
    words = text[block.start : block.start + 40].lstrip(" *|_")
    if words.startswith("Nơi nhận") or SIGNED.match(words) or ARTICLE.match(words):
        return 2
    is_heading = block.kind is BlockKind.HEADING_NUMBERED
    return 1 if is_heading and (titled or block.is_caps) else 0
