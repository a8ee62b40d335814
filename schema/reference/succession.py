"""Which body took over from which, with day, function and legal basis."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from schema.errors import ReferenceDataError
from schema.names import name_key
from schema.reference.tables import load_rows, read_day, split_list

FILE = "succession.csv"
EVENTS = frozenset({"MERGE", "RENAME", "SPLIT", "DISSOLVE", "TRANSFER_FUNCTION"})
PRECISIONS = frozenset({"day", "announced", "month", "quarter", "year"})
COLUMNS = (
    "kind",
    "event",
    "from_name",
    "from_place",
    "to_name",
    "to_place",
    "effective_on",
    "date_precision",
    "function",
    "legal_basis",
    "certainty",
    "note",
)


@dataclass(frozen=True, slots=True)
class Succession:
    """One hand-over; an empty place stands for the centre or, at levels, for the whole country.

    `function` says which part of the work went, empty for all of it. A TRANSFER_FUNCTION beats
    the MERGE of the same body for the work that it names. `row` is the line of the file.
    """

    row: int
    kind: str
    event: str
    from_name: str
    from_place: str | None
    to_name: str
    to_place: str | None
    effective_on: date
    date_precision: str
    function: str
    legal_basis: tuple[str, ...]
    certainty: str
    note: str


@cache
def load_successions() -> tuple[Succession, ...]:
    """Every hand-over, in the order of the file."""
    return tuple(_event(line, row) for line, row in enumerate(load_rows(FILE, *COLUMNS), start=2))


def find_successions(name: str, place: str | None = None) -> tuple[Succession, ...]:
    """The hand-overs of a body named without its place; transfers of single functions first."""
    found = _by_name().get(name_key(name), ())
    here = [event for event in found if _same_place(event.from_place, place)]
    return tuple(sorted(here, key=lambda event: event.event != "TRANSFER_FUNCTION"))


def _same_place(one: str | None, other: str | None) -> bool:
    return one == other or (
        one is not None and other is not None and name_key(one) == name_key(other)
    )


@cache
def _by_name() -> dict[str, tuple[Succession, ...]]:
    index: dict[str, tuple[Succession, ...]] = {}
    for event in load_successions():
        key = name_key(event.from_name)
        index[key] = (*index.get(key, ()), event)
    return index


def _event(line: int, row: dict[str, str]) -> Succession:
    day = read_day(FILE, row, "effective_on")
    if day is None or row["event"] not in EVENTS or row["date_precision"] not in PRECISIONS:
        raise ReferenceDataError(f"{FILE}, line {line}: unknown day, event or precision")
    return Succession(
        line,
        row["kind"],
        row["event"],
        row["from_name"],
        row["from_place"] or None,
        row["to_name"],
        row["to_place"] or None,
        day,
        row["date_precision"],
        row["function"],
        split_list(row["legal_basis"].replace(";", "|")),
        row["certainty"],
        row["note"],
    )
