"""`chidao extract`: prints what each file says, without a store."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chidao.cli import options
from chidao.cli.ingest import PathsToRead, end_with
from chidao.errors import CannotWrite
from chidao.output.consoles import answers
from chidao.output.progress import following
from chidao.output.records import explained
from chidao.settings import load_settings
from schema.record import ExtractionRecord, print_record, print_record_line

if TYPE_CHECKING:
    pass


def extract(
    files: PathsToRead,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="DIR",
            help="Write a file for each source, named after it, into this folder, laid out to be "
            "read and compared: --out records/.",
        ),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Tell, for each fact, the rule that read it and its words."),
    ] = False,
    jobs: options.Jobs = 1,
) -> None:
    """Print what each file says as an extraction record: one line of JSON a file.

    Files that cannot be read are listed at the end, the others are printed all the same (exit
    status 1).

    Example: chidao extract plan.docx | python -m json.tool

    Example: chidao extract plan.docx --explain
    """
    # Extraction loads spaCy, which the commands that only ask need not wait for.
    from chidao.ingesting import extract_files, files_under
    from ingest.run import Extracted, Refused

    folder = None if out is None else _Folder(out)
    found = files_under(files)
    refused: list[Refused] = []
    for outcome in following(extract_files(found, load_settings().limits, jobs), len(found)):
        if isinstance(outcome, Refused):
            refused.append(outcome)
        elif isinstance(outcome, Extracted):
            if folder is not None:
                folder.write(outcome.path, outcome.record)
            if explain:
                answers().print(explained(outcome.text, outcome.record))
            elif folder is None:
                typer.echo(print_record_line(outcome.record))
    end_with(refused)


class _Folder:
    """A folder of records; of two sources with one name before the ending, the second keeps its."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.taken: set[str] = set()
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(f"{path}: {error.strerror}; give another --out folder") from error

    def write(self, source: str, record: ExtractionRecord) -> None:
        name = Path(source).stem
        if name in self.taken:
            name = Path(source).name
        self.taken.add(name)
        target = self.path / f"{name}.json"
        try:
            target.write_text(print_record(record), encoding="utf-8")
        except OSError as error:
            raise CannotWrite(f"{target}: {error.strerror}; give another --out folder") from error
