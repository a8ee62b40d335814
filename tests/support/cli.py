"""Runs the command line in this process, as a user would, and reads what it prints."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from typer.testing import CliRunner

from chidao.cli import app
from chidao.cli.opening import open_for_writing
from tests.support.sample_graph import fill, iter_samples

WIDE = {"COLUMNS": "300"}


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """The printed text with every run of white space as one blank."""
        return " ".join(self.out.split())

    @property
    def lines(self) -> list[str]:
        """What was said on stderr, line by line."""
        return self.err.splitlines()

    def json(self) -> Any:
        """The printed JSON."""
        return json.loads(self.out)


def chidao(*arguments: object, env: Mapping[str, str] | None = None) -> Ran:
    """Run a command; an error that is none of ours is raised."""
    done = CliRunner().invoke(app, [str(a) for a in arguments], env={**WIDE, **(env or {})})
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(done.exit_code, done.stdout, done.stderr)


def fill_with_gold(url: str) -> None:
    """Put the samples into a store as their gold says them, whatever extraction can do today."""
    with open_for_writing(url) as store:
        fill(store, list(iter_samples()))


def number_of(candidate: Mapping[str, Any]) -> str:
    """The number of a document in JSON, else its title."""
    return str(candidate["number"] or candidate["title"])
