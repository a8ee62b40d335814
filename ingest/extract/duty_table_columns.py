"""The heads of a table's columns: which holds the tasks, who leads them, by when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest.extract.duty_label_words import SHARED
from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import Span
from ingest.text.cells import DITTO

MAX_HEAD_CELL = 80
ROW_NUMBER = re.compile(r"\(?(\d{1,3}(?:\.\d{1,2})*|[IVX]{1,4}|[a-z])[.)]?$")
ROLE_COLUMNS = (SHARED, "LEAD", "COORDINATE", "EXECUTE", "MONITOR")
COUNTED = re.compile(r"(?:các )?(?:chỉ tiêu|mục tiêu|tiêu chí)", re.IGNORECASE)
BODY = "BODY"  # a bare "Đơn vị": those to whom the tasks beside them are given


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by their place; `tasks` with the one to ask first.

    `is_bare`: no head says what the bodies do, the tasks beside them do.
    """

    tasks: tuple[int, ...]
    roles: tuple[tuple[int, str], ...]
    due: tuple[int, ...]
    width: int
    has_numbers: bool
    is_bare: bool = False


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
    if ROW_NUMBER.match(text, *cells[0]) is not None:
        return None
    held: dict[str, list[int]] = {}
    for place, (start, end) in enumerate(cells):
        if end - start > MAX_HEAD_CELL:
            return None
        if (holds := find_column(text, start, end)) is not None:
            held.setdefault(holds, []).append(place)
    roles = [(place, holds) for holds in ROLE_COLUMNS for place in held.get(holds, ())]
    is_bare = not roles
    if is_bare and len(held.get(BODY, ())) == 1:
        roles = [(held[BODY][0], "EXECUTE")]
    if not roles or "TASK" not in held:
        return None
    due, has_numbers = tuple(held.get("TIME", ())), "NUMBER" in held
    tasks = tuple(sorted(held["TASK"], key=lambda place: _rank(text, cells[place], place)))
    return Columns(tasks, tuple(roles), due, len(cells), has_numbers, is_bare)


def _rank(text: str, head: Span, place: int) -> tuple[bool, int]:
    """The order to ask columns of tasks in: a group of tasks stands before each of them."""
    return COUNTED.match(text, *head) is not None, -place


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
    if parted is None:
        return None
    rest = list(upper[parted + 1 :])
    for _ in parts[1:]:  # a head over several columns may leave a blank cell over each
        if rest and not text[slice(*rest[0])].strip(f" {DITTO}"):
            del rest[0]
    return [*upper[:parted], *parts, *rest]
