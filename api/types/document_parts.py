"""What a document is made of: attributes with all their variants, recipients, who signed."""

import strawberry

from api.context import Info
from api.types.agency import Agency, agency_of
from api.types.claim import Claim, claims_of
from api.types.values import AttributeName, Label, label_of
from graph import answers
from graph.answers import Silence, Standing
from schema import graph
from schema.vocabulary import Purpose


@strawberry.type(description="One value that sources give to an attribute.")
class Variant:
    """A value and its proof."""

    value: str = strawberry.field(description="The value; for an issuer, the body's name.")
    agency: Agency | None = strawberry.field(description="The body, for an issuer.")
    claims: list[Claim] = strawberry.field(description="Where sources say so.")


@strawberry.type(description="An attribute of a document with all that was said of it.")
class AttributeAnswer:
    """A value, or why there is none; never a guess."""

    name: AttributeName = strawberry.field(description="The attribute.")
    label: Label = strawberry.field(description="What the attribute is called.")
    value: list[str] = strawberry.field(
        description="The answer; empty where sources disagree or nothing is known."
    )
    standing: Standing | None = strawberry.field(
        description="How it is known; null where nothing is known."
    )
    silence: Silence | None = strawberry.field(
        description="Why nothing is known; null where something is."
    )
    variants: list[Variant] = strawberry.field(
        description="All that was said, the answer's own first."
    )


@strawberry.type(description="A line of recipients.")
class Recipient:
    """Who receives the document."""

    agency: Agency | None = strawberry.field(description="The body, where the line names one.")
    text: str = strawberry.field(description="The line's own words.")
    purpose: Purpose | None = strawberry.field(description="Why they receive it, where said.")
    claims: list[Claim] = strawberry.field(description="Where the source says so.")


@strawberry.type(description="Somebody who signed.")
class Signatory:
    """Who signed, as what, and on whose behalf."""

    name: str = strawberry.field(description="The name.")
    position: str | None = strawberry.field(description="The position.")
    authority: str | None = strawberry.field(description="The mark before it: KT., TM., TL. ...")
    claims: list[Claim] = strawberry.field(description="Where the source says so.")


def attribute_of(info: Info, answer: answers.AttributeAnswer) -> AttributeAnswer:
    """The attribute as the API shows it; an issuer by its name."""
    name = AttributeName(answer.name)
    variants = [_variant(info, variant, name) for variant in answer.variants]
    by_id = {v.agency.id: v.value for v in variants if v.agency is not None}
    return AttributeAnswer(
        name=name,
        label=label_of(name),
        value=[by_id.get(strawberry.ID(value), value) for value in answer.value],
        standing=answer.standing,
        silence=answer.silence,
        variants=variants,
    )


def _variant(info: Info, variant: answers.Variant, name: AttributeName) -> Variant:
    node = info.context.nodes.get(variant.value) if name is AttributeName.ISSUERS else None
    agency = agency_of(node) if isinstance(node, graph.Agency) else None
    return Variant(
        value=agency.name if agency else variant.value,
        agency=agency,
        claims=claims_of(info, variant.claims),
    )


def recipient_of(info: Info, recipient: answers.Recipient) -> Recipient:
    """The recipient as the API shows it."""
    return Recipient(
        agency=agency_of(recipient.agency) if recipient.agency else None,
        text=recipient.text,
        purpose=recipient.purpose,
        claims=claims_of(info, recipient.claims),
    )


def signatory_of(info: Info, signatory: answers.Signatory) -> Signatory:
    """The signatory as the API shows it."""
    return Signatory(
        name=signatory.name,
        position=signatory.position,
        authority=signatory.authority,
        claims=claims_of(info, signatory.claims),
    )
