"""`chidao demo`: the samples read, asked, and served."""

import time
from pathlib import Path
from typing import Annotated

import typer
from platformdirs import user_cache_path
from rich.rule import Rule

from chidao.cli.answering import Answering
from chidao.cli.ingest import end_with
from chidao.cli.lineage import show_lineage
from chidao.cli.opening import file_of, open_for_writing
from chidao.cli.serve import serve_store
from chidao.cli.who import show_duties
from chidao.errors import NoSamples
from chidao.output.consoles import notes
from chidao.output.words import phrase
from chidao.settings import load_settings
from graph import questions
from graph.answers import Course
from graph.store import MAX_FIRST, GraphStore, Reader
from schema.vocabulary import Role

LINEAGES = ("72/2015/NĐ-CP", "57-KL/TW")
PLAN = "99/KH-UBND"
SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "texts"


def demo(
    store: Annotated[
        str | None,
        typer.Option(
            "--store",
            metavar="FILE|URL",
            help="SQLite file or Neo4j address to fill instead of the one in your cache folder.",
        ),
    ] = None,
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help="Print the answers and end, without serving.")
    ] = False,
) -> None:
    """Read the samples into a store of their own, print two lineages and who leads what, and serve.

    The samples are retellings written for this project, not official documents. Without --store
    they go into a store in your cache folder, made anew each time.

    Example: chidao demo --no-serve
    """
    if not SAMPLES.is_dir():
        raise NoSamples(f"{SAMPLES} is not there; run the demo from a checkout of the project")
    url = store or str(_fresh_store())
    with open_for_writing(url) as opened:
        _read(opened, url)
        with opened.reading() as reader:
            _answer(reader)
        if not no_serve:
            serve_store(opened, "127.0.0.1", 0)


def _fresh_store() -> Path:
    path = user_cache_path("chidao") / "demo.sqlite"
    path.parent.mkdir(parents=True, exist_ok=True)
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    return path


def _read(opened: GraphStore, url: str) -> None:
    from chidao.ingesting import files_under, ingest, report_of

    started = time.monotonic()
    report = report_of(ingest(opened, files_under([SAMPLES]), load_settings().limits))
    took = time.monotonic() - started
    place = file_of(url) or url
    read = len(report.added) + len(report.unchanged)
    notes().print(f"{read} samples in {place} after {took:.1f} s", soft_wrap=True)
    end_with(report.refused)


def _answer(reader: Reader) -> None:
    answering = Answering.of(reader, as_json=False)
    for number in LINEAGES:
        answering.show(Rule(f"{phrase('lineage_of')}: {number}"))
        document = answering.settle(questions.find_document(reader, number))
        found = questions.lineage(reader, document.id, direction=Course.DOWN)
        if found is not None:
            show_lineage(answering, found, Course.DOWN, quotes=True)
    answering.show(Rule(f"{phrase('lead')}: {PLAN}"))
    plan = answering.settle(questions.find_document(reader, PLAN))
    answer = questions.responsibilities(
        reader, document=plan.id, roles=[Role.LEAD], first=MAX_FIRST
    )
    show_duties(answering, answer, plan)
