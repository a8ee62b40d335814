"""The walk over the blocks of a full text that gives headings, lead-ins and tasks their bearers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ingest.extract.closings import RECIPIENTS, find_closings
from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_flat_tables import FlatTableReader, iter_flat_tables
from ingest.extract.duty_label_groups import CONTENT_LABEL, LabelGroup, find_label, iter_groups
from ingest.extract.duty_labels import LabelReader
from ingest.extract.duty_layout import (
    content_of,
    heads_its_like,
    is_heading,
    is_idle,
    names_members,
    stands_before_capitals,
)
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import Clause, ClauseReader
from ingest.extract.duty_scopes import BULLET_RANK, Scope, Scopes
from ingest.extract.duty_shared_roles import SharedRoles
from ingest.extract.duty_speakers import find_issuers, find_superiors
from ingest.extract.duty_statutes import StatuteReader
from ingest.extract.duty_subjects import Head, Shape, Subjects
from ingest.extract.duty_words import load_body_nouns, opens_clause
from ingest.extract.sections import find_section
from ingest.extract.values import Section, Span
from ingest.text.block import Block, BlockKind
from ingest.text.lines import is_caps
from ingest.text.prepare import PreparedText
from schema.vocabulary import Role

ANNEX = "Phụ lục"
LONGEST_CELL = 40
MAX_SPOKEN_HEADING = 160


class DutyWalk:
    """One walk over the blocks of a full text."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.prepared: PreparedText = doc._.prepared
        self.text = self.prepared.text
        self.parts: Sequence[Section] = doc._.sections
        self.bodies = Bodies(self.text, doc._.agency_mentions)
        self.subjects = Subjects(self.text, self.bodies, *find_issuers(doc), find_superiors(doc))
        self.reader = ClauseReader(self.text, self.bodies, self.subjects)
        self.label_reader = LabelReader(self.text, self.bodies)
        self.statutes = StatuteReader(self.text, self.bodies)
        self.shared = SharedRoles(self.text, self.bodies)
        self.table_reader = FlatTableReader(self.text, self.bodies)
        self.done: set[int] = set()
        self.scopes = Scopes()
        self.closings = find_closings(self.prepared)
        self.sections: dict[int, Section] = {s.body[0]: s for s in doc._.sections}
        self.taken = frozenset(self._recipient_blocks())

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
            if block.start in labelled:
                yield from self.read_labelled(block, labelled)
                continue
            if block.kind in (BlockKind.FOOTNOTE, BlockKind.TABLE_ROW) or block.start in self.taken:
                continue
            follower = blocks[place + 1] if place + 1 < len(blocks) else None
            yield from self.read_block(block, follower)

    def labelled(self, blocks: Sequence[Block]) -> dict[int, LabelGroup]:
        """The group of each labelled task and label line, by the start of its block."""
        found: dict[int, LabelGroup] = {}
        for group in iter_groups(self.text, blocks, self.rank):
            if any(self.label_reader.read(group)):
                for block in (*group.tasks, *(block for block, _ in group.labels)):
                    found.setdefault(block.start, group)
        return found

    def read_labelled(self, block: Block, labelled: dict[int, LabelGroup]) -> Iterator[Clause]:
        """The clauses of a group where its first block stands; the others say no more."""
        rank = self.rank(block)
        if rank is not None:
            self.scopes.enter(rank)
        group = labelled[block.start]
        if id(group) not in self.done:
            self.done.add(id(group))
            yield from self.label_reader.read(group)

    def read_block(self, block: Block, follower: Block | None) -> Iterator[Clause]:
        """The clauses of one block; a heading or lead-in opens a scope instead."""
        rank = self.rank(block)
        if rank is not None:
            self.scopes.enter(rank)
        elif block.start in self.closings:
            self.scopes.clear()
            if self.text.startswith(RECIPIENTS, block.start):
                return
        else:
            section = find_section(self.parts, block.start)
            self.scopes.pass_paragraph(section.depth if section else -1.0)
        start = content_of(self.text, block)
        if names_members(self.text, start, block.end):
            yield from self.reader.read(start, block.end, self.scopes.innermost, is_inside=True)
            below = self.below(block, rank, follower)
            self.scopes.push(Scope(below, (), "idle", is_list=rank is None, is_idle=True))
            return
        heads = rank is not None and self.is_heading(block, rank, follower)
        if rank is not None and heads and is_idle(self.text, block):
            self.scopes.push(Scope(rank, (), "idle", is_idle=True))
            return
        if (owner := self.statutes.read(start, block.end)) and rank is not None:
            self.scopes.push(Scope(rank, owner, "heading"))
            return
        if (partnered := self.read_partnered(start, block)) is not None:
            yield from partnered
            return
        is_outside = rank is None and find_section(self.parts, block.start) is None
        is_colon = self.text.endswith(":", start, block.end)
        if is_outside and is_colon and self.subjects.enacts(start, block.end):
            return
        head = self.subjects.read_head(start, block.end)
        if head is not None and not (rank is None and self.is_plain(block, head)):
            if head.shape is not Shape.LABELLED:
                if head.shape is Shape.LEAD_IN:
                    yield from self.before_lead_in(start, block)
                self.open_scope(head, block, rank, follower)
                return
            if rank is not None:
                self.open_scope(head, block, rank, follower)
            own = Scope(0.0, head.agencies, head.shape.value)
            clauses = self.reader.read(head.rest, block.end, own)
            if clauses:
                clauses[0] = replace(clauses[0], span=(start, clauses[0].span[1]))
            yield from clauses
            return
        elif self.text[block.start : block.end].rstrip().endswith(":"):
            yield from self.before_lead_in(start, block)
            self.open_spoken_scope(block, rank, follower)
            self.open_shared_roles(start, block, rank, follower)
            return
        elif rank is not None and heads:
            self.open_shared_roles(start, block, rank, follower)
            if load_body_nouns().match(self.text, start):
                self.scopes.push(Scope(rank, (), "unknown"))
            if block.end - block.start < MAX_SPOKEN_HEADING:
                self.open_spoken_scope(block, rank, follower)
            return
        scope = self.scopes.innermost
        if scope is not None and scope.is_idle:
            yield from self.reader.read_demands(start, block.end)
        elif not self.is_particular(block):
            self.keep_subject(block, start, rank)
            if content := CONTENT_LABEL.match(self.text, start, block.end):
                start = content.end()
            if rank is None and not self.may_inherit(start, block.end):
                scope = None
            clauses = self.reader.read(start, block.end, scope, is_inside=self.is_inside(block))
            clauses = self.shared.as_advice(clauses, scope)
            label = find_label(self.text, follower) if follower else None
            if follower and label and label.gives == "TIME":
                due = ((follower.start, follower.end),)
                clauses = [replace(clause, due=due) for clause in clauses]
            yield from clauses

    def read_partnered(self, start: int, block: Block) -> list[Clause] | None:
        """The clauses of a block below "Phối hợp với:" that opens with the partners."""
        scope = self.scopes.innermost
        if scope is None or not scope.lists_partners:
            return None
        partners, task = self.shared.find_partners(start, block.end)
        if not partners or task >= block.end:
            return None
        own = replace(scope, partners=(*scope.partners, *partners))
        clauses = self.reader.read(task, block.end, own)
        if clauses:
            clauses[0] = replace(clauses[0], span=(start, clauses[0].span[1]))
        return clauses

    def before_lead_in(self, start: int, block: Block) -> list[Clause]:
        """The clauses of a block that come before the sentence that leads to its list."""
        scope, inside = self.scopes.innermost, self.is_inside(block)
        return self.reader.read_before_last(start, block.end, scope, is_inside=inside)

    def is_inside(self, block: Block) -> bool:
        """Whether a block stands in a numbered part."""
        return find_section(self.parts, block.start) is not None

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
        if label is None or label.gives not in ("TIME", "OTHER"):
            return False
        return self.subjects.find(label.value, block.end) is None

    def keep_subject(self, block: Block, start: int, rank: float | None) -> None:
        """Let a numbered block that opens with bearers speak for what is below it."""
        subject = self.subjects.read(start, block.end) if rank is not None else None
        if rank is None or subject is None or subject.is_partial:
            return
        if not (subject.agencies and self.speaks(subject.agencies)):
            self.scopes.push(Scope(rank, subject.agencies, "subject"))

    def is_heading(self, block: Block, rank: float, follower: Block | None) -> bool:
        """Whether a numbered block only heads what follows."""
        return follower is not None and is_heading(self.text, block, rank, self.rank(follower))

    def is_plain(self, block: Block, head: Head) -> bool:
        """Whether a paragraph that names bodies heads nothing: a letterhead, a signature."""
        if not head.agencies or self.speaks(head.agencies):
            return True
        if self.text[block.start : block.end].rstrip().endswith(":"):
            return False
        section = find_section(self.parts, block.start)
        return section is None or (block.is_caps and section.path.startswith(ANNEX))

    def open_scope(
        self, head: Head, block: Block, rank: float | None, follower: Block | None
    ) -> None:
        """Open the scope of a head, with the roles that a lead-in gives."""
        if rank is None and stands_before_capitals(follower):
            return
        roles: dict[Role, Span] = {}
        partners: tuple[int, ...] = ()
        sentences = self.reader.sentences(head.rest, block.end)
        if head.shape is Shape.LEAD_IN and sentences:
            start, end = sentences[-1]
            read = read_roles(self.text, start, end, self.bodies)
            roles, partners = read.roles, tuple(read.partners)
        own = self.below(block, rank, follower)
        self.scopes.push(
            Scope(own, head.agencies, head.shape.value, roles, partners, is_list=rank is None)
        )

    def open_shared_roles(
        self, start: int, block: Block, rank: float | None, follower: Block | None
    ) -> None:
        """Let "Chủ trì, phối hợp với A:" below a body's heading hold for what is below it."""
        above = self.scopes.innermost
        own = self.below(block, rank, follower)
        if above is None or not above.agencies or above.rank >= own:
            return
        scope = self.shared.read(start, block.end, above, own)
        if scope is not None:
            self.scopes.push(replace(scope, is_list=rank is None))

    def open_spoken_scope(self, block: Block, rank: float | None, follower: Block | None) -> None:
        """Open the scope of a sentence that ends in a colon and names bearers."""
        if rank is None and stands_before_capitals(follower):
            return
        subject = None
        for start, end in self.reader.sentences(content_of(self.text, block), block.end):
            found = self.subjects.find(start, end, is_lead_in=True)
            subject = found if found and not found.is_partial else subject
        if subject is not None and (
            self.is_inside(block) or subject.is_assigned or not self.speaks(subject.agencies)
        ):
            own = self.below(block, rank, follower)
            self.scopes.push(Scope(own, subject.agencies, "lead-in", is_list=rank is None))

    def speaks(self, agencies: tuple[int, ...]) -> bool:
        """Whether the bodies are the document's own issuers."""
        return set(agencies) <= self.subjects.issuers

    def below(self, block: Block, rank: float | None, follower: Block | None) -> float:
        """The rank of a scope opened here: its block's, or just above what follows a paragraph.

        A paragraph never speaks for more than the part that it stands in.
        """
        if rank is not None:
            return rank - 0.5 if heads_its_like(self.text, block, follower) else rank
        section = find_section(self.parts, block.start)
        inside = section.depth + 0.5 if section else 0.5
        deeper = self.rank(follower) if follower else None
        return inside if deeper is None else max(inside, deeper - 0.5)

    def rank(self, block: Block) -> float | None:
        """How deep a block lies; None for a paragraph."""
        if section := self.sections.get(block.start):
            return float(section.depth)
        return BULLET_RANK + block.level if block.kind is BlockKind.BULLET else None

    def _recipient_blocks(self) -> Iterator[int]:
        for recipient in self.doc._.recipients:
            if block := self.prepared.block_at(recipient.span[0]):
                yield block.start
