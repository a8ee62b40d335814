"""The consoles: answers on stdout, counts and progress on stderr."""

import os
import sys

from rich.console import Console

PIPED_WIDTH = 120


def answers() -> Console:
    """The console for answers; into a pipe it writes lines of a fixed width."""
    return _console(stderr=False)


def notes() -> Console:
    """The console for counts, progress and complaints."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or os.environ.get("COLUMNS") else PIPED_WIDTH
    return Console(stderr=stderr, width=width, highlight=False, markup=False, emoji=False)
