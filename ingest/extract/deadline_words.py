"""The words that say by when and how often something is due."""

import re
from functools import cache

from ingest.extract.patterns.tables import load_patterns
from schema.vocabulary import Recurrence

HOUR = r"(?:\d{1,2}\s?(?:h|g|giờ)\s?\d{0,2}'?(?: phút)?,? ?)?"
FINISHES = r"(?:hoàn thành|hoàn tất|xong)"
ONCE = r"(?:\d{1,2}|một|ba|sáu) (?:tháng|quý|năm) (?:một|01|1) lần"


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
        if row["kind"] in ("RECURS", "EVERY", "LENGTH")
    }


@cache
def mark_before_date() -> re.Pattern[str]:
    """Matches "trước 17h00 " at the end of what stands before a date."""
    return re.compile(
        rf"(?<!\w)(?:{load_words('MARK')})(?: nhất)?(?: là| vào| đến| trong)?:? ?{HOUR}"
        r"(?:hết )?(?:ngày )?$",
        re.IGNORECASE,
    )


@cache
def done_before() -> re.Pattern[str]:
    """Matches "hoàn thành vào " at the end of what stands before a date; the deadline itself
    begins at its group "mark"."""
    return re.compile(
        rf"(?<!\w)(?:{load_words('DONE')})(?: cơ bản| dứt điểm)?:? (?:dự kiến )?"
        r"(?P<mark>(?:vào |trong |từ )?)$",
        re.IGNORECASE,
    )


@cache
def done_after() -> re.Pattern[str]:
    """Matches what goes on behind a date, up to the verb of what is done by then."""
    return re.compile(rf"[ ,]+(?:[^\s.;,]+ ){{0,6}}?{FINISHES}(?!\w)", re.IGNORECASE)


@cache
def within_before_period() -> re.Pattern[str]:
    """Matches "trong " at the end of what stands before a month or quarter."""
    return re.compile(rf"(?<!\w)(?:đến )?(?:{load_words('WITHIN')}) $", re.IGNORECASE)


@cache
def day_of_month() -> re.Pattern[str]:
    """Matches "trước ngày 20 hằng tháng", a day without a month."""
    return re.compile(
        rf"(?<!\w)(?P<mark>(?:{load_words('MARK')})(?: là| vào| đến)? (?:{HOUR})?)?"
        rf"ngày \d{{1,2}}(?: của)? "
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
        rf"[đĐ](?<!\w.)(?i:ịnh kỳ(?:(?: |: ?)(?:{ONCE}|\d{{1,2}} tháng|{load_words('RECURS')}"
        rf"|{load_words('EVERY')})(?!\w))?)"
    )


@cache
def recurrence_after() -> re.Pattern[str]:
    """Matches " hằng năm" behind a date."""
    return re.compile(r"[ ,(]*(?P<again>(?:hằng|hàng|mỗi) (?:năm|quý|tháng))(?!\w)", re.IGNORECASE)


@cache
def shared_recurrence() -> re.Pattern[str]:
    """Matches what stands behind the first of two days that come back: " và 20/12 hằng năm"."""
    return re.compile(
        r",? (?:và|hoặc) (?:trước )?(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2}"
        r" (?:hằng|hàng|mỗi) năm(?!\w)",
        re.IGNORECASE,
    )


@cache
def due_after() -> re.Pattern[str]:
    """Matches a blank and a verb of what can be due, further stretches of time before it."""
    bracket = r"(?: \([^()]{1,40}\))?"
    stretch = rf"(?:,| và|, và) (?:(?:\d{{1,2}}|một|hằng|hàng|cả) )?(?:tháng|quý|năm){bracket}"
    return re.compile(
        rf"{bracket}(?:(?:{stretch}){{1,3}},?)? (?:{load_words('DUE')})(?!\w)", re.IGNORECASE
    )


@cache
def told_before() -> re.Pattern[str]:
    """Matches a report or a meeting that the sentence has told of, up to its end."""
    return re.compile(rf"(?<!\w)(?:{load_words('TOLD')})(?!\w)[^.;]*$", re.IGNORECASE)


@cache
def once_in() -> re.Pattern[str]:
    """Matches "3 tháng một lần" without "định kỳ" before it."""
    return re.compile(rf"(?<!định kỳ )(?<!định kỳ: )(?<!\w){ONCE}(?!\w)", re.IGNORECASE)
