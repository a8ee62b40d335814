"""Tables that lost their lines: a heading of short columns, then one cell after another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.extract.closings import RECIPIENTS
from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.duty_tables import MAX_HEAD_CELL, ROW_NUMBER, load_columns
from ingest.extract.duty_words import opens_clause
from ingest.extract.sections import get_label
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind, MarkerKind
from schema.vocabulary import Role

ROLE_COLUMNS = ("LEAD", "EXECUTE", "COORDINATE")
LEAST_COLUMNS = 3
MAX_BODY_CELL = 500
MAX_CELL = 160
MIN_TASK = 8
MAX_TASK_BLOCKS = 3
LEAST_LOST = 30
MAX_SKIPPED = 3  # numbers lost to the page between two rows
GLOSS = re.compile(r"\([^()]{1,60}\)$")
GLUED = re.compile(r"(\d{1,3}) (?=\w)")
GLUED_LAST = re.compile(r"(?:[^ ]+ ){1,6}(\d{1,3})$")
TIME = re.compile(
    r"(?:(?:trước|trong|đến|hết|từ|chậm nhất) )*(?:ngày|tháng|quý|năm|giai đoạn|\d{4}(?!\w))",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"(?:phó )?(?:thủ tướng|bộ trưởng|chủ tịch|giám đốc|thủ trưởng|cục trưởng|tổng cục trưởng)",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"(?:,|;| và)$")
REST = re.compile(r"[ .;,]*(?:(?:có )?liên quan)?[ .;,]*$")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ENDS = (MarkerKind.APPENDIX, MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.ARTICLE)


@dataclass(slots=True)
class FlatTable:
    """The blocks below the heading of one table; `tops` are those that follow a heading."""

    columns: tuple[str, ...]
    head: Sequence[Block]
    blocks: list[Block] = field(default_factory=list)
    tops: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class FlatRow:
    """A task with the cells of bodies behind it: places in the blocks of its table."""

    number: str
    task: Span
    cells: tuple[int, int]


def iter_flat_tables(text: str, blocks: Sequence[Block]) -> Iterator[FlatTable]:
    """Every table without lines whose heading names a task and who leads or carries it out."""
    at = 0
    while at < len(blocks):
        columns, end = _read_heading(text, blocks, at)
        if not _is_of_duties(columns):
            at = max(end, at + 1) if not columns else at + 1
            continue
        table = FlatTable(columns, blocks[at:end])
        table.tops.add(0)
        while end < len(blocks) and not _is_end(text, blocks[end]):
            again, after = _read_heading(text, blocks, end)
            if _is_of_duties(again):
                table.tops.add(len(table.blocks))
                end = after
                continue
            table.blocks.append(blocks[end])
            end += 1
        yield table
        at = end


def _read_heading(text: str, blocks: Sequence[Block], at: int) -> tuple[tuple[str, ...], int]:
    """What the columns hold whose heads begin at this block, and the block behind them."""
    held: list[str] = []
    while at < len(blocks):
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
    for pattern, holds in load_columns():
        if pattern.match(text, block.start, block.end):
            return holds
    return None


def _is_of_duties(columns: Sequence[str]) -> bool:
    if len(columns) < LEAST_COLUMNS or "TASK" not in columns:
        return False
    task = columns.index("TASK")
    return any(holds in ("LEAD", "EXECUTE") for holds in columns[task:])


def _is_end(text: str, block: Block) -> bool:
    return block.marker_kind in ENDS or text.startswith(RECIPIENTS, block.start)


class _Count:
    """The running number of the last row, and of the last group in Roman figures."""

    def __init__(self) -> None:
        self.row = 0
        self.group = 0

    def is_next(self, number: str) -> bool:
        """Whether the figure counts on by one."""
        return int(number) == self.row + 1

    def allows(self, number: str) -> bool:
        """Whether a row could be numbered so here; a group's number is counted at once."""
        if number.isdigit():
            return number == "1" or self.row < int(number) <= self.row + MAX_SKIPPED
        if number in ROMAN and ROMAN.index(number) in (0, self.group):
            self.group = ROMAN.index(number) + 1
            return True
        return "." in number

    def take(self, number: str) -> str:
        """The number of a row, counted on where its own was lost."""
        if number.isdigit() or not number:
            self.row = int(number) if number else self.row + 1
            return str(self.row)
        return number


class FlatTableReader:
    """Reads the rows of tables that lost their lines, in one text."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies

    def read(self, table: FlatTable) -> tuple[list[Clause], list[Block]]:
        """The clauses of the table, and the blocks that it fills."""
        rows = list(self._rows(table))
        clauses: list[Clause] = []
        last = -1
        for row, follower in zip(rows, [*rows[1:], None], strict=True):
            stop = len(table.blocks) if follower is None else follower.cells[0]
            last = self._past_cells(table, row, stop)
            due = tuple(
                (block.start, block.end)
                for block in table.blocks[row.cells[1] : last]
                if TIME.match(self.text, block.start, block.end)
            )
            clauses += self._clauses(table, row, due)
        return clauses, [*table.head, *table.blocks[: max(last, 0)]]

    def _past_cells(self, table: FlatTable, row: FlatRow, stop: int) -> int:
        """The block behind the short cells that follow the bodies of a row."""
        at = row.cells[1]
        while at < stop and table.blocks[at].end - table.blocks[at].start <= MAX_CELL:
            if table.blocks[at].kind is not BlockKind.PARAGRAPH:
                break
            at += 1
        return at

    def _rows(self, table: FlatTable) -> Iterator[FlatRow]:
        """The rows by their running numbers; where a page took one, by how a task begins."""
        blocks = table.blocks
        count = _Count()
        begin: int | None = None
        number = ""
        offset = at = done = 0
        while at < len(blocks):
            block = blocks[at]
            found = self._number(block, count)
            if found is not None:
                number, offset, begin = found[0], found[1], at
            elif at in table.tops:
                number, offset, begin = "", block.content, at
            elif self._is_body_cell(block):
                lost = self._lost_task(blocks, done, at)
                if lost is not None and (begin is None or at - begin > MAX_TASK_BLOCKS):
                    number, offset, begin = "", blocks[lost].content, lost
                end = at + 1
                while end < len(blocks) and self._is_body_cell(blocks[end]):
                    end += 1
                if begin is not None:
                    task = self._trimmed((offset, blocks[at - 1].end))
                    if task[1] - task[0] >= MIN_TASK:
                        yield FlatRow(count.take(number), task, (at, end))
                begin, at, done = None, end, end
                continue
            at += 1

    def _lost_task(self, blocks: Sequence[Block], done: int, at: int) -> int | None:
        """The block where a task begins right before the bodies at `at`, cells of others before."""
        for begin in range(at - 1, max(done, at - 1 - MAX_TASK_BLOCKS), -1):
            block = blocks[begin]
            if block.kind is BlockKind.HEADING_NUMBERED:
                return None
            is_long = block.end - block.start >= LEAST_LOST
            if is_long and (opens_clause(self.text, block.content) or begin == at - 1 == done + 2):
                return begin
        return None

    def _number(self, block: Block, count: "_Count") -> tuple[str, int] | None:
        """The running number that a block prints, and where the words of its task begin."""
        if block.kind is BlockKind.HEADING_NUMBERED:
            return get_label(block), block.content
        if block.kind is not BlockKind.PARAGRAPH:
            return None
        if alone := ROW_NUMBER.match(self.text, block.start, block.end):
            return (alone[1], block.end) if count.allows(alone[1]) else None
        glued = GLUED.match(self.text, block.start, block.end)
        if glued is not None and count.is_next(glued[1]):
            return glued[1], glued.end()
        if block.end - block.start <= MAX_HEAD_CELL:
            last = GLUED_LAST.match(self.text, block.start, block.end)
            if last is not None and count.is_next(last[1]):
                return last[1], block.end
        return None

    def _is_body_cell(self, block: Block) -> bool:
        if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > MAX_BODY_CELL:
            return False
        named = self.bodies.read_list(block.start, block.end)
        return named is not None and REST.match(self.text, named.span[1], block.end) is not None

    def _trimmed(self, span: Span) -> Span:
        start, end = span
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1] in " .;:,":
            end -= 1
        return start, end

    def _clauses(self, table: FlatTable, row: FlatRow, due: tuple[Span, ...]) -> Iterator[Clause]:
        own = read_roles(self.text, *row.task, self.bodies)
        columns = [holds for holds in table.columns if holds in ROLE_COLUMNS]
        cells = self._cells(table, row)
        if "APPROVER" in table.columns and len(cells) > 1:
            is_office = OFFICE.match(self.text, cells[-1][0][0]) is not None
            if is_office or len(cells) > len(columns):
                cells.pop()
        for place, cell in enumerate(cells):
            role = Role(columns[min(place, len(columns) - 1)])
            agencies = tuple(dict.fromkeys(a for span in cell for a in self._named(span)))
            if not agencies:
                continue
            roles: dict[Role, Span] = {} if role is Role.EXECUTE else {role: cell[0]}
            partners: tuple[int, ...] = ()
            if role is not Role.COORDINATE:
                roles |= own.roles
                partners = tuple(p for p in own.partners if p not in agencies)
            yield Clause(row.task, agencies, roles, partners, "flat-row", due=due, row=row.number)

    def _named(self, span: Span) -> Iterator[int]:
        for mention in self.bodies.within(*span):
            yield mention.agency

    def _cells(self, table: FlatTable, row: FlatRow) -> list[list[Span]]:
        """The cells of bodies: one block each, more where a list goes on, less where two touch."""
        cells: list[list[Span]] = []
        goes_on = False
        for block in table.blocks[slice(*row.cells)]:
            for number, span in enumerate(self._touching(block)):
                if goes_on and number == 0:
                    cells[-1].append(span)
                else:
                    cells.append([span])
            goes_on = GOES_ON.search(self.text, block.start, block.end) is not None
        return cells

    def _touching(self, block: Block) -> list[Span]:
        """The parts of a cell that name bodies side by side, with no mark between."""
        spans: list[Span] = []
        start = block.start
        last: int | None = None
        for mention in self.bodies.within(block.start, block.end):
            begin, end = mention.span
            if last is not None and self.text[last:begin] == " " and self.text[begin].isupper():
                spans.append((start, last))
                start = begin
            last = max(end, last or 0)
        return [*spans, (start, block.end)]
