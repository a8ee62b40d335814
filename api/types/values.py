"""The closed lists as GraphQL enums, every value described, and labels in two languages."""

from collections.abc import Sequence
from csv import DictReader
from enum import StrEnum
from functools import cache
from importlib.resources import files
from io import StringIO
from typing import TypeVar

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from api.types.arguments import ListName
from graph.answers import Course, Reason, Silence, Standing
from schema.claims import Attribute
from schema.reference.vocabulary import VocabularyTerm, load_vocabulary
from schema.vocabulary import (
    AgencyKind,
    DocumentType,
    EdgeType,
    Form,
    Identity,
    Joining,
    Level,
    Purpose,
    RelationType,
    Role,
    Status,
    System,
    TextHeld,
    WarningCode,
)

E = TypeVar("E", bound=StrEnum)


class AttributeName(StrEnum):
    """What an attribute answer is about."""

    NUMBER = "number"
    TITLE = "title"
    ISSUED_ON = "issued_on"
    ISSUERS = "issuers"
    PERIOD = "period"


@cache
def load_terms() -> tuple[VocabularyTerm, ...]:
    """The terms of the model's closed lists and of those that only answers use."""
    text = files("api.types").joinpath("values.csv").read_text(encoding="utf-8")
    return (*load_vocabulary(), *(VocabularyTerm(**row) for row in DictReader(StringIO(text))))


@cache
def _terms() -> dict[tuple[str, str], VocabularyTerm]:
    return {(term.list, term.code): term for term in load_terms()}


def term_of(member: StrEnum) -> VocabularyTerm:
    """The term of a member of a closed list; KeyError where no file describes it."""
    name = type(member).__name__
    return _terms().get((name, member.value)) or _terms()[name, member.name]


def _described(kind: type[E], description: str) -> type[E]:
    """The enum, known to GraphQL, with the definition of every value as its description."""
    described = strawberry.enum(kind, description=description)
    definition: StrawberryEnumDefinition = vars(described)["__strawberry_definition__"]
    for value in definition.values:
        term = term_of(kind[value.name])
        value.description = f"{term.label_vi} ({term.label_en}). {term.definition_en}"
    return described


for _kind, _text in (
    (AgencyKind, "Whether an agency is a body, an office somebody holds, or a set of bodies."),
    (Attribute, "What a claim says of its subject alone."),
    (AttributeName, "An attribute of a document that is answered with all that was said of it."),
    (Course, "Which way a lineage is followed."),
    (DocumentType, "Type of a document."),
    (EdgeType, "What a claim says of two things."),
    (Form, "What a source is: the document itself, or prose about it."),
    (Identity, "How far a document is identified."),
    (Joining, "Why a reference that its source does not identify was joined, or was not."),
    (Level, "Administrative level."),
    (Purpose, "Why a recipient receives a document."),
    (Reason, "Why a document answers to what was asked."),
    (RelationType, "Relation of a later or acting document to an earlier one."),
    (Role, "What a duty asks of its bearer."),
    (Silence, "Why there is no answer: three noes that are never mixed up."),
    (Standing, "How an attribute is known: as a claim's status, or disputed."),
    (Status, "How a claim is known."),
    (System, "The line of authority an agency belongs to."),
    (TextHeld, "What is held of a document's own words."),
    (WarningCode, "What is wrong in the source itself."),
):
    _described(_kind, _text)


@strawberry.type(description="A label in two languages.")
class Label:
    """What a code is called."""

    vi: str = strawberry.field(description="In Vietnamese.")
    en: str = strawberry.field(description="In English.")


def label_of(member: StrEnum) -> Label:
    """The label of a member of a closed list."""
    term = term_of(member)
    return Label(vi=term.label_vi, en=term.label_en)


def inverse_of(member: StrEnum) -> Label:
    """How a relation reads from its other end."""
    term = term_of(member)
    return Label(vi=term.inverse_vi, en=term.inverse_en)


@strawberry.type(description="What one member of a closed list means.")
class Term:
    """A row of the vocabulary."""

    list: str = strawberry.field(description="The closed list that it belongs to.")
    code: str = strawberry.field(description="Its code, as the graph's own files print it.")
    label: Label = strawberry.field(description="What it is called.")
    definition: Label = strawberry.field(description="What it means.")
    inverse: Label | None = strawberry.field(
        description="How a relation reads from its other end; null for what is no relation."
    )
    maps_to: str | None = strawberry.field(
        description="The nearest term of a public vocabulary (ELI, W3C ORG, PROV-O and others)."
    )


def resolve_vocabulary(list: ListName = None) -> Sequence[Term]:
    """The terms of one list, or of all."""
    return tuple(
        Term(
            list=term.list,
            code=term.code,
            label=Label(vi=term.label_vi, en=term.label_en),
            definition=Label(vi=term.definition_vi, en=term.definition_en),
            inverse=Label(vi=term.inverse_vi, en=term.inverse_en) if term.inverse_vi else None,
            maps_to=term.maps_to or None,
        )
        for term in load_terms()
        if list in (None, term.list)
    )
