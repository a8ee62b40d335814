"""What one document does to another as prose tells it: "Kế hoạch A ra đời để thực hiện B"."""

from collections.abc import Sequence
from functools import cache

import regex

from ingest.extract.marks import load_rows
from ingest.extract.relation_orders import State
from ingest.extract.relation_spots import Spot
from ingest.extract.relation_words import (
    BOX,
    FoundTrigger,
    find_trigger,
    is_guarded,
    search_trigger,
)
from ingest.extract.relation_zones import Zone
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import RelationType

WORDS = "relation_words.csv"
PROSE = (Zone.TASKS, Zone.ACCOUNT, Zone.AIM, Zone.PURPOSE, Zone.OPENING)
LEAD = regex.compile(r"[\s*\"“-]*(?:[^.;:]{0,80},\s*)?[\s*\"“]*")
FARTHEST = 250
LONGEST_ISSUER = 80
LONGEST_ISSUING = 60


def find_report(
    masked: str, zone: Zone, sentence: int, actor: Spot | None, begin: int, spot: Spot
) -> State | None:
    """What `actor`, named right before `spot`, does to it; None unless the sentence opens with the
    actor or tells of its issuing."""
    if actor is None or zone not in PROSE or actor.document == spot.document:
        return None
    opens = _opens(masked, sentence, actor)
    if not opens and not _is_issued(masked, sentence, actor):
        return None
    if found := find_told(masked, begin, spot.start):
        return _state(found, found.trigger.relation, actor)
    if (not opens and actor.document != 0) or spot.start - begin > FARTHEST:
        return None
    found = find_trigger(masked, begin, spot.start, TriggerPlace.TASK)
    if found is None or not is_order(masked, begin, found) or is_guarded(masked, begin, found):
        return None
    return _state(found, RelationType.DIRECTS, actor)


def find_told(masked: str, begin: int, end: int) -> FoundTrigger | None:
    """The words between two documents that tell what the first does: "được ban hành căn cứ"."""
    if end - begin > FARTHEST:
        return None
    found = find_trigger(masked, begin, end, TriggerPlace.REPORT)
    return found if found and _link().fullmatch(masked, begin, found.span[0]) else None


def find_product(masked: str, spots: Sequence[Spot]) -> int:
    """The document that an opening formula in a report tells the issuing of, else the subject."""
    return next((s.document for s in spots if _is_issued(masked, 0, s)), 0)


def _is_issued(masked: str, start: int, spot: Spot) -> bool:
    """Whether the words right before a document tell of its issuing."""
    begin = max(start, spot.start - LONGEST_ISSUING)
    return _issuing().search(masked, begin, spot.start) is not None


def is_order(masked: str, begin: int, found: FoundTrigger) -> bool:
    """Whether the words between a document and a trigger tell bodies to act: "giao các xã"."""
    near = found.span[0] - begin <= FARTHEST
    return near and _order().fullmatch(masked, begin, found.span[0]) is not None


def _state(found: FoundTrigger, relation: RelationType, actor: Spot) -> State:
    return State(relation, found.span, "report", source=actor.document)


def _opens(masked: str, sentence: int, actor: Spot) -> bool:
    if LEAD.fullmatch(masked, sentence, actor.start) is None:
        return False
    return not any(
        search_trigger(masked, sentence, actor.start, place)
        for place in (TriggerPlace.TASK, TriggerPlace.RECITAL)
    )


@cache
def _link() -> regex.Pattern[str]:
    return regex.compile(rf"{_between()}", regex.IGNORECASE)


@cache
def _order() -> regex.Pattern[str]:
    orders = _words("order")
    return regex.compile(rf"{_between()}(?<!\w)(?:{orders})(?!\w)[^.;:]*", regex.IGNORECASE)


def _between() -> str:
    """What may part a document from what it does: its issuer or addressees, and "cũng được"."""
    words = rf"(?:[\s,()\"”*{BOX}]|(?<!\w)(?:{_words('link')})(?!\w))*"
    return rf"{words}(?:(?<!\w)(?:của|gửi)\s[^.;:,]{{2,{LONGEST_ISSUER}}}?(?!\w))?{words}"


@cache
def _issuing() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<!\w)(?:{_words('issuing')})\s+(?:(?:các|bộ|thêm)\s+)?$", regex.IGNORECASE
    )


def _words(kind: str) -> str:
    return "|".join(row["pattern"] for row in load_rows(WORDS) if row["kind"] == kind)
