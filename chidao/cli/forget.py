"""`chidao forget`: takes a source out of the store."""

from typing import Annotated

import typer

from chidao.cli import options
from chidao.cli.opening import open_for_reading
from chidao.forgetting import forget as forget_source


def forget(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE", help="The source's path, file name or sha256, as `sources` lists it."
        ),
    ],
    store: options.Store = None,
) -> None:
    """Remove a source, and with it exactly what only that source said.

    Example: chidao forget plan-2024.docx
    """
    with open_for_reading(store) as opened:
        for path in forget_source(opened, source):
            typer.echo(f"forgotten: {path}", err=True)
