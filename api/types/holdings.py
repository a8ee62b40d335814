"""What is held: sources, warnings about them, coverage, and whatever has an id."""

import strawberry

from api.context import Info
from api.types.agency import agency_of
from api.types.arguments import After, First, NodeId
from api.types.claim import Claim, claims_of
from api.types.document import Document, document_of
from api.types.duty import task_of
from api.types.node import Node
from api.types.paging import Connection, connect
from api.types.source import Source
from api.types.values import Label, label_of
from graph import answers, questions
from graph.store import DEFAULT_FIRST
from schema import graph
from schema.vocabulary import Level, TextHeld, WarningCode


@strawberry.type(description="A province, district or commune of one era.")
class Place(Node):
    """A place."""

    name: str = strawberry.field(description="Its name.")
    level: Level = strawberry.field(description="Administrative level.")
    valid_from: str | None = strawberry.field(description="The day it came to be, where known.")
    valid_to: str | None = strawberry.field(description="Its last day, where it has ended.")


@strawberry.type(description="Somebody who signed.")
class Person(Node):
    """A person, known as a signatory only."""

    name: str = strawberry.field(description="The name as signed.")


@strawberry.type(description="Something odd in a source's own text; it is told, never repaired.")
class WarningNote:
    """A warning and the document that it concerns."""

    document: Document = strawberry.field(description="The document that it concerns.")
    code: WarningCode = strawberry.field(description="What kind of oddity.")
    label: Label = strawberry.field(description="What `code` is called.")
    message: str | None = strawberry.field(description="What is odd, in words.")
    claim: Claim = strawberry.field(description="The claim with its proof.")


@strawberry.type(description="A number of things of one kind.")
class Count:
    """A count."""

    name: str = strawberry.field(description="Label of a node, type of an edge, claims or sources.")
    count: int = strawberry.field(description="How many there are.")


@strawberry.type(description="How many documents are held in one way.")
class HeldCount:
    """A count of documents."""

    text_held: TextHeld = strawberry.field(description="What is held of their words.")
    label: Label = strawberry.field(description="What `textHeld` is called.")
    count: int = strawberry.field(description="How many documents.")


@strawberry.type(description="How much of what is known is held.")
class Coverage:
    """Documents by what is held, and every count of the store."""

    documents: list[HeldCount] = strawberry.field(description="Documents by what is held.")
    counts: list[Count] = strawberry.field(description="Every count of the store, by name.")


def resolve_sources(
    info: Info, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[Source]:
    """The files that were read, by path."""
    return connect(
        lambda mark, size: questions.sources(info.context.reader, after=mark, first=size),
        Source.of,
        first=first,
        after=after,
    )


def resolve_warnings(
    info: Info, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[WarningNote]:
    """What is odd in the sources, by source and place in it."""
    return connect(
        lambda mark, size: questions.warnings(info.context.reader, after=mark, first=size),
        lambda note: _warning(info, note),
        first=first,
        after=after,
    )


def _warning(info: Info, note: answers.WarningNote) -> WarningNote:
    code = WarningCode(note.claim.value or WarningCode.OTHER)
    return WarningNote(
        document=document_of(info, note.document),
        code=code,
        label=label_of(code),
        message=note.claim.detail,
        claim=claims_of(info, [note.claim])[0],
    )


def resolve_coverage(info: Info) -> Coverage:
    """How much of what is known is held."""
    answer = questions.coverage(info.context.reader)
    return Coverage(
        documents=[
            HeldCount(text_held=held, label=label_of(held), count=count)
            for held, count in answer.documents.items()
        ],
        counts=[Count(name=name, count=count) for name, count in sorted(answer.counts.items())],
    )


def resolve_node(info: Info, id: NodeId) -> Node | None:
    """Whatever has the id; null for an id that nothing has."""
    value = info.context.nodes.get(id)
    if isinstance(value, graph.Document):
        return document_of(info, value)
    if isinstance(value, graph.Agency):
        return agency_of(value)
    if isinstance(value, graph.Task):
        return task_of(value)
    if isinstance(value, graph.Person):
        return Person(id=strawberry.ID(value.id), name=value.name)
    if isinstance(value, graph.Place):
        return Place(
            id=strawberry.ID(value.id),
            name=value.name,
            level=value.level,
            valid_from=value.valid_from,
            valid_to=value.valid_to,
        )
    source = info.context.reader.source(id)
    if source is not None:
        return Source.of(source)
    found = claims_of(info, info.context.reader.claims([id]))
    return found[0] if found else None
