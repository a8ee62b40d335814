"""Authors that are bodies only as such: congresses, and the Centre in "Kết luận của Trung ương"."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import PlaceReader, Tail
from schema.vocabulary import AgencyKind, Level, System

_ACT = (
    r"(?:nghị quyết|văn kiện|kết luận|chỉ thị|báo cáo chính trị|chương trình hành động"
    r"|quyết định|quy định|hướng dẫn)"
)
_NATIONAL = regex.compile(
    r"(?<!\p{L})đại hội(?: (?:đại biểu|toàn quốc|đảng|lần thứ))*+ (?P<number>[ivx]+)"
    r"(?: của đảng(?: cộng sản việt nam)?)?(?!\p{L})(?! đảng bộ)"
)
_LOCAL = regex.compile(
    r"(?<!\p{L})đại hội (?:đại biểu )?(?:lần thứ (?P<number>[ivx]+) )?đảng bộ(?= )"
)
# "Đại hội Tỉnh Đảng bộ lần thứ X", "Đại hội Đảng tỉnh bộ": the unit inside the word for the branch.
_OF_OWN = regex.compile(
    r"(?<!\p{L})đại hội (?:đại biểu )?(?:(?P<unit>tỉnh|thành|huyện|quận) đảng bộ"
    r"|đảng (?P<inner>tỉnh|thành|huyện|quận) bộ) lần thứ (?P<number>[ivx]+)(?!\p{L})"
)
_UNITS = {
    "tỉnh": ("tỉnh", Level.PROVINCE),
    "thành": ("thành phố", Level.PROVINCE),
    "huyện": ("huyện", Level.DISTRICT),
    "quận": ("quận", Level.DISTRICT),
}
_ORDINAL = regex.compile(r" lần thứ (?P<number>[ivx]+)(?!\p{L})")
_BEFORE = regex.compile(rf"(?:{_ACT}(?: số [\w/-]+)?|và|,) (?:của |trình )?$")
_CENTRE = regex.compile(
    rf"(?<!\p{{L}}){_ACT} (?:mới )?của (?P<body>trung ương)(?:(?= về| \(|, )|(?! ?\p{{L}}))"
)


def find_authors(text: str, low: str, places: PlaceReader) -> Iterator[Name]:
    """Congresses behind the word of an act, and the Centre where it wrote one."""
    if "đại hội" in low:
        yield from _congresses(text, low, places)
    for found in _CENTRE.finditer(low) if "của trung ương" in low else ():
        start, end = found.span("body")
        if text[found.start()].isupper() and text[start].isupper():
            yield _name(start, end, "Trung ương", (Level.CENTRAL,), "author")


def _congresses(text: str, low: str, places: PlaceReader) -> Iterator[Name]:
    for found in _NATIONAL.finditer(low):
        number = text[slice(*found.span("number"))]
        if number.isupper() and _BEFORE.search(low, max(0, found.start() - 40), found.start()):
            base = f"Đại hội đại biểu toàn quốc lần thứ {number} của Đảng"
            yield _name(found.start(), found.end(), base, (Level.CENTRAL,), "congress")
    known = ""
    for found in _LOCAL.finditer(low):
        tail = places.read(found.end())
        if tail is None or tail.units is not None:
            continue
        ordinal = _ORDINAL.match(low, tail.end)
        end = ordinal.end() if ordinal else tail.end
        numbered = ordinal or (found if found["number"] else None)
        number = text[slice(*numbered.span("number"))] if numbered else known
        known = number or known
        if _BEFORE.search(low, max(0, found.start() - 40), found.start()):
            yield _local(found.start(), end, tail, number)
    for found in _OF_OWN.finditer(low):
        if _BEFORE.search(low, max(0, found.start() - 40), found.start()):
            unit, level = _UNITS[found["unit"] or found["inner"]]
            number = text[slice(*found.span("number"))]
            yield _local(found.start(), found.end(), Tail(found.end(), level, unit=unit), number)


def _local(start: int, end: int, tail: Tail, number: str) -> Name:
    name = _name(start, end, "Đại hội đại biểu Đảng bộ", (), "congress")
    suffix = f"lần thứ {number}" if number else ""
    return replace(name, tail=tail, style="with_unit", suffix=suffix)


def _name(start: int, end: int, base: str, levels: tuple[Level, ...], rule: str) -> Name:
    return Name(start, end, base, AgencyKind.BODY, System.PARTY, levels, "none", None, rule)
