"""DocumentNumber: parse and print the numbers of Vietnamese documents."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from schema.errors import InvalidNumber
from schema.names import squeeze
from schema.number_codes import (
    fold_code,
    is_known_issuer,
    is_party_issuer,
    is_type_code,
    list_codes,
    spell_type,
    split_issuers,
)
from schema.reference.document_types import find_type_by_code
from schema.vocabulary import DocumentType


class NumberSystem(StrEnum):
    """Which register a number runs in."""

    PARTY = "PARTY"
    STATE = "STATE"
    ASSEMBLY = "ASSEMBLY"
    LETTER = "LETTER"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number taken apart; `text` is how it is printed here, normalised but not repaired.

    `serial` is empty where it was left blank ("/KH-UBND"). `type` is the code as printed,
    None for letters and the Assembly's own series. `unit` is the drafting desk after the issuer.
    """

    serial: str
    type: str | None
    issuers: tuple[str, ...]
    year: int | None
    system: NumberSystem
    unit: str | None
    text: str
    key: str = field(init=False, repr=False, compare=False)
    """The block key: separators, leading zeros, capitals and Ð do not count in it."""

    def __post_init__(self) -> None:
        # Kept, since a text with many numbers compares each of them by it several times.
        object.__setattr__(self, "key", self._block_key())

    def __str__(self) -> str:
        return self.text

    def _block_key(self) -> str:
        if self.is_standard:
            return self.text.upper()
        codes = "-".join(code for code in (self.type, *self.issuers, self.unit) if code)
        year = str(self.year) if self.year else ""
        serial = self.serial.lstrip("0").upper()
        return "/".join((serial, year, fold_code(codes.replace("/", "-"))))

    @property
    def loose_key(self) -> str:
        """The key as typed without Vietnamese letters: "57 kl tw" finds 57-KL/TW by it."""
        return self.key.replace("Đ", "D").casefold()

    @property
    def is_standard(self) -> bool:
        """Whether this is a technical standard, whose letters stand before its serial."""
        return self.type is not None and STANDARD.fullmatch(self.text) is not None

    @property
    def is_party(self) -> bool:
        """Whether it runs in a Party register."""
        return self.system is NumberSystem.PARTY

    @property
    def restarts(self) -> Literal["term", "year"]:
        """When the serial starts anew: Party numbers each term, others each year."""
        return "term" if self.is_party else "year"

    @property
    def document_type(self) -> DocumentType | None:
        """The type that the code states; None where the type word has to say it."""
        if self.type is None:
            return DocumentType.LETTER if self.system is NumberSystem.LETTER else None
        entry = find_type_by_code(self.type, self.system.value)
        return entry.type if entry else None


SEPARATOR = re.compile(r"[-/]")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
SERIAL = re.compile(r"\d{1,6}[a-zđA-D]?|")
YEAR = re.compile(r"(?:19[3-9]|20\d)\d")
ASSEMBLY = re.compile(r"(?:QH|UBTVQH|HĐNN)(?:\d{1,2}|[IVX]+)?")
STANDARD = re.compile(
    r"(?:\d{1,2}:(?P<amended>\d{4}))?(?P<type>QCVN|TCVN|QCXDVN|TCXDVN)"
    r"(?P<serial>\d{1,5}(?:-\d{1,3})?):(?P<year>\d{4})(?:/(?P<issuer>[A-ZĐ&]{2,12}))?"
)

_UPPER = "A-ZĐÐƠƯÔÂĂÊ"
_MARK = "[ \u00a0]?[-/\u2010-\u2015\u2212][ \u00a0]?"
_PART = rf"[{_UPPER}][{_UPPER}a-zđ.&]{{0,17}}\d{{0,4}}"
CANDIDATE = re.compile(
    rf"\d(?<![\w/.,-]\d)(?<!\d:\d)\d{{0,5}}[a-zđ]?{_MARK}(?:\d{{4}}{_MARK})?{_PART}(?:{_MARK}{_PART}){{0,6}}"
    rf"(?:(?<=-)|(?!\w))"
)
BLANK_SERIAL = re.compile(
    rf"(?<=[Ss][ốỐ])[ \u00a0]?:?[ \u00a0.\u2026_]*"
    rf"(?P<number>[-/][ \u00a0]?{_PART}(?:{_MARK}{_PART}){{1,4}})(?!\w)"
)
LOWERED = re.compile(r"(?<=số )\d{1,6}/(?:\d{4}/)?(?:[a-zđ]{2,6}-){1,4}[a-zđ]{2,12}(?!\w)")
LOOSE_STANDARD = re.compile(
    r"(?<!\w)(?:\d{1,2}:\d{4} ?)?(?:QCVN|TCVN|QCXDVN|TCXDVN) ?\d{1,5}(?:-\d{1,3})?"
    r":\d{4}(?: ?/ ?[A-ZĐ&]{2,12})?"
)
UNIT_OF_TIME = re.compile(r"/[a-zđ]")
FORM_NUMBER = re.compile(r"(?:mẫu|biểu|bảng|phụ lục)(?: số)?(?: ?:)? ?$", re.IGNORECASE)
INTRODUCED = re.compile(r"(?:số|[Cc]ông văn|[Vv]ăn bản|VB)(?: ?:)? ?$", re.IGNORECASE)
NOTED = re.compile(r"[-/ ](?P<code>(?:UBTV)?QH1\d|[A-ZĐÐƯa-z]{2,})(?P<note>\d{1,2})$")
LAST_PART = re.compile(rf"{_MARK}[^-/]*$")


def normalise_number(text: str) -> str:
    """The number without "Số" and blanks, with plain hyphens, in NFC; nothing else is repaired."""
    plain = DASHES.sub("-", unicodedata.normalize("NFC", squeeze(text)).replace("Ð", "Đ"))
    plain = re.sub(r"^\s*số\s*:?", "", plain, flags=re.IGNORECASE)
    return re.sub(r"\s", "", plain).strip(".,;:")


@lru_cache(maxsize=65536)
def parse_number(text: str) -> DocumentNumber:
    """The number that the text is; raises InvalidNumber for any other text."""
    plain = normalise_number(text)
    if standard := STANDARD.fullmatch(plain):
        return _standard(plain, standard)
    parts = SEPARATOR.split(plain)
    marks = SEPARATOR.findall(plain)
    if len(parts) < 2 or not SERIAL.fullmatch(parts[0]) or set(parts[0]) == {"0"}:
        raise InvalidNumber(f"{text!r} is no document number")
    serial, rest = parts[0], parts[1:]
    year = None
    if len(rest) > 1 and YEAR.fullmatch(rest[0]) and marks[0] == "/":
        year, rest, marks = int(rest[0]), rest[1:], marks[1:]
    codes = list_codes(rest)
    if not codes:
        raise InvalidNumber(f"{text!r} has no code of a type or an issuer")
    return _build(plain, serial, year, codes, "".join(marks))


def _build(
    plain: str, serial: str, year: int | None, codes: tuple[str, ...], marks: str
) -> DocumentNumber:
    if len(codes) == 1 and ASSEMBLY.fullmatch(codes[0]) and year:
        return DocumentNumber(serial, None, codes, year, NumberSystem.ASSEMBLY, None, plain)
    typed = is_type_code(codes[0]) and (len(codes) > 1 or not is_known_issuer(codes[0]))
    if not serial and not typed and not is_known_issuer(codes[0]):
        raise InvalidNumber(f"{plain!r} has neither a serial nor a type")
    type_code, tail = (codes[0], codes[1:]) if typed else (None, codes)
    issuers, unit = split_issuers(type_code, tail)
    if typed and any(ASSEMBLY.fullmatch(code) for code in issuers):
        system = NumberSystem.ASSEMBLY
    elif typed and year is None and (marks.startswith("-/") or _has_party_issuer(issuers)):
        system = NumberSystem.PARTY
    else:
        system = NumberSystem.STATE if typed else NumberSystem.LETTER
    return DocumentNumber(serial, type_code, issuers, year, system, unit, plain)


def _has_party_issuer(issuers: tuple[str, ...]) -> bool:
    return any(is_party_issuer(code) for code in issuers)


def _standard(plain: str, found: re.Match[str]) -> DocumentNumber:
    issuers = (found["issuer"],) if found["issuer"] else ()
    year = int(found["amended"] or found["year"])
    return DocumentNumber(
        found["serial"], found["type"], issuers, year, NumberSystem.STATE, None, plain
    )


def find_numbers(text: str) -> Iterator[tuple[DocumentNumber, int, int]]:
    """Every number with its offsets, in the order of the text: a loose candidate, then the parser.

    A number without a type code counts only where "số" or a word for letters introduces it, or
    where its issuer is followed by a drafting desk.
    """
    found = [*_standards(text), *_numbers(text), *_blank_serials(text), *_lowered(text)]
    end = 0
    for number, start, stop in sorted(found, key=lambda item: (item[1], -item[2])):
        if start >= end:
            yield number, start, stop
            end = stop


def _standards(text: str) -> Iterator[tuple[DocumentNumber, int, int]]:
    if "VN" in text:
        for match in LOOSE_STANDARD.finditer(text):
            yield parse_number(match[0]), match.start(), match.end()


def _blank_serials(text: str) -> Iterator[tuple[DocumentNumber, int, int]]:
    for match in BLANK_SERIAL.finditer(text):
        if found := _longest_number(match["number"]):
            number, width = found
            start = match.start("number")
            yield number, start, start + width


def _lowered(text: str) -> Iterator[tuple[DocumentNumber, int, int]]:
    """Numbers of texts that have lost their capitals: "số 09/2005/qđ-ub"."""
    for match in LOWERED.finditer(text):
        if found := _longest_number(match[0].upper()):
            number, width = found
            if is_known_issuer(number.issuers[0]) if number.issuers else False:
                yield number, match.start(), match.start() + width


def _numbers(text: str) -> Iterator[tuple[DocumentNumber, int, int]]:
    for match in CANDIDATE.finditer(text):
        if not (found := _longest_number(match[0])):
            continue
        number, width = found
        start = match.start()
        if UNIT_OF_TIME.match(text, start + width):
            continue
        if FORM_NUMBER.search(text, max(0, start - 14), start):
            continue
        if number.system is NumberSystem.LETTER and not _is_letter(number, text, start):
            continue
        yield number, start, start + width


def _longest_number(candidate: str) -> tuple[DocumentNumber, int] | None:
    """The number at the start of a candidate, codes taken off its end until it parses; the mark
    of a footnote behind it ("66-NQ/TW1") is none of it."""
    while candidate:
        candidate = candidate.rstrip(" \u00a0.")
        if (noted := NOTED.search(candidate)) and _takes_no_digit(noted["code"]):
            candidate = candidate[: noted.start("note")]
        try:
            return parse_number(candidate), len(candidate)
        except InvalidNumber:
            shorter = LAST_PART.sub("", candidate)
            if shorter == candidate:
                return None
            candidate = shorter
    return None


def _takes_no_digit(code: str) -> bool:
    """Whether a body is known by the code, or it is the Assembly's with its term in full."""
    is_assembly = ASSEMBLY.fullmatch(code) is not None
    return is_assembly if code[-1].isdigit() else is_known_issuer(code) and not is_assembly


def _is_letter(number: DocumentNumber, text: str, start: int) -> bool:
    if INTRODUCED.search(text, max(0, start - 12), start):
        return True
    return number.unit is not None and is_known_issuer(number.issuers[0])


def parse_loose_number(text: str) -> tuple[DocumentNumber, ...]:
    """The numbers a person may mean by "57 kl tw" or "72 2015 nd cp", the likeliest first.

    Empty where the text has no serial or no code. Candidates compare by `loose_key`.
    """
    try:
        return (parse_number(text),)
    except InvalidNumber:
        words = re.findall(r"[^\W_]+", squeeze(text).removeprefix("số "))
    if len(words) < 2 or not words[0].isdigit():
        return ()
    years = [word for word in words[1:2] if YEAR.fullmatch(word) and len(words) > 2]
    codes = [word.upper() for word in words[1 + len(years) :]]
    spellings = spell_type(codes[0]) or (codes[0],)
    numbers: dict[str, DocumentNumber] = {}
    for spelling in spellings:
        mark = "-" if not years and any(is_party_issuer(code) for code in codes[1:]) else "/"
        tail = ("/" if mark == "-" else "-").join([spelling, *codes[1:]])
        try:
            number = parse_number(mark.join([words[0], *years, tail]))
        except InvalidNumber:
            continue
        numbers.setdefault(number.key, number)
    return tuple(numbers.values())
