"""`chidao evaluate`: how well files are read, and how numbers were joined across them."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from chidao.cli import options
from chidao.cli.opening import reading
from chidao.errors import InvalidSetting, NothingToRead
from chidao.joins import write_joins
from chidao.output.plain import print_plain


def evaluate(
    gold: Annotated[
        Path | None,
        typer.Argument(metavar="GOLD", help="Folder of records that were labelled by hand."),
    ] = None,
    predictions: Annotated[
        Path | None,
        typer.Argument(
            metavar="PREDICTIONS", help="Folder that `chidao extract --out` wrote, names alike."
        ),
    ] = None,
    split: Annotated[
        Path | None,
        typer.Option(
            "--split",
            metavar="CSV",
            help="File with the columns source and set (tune or check): scores each set, and of "
            "the check set shows totals alone: --split split.csv.",
        ),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="List what is missed or false in each file.")
    ] = False,
    joins: Annotated[
        bool,
        typer.Option(
            "--joins",
            help="Instead, write the node of each number in each source of --store as CSV: "
            "source,number,node.",
        ),
    ] = False,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Score extraction against gold, or write down how numbers were joined across sources.

    Example: chidao evaluate samples/gold records/ --errors

    Example: chidao evaluate --joins --store graph.sqlite > joined.csv
    """
    if joins:
        if gold or predictions:
            raise InvalidSetting("--joins reads the store; leave GOLD and PREDICTIONS out")
        with reading(store) as reader:
            count = write_joins(reader, sys.stdout)
        typer.echo(f"{count} joins", err=True)
        return
    if gold is None or predictions is None:
        raise InvalidSetting("give GOLD and PREDICTIONS, two folders of records, or --joins")
    # Scoring is no part of answering, so only this command loads it.
    from chidao.output.scores import plain_scores
    from ingest.evaluate import iter_report, load_split, score_folders

    for folder in (gold, predictions):
        check_folder(folder)
    if split is not None and not split.is_file():
        raise InvalidSetting(f"--split {split}: there is no such file")
    scores = score_folders(gold, predictions)
    sets = None if split is None else load_split(split)
    if as_json:
        typer.echo(print_plain(plain_scores(scores, sets, errors=errors)))
        return
    for line in iter_report(scores, sets, with_files=errors, with_errors=errors):
        typer.echo(line)


def check_folder(folder: Path) -> None:
    """Refuse with NothingToRead a folder that holds no records."""
    if not any(folder.glob("*.json")):
        raise NothingToRead(f"{folder}: no records here; name a folder of .json records")
