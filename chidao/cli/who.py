"""`chidao who`: which body must do what, by a document or for a body."""

from typing import Annotated

import typer
from rich.text import Text

from chidao.cli import options
from chidao.cli.answering import Answering
from chidao.cli.narrowing import Asked
from chidao.cli.opening import reading
from chidao.cli.paging import gather
from chidao.output.documents import line_of
from chidao.output.duties import duties_by_document, partnerships, print_csv, silences
from chidao.output.origins import Citing
from chidao.output.words import label, phrase
from graph import questions
from graph.answers import AgencyMatch, DocumentMatch, Responsibilities, Unknown
from graph.meant import readings_of
from graph.store import Reader
from schema.graph import Agency, Document

ARGUMENT_HELP = (
    "A document, by number or title, or a body, by its name or an alias, capitals and tone marks "
    "aside. A number is tried as a document first, anything else as a body first."
)


def who(
    subject: Annotated[str, typer.Argument(metavar="NUMBER|AGENCY", help=ARGUMENT_HELP)],
    below: Annotated[
        bool, typer.Option("--below", help="Add the duties in the documents that implement it.")
    ] = False,
    place: options.Place = None,
    year: options.Year = None,
    role: options.Roles = None,
    due_before: Annotated[
        str | None,
        typer.Option(
            "--due-before", metavar="DATE", help="Only what is due before: --due-before 2024-12-01."
        ),
    ] = None,
    id: options.Id = None,
    csv: Annotated[
        bool, typer.Option("--csv", help="Print CSV, a row a duty with its quote and place.")
    ] = False,
    quotes: options.Quotes = True,
    first: options.First = None,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Show who must do what, in which role, with whom and by when.

    For a document: the duties in it, with --below also in those that implement it; --place and
    --year tell namesakes apart, and with --below narrow what is listed. For a body: the duties that
    name it, with those of its boards, offices and parts never added but listed as related.

    Where there is no answer it says why: the text does not say, only a report of it was read, or
    the text is not held.

    Example: chidao who 99/KH-UBND --place "Cầu Ngang" --role lead

    Example: chidao who "so tai chinh" --place "Trà Vinh" --csv
    """
    asked = Asked(place, year, role, due_before, below)
    with reading(store) as reader:
        answering = Answering.of(reader, as_json)
        target = _find(reader, subject, asked, id)
        if isinstance(target, AgencyMatch):
            _of_agency(answering, target, asked, first, csv=csv, quotes=quotes)
        else:
            document = answering.settle(target)
            _of_document(answering, target, document, asked, first, csv=csv, quotes=quotes)


def _find(
    reader: Reader, subject: str, asked: Asked, id: str | None
) -> AgencyMatch | DocumentMatch:
    """The body or document meant; several are left as they are."""
    node = reader.nodes([id or subject]).get(id or subject)
    if isinstance(node, Agency):
        return AgencyMatch(subject, (node,), questions.related_agencies(reader, node.id))
    if id is not None:
        return questions.find_document(reader, subject, id=id)
    as_number = any(readings_of(subject))
    agency = questions.find_agency(reader, subject, place=asked.place)
    if not agency.matched and asked.place:
        agency = questions.find_agency(reader, subject)
    if agency.matched and not as_number:
        return agency
    document = questions.find_document(reader, subject, place=asked.place, year=asked.year)
    if isinstance(document, Unknown) and asked.below:
        document = questions.find_document(reader, subject)
    if isinstance(document, Unknown) and agency.matched:
        return agency
    return document


def _of_document(
    answering: Answering,
    match: DocumentMatch,
    document: Document,
    asked: Asked,
    first: int | None,
    *,
    csv: bool,
    quotes: bool,
) -> None:
    answer = asked.duties(answering.reader, first, document=document.id, in_place=asked.below)
    if csv:
        typer.echo(print_csv(answering.reader, answer.duties.items), nl=False)
    elif answering.as_json:
        answering.json(
            "duties_of_document",
            match=match,
            duties=answer.duties.items,
            total=answer.duties.total,
            unanswered=answer.unanswered,
            truncated=answer.truncated,
        )
    else:
        answering.beside(match)
        show_duties(answering, answer, document, quotes=quotes)


def show_duties(
    answering: Answering, answer: Responsibilities, asked: Document, *, quotes: bool = True
) -> None:
    """Print the duties by document, the documents that give none, and the sources."""
    reader, duties = answering.reader, answer.duties.items
    citing = Citing(reader, quotes=quotes)
    named = [*(d.document for d in duties), *(u.document for u in answer.unanswered), asked]
    issuers = questions.issuers_of(reader, named)
    answering.show(*duties_by_document(duties, issuers, citing))
    answering.show(*silences(answer.unanswered, issuers))
    if not duties and not answer.unanswered:
        line = line_of(asked, issuers[asked.id])
        answering.show(Text.assemble(line, (f"\n  {phrase('no_duties')}", "yellow")))
    _cut(answering, len(duties), answer.duties.total)
    if answer.truncated:
        answering.show(Text(str(phrase("truncated_below")), style="yellow"))
    answering.sources(citing)


def _of_agency(
    answering: Answering,
    match: AgencyMatch,
    asked: Asked,
    first: int | None,
    *,
    csv: bool,
    quotes: bool,
) -> None:
    agency = answering.settle_agency(match)
    elsewhere = (
        asked.place is not None
        and not questions.find_agency(answering.reader, match.text, place=asked.place).matched
    )
    answer = asked.duties(answering.reader, first, agency=agency.id, in_place=elsewhere)
    duties, total = answer.duties.items, answer.duties.total
    if csv:
        typer.echo(print_csv(answering.reader, duties), nl=False)
        return
    partner_in, partner_total = gather(
        lambda after, n: questions.partnerships(answering.reader, agency.id, after=after, first=n),
        first,
    )
    if answering.as_json:
        answering.json(
            "duties_of_agency",
            agency=agency,
            duties=duties,
            total=total,
            partner_in=partner_in,
            partner_in_total=partner_total,
            related=match.related,
        )
        return
    citing = Citing(answering.reader, quotes=quotes)
    issuers = questions.issuers_of(answering.reader, (duty.document for duty in duties))
    answering.show(Text(_named(agency), style="bold"))
    answering.show(*duties_by_document(duties, issuers, citing))
    if not duties:
        answering.show(Text(f"  {phrase('no_duties')}", style="yellow"))
    _cut(answering, len(duties), total)
    if partner_in:
        answering.show(Text(f"\n{phrase('partner_in')}", style="bold"))
        answering.show(*partnerships(partner_in, citing))
        _cut(answering, len(partner_in), partner_total)
    if match.related:
        answering.show(Text(f"\n{phrase('related')}", style="bold"))
        answering.show(*(Text(f"  {_named(related)}") for related in match.related))
    answering.sources(citing)


def _named(agency: Agency) -> str:
    place = agency.place_name
    told = "" if place is None or place.casefold() in agency.name.casefold() else f" · {place}"
    level = f" · {label(agency.level)}" if agency.level else ""
    return f"{agency.name}{told}{level} · {agency.id}"


def _cut(answering: Answering, shown: int, total: int) -> None:
    if shown < total:
        answering.show(Text(f"{shown}/{total}: {phrase('truncated')}", style="yellow"))
