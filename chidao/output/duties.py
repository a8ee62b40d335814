"""Duties as tables, one a document, and as CSV for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chidao.output.documents import line_of
from chidao.output.origins import Citing
from chidao.output.words import label, phrase
from graph.answers import Duty, Partnership, Unanswered
from graph.store import Reader
from schema.graph import Agency
from schema.vocabulary import Status

Issuers = Mapping[str, Sequence[Agency]]
COLUMNS = (
    "agency",
    "roles",
    "task",
    "partners",
    "deadline",
    "due",
    "due_inferred",
    "section",
    "document",
    "document_title",
    "issued_on",
    "document_place",
    "status",
    "quote",
    "source",
    "start",
    "end",
)


def duties_by_document(
    duties: Iterable[Duty], issuers: Issuers, citing: Citing
) -> Iterable[RenderableType]:
    """A line and a table for each document that assigns them."""
    for _, group in groupby(duties, key=lambda duty: duty.document.id):
        listed = list(group)
        document = listed[0].document
        yield line_of(document, issuers.get(document.id, ()))
        yield _table(listed, citing)


def _table(duties: Sequence[Duty], citing: Citing) -> Table:
    table = Table(show_lines=True, expand=True, header_style="bold")
    for key, ratio in (("body", 4), ("roles", 3), ("task", 8), ("partners", 3), ("due", 3)):
        table.add_column(str(phrase(key)), ratio=ratio, overflow="fold")
    above: str | None = None
    for duty in duties:
        table.add_row(
            "" if duty.agency.id == above else duty.agency.name,
            "\n".join(str(label(role.role)) for role in duty.roles),
            _task(duty, citing),
            "\n".join(partner.agency.name for partner in duty.partners),
            due_of(duty),
        )
        above = duty.agency.id
    return table


def _task(duty: Duty, citing: Citing) -> Text:
    claims = [claim for role in duty.roles for claim in role.claims]
    text = Text(f"{duty.task.section}. " if duty.task.section else "", style="dim")
    quoted = " ".join(duty.task.text.split())
    text.append(f"“{quoted}”" if citing.quotes else quoted, style="italic" if citing.quotes else "")
    text.append(f" {citing.marks(claims)}", style="dim")
    if claims and all(claim.status is Status.REPORTED for claim in claims):
        text.append(f" · {label(Status.REPORTED)}", style="yellow")
    return text


def due_of(duty: Duty) -> str:
    """The deadline, and whether its year is inferred."""
    if duty.due and duty.due_inferred:
        return f"{duty.due} ({phrase('year_inferred').vi}; {phrase('year_inferred').en})"
    return duty.due or duty.deadline or ""


def silences(unanswered: Iterable[Unanswered], issuers: Issuers) -> Iterable[Text]:
    """A line for each document that gives no such duty, with the reason in plain words."""
    for item in unanswered:
        line = line_of(item.document, issuers.get(item.document.id, ()))
        yield Text.assemble(line, (f"\n  {phrase('no_duties')}: {label(item.silence)}", "yellow"))


def partnerships(items: Iterable[Partnership], citing: Citing) -> Iterable[Text]:
    """A line for each task in which the body is a partner."""
    for item in items:
        quoted = " ".join(item.task.text.split())
        yield Text.assemble(
            (item.document.number or item.document.title or item.document.id, "bold"),
            f" {item.task.section or ''} “{quoted}” ",
            (citing.marks(item.claims), "dim"),
        )


def print_csv(reader: Reader, duties: Iterable[Duty]) -> str:
    """A row a duty, with the words and the place in the source that prove it."""
    listed = list(duties)
    cited = {p.source for d in listed for r in d.roles for c in r.claims for p in c.evidence}
    sources = reader.sources_of(cited)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for duty in listed:
        claims = [claim for role in duty.roles for claim in role.claims]
        pieces = sorted((p for c in claims for p in c.evidence), key=lambda p: p.start - p.end)
        proof = pieces[0] if pieces else None
        writer.writerow(
            [
                duty.agency.name,
                " ".join(role.role for role in duty.roles),
                duty.task.text,
                "; ".join(partner.agency.name for partner in duty.partners),
                duty.deadline,
                duty.due,
                "yes" if duty.due_inferred else "",
                duty.task.section,
                duty.document.number,
                duty.document.title,
                duty.document.issued_on,
                duty.document.place_name,
                " ".join(sorted({claim.status for claim in claims})),
                proof and proof.quote,
                proof and proof.source in sources and sources[proof.source].name,
                proof and proof.start,
                proof and proof.end,
            ]
        )
    return out.getvalue()
