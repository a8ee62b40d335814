"""Dates by which something is due."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import Context, DateMention, Deadline, Span
from schema.vocabulary import Recurrence

HOUR = r"(?:\d{1,2}\s?(?:h|giờ)\s?\d{0,2}'?(?: phút)?,? ?)?"
REACH = 60
SENTENCE = 200
NEXT_TO = 3


@cache
def load_words(kind: str) -> str:
    """The words of a kind as the branches of a pattern, longest first."""
    words = [row["words"] for row in load_patterns("deadline_words.csv") if row["kind"] == kind]
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def load_recurrences() -> dict[str, Recurrence]:
    """How often a phrase says that something comes back."""
    return {
        row["words"]: Recurrence(row["value"])
        for row in load_patterns("deadline_words.csv")
        if row["kind"] in ("RECURS", "EVERY")
    }


@cache
def mark_before_date() -> re.Pattern[str]:
    """Matches "trước 17h00 " at the end of what stands before a date."""
    return re.compile(
        rf"(?<!\w)(?:{load_words('MARK')})(?: nhất)?(?: là| vào)?:? ?{HOUR}(?:hết )?(?:ngày )?$",
        re.IGNORECASE,
    )


@cache
def within_before_period() -> re.Pattern[str]:
    """Matches "trong " at the end of what stands before a month or quarter."""
    return re.compile(rf"(?<!\w)(?:đến )?(?:{load_words('WITHIN')}) $", re.IGNORECASE)


@cache
def day_of_month() -> re.Pattern[str]:
    """Matches "trước ngày 20 hằng tháng", a day without a month."""
    return re.compile(
        rf"(?<!\w)(?:{load_words('MARK')}) (?:{HOUR})?ngày \d{{1,2}}(?: của)? "
        rf"(?P<again>{load_words('RECURS')})(?!\w)",
        re.IGNORECASE,
    )


@cache
def day_again() -> re.Pattern[str]:
    """Matches what every day of a month ends with, cheaply: "ngày 20 hằng tháng"."""
    return re.compile(rf"[nN](?i:gày \d{{1,2}}(?: của)? (?:{load_words('RECURS')})(?!\w))")


@cache
def periodic() -> re.Pattern[str]:
    """Matches "định kỳ hằng quý"."""
    return re.compile(
        # The scan skips to the first letter only where its case is not folded.
        rf"[đĐ](?<!\w.)(?i:ịnh kỳ(?: (?:\d{{1,2}} tháng|{load_words('RECURS')}"
        rf"|{load_words('EVERY')})(?!\w))?)"
    )


@cache
def recurrence_after() -> re.Pattern[str]:
    """Matches " hằng năm" behind a date."""
    return re.compile(r"[ ,(]*(?P<again>(?:hằng|hàng|mỗi) (?:năm|quý|tháng))(?!\w)", re.IGNORECASE)


@cache
def due_after() -> re.Pattern[str]:
    """Matches a blank and a verb of what can be due."""
    return re.compile(rf" (?:{load_words('DUE')})(?!\w)", re.IGNORECASE)


REPORTED = re.compile(r"báo cáo[^.;]*$", re.IGNORECASE)
YEAR_END = re.compile(
    r"[hHxX](?<!\w.)(?i:(?:(?<=h)oàn thành|(?<=x)ong)(?: \w+){0,3}?"
    r" (?P<mark>(?:trong|đến hết|hết)) năm (?P<year>20\d\d))(?![\d-])"
)


class DeadlineReader:
    """Reads the deadlines of one text."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc._.text
        self.dates: tuple[DateMention, ...] = doc._.dates
        context: Context | None = doc._.context
        self.issued = context.issued_on if context else None
        self.period = context.period if context else None

    def read(self) -> list[Deadline]:
        """Every deadline, in the order of the text."""
        dated = sorted(self.dated(), key=lambda deadline: deadline.span)
        starts = [deadline.span[0] for deadline in dated]
        found = list(dated)
        for again in self.recurring():
            at = bisect_left(starts, again.span[0])
            if at and dated[at - 1].span[1] > again.span[0]:
                continue
            near = dated[at] if at < len(dated) else None
            if near in found and near.span[0] - again.span[1] <= NEXT_TO:
                found.remove(near)
                found.append(replace(near, recurs=near.recurs or again.recurs, implied_date=None))
            elif again.rule != "periodic" or self.is_due(again.span):
                found.append(again)
        return sorted(found, key=lambda deadline: deadline.span)

    def dated(self) -> Iterator[Deadline]:
        """Dates with a mark before them, and periods by whose end something is due."""
        for mention in self.dates:
            start, end = mention.span
            before = self.text[max(0, start - REACH) : start]
            pattern = mark_before_date() if mention.day_printed else within_before_period()
            mark = pattern.search(before)
            if mark is None or self.is_past(mention.value):
                continue
            rule = "marked-date" if mention.day_printed else "end-of-period"
            begin = start - (len(before) - mark.start())
            yield self.deadline((begin, end), mention.value, rule)
        for found in YEAR_END.finditer(self.text):
            value = f"{found['year']}-12-31"
            if not self.is_past(value):
                span = (found.start("mark"), found.end())
                yield self.deadline(span, value, "end-of-period")

    def deadline(self, span: tuple[int, int], value: str, rule: str) -> Deadline:
        """The deadline with how often it comes back and what year it implies."""
        recurs = None
        if value.startswith("--") and (again := recurrence_after().match(self.text, span[1])):
            recurs = load_recurrences()[again["again"].lower()]
            span = (span[0], again.end())
        implied = None if recurs else self.implied(value)
        return Deadline(span, value, implied, recurs, rule)

    def is_past(self, value: str) -> bool:
        """Whether the date lies before the document: it tells what was, not what is due."""
        if self.issued is None or value.startswith("--"):
            return False
        return date.fromisoformat(value) < self.issued

    def implied(self, value: str) -> str | None:
        """The date in the year of the plan's own period; None where that is no single year."""
        if not value.startswith("--") or self.period is None or "-" in self.period:
            return None
        implied = f"{self.period}{value[1:]}"
        try:
            date.fromisoformat(implied)
        except ValueError:
            return None
        return implied

    def recurring(self) -> Iterator[Deadline]:
        """What is due again and again, without a date."""
        has_day = day_again().search(self.text) is not None
        for found in day_of_month().finditer(self.text) if has_day else ():
            recurs = load_recurrences()[found["again"].lower()]
            yield Deadline(found.span(), None, None, recurs, "day-of-month")
        for found in periodic().finditer(self.text):
            yield Deadline(found.span(), None, None, self.recurs(found[0]), "periodic")

    def is_due(self, span: Span) -> bool:
        """Whether a task stands beside "định kỳ": right behind it, or a report in its sentence."""
        if due_after().match(self.text, span[1]):
            return True
        line = self.text.rfind("\n", max(0, span[0] - SENTENCE), span[0]) + 1
        before = self.text[max(line, span[0] - SENTENCE) : span[0]]
        return REPORTED.search(before) is not None

    def recurs(self, words: str) -> Recurrence:
        """How often "định kỳ ..." says."""
        again = words[len("định kỳ") :].strip().lower()
        return load_recurrences().get(again, Recurrence.PERIODIC)


@Language.component(
    "deadlines", requires=["doc._.dates", "doc._.context"], assigns=["doc._.deadlines"]
)
def deadlines(doc: Doc) -> Doc:
    """The Doc with its deadlines, in the order of the text."""
    doc._.deadlines = tuple(DeadlineReader(doc).read())
    return doc
