"""Reads the clauses of label groups: who leads, who works with them, by when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_cuts import cut_sentences
from ingest.extract.duty_label_groups import UNDER_HEAD, LabelGroup
from ingest.extract.duty_label_lines import CONTENT_LABEL, Label
from ingest.extract.duty_layout import content_of
from ingest.extract.duty_roles import RolesRead, read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.duty_words import opens_task
from ingest.extract.values import Span
from ingest.text.block import Block
from schema.vocabulary import Role

NEXT_ITEM = re.compile(r"(?:, và|,|;| và) ")
FIELD_OF_WORK = re.compile(r",? ?(?:được phân công )?phụ trách [^,;.]*", re.IGNORECASE)


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
            if label.gives in ("OTHER", "TIME"):
                continue
            agencies, after = self._named(label.value, block.end)
            if not agencies:
                continue
            given = self._given(label, block, after)
            says_itself = label.gives == UNDER_HEAD and not given.roles
            if group.has_head and not group.tasks:
                continue
            if not group.tasks or says_itself:
                start = label.value if says_itself else block.content
                span = (start, _closed(self.text, block.end))
                yield self._clause(span, agencies, given, None)
                continue
            for task in group.tasks:
                touched = task.end
                if group.touches and task is group.tasks[-1]:
                    touched = next(b.end for b, other in group.labels if other.value < b.end)
                yield from self._task(task, _closed(self.text, touched), agencies, given)

    def _named(self, start: int, end: int) -> tuple[tuple[int, ...], int]:
        """The bodies of a label's list, and where it ends; items that name nobody are passed."""
        agencies: dict[int, None] = {}
        after = start
        while start < end and not opens_task(self.text, start):
            bodies = self.bodies.read_list(start, end)
            if bodies is not None:
                agencies.update(dict.fromkeys(bodies.agencies))
                start = after = bodies.span[1]
                if opens_task(self.text, start + 1):
                    break
            item = NEXT_ITEM.search(self.text, start, end)
            if item is None:
                break
            start = item.end()
        return tuple(agencies), after

    def _task(
        self, task: Block, touched: int, agencies: tuple[int, ...], given: RolesRead
    ) -> Iterator[Clause]:
        """The clauses of a task, cut at semicolons behind which a verb gives other roles; the end
        of the last is that of the label which touches it."""
        pieces = cut_sentences(self.text, self._words(task), task.end, _opens_no_bearer)
        last: Clause | None = None
        for number, piece in enumerate(pieces):
            start = piece[0] if number else task.content
            end = touched if number + 1 == len(pieces) else piece[1]
            own = read_roles(self.text, *piece, self.bodies)
            clause = self._clause((start, end), agencies, given, own)
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

    def _given(self, label: Label, block: Block, after: int) -> RolesRead:
        """The roles of a label; a label that says who acts may say it in a sentence of its own.

        The label's own words give the role, or, under a head that gives it, the bodies named.
        """
        if field_of_work := FIELD_OF_WORK.match(self.text, after, block.end):
            after = field_of_work.end()
        read = read_roles(self.text, min(after + 1, block.end), block.end, self.bodies)
        if label.gives in ("EXECUTE", UNDER_HEAD):
            return read
        words = (
            (block.content, label.value) if label.value > block.content else (label.value, after)
        )
        if label.gives == Role.COORDINATE:
            return RolesRead({Role.COORDINATE: words})
        return RolesRead({Role(label.gives): words, **read.roles}, read.partners)

    def _clause(
        self, span: Span, agencies: tuple[int, ...], given: RolesRead, own: RolesRead | None
    ) -> Clause:
        roles = dict(given.roles)
        partners = list(given.partners)
        if own is not None and set(roles) != {Role.COORDINATE}:
            roles.update(own.roles)
            partners += [*own.partners, *own.met]
        named = tuple(dict.fromkeys(p for p in partners if p not in agencies))
        return Clause(span, agencies, roles, named, "label-line")


def _closed(text: str, end: int) -> int:
    while text[end - 1] in " .;:,":
        end -= 1
    return end


def _opens_no_bearer(_begin: int, _at: int) -> bool:
    """The bearers of a labelled task stand in its labels."""
    return False
