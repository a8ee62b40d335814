"""By when a clause is due: its own deadline, that of its label or cell, that of its lead-in."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from ingest.extract.deadline_dates import leads_to
from ingest.extract.duty_rows import Clause
from ingest.extract.values import DateMention, Deadline, Span
from schema.dates import find_bare_dates

# A cell or the value of a label that is a year and no more: "2024", "Thời gian: Trong năm 2024."
BARE_YEAR = re.compile(
    r"(?:[^:\d]{2,60}: )?(?:(?:trong |hết )?năm )?(20\d\d)[ .;]*$", re.IGNORECASE
)
# "quý II, III/2015": the year stands behind the last of several quarters.
LISTED_YEAR = re.compile(r"(?:(?:,| và| -|-) ?[IV\d]{1,3}){1,3} ?(?:/|,? năm ) ?(20\d\d)(?!\d)")


def find_deadline(doc: Doc, clause: Clause) -> DateMention | None:
    """The first dated deadline of the clause, else the date where it is said to be due."""
    own = _first_deadline(doc, (clause.span, *clause.due)) or _first_due(doc, clause.due)
    return own or _first_deadline(doc, clause.above)


def _first_deadline(doc: Doc, spans: Sequence[Span]) -> DateMention | None:
    deadlines: Sequence[Deadline] = doc._.deadlines
    for start, end in spans:
        at = bisect_left(deadlines, start, key=lambda deadline: deadline.span[0])
        while at < len(deadlines) and deadlines[at].span[0] < end:
            if (value := deadlines[at].date) is not None:
                return DateMention(value, deadlines[at].span)
            at += 1
    return None


def _first_due(doc: Doc, spans: Sequence[Span]) -> DateMention | None:
    """Of several periods the first counts, and of a stretch its end."""
    dates: Sequence[DateMention] = doc._.dates
    for start, end in spans:
        at = bisect_left(dates, start, key=lambda mention: mention.span[0])
        stop = bisect_left(dates, end, lo=at, key=lambda mention: mention.span[0])
        while at + 1 < stop and leads_to(doc._.text, dates[at], dates[at + 1]):
            at += 1
        if at < stop:
            return dates[at]
        if bare := next(_without_year(doc._.text, start, end), None):
            return bare
    return None


def _without_year(text: str, start: int, end: int) -> Iterator[DateMention]:
    if year := BARE_YEAR.match(text, start, end):
        yield DateMention(f"{year[1]}-12-31", year.span(1), day_printed=False)
    for found in find_bare_dates(text[start:end]):
        span = (start + found.start, start + found.end)
        year = LISTED_YEAR.match(text, span[1], end)
        value = f"{year[1]}{found.value[1:]}" if year else found.value
        yield DateMention(value, span, found.day_printed)
