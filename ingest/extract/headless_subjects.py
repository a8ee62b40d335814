"""The document that a text without a head is, by what the text says of itself."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import regex

from ingest.extract.marks import load_rows
from ingest.extract.subject_mentions import CLOSING, ISSUING, find_own_name
from ingest.extract.type_words import TypeWord
from ingest.extract.values import DocumentMention, Letterhead
from ingest.text.block import BlockKind
from ingest.text.prepare import PreparedText
from schema.vocabulary import DocumentType

THIS = regex.compile(r"\snày(?!\w)")
ADDRESS = regex.compile(r"Kính gửi\s?:")
REACH = 6000  # an address and an opening stand early in a text
RULE = "subject-opening"


def find_unnumbered_subject(
    prepared: PreparedText, head: Letterhead, words: Sequence[TypeWord]
) -> DocumentMention | None:
    """A text that has lost its head, or all of it but the type word: a letter is known by its
    address, another document by what it calls itself most often ("Quyết định này"), by what it
    says that is issued or lies before the reader ("Trên đây là Kế hoạch"), or by what its author
    does ("kết luận như sau"); None where it tells nothing of the kind."""
    if head.type_word is not None and head.type is not None:
        return DocumentMention(head.type_word, head.type, None, None, RULE)
    text = prepared.text
    if found := ADDRESS.search(text, 0, REACH):
        return DocumentMention(found.span(), DocumentType.LETTER, None, None, RULE)
    calls = [word for word in words if word.capital and THIS.match(text, word.end)]
    if calls:
        often = Counter(word.entry.type for word in calls).most_common(1)[0][0]
        first = next(word for word in calls if word.entry.type is often)
        return DocumentMention((first.start, first.end), often, None, None, RULE)
    return _issued(prepared, words) or _done(text)


def _issued(prepared: PreparedText, words: Sequence[TypeWord]) -> DocumentMention | None:
    """What a body issues in the opening, or what the closing says that this was."""
    text = prepared.text
    opening = next(
        (b.start for b in prepared.blocks if b.kind is BlockKind.HEADING_NUMBERED), len(text)
    )
    for word in words:
        before = max(0, word.start - 30)
        issues = word.start < opening and ISSUING.search(text, before, word.start)
        if not issues and not CLOSING.search(text, before, word.start):
            continue
        end = find_own_name(text, word)
        title = (word.end + 1, end) if end else None
        span = (word.start, end or word.end)
        return DocumentMention(span, word.entry.type, None, title, RULE)
    return None


def _done(text: str) -> DocumentMention | None:
    """What the author of the text says that it does there."""
    for pattern, type_ in _acts():
        if found := pattern.search(text):
            return DocumentMention(found.span(), type_, None, None, RULE)
    return None


@cache
def _acts() -> tuple[tuple[regex.Pattern[str], DocumentType], ...]:
    return tuple(
        (
            regex.compile(row["pattern"].replace(" ", r"\s+"), regex.IGNORECASE),
            DocumentType(row["type"]),
        )
        for row in load_rows("document_acts.csv")
    )
