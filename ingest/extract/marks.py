"""The pattern files of this package compiled: patterns, each with an example."""

from dataclasses import dataclass
from functools import cache

import regex

from ingest.extract.patterns.tables import load_patterns


@dataclass(frozen=True, slots=True)
class Mark:
    """One pattern of a file; `kind` is empty and `weight` 1 where the file has no such column."""

    pattern: regex.Pattern[str]
    kind: str
    weight: int
    example: str


@cache
def load_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a pattern file, read once."""
    return tuple(load_patterns(name))


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
