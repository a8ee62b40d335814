"""Document types: the codes that numbers print, the words that introduce them, and their labels."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from schema.errors import ReferenceDataError
from schema.names import name_key
from schema.reference.tables import load_rows, read_member, split_list
from schema.vocabulary import DocumentType

FILE = "document_types.csv"
SYSTEMS = frozenset({"PARTY", "STATE", "STATE_NORMATIVE", "ASSEMBLY", "JOINT", "LETTER"})


@dataclass(frozen=True, slots=True)
class DocumentTypeEntry:
    """One type as one or several number systems write it; the words introduce it in prose."""

    codes: tuple[str, ...]
    type: DocumentType
    systems: tuple[str, ...]
    words: tuple[str, ...]
    label_vi: str
    label_en: str
    example: str
    certainty: str
    note: str


@cache
def load_document_types() -> tuple[DocumentTypeEntry, ...]:
    """Every entry, in the order of the file."""
    columns = ("codes", "type", "systems", "words", "label_vi", "label_en", "example")
    return tuple(
        DocumentTypeEntry(
            split_list(row["codes"]),
            read_member(FILE, DocumentType, row["type"]),
            _systems(row["systems"]),
            split_list(row["words"]),
            row["label_vi"],
            row["label_en"],
            row["example"],
            row["certainty"],
            row["note"],
        )
        for row in load_rows(FILE, *columns, "certainty", "note")
    )


def find_type_by_code(code: str, system: str | None = None) -> DocumentTypeEntry | None:
    """The entry of a code as printed in a number, None for what is no type code.

    The exact letters win, then the letters without case, then D for Đ. Where several number
    systems share the code, `system` chooses; without it the first entry of the file is taken.
    """
    plain = code.strip().replace("Ð", "Đ")
    for fold in (_exact, _caseless, _dless):
        entries = _codes(fold).get(fold(plain), ())
        for entry in entries:
            if system is None or system in entry.systems:
                return entry
        if entries:
            return entries[0]
    return None


def find_type_by_word(text: str) -> DocumentTypeEntry | None:
    """The entry that a type word stands for ("Kế hoạch", "BỘ LUẬT"), None for other words."""
    return _words().get(name_key(text))


@cache
def list_type_words() -> tuple[str, ...]:
    """Every type word, longest first, so that "Thông tư liên tịch" is tried before "Thông tư"."""
    words = {word for entry in load_document_types() for word in entry.words}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _exact(code: str) -> str:
    return code


def _caseless(code: str) -> str:
    return code.casefold()


def _dless(code: str) -> str:
    return code.casefold().replace("đ", "d")


@cache
def _codes(fold: Callable[[str], str]) -> dict[str, tuple[DocumentTypeEntry, ...]]:
    index: dict[str, tuple[DocumentTypeEntry, ...]] = {}
    for entry in load_document_types():
        for code in entry.codes:
            index[fold(code)] = (*index.get(fold(code), ()), entry)
    return index


@cache
def _words() -> dict[str, DocumentTypeEntry]:
    index: dict[str, DocumentTypeEntry] = {}
    for entry in load_document_types():
        for word in entry.words:
            if index.setdefault(name_key(word), entry).type is not entry.type:
                raise ReferenceDataError(f"{FILE}: {word!r} stands for two types")
    return index


def _systems(cell: str) -> tuple[str, ...]:
    systems = split_list(cell)
    if unknown := set(systems) - SYSTEMS:
        raise ReferenceDataError(f"{FILE}: {sorted(unknown)} are no number systems")
    return systems
