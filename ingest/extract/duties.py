"""Who must do what, with whom and by when: one row a clause and bearer."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.closings import RECIPIENTS, find_closings
from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_labels import CONTENT_LABEL, LabelGroup, LabelReader, iter_groups
from ingest.extract.duty_news import read_news
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import Clause, ClauseReader
from ingest.extract.duty_scopes import BULLET_RANK, Scope, Scopes
from ingest.extract.duty_subjects import Head, Shape, Subjects
from ingest.extract.duty_tables import read_tables
from ingest.extract.duty_words import load_idle_headings, load_role_phrases, load_superiors
from ingest.extract.sections import find_section
from ingest.extract.values import DateMention, Deadline, Duty, Section, Span
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText
from schema.vocabulary import Form, Role

MAX_HEADING = 250
SUBJECT_DOCUMENT = 0
MAX_SPOKEN_HEADING = 160
NAMES_MEMBERS = re.compile(
    r"(?<!\w)(?:gồm|bao gồm|gồm có)(?: các thành phần)?(?: sau)?:$", re.IGNORECASE
)
ANNEX = "Phụ lục"
BARE_YEAR = re.compile(r"(?:(?:trong |hết )?năm )?(20\d\d)$", re.IGNORECASE)
HEAD_OF = re.compile(r"^(?:chủ tịch|bộ trưởng|thủ tướng|bí thư|giám đốc|trưởng|thường trực) ")


class DutyWalk:
    """One walk over the blocks of a full text."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.prepared: PreparedText = doc._.prepared
        self.text = self.prepared.text
        self.bodies = Bodies(self.text, doc._.agency_mentions)
        self.subjects = Subjects(self.text, self.bodies, *find_issuers(doc), find_superiors(doc))
        self.reader = ClauseReader(self.text, self.bodies, self.subjects)
        self.label_reader = LabelReader(self.text, self.bodies)
        self.done: set[int] = set()
        self.scopes = Scopes()
        self.closings = find_closings(self.prepared)
        self.sections: dict[int, Section] = {s.body[0]: s for s in doc._.sections}
        self.taken = frozenset(self._recipient_blocks())

    def clauses(self) -> Iterator[Clause]:
        """The clauses of the whole text, in order."""
        blocks = self.prepared.blocks
        labelled = self.labelled(blocks)
        for place, block in enumerate(blocks):
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
            section = find_section(self.doc._.sections, block.start)
            self.scopes.pass_paragraph(section.depth if section else -1.0)
        start = self.content(block)
        if NAMES_MEMBERS.search(self.text, max(start, block.end - 40), block.end):
            yield from self.reader.read(start, block.end, self.scopes.innermost, is_inside=True)
            below = self.below(block, rank, follower)
            self.scopes.push(Scope(below, (), "idle", is_list=rank is None, is_idle=True))
            return
        if rank is not None and self.is_heading(block, rank, follower) and self.is_idle(block):
            self.scopes.push(Scope(rank, (), "idle", is_idle=True))
            return
        head = self.subjects.read_head(start, block.end)
        if head is not None and not (rank is None and self.is_plain(block, head)):
            if head.shape is not Shape.LABELLED:
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
            self.open_spoken_scope(block, rank, follower)
            self.open_shared_roles(start, block, rank)
            return
        elif rank is not None and self.is_heading(block, rank, follower):
            self.open_shared_roles(start, block, rank)
            if block.end - block.start < MAX_SPOKEN_HEADING:
                self.open_spoken_scope(block, rank, follower)
            return
        scope = self.scopes.innermost
        if scope is None or not scope.is_idle:
            self.keep_subject(block, start, rank)
            section = find_section(self.doc._.sections, block.start)
            if content := CONTENT_LABEL.match(self.text, start, block.end):
                start = content.end()
            yield from self.reader.read(start, block.end, scope, is_inside=section is not None)

    def keep_subject(self, block: Block, start: int, rank: float | None) -> None:
        """Let a numbered block that opens with bearers speak for what is below it."""
        subject = self.subjects.read(start, block.end) if rank is not None else None
        if (
            subject
            and rank is not None
            and not (subject.agencies and self.speaks(subject.agencies))
        ):
            self.scopes.push(Scope(rank, subject.agencies, "subject"))

    def is_idle(self, block: Block) -> bool:
        """Whether a heading stands over aims or situation; one that also demands does not."""
        start = self.content(block)
        words = self.text[start : block.end].lower()
        return load_idle_headings().match(self.text, start) is not None and "yêu cầu" not in words

    def is_heading(self, block: Block, rank: float, follower: Block | None) -> bool:
        """Whether a numbered block only heads what follows: no closing mark, deeper text."""
        if (
            block.kind is BlockKind.BULLET
            or follower is None
            or block.end - block.start > MAX_HEADING
        ):
            return False
        if self.text[block.end - 1] in ".;,":
            return False
        next_rank = self.rank(follower)
        return next_rank is None or next_rank > rank

    def is_plain(self, block: Block, head: Head) -> bool:
        """Whether a paragraph that names bodies heads nothing: a letterhead, a signature."""
        if not head.agencies or self.speaks(head.agencies):
            return True
        if self.text[block.start : block.end].rstrip().endswith(":"):
            return False
        return find_section(self.doc._.sections, block.start) is None

    def open_scope(
        self, head: Head, block: Block, rank: float | None, follower: Block | None
    ) -> None:
        """Open the scope of a head, with the roles that a lead-in gives."""
        roles: dict[Role, Span] = {}
        partners: tuple[int, ...] = ()
        if head.shape is Shape.LEAD_IN:
            start, end = self.reader.sentences(head.rest, block.end)[-1]
            read = read_roles(self.text, start, end, self.bodies)
            roles = read.roles
            partners = tuple(read.partners)
        own = self.below(block, rank, follower)
        self.scopes.push(
            Scope(own, head.agencies, head.shape.value, roles, partners, is_list=rank is None)
        )

    def open_shared_roles(self, start: int, block: Block, rank: float | None) -> None:
        """Let "Chủ trì, phối hợp với A:" below a body's heading hold for what is below it."""
        above = self.scopes.innermost
        if rank is None or above is None or not above.agencies or above.rank >= rank:
            return
        if load_role_phrases().match(self.text, start) is None:
            return
        read = read_roles(self.text, start, block.end, self.bodies)
        if read.roles.keys() & {Role.LEAD, Role.COORDINATE}:
            roles, partners = read.roles, tuple(read.partners)
            self.scopes.push(Scope(rank, above.agencies, above.rule, roles, partners))

    def open_spoken_scope(self, block: Block, rank: float | None, follower: Block | None) -> None:
        """Open the scope of a sentence that ends in a colon and names bearers."""
        subject = None
        for start, end in self.reader.sentences(self.content(block), block.end):
            subject = self.subjects.find(start, end, is_lead_in=True) or subject
        is_inside = find_section(self.doc._.sections, block.start) is not None
        if subject is not None and (
            is_inside or subject.is_assigned or not self.speaks(subject.agencies)
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
            return rank
        section = find_section(self.doc._.sections, block.start)
        inside = section.depth + 0.5 if section else 0.5
        deeper = self.rank(follower) if follower else None
        return inside if deeper is None else max(inside, deeper - 0.5)

    def content(self, block: Block) -> int:
        """Where the words of a block begin; a blank parts them from a marker alone on its line."""
        start = block.content
        while start < block.end and self.text[start] == " ":
            start += 1
        return start

    def rank(self, block: Block) -> float | None:
        """How deep a block lies; None for a paragraph."""
        if section := self.sections.get(block.start):
            return float(section.depth)
        return BULLET_RANK + block.level if block.kind is BlockKind.BULLET else None

    def _recipient_blocks(self) -> Iterator[int]:
        for recipient in self.doc._.recipients:
            if block := self.prepared.block_at(recipient.span[0]):
                yield block.start


def iter_clauses(doc: Doc) -> Iterator[Clause]:
    """The duty clauses of a text, by the rules of its form."""
    if doc._.form is Form.NEWS_REPORT:
        bodies = Bodies(doc._.text, doc._.agency_mentions)
        return read_news(doc._.text, doc._.prepared.blocks, bodies)
    walked = DutyWalk(doc)
    tabled = read_tables(walked.text, walked.prepared.blocks, walked.bodies)
    return iter(sorted([*walked.clauses(), *tabled], key=lambda clause: clause.span))


def find_path(sections: Sequence[Section], clause: Clause) -> str | None:
    """The path of the part that a clause stands in; a table's row is named after its annex."""
    section = find_section(sections, clause.span[0])
    if clause.row is not None and (section is None or section.path.startswith(ANNEX)):
        return f"{ANNEX}.{clause.row}"
    return section.path if section else None


def find_issuers(doc: Doc) -> tuple[frozenset[int], frozenset[int]]:
    """The agencies that issued the document, and the heads or bodies that speak for them."""
    documents = doc._.documents
    issuers = frozenset(documents[SUBJECT_DOCUMENT].issuers if documents else ())
    names = {HEAD_OF.sub("", doc._.agencies[i].name.casefold()) for i in issuers}
    heads = {
        index
        for index, agency in enumerate(doc._.agencies)
        if index not in issuers and HEAD_OF.sub("", agency.name.casefold()) in names
    }
    return issuers, frozenset(heads)


def find_superiors(doc: Doc) -> frozenset[int]:
    """The agencies whose orders a document passes on: the Prime Minister, a chairman."""
    return frozenset(
        index
        for index, agency in enumerate(doc._.agencies)
        if load_superiors().match(agency.name) and " các " not in agency.name
    )


def find_deadline(doc: Doc, clause: Clause) -> DateMention | None:
    """The first dated deadline of the clause, else the last date where it is said to be due."""
    deadlines: Sequence[Deadline] = doc._.deadlines
    for start, end in (clause.span, *clause.due):
        at = bisect_left(deadlines, start, key=lambda deadline: deadline.span[0])
        while at < len(deadlines) and deadlines[at].span[0] < end:
            if (value := deadlines[at].date) is not None:
                return DateMention(value, deadlines[at].span)
            at += 1
    dates: Sequence[DateMention] = doc._.dates
    for start, end in clause.due:
        last = bisect_left(dates, end, key=lambda mention: mention.span[0]) - 1
        if last >= 0 and dates[last].span[0] >= start:
            return dates[last]
        if year := BARE_YEAR.match(doc._.text, start, end):
            return DateMention(f"{year[1]}-12-31", year.span(1), day_printed=False)
    return None


@Language.component(
    "duties",
    requires=["doc._.sections", "doc._.agency_mentions", "doc._.deadlines", "doc._.documents"],
    assigns=["doc._.duties"],
)
def duties(doc: Doc) -> Doc:
    """The Doc with its duties, in the order of the text."""
    found: list[Duty] = []
    for clause in iter_clauses(doc):
        section = find_path(doc._.sections, clause)
        for agency in clause.agencies:
            found.append(
                Duty(
                    agency=agency,
                    document=SUBJECT_DOCUMENT,
                    roles=clause.roles or {Role.EXECUTE: clause.span},
                    span=clause.span,
                    counterparts=clause.partners,
                    deadline=find_deadline(doc, clause),
                    section=section,
                    rule=clause.rule,
                )
            )
    doc._.duties = tuple(found)
    return doc
