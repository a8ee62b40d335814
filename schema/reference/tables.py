"""Reads the CSV files of the reference data; every other module here starts from `load_rows`."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import TypeVar

from schema.errors import ReferenceDataError

DATA = files("schema") / "data"
LIST_MARK = "|"

Member = TypeVar("Member", bound=StrEnum)


def read_text(name: str) -> str:
    """The text of a data file, named by its path below schema/data.

    Raises ReferenceDataError when it is missing or not UTF-8.
    """
    try:
        return DATA.joinpath(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReferenceDataError(f"{name}: cannot be read ({error})") from error


def load_rows(name: str, *columns: str) -> list[dict[str, str]]:
    """The rows of a CSV file, blanks round the cells taken off.

    Raises ReferenceDataError where a named column is missing or a row is too long or too short.
    """
    return list(_iter_rows(name, read_text(name), columns))


def _iter_rows(name: str, text: str, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        head = next(lines, [])
        missing = [column for column in columns if column not in head]
        if missing:
            raise ReferenceDataError(f"{name}: no column {', '.join(missing)}")
        for cells in lines:
            if len(cells) != len(head):
                raise ReferenceDataError(
                    f"{name}, line {lines.line_num}: {len(cells)} cells, {len(head)} expected"
                )
            yield dict(zip(head, map(str.strip, cells), strict=True))
    except csv.Error as error:
        raise ReferenceDataError(f"{name}, line {lines.line_num}: {error}") from error


def split_list(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, parted by '|'."""
    if not cell:
        return ()
    return tuple(part.strip() for part in cell.split(LIST_MARK) if part.strip())


def read_day(name: str, row: Mapping[str, str], column: str) -> date | None:
    """The day in a cell, None when it is empty; raises ReferenceDataError for anything else."""
    try:
        return date.fromisoformat(row[column]) if row[column] else None
    except ValueError as error:
        raise ReferenceDataError(f"{name}: {row[column]!r} is no day, in {dict(row)}") from error


def read_member(name: str, kind: type[Member], value: str) -> Member:
    """The member of a closed list that a cell names; raises ReferenceDataError for others."""
    try:
        return kind(value)
    except ValueError as error:
        raise ReferenceDataError(f"{name}: {value!r} is no {kind.__name__}") from error
