"""Label lines: where they begin, and several of them in one line."""

import re
from dataclasses import dataclass, replace

from ingest.extract.duty_label_words import SHARED, load_marks, read_label
from ingest.extract.duty_layout import content_of
from ingest.text.block import Block, BlockKind

SPOKEN_ROLES = ("LEAD", "COORDINATE", SHARED)
CONTENT_LABEL = re.compile(
    r"(?:(?:tên )?(?:nội dung|nhiệm vụ|công việc)(?: thực hiện| công việc| nhiệm vụ)?"
    r"|tên (?:đề án|dự án|hoạt động|văn bản)): *",
    re.IGNORECASE,
)
MAX_TIME = 200
TIME_LINE = re.compile(
    r"(?:(?:thời gian|thời hạn) (?:tổ chức|thực hiện|hoàn thành|triển khai|báo cáo|gửi|nộp)(?!\w)"
    r"[^:]*|hoàn thành (?:trước|trong|xong)(?!\w)[^:,;]{0,50})$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label line: what it gives ("LEAD", "TIME"), and where its value begins."""

    gives: str
    value: int


def find_label(text: str, block: Block) -> Label | None:
    """The label that the block begins with."""
    if block.kind is BlockKind.TABLE_ROW:
        return None
    start = content_of(text, block)
    if text.startswith("(", start) and text[block.end - 1] in ").":
        start += 1
    found = read_label(text, start, block.end)
    if found is None:
        return None
    given, value = found
    # "Tổ chức thực hiện" without a colon heads a part, "Cơ quan chủ trì" without one heads a list.
    if ":" not in text[start:value] and (value < block.end or given not in SPOKEN_ROLES):
        return None
    return Label(given, value)


def tells_time(text: str, block: Block) -> bool:
    """Whether a line only says when the task before it is due, as a label or as a sentence."""
    label = find_label(text, block)
    if label is not None:
        return label.gives == "TIME"
    if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > MAX_TIME:
        return False
    return TIME_LINE.match(text, block.start, block.end) is not None


def split_labels(text: str, block: Block, label: Label) -> list[tuple[Block, Label]]:
    """The labels of a line, each with its own part of it: "Chủ trì: A; phối hợp: B"."""
    labels: list[tuple[Block, Label]] = []
    start, current = block.content, label
    for mark in load_marks().finditer(text, label.value, block.end):
        if found := read_label(text, mark.end(), block.end):
            labels.append((replace(block, content=start, end=mark.start()), current))
            start, current = mark.end(), Label(*found)
    return [*labels, (replace(block, content=start), current)]
