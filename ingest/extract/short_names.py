"""Short names that a text gives a document in brackets: "(sau đây gọi tắt là Đề án 30)"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ahocorasick
import regex

from ingest.extract.type_words import TYPE_WORDS
from ingest.extract.values import DocumentMention, Span
from schema.reference.document_types import (
    find_type_by_code,
    find_type_by_word,
)
from schema.vocabulary import DocumentType

CALLED = r"(?:sau\sđây\s)?(?:được\s)?(?:gọi|viết)\s(?:chung\s)?(?:tắt\s)?(?:là\s|:\s)?"
# The words of the name are few: what is longer goes on about the document.
DEFINED = regex.compile(
    rf"""\(\s?(?P<called>{CALLED})?"?
    (?P<name>(?P<word>{TYPE_WORDS})\s(?!số\s|này|trên|nêu|của)[^()";:,\d][^()";:]{{0,60}}?
      |(?P<short>[A-ZĐ][A-Za-zĐđ]{{1,4}})\s\d{{1,4}})
    "?\s?\)""",
    regex.VERBOSE,
)
SAME_CLAUSE = regex.compile(r"[^;.\n]{0,160}")
CLOSE = ' "*'  # what may stand between a name and its bracket
TELLING = regex.compile(r"\s.*[\p{Lu}\d]")
FARTHEST = 200
MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class _Definition:
    name: Span
    type: DocumentType
    owner: DocumentMention


def follow_short_names(
    text: str, own: Sequence[DocumentMention], others: Sequence[DocumentMention]
) -> list[DocumentMention]:
    """The other mentions, with one for each place where a defined short name stands, the bracket
    included; where a name was read on from a short one, only this is left of it."""
    found = list(_occurrences(text, list(_definitions(text, [*own, *others]))))
    starts = {mention.span[0] for mention in found}
    kept = [m for m in others if m.number is not None or m.span[0] not in starts]
    taken = sorted(m.span for m in (*own, *kept))
    return [*kept, *(m for m in found if not _is_taken(taken, m.span))]


def _occurrences(text: str, defined: Sequence[_Definition]) -> Iterator[DocumentMention]:
    if not defined:
        return
    automaton = ahocorasick.Automaton()
    for definition in defined:
        automaton.add_word(text[slice(*definition.name)], definition)
    automaton.make_automaton()
    for last, definition in automaton.iter_long(text):
        end = last + 1
        start = end - (definition.name[1] - definition.name[0])
        whole = not text[end : end + 1].isalnum() and not text[start - 1 : start].isalnum()
        if whole and start >= definition.name[0]:
            owner = definition.owner.span
            yield DocumentMention(
                (start, end), definition.type, None, None, "defined-short-name", owner
            )


def _definitions(text: str, mentions: Sequence[DocumentMention]) -> Iterator[_Definition]:
    ends = sorted(
        (end, place)
        for place, mention in enumerate(mentions)
        for end in {mention.span[1], mention.title[1] if mention.title else mention.span[1]}
    )
    keys = [end for end, _ in ends]
    for found in DEFINED.finditer(text):
        type_ = _type(found)
        if type_ is None or len(found["name"].split()) > MOST_WORDS:
            continue
        at = bisect_right(keys, found.start()) - 1
        while at >= 0 and keys[at] > found.start() - FARTHEST:
            gap = text[keys[at] : found.start()]
            if gap.strip(CLOSE) and not (found["called"] and SAME_CLAUSE.fullmatch(gap)):
                break
            owner = mentions[ends[at][1]]
            if owner.type is type_ and not _opens(text, owner, found["name"]):
                yield _Definition(found.span("name"), type_, owner)
                break
            at -= 1


def _opens(text: str, owner: DocumentMention, name: str) -> bool:
    """Whether the full name begins with the short one, so that the two cannot be told apart."""
    return text.startswith(name, owner.span[0])


def _type(found: regex.Match[str]) -> DocumentType | None:
    """The type of the short name; None where it is a bare kind of document ("Kế hoạch thi đua")."""
    if found["word"] and TELLING.search(found["name"], len(found["word"])):
        entry = find_type_by_word(found["word"])
    else:
        entry = find_type_by_code(found["short"]) if found["short"] and found["called"] else None
    return entry.type if entry else None


def _is_taken(taken: Sequence[Span], span: Span) -> bool:
    """Whether a longer mention stands there already."""
    at = bisect_right(taken, span) - 1
    return any(a <= span[0] and span[1] <= b for a, b in taken[max(0, at) : at + 2])
