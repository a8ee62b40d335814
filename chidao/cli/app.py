"""The commands, by name, and the one place where errors become a line and an exit status."""

from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from chidao.cli.compare import compare
from chidao.cli.demo import demo
from chidao.cli.evaluate import evaluate
from chidao.cli.exits import Exit, exit_of
from chidao.cli.extract import extract
from chidao.cli.forget import forget
from chidao.cli.ingest import ingest
from chidao.cli.lineage import lineage
from chidao.cli.listing import documents, search, sources, warnings
from chidao.cli.serve import serve
from chidao.cli.show import show
from chidao.cli.who import who
from schema.errors import ChidaoError

EPILOG = (
    "Exit status: 0 answered; 1 some files were refused; 2 wrong use; 3 several match; "
    "4 nothing found; 5 the store cannot be used; 130 interrupted."
)


class Commands(TyperGroup):
    """The commands; every expected error ends with one line on stderr and its own status."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except ChidaoError as error:
            typer.echo(f"chidao: {error}", err=True)
            raise typer.Exit(exit_of(error)) from error
        except KeyboardInterrupt:
            typer.echo("chidao: interrupted", err=True)
            raise typer.Exit(Exit.INTERRUPTED) from None


app = typer.Typer(
    name="chidao",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog=EPILOG,
)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"chidao {version('chidao')}")
        raise typer.Exit


@app.callback()
def chidao(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_tell_version, is_eager=True, help="Tell the version and end."
        ),
    ] = False,
) -> None:
    """Read Vietnamese directives, plans and decisions, and answer from them with proof.

    Which documents does one carry out, and which carry it out? Which body must do what, in which
    role, with whom, by when? Where is that written? Begin with `chidao ingest PATH...`, then ask
    `chidao lineage NUMBER` and `chidao who NUMBER`. `chidao demo` shows it on samples.

    Example: chidao ingest plans/ && chidao who 99/KH-UBND
    """


for command in (
    ingest,
    lineage,
    who,
    show,
    search,
    documents,
    warnings,
    sources,
    forget,
    extract,
    evaluate,
    compare,
    serve,
    demo,
):
    app.command()(command)


def main() -> None:
    """Run the command line."""
    app()
