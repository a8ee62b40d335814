"""Agencies: bodies and offices with their codes, names, levels and how a place joins them."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast, get_args

from schema.errors import ReferenceDataError
from schema.names import name_key
from schema.reference.tables import load_rows, read_day, read_member, split_list
from schema.vocabulary import AgencyKind, Level, System

FILE = "agencies.csv"

PlaceStyle = Literal["none", "with_unit", "bare"]
PLACE_STYLES = frozenset(get_args(PlaceStyle))


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """One body or office, named without its place.

    `place_style` says how a place joins the name: "Sở Tài chính tỉnh Trà Vinh" (with_unit), "Tỉnh
    ủy Trà Vinh" (bare), or never (none). `needs_place` marks names that mean nothing without one.
    """

    codes: tuple[str, ...]
    name: str
    aliases: tuple[str, ...]
    kind: AgencyKind
    system: System
    levels: tuple[Level, ...]
    place_style: PlaceStyle
    needs_place: bool
    valid_from: date | None
    valid_to: date | None
    certainty: str
    note: str

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name, then the aliases."""
        return (self.name, *self.aliases)

    def stood_on(self, day: date) -> bool:
        """Whether the body existed on that day, as far as its days are known."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@cache
def load_agencies() -> tuple[AgencyEntry, ...]:
    """Every agency, in the order of the file."""
    columns = ("code", "name", "aliases", "kind", "system", "level", "place_style", "needs_place")
    rows = load_rows(FILE, *columns, "valid_from", "valid_to", "certainty", "note")
    return tuple(_entry(row) for row in rows)


def find_agencies_by_code(
    code: str, level: Level | None = None, on: date | None = None
) -> tuple[AgencyEntry, ...]:
    """Every agency that a number's code may stand for, at that level and on that day.

    The exact letters win over letters without case.
    """
    plain = code.strip().replace("Ð", "Đ")
    found = _by_code().get(plain) or _by_code().get(plain.casefold(), ())
    return tuple(
        entry
        for entry in found
        if (level is None or level in entry.levels) and (on is None or entry.stood_on(on))
    )


def find_agency_by_code(
    code: str, level: Level | None = None, on: date | None = None
) -> AgencyEntry | None:
    """The one agency of a code; None where it is unknown or stands for several (TU, BCHQS)."""
    found = find_agencies_by_code(code, level, on)
    return found[0] if len(found) == 1 else None


def find_agencies_by_name(name: str) -> tuple[AgencyEntry, ...]:
    """The agencies of that name or alias, written without a place; canonical names come first."""
    return _by_name().get(name_key(name), ())


@cache
def _by_code() -> dict[str, tuple[AgencyEntry, ...]]:
    index: dict[str, tuple[AgencyEntry, ...]] = {}
    for entry in load_agencies():
        for key in {form for code in entry.codes for form in (code, code.casefold())}:
            index[key] = (*index.get(key, ()), entry)
    return index


@cache
def _by_name() -> dict[str, tuple[AgencyEntry, ...]]:
    index: dict[str, tuple[AgencyEntry, ...]] = {}
    for entry in load_agencies():
        index[name_key(entry.name)] = (*index.get(name_key(entry.name), ()), entry)
    for entry in load_agencies():
        for key in {name_key(alias) for alias in entry.aliases} - {name_key(entry.name)}:
            index[key] = (*index.get(key, ()), entry)
    return index


def _entry(row: dict[str, str]) -> AgencyEntry:
    if row["place_style"] not in PLACE_STYLES or row["needs_place"] not in ("yes", "no"):
        raise ReferenceDataError(f"{FILE}: {row['name']!r} has an unknown place_style or need")
    return AgencyEntry(
        split_list(row["code"]),
        row["name"],
        split_list(row["aliases"]),
        read_member(FILE, AgencyKind, row["kind"]),
        read_member(FILE, System, row["system"]),
        tuple(read_member(FILE, Level, level) for level in split_list(row["level"])),
        cast(PlaceStyle, row["place_style"]),
        row["needs_place"] == "yes",
        read_day(FILE, row, "valid_from"),
        read_day(FILE, row, "valid_to"),
        row["certainty"],
        row["note"],
    )
