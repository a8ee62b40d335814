"""Labels and definitions of the closed lists, in Vietnamese and English."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from schema.errors import ReferenceDataError
from schema.reference.tables import load_rows

FILE = "vocabulary.csv"
COLUMNS = (
    "list",
    "code",
    "label_vi",
    "label_en",
    "definition_vi",
    "definition_en",
    "maps_to",
    "inverse_vi",
    "inverse_en",
)


@dataclass(frozen=True, slots=True)
class VocabularyTerm:
    """What one member of a closed list means; relations also say how they read backwards."""

    list: str
    code: str
    label_vi: str
    label_en: str
    definition_vi: str
    definition_en: str
    maps_to: str
    inverse_vi: str
    inverse_en: str


@cache
def load_vocabulary() -> tuple[VocabularyTerm, ...]:
    """Every term, in the order of the file; refuses a code twice in one list."""
    terms = tuple(
        VocabularyTerm(*(row[column] for column in COLUMNS)) for row in load_rows(FILE, *COLUMNS)
    )
    if len({(term.list, term.code) for term in terms}) < len(terms):
        raise ReferenceDataError(f"{FILE}: a code stands twice in one list")
    return terms


def get_term(member: StrEnum) -> VocabularyTerm:
    """The term of a member of a closed list; raises ReferenceDataError where the file lacks it."""
    term = _terms().get((type(member).__name__, member.value))
    if term is None:
        raise ReferenceDataError(f"{FILE}: no row for {type(member).__name__} {member.value}")
    return term


@cache
def _terms() -> dict[tuple[str, str], VocabularyTerm]:
    return {(term.list, term.code): term for term in load_vocabulary()}
