"""`chidao lineage`: what a document rests on and what rests on it."""

from typing import Annotated

import typer

from chidao.cli import options
from chidao.cli.answering import Answering
from chidao.cli.opening import reading
from chidao.errors import InvalidSetting
from chidao.output.lineages import LineageTree
from chidao.output.origins import Citing
from graph import questions
from graph.answers import Course, Lineage
from graph.lineages import DEPTH
from graph.store import Reader
from schema.vocabulary import LINEAGE, RelationType

BESIDE = (RelationType.DIRECTS, RelationType.CITES)


def lineage(
    number: options.Number,
    up: Annotated[bool, typer.Option("--up", help="Only what the document rests on.")] = False,
    down: Annotated[bool, typer.Option("--down", help="Only what rests on the document.")] = False,
    depth: Annotated[
        int, typer.Option("--depth", metavar="N", min=1, max=50, help="At most N steps each way.")
    ] = DEPTH,
    beside: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="LIST",
            help="Show these beside the lineage, marked apart: directs, cites or directs,cites.",
        ),
    ] = None,
    place: options.Place = None,
    year: options.Year = None,
    id: options.Id = None,
    quotes: options.Quotes = True,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Show the documents that one rests on and those that rest on it, each step with its proof.

    A lineage follows what implements, is based on, guides or promulgates another document. Being
    mentioned (cites) or named in a task (directs) is no step of it; --with shows those apart.

    Example: chidao lineage "57 kl tw" --down
    """
    relations = (*LINEAGE, *_beside(beside))
    direction = Course.UP if up and not down else Course.DOWN if down and not up else Course.BOTH
    with reading(store) as reader:
        answering = Answering.of(reader, as_json)
        match = questions.find_document(reader, number, place=place, year=year, id=id)
        document = answering.settle(match)
        found = questions.lineage(
            reader, document.id, direction=direction, depth=depth, relations=relations
        )
        if as_json:
            answering.json("lineage", match=match, lineage=found)
        elif found is not None:
            answering.beside(match)
            show_lineage(answering, found, direction, quotes=quotes)


def show_lineage(answering: Answering, found: Lineage, direction: Course, *, quotes: bool) -> None:
    """Print a lineage as a tree with the sources of its quotes."""
    reader: Reader = answering.reader
    citing = Citing(reader, quotes=quotes)
    issuers = questions.issuers_of(reader, (node.document for node in found.nodes))
    answering.show(LineageTree(found, issuers, citing).draw(direction))
    answering.sources(citing)


def _beside(text: str | None) -> tuple[RelationType, ...]:
    names = [name.strip().upper() for name in (text or "").split(",") if name.strip()]
    for name in names:
        if name not in BESIDE:
            raise InvalidSetting(f"--with {text}: give directs, cites, or both with a comma")
    return tuple(RelationType(name) for name in names)
