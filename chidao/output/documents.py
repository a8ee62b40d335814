"""Documents on a line or in a table, with what tells namesakes apart."""

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from chidao.output.words import label, phrase
from graph.answers import Candidate
from schema.graph import Agency, Document
from schema.vocabulary import DocumentType, Identity


def number_of(document: Document) -> str:
    """The number, or for a document without one its type and title."""
    if document.number:
        return document.number
    kind = label(DocumentType(document.type)).vi
    return f"{kind} “{document.title}”" if document.title else f"{kind} ({phrase('no_number').vi})"


def line_of(document: Document, issuers: Sequence[Agency], *, title: bool = True) -> Text:
    """The document on one line: number, type, issuers, day, title, what is held of it."""
    text = Text(number_of(document), style="bold")
    parts = [label(DocumentType(document.type)).vi] if document.number else []
    parts += ["; ".join(agency.name for agency in issuers)] if issuers else []
    parts += [day] if (day := day_of(document)) else []
    if title and document.number and document.title:
        parts.append(f"“{document.title}”")
    text.append("".join(f" · {part}" for part in parts))
    text.append(f" · {label(document.text_held)}", style="dim")
    if document.identity is Identity.PARTIAL:
        text.append(f" · {label(document.identity)}", style="yellow")
    return text


def day_of(document: Document) -> str | None:
    """The day of issue, else the year, else the period."""
    if document.issued_on:
        return document.issued_on
    if document.year:
        return str(document.year)
    return f"{phrase('for_period').vi} {document.period}" if document.period else None


def table_of(candidates: Iterable[Candidate]) -> Table:
    """A row a document with everything that tells it from its namesakes, and its id."""
    table = _table(("document", 3), ("issuers", 4), ("day", 2), ("title", 6), ("held", 3))
    for candidate in candidates:
        document = candidate.document
        kind = label(DocumentType(document.type)).vi
        issuers = [agency.name for agency in candidate.issuers]
        place = document.place_name
        if place and not any(place.casefold() in name.casefold() for name in issuers):
            issuers.append(place)
        title = Text(document.title or "")
        title.append(("\n" if document.title else "") + document.id, style="dim")
        held = str(label(document.text_held))
        if document.identity is Identity.PARTIAL:
            held += f"; {label(document.identity)}"
        number = document.number or f"({phrase('no_number').vi})"
        day = day_of(document) or ""
        table.add_row(f"{number}\n{kind}", "\n".join(issuers), day, title, held)
    return table


def agencies_table(agencies: Iterable[Agency]) -> Table:
    """A row a body with what tells it from its namesakes, and its id."""
    table = _table(("name", 6), ("level", 2), ("system", 2), ("place", 3))
    for agency in agencies:
        table.add_row(
            Text(agency.name).append(f"\n{agency.id}", style="dim"),
            label(agency.level).vi if agency.level else "",
            label(agency.system).vi,
            agency.place_name or "",
        )
    return table


def _table(*columns: tuple[str, int]) -> Table:
    table = Table(show_edge=False, pad_edge=False, expand=True, header_style="bold")
    for key, ratio in columns:
        table.add_column(str(phrase(key)), ratio=ratio, overflow="fold")
    return table
