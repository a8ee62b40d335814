"""Every question that can be asked, and the answer it gets; the API and the command line ask here.

A question takes a Reader. Pass `store.reading()`'s, so that one answer sees one state of the graph.
"""

from collections.abc import Collection

from graph.answers import Coverage, Quote, WarningNote
from graph.details import show
from graph.duties import partnerships, responsibilities
from graph.lineages import lineage, path
from graph.matching import (
    candidates_of,
    find_agency,
    find_document,
    issuers_of,
    related_agencies,
)
from graph.quotes import AROUND, quote_in, quotes_of
from graph.store import DEFAULT_FIRST, DocumentFilter, Page, Reader
from schema.claims import Attribute, Claim, Evidence
from schema.graph import Agency, Document, Source
from schema.vocabulary import TextHeld

__all__ = [
    "agencies",
    "candidates_of",
    "claims",
    "coverage",
    "documents",
    "find_agency",
    "find_document",
    "issuers_of",
    "lineage",
    "partnerships",
    "path",
    "quote",
    "quotes_of",
    "related_agencies",
    "responsibilities",
    "search",
    "show",
    "sources",
    "warnings",
]


def search(
    reader: Reader, text: str, *, after: str | None = None, first: int = DEFAULT_FIRST
) -> Page[Document]:
    """Documents whose number and titles hold every word, tone marks aside; the closest first."""
    return reader.search(text, after=after, first=first)


def documents(
    reader: Reader,
    wanted: DocumentFilter | None = None,
    *,
    after: str | None = None,
    first: int = DEFAULT_FIRST,
) -> Page[Document]:
    """The documents that a filter keeps, the newest first."""
    return reader.documents(wanted or DocumentFilter(), after=after, first=first)


def agencies(
    reader: Reader,
    text: str | None = None,
    *,
    after: str | None = None,
    first: int = DEFAULT_FIRST,
) -> Page[Agency]:
    """The agencies whose name or alias holds every word, by name."""
    return reader.agencies(text, after=after, first=first)


def claims(
    reader: Reader, node: str, attributes: Collection[Attribute] | None = None
) -> tuple[Claim, ...]:
    """What sources say of one node by itself; its relations carry their own claims."""
    return tuple(placed.claim for placed in reader.claims_on([node], attributes))


def warnings(
    reader: Reader, *, after: str | None = None, first: int = DEFAULT_FIRST
) -> Page[WarningNote]:
    """What is wrong in the sources themselves, by source and place in it."""
    page = reader.warnings(after=after, first=first)
    nodes = reader.nodes({placed.placement.start for placed in page.items})
    notes = tuple(
        WarningNote(document, placed.claim)
        for placed in page.items
        if isinstance(document := nodes[placed.placement.start], Document)
    )
    return Page(notes, page.total, page.end)


def sources(
    reader: Reader, *, after: str | None = None, first: int = DEFAULT_FIRST
) -> Page[Source]:
    """The files that were read, by path."""
    return reader.sources(after=after, first=first)


def quote(reader: Reader, piece: Evidence, *, around: int = AROUND) -> Quote | None:
    """A piece of evidence where it stands; None where its source is no longer held."""
    source = reader.source(piece.source)
    return None if source is None else quote_in(source, piece, around)


def coverage(reader: Reader) -> Coverage:
    """How much of what is known is held."""
    held = {how: reader.documents(DocumentFilter(held=how), first=1).total for how in TextHeld}
    return Coverage(held, reader.counts())
