"""Relations that the running text states, block by block, a trigger carried over its list."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from ingest.extract.marks import load_rows
from ingest.extract.relation_acts import Named
from ingest.extract.relation_orders import State, speaks_up
from ingest.extract.relation_passives import (
    build_passive,
    find_amended,
    find_passive,
    find_undergone,
)
from ingest.extract.relation_reports import find_product, find_report
from ingest.extract.relation_spots import OWN_ACTS, PAPERS, Spot
from ingest.extract.relation_states import ENDS_OTHERS, TriggerReader
from ingest.extract.relation_words import FoundTrigger, is_filling
from ingest.extract.relation_zones import Zone, ZonedBlock
from ingest.extract.values import Relation
from ingest.text.block import BlockKind, MarkerKind
from schema.vocabulary import DocumentType, RelationType

SENTENCE = regex.compile(r"[.!?](?=\s+[\p{Lu}\"“□])|\n")
WORDS = "relation_words.csv"
TAIL = regex.compile(r"(?:,|;|(?<!\w)và)\s")

ALIAS = regex.compile(r"gọi(?:\stắt)?(?:\schung)?\slà\W*$", regex.IGNORECASE)
WEIGHED = regex.compile(r"(?<!\w)(?:xét|nghe)(?!\w)", regex.IGNORECASE)

NAMELY = regex.compile(r",\s(?:nhất|đặc biệt|trọng tâm|trước hết)\slà\s+$", regex.IGNORECASE)
NEXT = regex.compile(r"[^.;]{0,60}?(?:;|(?<!\w)và)\s")
MEMBERS = (MarkerKind.DECIMAL, MarkerKind.LETTER)
# What is heard beside a proposal proposes nothing itself.
HEARD = (
    DocumentType.REPORT,
    DocumentType.MINUTES,
    DocumentType.CONCLUSION,
    DocumentType.NOTICE,
    DocumentType.RESOLUTION,
)


def iter_line_relations(
    zoned: list[ZonedBlock],
    spots: list[Spot],
    masked: str,
    *,
    subject: DocumentType | None,
    is_report: bool,
) -> Iterator[Relation]:
    """What the subject (document 0), or one cited document, does to each cited one in turn."""
    reader = _Reader(masked, subject, is_report)
    place = 0
    for item in zoned:
        inside: list[Spot] = []
        while place < len(spots) and spots[place].start < item.block.end:
            if spots[place].start >= item.block.start:
                inside.append(spots[place])
            place += 1
        read = reader.read_notes if item.zone is Zone.HEAD else reader.read
        yield from read(item, inside)


class _Reader:
    """Reads blocks in their order; keeps the trigger that a line ending in a colon hands on."""

    def __init__(self, masked: str, subject: DocumentType | None, is_report: bool) -> None:
        self.masked = masked
        self.is_report = is_report
        self.triggers = TriggerReader(masked, subject, is_report=is_report)
        self.lead: State | None = None
        self.open = False
        self.recital: State | None = None
        self.above: Spot | None = None  # the subject's name right above, in the head

    def read(self, item: ZonedBlock, spots: list[Spot]) -> Iterator[Relation]:
        block = item.block
        state = self._handed_on(item, spots)
        product = 0
        if self.is_report and item.zone is Zone.OPENING:
            product = find_product(self.masked, spots)
        cursor = block.content
        sentence = block.content
        previous: Spot | None = None
        lost: State | None = None
        passive: FoundTrigger | None = None
        amended: Spot | None = None
        named: dict[DocumentType, int] = {}  # the last document of each type in the block
        for spot in spots:
            begin = min(cursor, spot.start)
            for stop in SENTENCE.finditer(self.masked, begin, spot.start + 1):
                begin = sentence = stop.end()
                state = self.lead if self.lead and self.lead.lenient else None
                previous = passive = None
            if previous and _is_alias(self.masked, previous, begin, spot):
                cursor = max(cursor, spot.stop)
                continue
            if previous and (found := find_passive(self.masked, previous, begin, spot)):
                passive, amended = found, find_amended(found, previous, spot)
            elif passive and not self._lists_on(begin, spot.start):
                passive = None
            if passive and amended:
                yield from self._passive_relations(passive, amended, spot)
            elif note := self.triggers.find_note(block.start, begin, spot):
                yield _noted(note, spot)
            else:
                told = find_report(self.masked, item.zone, sentence, previous, begin, spot)
                before = state or (lost if self._joins(begin, spot) else None)
                state = told or self._next(item, before, sentence, begin, spot, named)
                lost = before if before and before.lenient and state is None else None
                if product and state and state.lenient:
                    state = replace(state, source=product)
                ending = self.triggers.find_ending(item, spot, block.end)
                yield from self._emit(ending or state, spot)
            cursor = max(cursor, spot.stop)
            named[spot.type] = spot.document
            previous = spot
        self._hand_on(item, state, sentence, min(cursor, block.end), named)
        if spots and state and state.lenient:
            self.recital = state

    def _handed_on(self, item: ZonedBlock, spots: list[Spot]) -> State | None:
        """The trigger in force where a block begins: of the line above that ends in a colon, of a
        recital that runs on, or of the bases."""
        block = item.block
        if not self._continues(item):
            self.lead = None
        state = self.lead
        if state is None and self.recital and self._runs_on(item, spots):
            state = self.recital
        self.recital = None
        if item.zone is Zone.BASES and block.kind is not BlockKind.HEADING_NUMBERED:
            state = State(RelationType.BASED_ON, (block.content, block.content), "bases", True)
        return state

    def read_notes(self, item: ZonedBlock, spots: list[Spot]) -> Iterator[Relation]:
        """What an editor's notes in the head say, in brackets or behind the subject's own name."""
        cursor = item.block.content
        for spot in spots:
            begin = min(cursor, spot.start)
            if spot.document != 0 and (note := self.triggers.find_note(0, begin, spot)):
                yield _noted(note, spot)
            elif (above := self.above) and spot.type in OWN_ACTS:
                found = find_undergone(self.masked, begin, spot)
                if above.type not in OWN_ACTS:  # "Quy chế ... (Ban hành kèm theo Quyết định số 5)"
                    found = found or find_passive(self.masked, above, above.stop, spot)
                if found:
                    yield build_passive(found, above, spot)
            cursor = max(cursor, spot.stop)
            self.above = spot if spot.document == 0 else None

    def _runs_on(self, item: ZonedBlock, spots: list[Spot]) -> bool:
        """Whether a line of the opening goes on with the list of the recital above."""
        return (
            self.open
            and item.zone in (Zone.OPENING, Zone.BASES)
            and bool(spots)
            and is_filling(self.masked, item.block.content, spots[0].start)
        )

    def _continues(self, item: ZonedBlock) -> bool:
        if self.lead is None:
            return False
        if item.block.kind in (BlockKind.BULLET, BlockKind.TABLE_ROW) or self.open:
            return True
        return self.lead.rule == "act" and item.block.marker_kind in MEMBERS

    def _hand_on(
        self,
        item: ZonedBlock,
        state: State | None,
        sentence: int,
        cursor: int,
        named: Named,
    ) -> None:
        """Keep the trigger for the list below where the block ends in a colon."""
        block = item.block
        line = self.masked[block.start : block.end].rstrip(" *")
        self.open = line.endswith((";", ":", ","))
        if not line.endswith(":"):
            return
        for stop in SENTENCE.finditer(self.masked, cursor, block.end):
            sentence = cursor = stop.end()
        end = block.start + len(line)
        # What an article says of one document it does not say of those named below it.
        kept = state if state and (state.rule != "act" or state.relation in ENDS_OTHERS) else None
        self.lead = self.triggers.find_lead(item, sentence, cursor, end, named) or (
            kept if kept and is_filling(self.masked, cursor, end) else None
        )

    def _next(
        self,
        item: ZonedBlock,
        state: State | None,
        sentence: int,
        begin: int,
        spot: Spot,
        named: Named,
    ) -> State | None:
        """The trigger in force at a spot, after the words between the last spot and it."""
        found = self.triggers.find_state(item, sentence, begin, spot, named)
        if state and NAMELY.search(self.masked, begin, spot.start):
            return state
        if found is not None:
            return found if found.relation is not RelationType.CITES else None
        if state is None:
            return None
        if is_filling(self.masked, begin, spot.start):
            return state
        clause = self.masked.rfind(";", begin, spot.start)
        if clause >= 0 and is_filling(self.masked, clause + 1, spot.start):
            return state
        if not state.lenient or speaks_up(self.masked, begin, spot.start):
            return None
        if _halt().search(self.masked, begin, spot.start):
            return None
        if state.relation is not RelationType.IMPLEMENTS:
            return state
        tails = list(TAIL.finditer(self.masked, begin, spot.start))
        return state if tails and is_filling(self.masked, tails[-1].end(), spot.start) else None

    def _joins(self, begin: int, spot: Spot) -> bool:
        """Whether a numbered document is the next of a list that an unread title broke off."""
        return spot.numbered and NEXT.match(self.masked, begin, spot.start) is not None

    def _lists_on(self, begin: int, end: int) -> bool:
        """Whether the list of those that act goes on; a semicolon ends it, or the bracket that
        closes behind it."""
        between = self.masked[begin:end]
        closed = between.count(")") > between.count("(")
        return is_filling(self.masked, begin, end) and ";" not in between and not closed

    def _passive_relations(
        self, found: FoundTrigger, previous: Spot, spot: Spot
    ) -> Iterator[Relation]:
        if previous.document != spot.document:
            yield build_passive(found, previous, spot)
        if found.trigger.relation is RelationType.PROMULGATES:
            yield from self._emit(None, spot)

    def _emit(self, state: State | None, spot: Spot) -> Iterator[Relation]:
        source = state.source if state else 0
        if spot.document == source:
            return
        if state is None:
            yield Relation(0, spot.document, RelationType.CITES, spot.span, "cited")
            return
        span = (min(state.span[0], spot.start), max(spot.span[1], state.span[1]))
        relation = state.relation
        if relation is RelationType.PROPOSED_BY and not spot.numbered and spot.type not in PAPERS:
            # No proposal but part of who proposed: "Tổ công tác thực hiện Đề án ...".
            yield Relation(source, spot.document, RelationType.CITES, spot.span, "cited")
            return
        if relation is RelationType.PROPOSED_BY and spot.type in HEARD:
            relation = RelationType.BASED_ON
        if relation is RelationType.BASED_ON and spot.type is DocumentType.PROPOSAL:
            weighed = WEIGHED.search(self.masked, *state.span)
            relation = RelationType.PROPOSED_BY if weighed else relation
        rule = f"{state.rule}-{relation.value.lower()}"
        yield Relation(source, spot.document, relation, span, rule)


def _is_alias(masked: str, previous: Spot, begin: int, spot: Spot) -> bool:
    """Whether a document is named once more only for its short name: "(sau đây gọi là ...)"."""
    is_same = spot.document == previous.document
    return is_same and ALIAS.search(masked, begin, spot.start) is not None


def _noted(note: State, spot: Spot) -> Relation:
    span = (note.span[0], spot.span[1])
    rule = f"{note.rule}-{note.relation.value.lower()}"
    return Relation(note.source, 0, note.relation, span, rule)


@cache
def _halt() -> regex.Pattern[str]:
    """Words behind a comma that open a purpose or a circumstance, and so end a list."""
    words = "|".join(row["pattern"] for row in load_rows(WORDS) if row["kind"] == "halt")
    return regex.compile(rf",\s(?:{words})(?!\w)", regex.IGNORECASE)
