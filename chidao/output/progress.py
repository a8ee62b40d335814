"""Progress of a run over files, on stderr and only where somebody watches."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from chidao.output.consoles import notes

NAME_LIMIT = 40


class OfFile(Protocol):
    """What became of a file."""

    @property
    def path(self) -> str:
        """The file."""
        ...


T = TypeVar("T", bound=OfFile)


def following(outcomes: Iterable[T], total: int) -> Iterator[T]:
    """The outcomes as they come, with a bar that counts them."""
    console = notes()
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(
        *columns, console=console, disable=not console.is_terminal, transient=True
    ) as progress:
        task = progress.add_task("reading", total=total)
        for outcome in outcomes:
            name = Path(outcome.path).name[:NAME_LIMIT]
            progress.update(task, advance=1, description=name)
            yield outcome
