"""Label lines: where they begin, several in one line, and those in a bracket behind a task."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from ingest.extract.duty_layout import content_of
from ingest.extract.duty_words import opens_task
from ingest.extract.patterns.tables import load_patterns
from ingest.text.block import Block, BlockKind

MAX_LABEL = 60
MIN_TASK = 12
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
class Labelled:
    """A task, and the labels that stand behind it in its own block."""

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
    mark = load_inner_labels().search(text, block.content + MIN_TASK, block.end)
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
