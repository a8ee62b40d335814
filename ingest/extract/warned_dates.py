"""Documents dated before what they carry out, rest on, amend or replace."""

from collections.abc import Iterator
from datetime import date

import regex
from spacy.tokens import Doc

from ingest.extract.values import Document, Span, Warned
from schema.vocabulary import DocumentType, RelationType, WarningCode

WORD = regex.compile(r"\w+")
YEAR = regex.compile(r"(?<=/)\d{4}(?=/)")
LAWS = (DocumentType.LAW, DocumentType.ORDINANCE)
LATER = frozenset(RelationType) - {RelationType.CITES, RelationType.PROMULGATES}


def iter_date_warnings(doc: Doc) -> Iterator[Warned]:
    """DATE_ORDER, one for each document that is dated too early."""
    documents: tuple[Document, ...] = doc._.documents
    seen: set[int] = set()
    for relation in doc._.relations:
        source, target = documents[relation.source], documents[relation.target]
        if relation.type not in LATER or relation.source in seen:
            continue
        if not _is_before(source.issued_on, target.issued_on):
            continue
        if _may_be_older(source, target, doc._.text[slice(*relation.span)]):
            continue
        seen.add(relation.source)
        span = _place(source)
        if span is not None:
            message = f"Ngày {source.issued_on} trước ngày {target.issued_on} của {_name(target)}"
            yield Warned(span, WarningCode.DATE_ORDER, message, "date-order")


def _may_be_older(source: Document, target: Document, quote: str) -> bool:
    """Whether a law is named without its number, and the number is of a later year, so that an
    older law of the name is meant."""
    if target.type not in LAWS or target.number is None or source.issued_on is None:
        return False
    year = YEAR.search(target.number)
    serial = target.number.split("/")[0]
    return year is not None and year[0] > source.issued_on[:4] and serial not in WORD.findall(quote)


def _is_before(first: str | None, second: str | None) -> bool:
    if not first or not second:
        return False
    return date.fromisoformat(first) < date.fromisoformat(second)


def _place(document: Document) -> Span | None:
    """Where the date is printed, else the first mention."""
    if "issued_on" in document.proof:
        return document.proof["issued_on"]
    return document.mentions[0] if document.mentions else None


def _name(document: Document) -> str:
    return document.number or document.title or document.type.value
