"""Reads the clauses of label groups: who leads, who works with them, by when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_cuts import cut_sentences
from ingest.extract.duty_doers import DoerReader, Doers
from ingest.extract.duty_label_groups import UNDER_HEAD, LabelGroup
from ingest.extract.duty_label_lines import CONTENT_LABEL, Label
from ingest.extract.duty_label_tails import DOES
from ingest.extract.duty_layout import content_of
from ingest.extract.duty_roles import RolesRead, read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.values import Span
from ingest.text.block import Block
from schema.vocabulary import Role

WITH_OTHERS = re.compile(r"(?: thực hiện)?,? (?:và )?phối hợp(?: chặt chẽ)?(?: cùng)?(?: với)? ")
NO_TASK = re.compile(
    r"(?: (?:tổ chức|triển khai|cùng|thực hiện|tham mưu))*"
    r"(?:[,;] (?:hoàn thành|xong|trước|trong) .*)?[ .;)]*$"
)


class LabelReader:
    """Reads the clauses of label groups."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies
        self.doers = DoerReader(text, bodies)

    def read(self, group: LabelGroup) -> list[Clause]:
        """A clause a task and label; of the labels themselves where no task stands before them."""
        if group.is_sentence and not self._only_names(*group.labels[0]):
            return []
        due = tuple((block.start, block.end) for block in group.times)
        return [replace(clause, due=due) for clause in self._clauses(group)]

    def _only_names(self, block: Block, label: Label) -> bool:
        """Whether a sentence says of the bodies that open it no more than what they are to do; a
        verb behind their partners makes it a task."""
        named = self.bodies.read_list(label.value, block.end)
        does = DOES.match(self.text, named.span[1] + 1) if named else None
        if does is None:
            return False
        at = does.end()
        if with_others := WITH_OTHERS.match(self.text, at, block.end):
            others = self.bodies.read_list(with_others.end(), block.end)
            at = others.span[1] if others else with_others.end()
        return NO_TASK.match(self.text, at, block.end) is not None

    def _clauses(self, group: LabelGroup) -> Iterator[Clause]:
        for block, label in group.labels:
            if label.gives in ("OTHER", "TIME"):
                continue
            for doers in self.doers.read(label.value, block.end, label.gives):
                yield from self._labelled(group, block, label, doers)

    def _labelled(
        self, group: LabelGroup, block: Block, label: Label, doers: Doers
    ) -> Iterator[Clause]:
        """The clauses of all tasks of a group for those whom one of its labels names together."""
        says_itself = label.gives == UNDER_HEAD and not doers.roles
        if group.has_head and not group.tasks:
            return
        if not group.tasks or says_itself:
            start = label.value if says_itself else block.content
            yield self._clause((start, _closed(self.text, block.end)), doers, None)
            return
        first = next(named for named, other in group.labels if other.value < named.end)
        for task in group.tasks:
            touched = task.end
            if group.touches and task is group.tasks[-1] and block.start == first.start:
                touched = first.end
            yield from self._task(task, _closed(self.text, touched), doers)

    def _task(self, task: Block, touched: int, doers: Doers) -> Iterator[Clause]:
        """The clauses of a task, cut at semicolons behind which a verb gives other roles; the end
        of the last is that of the label which touches it."""
        pieces = cut_sentences(self.text, self._words(task), task.end, _opens_no_bearer)
        last: Clause | None = None
        for number, piece in enumerate(pieces):
            start = piece[0] if number else task.content
            end = touched if number + 1 == len(pieces) else piece[1]
            own = read_roles(self.text, *piece, self.bodies)
            clause = self._clause((start, end), doers, own)
            if last is None:
                last = clause
            elif self.text[last.span[1]] != ";":
                roles = {**clause.roles, **last.roles}
                partners = tuple(dict.fromkeys((*last.partners, *clause.partners)))
                last = replace(last, span=(last.span[0], end), roles=roles, partners=partners)
            elif last.goes_on_in(clause, self.text):
                last = replace(last, span=(last.span[0], end))
            else:
                yield last
                last = clause
        if last is not None:
            yield last

    def _words(self, task: Block) -> int:
        start = content_of(self.text, task)
        content = CONTENT_LABEL.match(self.text, start, task.end)
        return content.end() if content else start

    def _clause(self, span: Span, doers: Doers, own: RolesRead | None) -> Clause:
        roles = dict(doers.roles)
        partners = list(doers.partners)
        if own is not None and set(roles) != {Role.COORDINATE}:
            roles.update(own.roles)
            partners += [*own.partners, *own.met]
        named = tuple(dict.fromkeys(p for p in partners if p not in doers.agencies))
        return Clause(span, doers.agencies, roles, named, "label-line")


def _closed(text: str, end: int) -> int:
    while text[end - 1] in " .;:,":
        end -= 1
    return end


def _opens_no_bearer(_begin: int, _at: int) -> bool:
    """The bearers of a labelled task stand in its labels."""
    return False
