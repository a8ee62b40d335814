"""What is done to a document by the one named behind it: "được sửa đổi bởi", "kèm theo"."""

import regex

from ingest.extract.relation_spots import OWN_ACTS, PAPERS, Spot
from ingest.extract.relation_words import FoundTrigger, find_trigger
from ingest.extract.values import Relation
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import RelationType

FARTHEST = 200
# A remark in brackets may part the two: "Quy chế ... (sau đây gọi là Quy chế), ban hành kèm theo".
LINK = regex.compile(
    r"[^.;:]*\((?:được\s|đã được\s)?"
    r"|[\s,□*\"”]*(?:\([^()]{0,150}\)[\s,*]*)?(?:(?:đã|được|bị|của|và|do)[\s,□]+)*"
)
UNDERGOES = regex.compile(r"(?<!\w)(?<!này\s)(?:được|bị)\s$", regex.IGNORECASE)


def find_passive(masked: str, previous: Spot | None, begin: int, spot: Spot) -> FoundTrigger | None:
    """The words by which a document acts on the one before it."""
    if previous is None or spot.start - previous.stop > FARTHEST:
        return None
    found = find_trigger(masked, begin, spot.start, TriggerPlace.PASSIVE)
    if found is None or not LINK.fullmatch(masked, begin, found.span[0]):
        return None
    issues = found.trigger.relation is RelationType.PROMULGATES
    own = previous.numbered and previous.type in (*OWN_ACTS, *PAPERS)
    return None if issues and own else found


def find_undergone(masked: str, begin: int, spot: Spot) -> FoundTrigger | None:
    """The words at the end of a name by which the document named there acted on the one that bears
    it: "Nghị định số 5 về phí, được sửa đổi tại Nghị định số 6"."""
    found = find_trigger(masked, begin, spot.start, TriggerPlace.PASSIVE)
    if found is None or found.trigger.relation is RelationType.PROMULGATES:
        return None
    by = found.trigger.phrase.endswith(" bởi")
    if by and not masked[begin : found.span[0]].strip(" ,"):
        return found  # "Nghị định số 5, sửa đổi bởi Nghị định số 6"
    return found if UNDERGOES.search(masked, begin, found.span[0]) else None


def find_amended(found: FoundTrigger, previous: Spot, spot: Spot) -> Spot:
    """What a document acts on: the last one in the name before where both are acts of a kind, else
    the one that bears the name."""
    if found.trigger.relation is RelationType.PROMULGATES:
        return previous
    last = previous.inner[-1] if previous.inner else None
    return last if last and last.numbered and last.type is spot.type else previous


def build_passive(found: FoundTrigger, target: Spot, actor: Spot) -> Relation:
    """What the actor does to the target named before it."""
    relation = found.trigger.relation
    span = (target.start, actor.span[1])
    rule = f"passive-{relation.value.lower()}"
    return Relation(actor.document, target.document, relation, span, rule)
