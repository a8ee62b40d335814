"""Documents on a line or in a table, with what tells namesakes apart."""

from collections.abc import Iterable, Mapping, Sequence

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
    return str(document.year) if document.year else document.period


def table_of(candidates: Iterable[Candidate]) -> Table:
    """A row a document with everything that tells it from its namesakes."""
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for key in ("number", "type", "issuers", "place", "day", "title", "held"):
        table.add_column(str(phrase(key)), overflow="fold")
    table.add_column("id", no_wrap=True)
    for candidate in candidates:
        document = candidate.document
        held = str(label(document.text_held))
        if document.identity is Identity.PARTIAL:
            held += f"; {label(document.identity)}"
        table.add_row(
            document.number or f"({phrase('no_number').vi})",
            label(DocumentType(document.type)).vi,
            "; ".join(agency.name for agency in candidate.issuers),
            document.place_name or "",
            day_of(document) or "",
            document.title or "",
            held,
            document.id,
        )
    return table


def agencies_table(agencies: Iterable[Agency]) -> Table:
    """A row a body with what tells it from its namesakes."""
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for key in ("name", "level", "system", "place"):
        table.add_column(str(phrase(key)), overflow="fold")
    table.add_column("id", no_wrap=True)
    for agency in agencies:
        table.add_row(
            agency.name,
            label(agency.level).vi if agency.level else "",
            label(agency.system).vi,
            agency.place_name or "",
            agency.id,
        )
    return table


def lines_of(
    documents: Iterable[Document], issuers: Mapping[str, Sequence[Agency]]
) -> Iterable[Text]:
    """A line a document."""
    for document in documents:
        yield line_of(document, issuers.get(document.id, ()))
