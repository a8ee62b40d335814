"""The rows of tables that lost their lines: a running number, a task, the bodies behind it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_cuts import opens_verb, trim
from ingest.extract.duty_table_columns import MAX_HEAD_CELL, ROW_NUMBER
from ingest.extract.sections import get_label
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind

MAX_BODY_CELL = 500
MIN_TASK = 8
MAX_TASK_BLOCKS = 3
LEAST_LOST = 30
LEAST_LOST_CELLS = 2
MAX_SKIPPED = 3  # numbers lost to the page between two rows
GLUED = re.compile(r"(\d{1,3}) (?=\w)")
LAST_NUMBER = re.compile(r" (\d{1,3}(?:\.\d{1,2})*)\.?$")
GLUED_LAST = re.compile(r"(?:[^ ]+ ){1,6}(\d{1,3})$")
REST = re.compile(r"[ .;,]*(?:(?:có )?liên quan)?[ .;,]*$")
# "Sở A chủ trì, phối hợp với Sở B", and no sentence about what they do.
SAYS_ROLE = re.compile(r" \(?(?:chủ trì|phối hợp|là cơ quan|đầu mối|thực hiện)(?!\w)[^.]*\.?$")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class FlatRow:
    """A task with the cells of bodies behind it: places in the blocks of its table."""

    number: str
    task: Span
    cells: tuple[int, int]


class _Count:
    """The running number of the last row, and of the last group in Roman figures."""

    def __init__(self) -> None:
        self.row = 0
        self.group = 0

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


class FlatRowReader:
    """Reads the rows of such tables in one text."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies

    def iter_rows(self, columns: Sequence[str], blocks: Sequence[Block]) -> Iterator[FlatRow]:
        """The rows by their running numbers; where a page took one, by how a task begins."""
        count = _Count()
        begin: int | None = None
        number = ""
        offset = at = 0
        done = -1
        while at < len(blocks):
            block = blocks[at]
            found = self._number(block, count)
            if found is not None:
                number, offset, begin = found[0], found[1], at
            elif self._is_body_cell(block):
                lost = self._lost_task(blocks, done, at)
                if lost is not None and (begin is None or at - begin > MAX_TASK_BLOCKS):
                    number, offset, begin = "", blocks[lost].content, lost
                end = at + 1
                while end < len(blocks) and self._is_body_cell(blocks[end]):
                    end += 1
                if not number and begin is not None and self._is_shred(columns, blocks[at:end]):
                    begin = None
                if begin is not None:
                    task = trim(self.text, (offset, blocks[at - 1].end))
                    if task is not None and task[1] - task[0] >= MIN_TASK:
                        yield FlatRow(count.take(number), task, (at, end))
                begin, at, done = None, end, end
                continue
            at += 1

    def _is_shred(self, columns: Sequence[str], run: Sequence[Block]) -> bool:
        """Whether the bodies are fewer than the columns for them: a shred of another cell."""
        if not {"LEAD", "COORDINATE"} <= set(columns):
            return False
        return sum(len(self.touching(block)) for block in run) < LEAST_LOST_CELLS

    def _lost_task(self, blocks: Sequence[Block], done: int, at: int) -> int | None:
        """The block where a task begins right before the bodies at `at`, cells of others before."""
        for begin in range(at - 1, max(done, at - 1 - MAX_TASK_BLOCKS), -1):
            block = blocks[begin]
            if block.kind is BlockKind.HEADING_NUMBERED:
                return None
            is_long = block.end - block.start >= LEAST_LOST
            if is_long and opens_verb(self.text, block.content):
                return begin
        return None

    def _number(self, block: Block, count: _Count) -> tuple[str, int] | None:
        """The running number that a block prints, and where the words of its task begin."""
        if block.kind is BlockKind.HEADING_NUMBERED:
            label = get_label(block)
            # The number of a group's first row may stand at the end of the group's own line.
            last = LAST_NUMBER.search(self.text, block.content, block.end)
            if last is not None and (
                last[1].startswith(f"{label}.")
                or (label in ROMAN and last[1] == str(count.row + 1))
            ):
                return last[1], block.end
            return label, block.content
        if block.kind is not BlockKind.PARAGRAPH:
            return None
        if alone := ROW_NUMBER.match(self.text, block.start, block.end):
            return (alone[1], block.end) if count.allows(alone[1]) else None
        glued = GLUED.match(self.text, block.start, block.end)
        if glued is not None and count.row < int(glued[1]):
            is_near = int(glued[1]) <= count.row + MAX_SKIPPED
            if is_near or opens_verb(self.text, glued.end()):
                return glued[1], glued.end()
        if block.end - block.start <= MAX_HEAD_CELL:
            last = GLUED_LAST.match(self.text, block.start, block.end)
            if last is not None and int(last[1]) == count.row + 1:
                return last[1], block.end
        return None

    def _is_body_cell(self, block: Block) -> bool:
        if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > MAX_BODY_CELL:
            return False
        named = self.bodies.read_list(block.start, block.end)
        if named is None:
            return False
        return any(rest.match(self.text, named.span[1], block.end) for rest in (REST, SAYS_ROLE))

    def touching(self, block: Block) -> list[Span]:
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
