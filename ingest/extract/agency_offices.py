"""Offices over sets in a row: "Giám đốc các sở, Thủ trưởng các ban, ngành", "Các Bộ trưởng, Thủ
trưởng cơ quan ngang bộ"."""

from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_names import NameReader
from ingest.extract.initials import find_initials
from schema.vocabulary import AgencyKind, Level, System

_AND = r"(?:, và|,| và) "
_MINISTERS = regex.compile(
    rf"(?:các )?(?:đồng chí )?bộ trưởng(?: các bộ)?{_AND}(?:các )?thủ trưởng (?:các )?"
    rf"cơ quan ngang bộ(?P<all>{_AND}(?:các )?(?:thủ trưởng )?(?:các )?cơ quan (?:trực )?thuộc"
    r" (?P<body>chính phủ|cp))?(?!\w)"
)
_DIRECTORS = regex.compile(
    r"giám đốc (?:các )?sở"
    r"(?=(?:, và|[,;]| và) (?:các )?(?:thủ trưởng|trưởng|lãnh đạo|người đứng đầu) )"
)
# "Bí thư, Chủ tịch UBND các tỉnh, thành phố": of the committees of the same places.
_SECRETARIES = regex.compile(
    r"(?P<word>bí thư)(?:,| và) (?:các )?chủ tịch (?:ủy ban nhân dân|ubnd)"
    r" (?:các tỉnh|tỉnh, ?thành phố)(?P<under>, thành phố trực thuộc trung ương)?(?!\w)"
)
_SHARED = regex.compile(r" ?(?:,|, và|và) ")
_OFFICE = regex.compile(
    r"(?P<office>(?:Phó )?(?:Giám đốc|Bộ trưởng|Vụ trưởng|Cục trưởng|Chi cục trưởng|Trưởng)) "
    r"(?P<unit>Sở|Bộ|Vụ|Cục|Chi cục|Phòng) "
)
_INITIALS = find_initials(_MINISTERS, _DIRECTORS, _SECRETARIES)


def read_offices(names: NameReader, at: int) -> list[Name]:
    """The offices that begin at `at`; empty where none of these forms does."""
    low = names.low
    if low[at : at + 1] not in _INITIALS:
        return []
    ministers = _MINISTERS.match(low, at)
    if ministers is not None:
        base = "Bộ trưởng, Thủ trưởng cơ quan ngang bộ"
        if not ministers["all"]:
            return [_collective(at, ministers.end(), base, Level.CENTRAL, "none")]
        base += ", cơ quan thuộc Chính phủ"
        every = _collective(at, ministers.end(), base, Level.CENTRAL, "none")
        government = names.read(ministers.start("body"))
        return [replace(every, within=(government,) if government else ())]
    directors = _DIRECTORS.match(low, at)
    if directors is not None:
        return [_collective(at, directors.end(), "Giám đốc các sở", Level.PROVINCE, "group")]
    secretaries = _SECRETARIES.match(low, at)
    if secretaries is not None:
        base = "Bí thư các tỉnh ủy, thành ủy"
        base += " trực thuộc Trung ương" if secretaries["under"] else ""
        end = secretaries.end("word")
        return [replace(_collective(at, end, base, Level.PROVINCE, "none"), system=System.PARTY)]
    return []


def share_offices(names: list[Name], low: str) -> list[Name]:
    """ "Giám đốc Sở Y tế, Sở Nội vụ": a body of the same kind behind an office is one of those
    who hold it."""
    shared = list(names)
    for place in range(1, len(shared)):
        before, name = shared[place - 1], shared[place]
        office = _OFFICE.match(before.base) if before.kind is AgencyKind.OFFICE else None
        if office is None or name.kind is not AgencyKind.BODY or name.is_bare:
            continue
        if name.base.startswith(f"{office['unit']} ") and _SHARED.fullmatch(
            low, before.end, name.start
        ):
            base = f"{office['office']} {name.base}"
            shared[place] = replace(name, base=base, kind=AgencyKind.OFFICE, rule="shared-office")
    return shared


def _collective(start: int, end: int, base: str, level: Level, style: str) -> Name:
    return Name(
        start,
        end,
        base,
        AgencyKind.COLLECTIVE,
        System.STATE,
        (level,),
        style,
        None,
        "offices-in-a-row",
    )
