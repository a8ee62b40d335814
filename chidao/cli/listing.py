"""`chidao search`, `documents`, `warnings` and `sources`: what is held, as lists."""

from enum import StrEnum
from typing import Annotated

import typer
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chidao.cli import options
from chidao.cli.answering import Answering
from chidao.cli.exits import Exit
from chidao.cli.opening import reading
from chidao.cli.paging import gather
from chidao.output.consoles import notes
from chidao.output.details import warning
from chidao.output.documents import line_of, table_of
from chidao.output.origins import Citing, heading_of, origin_of
from chidao.output.words import label, phrase
from graph import questions
from graph.store import DocumentFilter
from schema.graph import Document, Source
from schema.vocabulary import TextHeld


class Held(StrEnum):
    """What is held of a document's own words."""

    FULL = "full"
    REPORTED = "reported"
    CITED_ONLY = "cited-only"


def search(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT", help="Words of a number or title; capitals and tone marks do not count."
        ),
    ],
    first: options.First = None,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Find documents whose number and titles hold every word, the closest first.

    Example: chidao search "thong tin doi ngoai" --first 10
    """
    with reading(store) as reader:
        answering = Answering.of(reader, as_json)
        found, total = gather(
            lambda after, n: questions.search(reader, text, after=after, first=n), first
        )
        _documents(answering, "search", found, total)
    if not found:
        raise typer.Exit(Exit.NOT_FOUND)


def documents(
    held: Annotated[
        Held | None,
        typer.Option(
            "--held",
            help="Only those of which the full text is held, of which only a report was read, or "
            "which others merely cite: --held cited-only.",
        ),
    ] = None,
    year: options.Year = None,
    first: options.First = None,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """List the documents that are known, the newest first.

    Example: chidao documents --held cited-only
    """
    wanted = DocumentFilter(held=None if held is None else TextHeld[held.name], year=year)
    with reading(store) as reader:
        answering = Answering.of(reader, as_json)
        found, total = gather(
            lambda after, n: questions.documents(reader, wanted, after=after, first=n), first
        )
        _documents(answering, "documents", found, total)


def _documents(answering: Answering, kind: str, found: list[Document], total: int) -> None:
    candidates = questions.candidates_of(answering.reader, found)
    if answering.as_json:
        answering.json(kind, documents=candidates, total=total)
        return
    if found:
        answering.show(table_of(candidates))
    _count(len(found), total)


def warnings(
    first: options.First = None,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """List what is wrong in the sources themselves, such as dates out of order.

    Example: chidao warnings --json
    """
    with reading(store) as reader:
        answering = Answering.of(reader, as_json)
        found, total = gather(
            lambda after, n: questions.warnings(reader, after=after, first=n), first
        )
        if as_json:
            answering.json("warnings", warnings=found, total=total)
            return
        citing = Citing(reader)
        issuers = questions.issuers_of(reader, (note.document for note in found))
        for note in found:
            answering.show(line_of(note.document, issuers[note.document.id]))
            answering.show(Padding(warning(note.claim, citing), (0, 0, 0, 2), expand=False))
        answering.sources(citing)
        _count(len(found), total)


def sources(
    first: options.First = None,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """List the files that were read, with what each calls itself.

    Example: chidao sources
    """
    with reading(store) as reader:
        answering = Answering.of(reader, as_json)
        found, total = gather(
            lambda after, n: questions.sources(reader, after=after, first=n), first
        )
        if as_json:
            listed = [{"origin": origin_of(s), "paths": s.paths} for s in found]
            answering.json("sources", listed=listed, total=total)
            return
        if found:
            answering.show(_table(found))
        _count(len(found), total)


def _table(found: list[Source]) -> Table:
    table = Table(show_edge=False, pad_edge=False, expand=True, header_style="bold")
    for key, ratio in (("file", 4), ("form", 2), ("title", 5)):
        table.add_column(str(phrase(key)), ratio=ratio, overflow="fold")
    table.add_column("sha256", no_wrap=True)
    for source in found:
        heading = Text(heading_of(source) or "")
        table.add_row("\n".join(source.paths), str(label(source.form)), heading, source.sha256[:12])
    return table


def _count(shown: int, total: int) -> None:
    notes().print(f"{shown} of {total}" if shown < total else f"{total}")
