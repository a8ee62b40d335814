"""The title in a letterhead: without its number, date, issuer, brackets and the signing office."""

import regex

from ingest.extract.head_lines import JOINED
from ingest.extract.marks import load_alternation
from ingest.extract.naming import find_title
from ingest.extract.values import NumberMention, Span

ABSTRACT = regex.compile(r"(?:V/v|Về việc|Về)\b\s?:?\s?", regex.IGNORECASE)
ATTACHED = regex.compile(
    r"\s?\((?:(?:ban hành\s)?kèm theo|(?:trình|tại|trình tại)\s(?:kỳ họp|phiên họp|hội nghị))"
    r"(?!\w)",
    regex.IGNORECASE,
)
NOTE = regex.compile(r"\s*\[[^\]]*\]?\s*")
OF_BODY = regex.compile(r"(?:của|giữa)\s", regex.IGNORECASE)
NUMBER = regex.compile(
    r"(?:số\s?:?\s?)?\d{1,6}[a-zđ]?\s?(?:/\s?\d{4}\s?)?[-/]\s?\p{Lu}[\p{L}\d&]*(?:[-/]\s?\p{Lu}[\p{L}\d&]*)*"
    r"(?:\snăm\s\d{4}(?!\d))?[\s,.*-]*",
    regex.IGNORECASE,
)
DATE = regex.compile(
    r"(?:ngày\s\d{1,2}(?:\stháng\s\d{1,2}\snăm\s\d{4}|[/.-]\d{1,2}[/.-]\d{4}))[\s,.*-]*",
    regex.IGNORECASE,
)
ISSUER = regex.compile(
    r"của\s(?![^\d;]{3,90}\s(?:thực hiện|triển khai|thi hành|về)\s)[^\d;]{3,90}?\s"
    r"(?=số\s?:?\s?\d)",
    regex.IGNORECASE,
)
BY_BODY = regex.compile(r"\sdo\s[^.;\d]{3,80}?\sban hành$", regex.IGNORECASE)
PLACED = regex.compile(r"\stại\s", regex.IGNORECASE)
BEHIND = regex.compile(
    r"\s(?:của\s(?:(?!\scủa\s)[^\d;]){3,90}?\s)?(?:số\s?:?\s?)?$", regex.IGNORECASE
)
EDGES = " *.:;/-_|\n"


def trim_title(
    text: str, start: int, end: int, own: NumberMention | None = None, *, signed: bool = False
) -> Span | None:
    """The title proper within a stretch of the head; None where only a number stands there.

    `own` is the document's number, which an old form prints behind the title; `signed` tells that
    the office that issues may follow in the same line, as it may where a number comes first.
    """
    begin = _opening(text, start, end)
    signed = signed or NUMBER.search(text, start, begin) is not None
    start = begin
    if own is not None and (number := text.find(str(own.number), start, end)) > start:
        behind = BEHIND.search(text, max(start, number - 110), number)
        end = behind.start() if behind else number
    if attached := ATTACHED.search(text, start, end):
        end = attached.start()
    if (note := text.find("[", start, end)) >= 0:
        end = note
    if signed:
        end = _before_office(text, start, end)
    while start < end and text[end - 1] in EDGES:
        end -= 1
    if by := BY_BODY.search(text, start, end):
        end = by.start()
    return (start, end) if start + 3 < end else None


def _opening(text: str, start: int, end: int) -> int:
    """Where the title begins behind what a register card or an old form puts before it."""
    at = -1
    while at != start:
        at = start
        for pattern in (NOTE, ISSUER, NUMBER, DATE):
            if found := pattern.match(text, start, end):
                start = found.end()
    if OF_BODY.match(text, start, end) and (begin := _behind_issuer(text, start, end)):
        return begin
    if mark := ABSTRACT.match(text, start, end):
        start = mark.end()
    return start


def _behind_issuer(text: str, start: int, end: int) -> int | None:
    flat = text[max(0, start - 1) : end].replace("\n", " ").replace("*", " ")
    title = find_title(" " + flat[1:], 0, len(flat))
    if title is None or PLACED.search(flat, 0, title.start):
        return None
    return max(0, start - 1) + title.start


def _before_office(text: str, start: int, end: int) -> int:
    for office in load_alternation("head_bodies.csv", exact=True).finditer(text, start + 1, end):
        if not JOINED.search(text, max(start, office.start() - 8), office.start()):
            return int(office.start())
    return end
