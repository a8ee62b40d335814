"""Abbreviations inside names and sentences: UBND, GD&ĐT, and those that mean two things."""

from dataclasses import dataclass
from functools import cache

from schema.reference.tables import load_rows

FILE = "abbreviations.csv"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and what it stands for; `context` says when, where it stands for several."""

    short: str
    expansion: str
    context: str
    example: str


@cache
def load_abbreviations() -> tuple[Abbreviation, ...]:
    """Every abbreviation, in the order of the file."""
    return tuple(
        Abbreviation(row["abbreviation"], row["expansion"], row["context"], row["example"])
        for row in load_rows(FILE, "abbreviation", "expansion", "context", "example")
    )


def find_abbreviations(short: str) -> tuple[Abbreviation, ...]:
    """What a short form may stand for, by its exact letters; several where only context tells."""
    return _by_short().get(short.strip().replace("Ð", "Đ"), ())


@cache
def _by_short() -> dict[str, tuple[Abbreviation, ...]]:
    index: dict[str, tuple[Abbreviation, ...]] = {}
    for entry in load_abbreviations():
        index[entry.short] = (*index.get(entry.short, ()), entry)
    return index
