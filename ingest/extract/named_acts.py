"""Decrees, resolutions, annexes, treaties and lists that a text names without their numbers."""

import regex

from ingest.extract.marks import load_alternation
from ingest.extract.named_force import PUT_IN_FORCE, is_attached
from ingest.extract.named_laws import (
    before_word,
    name_mention,
    read_charter,
    read_congress,
    read_constitution,
    read_plenum,
)
from ingest.extract.named_plans import (
    EVERY_YEAR,
    OF_BODY,
    OF_NOBODY,
    PLURAL,
    SENTENCE_START,
    TELLING_WORDS,
    is_named,
    name_at,
    name_start,
    read_annexed,
    read_name,
)
from ingest.extract.naming import find_period_end, find_title
from ingest.extract.type_words import TypeWord, find_type_words
from ingest.extract.values import DocumentMention
from ingest.text.block import Block
from schema.vocabulary import DocumentType

PUT_WORD = regex.compile(r"(?:ban hành|phê duyệt)\s", regex.IGNORECASE)
LISTED = regex.compile(r"(?:quy định|công bố|kèm theo)\s$", regex.IGNORECASE)
# Decisions of every day, which many bodies take.
ROUTINE = regex.compile(r"(?:giao|điều chỉnh|công nhận|xử phạt|hỗ trợ|bổ sung)\s", regex.IGNORECASE)
TREATY_PLACE = regex.compile(r"\p{Lu}\p{Ll}+(?:\s\d{4})?(?=[,;.)]|$)")  # "Nghị định thư Kyoto"
TREATY_START = regex.compile(
    r"\p{Lu}|(?:(?:quốc tế|khung|chung|song phương|đa phương)\s)*(?:về|của|giữa)\s"
)


def read_act(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The decree, resolution or conclusion that a text knows by its issuer and title."""
    if word.entry.type in (DocumentType.RESOLUTION, DocumentType.CONCLUSION):
        if plenum := read_plenum(text, word, block):
            return plenum
        if congress := read_congress(text, word, block):
            return congress
    before = before_word(text, word, block)
    if not word.capital or PLURAL.search(before) or SENTENCE_START.search(before):
        return []
    at = word.end
    if OF_NOBODY.match(text, at, block.end):
        return []
    if text.startswith(" mới", at):
        at += 4
    has_body = OF_BODY.match(text, at, block.end) is not None
    title = find_title(text, at, block.end)
    if title is None or (not has_body and word.entry.type is DocumentType.CONCLUSION):
        return []
    end = find_period_end(text, title.start, title.end)
    for comma in regex.finditer(r",\s", text, pos=title.start, endpos=end):
        if load_alternation("task_verbs.csv", "process").match(text, comma.end(), end):
            end = comma.start()
            break
    if EVERY_YEAR.search(text, title.start, end):
        return []
    routine = word.entry.type is DocumentType.DECISION and ROUTINE.match(text, title.start)
    if routine and not has_body:
        return []
    if len(text[title.start : end].split()) < 3 or _puts_nothing(text, title.start, end):
        return []
    telling = has_body or len(text[title.start : end].split()) >= TELLING_WORDS
    if not telling and not is_named(text, word, block, title.start, end):
        return []
    return [
        DocumentMention((word.start, end), word.entry.type, None, (title.start, end), "named-act")
    ]


def _puts_nothing(text: str, start: int, end: int) -> bool:
    """Whether "ban hành" opens the title without a document behind it: "ban hành năm 2025"."""
    found = PUT_WORD.match(text, start, end)
    if not found:
        return False
    words = find_type_words(text[found.end() : end])
    return not words or words[0].start > 20


def read_annex(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The regulation or list that another document puts in force."""
    before = before_word(text, word, block)
    if word.capital and OF_BODY.match(text, word.end, block.end):
        return read_act(text, word, block)
    if annexed := read_annexed(text, word, block):
        return annexed
    if not PUT_IN_FORCE.search(before) or (not word.capital and not is_attached(text, word, block)):
        return []
    start = name_start(text, word, block)
    return name_at(text, word, start, block, True, before) if start is not None else []


def read_treaty(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The treaty or convention of that name."""
    before = before_word(text, word, block)
    if not word.capital or PLURAL.search(before) or SENTENCE_START.search(before):
        return []
    start = name_start(text, word, block)
    if start is None or not TREATY_START.match(text, start):
        return []
    if place := TREATY_PLACE.match(text, start, block.end):
        return name_mention(word, start, place.end(), "name-after-type-word")
    return name_at(text, word, start, block, False, before)


def read_other(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The constitution, the charter, a master plan, or a list that another document annexes."""
    name = text[word.start : word.end].lower()
    if name == "hiến pháp":
        return read_constitution(text, word, block) if word.capital else []
    if name == "điều lệ":
        return read_charter(text, word, block) if word.capital else []
    if name == "quy hoạch":
        return read_name(text, word, block)
    if name in ("danh mục", "nội quy", "đề cương", "quy trình"):
        if LISTED.search(before_word(text, word, block)) and word.capital:
            start = name_start(text, word, block)
            before = before_word(text, word, block)
            return name_at(text, word, start, block, True, before) if start is not None else []
        return read_annex(text, word, block)
    return []
