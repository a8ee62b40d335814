"""Deadlines with a date: a mark before it, a period by whose end something is done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.extract.deadline_words import (
    FINISHES,
    done_after,
    done_before,
    load_recurrences,
    mark_before_date,
    recurrence_after,
    shared_recurrence,
    told_before,
    within_before_period,
)
from ingest.extract.values import Context, DateMention, Deadline, Span
from schema.dates import find_bare_dates
from schema.vocabulary import Recurrence

REACH = 60
SENTENCE = 200
SIGNED_LATE = 10
ORDERED = re.compile(
    rf"(?<!\w)(?:giao|yêu cầu|đề nghị|báo cáo|gửi|trình|{FINISHES}|định kỳ)"
    r"(?!\w)[^.;\n]*$",
    re.IGNORECASE,
)
TOLD_PAST = re.compile(r"(?<!\w)(?:đã|chưa|được)(?!\w)[^.;\n]*$", re.IGNORECASE)
DAY = re.compile(r"ngày $", re.IGNORECASE)
ON_DAY = re.compile(r"(?<!\w)vào $", re.IGNORECASE)
DONE_ON = re.compile(
    rf"(?<!\w)(?:{FINISHES}(?: [^\s.;,]+){{1,12}} (?P<on>vào|trong)"
    r"|(?:báo cáo|gửi)(?: [^\s.;,]+){0,12} (?P<in>trong)) $",
    re.IGNORECASE,
)
UP_TO = re.compile(r"(?<!\w)đến (?:hết )?(?:ngày )?$", re.IGNORECASE)
# The first letter stands apart, in both cases, so that the scan skips to it.
IN_YEAR = re.compile(
    r"[tTđĐhHcC](?<!\w.)(?:(?<=[tT])rong|(?<=[đĐ])ến (?:hết|cuối)|(?<=[hH])ết|(?<=[cC])uối)"
    r" năm (?P<year>20\d\d)(?![\d-])"
)
FINISHED = re.compile(
    rf"(?<!\w)(?:{FINISHES}|(?<=[;,.] )(?:trình|phê duyệt|ban hành))(?: [^\s.;,()]+){{0,25}} $",
    re.IGNORECASE,
)
MUST_FINISH = re.compile(
    rf",? (?:[^\s.;,()]+ ){{0,6}}?phải (?:[^\s.;,()]+ ){{0,6}}?{FINISHES}(?!\w)", re.IGNORECASE
)
TO = re.compile(r"(?: năm \d{4})?,? ?(?:đến|tới|-)(?: hết)? ?")


def leads_to(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether the first date begins a stretch of time that the last one ends."""
    return TO.fullmatch(text, first.span[1], last.span[0]) is not None


@dataclass(frozen=True, slots=True)
class DatedReader:
    """Reads the deadlines with a date of one text."""

    text: str
    dates: tuple[DateMention, ...]
    context: Context | None

    def read(self) -> Iterator[Deadline]:
        """The deadlines with a date, printed with its year or without."""
        ended = 0
        for place, first in enumerate(self.dates):
            begin = self.begin(first) if first.span[0] >= ended else None
            if begin is None or self.ends_stretch(place):
                continue
            mention = self.end_of_stretch(place)
            if mention is first and self.text[begin : first.span[0]].lower() == "từ ":
                continue
            ended = mention.span[1]
            if self.is_past(mention.value) and not self.is_just_ordered(mention.value, begin):
                continue
            rule = "marked-date" if mention.day_printed else "end-of-period"
            yield self.deadline((begin, mention.span[1]), mention.value, rule)
        yield from self.year_ends()
        yield from self.bare()

    def begin(self, mention: DateMention) -> int | None:
        """Where the deadline begins whose date this is; None where nothing is due by it."""
        start, end = mention.span
        before = self.text[max(0, start - REACH) : start]
        first = start - len(before)
        pattern = mark_before_date() if mention.day_printed else within_before_period()
        if mark := pattern.search(before):
            return first + mark.start()
        if done := done_before().search(before):
            return first + done.start("mark")
        if (up := UP_TO.search(before)) and done_after().match(self.text, end):
            return first + up.start()
        if mention.day_printed and (on := DONE_ON.search(before)):
            return first + max(on.start("on"), on.start("in"))
        on = ON_DAY.search(before)
        if on and recurrence_after().match(self.text, end) and told_before().search(before):
            return first + on.start()
        return None

    def ends_stretch(self, place: int) -> bool:
        """Whether "từ ngày 5/6 đến hết ngày 7/6" tells how long something lasts."""
        if not place or not leads_to(self.text, self.dates[place - 1], self.dates[place]):
            return False
        start = self.dates[place - 1].span[0]
        return self.text[max(0, start - 3) : start].lower() == "từ "

    def end_of_stretch(self, place: int) -> DateMention:
        """The date at the place, or the last one of the stretch of time that it begins."""
        last = place
        while last + 1 < len(self.dates) and leads_to(self.text, *self.dates[last : last + 2]):
            last += 1
        return self.dates[last]

    def year_ends(self) -> Iterator[Deadline]:
        """Years by whose end something is finished: "hoàn thành việc lập danh sách trong năm 2025",
        "đến hết năm 2025 phải xong"."""
        for found in IN_YEAR.finditer(self.text):
            value = f"{found['year']}-12-31"
            before = self.text[max(0, found.start() - SENTENCE) : found.start()]
            is_due = FINISHED.search(before) or MUST_FINISH.match(self.text, found.end())
            if is_due and not self.is_past(value):
                yield self.deadline(found.span(), value, "end-of-period")

    def bare(self) -> Iterator[Deadline]:
        """Days without "ngày", months and quarters without a year, by which a sentence orders
        something: "báo cáo trước 30/6", "hoàn thành trong quý III"."""
        for found in find_bare_dates(self.text):
            mention = DateMention(found.value, (found.start, found.end), found.day_printed)
            begin = self.begin(mention)
            if begin is None or DAY.search(self.text, max(0, found.start - 5), found.start):
                continue
            sentence = self.text[max(0, begin - SENTENCE) : begin]
            is_ordered = ORDERED.search(sentence) is not None
            is_ordered = is_ordered or done_after().match(self.text, found.end) is not None
            if is_ordered and TOLD_PAST.search(sentence) is None:
                yield self.deadline((begin, found.end), found.value, "bare-date")

    def deadline(self, span: Span, value: str, rule: str) -> Deadline:
        """The deadline with how often it comes back and what year it implies."""
        recurs: Recurrence | None = None
        if value.startswith("--") and (again := recurrence_after().match(self.text, span[1])):
            recurs = load_recurrences()[again["again"].lower()]
            span = (span[0], again.end())
        elif value.startswith("--") and shared_recurrence().match(self.text, span[1]):
            recurs = Recurrence.YEARLY
        implied = None if recurs else self.implied(value)
        return Deadline(span, value, implied, recurs, rule)

    def is_past(self, value: str) -> bool:
        """Whether the date lies before the document: it tells what was, not what is due."""
        issued = self.context.issued_on if self.context else None
        if issued is None or value.startswith("--"):
            return False
        return date.fromisoformat(value) < issued

    def is_just_ordered(self, value: str, at: int) -> bool:
        """Whether a date right before the signing is one of an order: minutes are signed late."""
        issued = self.context.issued_on if self.context else None
        if issued is None or (issued - date.fromisoformat(value)).days > SIGNED_LATE:
            return False
        sentence = self.text[max(0, at - SENTENCE) : at]
        return ORDERED.search(sentence) is not None and TOLD_PAST.search(sentence) is None

    def implied(self, value: str) -> str | None:
        """The date in the year of the plan's own period; None where that is no single year."""
        period = self.context.period if self.context else None
        if not value.startswith("--") or period is None or "-" in period:
            return None
        implied = f"{period}{value[1:]}"
        try:
            date.fromisoformat(implied)
        except ValueError:
            return None
        return implied
