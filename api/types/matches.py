"""What `document` answers: found, ambiguous, cited but not held, unknown; never a guess."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import BadInput
from api.types.arguments import MaybeId, Number, PlaceName, Year
from api.types.document import Document, document_of, documents_of
from api.types.values import Label, label_of
from graph import answers, questions
from graph.answers import Reason


@strawberry.type(description="The one document that was meant.")
class Found:
    """A document that is held or reported on."""

    document: Document = strawberry.field(description="The document.")
    why: Reason = strawberry.field(description="Why it answers to what was asked.")
    incomplete: list[Document] = strawberry.field(
        description="References of the same number that lack what would join them; any may be it."
    )


@strawberry.type(description="The one document that was meant; others name it, it is not held.")
class CitedOnly:
    """A document of which no text is held."""

    document: Document = strawberry.field(description="The document.")
    why: Reason = strawberry.field(description="Why it answers to what was asked.")
    incomplete: list[Document] = strawberry.field(
        description="References of the same number that lack what would join them; any may be it."
    )


@strawberry.type(description="A document with what tells it from its namesakes.")
class Candidate:
    """One of several."""

    document: Document = strawberry.field(description="The document.")
    apart_by: Label = strawberry.field(
        description="Issuer, place, date and what is held, in one line."
    )


@strawberry.type(description="Several documents answer to the text; nobody guesses among them.")
class Ambiguous:
    """All that it may be."""

    text: str = strawberry.field(description="What was asked for.")
    candidates: list[Candidate] = strawberry.field(
        description="What it may be; `place`, `year` or `id` choose."
    )


@strawberry.type(description="No document answers to the text.")
class Unknown:
    """Nothing, and what comes near."""

    text: str = strawberry.field(description="What was asked for.")
    near: list[Candidate] = strawberry.field(
        description="Documents that share its serial number or words."
    )


DocumentMatch = Annotated[
    Found | Ambiguous | CitedOnly | Unknown,
    strawberry.union(
        "DocumentMatch",
        description="What a number, a title or an id stands for; the four cases are answers.",
    ),
]


def resolve_document(
    info: Info,
    number: Number = None,
    id: MaybeId = None,
    place: PlaceName = None,
    year: Year = None,
) -> DocumentMatch:
    """The document that is meant; refuses a request that names none."""
    if (number is None) == (id is None):
        raise BadInput("`document` takes either `number` (with `place`, `year`) or `id`")
    match = questions.find_document(
        info.context.reader, number or "", place=place, year=year, id=id
    )
    if isinstance(match, answers.Ambiguous):
        return Ambiguous(text=match.text, candidates=_candidates(info, match.candidates))
    if isinstance(match, answers.Unknown):
        return Unknown(text=match.text, near=_candidates(info, match.near))
    kind = Found if isinstance(match, answers.Found) else CitedOnly
    return kind(
        document=document_of(info, match.document),
        why=match.why,
        incomplete=documents_of(info, match.incomplete),
    )


def _candidates(info: Info, candidates: tuple[answers.Candidate, ...]) -> list[Candidate]:
    return [
        Candidate(document=document_of(info, c.document), apart_by=_apart_by(c)) for c in candidates
    ]


def _apart_by(candidate: answers.Candidate) -> Label:
    document = candidate.document
    issuers = ", ".join(agency.name for agency in candidate.issuers)
    day = document.issued_on or (str(document.year) if document.year else "")
    held = label_of(document.text_held)
    said = [part for part in (issuers, document.place_name, day) if part]
    return Label(vi=" · ".join([*said, held.vi]), en=" · ".join([*said, held.en]))
