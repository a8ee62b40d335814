"""The day, year and period of a document, from its mentions and its title."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import regex

from ingest.extract.marks import load_alternation
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
LONGEST_ACCOUNT = 150
NEAR = 30
SAID_BEHIND = regex.compile(
    r"(?:[^.;\n]{0,60}?\sban hành|(?=[\s,]+(?:vào|hôm)\s))[\s,]*(?:vào\s|hôm\s)?(?:ngày\s)?",
    regex.IGNORECASE,
)
OPENS = regex.compile(r"(?:[.;:,\n(\p{Pd}]|(?<!\w)(?:vào|hôm|và|thì))[\s*]*$", regex.IGNORECASE)
# A line that opens after a day without a comma opens another sentence: the day is a dateline.
SAID_BEFORE = regex.compile(
    r"(?:,\s|[^\S\n]|\n(?!(?-i:[\p{Lu}(])))(?!của\s)[^.;:\n]{3,110}?"
    r"\s(?:ban hành|ký|thông qua)\s(?:bộ\s|các\s)?",
    regex.IGNORECASE,
)


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
    """The day on which the text says that the document was issued: "ngày 05/3, A ban hành B",
    "B do A ban hành ngày 05/3", "ban hành B vào ngày 05/3"; not the day of the report itself."""
    for mention in mentions:
        if found := _said_behind(text, mention, dates) or _said_before(text, mention, dates):
            return found
    return None


def _said_behind(
    text: str, mention: DocumentMention, dates: Sequence[DateMention]
) -> DateMention | None:
    ends = {mention.span[1], max(mention.span[1], mention.title[1] if mention.title else 0)}
    for end in sorted(ends):
        said = SAID_BEHIND.match(text, end)
        date = _first_from(dates, end)
        if said and date and date.span[0] <= said.end() <= date.span[1] and date.day_printed:
            return date
    return None


def _said_before(
    text: str, mention: DocumentMention, dates: Sequence[DateMention]
) -> DateMention | None:
    begin = max(0, mention.span[0] - LONGEST_ACCOUNT)
    place = bisect_left(dates, mention.span[0], key=lambda date: date.span[0]) - 1
    if place < 0 or dates[place].span[0] < begin or not dates[place].day_printed:
        return None
    date = dates[place]
    account = text[date.span[1] : mention.span[0]]
    if SAID_BEFORE.fullmatch(account) is None or _has("report").search(account):
        return None
    near = max(0, date.span[0] - NEAR)
    # The day behind a number is that document's, not the one of what it puts in force.
    opens = OPENS.search(text, near, date.span[0]) is not None
    published = _has("published").search(text, near, date.span[0]) is not None
    return date if opens and not published else None


def _first_from(dates: Sequence[DateMention], start: int) -> DateMention | None:
    place = bisect_left(dates, start, key=lambda date: date.span[0])
    return dates[place] if place < len(dates) else None


def _has(kind: str) -> regex.Pattern[str]:
    return load_alternation("document_date_words.csv", kind)


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
