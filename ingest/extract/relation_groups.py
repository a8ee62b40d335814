"""Documents named together: "các Nghị định hướng dẫn Luật X (số 1, số 2)", and below the one that
they act on: "Nghị định số 1 ..., được sửa đổi bởi:"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from ingest.extract.relation_acts import find_deed
from ingest.extract.relation_spots import OWN_ACTS, Spot
from ingest.extract.relation_words import FoundTrigger, find_trigger
from ingest.extract.type_words import find_type_words
from ingest.extract.values import Relation
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import RelationType

PLURAL = regex.compile(r"(?<!\w)(?:các|những|hai|ba|bốn)\s", regex.IGNORECASE)
OPENS = regex.compile(r"\s*[(:]\s*(?:gồm\s)?(?:số\s?:?\s*)?", regex.IGNORECASE)
NEXT = regex.compile(r"[^.();]{0,60}?(?:,|;|(?<!\w)và)\s*(?:số\s?:?\s*)?", regex.IGNORECASE)
LINE = regex.compile(r"[^\n]{0,300}\n\W*(?:\d{1,2}[.)/]\s*)?")
FARTHEST = 250


def iter_group_relations(outer: Sequence[Spot], masked: str) -> Iterator[Relation]:
    """What the documents numbered behind a name do to the one that it names; that one gets the
    first of them as its host, for it stands in their common title."""
    for place, target in enumerate(outer):
        members = _members(outer, place, masked)
        if not members:
            continue
        begin = _plural(masked, target, members[0])
        found = begin and find_trigger(masked, begin, target.start, TriggerPlace.NAME)
        if not begin or not found:
            continue
        deed = find_deed(masked, begin, found, target.start, TriggerPlace.NAME)
        target.host = members[0]
        for member in members:
            span = (found.span[0], target.span[1])
            rule = f"group-{deed.value.lower()}"
            yield Relation(member.document, target.document, deed, span, rule)


def iter_listed_relations(outer: Sequence[Spot], masked: str) -> Iterator[Relation]:
    """What the documents that each open a line below a colon did to the one named above it."""
    target: Spot | None = None  # of the list that goes on, which `lead` opened
    lead: FoundTrigger | None = None
    for before, spot in pairwise(outer):
        if opened := _leads(before, spot, masked):
            target, lead = before, opened
        elif spot.type not in OWN_ACTS or not LINE.fullmatch(masked, before.stop, spot.start):
            lead = None
        if target and lead:
            rule = f"list-{lead.trigger.relation.value.lower()}"
            yield Relation(spot.document, target.document, lead.trigger.relation, spot.span, rule)


def _leads(target: Spot, member: Spot, masked: str) -> FoundTrigger | None:
    """The words above a list by which its members act on the document before them."""
    colon = masked.rfind(":", target.stop, member.start)
    if colon < 0 or member.start - target.stop > FARTHEST or member.type not in OWN_ACTS:
        return None
    if not LINE.fullmatch(masked, target.stop, member.start):
        return None
    lead = find_trigger(masked, target.stop, colon, TriggerPlace.PASSIVE)
    issues = lead is not None and lead.trigger.relation is RelationType.PROMULGATES
    return None if issues else lead


def _members(outer: Sequence[Spot], place: int, masked: str) -> list[Spot]:
    """The bare numbers in brackets, or behind a colon, right after a name."""
    members: list[Spot] = []
    end, joint = outer[place].stop, OPENS
    for following in range(place + 1, len(outer)):
        spot = outer[following]
        if not masked[spot.start].isdigit() or not joint.fullmatch(masked, end, spot.start):
            break
        members.append(spot)
        end, joint = spot.stop, NEXT
    return members


def _plural(masked: str, target: Spot, member: Spot) -> int:
    """Where "các Nghị định" ends before a name, if it names the type of the numbers; else 0."""
    for plural in reversed(
        list(PLURAL.finditer(masked, max(0, target.start - FARTHEST), target.start))
    ):
        words = find_type_words(masked[plural.end() : target.start])
        if words and words[0].start == 0 and words[0].entry.type is member.type:
            return int(plural.end()) + words[0].end
    return 0
