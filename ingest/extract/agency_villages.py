"""Bodies that each village has, where a source says only once that it means those of all."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import VILLAGE_UNITS, Tail

UNITS_APART = regex.compile(r", | và | - ")


def take_villages(names: list[Name]) -> list[Name]:
    """ "Ban Công tác Mặt trận", bare, is that of all villages where the source says so once."""
    known: dict[str, Counter[Tail]] = {}
    for name in names:
        units = name.tail.units if name.tail else None
        if (
            name.tail
            and units
            and UNITS_APART.split(units.removeprefix("các "))[0] in VILLAGE_UNITS
        ):
            known.setdefault(name.base, Counter())[replace(name.tail, end=0)] += 1
    if not known:
        return names
    return [
        replace(name, tail=known[body].most_common(1)[0][0])
        if name.tail is None and (body := next((b for b in _ends(name.base) if b in known), None))
        else name
        for name in names
    ]


def _ends(base: str) -> Iterator[str]:
    """The name, and what is left of it without its first words: "Trưởng" of a body."""
    words = base.split(" ")
    return (" ".join(words[first:]) for first in range(len(words)))
