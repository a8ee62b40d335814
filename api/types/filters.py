"""The filter inputs of `documents`: {field: {eq, in, contains}, AND, OR, NOT}."""

import strawberry

from schema.vocabulary import DocumentType, Identity, TextHeld


@strawberry.input(description="Conditions on a text; all that are given hold.")
class TextFilter:
    """Case, tone marks and đ/d do not count in `contains`."""

    eq: str | None = strawberry.field(default=None, description="Is exactly this.")
    in_: list[str] | None = strawberry.field(
        name="in", default=None, description="Is one of these."
    )
    contains: str | None = strawberry.field(
        default=None, description="Holds these words, case and tone marks aside."
    )


@strawberry.input(description="Conditions on a number; all that are given hold.")
class IntFilter:
    """Plain comparison."""

    eq: int | None = strawberry.field(default=None, description="Is exactly this.")
    in_: list[int] | None = strawberry.field(
        name="in", default=None, description="Is one of these."
    )
    gte: int | None = strawberry.field(default=None, description="Is this or more.")
    lte: int | None = strawberry.field(default=None, description="Is this or less.")


@strawberry.input(description="Conditions on an id; all that are given hold.")
class IdFilter:
    """Plain comparison."""

    eq: strawberry.ID | None = strawberry.field(default=None, description="Is exactly this.")
    in_: list[strawberry.ID] | None = strawberry.field(
        name="in", default=None, description="Is one of these."
    )


@strawberry.input(description="Conditions on a document's type; all that are given hold.")
class DocumentTypeFilter:
    """Plain comparison."""

    eq: DocumentType | None = strawberry.field(default=None, description="Is exactly this.")
    in_: list[DocumentType] | None = strawberry.field(
        name="in", default=None, description="Is one of these."
    )


@strawberry.input(description="Conditions on what is held; all that are given hold.")
class TextHeldFilter:
    """Plain comparison."""

    eq: TextHeld | None = strawberry.field(default=None, description="Is exactly this.")
    in_: list[TextHeld] | None = strawberry.field(
        name="in", default=None, description="Is one of these."
    )


@strawberry.input(description="Conditions on how far a document is identified; all hold.")
class IdentityFilter:
    """Plain comparison."""

    eq: Identity | None = strawberry.field(default=None, description="Is exactly this.")
    in_: list[Identity] | None = strawberry.field(
        name="in", default=None, description="Is one of these."
    )


@strawberry.input(description="Which documents to list; everything that is given holds.")
class DocumentFilter:
    """A condition on documents."""

    text: TextFilter | None = strawberry.field(
        default=None, description="On number and titles together."
    )
    number: TextFilter | None = strawberry.field(default=None, description="On the number.")
    title: TextFilter | None = strawberry.field(default=None, description="On any title.")
    type: DocumentTypeFilter | None = strawberry.field(default=None, description="On the type.")
    text_held: TextHeldFilter | None = strawberry.field(
        default=None, description="On what is held of its words."
    )
    identity: IdentityFilter | None = strawberry.field(
        default=None, description="On how far it is identified."
    )
    place_name: TextFilter | None = strawberry.field(default=None, description="On the place.")
    issuer: IdFilter | None = strawberry.field(default=None, description="On any issuer.")
    year: IntFilter | None = strawberry.field(default=None, description="On the year of issue.")
    issued_on: TextFilter | None = strawberry.field(
        default=None, description="On the date, YYYY-MM-DD."
    )
    and_: "list[DocumentFilter] | None" = strawberry.field(
        name="AND", default=None, description="All of these hold."
    )
    or_: "list[DocumentFilter] | None" = strawberry.field(
        name="OR", default=None, description="At least one of these holds."
    )
    not_: "DocumentFilter | None" = strawberry.field(
        name="NOT", default=None, description="This does not hold."
    )
