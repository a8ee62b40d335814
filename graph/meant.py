"""The document numbers that a person may mean by what they typed."""

import re
from collections.abc import Iterator
from functools import cache

from schema.names import search_key, squeeze
from schema.numbers import DocumentNumber, find_numbers, parse_loose_number
from schema.reference.document_types import find_type_by_word, list_type_words
from schema.vocabulary import DocumentType

GLUED = re.compile(r"^(\d+)(?=[^\W\d_])")
INTRODUCES = "so"  # "số", folded


def readings_of(text: str) -> Iterator[tuple[DocumentNumber, ...]]:
    """The numbers that the text may be, each reading with its spellings, the plainest first.

    As it stands ("57 kl tw"); without the type word ("Kế hoạch số 99/KH-UBND"); the number that
    it begins with ("99/KH-UBND ngày 12/10/2023"). Nothing for a text that begins with no number.
    """
    bare = _without_so(next((rest for _, rest in splits_of(text)), squeeze(text)))
    for typed in dict.fromkeys((text, bare, GLUED.sub(r"\1 ", bare))):
        if numbers := parse_loose_number(typed):
            yield numbers
    for number, start, _ in find_numbers(bare):
        if start == 0:
            yield (number,)


def splits_of(text: str) -> Iterator[tuple[DocumentType, str]]:
    """Every type that the text may begin with and what follows it, the longest type word first.

    "Kế hoạch công tác năm 2023" is a "Kế hoạch công tác" and then a "Kế hoạch".
    """
    words = squeeze(text).split()
    folded = [search_key(word) for word in words]
    for type_words, kind in _type_words():
        if folded[: len(type_words)] == type_words:
            yield kind, " ".join(words[len(type_words) :])


def _without_so(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if search_key(first) == INTRODUCES else text


@cache
def _type_words() -> tuple[tuple[list[str], DocumentType], ...]:
    """Every type word, folded, with its type; the longest first."""
    entries = ((word, find_type_by_word(word)) for word in list_type_words())
    return tuple((search_key(word).split(), entry.type) for word, entry in entries if entry)
