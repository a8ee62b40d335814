"""Name: what was read at one place of a text, before it is made specific."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.extract.agency_places import Tail
from schema.vocabulary import AgencyKind, Level, System


@dataclass(frozen=True, slots=True)
class Name:
    """A name as read: `base` without its place, and what the words themselves say of the body.

    `national` is its name where the nation's body speaks, if that differs; `within` are bodies
    that a descriptive phrase names inside it, mentions of their own.
    """

    start: int
    end: int
    base: str
    kind: AgencyKind
    system: System
    levels: tuple[Level, ...]
    style: str
    tail: Tail | None
    rule: str
    head: str = ""
    is_bare: bool = False
    suffix: str = ""
    national: str = ""
    within: "tuple[Name, ...]" = ()

    @property
    def span(self) -> tuple[int, int]:
        """Where the name stands."""
        return self.start, self.end

    def with_base(self, base: str) -> "Name":
        """The name with these words; most keep their own, and are not copied."""
        return self if base == self.base else replace(self, base=base)


def sentence_case(words: str, head: str) -> str:
    """Words of a name in capitals as a sentence would write them; others as they are."""
    if head.isupper() and words.isupper() and " " in words:
        return words[:1] + words[1:].lower()
    return words


def overlaps(taken: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a span crosses one of the sorted spans, of which none holds more than a few."""
    place = bisect_left(taken, (span[1], 0))
    return any(span[0] < end for _, end in taken[max(0, place - 4) : place])
