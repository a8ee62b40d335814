"""Loads the words and lines that layout repair knows, from this package's data files."""

import csv
import re
from functools import cache
from importlib.resources import files


def _rows(name: str) -> list[dict[str, str]]:
    with (files("ingest.text") / "data" / name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@cache
def load_open_words(*, number: bool = False) -> re.Pattern[str]:
    """Matches the end of a line that cannot end its sentence, or that a number must follow.

    Words with a capital match as they stand, others in any case; without `number` all words do.
    """
    rows = [row for row in _rows("open_words.csv") if not number or row["opens"] == "number"]
    words = [row["word"] for row in rows]
    plain = "|".join(re.escape(word) for word in words if word.islower())
    names = "|".join(re.escape(word) for word in words if not word.islower()) or "(?!)"
    return re.compile(rf"(?<!\w)(?:(?i:{plain})|{names})$")


@cache
def load_last_syllables() -> frozenset[str]:
    """The last syllables of the open words: no other syllable ends an open line."""
    return frozenset(row["word"].split()[-1].casefold() for row in _rows("open_words.csv"))


@cache
def load_standing_lines(*kinds: str) -> re.Pattern[str]:
    """Matches a line of these kinds from its start (data/standing_lines.csv)."""
    patterns = [row["pattern"] for row in _rows("standing_lines.csv") if row["kind"] in kinds]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def load_inline_openings() -> re.Pattern[str]:
    """Matches the blank before words that open a block even inside a line ("Kính gửi:")."""
    return re.compile(rf" (?<=[^\s(\"'] )(?={load_standing_lines('inline').pattern})")
