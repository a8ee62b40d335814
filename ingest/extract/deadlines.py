"""Dates by which something is due."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.deadline_dates import REACH, SENTENCE, DatedReader
from ingest.extract.deadline_words import (
    day_again,
    day_of_month,
    due_after,
    load_recurrences,
    once_in,
    periodic,
    told_before,
)
from ingest.extract.values import Deadline
from schema.vocabulary import Recurrence

NEXT_TO = 3
STOP = re.compile(r"[.;](?= )|\n")
OPENS = re.compile(r"(?:^|[.;:]|\n)[\s*(]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)?[-+\s*(]*$")
# "Báo cáo định kỳ" alone on its line heads a part.
HEADED = re.compile(r"(?:^|[ *])Báo cáo $")
TIMES = re.compile(r" [lL](?:ần|ẦN)(?!\w)")
ONCE_TAIL = re.compile(r" (?:một|01|1) lần$")
BARE_END = re.compile(r"[ *:.]*(?:\n|$)")
REPORTED = re.compile(r"báo cáo[^.;]*$", re.IGNORECASE)


class DeadlineReader:
    """Reads the deadlines of one text."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc._.text
        self.dated = DatedReader(self.text, doc._.dates, doc._.context)

    def read(self) -> list[Deadline]:
        """Every deadline, in the order of the text."""
        dated = sorted(self.dated.read(), key=lambda deadline: deadline.span)
        starts = [deadline.span[0] for deadline in dated]
        found = list(dated)
        for again in self.recurring():
            at = bisect_left(starts, again.span[0])
            if at and dated[at - 1].span[1] > again.span[0]:
                continue
            is_due = self.is_due(again)
            repeated = self.repeated(dated, at, again, is_due)
            for place in repeated:
                found[place] = self.again(dated[place], again)
            if is_due and not repeated:
                found.append(again)
        return sorted(found, key=lambda deadline: deadline.span)

    def repeated(
        self, dated: Sequence[Deadline], at: int, again: Deadline, is_due: bool
    ) -> list[int]:
        """The dates of the sentence by which what comes back is due each time."""
        if at == len(dated) or again.rule in ("day-of-month", "each-day"):
            return []
        if dated[at].span[0] - again.span[1] <= NEXT_TO:
            return [at]
        if not is_due:
            return []
        limit = again.span[1] + SENTENCE
        stop = STOP.search(self.text, again.span[1], limit)
        end = stop.start() if stop else limit
        places = range(at, bisect_left(dated, end, lo=at, key=lambda deadline: deadline.span[0]))
        return [place for place in places if (dated[place].date or "").startswith("--")]

    def again(self, deadline: Deadline, every: Deadline) -> Deadline:
        """The deadline as one that comes back; a day of the year comes back each year."""
        recurs = deadline.recurs or every.recurs
        if (deadline.date or "").startswith("--"):
            recurs = Recurrence.YEARLY
        return replace(deadline, recurs=recurs, implied_date=None)

    def recurring(self) -> Iterator[Deadline]:
        """What is due again and again, without a date."""
        for found in self.before(day_of_month(), day_again()):
            recurs = load_recurrences()[found["again"].lower()]
            rule = "day-of-month" if found["mark"] else "each-day"
            yield Deadline(found.span(), None, None, recurs, rule)
        for found in periodic().finditer(self.text):
            yield Deadline(found.span(), None, None, self.recurs(found[0]), "periodic")
        for found in self.before(once_in(), TIMES):
            yield Deadline(found.span(), None, None, self.recurs(found[0]), "once-in")

    def before(self, pattern: re.Pattern[str], ending: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """What the pattern matches up to each of the endings, which are found cheaply."""
        done = 0
        for end in ending.finditer(self.text):
            if found := pattern.search(self.text, max(done, end.start() - REACH), end.end()):
                yield found
            done = end.end()

    def is_due(self, again: Deadline) -> bool:
        """Whether what comes back is a task: it opens the sentence, a verb follows, or the sentence
        has told of one."""
        if again.rule == "day-of-month":
            return True
        start, end = again.span
        line = self.text.rfind("\n", max(0, start - SENTENCE), start) + 1
        before = self.text[max(line, start - SENTENCE) : start]
        if again.rule == "each-day" or self.text.endswith(" lần", start, end):
            return told_before().search(before) is not None or self._is_followed(end)
        is_alone = BARE_END.match(self.text, end) is not None
        if is_alone and HEADED.search(before):
            return False
        if self.text[start].isupper() and OPENS.search(before) and not is_alone:
            return True
        return self._is_followed(end) or REPORTED.search(before) is not None

    def _is_followed(self, end: int) -> bool:
        return due_after().match(self.text, end) is not None

    def recurs(self, words: str) -> Recurrence:
        """How often "định kỳ ..." says."""
        again = words.lower().removeprefix("định kỳ").lstrip(" :0")
        return load_recurrences().get(ONCE_TAIL.sub("", again), Recurrence.PERIODIC)


@Language.component(
    "deadlines", requires=["doc._.dates", "doc._.context"], assigns=["doc._.deadlines"]
)
def deadlines(doc: Doc) -> Doc:
    """The Doc with its deadlines, in the order of the text."""
    doc._.deadlines = tuple(DeadlineReader(doc).read())
    return doc
