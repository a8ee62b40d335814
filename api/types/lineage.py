"""Lineage: what a document rests on and what rests on it, and who carries it out."""

from collections import defaultdict

import strawberry

from api.context import Info
from api.errors import BadInput
from api.types.arguments import Depth, DocumentId, NodeLimit, PathEnd, PathStart, Relations, Way
from api.types.claim import Claim, claims_of
from api.types.document import Document, document_of, documents_of
from api.types.duty import Responsibility, Unanswered, duty_of, unanswered_of
from api.types.values import Label, inverse_of, label_of
from graph import answers, questions
from graph.answers import Course
from graph.lineages import DEPTH
from schema.vocabulary import LINEAGE, Joining, RelationType, Role

MOST_NODES = 500
MOST_DEPTH = 20


@strawberry.type(description="A relation between two documents, from the later to the earlier.")
class Relation:
    """A relation and its proof."""

    type: RelationType = strawberry.field(description="Which relation.")
    label: Label = strawberry.field(description="How it reads from `start` to `end`.")
    inverse: Label = strawberry.field(description="How it reads from `end` to `start`.")
    start: strawberry.ID = strawberry.field(description="The document that acts.")
    end: strawberry.ID = strawberry.field(description="The document that it acts upon.")
    apart: bool = strawberry.field(
        description="Whether it is no lineage: DIRECTS and CITES are shown beside it."
    )
    collapsed: bool = strawberry.field(
        description="Whether it joins two documents of one step (PROMULGATES)."
    )
    joined: list[Joining] = strawberry.field(
        description="Why an end was joined that a source does not identify; empty where all do."
    )
    joined_labels: list[Label] = strawberry.field(description="What `joined` is called.")
    claims: list[Claim] = strawberry.field(description="Where sources say so.")


def relation_of(info: Info, value: answers.Relation) -> Relation:
    """The relation as the API shows it."""
    return Relation(
        type=RelationType(value.type.value),
        label=label_of(value.type),
        inverse=inverse_of(value.type),
        start=strawberry.ID(value.start),
        end=strawberry.ID(value.end),
        apart=value.apart,
        collapsed=value.collapsed,
        joined=list(value.reasons),
        joined_labels=[label_of(reason) for reason in value.reasons],
        claims=claims_of(info, value.claims),
    )


@strawberry.type(description="A document of a lineage and where it stands in it.")
class LineageNode:
    """A document and its step."""

    document: Document = strawberry.field(description="The document.")
    depth: int = strawberry.field(
        description="Steps from the start; a decision and what it puts in force stand on one."
    )
    direction: Course | None = strawberry.field(description="Null on the start's own step.")
    apart: bool = strawberry.field(description="Whether it was met by DIRECTS or CITES alone.")


@strawberry.type(description="A document's lineage, the start first.")
class Lineage:
    """What `lineage` answers."""

    start: Document = strawberry.field(description="The document asked about.")
    nodes: list[LineageNode] = strawberry.field(description="Documents by direction and step.")
    relations: list[Relation] = strawberry.field(description="The relations between them.")
    truncated: bool = strawberry.field(description="Whether `limit` cut it.")


@strawberry.type(description="The way from one document to another, step by step.")
class LineagePath:
    """What `path` answers."""

    documents: list[Document] = strawberry.field(description="The documents along the way.")
    relations: list[Relation] = strawberry.field(description="What leads from each to the next.")


@strawberry.type(description="A document that carries another out, and who leads it.")
class Implementation:
    """One node of `whoImplements`."""

    document: Document = strawberry.field(description="The document that carries out.")
    depth: int = strawberry.field(description="How many steps below the one asked about.")
    relations: list[Relation] = strawberry.field(description="What it says it carries out.")
    leads: list[Responsibility] = strawberry.field(description="Who leads in it; the first 20.")
    lead_count: int = strawberry.field(description="How many leads it names, these 20 or more.")
    unanswered: list[Unanswered] = strawberry.field(description="Why nobody is named, if so.")


@strawberry.type(description="The documents that carry one out, the nearest first.")
class Implementations:
    """What `whoImplements` answers."""

    nodes: list[Implementation] = strawberry.field(description="The documents below, with leads.")
    truncated: bool = strawberry.field(description="True where `limit` cut it.")


def resolve_lineage(
    info: Info,
    id: DocumentId,
    direction: Way = Course.BOTH,
    depth: Depth = DEPTH,
    relations: Relations = None,
    limit: NodeLimit = 100,
) -> Lineage | None:
    """The lineage of a document; null for an id that is none."""
    _check(depth, limit)
    found = questions.lineage(
        info.context.reader,
        id,
        direction=direction,
        depth=depth,
        relations=LINEAGE if relations is None else relations,
        limit=limit,
    )
    if found is None:
        return None
    return Lineage(
        start=document_of(info, found.start),
        nodes=[
            LineageNode(
                document=document_of(info, node.document),
                depth=node.depth,
                direction=node.direction,
                apart=node.apart,
            )
            for node in found.nodes
        ],
        relations=[relation_of(info, relation) for relation in found.relations],
        truncated=found.truncated,
    )


def _check(depth: int, limit: int) -> None:
    if not 1 <= depth <= MOST_DEPTH:
        raise BadInput(f"`depth` is a number from 1 to {MOST_DEPTH}, not {depth}")
    if not 1 <= limit <= MOST_NODES:
        raise BadInput(f"`limit` is a number from 1 to {MOST_NODES}, not {limit}")


def resolve_path(info: Info, start: PathStart, end: PathEnd) -> LineagePath | None:
    """The shortest way; null where neither rests on the other."""
    found = questions.path(info.context.reader, start, end)
    if found is None:
        return None
    return LineagePath(
        documents=documents_of(info, found.documents),
        relations=[relation_of(info, relation) for relation in found.relations],
    )


def resolve_who_implements(
    info: Info, id: DocumentId, depth: Depth = DEPTH, limit: NodeLimit = 50
) -> Implementations | None:
    """What carries this document out and who leads in each; null for an id that is none."""
    _check(depth, limit)
    found = questions.lineage(
        info.context.reader,
        id,
        direction=Course.DOWN,
        depth=depth,
        relations=(RelationType.IMPLEMENTS, RelationType.PROMULGATES),
        limit=limit,
    )
    if found is None:
        return None
    leaving: dict[str, list[answers.Relation]] = defaultdict(list)
    for relation in found.relations:
        leaving[relation.start].append(relation)
    return Implementations(
        nodes=[
            _implementation(info, node, leaving[node.document.id])
            for node in found.nodes
            if node.depth
        ],
        truncated=found.truncated,
    )


def _implementation(
    info: Info, node: answers.LineageNode, relations: list[answers.Relation]
) -> Implementation:
    duties = questions.responsibilities(
        info.context.reader, document=node.document.id, roles=[Role.LEAD]
    )
    return Implementation(
        document=document_of(info, node.document),
        depth=node.depth,
        relations=[relation_of(info, relation) for relation in relations],
        leads=[duty_of(info, duty) for duty in duties.duties.items],
        lead_count=duties.duties.total,
        unanswered=unanswered_of(info, duties.unanswered),
    )
