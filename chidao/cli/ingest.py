"""`chidao ingest`: reads documents into the store."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chidao.cli import options
from chidao.cli.exits import Exit
from chidao.cli.opening import open_for_writing
from chidao.output.consoles import notes
from chidao.output.plain import print_plain
from chidao.output.progress import following
from chidao.settings import load_settings

if TYPE_CHECKING:
    from ingest.run import Refused

PathsToRead = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH...",
        help="Files, or folders that are searched for .txt .md .html .docx and .pdf files.",
    ),
]


def ingest(
    paths: PathsToRead,
    jobs: options.Jobs = 1,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Read documents into the store; running it again changes nothing.

    A file that changed replaces what was read from it before. A file that cannot be read is listed
    at the end with the reason, and the others are read all the same (exit status 1). Ctrl-C leaves
    the store as it was before the file at hand.

    Example: chidao ingest plans/ decision-12.pdf --jobs 2
    """
    # Extraction loads spaCy, which the commands that only ask need not wait for.
    from chidao.ingesting import files_under, report_of
    from chidao.ingesting import ingest as ingest_files

    limits = load_settings().limits
    files = files_under(paths)
    with open_for_writing(store) as opened:
        outcomes = ingest_files(opened, files, limits, jobs)
        report = report_of(following(outcomes, len(files)))
    if as_json:
        refused = [
            {"path": r.path, "reason": r.error.reason, "message": str(r.error)}
            for r in report.refused
        ]
        typer.echo(
            print_plain({"added": report.added, "unchanged": report.unchanged, "refused": refused})
        )
    notes().print(
        f"{len(report.added)} read, {len(report.unchanged)} unchanged, "
        f"{len(report.refused)} refused"
    )
    end_with(report.refused)


def end_with(refused: "list[Refused]") -> None:
    """List the files that could not be read and end the command, if there are any."""
    for item in refused:
        why = f"{item.error.detail}; {item.error.remedy}"
        notes().print(f"refused: {item.path}: {why}", soft_wrap=True)
    if refused:
        raise typer.Exit(Exit.REFUSED)
