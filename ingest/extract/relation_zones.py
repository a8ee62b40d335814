"""The parts of a text that read the same words differently: opening, bases, tasks, accounts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import regex
from spacy.tokens import Doc

from ingest.extract.marks import load_alternation
from ingest.extract.type_words import TYPE_WORDS, find_type_words
from ingest.text.block import Block, BlockKind, MarkerKind
from schema.vocabulary import DocumentType, Form

OPENING_BLOCKS = 60
LONGEST_HEADING = 120
LONGEST_TYPE = 40
SHORTEST_SENTENCE = 50
RECITAL = "Căn cứ "
ENDS_OPENING = regex.compile(
    r"\W*(?:QUYẾT (?:ĐỊNH|NGHỊ)|CHỈ THỊ|BAN HÀNH|THÔNG TƯ|NGHỊ ĐỊNH|Quyết (?:định|nghị))"
    r"\s?(?::|\W*$)"
)
# "(Báo An Giang) - ", before the first sentence of a report.
PRESS = r"(?:\([^()\n]{1,60}\)\s?[-:]?\s*)?"
FORMULA = regex.compile(
    rf"{PRESS}(?:(?:Để|Nhằm|Tiếp tục)\s)*(?:thực hiện|triển khai|cụ thể hóa|căn cứ)\b[^:]*?,"
    r"\s[^,;:]{3,120}?\s(?:đã\s|vừa\s)?(?:ban hành|xây dựng"
    rf"|(?:có|ra|ký)\s(?:{TYPE_WORDS})\ssố)\b",
    regex.IGNORECASE,
)
PROSE = regex.compile(r"\W*\p{Lu}\p{L}[^\n]{40,}[,:;.][\s*]*")
UPPER_PARTS = (
    MarkerKind.PART,
    MarkerKind.CHAPTER,
    MarkerKind.SECTION,
    MarkerKind.CAPITAL,
    MarkerKind.ROMAN,
)
PARTS = (*UPPER_PARTS, MarkerKind.ARTICLE, MarkerKind.DECIMAL)
# What heads the parts of an annexed plan, and never stands below an article.
OUTSIDE_ARTICLES = (MarkerKind.CAPITAL, MarkerKind.ROMAN)


class Zone(StrEnum):
    """What a block belongs to."""

    HEAD = "HEAD"
    OPENING = "OPENING"
    BASES = "BASES"
    AIM = "AIM"
    PURPOSE = "PURPOSE"
    TASKS = "TASKS"
    ACCOUNT = "ACCOUNT"
    ARTICLES = "ARTICLES"


@dataclass(frozen=True, slots=True)
class ZonedBlock:
    """A block and its zone; `acts` where what it opens with is what the document does: in an
    article, or right below the bare number of one."""

    block: Block
    zone: Zone
    acts: bool = False


def find_zones(doc: Doc) -> list[ZonedBlock]:
    """Every block with its zone, in the order of the text."""
    text: str = doc._.text
    blocks: Sequence[Block] = doc._.prepared.blocks
    head = doc._.letterhead
    head_end = head.end if head else 0
    title_end = head.title[1] if head and head.title else head_end
    if doc._.form is Form.NEWS_REPORT:
        return [ZonedBlock(block, _news_zone(text, block)) for block in blocks]
    zone = Zone.OPENING
    left = OPENING_BLOCKS
    in_head, is_type = True, False
    zoned: list[ZonedBlock] = []
    for block in blocks:
        words = text[block.content : block.end]
        in_head = in_head and block.end <= head_end and RECITAL not in words
        in_head = in_head and not (block.start >= title_end and _is_prose(block, words))
        if in_head:
            zoned.append(ZonedBlock(block, Zone.HEAD))
            continue
        after_type, is_type = is_type, block.is_caps and _is_type_line(words)
        if after_type and block.marker_kind is None:
            zoned.append(ZonedBlock(block, Zone.HEAD))
            continue
        zone = _next_zone(text, block, zone, left)
        left -= 1
        zoned.append(ZonedBlock(block, zone))
    is_report = head is not None and head.type is DocumentType.REPORT
    return list(_mark_acting(text, _keep_accounts(text, zoned, is_report=is_report)))


def _keep_accounts(
    text: str, zoned: Iterable[ZonedBlock], *, is_report: bool
) -> Iterator[ZonedBlock]:
    """The blocks, those below an account part of it unless their heading looks ahead; a report
    tells of the past wherever no part of it looks ahead."""
    tells = looks_ahead = False
    for item in zoned:
        words = text[item.block.content : item.block.end][:LONGEST_HEADING]
        kind = item.block.marker_kind
        if kind in UPPER_PARTS:
            plain = is_report and item.zone is Zone.TASKS and not _looks_ahead(words)
            tells, looks_ahead = item.zone is Zone.ACCOUNT or plain, False
        elif kind is MarkerKind.DECIMAL and item.block.kind is BlockKind.HEADING_NUMBERED:
            looks_ahead = _looks_ahead(words)
        told = tells and not looks_ahead and item.zone is Zone.TASKS
        yield replace(item, zone=Zone.ACCOUNT) if told else item


def _looks_ahead(heading: str) -> bool:
    return _has("ahead").search(heading) is not None and not _has("account").search(heading)


def _mark_acting(text: str, zoned: Iterable[ZonedBlock]) -> Iterator[ZonedBlock]:
    """The blocks, those marked that say what the document does: an article, what stands below its
    bare number, and its paragraphs unless its title gives them to a body for a task."""
    is_bare = is_charge = False
    for item in zoned:
        block = item.block
        words = text[block.content : block.end]
        is_article = block.marker_kind is MarkerKind.ARTICLE
        is_part = block.marker_kind is MarkerKind.DECIMAL and not is_charge
        acts = item.zone is Zone.ARTICLES and (is_article or is_part or is_bare)
        if is_article or is_bare:
            is_charge = len(words) <= LONGEST_HEADING and _has("charge").search(words) is not None
        is_bare = is_article and not words.strip(" *.:")
        yield replace(item, acts=True) if acts else item


def _news_zone(text: str, block: Block) -> Zone:
    """A report of the opening formula says that something was issued."""
    return Zone.OPENING if FORMULA.match(text, block.content, block.end) else Zone.TASKS


def _is_prose(block: Block, words: str) -> bool:
    """Whether a line below the title tells something in a sentence."""
    return not block.is_caps and PROSE.fullmatch(words) is not None


def _is_type_line(words: str) -> bool:
    """Whether a line is a type word alone, above the title of an annexed document."""
    if len(words) > LONGEST_TYPE:
        return False
    found = find_type_words(words)
    return len(found) == 1 and found[0].start == 0 and not words[found[0].end :].strip(" *.")


def _next_zone(text: str, block: Block, zone: Zone, left: int) -> Zone:
    words = text[block.content : block.end]
    if block.marker_kind is MarkerKind.ARTICLE:
        return Zone.ARTICLES
    is_part = block.marker_kind in PARTS
    if zone is Zone.OPENING:
        if ENDS_OPENING.match(words) or left <= 0:
            return Zone.TASKS
        if is_part and not _has("bases").match(words):
            return _headed(words)
        if is_part and len(words) <= LONGEST_HEADING and not words.endswith(";"):
            return Zone.BASES
        return zone
    if zone is Zone.ARTICLES and block.marker_kind not in OUTSIDE_ARTICLES:
        return zone
    is_heading = block.kind is BlockKind.HEADING_NUMBERED and len(words) <= LONGEST_HEADING
    if is_heading and zone is Zone.AIM and _is_sentence(words):
        return zone
    return _headed(words) if is_heading or (is_part and block.is_caps) else zone


def _is_sentence(words: str) -> bool:
    """Whether a numbered line tells something in full: "1. Cụ thể hóa các nội dung của ..."."""
    return len(words) > SHORTEST_SENTENCE and words.rstrip(" *").endswith((".", ";"))


def _headed(words: str) -> Zone:
    """The zone that a heading opens."""
    if len(words) > LONGEST_HEADING:
        return Zone.TASKS
    if _has("base-heading").match(words):
        return Zone.BASES
    if _has("account").search(words) and not _has("working").search(words):
        return Zone.ACCOUNT
    if _has("aim").search(words) and not _has("demand").search(words):
        return Zone.AIM
    return Zone.PURPOSE if _has("purpose").search(words) else Zone.TASKS


def _has(kind: str) -> regex.Pattern[str]:
    """The words of headings of a kind."""
    return load_alternation("relation_words.csv", kind)
