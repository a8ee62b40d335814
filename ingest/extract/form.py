"""Whether a text is the document itself or prose about one."""

import regex

from ingest.extract.marks import load_marks
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText
from schema.vocabulary import Form

HEAD_BLOCKS = 60
NUMBER_LINE = regex.compile(r"Số(?: hiệu)? ?:? ?[\d/][^;]{0,40}[-/]\p{Lu}{2}")
ARTICLE = regex.compile(r"Điều \d+[.:]")


def find_form(prepared: PreparedText) -> Form:
    """FULL_TEXT where the text is built like an official document, else NEWS_REPORT."""
    head = sum(_weigh_head(prepared.text, block) for block in prepared.blocks[:HEAD_BLOCKS])
    if head >= 2:
        return Form.FULL_TEXT
    body = sum(_weigh_body(prepared.text, block) for block in prepared.blocks)
    return Form.FULL_TEXT if head + min(body, 4) >= 3 else Form.NEWS_REPORT


def _weigh_head(text: str, block: Block) -> int:
    words = text[block.start : block.end]
    if NUMBER_LINE.match(words):
        return 2
    weight = 0
    for mark in load_marks("form_marks.csv"):
        if mark.pattern.match(words):
            weight = max(weight, mark.weight)
    return weight


def _weigh_body(text: str, block: Block) -> int:
    words = text[block.start : block.start + 40]
    if words.startswith("Nơi nhận") or ARTICLE.match(words):
        return 2
    return 1 if block.kind is BlockKind.HEADING_NUMBERED and block.is_caps else 0
