"""Terms of the National Assembly, whose ordinal stands in its numbers ("59/2020/QH14")."""

from functools import cache

from schema.errors import ReferenceDataError
from schema.reference.tables import load_rows

FILE = "assembly_terms.csv"


@cache
def load_assembly_terms() -> dict[int, range]:
    """The years of each term by its ordinal, those of its first and last election included."""
    terms: dict[int, range] = {}
    for row in load_rows(FILE, "term", "first_year", "last_year"):
        if not all(row[name].isdecimal() for name in ("term", "first_year", "last_year")):
            raise ReferenceDataError(f"{FILE}: {row['term']} lacks a year or its ordinal")
        terms[int(row["term"])] = range(int(row["first_year"]), int(row["last_year"]) + 1)
    return terms
