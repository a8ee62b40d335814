"""The words of lists and places in names: heads that a list shares, and unit words."""

from dataclasses import dataclass
from functools import cache

from schema.reference.tables import load_rows, read_member, split_list
from schema.vocabulary import AgencyKind, Level

HEADS = "list_heads.csv"
UNITS = "agency_units.csv"
QUALIFIERS = "unit_qualifiers.csv"


@dataclass(frozen=True, slots=True)
class ListHead:
    """A word over a list: its name before each member, and what kind they become with it."""

    word: str
    name: str
    kind: AgencyKind


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A unit word as it is written behind a body, and the level that it speaks of.

    Those `below` lie within a commune. Beside some words it is no unit: "xã hội", "nông thôn".
    """

    word: str
    unit: str
    level: Level
    is_below: bool
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


@cache
def load_list_heads(over: str) -> dict[str, ListHead]:
    """The heads of lists of bodies ("bodies") or of fields of work ("fields"), by their word."""
    rows = load_rows(HEADS, "word", "over", "name", "kind", "example")
    return {
        row["word"]: ListHead(row["word"], row["name"], read_member(HEADS, AgencyKind, row["kind"]))
        for row in rows
        if row["over"] == over
    }


@cache
def load_unit_words() -> dict[str, UnitWord]:
    """Every unit word, by its writing in small letters."""
    rows = load_rows(UNITS, "word", "unit", "level", "below", "not_before", "not_after", "example")
    return {
        row["word"]: UnitWord(
            row["word"],
            row["unit"],
            read_member(UNITS, Level, row["level"]),
            row["below"] == "yes",
            split_list(row["not_before"]),
            split_list(row["not_after"]),
        )
        for row in rows
    }


@cache
def load_unit_qualifiers() -> tuple[str, ...]:
    """The words that say which units of a set are meant, the longest first."""
    words = (row["words"] for row in load_rows(QUALIFIERS, "words", "example"))
    return tuple(sorted(words, key=lambda printed: -len(printed)))
