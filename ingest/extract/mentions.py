"""Where the text names a document, by number or by name; and what its title is there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.annex_titles import iter_annex_titles
from ingest.extract.headless_subjects import find_unnumbered_subject
from ingest.extract.letterhead import MOTTO
from ingest.extract.named_mentions import iter_named_mentions
from ingest.extract.numbered_mentions import iter_numbered_mentions
from ingest.extract.repeated_names import follow_names
from ingest.extract.short_names import follow_short_names
from ingest.extract.short_numbers import iter_short_numbers
from ingest.extract.subject_mentions import (
    find_reported_subject,
    iter_subject_variants,
)
from ingest.extract.type_words import TypeWord, find_type_words
from ingest.extract.values import DocumentMention, Letterhead, NumberMention, Span
from schema.names import name_key
from schema.numbers import NumberSystem, find_numbers
from schema.vocabulary import DocumentType, Form

LONGEST_OPENING = 12  # "ban hành " or "phê duyệt " before the annex


@Language.component(
    "document_mentions",
    requires=["doc._.prepared", "doc._.letterhead", "doc._.numbers", "doc._.dates"],
    assigns=["doc._.document_mentions"],
)
def document_mentions(doc: Doc) -> Doc:
    """Sets `doc._.document_mentions`, the subject's own first, then in the order of the text."""
    own = list(_own_mentions(doc._.text, doc._.letterhead))
    words = _free_words(find_type_words(doc._.text), own)
    numbers = [number for number in doc._.numbers if not _is_told(number, own)]
    numbered = list(iter_numbered_mentions(doc._.prepared, numbers, words, doc._.dates))
    numbered += iter_short_numbers(doc._.text, words, numbered)
    numbered.sort(key=lambda mention: mention.span)
    taken = [mention.span for mention in numbered]
    own_words = _own_words(doc._.text, own)
    own_types = _own_types(doc._.text, own)
    named = list(iter_named_mentions(doc._.prepared, words, taken, own_types, own_words))
    named = [_cut_at_title(mention, own) for mention in named]
    starts = {mention.span[0] for mention in (*own, *numbered, *named)}
    annexed = own_types - {mention.type for mention in own}
    annexes = iter_annex_titles(doc._.prepared, annexed)
    named += [mention for mention in annexes if mention.span[0] not in starts]
    others = sorted([*numbered, *named], key=lambda mention: mention.span)
    own += _found_subject(doc, own, others, words)
    inner = [
        m.title for m in numbered if m.title is not None and m.span not in {o.span for o in own}
    ]
    own += _variants(doc, own, words, inner)
    own_spans = sorted(mention.span for mention in own)
    own_starts = {start for start, _ in own_spans}
    others = [m for m in others if m.span[0] not in own_starts]
    others = follow_names(doc._.text, own, others)
    others = follow_short_names(doc._.text, own, others)
    doc._.document_mentions = (*own, *sorted(others, key=lambda mention: mention.span))
    return doc


def _own_mentions(text: str, head: Letterhead) -> Iterable[DocumentMention]:
    """The subject's number line and title block; the number may stand once more in the latter."""
    number = head.number
    if number is not None and head.number_line is not None:
        type_ = number.number.document_type or head.type
        if head.type is not None and number.number.system is NumberSystem.LETTER:
            type_ = head.type
        if type_ is not None:
            yield DocumentMention(head.number_line, type_, number, head.title, "letterhead-number")
    if head.type is None or head.type_word is None or head.title is None:
        return
    start, end = head.type_word[0], head.title[1]
    if end <= start:
        return  # the abstract stands above the type word
    own = _number_before(text, head.type_word[1], head.title[0], number)
    if own is not None and MOTTO.search(text, start, own[0]):
        return  # the type word of a telegram stands above the motto
    if number is not None and own is not None:
        again = NumberMention(number.number, own)
        yield DocumentMention((start, own[1]), head.type, again, head.title, "letterhead-number")
    else:
        yield DocumentMention((start, end), head.type, None, head.title, "title-block")


def _is_told(number: NumberMention, own: Sequence[DocumentMention]) -> bool:
    """Whether the number is the subject's and stands in one of its own mentions."""
    return any(
        m.number is not None
        and m.number.number.key == number.number.key
        and _holds(m.span, number.span)
        for m in own
    )


def _cut_at_title(mention: DocumentMention, own: Sequence[DocumentMention]) -> DocumentMention:
    """A name that the subject's title holds ends with it, though the line may run on."""
    for title in (m.title for m in own if m.title is not None and mention.title is not None):
        start, end = mention.span
        if mention.title and title[0] <= mention.title[0] < title[1] < end:
            cut = (mention.title[0], title[1])
            return replace(mention, span=(start, title[1]), title=cut)
    return mention


def _number_before(text: str, start: int, end: int, number: NumberMention | None) -> Span | None:
    """Where the subject's number stands between its type word and its title."""
    if number is None:
        return None
    for found, first, last in find_numbers(f"số {text[start:end]}"):
        if found.key == number.number.key:
            return start + first - 3, start + last - 3
    return None


def _own_types(text: str, own: Sequence[DocumentMention]) -> frozenset[DocumentType]:
    """The types of the subject and of what its title puts in force."""
    types = {mention.type for mention in own}
    for mention in own:
        if mention.title is None:
            continue
        for word in find_type_words(text[slice(*mention.title)])[:1]:
            if word.start < LONGEST_OPENING:
                types.add(word.entry.type)
    return frozenset(types)


def _own_words(text: str, own: Sequence[DocumentMention]) -> frozenset[str]:
    """The words of the subject's title."""
    titles = [mention.title for mention in own if mention.title is not None]
    return frozenset(word for title in titles for word in name_key(text[slice(*title)]).split())


def _free_words(words: Sequence[TypeWord], own: Sequence[DocumentMention]) -> tuple[TypeWord, ...]:
    """The type words but the one that opens the title block."""
    taken = {mention.span[0] for mention in own}
    return tuple(word for word in words if word.start not in taken)


def _found_subject(
    doc: Doc,
    own: Sequence[DocumentMention],
    others: Sequence[DocumentMention],
    words: Sequence[TypeWord],
) -> list[DocumentMention]:
    if own:
        return []
    if doc._.form is Form.NEWS_REPORT:
        found = find_reported_subject(doc._.text, others, words)
    else:
        found = find_unnumbered_subject(doc._.prepared, doc._.letterhead, words)
    return [found] if found else []


def _variants(
    doc: Doc, own: Sequence[DocumentMention], words: Sequence[TypeWord], inner: Sequence[Span]
) -> list[DocumentMention]:
    if not own:
        return []
    titles = [mention.title for mention in own if mention.title is not None]
    subject = own[-1]
    return list(iter_subject_variants(doc._.prepared, words, subject, titles, inner, doc._.form))


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
