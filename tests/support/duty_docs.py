"""Docs for the tests of duties, with the bodies marked by hand."""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from ingest.extract import values
from ingest.extract.dates import dates
from ingest.extract.deadlines import deadlines
from ingest.extract.doc import blank_language, make_doc
from ingest.extract.duties import duties
from ingest.extract.sections import sections
from ingest.text.prepare import prepare
from schema.source import SourceText
from schema.vocabulary import AgencyKind, DocumentType, Form, System

BODIES = (
    "UBND tỉnh",
    "Sở Y tế",
    "Sở Tài chính",
    "Sở Nội vụ",
    "Công an tỉnh",
    "Báo tỉnh",
    "Hội Nông dân",
    "Bộ Y tế",
    "các sở, ban, ngành",
    "Các sở, ban, ngành",
    "UBND các xã",
    "Chủ tịch UBND tỉnh",
    "Chánh Văn phòng UBND tỉnh",
    "Giám đốc Sở Y tế",
    "Lãnh đạo Sở Y tế",
    "Ủy ban nhân dân tỉnh Lai Châu",
    "Ủy ban nhân dân thành phố Huế",
)
POSTS = ("Chủ tịch", "Chánh", "Giám đốc")
NLP = blank_language()


def find_mentions(text: str, names: Sequence[str]) -> list[values.AgencyMention]:
    """Every place of a name that no longer name covers."""
    found: list[values.AgencyMention] = []
    taken: set[int] = set()
    for name in sorted(names, key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            if at not in taken:
                index = min(i for i, n in enumerate(names) if n.lower() == name.lower())
                found.append(values.AgencyMention(index, (at, at + len(name))))
                taken.update(range(at, at + len(name)))
            at = text.find(name, at + 1)
    return sorted(found, key=lambda mention: mention.span)


def kind_of(name: str) -> AgencyKind:
    """An office where the name begins with a post."""
    return AgencyKind.OFFICE if name.startswith(POSTS) else AgencyKind.BODY


def read(
    text: str,
    *,
    form: Form = Form.FULL_TEXT,
    period: str | None = None,
    issuer: str = "UBND tỉnh",
) -> Doc:
    """The Doc of a text with its sections, deadlines and duties."""
    doc = make_doc(NLP, prepare(SourceText("a.txt", "text/plain", "0", text)), form)
    doc._.agencies = tuple(
        values.Agency(name, kind_of(name), None, System.STATE, None, "hand") for name in BODIES
    )
    doc._.agency_mentions = tuple(find_mentions(doc.text, BODIES))
    doc._.context = values.Context(form, issued_on=date(2024, 1, 10), period=period)
    issuers = (BODIES.index(issuer),)
    subject = values.Document(
        None, DocumentType.PLAN, issuers, None, None, None, period, (), "hand"
    )
    doc._.documents = (subject,)
    for component in (sections, dates, deadlines, duties):
        doc = component(doc)
    return doc


Row = tuple[str, str, tuple[str, ...]]


def rows(doc: Doc) -> list[Row]:
    """Clause, bearer and roles of every duty."""
    return [
        (
            doc.text[slice(*duty.span)],
            BODIES[duty.agency],
            tuple(sorted(r.value for r in duty.roles)),
        )
        for duty in doc._.duties
    ]


def partners(doc: Doc) -> list[tuple[str, ...]]:
    """The partners of every duty."""
    return [tuple(BODIES[agency] for agency in duty.counterparts) for duty in doc._.duties]
