"""The walk over the blocks of a full text that gives headings, lead-ins and tasks their bearers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ingest.extract.closings import RECIPIENTS, find_closings
from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_flat_tables import FlatTableReader, iter_flat_tables
from ingest.extract.duty_heads import Head, HeadReader, Shape
from ingest.extract.duty_label_groups import iter_groups
from ingest.extract.duty_label_lines import CONTENT_LABEL, find_label, tells_time
from ingest.extract.duty_labels import LabelReader
from ingest.extract.duty_layout import (
    content_of,
    is_heading,
    is_idle,
    names_members,
    tells_of_reports,
)
from ingest.extract.duty_members import MemberReader
from ingest.extract.duty_openers import ScopeOpener
from ingest.extract.duty_places import find_committees
from ingest.extract.duty_rows import Clause, ClauseReader
from ingest.extract.duty_scopes import BULLET_RANK, Scope, Scopes
from ingest.extract.duty_shared_roles import SharedRoles
from ingest.extract.duty_speakers import find_issuers, find_superiors
from ingest.extract.duty_statutes import StatuteReader
from ingest.extract.duty_subjects import Subjects
from ingest.extract.duty_words import opens_clause
from ingest.extract.sections import find_section
from ingest.extract.values import Section
from ingest.text.block import Block, BlockKind
from ingest.text.lines import is_caps
from ingest.text.prepare import PreparedText

LONGEST_CELL = 40


class DutyWalk:
    """One walk over the blocks of a full text."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.prepared: PreparedText = doc._.prepared
        self.text = self.prepared.text
        self.parts: Sequence[Section] = doc._.sections
        issuers, heads = find_issuers(doc)
        committees = find_committees(doc._.agencies, issuers)
        self.bodies = Bodies(self.text, doc._.agency_mentions, committees)
        self.subjects = Subjects(self.text, self.bodies, issuers, heads, find_superiors(doc))
        self.heads = HeadReader(self.text, self.subjects)
        self.reader = ClauseReader(self.text, self.bodies, self.subjects)
        self.label_reader = LabelReader(self.text, self.bodies)
        self.members = MemberReader(self.text, self.bodies)
        self.statutes = StatuteReader(self.text, self.bodies)
        self.shared = SharedRoles(self.text, self.bodies)
        self.table_reader = FlatTableReader(self.text, self.bodies)
        self.scopes = Scopes()
        self.closings = find_closings(self.prepared)
        self.sections: dict[int, Section] = {s.body[0]: s for s in doc._.sections}
        self.opener = ScopeOpener(
            self.text, self.parts, self.subjects, self.reader, self.shared, self.scopes, self.rank
        )
        self.taken = frozenset(self._recipient_blocks())
        self.sentenced: set[int] = set()  # blocks whose last sentence says who does it

    def clauses(self) -> Iterator[Clause]:
        """The clauses of the whole text, in order."""
        blocks = self.prepared.blocks
        labelled = self.labelled(blocks)
        tabled: set[int] = set()
        for table in iter_flat_tables(self.text, blocks):
            rows, filled = self.table_reader.read(table)
            if rows:
                tabled.update(block.start for block in filled)
                yield from rows
        for place, block in enumerate(blocks):
            if block.start in tabled:
                continue
            if block.start in labelled and self.enter_labelled(block):
                yield from labelled[block.start]
                continue
            if block.kind in (BlockKind.FOOTNOTE, BlockKind.TABLE_ROW) or block.start in self.taken:
                continue
            follower = blocks[place + 1] if place + 1 < len(blocks) else None
            yield from self.read_block(block, follower)

    def labelled(self, blocks: Sequence[Block]) -> dict[int, list[Clause]]:
        """The clauses of each group of labelled tasks where its first block begins; none at the
        others of its tasks and label lines."""
        found: dict[int, list[Clause]] = {}
        for group in iter_groups(self.text, blocks, self.rank):
            if clauses := list(self.label_reader.read(group)):
                members = [*group.tasks, *(block for block, _ in group.labels)]
                fresh = {block.start for block in members}.difference(found)
                found.update((start, []) for start in fresh)
                if group.is_sentence:
                    self.sentenced |= fresh
                if fresh:
                    found[min(fresh)] = clauses
        return found

    def enter_labelled(self, block: Block) -> bool:
        """Whether the labels of a block hold: a last sentence under a body's heading may give
        somebody else a part of that body's task.
        """
        if (rank := self.rank(block)) is not None:
            self.scopes.enter(rank)
        scope = self.scopes.innermost
        is_owned = scope is not None and bool(scope.agencies)
        return not (is_owned and block.start in self.sentenced)

    def read_block(self, block: Block, follower: Block | None) -> Iterator[Clause]:
        """The clauses of one block; a heading or lead-in opens a scope instead."""
        rank = self.rank(block)
        if not self.enter(block, rank):
            return
        start = content_of(self.text, block)
        opened = self.read_opening(start, block, rank, follower)
        yield from self.read_task(start, block, rank, follower) if opened is None else opened

    def enter(self, block: Block, rank: float | None) -> bool:
        """Close the scopes that end where the block begins; whether it can assign anything."""
        if rank is not None:
            self.scopes.enter(rank)
        elif block.start in self.closings:
            self.scopes.clear()
            return not self.text.startswith(RECIPIENTS, block.start)
        else:
            section = find_section(self.parts, block.start)
            self.scopes.pass_paragraph(section.depth if section else -1.0)
        return True

    def read_opening(
        self, start: int, block: Block, rank: float | None, follower: Block | None
    ) -> list[Clause] | None:
        """What a block says that speaks for those below it; None for one that does not."""
        scope, opener = self.scopes.innermost, self.opener
        if names_members(self.text, start, block.end):
            opener.push_members(block, rank, follower)
            return self.reader.read(start, block.end, scope, is_inside=True)
        if tells_of_reports(self.text, start, block.end):
            opener.push_members(block, rank, follower)
            return []
        heads = self.is_heading(block, rank, follower)
        if rank is not None and heads and is_idle(self.text, block):
            self.scopes.push(Scope(rank, (), "idle", is_idle=True))
            return []
        if (owner := self.statutes.read(start, block.end)) and rank is not None:
            self.scopes.push(Scope(rank, owner, "heading"))
            return []
        if (partnered := self.read_partnered(start, block)) is not None:
            return partnered
        if opener.enacts(start, block, rank):
            return []
        head = self.heads.read(start, block.end)
        if head is None and rank is not None:
            head = self.members.read(start, block.end, heads=heads)
        if head is not None and not (rank is None and opener.is_plain(block, head)):
            return self.read_head(head, start, block, rank, follower)
        if opener.open_behind_groups(start, block, rank):
            return []
        if self.text[block.start : block.end].rstrip().endswith(":"):
            before = self.before_lead_in(start, block)
            opener.open_spoken(block, rank, follower)
            opener.open_shared_roles(start, block, rank, follower)
            return before
        if heads:
            opener.open_heading(start, block, rank, follower)
            return []
        return None

    def is_heading(self, block: Block, rank: float | None, follower: Block | None) -> bool:
        """Whether a numbered block only heads what follows."""
        if rank is None or follower is None:
            return False
        return is_heading(self.text, block, rank, self.rank(follower))

    def read_head(
        self, head: Head, start: int, block: Block, rank: float | None, follower: Block | None
    ) -> list[Clause]:
        """The clauses of a block that names the bearers of what is below it, or labels them."""
        if head.shape is not Shape.LABELLED:
            is_lead_in = head.shape is Shape.LEAD_IN
            before = self.before_lead_in(start, block) if is_lead_in else []
            self.opener.open_head(head, block, rank, follower)
            return before
        if rank is not None:
            self.opener.open_head(head, block, rank, follower)
        own = Scope(0.0, head.agencies, head.shape.value)
        return _from(start, self.reader.read(head.rest, block.end, own))

    def read_task(
        self, start: int, block: Block, rank: float | None, follower: Block | None
    ) -> list[Clause]:
        """The clauses of a block that speaks for itself alone."""
        scope = self.scopes.innermost
        if scope is not None and scope.is_idle:
            return self.reader.read_demands(start, block.end)
        if self.is_particular(block):
            return []
        self.opener.keep_subject(block, start, rank)
        if content := CONTENT_LABEL.match(self.text, start, block.end):
            start = content.end()
        if rank is None and not self.may_inherit(start, block.end):
            scope = None
        clauses = self.reader.read(start, block.end, scope, is_inside=self.opener.is_inside(block))
        clauses = self.shared.as_advice(clauses, scope)
        if follower is None or not tells_time(self.text, follower):
            return clauses
        return [replace(clause, due=((follower.start, follower.end),)) for clause in clauses]

    def read_partnered(self, start: int, block: Block) -> list[Clause] | None:
        """The clauses of a block below "Phối hợp với:" that opens with the partners."""
        scope = self.scopes.innermost
        if scope is None or not scope.lists_partners:
            return None
        partners, task = self.shared.find_partners(start, block.end)
        if not partners or task >= block.end:
            return None
        own = replace(scope, partners=(*scope.partners, *partners))
        return _from(start, self.reader.read(task, block.end, own))

    def before_lead_in(self, start: int, block: Block) -> list[Clause]:
        """The clauses of a block that come before the sentence that leads to its list."""
        scope, inside = self.scopes.innermost, self.opener.is_inside(block)
        return self.reader.read_before_last(start, block.end, scope, is_inside=inside)

    def may_inherit(self, start: int, end: int) -> bool:
        """Whether a paragraph can be a task of the body above: a sentence, or words that open with
        a verb; no title, and no cell of a form."""
        if is_caps(self.text[start:end]):
            return False
        if end - start > LONGEST_CELL and self.text[end - 1] in ".;":
            return True
        sentences = self.reader.sentences(start, end)
        return any(opens_clause(self.text, begin) for begin, _ in sentences)

    def is_particular(self, block: Block) -> bool:
        """Whether a block only tells when, where or for whom: "Thời gian: trong tháng 11"."""
        label = find_label(self.text, block)
        if label is None:
            return tells_time(self.text, block)
        if label.gives not in ("TIME", "OTHER"):
            return False
        return self.subjects.find(label.value, block.end) is None

    def rank(self, block: Block) -> float | None:
        """How deep a block lies; None for a paragraph."""
        if section := self.sections.get(block.start):
            return float(section.depth)
        return BULLET_RANK + block.level if block.kind is BlockKind.BULLET else None

    def _recipient_blocks(self) -> Iterator[int]:
        for recipient in self.doc._.recipients:
            if block := self.prepared.block_at(recipient.span[0]):
                yield block.start


def _from(start: int, clauses: list[Clause]) -> list[Clause]:
    """The clauses, the first of them from the start of its block on."""
    if clauses:
        clauses[0] = replace(clauses[0], span=(start, clauses[0].span[1]))
    return clauses
