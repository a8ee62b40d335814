"""Relations that the running text states, read block by block with the trigger carried over lists."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from ingest.extract.relation_spots import Spot
from ingest.extract.relation_words import (
    FoundTrigger,
    find_trigger,
    is_filling,
    is_guarded,
    match_trigger,
    search_trigger,
)
from ingest.extract.relation_zones import Zone, ZonedBlock
from ingest.extract.values import Relation, Span
from ingest.text.block import BlockKind, MarkerKind
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import DocumentType, RelationType

SENTENCE = regex.compile(r"[.!?](?=\s+[\p{Lu}\"“])|\n")
CLAUSE = regex.compile(r"[;.]\s")
LEAD_IN = regex.compile(
    r"(?:để|nhằm|tiếp tục|tổ chức|tăng cường|khẩn trương|tích cực|[\s,*\"“])*", regex.I
)
ORDERS = regex.compile(r"(?<!\w)(?:yêu cầu|đề nghị|giao|chỉ đạo|chỉ thị)(?!\w)", regex.IGNORECASE)
PAST = regex.compile(
    r"(?<!\w)(?:thời gian qua|những năm qua|năm qua|vừa qua|trong năm qua|đạt được)(?!\w)", regex.I
)
THIS = regex.compile(r"(?<!\w)(?:này)(?!\w)", regex.IGNORECASE)
SPEAKER = regex.compile(
    r",\s*□[^.;]{0,60}?(?<!\w)(?:ban hành|xây dựng|yêu cầu|đề nghị|chỉ đạo|tổ chức|triển khai|báo cáo"
    r"|thông báo|hướng dẫn|đã|giao|quyết định|kết luận|có ý kiến|trình|xem xét|phát động)(?!\w)"
)
PASSIVE_LINK = regex.compile(
    r"[^.;:]*\((?:được\s|đã được\s)?|[\s,□]*(?:(?:đã|được|bị|của|và|do)[\s,□]+)*"
)
ENDING = regex.compile(r"(?:(?!có hiệu lực)[^.;(\n]){0,240}")
ACTING_PARTS = (MarkerKind.ARTICLE, MarkerKind.DECIMAL)
TAIL = regex.compile(r"(?:,|;|(?<!\w)và)\s")
SHORT = 8
LAWS = (DocumentType.LAW, DocumentType.ORDINANCE, DocumentType.STATUTE, DocumentType.REGULATION)
MAKES_CONCRETE = "cụ thể h"
CAPITAL = regex.compile(
    r"(?<=\s)(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s|(?<=và\s)(?:ý|kết|Báo|báo)\s"
)
COMMA = regex.compile(r",\s")


@dataclass(frozen=True, slots=True)
class State:
    """A trigger in force: what it states, for which source and target, and how far it carries."""

    relation: RelationType
    span: Span
    rule: str
    lenient: bool = False


def iter_line_relations(
    zoned: list[ZonedBlock], spots: list[Spot], masked: str
) -> Iterator[Relation]:
    """What the subject (document 0), or one cited document, does to each cited one in turn."""
    reader = _Reader(masked)
    place = 0
    for item in zoned:
        inside: list[Spot] = []
        while place < len(spots) and spots[place].start < item.block.end:
            if spots[place].start >= item.block.start:
                inside.append(spots[place])
            place += 1
        if item.zone is not Zone.HEAD:
            yield from reader.read(item, inside)


class _Reader:
    """Reads blocks in their order; keeps the trigger that a line ending in a colon hands on."""

    def __init__(self, masked: str) -> None:
        self.masked = masked
        self.lead: State | None = None
        self.open = False
        self.recital: State | None = None

    def read(self, item: ZonedBlock, spots: list[Spot]) -> Iterator[Relation]:
        block = item.block
        if not self._continues(item):
            self.lead = None
        state = self.lead
        if state is None and self.recital and self._runs_on(item, spots):
            state = self.recital
        self.recital = None
        if item.zone is Zone.BASES and block.kind is not BlockKind.HEADING_NUMBERED:
            state = State(RelationType.BASED_ON, (block.content, block.content), "bases", True)
        cursor = block.content
        sentence = block.content
        previous: Spot | None = None
        passive: FoundTrigger | None = None
        amended: Spot | None = None
        for spot in spots:
            begin = min(cursor, spot.start)
            for stop in SENTENCE.finditer(self.masked, begin, spot.start):
                begin = sentence = stop.end()
                state = self.lead if self.lead and self.lead.lenient else None
                previous = passive = None
            if found := self._passive(previous, begin, spot):
                passive, amended = found, previous
            elif passive and not self._lists_on(begin, spot.start):
                passive = None
            if passive and amended:
                yield from self._passive_relations(passive, amended, spot)
                cursor = max(cursor, spot.stop)
                previous = spot
                continue
            state = self._next(item, state, sentence, begin, spot)
            ending = self._ending(item, spot, block.end)
            yield from self._emit(ending or state, spot)
            cursor = max(cursor, spot.stop)
            previous = spot
        self._hand_on(item, state, sentence, min(cursor, block.end))
        if spots and state and state.lenient:
            self.recital = state

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
        return item.block.kind in (BlockKind.BULLET, BlockKind.TABLE_ROW) or self.open

    def _hand_on(self, item: ZonedBlock, state: State | None, sentence: int, cursor: int) -> None:
        """Keep the trigger for the list below where the block ends in a colon."""
        block = item.block
        line = self.masked[block.start : block.end].rstrip(" *")
        self.open = line.endswith((";", ":", ","))
        if not line.endswith(":"):
            return
        for stop in SENTENCE.finditer(self.masked, cursor, block.end):
            sentence = cursor = stop.end()
        end = block.start + len(line)
        self.lead = self._trigger(item, sentence, cursor, end) or (
            state if state and is_filling(self.masked, cursor, end) else None
        )

    def _next(
        self, item: ZonedBlock, state: State | None, sentence: int, begin: int, spot: Spot
    ) -> State | None:
        """The trigger in force at a spot, after the words between the last spot and it."""
        found = self._act(item, sentence, begin, spot) or self._trigger(
            item, sentence, begin, spot.start
        )
        if found is not None:
            return found if found.relation is not RelationType.CITES else None
        if state is None:
            return None
        if is_filling(self.masked, begin, spot.start):
            return state
        clause = self.masked.rfind(";", begin, spot.start)
        if clause >= 0 and is_filling(self.masked, clause + 1, spot.start):
            return state
        if not state.lenient or SPEAKER.search(self.masked, begin, spot.start):
            return None
        if state.relation is not RelationType.IMPLEMENTS:
            return state
        tails = list(TAIL.finditer(self.masked, begin, spot.start))
        return state if tails and is_filling(self.masked, tails[-1].end(), spot.start) else None

    def _trigger(self, item: ZonedBlock, sentence: int, begin: int, end: int) -> State | None:
        if recital := self._recital(item, begin, end):
            return recital
        return self._task(item, sentence, begin, end)

    def _recital(self, item: ZonedBlock, begin: int, end: int) -> State | None:
        """A recital that opens at the start of the block or of a clause."""
        if item.zone not in (Zone.OPENING, Zone.BASES) and begin != item.block.content:
            return None
        starts = [begin, *(m.end() for m in CLAUSE.finditer(self.masked, begin, end))]
        starts += [m.end() for m in COMMA.finditer(self.masked, begin, end)]
        starts += [m.start() for m in CAPITAL.finditer(self.masked, begin, end)]
        for start in sorted(starts, reverse=True):
            at = start
            while at < end and self.masked[at] in ' *"“,;-':
                at += 1
            found = match_trigger(self.masked, at, end, TriggerPlace.RECITAL)
            if found is None or not self._opens_recital(item, found, start, end):
                continue
            return _state(found, "recital", lenient=True)
        return None

    def _opens_recital(self, item: ZonedBlock, found: FoundTrigger, start: int, end: int) -> bool:
        """Whether the words do open a recital: short ones only with a capital, and in the body
        only where the line holds nothing else, ending in a semicolon."""
        at = found.span[0]
        if self.masked[at].islower() and found.span[1] - at < SHORT and start != at:
            return False
        if item.zone in (Zone.OPENING, Zone.BASES):
            return True
        line = self.masked[item.block.start : item.block.end].rstrip(" *")
        return (
            self.masked[at].isupper()
            and line.endswith(";")
            and is_filling(self.masked, found.span[1], end)
        )

    def _task(self, item: ZonedBlock, sentence: int, begin: int, end: int) -> State | None:
        found = find_trigger(self.masked, begin, end, TriggerPlace.TASK)
        if found is None or item.block.is_caps:
            return None
        cited = State(RelationType.CITES, found.span, "cited")
        if is_guarded(self.masked, sentence, found):
            return cited
        if found.trigger.phrase.startswith(MAKES_CONCRETE) and item.zone is Zone.PURPOSE:
            return State(RelationType.IMPLEMENTS, found.span, "purpose")
        if item.zone is Zone.OPENING:
            lead = LEAD_IN.match(self.masked, sentence, found.span[0])
            if lead and lead.end() == found.span[0]:
                return State(RelationType.IMPLEMENTS, found.span, "opening", lenient=True)
            if not ORDERS.search(self.masked, sentence, found.span[0]):
                return cited
        if item.zone is Zone.ACCOUNT or PAST.search(self.masked, sentence, end):
            return cited
        return _state(found, "task")

    def _act(self, item: ZonedBlock, sentence: int, begin: int, spot: Spot) -> State | None:
        """What the document itself does: "Điều 1. Phê duyệt ...", "Quyết định này thay thế ..."."""
        if item.zone not in (Zone.ARTICLES, Zone.TASKS):
            return None
        found = find_trigger(self.masked, begin, spot.start, TriggerPlace.ACT)
        if found is None or not _acts_on(found, spot, self.masked):
            return None
        if THIS.search(self.masked, sentence, spot.start):
            return _state(found, "act")
        opens = self.masked[item.block.content : found.span[0]].strip(' *.:"“') in ("", "Nay")
        is_article = item.zone is Zone.ARTICLES and item.block.marker_kind in ACTING_PARTS
        return _state(found, "act") if opens and is_article else None

    def _ending(self, item: ZonedBlock, spot: Spot, end: int) -> State | None:
        """What stands behind the target: "Quyết định số ... hết hiệu lực"."""
        if item.zone is not Zone.ARTICLES:
            return None
        found = search_trigger(self.masked, spot.stop, end, TriggerPlace.END)
        if found is None or not ENDING.fullmatch(self.masked, spot.stop, found.span[0]):
            return None
        return State(found.trigger.relation, (spot.start, found.span[1]), "end")

    def _passive(self, previous: Spot | None, begin: int, spot: Spot) -> FoundTrigger | None:
        if previous is None or spot.start - previous.stop > 200:
            return None
        found = find_trigger(self.masked, begin, spot.start, TriggerPlace.PASSIVE)
        if found is None or not PASSIVE_LINK.fullmatch(self.masked, begin, found.span[0]):
            return None
        issues = found.trigger.relation is RelationType.PROMULGATES
        return None if issues and previous.numbered else found

    def _lists_on(self, begin: int, end: int) -> bool:
        """Whether the list of those that act goes on; a semicolon ends it."""
        return is_filling(self.masked, begin, end) and ";" not in self.masked[begin:end]

    def _passive_relations(
        self, found: FoundTrigger, previous: Spot, spot: Spot
    ) -> Iterator[Relation]:
        if previous.document != spot.document:
            relation = found.trigger.relation
            span = (previous.start, spot.span[1])
            yield Relation(
                spot.document,
                previous.document,
                relation,
                span,
                f"passive-{relation.value.lower()}",
            )
        if found.trigger.relation is RelationType.PROMULGATES:
            yield from self._emit(None, spot)

    def _emit(self, state: State | None, spot: Spot) -> Iterator[Relation]:
        if spot.document == 0:
            return
        if state is None:
            yield Relation(0, spot.document, RelationType.CITES, spot.span, "cited")
            return
        span = (min(state.span[0], spot.start), max(spot.span[1], state.span[1]))
        relation = state.relation
        if relation is RelationType.PROPOSED_BY and spot.type is DocumentType.REPORT:
            relation = RelationType.BASED_ON
        yield Relation(0, spot.document, relation, span, f"{state.rule}-{relation.value.lower()}")


def _acts_on(found: FoundTrigger, spot: Spot, masked: str) -> bool:
    """Whether what is put in force may be annexed, and what is amended or repealed is an act."""
    if found.trigger.relation is RelationType.PROMULGATES:
        annexed = found.trigger.phrase.endswith("kèm theo")
        return not (annexed and spot.numbered) or bool(
            THIS.search(masked, found.span[1], spot.start)
        )
    return spot.numbered or spot.type in LAWS or found.trigger.relation is RelationType.GUIDES


def _state(found: FoundTrigger, rule: str, *, lenient: bool = False) -> State:
    return State(found.trigger.relation, found.span, rule, lenient)
