"""Reads the phrase lists that stand beside it."""

import csv
import io
from importlib.resources import files

PATTERNS = files("ingest.extract.patterns")


def load_patterns(name: str) -> list[dict[str, str]]:
    """The rows of a phrase list; a cell that is missing is empty."""
    text = PATTERNS.joinpath(name).read_text(encoding="utf-8")
    return [
        {key: (value or "").strip() for key, value in row.items()}
        for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)
    ]
