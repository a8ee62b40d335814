"""Terms of the central Party committees, in which Party numbers run from 01."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from schema.errors import ReferenceDataError
from schema.reference.tables import load_rows, read_day

FILE = "party_terms.csv"


@dataclass(frozen=True, slots=True)
class PartyTerm:
    """A term of the Central Committee: it runs from the day after its congress closed."""

    term: str
    ordinal: int
    opened_on: date
    closed_on: date
    certainty: str


@cache
def load_party_terms() -> tuple[PartyTerm, ...]:
    """The terms, oldest first; refuses a file that is not in the order of time."""
    terms = []
    for row in load_rows(FILE, "term", "ordinal", "opened_on", "closed_on", "certainty"):
        opened, closed = read_day(FILE, row, "opened_on"), read_day(FILE, row, "closed_on")
        if opened is None or closed is None or not row["ordinal"].isdecimal():
            raise ReferenceDataError(f"{FILE}: {row['term']} lacks a day or its ordinal")
        terms.append(PartyTerm(row["term"], int(row["ordinal"]), opened, closed, row["certainty"]))
    if terms != sorted(terms, key=lambda term: term.closed_on):
        raise ReferenceDataError(f"{FILE}: the terms are not in the order of time")
    return tuple(terms)


def find_party_term(day: date) -> str | None:
    """The central term in which a Party number of that day runs; None before the first known.

    The new series starts on the day after the congress closes. Provinces, districts and communes
    restart at congresses of their own, which this does not know.
    """
    begun = [term.term for term in load_party_terms() if term.closed_on < day]
    return begun[-1] if begun else None
