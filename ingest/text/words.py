"""Loads the words and lines that layout repair knows, from this package's data files."""

import csv
import re
from functools import cache
from importlib.resources import files


def _rows(name: str) -> list[dict[str, str]]:
    with (files("ingest.text") / "data" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@cache
def load_open_words() -> re.Pattern[str]:
    """Matches the end of a line that cannot end its sentence."""
    words = "|".join(re.escape(row["word"]) for row in _rows("open_words.csv"))
    return re.compile(rf"(?<!\w)(?:{words})$", re.IGNORECASE)


@cache
def load_standing_lines(kind: str) -> re.Pattern[str]:
    """Matches a whole line of that kind: motto, furniture or alone."""
    patterns = "|".join(row["pattern"] for row in _rows("standing_lines.csv") if row["kind"] == kind)
    return re.compile(rf"(?:{patterns})$", re.IGNORECASE if kind != "motto" else 0)
