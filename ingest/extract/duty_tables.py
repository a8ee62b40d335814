"""Tables whose columns name who leads and who coordinates: a clause a row and body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_doers import DoerReader, Doers
from ingest.extract.duty_roles import RolesRead, read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.duty_table_columns import ROW_NUMBER, Columns, join_heads, read_columns
from ingest.extract.duty_words import opens_task
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind
from ingest.text.cells import DITTO
from schema.vocabulary import Role

TIME = re.compile(
    r"(?:(?:trước|trong|đến|hết|từ|chậm nhất) )*(?:ngày|tháng|quý|năm|giai đoạn|\d{4}(?!\w)"
    r"|\d{1,2}/\d)",
    re.IGNORECASE,
)
GROUP_NUMBER = re.compile(r"([IVX]{1,4}|[A-H])[.)]?$")
MIN_TASK = 8
SEVERAL = re.compile(r"[.;] [-+]? ?\w")  # more tasks than one in a cell
MAX_ROWS_APART = 3


def read_tables(text: str, blocks: Sequence[Block], bodies: Bodies) -> Iterator[Clause]:
    """The clauses of every table of duties; a row without a body of its own says nothing."""
    reader = DoerReader(text, bodies)
    columns: Columns | None = None
    above: tuple[Span, ...] = ()
    last = -1
    rows = _Rows(text)
    for place, block in enumerate(blocks):
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        row = _filled(text, block.cells, above)
        cells: Sequence[Span] | None = row
        joined = join_heads(text, above, block.cells) if last == place - 1 else None
        headed = read_columns(text, joined or block.cells)
        if headed is not None:
            columns = headed
        elif columns is not None and place - last < MAX_ROWS_APART:
            if (cells := _aligned(text, row, above, columns)) is not None:
                rows.add(row[0], list(_read_row(text, row, cells, columns, reader)))
        else:
            columns = None
            yield from rows.take()
        above, last = tuple(cells or row), place
    yield from rows.take()


class _Rows:
    """The clauses of one table by the group of rows that each stands in: "I", "II"."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._group = ""
        self._groups: dict[str, set[str]] = {}  # by the number of a row
        self._clauses: list[tuple[str, Clause]] = []

    def add(self, first: Span, clauses: list[Clause]) -> None:
        """Take a row with its first cell; one that says nothing may begin a group."""
        number = GROUP_NUMBER.match(self.text, *first)
        if number is not None and not clauses:
            self._group = number[1]
        for clause in clauses:
            self._groups.setdefault(clause.row or "", set()).add(self._group)
            self._clauses.append((self._group, clause))

    def take(self) -> Iterator[Clause]:
        """The clauses so far; where rows of two groups have one number, with their group's too."""
        restarts = any(len(groups) > 1 for number, groups in self._groups.items() if number)
        for group, clause in self._clauses:
            is_told = restarts and group and clause.row
            yield replace(clause, row=f"{group}.{clause.row}") if is_told else clause
        self._group, self._groups, self._clauses = "", {}, []


def _filled(text: str, cells: Sequence[Span], above: Sequence[Span]) -> tuple[Span, ...]:
    """The cells of a row, where one goes on from the row above with the words that stand there."""
    return tuple(
        above[at] if text[slice(*cell)] == DITTO and at < len(above) else cell
        for at, cell in enumerate(cells)
    )


def _aligned(
    text: str, cells: Sequence[Span], above: Sequence[Span], columns: Columns
) -> Sequence[Span] | None:
    """The cells as the heads stand above them; None where some are missing in between.

    A page may repeat the heads without that of the running number. Bodies named once for several
    rows may leave no cells below, or blank ones.
    """
    is_numbered = ROW_NUMBER.match(text, *cells[0]) is not None
    if is_numbered and not columns.has_numbers and len(cells) == columns.width + 1:
        return cells[1:]
    places = sorted(place for place, _ in columns.roles)
    is_short = len(cells) < columns.width
    if is_short and any(TIME.match(text, *cells[at]) for at in places if at < len(cells)):
        is_span = is_numbered and len(cells) + len(places) == columns.width == len(above)
        if not is_span or places[-1] - places[0] >= len(places):
            return None
        return [*cells[: places[0]], *above[places[0] : places[-1] + 1], *cells[places[0] :]]
    is_told = any(at < len(cells) and text[slice(*cells[at])].strip() for at in columns.due)
    is_blank = all(at < len(cells) and not text[slice(*cells[at])].strip() for at in places)
    if is_told and is_blank and len(above) == len(cells) and _counts_on(text, above[0], cells[0]):
        return [above[at] if at in places else cell for at, cell in enumerate(cells)]
    return cells


def _counts_on(text: str, above: Span, number: Span) -> bool:
    """Whether two rows have numbers of one depth: 1 and 2, 1.1 and 1.2; no group among its rows."""
    upper, lower = text[slice(*above)], text[slice(*number)]
    if not (upper[:1].isdigit() and lower[:1].isdigit()):
        return False
    return upper.count(".") == lower.count(".")


def _find_task(text: str, cells: Sequence[Span], columns: Columns) -> Span | None:
    """The words of the task in a row; of the group that it belongs to where it has none."""
    for place in columns.tasks:
        if place >= len(cells):
            continue
        task = cells[place]
        if task[1] - task[0] >= MIN_TASK and not ROW_NUMBER.match(text, *task):
            is_said = opens_task(text, task[0]) and SEVERAL.search(text, *task) is None
            return task if is_said or not columns.is_bare else None
    return None


def _read_row(
    text: str, row: Sequence[Span], cells: Sequence[Span], columns: Columns, reader: DoerReader
) -> Iterator[Clause]:
    task = _find_task(text, cells, columns)
    if task is None:
        return
    own = read_roles(text, *task, reader.bodies)
    due = tuple(cells[place] for place in columns.due if place < len(cells))
    number = ROW_NUMBER.match(text, *row[0])
    for place, holds in columns.roles:
        if place < len(cells):
            for doers in reader.read(*cells[place], holds):
                yield row_clause(task, doers, own, due=due, row=number[1] if number else None)


def row_clause(
    task: Span,
    doers: Doers,
    own: RolesRead,
    *,
    due: tuple[Span, ...],
    row: str | None,
    rule: str = "table-row",
) -> Clause:
    """The clause of a row for those whom one of its cells names together."""
    roles, partners = dict(doers.roles), doers.partners
    if roles.keys() != {Role.COORDINATE}:
        roles |= own.roles
        partners = (*partners, *own.partners)
    named = tuple(dict.fromkeys(p for p in partners if p not in doers.agencies))
    return Clause(task, doers.agencies, roles, named, rule, due=due, row=row)
