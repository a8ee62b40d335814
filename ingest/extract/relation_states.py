"""The trigger in force before a document: a recital, an article, an order, words behind it."""

from dataclasses import replace
from functools import cache

import regex

from ingest.extract.marks import load_rows
from ingest.extract.relation_acts import Named, find_actor, find_chain, find_deed, find_part
from ingest.extract.relation_orders import OrderReader, State
from ingest.extract.relation_spots import ACTS, PAPERS, Spot
from ingest.extract.relation_words import (
    FoundTrigger,
    find_trigger,
    is_filling,
    is_guarded,
    iter_leading,
    match_trigger,
    search_trigger,
)
from ingest.extract.relation_zones import Zone, ZonedBlock
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import DocumentType, RelationType

WORDS = "relation_words.csv"
WINDOW = 600
OPENERS = ' *.:"“'
SHORT = 8
FAR = 30
CLAUSE = regex.compile(r"[;.,]\s|\(")
LISTED = regex.compile(r"(?<!\w)sau(?:\sđây)?\s(?:(?:sẽ|đều|đã)\s)?$", regex.IGNORECASE)
ENDING = regex.compile(r"(?:(?!có hiệu lực|(?<!\w)khi(?!\w))[^.;(\n]){0,240}")
# "kể từ ngày Nghị định ... hết hiệu lực", "giấy phép cấp theo Nghị định ... hết hiệu lực".
NOT_ENDED = regex.compile(
    r"(?<!\w)(?:ngày|khi|nếu|trường hợp|(?<!(?:kèm|hành|duyệt)\s)theo)\s+$", regex.IGNORECASE
)
ENDS_OTHERS = (RelationType.REPLACES, RelationType.REPEALS)
LISTED_BELOW = (*ENDS_OTHERS, RelationType.AMENDS, RelationType.PROMULGATES)


class TriggerReader:
    """Finds triggers in a text in which bodies and dates are masked."""

    def __init__(self, masked: str, subject: DocumentType | None, *, is_report: bool) -> None:
        self.masked = masked
        self.subject = subject
        self.orders = OrderReader(masked, is_report=is_report)

    def find_state(
        self, item: ZonedBlock, sentence: int, begin: int, spot: Spot, named: Named
    ) -> State | None:
        """What the words between two offsets say of the document that follows them."""
        return (
            self._act(item, sentence, begin, spot, named)
            or self._ended(item, begin, spot.start)
            or self._lead(item, sentence, begin, spot.start)
        )

    def find_lead(
        self, item: ZonedBlock, sentence: int, begin: int, end: int, named: Named
    ) -> State | None:
        """What the words before a list say of each member of it."""
        for found in iter_leading(self.masked, begin, end, TriggerPlace.ACT):
            if found.trigger.relation in LISTED_BELOW and (
                act := self._deed(item, sentence, begin, end, found, named)
            ):
                return act
        return self._ended(item, begin, end) or self._lead(item, sentence, begin, end)

    def _lead(self, item: ZonedBlock, sentence: int, begin: int, end: int) -> State | None:
        recital = self._recital(item, begin, end)
        order = self.orders.find_order(item, sentence, begin, end)
        if recital and order and order.rule == "opening" and order.span[0] > recital.span[0]:
            return order
        return recital or order

    def _recital(self, item: ZonedBlock, begin: int, end: int) -> State | None:
        """A recital that opens at the start of the block or of a clause."""
        if item.zone not in (Zone.OPENING, Zone.BASES) and begin != item.block.content:
            return None
        starts = [begin, *(m.end() for m in CLAUSE.finditer(self.masked, begin, end))]
        starts += [m.start() for m in _recital_starts().finditer(self.masked, begin, end)]
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

    def _act(
        self, item: ZonedBlock, sentence: int, begin: int, spot: Spot, named: Named
    ) -> State | None:
        """What the document itself does: "Điều 1. Phê duyệt ...", "Quyết định này thay thế ..."."""
        if item.zone not in (Zone.ARTICLES, Zone.TASKS, Zone.OPENING):
            return None
        acts = iter_leading(self.masked, begin, spot.start, TriggerPlace.ACT)
        found = next((f for f in acts if _acts_on(f, spot, self.masked)), None)
        if found is None or is_guarded(self.masked, sentence, found):
            return None
        return self._deed(item, sentence, begin, spot.start, found, named)

    def _deed(
        self,
        item: ZonedBlock,
        sentence: int,
        begin: int,
        end: int,
        found: FoundTrigger,
        named: Named,
    ) -> State | None:
        """The act that a trigger states, if a document is said to do it or an article opens so."""
        start = find_chain(self.masked, begin, found, TriggerPlace.ACT)
        deed = find_deed(self.masked, begin, found, end, TriggerPlace.ACT)
        state = State(deed, (start, found.span[1]), "act")
        said = max(sentence, end - WINDOW)
        if _this().search(self.masked, said, end):
            actor = find_actor(self.masked, said, end, self.subject, named)
            if actor is None or (actor == 0 and item.zone is Zone.OPENING):
                return None
            return replace(state, source=actor)
        if item.zone not in (Zone.ARTICLES, Zone.TASKS):
            return None
        opens = self.masked[item.block.content : start].strip(OPENERS) in ("", "Nay")
        if item.acts and (opens or self._acts_before(item, start)):
            return state
        goes_on = item.zone is Zone.ARTICLES and deed in ENDS_OTHERS
        begins = not self.masked[sentence:start].strip(OPENERS)
        return state if goes_on and begins else None

    def _acts_before(self, item: ZonedBlock, start: int) -> bool:
        """Whether a clause goes on with what a document does: "Bãi bỏ A; sửa đổi B"."""
        begin = item.block.content
        clause = self.masked.rfind(";", begin, start) + 1
        if not clause or self.masked[clause:start].strip(OPENERS):
            return False
        while begin < clause and self.masked[begin] in OPENERS:
            begin += 1
        return match_trigger(self.masked, begin, clause, TriggerPlace.ACT) is not None

    def _ended(self, item: ZonedBlock, begin: int, end: int) -> State | None:
        """What becomes of the documents listed below: "Các văn bản sau đây hết hiệu lực:"."""
        if item.zone is not Zone.ARTICLES:
            return None
        found = search_trigger(self.masked, begin, end, TriggerPlace.END)
        if found is None or not LISTED.search(self.masked, begin, found.span[0]):
            return None
        return State(found.trigger.relation, found.span, "end")

    def find_ending(self, item: ZonedBlock, spot: Spot, end: int) -> State | None:
        """What stands behind the target: "Quyết định số ... hết hiệu lực"."""
        if item.zone is not Zone.ARTICLES:
            return None
        end = min(end, spot.stop + WINDOW)
        found = search_trigger(self.masked, spot.stop, end, TriggerPlace.END)
        if found is None or not ENDING.fullmatch(self.masked, spot.stop, found.span[0]):
            return None
        if NOT_ENDED.search(self.masked, max(item.block.start, spot.start - FAR), spot.start):
            return None
        return State(found.trigger.relation, (spot.start, found.span[1]), "end")

    def find_note(self, sentence: int, begin: int, spot: Spot) -> State | None:
        """The words of an editor's note by which a document acts on the subject: "[Điều này được
        sửa đổi bởi ...]"."""
        bracket = self.masked.rfind("[", max(sentence, begin - WINDOW), spot.start)
        if bracket < 0 or "]" in self.masked[bracket : spot.start]:
            return None
        found = find_trigger(self.masked, begin, spot.start, TriggerPlace.PASSIVE)
        if found is None or found.trigger.relation is RelationType.PROMULGATES:
            return None
        relation = found.trigger.relation
        part = find_part(self.masked, bracket, found.span[0])
        if relation is RelationType.REPLACES and part:
            relation = RelationType.AMENDS
        return State(relation, found.span, "note", source=spot.document)


def _acts_on(found: FoundTrigger, spot: Spot, masked: str) -> bool:
    """Whether what is put in force may be annexed, and what is amended or repealed is an act."""
    if found.trigger.relation is RelationType.PROMULGATES:
        if spot.type in ACTS:
            return False
        annexed = found.trigger.phrase.endswith("kèm theo")
        this = _this().search(masked, found.span[1], spot.start)
        return not (annexed and spot.numbered) or this is not None
    named = spot.titled and spot.type not in PAPERS
    return spot.numbered or named or found.trigger.relation is RelationType.GUIDES


def _state(found: FoundTrigger, rule: str, *, lenient: bool = False) -> State:
    return State(found.trigger.relation, found.span, rule, lenient)


@cache
def _this() -> regex.Pattern[str]:
    return regex.compile(r"(?<!\w)này(?!\w)", regex.IGNORECASE)


@cache
def _recital_starts() -> regex.Pattern[str]:
    """Recitals that no sign sets off: with a capital inside a line, or joined by "và"."""
    capital, joined = "|".join(_words("capital")), "|".join(_words("joined"))
    return regex.compile(rf"(?<=\s)(?:{capital})\s|(?<=và\s)(?:{joined})\s")


def _words(kind: str) -> list[str]:
    return [row["pattern"] for row in load_rows(WORDS) if row["kind"] == kind]
