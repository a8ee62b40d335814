"""Finds the words that name a type of document: "Kế hoạch", "Thông tư liên tịch"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from schema.reference.document_types import DocumentTypeEntry, find_type_by_word, list_type_words


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A type word in the text; `capital` tells whether its first letter is one."""

    start: int
    end: int
    entry: DocumentTypeEntry
    capital: bool


def find_type_words(text: str) -> tuple[TypeWord, ...]:
    """Every type word in the order of the text, the longest where several start together."""
    words: list[TypeWord] = []
    for start, end, entry in _longest(text.lower()):
        words.append(TypeWord(start, end, entry, text[start].isupper()))
    return tuple(words)


def _longest(text: str) -> Iterator[tuple[int, int, DocumentTypeEntry]]:
    taken = 0
    for last, (length, entry) in _automaton().iter_long(text):
        start, end = last + 1 - length, last + 1
        if start < taken or _inside_word(text, start, end):
            continue
        yield start, end, entry
        taken = end


def _inside_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return before.isalnum() or after.isalnum()


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word in list_type_words():
        entry = find_type_by_word(word)
        automaton.add_word(word.lower(), (len(word), entry))
    automaton.make_automaton()
    return automaton
