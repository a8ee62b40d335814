"""Numbered documents under the serial alone: "Nghị quyết 57" for the one with that number."""

from collections.abc import Iterator, Sequence

import regex

from ingest.extract.type_words import TypeWord
from ingest.extract.values import DocumentMention, NumberMention
from schema.reference.document_types import find_type_by_code
from schema.vocabulary import DocumentType

SERIAL = regex.compile(
    r"\s(?:số\s)?(?P<serial>\d{1,5}[a-zđ]?)(?![\d/%]|[-.,]\d|-\p{L}|\s?(?:tháng|năm|ngày|đồng|%))"
)

CODE = regex.compile(r"(?<![\w/-])\p{Lu}[\p{Lu}r]{1,3}(?=\s(?:số\s)?\d{1,5}(?![\w/:]))")


def iter_short_numbers(
    text: str, words: Sequence[TypeWord], numbered: Sequence[DocumentMention]
) -> Iterator[DocumentMention]:
    """A mention for each type word with a serial behind it that one numbered document of that
    type has; none where two have it."""
    known = _by_serial(numbered)
    taken = {mention.span[0] for mention in numbered}
    for word in (*words, *_type_codes(text, known)):
        if not word.capital or word.start in taken:
            continue
        found = SERIAL.match(text, word.end)
        number = known.get((word.entry.type, found["serial"].lstrip("0"))) if found else None
        if found and number is not None:
            cut = NumberMention(number.number, found.span("serial"))
            yield DocumentMention(
                (word.start, found.end()), word.entry.type, cut, None, "number-cut-short"
            )


def _type_codes(
    text: str, known: dict[tuple[DocumentType, str], NumberMention | None]
) -> Iterator[TypeWord]:
    """The codes of types that stand for the word: "NQ 57"."""
    for found in CODE.finditer(text) if known else ():
        entry = find_type_by_code(found[0])
        if entry is not None and found[0] in entry.codes:
            yield TypeWord(found.start(), found.end(), entry, True)


def _by_serial(
    numbered: Sequence[DocumentMention],
) -> dict[tuple[DocumentType, str], NumberMention | None]:
    known: dict[tuple[DocumentType, str], NumberMention | None] = {}
    for mention in numbered:
        if mention.number is None:
            continue
        key = (mention.type, mention.number.number.serial.lstrip("0"))
        other = known.setdefault(key, mention.number)
        if other is not None and other.number.key != mention.number.number.key:
            known[key] = None
    return known
