"""Scans a text for names from left to right, with lists, shared tails and names within names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from ingest.extract.agency_aliases import find_aliases
from ingest.extract.agency_authors import find_authors
from ingest.extract.agency_chairs import find_chairs
from ingest.extract.agency_deputies import find_deputies
from ingest.extract.agency_desks import find_desks
from ingest.extract.agency_grades import find_grades
from ingest.extract.agency_headings import find_headed
from ingest.extract.agency_kinds import KindReader
from ingest.extract.agency_lists import ListReader
from ingest.extract.agency_members import find_members
from ingest.extract.agency_name import Name
from ingest.extract.agency_names import ANY, NameReader
from ingest.extract.agency_offices import read_offices, share_offices
from ingest.extract.agency_places import Tail
from ingest.extract.agency_posts import find_posts
from ingest.text.block import Block

_JOINED = regex.compile(r"(?:,| và|, và| -|-| &|&) ?(?:các )?")
SHARING_STYLES = frozenset(("with_unit", "unit_only", "bare"))
SHARED_STYLES = SHARING_STYLES | {"unit_optional"}


def scan(reader: NameReader, blocks: Sequence[Block] = ()) -> list[Name]:
    """The names of a text; bare ones ("Ban Chỉ đạo") are kept for coreference."""
    names = share_tails(list(_iter_names(reader)), reader.low)
    names = share_offices(names, reader.low)
    names += find_grades(reader.low, reader.places, names)
    names += find_authors(reader.text, reader.low, reader.places)
    names += find_aliases(reader.text, names)
    names += find_headed(reader.places, blocks, names)
    names += find_posts(reader.text, reader.low, blocks, names, reader.read)
    names += find_members(reader.low, names)
    names += find_chairs(reader.low, names)
    names += find_deputies(reader.low, reader.places, names)
    names += find_desks(reader.text, reader.low, names)
    names = _without_overlaps(names)
    names = [name for name in names if name.style != ANY]
    return [part for name in names for part in (name, *name.within)]


def _without_overlaps(names: list[Name]) -> list[Name]:
    """In the order of the text; of two that overlap, the first and the longer."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end, name.is_bare)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _iter_names(reader: NameReader) -> Iterator[Name]:
    lists, kinds = ListReader(reader), KindReader(reader)
    done = 0
    for start in reader.starts:
        if start < done:
            continue
        listed = read_offices(reader, start) or lists.read(start) or kinds.read(start)
        if not listed:
            name = reader.read(start)
            if name is None:
                continue
            listed = lists.places(name) or [name, *(lists.more(name) or kinds.more(name))]
        yield from listed
        done = listed[-1].end


def share_tails(names: list[Name], low: str) -> list[Name]:
    """ "HĐND, UBND các xã": a body without a place takes that of the next in its list."""
    shared = list(names)
    for place in range(len(names) - 2, -1, -1):
        one, other = shared[place], shared[place + 1]
        if one.tail is not None or one.is_bare or other.tail is None:
            continue
        if one.style not in SHARING_STYLES or other.style not in SHARED_STYLES:
            continue
        if _JOINED.fullmatch(low, one.end, other.start) and _may_share(one, other.tail):
            shared[place] = replace(one, tail=other.tail)
    return shared


def _may_share(name: Name, tail: Tail) -> bool:
    """Whether the body exists where the tail says: a department has no place among communes."""
    if tail.unit is not None and f"các {tail.unit}" in name.base:
        return False  # "Trưởng thôn các thôn" says it already.
    if tail.units is not None:
        return tail.level in name.levels or (tail.level is None and len(name.levels) > 1)
    return tail.level in name.levels
