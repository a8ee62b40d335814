"""Documents that the source names in ways that disagree."""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import regex
from spacy.tokens import Doc

from ingest.extract.values import Document, DocumentMention, Span, Warned
from schema.names import move_tone
from schema.vocabulary import WarningCode

WORD = regex.compile(r"\w+")
SEPARATORS = frozenset("-/")
FEWEST_WORDS = 6
FEWEST_OTHERS = 3
SAME = 0.85
NEAR = 0.6


def iter_name_warnings(doc: Doc) -> Iterator[Warned]:
    """NAME_VARIANT: numbers with their parts in another order, abstracts that disagree."""
    yield from _turned_numbers(doc._.document_mentions)
    yield from _shortened_numbers(doc._.document_mentions)
    yield from _own_names(doc)
    yield from _other_titles(doc)


def _turned_numbers(mentions: Sequence[DocumentMention]) -> Iterator[Warned]:
    first: dict[tuple[str, str, str, tuple[str, ...]], str] = {}
    for mention in mentions:
        if mention.number is None or not mention.number.number.serial:
            continue
        number = mention.number.number
        codes = tuple(sorted(code for code in (*number.issuers, number.unit) if code))
        parts = (number.serial.lstrip("0"), number.type or "", str(number.year), codes)
        earlier = first.setdefault(parts, number.key)
        if earlier != number.key:
            message = f"Số {number} ghi khác thứ tự ký hiệu ở nơi khác"
            yield Warned(mention.span, WarningCode.NAME_VARIANT, message, "number-turned")


def _shortened_numbers(mentions: Sequence[DocumentMention]) -> Iterator[Warned]:
    """The first place of a number that breaks off before the codes it has elsewhere."""
    numbers = {m.number.number.text.upper(): m for m in reversed(mentions) if m.number}
    for text, after in itertools.pairwise(sorted(numbers)):
        number = numbers[text].number
        if number is None or number.number.issuers or not number.number.year:
            continue
        if after.startswith(text) and after[len(text)] in SEPARATORS:
            message = f"Số {number.number} ghi thiếu ký hiệu cơ quan so với nơi khác"
            yield Warned(numbers[text].span, WarningCode.NAME_VARIANT, message, "number-shortened")


def _own_names(doc: Doc) -> Iterator[Warned]:
    """Places that name the document itself otherwise than its title does, each having words that
    the other lacks."""
    if not doc._.letterhead or doc._.letterhead.title is None:
        return
    title = _words(doc._.text[slice(*doc._.letterhead.title)])
    own = set(doc._.documents[0].mentions)
    for mention in doc._.document_mentions:
        if mention.span not in own or mention.number is not None or mention.title is None:
            continue
        words = _words(doc._.text[slice(*mention.title)])
        if mention.span[0] < doc._.letterhead.end or words.total() < FEWEST_WORDS:
            continue
        if likeness(words, title) < NEAR:
            continue
        if (words - title).total() >= FEWEST_OTHERS and (title - words).total() >= FEWEST_OTHERS:
            message = "Tên của chính văn bản ghi khác tên ở tiêu đề"
            yield Warned(mention.span, WarningCode.NAME_VARIANT, message, "own-name-varies")


def _other_titles(doc: Doc) -> Iterator[Warned]:
    """Mentions whose title is that of another document, and not the one given first."""
    document_of = {span: i for i, d in enumerate(doc._.documents) for span in d.mentions}
    first: dict[int, Counter[str]] = {}
    later: list[tuple[int, DocumentMention, Counter[str]]] = []
    for mention in doc._.document_mentions:
        index = document_of.get(mention.span)
        if index is None or mention.title is None or mention.number is None:
            continue
        words = _words(doc._.text[slice(*mention.title)])
        if words.total() < FEWEST_WORDS:
            continue
        if likeness(words, first.setdefault(index, words)) < SAME:
            later.append((index, mention, words))
    for index, mention, words in later:
        title = mention.title or mention.span
        if _is_of_another(words, _documents_inside(doc, title) | {index}, first):
            span = (mention.span[0], max(mention.span[1], title[1]))
            message = f"{_name(doc._.documents[index])} có trích yếu của văn bản khác"
            yield Warned(span, WarningCode.NAME_VARIANT, message, "title-of-another")


def _documents_inside(doc: Doc, title: Span) -> set[int]:
    """The documents that a title itself names, whose titles it repeats by right."""
    return {
        place
        for place, document in enumerate(doc._.documents)
        if any(title[0] <= start < title[1] for start, _ in document.mentions)
    }


def _is_of_another(
    words: Counter[str], apart: AbstractSet[int], titles: Mapping[int, Counter[str]]
) -> bool:
    return any(
        likeness(words, title) >= SAME for index, title in titles.items() if index not in apart
    )


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """How many of the words two titles share, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _words(text: str) -> Counter[str]:
    return Counter(move_tone(word) for word in WORD.findall(text.lower()))


def _name(document: Document) -> str:
    return document.number or document.title or document.type.value
