"""Finds the text of a source by its name, to show changes where they stand."""

from collections.abc import Callable, Iterable
from pathlib import Path

from ingest.read.files import iter_files, read_file
from schema.errors import UnreadableSource


def text_finder(paths: Iterable[Path]) -> Callable[[str], str | None]:
    """A function from a source's name to its text, None where the paths hold no such file."""
    files = {path.name: path for path in iter_files(paths)}

    def text_of(name: str) -> str | None:
        try:
            return read_file(files[name]).text if name in files else None
        except UnreadableSource:
            return None

    return text_of
