"""Tables whose columns name who leads and who coordinates: a clause a row and body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_doers import DoerReader, Doers
from ingest.extract.duty_label_words import SHARED
from ingest.extract.duty_roles import RolesRead, read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind
from ingest.text.cells import DITTO
from schema.vocabulary import Role

ROW_NUMBER = re.compile(r"\(?(\d{1,3}(?:\.\d{1,2})*|[IVX]{1,4}|[a-z])[.)]?$")
TIME = re.compile(
    r"(?:(?:trước|trong|đến|hết|từ|chậm nhất) )*(?:ngày|tháng|quý|năm|giai đoạn|\d{4}(?!\w)"
    r"|\d{1,2}/\d)",
    re.IGNORECASE,
)
MAX_HEAD_CELL = 80
MIN_TASK = 8
MAX_ROWS_APART = 3
ROLE_COLUMNS = (SHARED, "LEAD", "COORDINATE", "EXECUTE")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by their place."""

    task: int
    roles: tuple[tuple[int, str], ...]
    due: tuple[int, ...]
    width: int
    has_numbers: bool


@cache
def load_columns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of the heads of columns, and what stands below each."""
    return tuple(
        (re.compile(row["pattern"], re.IGNORECASE), row["holds"])
        for row in load_patterns("table_columns.csv")
    )


def find_column(text: str, start: int, end: int) -> str | None:
    """What stands below the head of a column; None for other words."""
    for pattern, holds in load_columns():
        if pattern.match(text, start, end):
            return holds
    return None


def read_columns(text: str, cells: Sequence[Span]) -> Columns | None:
    """The columns that a row heads; None where it heads no table of duties."""
    held: dict[str, list[int]] = {}
    for place, (start, end) in enumerate(cells):
        if end - start > MAX_HEAD_CELL:
            return None
        if (holds := find_column(text, start, end)) is not None:
            held.setdefault(holds, []).append(place)
    roles = [(place, holds) for holds in ROLE_COLUMNS for place in held.get(holds, ())]
    if not roles or "TASK" not in held:
        return None
    due, has_numbers = tuple(held.get("TIME", ())), "NUMBER" in held
    return Columns(held["TASK"][0], tuple(roles), due, len(cells), has_numbers)


def join_heads(text: str, upper: Sequence[Span], lower: Sequence[Span]) -> list[Span] | None:
    """The heads of a table that has two rows of them: "Phân công" over "Chủ trì" and "Phối hợp".

    None where the lower row names no roles alone, or nothing above it is parted into roles.
    """
    parts = [cell for cell in lower if text[slice(*cell)].strip(f" {DITTO}")]
    if len(parts) < 2 or any(find_column(text, *cell) not in ROLE_COLUMNS for cell in parts):
        return None
    held = [find_column(text, *cell) for cell in upper]
    if "TASK" not in held:
        return None
    task = held.index("TASK")
    parted = next((at for at in range(task + 1, len(held)) if held[at] in ROLE_COLUMNS), None)
    return None if parted is None else [*upper[:parted], *parts, *upper[parted + 1 :]]


def read_tables(text: str, blocks: Sequence[Block], bodies: Bodies) -> Iterator[Clause]:
    """The clauses of every table of duties; a row without a body of its own says nothing."""
    reader = DoerReader(text, bodies)
    columns: Columns | None = None
    above: tuple[Span, ...] = ()
    last = -1
    for place, block in enumerate(blocks):
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        cells = _filled(text, block.cells, above)
        joined = join_heads(text, above, block.cells) if last == place - 1 else None
        headed = read_columns(text, joined or block.cells)
        if headed is not None:
            columns = headed
        elif columns is not None and place - last < MAX_ROWS_APART:
            yield from _read_row(text, cells, columns, reader)
        else:
            columns = None
        above, last = cells, place


def _filled(text: str, cells: Sequence[Span], above: Sequence[Span]) -> tuple[Span, ...]:
    """The cells of a row, where one goes on from the row above with the words that stand there."""
    return tuple(
        above[at] if text[slice(*cell)] == DITTO and at < len(above) else cell
        for at, cell in enumerate(cells)
    )


def _aligned(text: str, cells: Sequence[Span], columns: Columns) -> Sequence[Span] | None:
    """The cells as the heads stand above them; None where some are missing in between.

    A page may repeat the heads without that of the running number.
    """
    is_numbered = ROW_NUMBER.match(text, *cells[0]) is not None
    if is_numbered and not columns.has_numbers and len(cells) == columns.width + 1:
        return cells[1:]
    places = [place for place, _ in columns.roles if place < len(cells)]
    is_short = len(cells) < columns.width
    return None if is_short and any(TIME.match(text, *cells[at]) for at in places) else cells


def _read_row(
    text: str, row: Sequence[Span], columns: Columns, reader: DoerReader
) -> Iterator[Clause]:
    cells = _aligned(text, row, columns)
    if cells is None or columns.task >= len(cells):
        return
    task = cells[columns.task]
    if task[1] - task[0] < MIN_TASK or ROW_NUMBER.match(text, *task):
        return
    own = read_roles(text, *task, reader.bodies)
    due = tuple(cells[place] for place in columns.due if place < len(cells))
    number = ROW_NUMBER.match(text, *row[0])
    for place, holds in columns.roles:
        if place < len(cells):
            for doers in reader.read(*cells[place], holds):
                yield row_clause(task, doers, own, due=due, row=number[1] if number else None)


def row_clause(
    task: Span, doers: Doers, own: RolesRead, *, due: tuple[Span, ...], row: str | None
) -> Clause:
    """The clause of a row for those whom one of its cells names together."""
    roles, partners = dict(doers.roles), doers.partners
    if roles.keys() != {Role.COORDINATE}:
        roles |= own.roles
        partners = (*partners, *own.partners)
    named = tuple(dict.fromkeys(p for p in partners if p not in doers.agencies))
    return Clause(task, doers.agencies, roles, named, "table-row", due=due, row=row)
