"""Label lines ("Cơ quan chủ trì: A") and the tasks before them that they label."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.extract.duty_label_lines import (
    CONTENT_LABEL,
    SPOKEN_ROLES,
    Label,
    find_label,
    split_labels,
)
from ingest.extract.duty_label_tails import MIN_TASK, find_doer_line, find_trailing
from ingest.extract.duty_label_words import SHARED
from ingest.extract.duty_layout import content_of
from ingest.extract.duty_words import opens_task
from ingest.text.block import Block, BlockKind

Rank = Callable[[Block], float | None]
UNDER_HEAD = "UNDER_HEAD"
MAX_BELOW = 30
TAIL_REACH = 600  # how far behind a task its labels tell by when
NAMED_TASK = re.compile(
    r"(?:nhiệm vụ|hoạt động|nội dung|công việc|giải pháp|dự án|đề án|bước)"
    r" (?:thứ )?\d{1,2}(?:\.\d{1,2})* ?[.:-] ?\w",
    re.IGNORECASE,
)
MAX_NAMED = 4  # numbers between the name of a task and who leads it: aims, products


@dataclass(slots=True)
class LabelGroup:
    """Tasks and the label lines under them; `times` are those that say by when.

    `touches`: the first label ends the clause of the last task. `is_sentence`: the labels are a
    sentence, which may yet tell of something else. `has_head`: the first heads a list of bodies.
    """

    tasks: list[Block] = field(default_factory=list)
    labels: list[tuple[Block, Label]] = field(default_factory=list)
    times: list[Block] = field(default_factory=list)
    touches: bool = False
    is_sentence: bool = False
    has_head: bool = False


def iter_groups(text: str, blocks: Sequence[Block], rank: Rank) -> Iterator[LabelGroup]:
    """Every run of label lines with the tasks before it."""
    at = 0
    last, floor = LabelGroup(), 0
    while at < len(blocks):
        label = find_label(text, blocks[at])
        if label is None and (own := _read_tail(text, blocks, (floor, at), rank)) is not None:
            if not own.is_sentence:  # such a sentence may yet tell of something else
                last, floor = own, at + 1
            if own.tasks:
                yield own
        if label is None or label.gives in ("OTHER", "TIME"):
            at += 1
            continue
        first = at
        group = LabelGroup(has_head=label.value >= blocks[at].end)
        at = _take_labels(text, blocks, at, rank, group)
        if not group.has_head and blocks[first].kind is BlockKind.HEADING_NUMBERED:
            _find_named_task(text, blocks, (floor, first), rank, group)
        else:
            _find_tasks(text, blocks, (floor, first), rank, group)
            if group.has_head and not group.tasks and first == floor:
                group.tasks = list(last.tasks)
            elif not group.has_head and len(group.tasks) == 1:
                _find_list(text, blocks, (floor, first, at), rank, group)
        last, floor = group, at
        if not any(_tells_more(text, block, label) for block, label in group.labels):
            yield group


def _take_labels(text: str, blocks: Sequence[Block], at: int, rank: Rank, group: LabelGroup) -> int:
    """The place of the first block behind the label lines that the group takes from the block on,
    with what is listed below a label that heads a list.
    """
    head = blocks[at] if group.has_head else None
    under, is_open = UNDER_HEAD, False
    while at < len(blocks):
        block = blocks[at]
        label = find_label(text, block)
        if label is None and head is not None and (is_open or _is_under(block, head, rank)):
            label = Label("LEAD" if under == SHARED else under, block.content)
            under = "COORDINATE" if under == SHARED else under  # who is named first leads
        elif label is not None and head is not None and label.value >= block.end:
            under = label.gives if label.gives in SPOKEN_ROLES else UNDER_HEAD
        if label is None:
            break
        # The value of "Cơ quan chủ trì:" may stand in the next line.
        is_open = label.value >= block.end and text[block.end - 1] == ":"
        is_open = is_open and at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.PARAGRAPH
        lines = split_labels(text, block, label)
        group.labels += lines
        group.times += [line for line, given in lines if given.gives == "TIME"]
        at += 1
    return at


def _read_tail(
    text: str, blocks: Sequence[Block], between: tuple[int, int], rank: Rank
) -> LabelGroup | None:
    """The group of a block that says at its end who does it, or who does what stands above it."""
    floor, at = between
    block = blocks[at]
    if at > floor and (labels := find_doer_line(text, block, blocks[at - 1])):
        return LabelGroup([blocks[at - 1]], labels, [block], touches=True, is_sentence=True)
    own = find_trailing(text, block)
    if own is None:
        return None
    tasks = list(_find_below(text, blocks, at, rank)) if own.is_heading else [own.task]
    times = [replace(own.task, start=own.task.end, end=min(block.end, own.task.end + TAIL_REACH))]
    is_sentence = own.is_sentence
    return LabelGroup(tasks, own.labels, times, touches=is_sentence, is_sentence=is_sentence)


def _find_below(text: str, blocks: Sequence[Block], at: int, rank: Rank) -> Iterator[Block]:
    """The tasks listed below a numbered heading that says in a bracket who leads them."""
    own = rank(blocks[at])
    if own is None or blocks[at].kind is not BlockKind.HEADING_NUMBERED:
        return
    for block in blocks[at + 1 : at + 1 + MAX_BELOW]:
        depth = rank(block)
        if depth is None or depth <= own:
            return
        if opens_task(text, content_of(text, block)) and find_label(text, block) is None:
            yield block


def _tells_more(text: str, block: Block, label: Label) -> bool:
    """Whether a block under a heading that names doers is itself a heading of their tasks."""
    return label.gives == UNDER_HEAD and text[block.start : block.end].rstrip().endswith(":")


def _is_under(block: Block, head: Block, rank: Rank) -> bool:
    inner, outer = rank(block), rank(head)
    return inner is not None and outer is not None and inner > outer


def _find_named_task(
    text: str, blocks: Sequence[Block], between: tuple[int, int], rank: Rank, group: LabelGroup
) -> None:
    """The task of numbered labels: a number before them that says "Tên nhiệm vụ: ...", or the
    heading right above the first of them."""
    floor, first = between
    own = rank(blocks[first])
    for block in reversed(blocks[max(floor, first - MAX_NAMED) : first]):
        depth = rank(block)
        if depth != own:
            is_above = block is blocks[first - 1] and depth is not None and depth < (own or 0.0)
            if is_above and opens_task(text, content_of(text, block)):
                group.tasks.append(block)
            return
        content = CONTENT_LABEL.match(text, block.content, block.end)
        if content is not None and content.end() < block.end:
            group.tasks.append(block)
            return


def _find_tasks(
    text: str,
    blocks: Sequence[Block],
    between: tuple[int, int],
    rank: Rank,
    group: LabelGroup,
) -> None:
    """The tasks right before a label line, up to the first block that is none of its depth."""
    floor, first = between
    own = rank(blocks[first])
    at = first - 1
    while at >= floor and blocks[at].kind not in (BlockKind.TABLE_ROW, BlockKind.FOOTNOTE):
        block = blocks[at]
        depth = rank(block)
        label = find_label(text, block)
        if label is not None and label.gives not in ("OTHER", "TIME"):
            break
        if label is not None and label.gives == "TIME":
            group.times.append(block)
        if depth is None and own is not None and not group.has_head:
            if not group.tasks and _is_named_or_near(text, block, first - at):
                group.tasks.append(block)
            break
        if own is not None and depth is not None and depth < own:
            is_long = block.end - block.start > MIN_TASK
            is_line = not group.has_head or blocks[first].kind is BlockKind.BULLET
            if is_line and is_long and _is_task_of(text, block, group.tasks):
                group.tasks = [block]
            break
        is_task = label is None and block.end - block.content > MIN_TASK
        if group.has_head and depth == own:
            if _is_content(text, block, is_first=not group.tasks):
                group.tasks.append(block)
            break
        if is_task:
            group.tasks.append(block)
        at -= 1
        if own is None and len(group.tasks) == 1:
            break
    group.tasks.reverse()
    adjoins = bool(group.tasks) and group.tasks[-1] is blocks[first - 1]
    group.touches = adjoins and blocks[first].kind is not BlockKind.HEADING_NUMBERED


def _is_content(text: str, block: Block, *, is_first: bool) -> bool:
    """Whether a block beside a label that heads a list is what it labels: one that says so in its
    line ("Nội dung: ..."), or the first one before it.
    """
    content = CONTENT_LABEL.match(text, block.content, block.end)
    return is_first if content is None else content.end() < block.end


def _is_named_or_near(text: str, block: Block, distance: int) -> bool:
    """Whether a paragraph before bullets with labels is their task: "Nhiệm vụ 1: ...", or a
    sentence right before them that opens with a verb.
    """
    if NAMED_TASK.match(text, block.content, block.end) is not None:
        return True
    is_long = block.end - block.content > MIN_TASK
    return distance == 1 and is_long and _says_task(text, block)


def _is_task_of(text: str, block: Block, below: Sequence[Block]) -> bool:
    """Whether a numbered block is the task that labels below it mean, not the bullets between.

    Bullets under a task say how it is to be done; under a mere heading each is a task, and so is
    one that says so itself.
    """
    if not below:
        return True
    if any(CONTENT_LABEL.match(text, content_of(text, bullet)) for bullet in below):
        return False
    if block.kind is not BlockKind.HEADING_NUMBERED or not opens_task(text, block.content):
        return False
    is_sentence = text[block.end - 1] in ".;"
    return is_sentence or not all(opens_task(text, bullet.content) for bullet in below)


def _find_list(
    text: str,
    blocks: Sequence[Block],
    between: tuple[int, int, int],
    rank: Rank,
    group: LabelGroup,
) -> None:
    """The whole list of numbered tasks that labels close, with the sentence that it stands under.

    None of them may have labels of its own, and no number may follow behind the labels.
    """
    floor, first, behind = between
    own = rank(group.tasks[0])
    follower = rank(blocks[behind]) if behind < len(blocks) else None
    if own is None or group.tasks[0].kind is not BlockKind.HEADING_NUMBERED or follower == own:
        return
    tasks: list[Block] = []
    for block in reversed(blocks[floor:first]):
        depth = rank(block)
        if depth is None or (depth == own and not _says_task(text, block)):
            return
        if depth == own:
            tasks.append(block)
        elif depth < own:
            if len(tasks) > 1:
                parent = [block] if _says_task(text, block) else []
                group.tasks = [*parent, *reversed(tasks)]
            return


def _says_task(text: str, block: Block) -> bool:
    """Whether a block is a whole sentence that opens with a verb."""
    return text[block.end - 1] in ".;" and opens_task(text, content_of(text, block))
