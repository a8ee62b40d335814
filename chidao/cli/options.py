"""The options and arguments that several commands share, described once."""

from typing import Annotated

import typer

from schema.vocabulary import Role

Store = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE|URL",
        help="SQLite file or Neo4j address (bolt://HOST:7687). Without it: $CHIDAO_STORE, else a "
        "file in your data folder.",
    ),
]
Json = Annotated[
    bool, typer.Option("--json", help="Print JSON: the whole answer with all its evidence.")
]
Quotes = Annotated[
    bool,
    typer.Option("--quotes/--no-quotes", help="Show the words that prove each fact, or not."),
]
Place = Annotated[
    str | None,
    typer.Option(
        "--place", metavar="NAME", help='Only what belongs to this place: --place "Cầu Ngang".'
    ),
]
Year = Annotated[
    int | None,
    typer.Option("--year", metavar="YEAR", help="Only documents of this year: --year 2023."),
]
Id = Annotated[
    str | None,
    typer.Option(
        "--id",
        metavar="ID",
        help="Exactly this document or body, by the id that a list of candidates shows.",
    ),
]
First = Annotated[
    int | None,
    typer.Option(
        "--first", metavar="N", min=1, help="Only the first N; without it all: --first 20."
    ),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, help="Read with N processes at a time: --jobs 4."
    ),
]
Roles = Annotated[
    list[Role] | None,
    typer.Option(
        "--role",
        case_sensitive=False,
        help="Only duties with this role; may be given several times: --role lead --role report.",
    ),
]
NUMBER_HELP = (
    'Number, however loosely typed ("57 kl tw"), or the title, of a document. '
    "Several matches are listed, never guessed among."
)
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=NUMBER_HELP)]
