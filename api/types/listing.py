"""documents: what a filter keeps; the store serves what it has an index for, we check the rest."""

from collections.abc import Iterable
from typing import Annotated

import strawberry

from api.context import Info
from api.types.arguments import After, First, Words
from api.types.document import Document, document_of
from api.types.filters import (
    DocumentFilter,
    DocumentTypeFilter,
    IdentityFilter,
    IdFilter,
    IntFilter,
    TextFilter,
    TextHeldFilter,
)
from api.types.paging import Connection, connect
from graph import questions
from graph.store import DEFAULT_FIRST
from graph.store import DocumentFilter as Wanted
from schema import graph
from schema.names import search_key

Filter = Annotated[
    DocumentFilter | None, strawberry.argument(description="Which documents to list.")
]
EqualFilter = DocumentTypeFilter | IdentityFilter | IdFilter | TextHeldFilter | IntFilter


def resolve_documents(
    info: Info,
    filter: Filter = None,
    first: First = DEFAULT_FIRST,
    after: After = None,
) -> Connection[Document]:
    """The documents that the filter keeps, newest first."""
    wanted = served(filter)
    return connect(
        lambda mark, size: questions.documents(info.context.reader, wanted, after=mark, first=size),
        lambda document: document_of(info, document),
        first=first,
        after=after,
        keep=None if is_served(filter) else lambda document: keeps(filter, document),
    )


def resolve_search(
    info: Info, text: Words, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[Document]:
    """Documents whose number and titles hold every word, the closest first."""
    return connect(
        lambda mark, size: questions.search(info.context.reader, text, after=mark, first=size),
        lambda document: document_of(info, document),
        first=first,
        after=after,
    )


def served(filter: DocumentFilter | None) -> Wanted:
    """The part of a filter that the store answers by itself; the rest only narrows it."""
    if filter is None:
        return Wanted()
    return Wanted(
        text=filter.text.contains if filter.text else None,
        held=filter.text_held.eq if filter.text_held else None,
        type=filter.type.eq.value if filter.type and filter.type.eq else None,
        issuer=filter.issuer.eq if filter.issuer else None,
        year=filter.year.eq if filter.year else None,
    )


def is_served(filter: DocumentFilter | None) -> bool:
    """Whether the store answers all of a filter by itself."""
    if filter is None:
        return True
    rest = (
        filter.number, filter.title, filter.identity, filter.place_name,
        filter.issued_on, filter.and_, filter.or_, filter.not_,
    )  # fmt: skip
    if any(condition is not None for condition in rest):
        return False
    if filter.text and (filter.text.eq is not None or filter.text.in_ is not None):
        return False
    if filter.year and (filter.year.gte is not None or filter.year.lte is not None):
        return False
    equal = (filter.type, filter.text_held, filter.issuer, filter.year)
    return all(condition is None or condition.in_ is None for condition in equal)


def keeps(filter: DocumentFilter | None, document: graph.Document) -> bool:
    """Whether a document fulfils all of a filter."""
    if filter is None:
        return True
    number = [document.number] if document.number else []
    year = [document.year] if document.year is not None else []
    return (
        _text(filter.text, [" ".join([*number, *document.titles])])
        and _text(filter.number, number)
        and _text(filter.title, document.titles)
        and _text(filter.place_name, [document.place_name] if document.place_name else [])
        and _text(filter.issued_on, [document.issued_on] if document.issued_on else [])
        and _equal(filter.type, [document.type])
        and _equal(filter.text_held, [document.text_held])
        and _equal(filter.identity, [document.identity])
        and _equal(filter.issuer, document.issuers)
        and _equal(filter.year, year)
        and _between(filter.year, document.year)
        and all(keeps(each, document) for each in filter.and_ or ())
        and (filter.or_ is None or any(keeps(each, document) for each in filter.or_))
        and (filter.not_ is None or not keeps(filter.not_, document))
    )


def _text(condition: TextFilter | None, values: Iterable[str]) -> bool:
    if condition is None:
        return True
    held = tuple(values)
    words = search_key(condition.contains or "").split()
    return (
        (condition.eq is None or condition.eq in held)
        and (condition.in_ is None or any(value in condition.in_ for value in held))
        and (not words or any(_holds(search_key(value), words) for value in held))
    )


def _holds(folded: str, words: Iterable[str]) -> bool:
    return all(word in folded for word in words)


def _equal(condition: EqualFilter | None, values: Iterable[object]) -> bool:
    if condition is None:
        return True
    held = tuple(values)
    return (condition.eq is None or condition.eq in held) and (
        condition.in_ is None or any(value in condition.in_ for value in held)
    )


def _between(condition: IntFilter | None, value: int | None) -> bool:
    if condition is None or (condition.gte is None and condition.lte is None):
        return True
    return (
        value is not None
        and (condition.gte is None or value >= condition.gte)
        and (condition.lte is None or value <= condition.lte)
    )
