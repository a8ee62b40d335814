"""Opens the scopes of headings, lead-ins and lines of shared roles in one text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ingest.extract.duty_bearers import MANY
from ingest.extract.duty_heads import Head, Shape
from ingest.extract.duty_layout import content_of, heads_its_like, stands_before_capitals
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import ClauseReader
from ingest.extract.duty_scopes import Scope, Scopes
from ingest.extract.duty_shared_roles import SharedRoles
from ingest.extract.duty_subjects import Subjects
from ingest.extract.duty_words import load_body_nouns, opens_clause
from ingest.extract.sections import ANNEX, find_section
from ingest.extract.values import Section, Span
from ingest.text.block import Block
from schema.vocabulary import Role

MAX_SPOKEN_HEADING = 160
GROUPS_REACH = 160
NEXT_BODY = re.compile(r"(?:[,;]| và) (?:các )?(?=\w)")

Rank = Callable[[Block], float | None]


@dataclass(frozen=True, slots=True)
class ScopeOpener:
    """What opens a scope, by the ranks of the blocks of one text."""

    text: str
    parts: Sequence[Section]
    subjects: Subjects
    reader: ClauseReader
    shared: SharedRoles
    scopes: Scopes
    rank: Rank

    def push_members(self, block: Block, rank: float | None, follower: Block | None) -> None:
        """Silence the list of a body's members."""
        below = self.below(block, rank, follower)
        self.scopes.push(Scope(below, (), "idle", is_list=rank is None, is_idle=True))

    def open_heading(
        self, start: int, block: Block, rank: float | None, follower: Block | None
    ) -> None:
        """Open what a heading hands on that names no body: roles, or tasks of an unknown one."""
        self.open_shared_roles(start, block, rank, follower)
        is_task = opens_clause(self.text, start)  # "TỔ CHỨC THỰC HIỆN" names no "tổ"
        if rank is not None and not is_task and load_body_nouns().match(self.text, start):
            self.scopes.push(Scope(rank, (), "unknown"))
        if block.end - block.start < MAX_SPOKEN_HEADING:
            self.open_spoken(block, rank, follower)

    def open_behind_groups(self, start: int, block: Block, rank: float | None) -> bool:
        """Open the part of known bodies that stand behind a group without a name: "Các trường
        học, Trạm Y tế xã"; whether the block is such a list.
        """
        if rank is None or MANY.match(self.text, start) is None:
            return False
        for mark in NEXT_BODY.finditer(self.text, start, min(block.end, start + GROUPS_REACH)):
            known = self.subjects.bodies.read_list(mark.end(), block.end)
            if known is None:
                continue
            if not known.agencies or self.text[known.span[1] : block.end].strip(" .:;,"):
                return False
            self.scopes.push(Scope(rank, known.agencies, "heading"))
            return True
        return False

    def enacts(self, start: int, block: Block, rank: float | None) -> bool:
        """Whether a paragraph outside of any part lays down what follows: "... quy định:"."""
        is_outside = rank is None and not self.is_inside(block)
        is_colon = self.text.endswith(":", start, block.end)
        return is_outside and is_colon and self.subjects.enacts(start, block.end)

    def open_head(
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
            read = read_roles(self.text, start, end, self.reader.bodies)
            roles, partners = read.roles, tuple(read.partners)
        own = self.below(block, rank, follower)
        lead_in = (block.start, block.end)
        self.scopes.push(
            Scope(
                own, head.agencies, head.shape.value, roles, partners, lead_in, is_list=rank is None
            )
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

    def open_spoken(self, block: Block, rank: float | None, follower: Block | None) -> None:
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
            lead_in = (block.start, block.end)
            self.scopes.push(
                Scope(own, subject.agencies, "lead-in", lead_in=lead_in, is_list=rank is None)
            )

    def keep_subject(self, block: Block, start: int, rank: float | None) -> None:
        """Let a numbered block that opens with bearers speak for what is below it."""
        subject = self.subjects.read(start, block.end) if rank is not None else None
        if rank is None or subject is None or subject.is_partial:
            return
        if not (subject.agencies and self.speaks(subject.agencies)):
            self.scopes.push(Scope(rank, subject.agencies, "subject"))

    def is_plain(self, block: Block, head: Head) -> bool:
        """Whether a paragraph that names bodies heads nothing: a letterhead, a signature."""
        if not head.agencies or self.speaks(head.agencies):
            return True
        if self.text[block.start : block.end].rstrip().endswith(":"):
            return False
        section = find_section(self.parts, block.start)
        return section is None or (block.is_caps and section.path.startswith(ANNEX))

    def is_inside(self, block: Block) -> bool:
        """Whether a block stands in a numbered part."""
        return find_section(self.parts, block.start) is not None

    def speaks(self, agencies: tuple[int, ...]) -> bool:
        """Whether the bodies are the document's own issuers."""
        return set(agencies) <= self.subjects.issuers

    def below(self, block: Block, rank: float | None, follower: Block | None) -> float:
        """The rank of a scope opened here: its block's, or just above what follows a paragraph.

        A paragraph never speaks for more than the part that it stands in.
        """
        if rank is not None:
            if follower is None or not heads_its_like(self.text, block, follower):
                return rank
            return (self.rank(follower) or rank) - 0.5
        section = find_section(self.parts, block.start)
        inside = section.depth + 0.5 if section else 0.5
        deeper = self.rank(follower) if follower else None
        return inside if deeper is None else max(inside, deeper - 0.5)
