"""Document: what is known about one document, every fact with its standing and its claims."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.context import Info
from api.types.agency import Agency, agency_of
from api.types.claim import Claim, claims_of
from api.types.document_parts import (
    AttributeAnswer,
    Recipient,
    Signatory,
    attribute_of,
    recipient_of,
    signatory_of,
)
from api.types.node import Node
from api.types.source import Source
from api.types.values import Label, label_of
from graph import answers
from schema import graph
from schema.vocabulary import DocumentType, Identity, Joining, TextHeld

if TYPE_CHECKING:
    from api.types.lineage import Relation

LazyRelation = Annotated["Relation", strawberry.lazy("api.types.lineage")]


def _document_type_label(root: "Document") -> Label:
    return label_of(root.type)


def _document_reason_label(root: "Document") -> Label | None:
    return label_of(root.reason) if root.reason else None


def _document_text_held_label(root: "Document") -> Label:
    return label_of(root.text_held)


def _document_issuers(root: "Document", info: Info) -> list[Agency]:
    nodes = (info.context.nodes.get(id) for id in root.value.issuers)
    return [agency_of(node) for node in nodes if isinstance(node, graph.Agency)]


def _document_attributes(root: "Document", info: Info) -> list[AttributeAnswer]:
    detail = info.context.detail(root.id)
    return [] if detail is None else [attribute_of(info, a) for a in detail.attributes]


def _document_outgoing(root: "Document", info: Info) -> "list[RelatedDocument]":
    detail = info.context.detail(root.id)
    return [] if detail is None else _related(info, detail.outgoing)


def _document_incoming(root: "Document", info: Info) -> "list[RelatedDocument]":
    detail = info.context.detail(root.id)
    return [] if detail is None else _related(info, detail.incoming)


def _document_recipients(root: "Document", info: Info) -> list[Recipient]:
    detail = info.context.detail(root.id)
    return [] if detail is None else [recipient_of(info, r) for r in detail.recipients]


def _document_signatories(root: "Document", info: Info) -> list[Signatory]:
    detail = info.context.detail(root.id)
    return [] if detail is None else [signatory_of(info, s) for s in detail.signatories]


def _document_deadlines(root: "Document", info: Info) -> list[Claim]:
    detail = info.context.detail(root.id)
    return [] if detail is None else claims_of(info, detail.deadlines)


def _document_budgets(root: "Document", info: Info) -> list[Claim]:
    detail = info.context.detail(root.id)
    return [] if detail is None else claims_of(info, detail.budgets)


def _document_warnings(root: "Document", info: Info) -> list[Claim]:
    detail = info.context.detail(root.id)
    return [] if detail is None else claims_of(info, detail.warnings)


def _document_duty_count(root: "Document", info: Info) -> int:
    detail = info.context.detail(root.id)
    return 0 if detail is None else detail.duties


def _document_candidates(root: "Document", info: Info) -> "list[Document]":
    detail = info.context.detail(root.id)
    return [] if detail is None else documents_of(info, (c.document for c in detail.candidates))


def _document_sources(root: "Document", info: Info) -> list[Source]:
    return [Source.of(s) for s in info.context.reader.sources_about(root.id)]


@strawberry.type(description="A directive, plan, decision or other document.")
class Document(Node):
    """One document that some source is, reports on or names."""

    value: strawberry.Private[graph.Document]
    number: str | None = strawberry.field(description="Its number as written where it is fullest.")
    type: DocumentType = strawberry.field(description="Its type.")
    title: str | None = strawberry.field(description="What it is about.")
    titles: list[str] = strawberry.field(description="Every wording of the title.")
    issued_on: str | None = strawberry.field(
        description="YYYY-MM-DD; null where unknown or where sources disagree."
    )
    year: int | None = strawberry.field(description="The year of issue.")
    period: str | None = strawberry.field(description="The year or years that it is for.")
    place_name: str | None = strawberry.field(description="The place of its issuer.")
    term: str | None = strawberry.field(description="The Party term that its number belongs to.")
    identity: Identity = strawberry.field(description="How far it is identified.")
    text_held: TextHeld = strawberry.field(description="What is held of its own words.")
    conflicts: list[str] = strawberry.field(
        description="The attributes on which sources do not agree."
    )
    reason: Joining | None = strawberry.field(
        description="Why this incomplete reference was not joined to a known document."
    )

    type_label: Label = strawberry.field(
        resolver=_document_type_label, description="What `type` is called."
    )
    reason_label: Label | None = strawberry.field(
        resolver=_document_reason_label, description="What `reason` is called."
    )
    text_held_label: Label = strawberry.field(
        resolver=_document_text_held_label, description="What `textHeld` is called."
    )
    issuers: list[Agency] = strawberry.field(
        resolver=_document_issuers, description="The bodies that issued it."
    )
    attributes: list[AttributeAnswer] = strawberry.field(
        resolver=_document_attributes,
        description="Number, title, date, issuers and period with their proof.",
    )
    outgoing: "list[RelatedDocument]" = strawberry.field(
        resolver=_document_outgoing, description="What it carries out, rests on, amends, cites."
    )
    incoming: "list[RelatedDocument]" = strawberry.field(
        resolver=_document_incoming,
        description="What carries it out, rests on it, amends it, cites it.",
    )
    recipients: list[Recipient] = strawberry.field(
        resolver=_document_recipients, description="Who receives it, in the order of the source."
    )
    signatories: list[Signatory] = strawberry.field(
        resolver=_document_signatories, description="Who signed it."
    )
    deadlines: list[Claim] = strawberry.field(
        resolver=_document_deadlines, description="Dates by which something in it is due."
    )
    budgets: list[Claim] = strawberry.field(
        resolver=_document_budgets, description="Sums of money that it makes available."
    )
    warnings: list[Claim] = strawberry.field(
        resolver=_document_warnings, description="What is odd in the sources about it."
    )
    duty_count: int = strawberry.field(
        resolver=_document_duty_count, description="How many duties it assigns."
    )
    candidates: "list[Document]" = strawberry.field(
        resolver=_document_candidates,
        description="What an incomplete reference may be; nobody guesses.",
    )
    sources: list[Source] = strawberry.field(
        resolver=_document_sources, description="The sources that are its text or report on it."
    )


@strawberry.type(description="A relation of a document with the document at its other end.")
class RelatedDocument:
    """A neighbour."""

    document: Document = strawberry.field(description="The document at the other end.")
    relation: LazyRelation = strawberry.field(description="The relation and its proof.")


def document_of(info: Info, value: graph.Document) -> Document:
    """The document as the API shows it; its issuers are read together with others'."""
    info.context.nodes.expect(value.issuers)
    return Document(
        id=strawberry.ID(value.id),
        value=value,
        number=value.number,
        type=DocumentType(value.type),
        title=value.title,
        titles=list(value.titles),
        issued_on=value.issued_on,
        year=value.year,
        period=value.period,
        place_name=value.place_name,
        term=value.term,
        identity=value.identity,
        text_held=value.text_held,
        conflicts=list(value.conflicts),
        reason=value.reason,
    )


def documents_of(info: Info, values: Iterable[graph.Document]) -> list[Document]:
    """The documents as the API shows them."""
    return [document_of(info, value) for value in values]


def _related(info: Info, related: Iterable[answers.RelatedDocument]) -> list[RelatedDocument]:
    from api.types.lineage import relation_of

    return [
        RelatedDocument(
            document=document_of(info, item.document), relation=relation_of(info, item.relation)
        )
        for item in related
    ]
