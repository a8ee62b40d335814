"""Relations that the name of a document states: "Kế hoạch ... thực hiện Nghị quyết ..."."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from ingest.extract.relation_acts import find_deed
from ingest.extract.relation_passives import (
    build_passive,
    find_amended,
    find_passive,
    find_undergone,
)
from ingest.extract.relation_reports import find_told, is_order
from ingest.extract.relation_spots import ACTS, REMARK, Spot
from ingest.extract.relation_words import (
    FoundTrigger,
    find_trigger,
    is_filling,
    is_guarded,
    names_crew,
)
from ingest.extract.values import Relation
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import DocumentType, RelationType

PAPERS = (DocumentType.LETTER, DocumentType.PROPOSAL, DocumentType.REPORT, DocumentType.MINUTES)
ABOUT = regex.compile(r"(?<!\w)về(?:\s+việc)?(?!\w)", regex.IGNORECASE)
NORMATIVE = (
    RelationType.PROMULGATES,
    RelationType.AMENDS,
    RelationType.REPLACES,
    RelationType.REPEALS,
    RelationType.EXTENDS,
)


def iter_name_relations(spot: Spot, masked: str) -> Iterator[Relation]:
    """What a spot's document does to the ones its name holds; those it only names are cited."""
    cursor = spot.name
    current: FoundTrigger | None = None
    before: Spot | None = None
    for inner in spot.inner:
        if before and (passive := find_passive(masked, before, cursor, inner)):
            yield build_passive(passive, find_amended(passive, before, inner), inner)
            cursor, before = max(cursor, inner.stop), inner
            continue
        if undergone := find_undergone(masked, cursor, inner):
            yield build_passive(undergone, spot, inner)
            cursor, before = max(cursor, inner.stop), inner
            continue
        found = find_told(masked, spot.name, inner.start) or find_trigger(
            masked, cursor, inner.start, TriggerPlace.NAME
        )
        if found is not None:
            current = (
                None if is_guarded(masked, _behind_remark(spot, found, masked), found) else found
            )
        elif not is_filling(masked, cursor, inner.start):
            current = None
        cursor, before = max(cursor, inner.stop), inner
        if inner.document != spot.document:
            yield _relation(spot, inner, current, masked)
        if _is_own_title(spot, inner, masked):
            for relation in iter_name_relations(inner, masked):
                yield replace(relation, source=spot.document)


def _behind_remark(spot: Spot, found: FoundTrigger, masked: str) -> int:
    """Where a title can begin: behind what a bracket says of the issuer, "(nay là Bộ ...)"."""
    remarks = REMARK.finditer(masked, spot.name, found.span[0])
    return max((int(remark.end()) for remark in remarks), default=spot.name)


def _is_own_title(spot: Spot, inner: Spot, masked: str) -> bool:
    """Whether a name is the numbered document's own: "Kế hoạch số 5 về Kế hoạch hành động ..."."""
    return (
        spot.type is inner.type
        and not any(mark.isdigit() for mark in masked[inner.start : inner.name])
        and not masked[spot.name : inner.start].strip()
        and spot.name > spot.span[0]
    )


def _orders(spot: Spot, found: FoundTrigger, masked: str) -> bool:
    """Whether what looks like a name tells what the document orders: "Kế hoạch giao các xã"."""
    begin = spot.span[1] if spot.numbered and spot.span[1] <= found.span[0] else spot.name
    named = ABOUT.search(masked, spot.span[0], found.span[0]) is not None
    return not named and is_order(masked, begin, found)


def _relation(spot: Spot, inner: Spot, found: FoundTrigger | None, masked: str) -> Relation:
    if found is None or not _can_act(spot, found.trigger.relation, inner):
        span = (min(spot.name, inner.start), inner.span[1])
        return Relation(spot.document, inner.document, RelationType.CITES, span, "named-in-title")
    relation = find_deed(masked, spot.name, found, inner.start, TriggerPlace.NAME)
    if relation is RelationType.IMPLEMENTS:
        if names_crew(masked, spot.name, found):
            relation = RelationType.CITES
        elif _orders(spot, found, masked):
            relation = RelationType.DIRECTS
    span = (min(found.span[0], inner.start), inner.span[1])
    return Relation(
        spot.document, inner.document, relation, span, f"title-{relation.value.lower()}"
    )


def _can_act(spot: Spot, relation: RelationType, inner: Spot) -> bool:
    """Whether the document can do this: a list of documents guides none, a letter issues none, and
    nothing but its own issuing puts an act in force."""
    if relation is RelationType.PROMULGATES and inner.type in ACTS:
        return False
    if spot.type is DocumentType.OTHER:
        return relation is not RelationType.GUIDES
    return not (spot.type in PAPERS and relation in NORMATIVE)
