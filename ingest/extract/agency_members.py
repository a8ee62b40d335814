"""Bare "các tổ chức thành viên": the member organisations of the Front, named or speaking."""

from bisect import bisect_left
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from schema.vocabulary import AgencyKind

HEAD_CHARS = 300
MAX_BACK = 160
_WORDS = "Các tổ chức thành viên"
_MEMBERS = regex.compile(
    r"(?<!\p{L})các tổ chức thành viên(?! ?\p{Pd}|\w| (?:của )?(?:mặt trận|mttq|ủy ban|ubmt))"
)


def find_members(low: str, names: list[Name]) -> list[Name]:
    """ "Các tổ chức thành viên" without more: those of the Front that the words before name, or
    that speaks."""
    fronts = sorted((name for name in names if _is_front(name)), key=lambda name: name.start)
    found: list[Name] = []
    for match in _MEMBERS.finditer(low) if fronts else ():
        last = bisect_left(fronts, match.start(), key=lambda name: name.start) - 1
        is_near = last >= 0 and fronts[last].start >= match.start() - MAX_BACK
        front = fronts[last] if is_near else fronts[0]
        if not is_near and front.start > HEAD_CHARS:
            continue
        base = f"{_WORDS} {front.base.removeprefix('Ủy ban ')}"
        if front.base.startswith("Ủy ban Trung ương"):
            base = f"{_WORDS} của {front.base}"
        found.append(
            replace(
                front,
                start=match.start(),
                end=match.end(),
                base=base,
                kind=AgencyKind.COLLECTIVE,
                rule="members-of-front",
                head="",
                within=(),
            )
        )
    return found


def _is_front(name: Name) -> bool:
    return (
        name.kind is AgencyKind.BODY
        and name.base.startswith("Ủy ban ")
        and name.base.endswith("Mặt trận Tổ quốc Việt Nam")
        and (name.tail is None or name.tail.units is None)
    )
