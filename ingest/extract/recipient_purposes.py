"""What a recipient gets a paper for: "(b/c)", "(để phối hợp)", ", thực hiện", "Lưu: VT"."""

from functools import cache

import regex

from ingest.extract.marks import load_rows
from schema.vocabulary import Purpose

ARCHIVE = regex.compile(r"(?i)^lưu(?!\p{L})")
# In brackets, or behind a comma, a dash or "để" at the end of the line.
_MARK = regex.compile(
    r"(?i)\((?P<mark>[^()]{2,45})\)|(?:[,;-]| (?=để |thay )) ?(?:để |thay )?"
    r"(?P<mark>(?:b[./]c|p[./]h|t[./]h|báo cáo|phối hợp|thực hiện|thi hành)(?: [^(),;]{1,30})?)$"
)
_ALONE = regex.compile(r"(?i)[-+*• ]*\((?:để |thay )?(?P<mark>[^()]{2,30})\)[ ;.,]*")


@cache
def _purposes() -> tuple[tuple[regex.Pattern[str], Purpose], ...]:
    return tuple(
        (regex.compile(f"(?i)(?:{row['pattern']})"), Purpose[row["kind"]])
        for row in load_rows("purpose_words.csv")
    )


def find_purpose(line: str) -> Purpose | None:
    """What a line of recipients is marked with; None where it bears no mark that is known."""
    if ARCHIVE.match(line):
        return Purpose.ARCHIVE
    found = (_named(mark["mark"]) for mark in _MARK.finditer(line))
    return next((purpose for purpose in found if purpose is not None), None)


def is_mark_alone(line: str) -> bool:
    """Whether a printed line is only the mark of the recipient above it."""
    alone = _ALONE.fullmatch(line)
    return alone is not None and _named(alone["mark"]) is not None


def _named(words: str) -> Purpose | None:
    return next((purpose for pattern, purpose in _purposes() if pattern.search(words)), None)
