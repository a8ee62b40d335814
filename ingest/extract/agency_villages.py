"""Bodies that each village has, where a source says only once that it means those of all."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import VILLAGE_UNITS, Tail

IN_ALL = " các thôn"
UNITS_APART = regex.compile(r", | và | - ")


def take_villages(names: list[Name]) -> list[Name]:
    """ "Ban Công tác Mặt trận", bare, is that of all villages where the source says so once."""
    known: dict[str, Counter[Tail]] = {}
    said: list[Name] = []
    for name in names:
        tail = name.tail
        if tail is not None and _is_of_villages(tail):
            # "Trưởng thôn các thôn" is the name for those of no other unit.
            name = name.with_base(name.base.removesuffix(IN_ALL))
            known.setdefault(name.base, Counter())[replace(tail, end=0)] += 1
        said.append(name)
    if not known:
        return names
    return [
        replace(name, tail=known[body].most_common(1)[0][0])
        if name.tail is None and (body := next((b for b in _ends(name.base) if b in known), None))
        else name
        for name in said
    ]


def _is_of_villages(tail: Tail) -> bool:
    units = (tail.units or "").removeprefix("các ")
    return UNITS_APART.split(units)[0] in VILLAGE_UNITS


def _ends(base: str) -> Iterator[str]:
    """The name, and what is left of it without its first words: "Trưởng" of a body."""
    words = base.split(" ")
    return (" ".join(words[first:]) for first in range(len(words)))
