"""`chidao compare`: what a change of the rules gains and loses."""

from pathlib import Path
from typing import Annotated

import typer

from chidao.cli import options
from chidao.cli.evaluate import check_folder
from chidao.output.plain import print_plain


def compare(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="Folder that `chidao extract --out` wrote before.")
    ],
    new: Annotated[
        Path, typer.Argument(metavar="NEW", help="Folder that it wrote after the change.")
    ],
    texts: Annotated[
        list[Path] | None,
        typer.Option(
            "--texts",
            metavar="PATH",
            help="Where the sources lie, to show the words around each change; may "
            "be given several times: --texts plans/.",
        ),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """List the facts that two readings of the same files do not have in common.

    A line begins with + for a fact that came and - for one that went; counts by layer end the list.

    Example: chidao compare before/ after/ --texts plans/
    """
    from chidao.comparing import text_finder
    from ingest.compare import compare_folders, iter_comparison

    for folder in (old, new):
        check_folder(folder)
    if as_json:
        typer.echo(print_plain(list(compare_folders(old, new))))
        return
    for line in iter_comparison(old, new, text_finder(texts or ())):
        typer.echo(line)
