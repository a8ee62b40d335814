"""Tables whose columns name who leads and who coordinates: a clause a row and body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind
from schema.vocabulary import Role

ROW_NUMBER = re.compile(r"\(?(\d{1,3}(?:\.\d{1,2})*|[IVX]{1,4}|[a-z])[.)]?$")
MAX_HEAD_CELL = 80


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by their place."""

    task: int
    roles: tuple[tuple[int, Role], ...]
    due: tuple[int, ...]


@cache
def load_columns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of the heads of columns, and what stands below each."""
    return tuple(
        (re.compile(row["pattern"], re.IGNORECASE), row["holds"])
        for row in load_patterns("table_columns.csv")
    )


def read_columns(text: str, cells: Sequence[Span]) -> Columns | None:
    """The columns that a row heads; None where it heads no table of duties."""
    held: dict[str, list[int]] = {}
    for place, (start, end) in enumerate(cells):
        if end - start > MAX_HEAD_CELL:
            return None
        for pattern, holds in load_columns():
            if pattern.match(text, start, end):
                held.setdefault(holds, []).append(place)
                break
    roles = [
        (place, Role(holds))
        for holds in ("LEAD", "COORDINATE", "EXECUTE")
        for place in held.get(holds, ())
    ]
    if not roles or "TASK" not in held:
        return None
    return Columns(held["TASK"][0], tuple(roles), tuple(held.get("TIME", ())))


def read_tables(text: str, blocks: Sequence[Block], bodies: Bodies) -> Iterator[Clause]:
    """The clauses of every table of duties; a row without a body of its own says nothing."""
    columns: Columns | None = None
    last = -1
    for place, block in enumerate(blocks):
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        headed = read_columns(text, block.cells)
        if headed is not None:
            columns = headed
        elif columns is not None and (last == place - 1 or place - last < 3):
            yield from _read_row(text, block, columns, bodies)
        else:
            columns = None
        last = place


def _read_row(text: str, block: Block, columns: Columns, bodies: Bodies) -> Iterator[Clause]:
    cells = block.cells
    if columns.task >= len(cells):
        return
    task = cells[columns.task]
    if task[1] - task[0] < 8 or ROW_NUMBER.match(text, *task):
        return
    own = read_roles(text, *task, bodies)
    due = tuple(cells[place] for place in columns.due if place < len(cells))
    number = ROW_NUMBER.match(text, *cells[0])
    for place, role in columns.roles:
        if place >= len(cells):
            continue
        found = bodies.within(*cells[place])
        agencies = tuple(dict.fromkeys(mention.agency for mention in found))
        if not agencies:
            continue
        roles: dict[Role, Span] = {} if role is Role.EXECUTE else {role: cells[place]}
        if role is not Role.COORDINATE:
            roles |= own.roles
        partners = tuple(own.partners) if role is not Role.COORDINATE else ()
        yield Clause(
            task,
            agencies,
            roles,
            tuple(p for p in partners if p not in agencies),
            "table-row",
            due=due,
            row=number[1] if number else None,
        )
