"""What a task, an opening or an aim says is to be carried out: "triển khai", "Thực hiện X, ..."."""

from dataclasses import dataclass
from functools import cache

import regex

from ingest.extract.marks import load_alternation, load_rows
from ingest.extract.relation_words import (
    BOX,
    FoundTrigger,
    find_trigger,
    is_guarded,
    is_modifier,
    match_trigger,
)
from ingest.extract.relation_zones import PRESS, Zone, ZonedBlock
from ingest.extract.values import Span
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import RelationType

WORDS = "relation_words.csv"
WINDOW = 600
LONGEST_SENTENCE = 4000
SHORT = 8
SENTENCE_END = regex.compile(r"[.!?](?=\s+[\p{Lu}\"“□]|\s*$)|\n")
# A wrapped page may set the addressees before the first sentence: "Kính gửi: Bộ Nội vụ Thực hiện".
ADDRESSED = regex.compile(
    r"\W*Kính gửi:[^.;\n]{0,200}?(?=\s(?:Thực hiện|Triển khai|Để|Nhằm|Căn cứ)\s)"
)
SCENE = regex.compile(rf'[ *"“]*{PRESS}[ *"“]*')
# "Căn cứ Luật ...; Thực hiện Hướng dẫn ...": recitals that share a line.
NEXT_CLAUSE = regex.compile(r";\s|[,.]\s(?=\p{Lu})")
LISTED = regex.compile(r"(?:;|(?<!\w)và)\s+$")
# ", Ủy ban ... đã ban hành Chỉ thị số 5" tells of another document.
DONE = regex.compile(rf",\s*[{BOX}\p{{Lu}}][^.;,]{{0,60}}?(?<!\w)đã(?:\s\w+){{1,2}}")
NUMBER = regex.compile(r"\s+(?:số\s*:?\s*)?\d")
MAKES_CONCRETE = "cụ thể hóa"
THE_CARRYING_OUT = regex.compile(rf"{MAKES_CONCRETE}\s(?:việc\s)?$", regex.IGNORECASE)
AIMS = (Zone.AIM, Zone.PURPOSE)


@dataclass(frozen=True, slots=True)
class State:
    """A trigger in force: what it states, whether unknown words after it end it, and which document
    acts."""

    relation: RelationType
    span: Span
    rule: str
    lenient: bool = False
    source: int = 0


class OrderReader:
    """Finds what is to be carried out in a text in which bodies and dates are masked."""

    def __init__(self, masked: str, *, is_report: bool) -> None:
        self.masked = masked
        self.is_report = is_report

    def find_order(self, item: ZonedBlock, sentence: int, begin: int, end: int) -> State | None:
        """What the words before an offset say is to be done with the document there."""
        found = find_trigger(self.masked, begin, end, TriggerPlace.TASK)
        if item.block.is_caps:
            return None
        if found is None:
            return self._opened_list(item, sentence, begin, end)
        cited = State(RelationType.CITES, found.span, "cited")
        tells = self.is_report and item.zone is Zone.TASKS
        if tells and self._sets_scene(sentence, found, end, item.block.end):
            return cited
        sentence = max(sentence, end - WINDOW)
        for bound in load_alternation(WORDS, "duty").finditer(self.masked, sentence, found.span[0]):
            sentence = bound.end()
        if is_guarded(self.masked, sentence, found):
            return cited
        if item.zone in AIMS and _makes_concrete(self.masked, sentence, found):
            return State(RelationType.IMPLEMENTS, found.span, "purpose")
        if item.zone is Zone.OPENING:
            opened = self._opened(item, sentence, found, end)
            if opened is not None:
                return opened
        return (
            cited
            if self._is_idle(item, sentence, found, end)
            else State(found.trigger.relation, found.span, "task")
        )

    def _opened(
        self, item: ZonedBlock, sentence: int, found: FoundTrigger, end: int
    ) -> State | None:
        """What an opening formula says; None where a body orders others in it."""
        cited = State(RelationType.CITES, found.span, "cited")
        if addressed := ADDRESSED.match(self.masked, sentence, end):
            sentence = addressed.end()
        scene = SCENE.match(self.masked, sentence, found.span[0])
        start = scene.end() if scene else sentence
        for clause in NEXT_CLAUSE.finditer(self.masked, start, found.span[0] + 1):
            start = clause.end()
        if _lead_in().fullmatch(self.masked, start, found.span[0]):
            if self._looks_back(end, item.block.end):
                return cited
            return State(RelationType.IMPLEMENTS, found.span, "opening", lenient=True)
        orders = load_alternation(WORDS, "order").search(self.masked, sentence, found.span[0])
        return None if orders else cited

    def _opened_list(self, item: ZonedBlock, sentence: int, begin: int, end: int) -> State | None:
        """What an opening says of a document whose list began with what is none: "Thực hiện chương
        trình công tác năm và Kế hoạch số 5"."""
        if item.zone is not Zone.OPENING or end - begin > WINDOW:
            return None
        if not LISTED.search(self.masked, begin, end):
            return None
        start = _lead_in().match(self.masked, max(begin, sentence), end)
        at = start.end() if start else begin
        found = match_trigger(self.masked, at, end, TriggerPlace.TASK)
        if found is None or speaks_up(self.masked, at, end):
            return None
        return State(RelationType.IMPLEMENTS, found.span, "opening", lenient=True)

    def _is_idle(self, item: ZonedBlock, sentence: int, found: FoundTrigger, end: int) -> bool:
        """Whether the words tell of the past, an aim, or only of which time or means they speak."""
        if item.zone in (Zone.ACCOUNT, Zone.AIM):
            return True
        if load_alternation(WORDS, "past").search(self.masked, sentence, end):
            return True
        return is_modifier(self.masked, sentence, found)

    def _sets_scene(self, sentence: int, found: FoundTrigger, begin: int, end: int) -> bool:
        """Whether a report only tells on what occasion a body acted: "Thực hiện X, Sở Y tế đã"."""
        if not SCENE.fullmatch(self.masked, sentence, found.span[0]):
            return False
        stop = SENTENCE_END.search(self.masked, begin, min(end, begin + WINDOW))
        return speaks_up(self.masked, begin, stop.start() if stop else min(end, begin + WINDOW))

    def _looks_back(self, begin: int, end: int) -> bool:
        """Whether the sentence goes on to tell what was done, and issues nothing."""
        stop = SENTENCE_END.search(self.masked, begin, min(end, begin + LONGEST_SENTENCE))
        end = stop.start() if stop else min(end, begin + WINDOW)
        past = load_alternation(WORDS, "past").search(self.masked, begin, end)
        if past is None and not self.is_report:
            past = DONE.search(self.masked, begin, end)
        if past is None:
            return False
        issues = load_alternation(WORDS, "issue").finditer(self.masked, past.end(), end)
        return all(NUMBER.match(self.masked, issue.end(), end) for issue in issues)


def _makes_concrete(masked: str, sentence: int, found: FoundTrigger) -> bool:
    """Whether words say "cụ thể hóa", or "cụ thể hóa việc triển khai thực hiện"."""
    if found.trigger.phrase == MAKES_CONCRETE:
        return True
    begin = max(sentence, found.span[0] - len(MAKES_CONCRETE) - SHORT)
    return THE_CARRYING_OUT.search(masked, begin, found.span[0]) is not None


def speaks_up(masked: str, start: int, end: int) -> bool:
    """Whether a body begins to act, which ends the recitals before it."""
    return _speaker().search(masked, start, end) is not None


@cache
def _lead_in() -> regex.Pattern[str]:
    words = "|".join(_words("lead-in"))
    return regex.compile(rf"(?:(?<!\w)(?:{words})(?!\w)|[\s,*\"“])*+", regex.IGNORECASE)


@cache
def _speaker() -> regex.Pattern[str]:
    verbs = "|".join(_words("speech"))
    return regex.compile(rf",\s*{BOX}[^.;]{{0,60}}?(?<!\w)(?:{verbs})(?!\w)")


def _words(kind: str) -> list[str]:
    return [row["pattern"] for row in load_rows(WORDS) if row["kind"] == kind]
