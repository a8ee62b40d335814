"""Typed relations between documents, each stated by words that the text has."""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.relation_groups import iter_group_relations, iter_listed_relations
from ingest.extract.relation_lines import iter_line_relations
from ingest.extract.relation_names import iter_name_relations
from ingest.extract.relation_nests import nest
from ingest.extract.relation_spots import find_spots
from ingest.extract.relation_words import mask
from ingest.extract.relation_zones import find_zones
from ingest.extract.values import Relation
from schema.vocabulary import Form, RelationType

STRONGER = frozenset({RelationType.IMPLEMENTS, RelationType.PROMULGATES})


@Language.component(
    "relations",
    requires=[
        "doc._.prepared",
        "doc._.form",
        "doc._.letterhead",
        "doc._.dates",
        "doc._.document_mentions",
        "doc._.documents",
        "doc._.agency_mentions",
    ],
    assigns=["doc._.relations"],
)
def relations(doc: Doc) -> Doc:
    """Sets `doc._.relations`, one for each pair and type, in the order of the text."""
    if not doc._.documents:
        return doc
    bodies = [mention.span for mention in doc._.agency_mentions]
    masked = mask(doc._.text, bodies, [date.span for date in doc._.dates])
    spots = find_spots(doc)
    nest(spots, masked)
    outer = [spot for spot in spots if spot.host is None]
    found = [*iter_group_relations(outer, masked), *iter_listed_relations(outer, masked)]
    found += iter_line_relations(
        find_zones(doc),
        [spot for spot in spots if spot.host is None],
        masked,
        subject=doc._.documents[0].type,
        is_report=doc._.form is Form.NEWS_REPORT,
    )
    for spot in spots:
        found += iter_name_relations(spot, masked)
    doc._.relations = settle(found)
    return doc


def settle(found: Iterable[Relation]) -> tuple[Relation, ...]:
    """The first of each pair and type; no CITES where the pair has a stronger relation, either way,
    no DIRECTS of what the document carries out or puts in force, no REPEALS of what it amends,
    nothing from a document to itself."""
    first: dict[tuple[int, int, RelationType], Relation] = {}
    for relation in sorted(found, key=lambda r: r.span):
        if relation.source != relation.target:
            first.setdefault((relation.source, relation.target, relation.type), relation)
    pairs: dict[tuple[int, int], set[RelationType]] = {}
    for source, target, type_ in first:
        pairs.setdefault((source, target), set()).add(type_)
    return tuple(
        relation
        for (source, target, type_), relation in first.items()
        if not _is_outdone(type_, pairs[source, target])
        and not (type_ is RelationType.CITES and _acts(pairs.get((target, source))))
    )


def _acts(types: set[RelationType] | None) -> bool:
    return types is not None and types != {RelationType.CITES}


def _is_outdone(type_: RelationType, types: set[RelationType]) -> bool:
    if type_ is RelationType.CITES:
        return len(types) > 1
    # Who amends a document takes away parts of it, no more.
    if type_ is RelationType.REPEALS:
        return RelationType.AMENDS in types
    return type_ is RelationType.DIRECTS and not types.isdisjoint(STRONGER)
