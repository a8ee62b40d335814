"""Tables that lost their lines: a heading of short columns, then one cell after another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.extract.closings import RECIPIENTS
from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_doers import DoerReader
from ingest.extract.duty_flat_rows import FlatRow, FlatRowReader
from ingest.extract.duty_label_words import SHARED
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.duty_table_columns import MAX_HEAD_CELL, ROLE_COLUMNS, find_column
from ingest.extract.duty_tables import TIME, row_clause
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind, MarkerKind

LEAST_COLUMNS = 3
MAX_COLUMNS = 14
MAX_CELL = 160
GLOSS = re.compile(r"\([^()]{1,60}\)$")
OFFICE = re.compile(
    r"(?:phó )?(?:thủ tướng|bộ trưởng|chủ tịch|giám đốc|thủ trưởng|cục trưởng|tổng cục trưởng)",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"(?:,|;| và)$")
ENDS = (MarkerKind.APPENDIX, MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.ARTICLE)


@dataclass(slots=True)
class FlatTable:
    """The blocks of one table below its heading, which every page may repeat."""

    columns: tuple[str, ...]
    heads: list[Block]
    blocks: list[Block] = field(default_factory=list)


def iter_flat_tables(text: str, blocks: Sequence[Block]) -> Iterator[FlatTable]:
    """Every table without lines whose heading names a task and who leads or carries it out."""
    at = 0
    while at < len(blocks):
        columns, end = _read_heading(text, blocks, at)
        if not _is_of_duties(columns):
            at += 1
            continue
        table = FlatTable(columns, list(blocks[at:end]))
        while end < len(blocks) and not _is_end(text, blocks[end]):
            again, after = _read_heading(text, blocks, end)
            if _is_of_duties(again):
                table.heads += blocks[end:after]
                end = after
                continue
            table.blocks.append(blocks[end])
            end += 1
        yield table
        at = end


def _read_heading(text: str, blocks: Sequence[Block], at: int) -> tuple[tuple[str, ...], int]:
    """What the columns hold whose heads begin at this block, and the block behind them."""
    held: list[str] = []
    last = min(len(blocks), at + MAX_COLUMNS)
    while at < last:
        block = blocks[at]
        if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > MAX_HEAD_CELL:
            break
        holds = _holds(text, block)
        if holds is not None:
            held.append(holds)
        elif not held or not GLOSS.match(text, block.start, block.end):
            break
        at += 1
    return tuple(held), at


def _holds(text: str, block: Block) -> str | None:
    if text[block.end - 1] in ".;:,":
        return None
    return find_column(text, block.start, block.end)


def _is_of_duties(columns: Sequence[str]) -> bool:
    if len(columns) < LEAST_COLUMNS or "TASK" not in columns:
        return False
    task = columns.index("TASK")
    return any(holds in (SHARED, "LEAD", "EXECUTE") for holds in columns[task:])


def _is_end(text: str, block: Block) -> bool:
    return block.marker_kind in ENDS or text.startswith(RECIPIENTS, block.start)


class FlatTableReader:
    """Reads the rows of tables that lost their lines, in one text."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies
        self.rows = FlatRowReader(text, bodies)
        self.doers = DoerReader(text, bodies)

    def read(self, table: FlatTable) -> tuple[list[Clause], list[Block]]:
        """The clauses of the table, and the blocks that it fills."""
        rows = list(self.rows.iter_rows(table.columns, table.blocks))
        clauses: list[Clause] = []
        last = -1
        stops = [*(row.cells[0] for row in rows[1:]), len(table.blocks)]
        for row, stop in zip(rows, stops, strict=False):
            last = self._past_cells(table, row, stop)
            due = tuple(
                (block.start, block.end)
                for block in table.blocks[row.cells[1] : last]
                if TIME.match(self.text, block.start, block.end)
            )
            clauses += self._clauses(table, row, due)
        return clauses, [*table.heads, *table.blocks[: max(last, 0)]]

    def _past_cells(self, table: FlatTable, row: FlatRow, stop: int) -> int:
        """The block behind the short cells that follow the bodies of a row."""
        at = row.cells[1]
        while at < stop and table.blocks[at].end - table.blocks[at].start <= MAX_CELL:
            if table.blocks[at].kind is not BlockKind.PARAGRAPH:
                break
            at += 1
        return at

    def _clauses(self, table: FlatTable, row: FlatRow, due: tuple[Span, ...]) -> Iterator[Clause]:
        own = read_roles(self.text, *row.task, self.bodies)
        columns = [holds for holds in table.columns if holds in ROLE_COLUMNS]
        cells = self._cells(table, row)
        if "APPROVER" in table.columns and len(cells) > 1:
            is_office = OFFICE.match(self.text, cells[-1][0][0]) is not None
            if is_office or len(cells) > len(columns):
                cells.pop()
        for place, cell in enumerate(cells):
            holds = columns[min(place, len(columns) - 1)]
            for doers in (named for span in cell for named in self.doers.read(*span, holds)):
                yield row_clause(row.task, doers, own, due=due, row=row.number, rule="flat-row")

    def _cells(self, table: FlatTable, row: FlatRow) -> list[list[Span]]:
        """The cells of bodies: one block each, more where a list goes on, less where two touch."""
        cells: list[list[Span]] = []
        goes_on = False
        for block in table.blocks[slice(*row.cells)]:
            for number, span in enumerate(self.rows.touching(block)):
                if goes_on and number == 0:
                    cells[-1].append(span)
                else:
                    cells.append([span])
            goes_on = GOES_ON.search(self.text, block.start, block.end) is not None
        return cells
