"""Claim and Evidence: one thing that one source says, and the exact words where it says so."""

from collections.abc import Iterable

import strawberry

from api.context import Info
from api.types.arguments import Attributes, NodeId
from api.types.node import Node
from api.types.source import Source, title_of
from api.types.values import Label, label_of
from graph import questions
from graph.quotes import quote_in
from schema import claims, graph
from schema.claims import Attribute
from schema.vocabulary import EdgeType, Form, Status


@strawberry.type(description="Where a source says something: the exact words and what is around.")
class Evidence:
    """A quote in its source; `quote` is the source's text from `start` to `end`."""

    quote: str = strawberry.field(description="The exact words: the source's text[start:end].")
    start: int = strawberry.field(description="Offset of the first code point.")
    end: int = strawberry.field(description="Offset after the last code point.")
    prefix: str = strawberry.field(description="What stands before.")
    suffix: str = strawberry.field(description="What stands after.")
    page: int | None = strawberry.field(description="The page, from 1, where there are pages.")
    source: Source = strawberry.field(description="The source that says it.")
    source_title: str = strawberry.field(
        description="The source's own title; a retelling says here that it is one."
    )
    source_form: Form = strawberry.field(description="The document itself, or prose about it.")


def _claim_status_label(root: "Claim") -> Label:
    return label_of(root.status)


def _claim_evidence(root: "Claim", info: Info) -> list[Evidence]:
    pieces = root.value_.evidence
    sources = [(piece, info.context.sources.get(piece.source)) for piece in pieces]
    return [_evidence(source, piece) for piece, source in sources if source is not None]


def _claim_premises(root: "Claim", info: Info) -> "list[Claim]":
    if not root.value_.premises:
        return []
    return claims_of(info, info.context.reader.claims(root.value_.premises))


@strawberry.type(description="One thing that one source says.")
class Claim(Node):
    """A claim with its proof; exactly one of `relation` and `attribute` is given."""

    value_: strawberry.Private[claims.Claim]
    relation: EdgeType | None = strawberry.field(description="What it says of two things.")
    attribute: Attribute | None = strawberry.field(description="What it says of one thing.")
    value: str | None = strawberry.field(
        description="What the attribute is, or what qualifies the relation (role, position)."
    )
    detail: str | None = strawberry.field(
        description="A warning's message, a budget's fund, a deadline's recurrence."
    )
    status: Status = strawberry.field(description="How it is known.")
    rule: str = strawberry.field(description="The rule that read it.")

    status_label: Label = strawberry.field(
        resolver=_claim_status_label, description="What `status` is called."
    )
    evidence: list[Evidence] = strawberry.field(
        resolver=_claim_evidence,
        description="Where the source says it; the first piece is the fact's own.",
    )
    premises: "list[Claim]" = strawberry.field(
        resolver=_claim_premises, description="The claims that an inferred one was concluded from."
    )


def _evidence(source: graph.Source, piece: claims.Evidence) -> Evidence:
    quote = quote_in(source, piece)
    return Evidence(
        quote=quote.text,
        start=quote.start,
        end=quote.end,
        prefix=quote.prefix,
        suffix=quote.suffix,
        page=quote.page,
        source=Source.of(source),
        source_title=title_of(source),
        source_form=quote.form,
    )


def claims_of(info: Info, values: Iterable[claims.Claim]) -> list[Claim]:
    """The claims as the API shows them; their sources are read together when first asked for."""
    listed = list(values)
    info.context.sources.expect(piece.source for claim in listed for piece in claim.evidence)
    return [
        Claim(
            id=strawberry.ID(claim.id),
            value_=claim,
            relation=claim.predicate if isinstance(claim.predicate, EdgeType) else None,
            attribute=claim.predicate if isinstance(claim.predicate, Attribute) else None,
            value=claim.value,
            detail=claim.detail,
            status=claim.status,
            rule=claim.rule,
        )
        for claim in listed
    ]


def resolve_claims(info: Info, about: NodeId, attributes: Attributes = None) -> list[Claim]:
    """What sources say of one node by itself."""
    return claims_of(info, questions.claims(info.context.reader, about, attributes))
