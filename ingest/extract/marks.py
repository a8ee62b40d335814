"""Reads the pattern files of this package: patterns, each with an example."""

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex


@dataclass(frozen=True, slots=True)
class Mark:
    """One pattern of a file; `kind` is empty and `weight` 1 where the file has no such column."""

    pattern: regex.Pattern[str]
    kind: str
    weight: int
    example: str


@cache
def load_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a pattern file."""
    text = (files("ingest.extract") / "patterns" / name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


@cache
def load_marks(name: str) -> tuple[Mark, ...]:
    """The patterns of a file, compiled."""
    return tuple(
        Mark(
            regex.compile(row["pattern"]),
            row.get("kind") or "",
            int(row.get("weight") or 1),
            row["example"],
        )
        for row in load_rows(name)
    )


@cache
def load_alternation(name: str, kind: str = "", *, exact: bool = False) -> regex.Pattern[str]:
    """One pattern for all patterns of a file (or of one kind in it), whole words, in any case
    unless `exact`."""
    words = [row["pattern"] for row in load_rows(name) if not kind or row.get("kind") == kind]
    flags = 0 if exact else regex.IGNORECASE
    return regex.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", flags)
