"""Further grades behind a body of one: "Ủy ban nhân dân cấp huyện, cấp xã" are two."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import PlaceReader

_OF_GRADE = regex.compile(r"cấp (?:tỉnh|huyện|xã)$")
_MORE = regex.compile(r"(?:,| và|, và)(?= cấp (?:tỉnh|huyện|xã)(?!\w))")
GRADE_CHARS = 9


def find_grades(low: str, places: PlaceReader, names: Sequence[Name]) -> Iterator[Name]:
    """The bodies of the grades that a list goes on with."""
    for name in names:
        end = name.end
        is_graded = _OF_GRADE.search(low, max(name.start, end - GRADE_CHARS), end) is not None
        if name.tail is None or not is_graded:
            continue
        while (more := _MORE.match(low, end)) is not None:
            tail = places.read(more.end())
            if tail is None:
                break
            end = tail.end
            yield replace(name, start=more.end() + 1, end=end, tail=tail, within=())
