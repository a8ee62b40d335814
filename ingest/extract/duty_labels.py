"""Label lines ("Cơ quan chủ trì: A") and the tasks that they label."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_roles import RolesRead, read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind
from schema.vocabulary import Role

Rank = Callable[[Block], float | None]
UNDER_HEAD = "UNDER_HEAD"
MAX_LABEL = 60
SPOKEN_ROLES = ("LEAD", "COORDINATE")
CONTENT_LABEL = re.compile(r"(?:nội dung|nhiệm vụ)(?: thực hiện)?: *", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """A label line: what it gives ("LEAD", "TIME"), and where its value begins."""

    gives: str
    value: int


@dataclass(slots=True)
class LabelGroup:
    """Tasks and the label lines under them; `times` are those that say by when."""

    tasks: list[Block] = field(default_factory=list)
    labels: list[tuple[Block, Label]] = field(default_factory=list)
    times: list[Block] = field(default_factory=list)
    touches: bool = False
    has_head: bool = False


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
    start = block.content
    while start < block.end and text[start] == " ":
        start += 1
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


def iter_groups(text: str, blocks: Sequence[Block], rank: Rank) -> Iterator[LabelGroup]:
    """Every run of label lines with the tasks before it."""
    at = 0
    last, floor = LabelGroup(), 0
    while at < len(blocks):
        label = find_label(text, blocks[at])
        if label is None or label.gives in ("OTHER", "TIME"):
            at += 1
            continue
        first = at
        head = blocks[at] if label.value >= blocks[at].end else None
        under = label.gives if label.gives in SPOKEN_ROLES else UNDER_HEAD
        group = LabelGroup(has_head=head is not None)
        while at < len(blocks):
            label = find_label(text, blocks[at])
            if label is None and head is not None and _is_under(blocks[at], head, rank):
                label = Label(under, blocks[at].content)
            if label is None:
                break
            group.labels.append((blocks[at], label))
            if label.gives == "TIME":
                group.times.append(blocks[at])
            at += 1
        if head is not None or blocks[first].kind is not BlockKind.HEADING_NUMBERED:
            _find_tasks(text, blocks, (floor, first), rank, head is not None, group)
            if head is not None and not group.tasks and first == floor:
                group.tasks = list(last.tasks)
        last, floor = group, at
        if not any(_tells_more(text, block, label) for block, label in group.labels):
            yield group


def _tells_more(text: str, block: Block, label: Label) -> bool:
    """Whether a block under a heading that names doers is itself a heading of their tasks."""
    return label.gives == UNDER_HEAD and text[block.start : block.end].rstrip().endswith(":")


def _is_under(block: Block, head: Block, rank: Rank) -> bool:
    inner, outer = rank(block), rank(head)
    return inner is not None and outer is not None and inner > outer


def _find_tasks(
    text: str,
    blocks: Sequence[Block],
    between: tuple[int, int],
    rank: Rank,
    has_head: bool,
    group: LabelGroup,
) -> None:
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
        if depth is None and own is not None and not has_head:
            break
        if own is not None and depth is not None and depth < own:
            if not group.tasks and not has_head and block.end - block.start > 12:
                group.tasks.append(block)
            break
        is_task = label is None and block.end - block.content > 12
        if has_head and depth == own:
            if CONTENT_LABEL.match(text, block.content, block.end) or not group.tasks:
                content = CONTENT_LABEL.match(text, block.content, block.end)
                if content is None or content.end() < block.end:
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


class LabelReader:
    """Reads the clauses of label groups."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies

    def read(self, group: LabelGroup) -> list[Clause]:
        """A clause a task and label; of the labels themselves where no task stands before them."""
        due = tuple((block.start, block.end) for block in group.times)
        return [replace(clause, due=due) for clause in self._clauses(group)]

    def _clauses(self, group: LabelGroup) -> Iterator[Clause]:
        for block, label in group.labels:
            bodies = self.bodies.read_list(label.value, block.end)
            if bodies is None or not bodies.agencies or label.gives in ("OTHER", "TIME"):
                continue
            given = self._given(label, block, bodies.span[1])
            says_itself = label.gives == UNDER_HEAD and not given.roles
            if group.has_head and not group.tasks:
                continue
            if not group.tasks or says_itself:
                span = (
                    label.value if says_itself else block.content,
                    _closed(self.text, block.end),
                )
                yield self._clause(span, bodies.agencies, given, None)
                continue
            for task in group.tasks:
                end = task.end
                if group.touches and task is group.tasks[-1]:
                    end = next(b.end for b, other in group.labels if other.value < b.end)
                own = read_roles(self.text, self._words(task), task.end, self.bodies)
                span = (task.content, _closed(self.text, end))
                yield self._clause(span, bodies.agencies, given, own)

    def _words(self, task: Block) -> int:
        start = task.content
        while start < task.end and self.text[start] == " ":
            start += 1
        content = CONTENT_LABEL.match(self.text, start, task.end)
        return content.end() if content else start

    def _given(self, label: Label, block: Block, after: int) -> RolesRead:
        """The roles of a label; a label that says who acts may say it in a sentence of its own.

        The label's own words give the role, or, under a head that gives it, the bodies named.
        """
        read = read_roles(self.text, min(after + 1, block.end), block.end, self.bodies)
        if label.gives in ("EXECUTE", UNDER_HEAD):
            return read
        words = (
            (block.content, label.value) if label.value > block.content else (label.value, after)
        )
        return RolesRead({Role(label.gives): words, **read.roles}, read.partners)

    def _clause(
        self, span: Span, agencies: tuple[int, ...], given: RolesRead, own: RolesRead | None
    ) -> Clause:
        roles = dict(given.roles)
        partners = list(given.partners)
        if own is not None and set(roles) != {Role.COORDINATE}:
            roles.update(own.roles)
            partners += own.partners
        named = tuple(dict.fromkeys(p for p in partners if p not in agencies))
        return Clause(span, agencies, roles, named, "label-line")


def _closed(text: str, end: int) -> int:
    while text[end - 1] in " .;:,":
        end -= 1
    return end
