"""Reads collectives: "các sở, ban, ngành tỉnh", "các tỉnh ủy, thành ủy", "các cơ quan báo chí Trung ương"."""

from collections.abc import Callable
from dataclasses import dataclass

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import PlaceReader, Tail
from schema.reference.agency_words import GroupNoun
from schema.vocabulary import AgencyKind, Level, System

_ALL = regex.compile(r"(?:các|những|toàn thể các|tất cả các) ")
_SEPARATOR = regex.compile(r"(?:, và |, | và |; | - |/)(?:các )?")
_GENERIC = regex.compile(
    r" (?:có |và )?(?:liên quan|chức năng|khác|nêu trên|cấp trên|nói trên)(?!\w)|,? đơn vị (?:có )?liên quan"
)
_UNDER = regex.compile(r" (?P<word>trực thuộc|thuộc|của) ")
_WITHIN = regex.compile(r" (?P<word>trên địa bàn)(?= )")
_PARTY = regex.compile(r" đảng(?!\w)")


@dataclass(frozen=True, slots=True)
class GroupReader:
    """Reads collectives in one text; `ends_at` are the ends of the group nouns that begin at an offset."""

    text: str
    low: str
    nouns: dict[str, GroupNoun]
    ends_at: dict[int, list[int]]
    places: PlaceReader
    read_body: Callable[[int], Name | None]

    def read(self, at: int) -> Name | None:
        """The collective that begins at `at`, with "các" or without; None where the words are generic or too few."""
        every = _ALL.match(self.low, at)
        first = every.end() if every else at
        found, end = self._list(first)
        if not found or not _is_collective(found, every is not None):
            return None
        if _GENERIC.match(self.low, end):
            return None
        printed = " ".join(self.text[first:end].split())
        base = f"Các {_small(printed)}"
        system = _system([noun for noun, _ in found])
        levels = tuple(
            {noun.level: None for noun, _ in found if noun.level is not None and noun.is_strong}
        )[:1]
        tail, stop, base = self._tail(end, base)
        if tail is not None and tail.units is not None:
            return None
        return Name(
            at, stop, base, AgencyKind.COLLECTIVE, system, levels, "group", tail, "collective"
        )

    def _list(self, at: int) -> tuple[list[tuple[GroupNoun, int]], int]:
        found: list[tuple[GroupNoun, int]] = []
        end = at
        here = at
        while True:
            stop = next(iter(self.ends_at.get(here, ())), None)
            if stop is None:
                return found, end
            found.append((self.nouns[self.low[here:stop]], here))
            end = stop
            separator = _SEPARATOR.match(self.low, end)
            if separator is None:
                return found, end
            here = separator.end()

    def _tail(self, end: int, base: str) -> tuple[Tail | None, int, str]:
        within = _WITHIN.match(self.low, end)
        if within is not None:
            tail = self.places.read(within.end())
            if tail is not None and tail.units is None:
                return tail, tail.end, f"{base} trên địa bàn"
        tail = self.places.read(end)
        if tail is not None:
            return tail, tail.end, base
        under = _UNDER.match(self.low, end)
        if under is not None:
            body = self.read_body(under.end())
            if body is not None and not body.is_bare and body.kind is not AgencyKind.COLLECTIVE:
                return body.tail, body.end, f"{base} {under['word']} {body.base}"
        return None, end, base


def _is_collective(found: list[tuple[GroupNoun, int]], has_all: bool) -> bool:
    strong = [noun for noun, _ in found if noun.is_strong]
    press = all(noun.system is System.PRESS for noun, _ in found)
    if len(found) > 1:
        return bool(strong) or press
    if not strong:
        return False
    return has_all and (" " in strong[0].noun or strong[0].system is System.FRONT)


def _system(nouns: list[GroupNoun]) -> System:
    systems = {noun.system for noun in nouns}
    if len(systems) == 1:
        return nouns[0].system
    if systems == {System.STATE, System.PARTY}:
        return System.PARTY if nouns[0].system is System.PARTY else System.OTHER
    return System.OTHER


def _small(printed: str) -> str:
    """The nouns in small letters but for names within them."""
    words = printed.lower()
    for name in ("trung ương", "chính phủ", "đảng"):
        words = words.replace(name, name[:1].upper() + name[1:])
    return words
