"""How places are written: unit words with their abbreviations, and other spellings of names."""

from dataclasses import dataclass
from functools import cache

import regex

from schema.names import name_key, squeeze
from schema.reference.tables import load_rows, read_member, split_list
from schema.vocabulary import Level

UNITS = "places/units.csv"
ALIASES = "places/aliases.csv"


@dataclass(frozen=True, slots=True)
class PlaceUnit:
    """A unit word ("thị xã"), how else it is written ("TX.") and at which levels it occurs."""

    word: str
    written: tuple[str, ...]
    levels: tuple[Level, ...]


@cache
def load_units() -> dict[str, PlaceUnit]:
    """The unit words by themselves, lower case."""
    rows = load_rows(UNITS, "unit", "written", "levels", "example")
    return {
        row["unit"]: PlaceUnit(
            row["unit"],
            split_list(row["written"]),
            tuple(read_member(UNITS, Level, level) for level in split_list(row["levels"])),
        )
        for row in rows
    }


def split_unit(text: str) -> tuple[str | None, str]:
    """The unit word and the bare name: "TP. Cần Thơ" gives ("thành phố", "Cần Thơ").

    The unit is None where the text starts with none.
    """
    plain = squeeze(text)
    match = _unit_pattern().match(plain)
    if match is None:
        return None, plain
    return _written_units()[_dotless(match["unit"])], match["name"]


def plain_name(text: str) -> str:
    """The text, or the usual name where the text is another spelling of it ("Daklak", "TPHCM")."""
    return _aliases().get(name_key(text), text)


@cache
def _aliases() -> dict[str, str]:
    return {name_key(row["alias"]): row["name"] for row in load_rows(ALIASES, "alias", "name")}


@cache
def _written_units() -> dict[str, str]:
    units = load_units().values()
    return {_dotless(form): unit.word for unit in units for form in (unit.word, *unit.written)}


@cache
def _unit_pattern() -> "regex.Pattern[str]":
    forms = sorted(_written_units(), key=len, reverse=True)
    words = "|".join(regex.escape(form).replace(r"\ ", r"\s+") for form in forms if len(form) > 1)
    letters = "|".join(regex.escape(form) for form in forms if len(form) == 1)
    # A single letter is a unit only before a dot or a digit: "Q.3", "P5", never "H Cầu Ngang".
    return regex.compile(
        rf"(?:(?P<unit>(?:{words}))(?:\.\s*|\s+|(?=\d))|(?P<unit>(?:{letters}))(?:\.\s*|(?=\d)))"
        r"(?P<name>\S.*)",
        regex.IGNORECASE | regex.DOTALL,
    )


def _dotless(form: str) -> str:
    return squeeze(form).casefold().rstrip(".")
