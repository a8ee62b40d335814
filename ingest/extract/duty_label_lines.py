"""Label lines: where they begin, several in one line, and those in a bracket behind a task."""

import re
from dataclasses import dataclass, replace

from ingest.extract.duty_label_words import SHARED, load_marks, read_label
from ingest.extract.duty_layout import content_of
from ingest.extract.duty_words import opens_task
from ingest.text.block import Block, BlockKind

MIN_TASK = 12
SPOKEN_ROLES = ("LEAD", "COORDINATE", SHARED)
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
class Labelled:
    """A task, and the labels that stand behind it in its own block."""

    task: Block
    labels: list[tuple[Block, Label]]


def find_label(text: str, block: Block) -> Label | None:
    """The label that the block begins with."""
    if block.kind is BlockKind.TABLE_ROW:
        return None
    start = content_of(text, block)
    found = read_label(text, start, block.end)
    if found is None:
        return None
    given, value = found
    # "Tổ chức thực hiện" without a colon heads a part, "Cơ quan chủ trì" without one heads a list.
    if ":" not in text[start:value] and (value < block.end or given not in SPOKEN_ROLES):
        return None
    return Label(given, value)


def split_labels(text: str, block: Block, label: Label) -> list[tuple[Block, Label]]:
    """The labels of a line, each with its own part of it: "Chủ trì: A; phối hợp: B"."""
    labels: list[tuple[Block, Label]] = []
    start, current = block.content, label
    for mark in load_marks().finditer(text, label.value, block.end):
        if found := read_label(text, mark.end(), block.end):
            labels.append((replace(block, content=start, end=mark.start()), current))
            start, current = mark.end(), Label(*found)
    return [*labels, (replace(block, content=start), current)]


def find_trailing(text: str, block: Block) -> Labelled | None:
    """The labels behind a task in its own block: "(Sở Y tế chủ trì)", ". Đơn vị chủ trì: A"."""
    if block.kind in (BlockKind.TABLE_ROW, BlockKind.FOOTNOTE):
        return None
    return _find_bracket(text, block) or _find_last_sentence(text, block)


def _find_bracket(text: str, block: Block) -> Labelled | None:
    if text[block.end - 1] not in ").; ":
        return None
    opening = text.rfind("(", block.content, block.end)
    found = BRACKET.match(text, opening, block.end) if opening > block.content else None
    if found is None or LEADS.search(found[1]) is None:
        return None
    start, end = found.span(1)
    inner = replace(block, start=start, content=start, end=end)
    label = find_label(text, inner) or Label("EXECUTE", start)
    return _behind(text, block, opening, split_labels(text, inner, label))


def _find_last_sentence(text: str, block: Block) -> Labelled | None:
    if text.find(":", block.content + MIN_TASK, block.end) < 0:
        return None
    mark = load_marks().search(text, block.content + MIN_TASK, block.end)
    if mark is None:
        return None
    inner = replace(block, start=mark.end(), content=mark.end())
    label = find_label(text, inner)
    labels = split_labels(text, inner, label) if label is not None else []
    if not any(given.gives in ("LEAD", "EXECUTE") for _, given in labels):
        return None
    return _behind(text, block, mark.start(), labels)


def _behind(
    text: str, block: Block, end: int, labels: list[tuple[Block, Label]]
) -> Labelled | None:
    """The task before the labels; None where no verb opens it."""
    while end > block.content and text[end - 1] in " ,;.":
        end -= 1
    is_task = opens_task(text, content_of(text, block))
    return Labelled(replace(block, end=end), labels) if is_task else None
