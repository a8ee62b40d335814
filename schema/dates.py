"""Vietnamese dates and periods: find them in a text, read one written alone."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from schema.errors import InvalidDate
from schema.names import squeeze

EARLIEST, LATEST = 1900, 2100
_NO_LEAP = 2001


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: ISO, or "--11-30" without a year; `day_printed` is false where only a
    month, a quarter or a year stands, and the value is its last day."""

    value: str
    start: int
    end: int
    day_printed: bool = True


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A stretch of years in a text: "2024" or "2021-2030"."""

    value: str
    start: int
    end: int


_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DASH = r"[-\u2010-\u2015\u2212]"
_AFTER = r"(?![\d/-]|\.\d)"
_IN_YEAR = r"(?:\s?[/-]\s?|,?\s+năm\s+)"


def _named(pattern: str, number: int) -> str:
    return re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{number}>", pattern)


DATE = re.compile(
    rf"""
    (?:ngày\s+)?(?<!\d){_DAY}\s+tháng\s+{_MONTH}(?!\d)(?:,?\s+năm\s+{_YEAR}(?!\d))?
  | (?:ngày\s+)?(?<![\d/.-]){_named(_DAY, 1)}\ ?(?P<sign>[/.-])\ ?{_named(_MONTH, 1)}
    \ ?(?P=sign)\ ?{_named(_YEAR, 1)}{_AFTER}
  | ngày\s+{_named(_DAY, 2)}\s?[/-]\s?{_named(_MONTH, 2)}{_AFTER}
  | tháng\s+{_named(_MONTH, 3)}{_IN_YEAR}{_named(_YEAR, 3)}(?!\d)
  | qu[ýí]\s+(?P<quarter>IV|I{{1,3}}|[1-4]){_IN_YEAR}{_named(_YEAR, 4)}(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FROM_TO = rf"\s*(?:{_DASH}|đến|tới)\s*(?:năm\s+)?"
_FIRST, _LAST = _YEAR.replace("year", "first"), _YEAR.replace("year", "last")
PERIOD = re.compile(
    rf"""
    (?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ|các\s+năm)(?:\s+(?:từ|các|năm)){{0,3}}\s+
    {_FIRST}{_FROM_TO}{_LAST}(?!\d)
  | từ\s+(?:năm\s+)?{_named(_FIRST, 1)}\s+đến\s+(?:hết\s+)?(?:năm\s+)?{_named(_LAST, 1)}(?!\d)
  | (?<!\d){_named(_FIRST, 2)}\s?{_DASH}\s?{_named(_LAST, 2)}(?![\d/-])
  | năm\s+(?:học\s+)?{_YEAR.replace("year", "only")}(?!\d)(?!\s?{_DASH}\s?(?:19|20)\d\d(?!\d))
  | (?:tháng\s+\d{{1,2}}|quý\s+[IV\d]{{1,3}})\s?/\s?{_YEAR.replace("year", "month_of")}(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_YEAR = r"(?!\d|\s?[/.-]\s?\d|,?\s(?i:năm)\s(?:19|20)\d)"
BARE = re.compile(
    rf"[/tTqQ](?:(?<=\d/){_MONTH}|(?<!\w.)(?i:háng\ {_named(_MONTH, 1)}"
    rf"|u[ýí]\ (?P<quarter>IV|I{{1,3}}|[1-4]))(?!\w)){_NO_YEAR}"
)
_DAY_BEFORE = re.compile(r"(?<![\d/.,-])\d{1,2}$")
# The rarest letter of "ngày", "tháng" and "quý", or the first digit of a day: one class that the
# scan skips to, no letter being folded. The words begin two letters before.
_MAY_BEGIN = re.compile(
    r"[àÀáÁýÝíÍ\d](?:(?<=[nN][gG][àÀ])(?=[yY]\s)|(?<=[tT][hH][áÁ])(?=[nN][gG]\s)"
    r"|(?<=[qQ][uU][ýÝíÍ])(?=\s)|(?<=\d)(?<!\d\d)(?=\d?(?:\s+[tT]| ?[/.-] ?\d)))"
)
_BEFORE_VOWEL = 2
QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def parse_day(text: str) -> date:
    """The day written alone, ISO or as printed ("12 tháng 10 năm 2023", "7/9/2015"); raises
    InvalidDate for any other text, a month or a day without a year included."""
    plain = squeeze(text).strip(" ,.;")
    try:
        return date.fromisoformat(plain)
    except ValueError:
        match = DATE.fullmatch(plain)
        found = _read(match) if match else None
    if found is None or not found.day_printed or found.value.startswith("--"):
        raise InvalidDate(f"{text!r} is no day of a year")
    return date.fromisoformat(found.value)


def find_dates(text: str) -> Iterator[FoundDate]:
    """Every date of the calendar in the text; a span takes in the word "ngày"."""
    done = 0
    for place in _MAY_BEGIN.finditer(text):
        start = place.start() if place[0].isdecimal() else place.start() - _BEFORE_VOWEL
        if start < done or (match := DATE.match(text, start)) is None:
            continue
        done = match.end()
        if found := _read(match):
            yield found


def find_bare_dates(text: str) -> Iterator[FoundDate]:
    """Every "30/6" without "ngày", and every month and quarter without a year; most of what looks
    like one is none, so ask for words around it that make it a date."""
    for match in BARE.finditer(text):
        start = match.start()
        if match["month"] is None:
            quarter = match["quarter"]
            month = 3 * QUARTERS[quarter.upper()] if quarter else int(match["month1"])
            value = f"--{month:02}-{monthrange(_NO_LEAP, month)[1]}"
            yield FoundDate(value, start, match.end(), day_printed=False)
        elif day := _DAY_BEFORE.search(text, max(0, start - 3), start):
            month = int(match["month"])
            if 0 < int(day[0]) <= monthrange(_NO_LEAP, month)[1]:
                yield FoundDate(f"--{month:02}-{int(day[0]):02}", day.start(), match.end())


def find_periods(text: str) -> Iterator[FoundPeriod]:
    """Every stretch of years in the text; years run forward."""
    for match in PERIOD.finditer(text):
        if value := _years(match):
            yield FoundPeriod(value, match.start(), match.end())


@cache
def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _check(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise InvalidDate(f"{day}/{month}/{year} is no day of the calendar") from error


def _read(match: re.Match[str]) -> FoundDate | None:
    groups = match.groupdict()
    year = _number(groups, "year", "year1", "year3", "year4")
    month = _number(groups, "month", "month1", "month2", "month3")
    day = _number(groups, "day", "day1", "day2")
    if groups["quarter"]:
        month = 3 * QUARTERS[groups["quarter"].upper()]
    if month is None or not (year is None or EARLIEST <= year < LATEST):
        return None
    start = match.start()
    if day is None:
        return FoundDate(last_day(year or 2000, month).isoformat(), start, match.end(), False)
    try:
        found = _check(year or 2000, month, day)
    except InvalidDate:
        return None
    value = found.isoformat() if year else f"--{month:02d}-{day:02d}"
    return FoundDate(value, start, match.end())


def _number(groups: dict[str, str | None], *names: str) -> int | None:
    return next((int(value) for name in names if (value := groups[name])), None)


def _years(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if alone := groups["only"] or groups["month_of"]:
        return alone
    first = groups["first"] or groups["first1"] or groups["first2"] or ""
    last = groups["last"] or groups["last1"] or groups["last2"] or ""
    return f"{first}-{last}" if first < last else None
