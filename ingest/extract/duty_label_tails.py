"""Labels behind a task in its own block: in a bracket, in a last sentence."""

import re
from dataclasses import dataclass, replace

from ingest.extract.duty_label_lines import Label, find_label, split_labels
from ingest.extract.duty_label_words import load_marks
from ingest.extract.duty_layout import content_of
from ingest.extract.duty_words import load_phrases, opens_task
from ingest.text.block import Block, BlockKind

MIN_TASK = 12
BRACKET = re.compile(r"[(\[](?:giao |do )?([^()\[\]]{8,400})[)\]][ .;]*$", re.IGNORECASE)
DOES = re.compile(
    r"(?<!\w)(?:chủ trì|đầu mối)(?!\w)"
    r"|(?<!\w)(?:thực hiện|tham mưu|phụ trách|chịu trách nhiệm)(?= *(?:[,;.]|$))",
    re.IGNORECASE,
)
# "Giao Sở A chủ trì, phối hợp với Sở B thực hiện": who does it, and no other task of theirs.
LAST_SENTENCE = re.compile(
    r"(?:Giao |Do |Phân công |Đề nghị )?([A-ZĐ][^.;:]{3,200}?"
    r" (?:chủ trì(?: (?:thực hiện|triển khai|tham mưu))*|thực hiện)"
    r"(?:,? (?:và )?(?:phối hợp|cùng) [^.;]*)?(?:, (?:hoàn thành|xong|trước|trong) [^.;]*)?)[.;]*$"
)
TASK_KINDS = (BlockKind.HEADING_NUMBERED, BlockKind.BULLET)
STOPS = (". ", " - ")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A block with labels behind its words, which `task` holds.

    They are a heading where no verb opens them. A sentence may also tell of somebody else than
    whoever the part belongs to.
    """

    task: Block
    labels: list[tuple[Block, Label]]
    is_heading: bool = False
    is_sentence: bool = False


def find_trailing(text: str, block: Block) -> Labelled | None:
    """The labels that end a block: "(Sở Y tế chủ trì)", ". Đơn vị chủ trì: A", ". Sở A chủ trì"."""
    if block.kind in (BlockKind.TABLE_ROW, BlockKind.FOOTNOTE):
        return None
    return (
        _find_bracket(text, block)
        or _find_last_labels(text, block)
        or _find_last_sentence(text, block)
    )


def _find_bracket(text: str, block: Block) -> Labelled | None:
    end = block.end
    while end > block.content and text[end - 1] in ".; ":
        end -= 1
    mark = {")": "(", "]": "["}.get(text[end - 1])
    opening = text.rfind(mark, block.content, end) if mark else -1
    found = BRACKET.match(text, opening, block.end) if opening > block.content else None
    if found is None:
        return None
    inner = replace(block, content=found.start(1), end=found.end(1))
    label = find_label(text, inner)
    if label is None and DOES.search(found[1]) is None:
        return None
    labels = split_labels(text, inner, label or Label("EXECUTE", inner.content))
    if not _names_doer(labels):
        return None
    return _behind(text, block, opening, labels, is_sentence=False)


def _find_last_labels(text: str, block: Block) -> Labelled | None:
    if text.find(":", block.content + MIN_TASK, block.end) < 0:
        return None
    mark = load_marks().search(text, block.content + MIN_TASK, block.end)
    if mark is None:
        return None
    inner = replace(block, content=mark.end())
    label = find_label(text, inner)
    labels = split_labels(text, inner, label) if label is not None else []
    if not _names_doer(labels):
        return None
    found = _behind(text, block, mark.start(), labels, is_sentence=False)
    return None if found is None or found.is_heading else found


def _find_last_sentence(text: str, block: Block) -> Labelled | None:
    """A last sentence that only says who does what the words before it tell."""
    start = max(text.rfind(stop, block.content + MIN_TASK, block.end - 2) for stop in STOPS)
    found = (
        LAST_SENTENCE.match(text, text.find(" ", start + 1) + 1, block.end) if start > 0 else None
    )
    if found is None:
        return None
    inner = replace(block, content=found.start(1))
    labels = [(inner, Label("EXECUTE", inner.content))]
    labelled = _behind(text, block, start, labels, is_sentence=True)
    return labelled if labelled is not None and _is_open_task(text, block) else None


def find_doer_line(text: str, block: Block, task: Block) -> list[tuple[Block, Label]]:
    """Who does the task, where the paragraph below it says no more: "(Sở Y tế chủ trì)"."""
    is_below = block.kind is BlockKind.PARAGRAPH and task.kind in TASK_KINDS
    found = is_below and (
        LAST_SENTENCE.match(text, block.content, block.end)
        or BRACKET.match(text, block.content, block.end)
    )
    if not found or DOES.search(found[1]) is None or not _is_open_task(text, task):
        return []
    inner = replace(block, content=found.start(1), end=found.end(1))
    return [(inner, Label("EXECUTE", inner.content))]


def _is_open_task(text: str, block: Block) -> bool:
    """Whether a verb opens the block that gives the task to nobody."""
    start = content_of(text, block)
    return opens_task(text, start) and load_phrases("ASSIGN").match(text, start) is None


def _names_doer(labels: list[tuple[Block, Label]]) -> bool:
    return any(given.gives not in ("TIME", "OTHER", "COORDINATE") for _, given in labels)


def _behind(
    text: str, block: Block, end: int, labels: list[tuple[Block, Label]], *, is_sentence: bool
) -> Labelled | None:
    while end > block.content and text[end - 1] in " ,;.-":
        end -= 1
    if end <= block.content:
        return None
    is_heading = not opens_task(text, content_of(text, block))
    return Labelled(replace(block, end=end), labels, is_heading, is_sentence)
