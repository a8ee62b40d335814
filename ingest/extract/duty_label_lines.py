"""Label lines: where they begin, several in one line, and those in a bracket behind a task."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from ingest.extract.duty_layout import content_of
from ingest.extract.patterns.tables import load_patterns
from ingest.text.block import Block, BlockKind

MAX_LABEL = 60
SPOKEN_ROLES = ("LEAD", "COORDINATE")
CONTENT_LABEL = re.compile(
    r"(?:(?:tên )?(?:nội dung|nhiệm vụ|công việc)(?: thực hiện| công việc| nhiệm vụ)?"
    r"|tên (?:đề án|dự án|hoạt động|văn bản)): *",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\((?:giao |do )?([^()]{8,400})\)[ .;]*$", re.IGNORECASE)
LEADS = re.compile(r"(?<!\w)chủ trì(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """A label line: what it gives ("LEAD", "TIME"), and where its value begins."""

    gives: str
    value: int


@dataclass(frozen=True, slots=True)
class Bracket:
    """A task without the bracket behind it, and the labels that stand in that."""

    task: Block
    labels: list[tuple[Block, Label]]


@cache
def load_labels() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern of every label with its colon, and what each gives."""
    gives = {row["label"]: row["gives"] for row in load_patterns("label_words.csv")}
    words = sorted(gives, key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, words))})(?: ?: *|\.?$)", re.IGNORECASE), gives


def find_label(text: str, block: Block) -> Label | None:
    """The label that the block begins with."""
    if block.kind is BlockKind.TABLE_ROW:
        return None
    start = content_of(text, block)
    pattern, gives = load_labels()
    # A block may end where a label without a colon does, so the pattern sees no more than it.
    found = pattern.match(text, start, min(block.end, start + MAX_LABEL))
    if found is None:
        return None
    given = gives[found[1].lower()]
    # "Tổ chức thực hiện" without a colon heads a part, "Cơ quan chủ trì" without one heads a list.
    if ":" not in found[0] and (found.end() < block.end or given not in SPOKEN_ROLES):
        return None
    return Label(given, found.end())


@cache
def load_inner_labels() -> re.Pattern[str]:
    """Matches the mark before a further label with its colon in the same line."""
    gives = load_labels()[1]
    words = "|".join(map(re.escape, sorted(gives, key=len, reverse=True)))
    return re.compile(rf"[;.,] *(?=(?:{words}) ?:)", re.IGNORECASE)


def split_labels(text: str, block: Block, label: Label) -> list[tuple[Block, Label]]:
    """The labels of a line, each with its own part of it: "Chủ trì: A; phối hợp: B"."""
    labels: list[tuple[Block, Label]] = []
    start, current = block.content, label
    pattern, gives = load_labels()
    for mark in load_inner_labels().finditer(text, label.value, block.end):
        found = pattern.match(text, mark.end(), block.end)
        if found is not None:
            labels.append((replace(block, content=start, end=mark.start()), current))
            start, current = mark.end(), Label(gives[found[1].lower()], found.end())
    return [*labels, (replace(block, content=start), current)]


def find_bracket(text: str, block: Block) -> Bracket | None:
    """The bracket behind a task that says who leads it: "(Sở Y tế chủ trì)", "(Chủ trì: A)"."""
    if block.kind in (BlockKind.TABLE_ROW, BlockKind.FOOTNOTE) or text[block.end - 1] not in ").; ":
        return None
    opening = text.rfind("(", block.content, block.end)
    found = BRACKET.match(text, opening, block.end) if opening > block.content else None
    if found is None or LEADS.search(found[1]) is None:
        return None
    start, end = found.span(1)
    inner = replace(block, start=start, content=start, end=end)
    label = find_label(text, inner) or Label("EXECUTE", start)
    task_end = opening
    while task_end > block.content and text[task_end - 1] in " ,;.":
        task_end -= 1
    return Bracket(replace(block, end=task_end), split_labels(text, inner, label))
