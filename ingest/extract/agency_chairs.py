"""Bare "Trưởng ban", "Phó Trưởng ban": the heads of the committee that was named last, where they
decide, are reported to or give work."""

from bisect import bisect_left
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from schema.vocabulary import AgencyKind

_CHAIR = regex.compile(
    r"(?<=(?:trước|được|báo cáo|giúp|trình|giao|đề nghị|do|của|và) )(?P<deputy>phó )?trưởng ban"
    r"(?= (?:về|và|phê duyệt|quyết định|phân công|giao|ủy quyền|triệu tập|chủ trì|kết luận|xem xét)"
    r"(?!\w)| ?[,.;]|\n)"
)
MAX_BACK = 600


def find_chairs(low: str, names: list[Name]) -> list[Name]:
    """The heads of committees that a source calls by their post alone."""
    if "trưởng ban" not in low:
        return []
    committees = sorted((n for n in names if _is_committee(n)), key=lambda name: name.start)
    found: list[Name] = []
    for chair in _CHAIR.finditer(low) if committees else ():
        place = bisect_left(committees, chair.start(), key=lambda name: name.start) - 1
        if place < 0 or committees[place].start < chair.start() - MAX_BACK:
            continue
        committee = committees[place]
        office = "Phó Trưởng" if chair["deputy"] else "Trưởng"
        found.append(
            replace(
                committee,
                start=chair.start(),
                end=chair.end(),
                base=f"{office} {committee.base}",
                kind=AgencyKind.OFFICE,
                rule="chair-of-committee",
                head=f"{office} {committee.head}" if committee.is_bare else "",
                within=(),
            )
        )
    return found


def _is_committee(name: Name) -> bool:
    return (
        name.kind is AgencyKind.BODY
        and f"{name.head} ".startswith("Ban ")
        and name.style != "part"
        and (name.tail is None or name.tail.units is None)
    )
