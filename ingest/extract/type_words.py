"""Finds the words that name a type of document: "Kế hoạch", "Thông tư liên tịch"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick
import regex

from ingest.extract.marks import load_rows
from schema.names import search_key
from schema.reference.document_types import DocumentTypeEntry, find_type_by_word, list_type_words

TYPE_WORDS = "|".join(map(regex.escape, list_type_words()))  # the branches of a pattern


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


def find_blurred_type(line: str) -> tuple[TypeWord, ...]:
    """The type word that a line in capitals is but for the marks that a scan has lost: "QUYET
    DINH"; empty where the line is something else."""
    entry = _blurred().get(search_key(line)) if line.isupper() and len(line) < 30 else None
    return (TypeWord(0, len(line), entry, True),) if entry else ()


@cache
def _blurred() -> dict[str, DocumentTypeEntry]:
    entries = {word: find_type_by_word(word) for word in list_type_words() if len(word) > 6}
    return {search_key(word): entry for word, entry in entries.items() if entry is not None}


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
    return before.isalnum() or after.isalnum() or _in_compound(text, start, end)


def _in_compound(text: str, start: int, end: int) -> bool:
    """Whether the word is part of a common noun: "pháp luật", "luật sư"."""
    compounds = _compounds()
    if text[start:end] not in compounds:
        return False
    before = text[max(0, start - 12) : start].split(" ")[-2:-1]
    after = text[end : end + 12].split(" ")[1:2]
    return bool({*before, *(word.strip(",.;:") for word in after)} & compounds[text[start:end]])


@cache
def _compounds() -> dict[str, set[str]]:
    compounds: dict[str, set[str]] = {}
    for row in load_rows("compound_words.csv"):
        compounds.setdefault(row["word"], set()).add(row["beside"])
    return compounds


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word in list_type_words():
        entry = find_type_by_word(word)
        automaton.add_word(word.lower(), (len(word), entry))
    automaton.make_automaton()
    return automaton
