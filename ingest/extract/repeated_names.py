"""Long names that come back: whole in any case, or without the years and place at their end."""

from collections.abc import Iterator, Mapping, Sequence

import ahocorasick
import regex

from ingest.extract.named_plans import TELLING
from ingest.extract.values import DocumentMention, Span
from schema.vocabulary import DocumentType

LONG_NAME = 30
TELLING_WORDS = 9  # fewer, cut short, are a kind of document
TAIL = regex.compile(
    r",?(?<!nhà)\s(?:giai đoạn|thời kỳ|đến năm|từ năm|năm|\d+ năm|tầm nhìn|định hướng"
    r"|trên địa bàn|hằng năm|hàng năm|của|tại|ở|do|cấp|ban hành"
    r"|trong lĩnh vực|trong ngành|ngành|thuộc)(?!\w)",
    regex.IGNORECASE,
)
ONWARD = regex.compile(r"\s(?:cần|phải|để|và quyết định|và tổ chức)\s(?!của)", regex.IGNORECASE)
YEAR = regex.compile(r"(?:19|20)\d\d")
_Known = tuple[DocumentMention, int, bool]  # who bears it, where its title opens, if it is cut


def follow_names(
    text: str, own: Sequence[DocumentMention], others: Sequence[DocumentMention]
) -> list[DocumentMention]:
    """The other mentions, with one for each place where the name of one of them stands again; a
    name in running text that was read on from a known one is cut back to it."""
    lower = text.lower()
    if len(lower) != len(text):
        return list(others)
    known = _known_names(text, lower, others)
    kept = [m for m in others if not _runs_on(text, lower, m, known)]
    if len(kept) < len(others):
        known = _known_names(text, lower, kept)
    taken = {m.span[0] for m in (*own, *kept)}
    return [*kept, *(m for m in _occurrences(text, lower, known) if m.span[0] not in taken)]


def _occurrences(text: str, lower: str, known: Mapping[str, _Known]) -> Iterator[DocumentMention]:
    if not known:
        return
    automaton = ahocorasick.Automaton()
    for name, entry in known.items():
        automaton.add_word(name, (len(name), entry))
    automaton.make_automaton()
    for last, (length, (mention, opening, is_stem)) in automaton.iter_long(lower):
        start, end = last + 1 - length, last + 1
        if text[end : end + 1].isalnum() or text[start - 1 : start].isalnum():
            continue
        small = not text[start].isupper() and mention.rule != "name-put-in-force"
        if small and (is_stem or _is_kind(text, mention)):
            continue
        if is_stem and TAIL.match(text, end):
            continue
        owner = mention.span if is_stem else None
        title = (start + opening, end)
        yield DocumentMention((start, end), mention.type, None, title, "repeated-name", owner)


def _is_kind(text: str, mention: DocumentMention) -> bool:
    """Whether the name in small letters would be a kind of document: a plan's, or a project's
    that has neither capital nor years."""
    if mention.type is DocumentType.PROJECT and mention.title is not None:
        return TELLING.search(text, *mention.title) is None
    return mention.type is DocumentType.PLAN


def _known_names(text: str, lower: str, mentions: Sequence[DocumentMention]) -> dict[str, _Known]:
    """The names that may come back; a name cut short only where all that begin so mean one."""
    known: dict[str, _Known] = {}
    years: dict[str, set[str]] = {}
    stems: dict[str, _Known] = {}
    for mention in mentions:
        title = mention.title
        if mention.number is not None or title is None:
            continue
        opening = title[0] - mention.span[0]
        name = lower[slice(*mention.span)]
        if len(name) > LONG_NAME:
            known.setdefault(name, (mention, opening, False))
        if (end := _stem(text, mention, title)) is not None:
            stem = lower[mention.span[0] : end]
            stems.setdefault(stem, (mention, opening, True))
            years.setdefault(stem, set()).add(" ".join(YEAR.findall(text, end, mention.span[1])))
    for stem, entry in stems.items():
        if len(years[stem]) == 1:
            known.setdefault(stem, entry)
    return known


def _stem(text: str, mention: DocumentMention, title: Span) -> int | None:
    """Where a name ends without its years and place; None where too little is left of it."""
    tail = TAIL.search(text, title[0], mention.span[1])
    if tail is None or len(text[title[0] : tail.start()].split()) < TELLING_WORDS:
        return None
    return int(tail.start())


def _runs_on(text: str, lower: str, mention: DocumentMention, known: Mapping[str, _Known]) -> bool:
    """Whether a name in running text goes on behind a known name with what is to be done."""
    if mention.rule != "name-after-type-word" or mention.title is None:
        return False
    onward = ONWARD.search(text, mention.title[0], mention.span[1])
    return onward is not None and lower[mention.span[0] : onward.start()] in known
