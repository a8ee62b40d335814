"""Who watches over a resolution of a people's council: "Thường trực Hội đồng nhân dân, các Ban, Tổ
đại biểu và đại biểu Hội đồng nhân dân tỉnh", where only the first and the last name the council."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from ingest.extract.agency_aliases import is_free
from ingest.extract.agency_name import Name
from ingest.extract.agency_places import PlaceReader
from schema.vocabulary import AgencyKind, System

_COUNCIL = r"(?:hội đồng nhân dân|hđnd)"
_FIRST = "Thường trực Hội đồng nhân dân"
_NEXT = regex.compile(
    rf"(?:, và|,|;| và) (?P<words>(?:các )?(?:vị )?(?:(?P<kind>đại biểu) {_COUNCIL}"
    rf"|(?P<kind>tổ đại biểu|(?<=các )ban)(?: (?:của |thuộc )?{_COUNCIL}|(?<=biểu)"
    r"|(?=(?:, và|,|;| và) (?:các )?(?:vị )?(?:tổ )?đại biểu))))(?!\w)"
)
_BASES = {
    "ban": "Các Ban của Hội đồng nhân dân",
    "tổ đại biểu": "Các Tổ đại biểu Hội đồng nhân dân",
    "đại biểu": "Các đại biểu Hội đồng nhân dân",
}
_LINE = regex.compile(rf"\n[-+*•] ?(?P<words>(?:các (?:vị )?)?đại biểu {_COUNCIL})(?!\w)")


def find_deputies(low: str, places: PlaceReader, names: list[Name]) -> list[Name]:
    """The committees, groups and deputies of a council behind its standing body, or in a line of
    their own among the recipients."""
    heads = [name for name in names if name.base == _FIRST and not name.is_bare]
    if not heads:
        return []
    taken = sorted(name.span for name in names)
    found = [member for head in heads for member in _members(low, places, head)]
    at = low.rfind("nơi nhận")
    if at >= 0:
        found += [
            _made(heads[0], line.span("words"), "đại biểu", places)
            for line in _LINE.finditer(low, at)
        ]
    return [name for name in found if is_free(taken, name.span)]


def _members(low: str, places: PlaceReader, head: Name) -> Iterator[Name]:
    """The further members of the list that a standing body opens."""
    here = head.end
    while (member := _NEXT.match(low, here)) is not None:
        name = _made(head, member.span("words"), member["kind"], places)
        yield name
        here = name.end


def _made(head: Name, span: tuple[int, int], kind: str, places: PlaceReader) -> Name:
    """The collective of that kind, with the place that its words end with."""
    tail = places.read(span[1])
    return replace(
        head,
        start=span[0],
        end=tail.end if tail else span[1],
        base=_BASES[kind],
        kind=AgencyKind.COLLECTIVE,
        system=System.STATE,
        tail=tail or head.tail,
        rule="deputies-of-council",
        head="",
        within=(),
    )
