"""The rows of the gazetteer: provinces and districts at once, communes when they are asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from schema.errors import ReferenceDataError
from schema.reference.place_names import load_units
from schema.reference.tables import load_rows, read_day, split_list
from schema.vocabulary import Level

Era = Literal["before_2025_07", "from_2025_07"]
BEFORE: Era = "before_2025_07"
FROM: Era = "from_2025_07"
ERAS: dict[str, Era] = {BEFORE: BEFORE, FROM: FROM}
NEW_ERA = date(2025, 7, 1)
LAST_OLD_DAY = NEW_ERA - timedelta(days=1)

PROVINCES = "places/provinces.csv"
DISTRICTS = "places/districts.csv"
COMMUNES_BEFORE = "places/communes_before.csv"
COMMUNES_FROM = "places/communes_from.csv"
COMMUNES_FORMER = "places/communes_former.csv"


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of one era; `code` is the statistics office's, with ".1" for an earlier namesake.

    `successors` are codes of the era from July 2025, the one that took most first. `former` marks
    units that were gone or renamed before 30 June 2025; where `valid_to` is None there, the day is
    not known.
    """

    code: str
    name: str
    bare: str
    unit: str
    level: Level
    parent: str | None
    era: Era
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]
    former: bool = False

    def stood_on(self, day: date) -> bool:
        """Whether the unit existed on that day, as far as its days are known."""
        if self.era_of(day) != self.era:
            return False
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)

    @staticmethod
    def era_of(day: date) -> Era:
        """The era a day belongs to."""
        return FROM if day >= NEW_ERA else BEFORE


@cache
def load_upper() -> tuple[Place, ...]:
    """Provinces and districts of both eras, former ones included."""
    return (*_provinces(), *_districts())


@cache
def load_communes() -> tuple[Place, ...]:
    """Communes, wards, townships and special zones of both eras, former ones included."""
    return tuple(
        place
        for name, era, former in (
            (COMMUNES_BEFORE, BEFORE, False),
            (COMMUNES_FROM, FROM, False),
            (COMMUNES_FORMER, BEFORE, True),
        )
        for place in _communes(name, era, former)
    )


def split_name(name: str, file: str) -> tuple[str, str]:
    """Unit word and bare name of a name as the tables print it; refuses a name without unit."""
    for unit in load_units():
        if name.startswith(f"{unit} "):
            return unit, name[len(unit) + 1 :]
    raise ReferenceDataError(f"{file}: {name!r} starts with no unit word")


def _provinces() -> Iterator[Place]:
    columns = ("code", "name", "era", "valid_from", "valid_to", "successors", "certainty")
    for row in load_rows(PROVINCES, *columns):
        era = ERAS.get(row["era"])
        if era is None:
            raise ReferenceDataError(f"{PROVINCES}: {row['era']!r} is no era")
        yield _dated(PROVINCES, row, Level.PROVINCE, None, era)


def _districts() -> Iterator[Place]:
    columns = ("code", "name", "parent", "valid_from", "valid_to", "successors", "certainty")
    for row in load_rows(DISTRICTS, *columns):
        yield _dated(DISTRICTS, row, Level.DISTRICT, row["parent"], BEFORE)


def _dated(file: str, row: dict[str, str], level: Level, parent: str | None, era: Era) -> Place:
    unit, bare = split_name(row["name"], file)
    last = read_day(file, row, "valid_to")
    return Place(
        row["code"],
        row["name"],
        bare,
        unit,
        level,
        parent,
        era,
        read_day(file, row, "valid_from"),
        last,
        split_list(row["successors"]),
        former=last is not None and last < LAST_OLD_DAY,
    )


def _communes(file: str, era: Era, former: bool) -> Iterator[Place]:
    first = NEW_ERA if era == FROM else None
    last = LAST_OLD_DAY if era == BEFORE and not former else None
    rows: Iterable[dict[str, str]] = load_rows(file, "code", "name", "parent")
    for row in rows:
        unit, bare = split_name(row["name"], file)
        heirs = split_list(row.get("successors", ""))
        yield Place(
            row["code"],
            row["name"],
            bare,
            unit,
            Level.COMMUNE,
            row["parent"],
            era,
            first,
            last,
            heirs,
            former,
        )
