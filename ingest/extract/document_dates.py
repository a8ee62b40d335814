"""The day, year and period of a document, from its mentions and its title."""

from collections.abc import Iterable, Sequence

import regex

from ingest.extract.numbered_mentions import date_after, follows_in_list
from ingest.extract.values import DateMention, DocumentMention, Span
from schema.dates import find_periods
from schema.vocabulary import DocumentType

NO_PERIOD_TYPES = (DocumentType.LAW, DocumentType.ORDINANCE, DocumentType.TREATY)
HORIZON = regex.compile(
    r"(?:đến|trước|tới|từ|sau|tháng\s\d{1,2},?|quý\s[IVX\d]+)\s$", regex.IGNORECASE
)
PUTS_IN_FORCE = regex.compile(
    r"(?:ban hành|can hành|phê duyệt|thông qua|công bố)\s", regex.IGNORECASE
)
ISSUED_AFTER = regex.compile(r"[^.;\n]{0,60}?\sban hành\s", regex.IGNORECASE)
ISSUED_BEFORE = regex.compile(r"[^.;\n]{0,80}\sban hành\s(?:bộ\s|các\s)?$", regex.IGNORECASE)


def find_issue_date(
    text: str, mentions: Sequence[DocumentMention], dates: Sequence[DateMention]
) -> DateMention | None:
    """The day that stands behind the number or name in any mention."""
    for mention in mentions:
        found = date_after(text, mention.span[1], dates)
        if found and found.day_printed and not found.value.startswith("--"):
            return found
    return None


def find_list_date(
    text: str,
    mention: DocumentMention,
    others: Iterable[DocumentMention],
    dates: Sequence[DateMention],
) -> DateMention | None:
    """The day of the next number, where "số A và số B ngày ..." gives both the same."""
    for other in others:
        if other.span[0] < mention.span[1] or other.number is None:
            continue
        if not follows_in_list(text, mention.span[1], other.span[0]):
            return None
        return date_after(text, other.span[1], dates)
    return None


def find_reported_date(
    text: str, mentions: Sequence[DocumentMention], dates: Sequence[DateMention]
) -> DateMention | None:
    """The day on which a report says that the document was issued."""
    for mention in mentions:
        after = ISSUED_AFTER.match(text, mention.span[1])
        before = text[max(0, mention.span[0] - 110) : mention.span[0]]
        issued = ISSUED_BEFORE.search(before)
        for date in dates:
            if after and mention.span[1] < date.span[0] <= after.end() + 1:
                return date
            begin = mention.span[0] - len(before) + (issued.start() if issued else 0)
            if issued and begin <= date.span[0] < mention.span[0]:
                return date
    return None


def complete_date(value: str, dates: Sequence[DateMention], before: int) -> str | None:
    """A day without a year in the year of the report, which its date line gives."""
    if not value.startswith("--"):
        return value
    for date in dates:
        if date.span[0] >= before:
            break
        if not date.value.startswith("--") and date.day_printed:
            full = f"{date.value[:4]}{value[1:]}"
            return full if full <= date.value else f"{int(date.value[:4]) - 1}{value[1:]}"
    return None


def find_period(text: str, title: Span, type_: DocumentType, inner: Sequence[Span]) -> Span | None:
    """The span of the years that a document is for, where its own name gives them: not a horizon
    ("đến năm 2030"), not the years of a document named inside its title."""
    if type_ in NO_PERIOD_TYPES or PUTS_IN_FORCE.match(text, title[0]):
        return None
    for found in find_periods(text[title[0] : title[1]]):
        start, end = title[0] + found.start, title[0] + found.end
        if any(a <= start < b for a, b in inner):
            continue
        if HORIZON.search(text, max(title[0], start - 12), start):
            continue
        return start, end
    return None
