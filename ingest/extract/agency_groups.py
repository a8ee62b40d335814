"""Reads collectives: "các sở, ban, ngành tỉnh", "các báo, đài Trung ương"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import PlaceReader, Tail
from schema.reference.agency_words import GroupNoun
from schema.vocabulary import AgencyKind, Level, System

_ALL = regex.compile(r"(?:các|những|toàn thể các|tất cả các) ")
_SEPARATOR = regex.compile(r", và |, | và | - |/")
_GENERIC = regex.compile(
    r",?(?: đơn vị)? (?:có |và )?(?:liên quan|chức năng|khác|nêu trên|cấp trên|nói trên|cùng cấp"
    r"|chuyên môn|quản lý chuyên)(?!\w)"
)
# "các sở, ngành và đơn vị có liên quan": only the members behind "và" are nameless.
_GENERIC_LAST = regex.compile(
    r" và (?:các )?(?:cơ quan|đơn vị|tổ chức|cá nhân)(?:, (?:cơ quan|đơn vị|tổ chức|cá nhân))*$"
)
_UNDER = regex.compile(r" (?P<word>thuộc(?:,| và) trực thuộc|trực thuộc|thuộc|của) ")
_WITHIN = regex.compile(r" (?:(?:đóng|đóng quân|đứng chân) )?trên địa bàn(?!\w)")
_UNDER_UNIT = regex.compile(
    r" (?P<word>trực thuộc|thuộc) (?:tỉnh|thành phố|huyện|quận|thị xã|tp)(?!\w)"
)
_COUNTED = regex.compile(r"\d (?:trong )?$")
_PASSING = regex.compile(r"(?:^|\W)(?:của|thuộc|tại|ở|từng|một số|mỗi|cấp|các chi) $")
_PARTNER = regex.compile(
    r"(?:phối hợp (?:với |cùng )|(?<!\p{L})(?:đề nghị|yêu cầu) )"
    r"(?:[^.;:\n]*(?:, | và |với |cùng ))?$"
)
_ENDS = regex.compile(r" ?(?:[:;.,(\n]|$)")
_BEGINS = regex.compile(r"\n(?:[-+] ?|\d{1,2}\. ?|[a-zđ]\) ?)?$| và $")
LOCALITIES = "địa phương"
MOST_MEMBERS = 20  # the longest sets of offices name a dozen groups
_VAGUE = frozenset(("tổ chức", "cơ quan", "đơn vị"))
_LED = frozenset(("ban", "ngành", "ban ngành"))
_GOVERNMENT = regex.compile(r"cơ quan thuộc (?P<body>chính phủ|cp)(?!\w)")


@dataclass(frozen=True, slots=True)
class GroupReader:
    """Reads collectives in one text; `ends_at` are the ends of the group nouns at an offset."""

    text: str
    low: str
    nouns: dict[str, GroupNoun]
    ends_at: dict[int, list[int]]
    places: PlaceReader
    read_body: Callable[[int], Name | None]

    def read(self, at: int, *, is_led: bool = False) -> Name | None:
        """The collective at `at`, with "các" or without; None where it is generic or no set.

        Behind an office ("Thủ trưởng các ban, ngành") weak nouns make one too.
        """
        every = _ALL.match(self.low, at)
        first = every.end() if every else at
        if first not in self.ends_at:
            return None
        found, end = self._members(first)
        if not found or not (is_led or _is_collective(found, every is not None, is_under=True)):
            return None
        if _GENERIC.match(self.low, end) or _COUNTED.search(self.low, at - 4, at):
            return None
        base = f"Các {_small(self.text[first:end], found)}"
        system, level = _system(found), _level(found)
        tail, stop, base, body = self._tail(end, base)
        if tail is not None and tail.units is not None:
            return None
        is_under = body is not None or _UNDER_UNIT.match(self.low, end) is not None
        led = is_led and (tail is not None or (len(found) > 1 and found[-1].noun in _LED))
        if not led and not _is_collective(found, every is not None, is_under):
            return None
        is_here = stop > end and tail is None and body is None
        if tail is None and body is None and not is_here:
            if not led and not self._stands_alone(found, at, end):
                return None
            if every is None and self._is_in_passing(at):
                return None
        if (
            is_under
            and tail is not None
            and body is None
            and not any(noun.is_strong for noun in found)
        ):
            base += f" {_UNDER_UNIT.match(self.low, end)['word']}"
        is_headed = is_here or (led and tail is None and level is None)
        name = Name(
            at,
            stop,
            base,
            AgencyKind.COLLECTIVE,
            body.system if body else system,
            body.levels if body else (level,) if level else (),
            body.style if body else "headed" if is_headed else "group",
            tail,
            "collective",
        )
        if body is not None and body.style == "own":
            return replace(name, head=base, is_bare=True, levels=())
        return replace(name, within=(body,) if body else tuple(self._government(first, end)))

    def _members(self, first: int) -> tuple[list[GroupNoun], int]:
        """The nouns of the list that begins at `first` and its end, without the last ones that
        lack their place or are nameless."""
        found, end = self._list(first)
        if any(noun.needs_place for noun in found[1:]) and self._tail(end, "")[1] == end:
            found, end = self._list(first, takes_placed=False)
        if _GENERIC.match(self.low, end) and (last := _GENERIC_LAST.search(self.low, first, end)):
            found, end = self._list(first, last.start())
        return found, end

    def _is_in_passing(self, at: int) -> bool:
        """Whether small letters behind such words mean none in particular."""
        return self.text[at].islower() and bool(_PASSING.search(self.low, max(0, at - 10), at))

    def _stands_alone(self, found: list[GroupNoun], at: int, end: int) -> bool:
        """Whether a set without a place is one: sisters in a list, or at the start of a line."""
        if any(noun.system is System.PRESS or noun.needs_place for noun in found):
            return False
        strong = [noun for noun in found if noun.is_strong]
        if found[0].noun in _VAGUE and all(noun.system is System.FRONT for noun in strong):
            return False  # "các cơ quan, tổ chức, đoàn thể": whoever they are
        if any(noun.is_item for noun in found):
            return self._is_item(at, end)
        if (
            len(found) > 1
            or (", " in found[0].name and found[0].name != found[0].noun)
            or _is_committee(found[0])
            or found[0].system is System.PARTY
            or (found[0].system is System.OTHER and self._is_named(at))
        ):
            return True
        before = self.text[max(0, at - 6) : at]
        if found[0].system in (System.FRONT, System.OTHER) and _PARTNER.search(
            self.low, max(0, at - 120), at
        ):
            return True
        return before == "" or _BEGINS.search(before) is not None

    def _is_named(self, at: int) -> bool:
        """Whether all of a kind are meant: "phát triển doanh nghiệp công nghệ số" means none."""
        return self.text[at].isupper() or _ALL.match(self.low, at) is not None

    def _is_item(self, at: int, end: int) -> bool:
        """Whether a line begins here with the words alone, or with them as the first of a list."""
        before = self.text[max(0, at - 6) : at]
        begins = at == 0 or ("\n" in before and _BEGINS.search(before) is not None)
        return begins and self.low.startswith("các ", at) and _ENDS.match(self.low, end) is not None

    def _list(
        self, at: int, limit: int | None = None, *, takes_placed: bool = True
    ) -> tuple[list[GroupNoun], int]:
        found: list[GroupNoun] = []
        end = here = at
        while len(found) < MOST_MEMBERS:
            stop = next(iter(self.ends_at.get(here, ())), None)
            if stop is None:
                break
            noun = self.nouns[self.low[here:stop]]
            if found and (self._is_proper(here, stop) or (noun.needs_place and not takes_placed)):
                break
            if found and _is_committee(noun) != _is_committee(found[0]):
                break
            found.append(noun)
            end = stop
            if end == limit:
                break
            separator = _SEPARATOR.match(self.low, end)
            if separator is None:
                break
            here = separator.end()
        return found, end

    def _is_proper(self, start: int, stop: int) -> bool:
        """Whether the noun begins a name of its own: "các sở, Cục Thuế"."""
        return (
            self.text[start].isupper()
            and (self.text[stop : stop + 1] == " " and self.text[stop + 1 : stop + 2].isupper())
            and not self.text[start:stop].isupper()
            and self.places.read(stop) is None
        )

    def _government(self, start: int, end: int) -> Iterator[Name]:
        """The Government in "cơ quan thuộc Chính phủ", which names it."""
        found = _GOVERNMENT.search(self.low, start, end)
        body = self.read_body(found.start("body")) if found else None
        if body is not None:
            yield body

    def _tail(self, end: int, base: str) -> tuple[Tail | None, int, str, Name | None]:
        within = _WITHIN.match(self.low, end)
        if within is not None:
            tail = self.places.read(within.end())
            if tail is not None and tail.units is None:
                return tail, tail.end, f"{base}{within[0]}", None
            return None, within.end(), f"{base}{within[0]}", None
        tail = self.places.read(end)
        if tail is not None:
            return tail, tail.end, base, None
        under = _UNDER.match(self.low, end)
        body = self.read_body(under.end()) if under else None
        is_own = body is not None and body.style == "own"
        if (
            under
            and body
            and (is_own or not body.is_bare)
            and body.kind is not AgencyKind.COLLECTIVE
        ):
            return body.tail, body.end, f"{base} {under['word']} {body.base}", body
        return None, end, base, None


def _is_collective(found: list[GroupNoun], has_all: bool, is_under: bool) -> bool:
    strong = [noun for noun in found if noun.is_strong]
    if is_under and has_all:
        return True
    if strong and strong[0].noun.count(" ") > 3:
        return True
    if len(found) > 1:
        return bool(strong) or all(noun.system is System.PRESS for noun in found)
    return has_all and bool(strong) and (" " in strong[0].noun or strong[0].system is System.FRONT)


def _is_committee(noun: GroupNoun) -> bool:
    return noun.noun.endswith(" ủy")


def _is_of_all_levels(nouns: list[GroupNoun]) -> bool:
    """Whether ministries and localities are named together: the state from top to bottom."""
    return any(noun.level is Level.CENTRAL for noun in nouns) and any(
        noun.name == LOCALITIES for noun in nouns
    )


def _level(nouns: list[GroupNoun]) -> Level | None:
    if _is_of_all_levels(nouns):
        return None
    return next((noun.level for noun in nouns if noun.level and noun.is_strong), None)


def _system(nouns: list[GroupNoun]) -> System:
    if _is_of_all_levels(nouns):
        nouns = [noun for noun in nouns if noun.name != LOCALITIES]
    systems = {noun.system for noun in nouns}
    if len(systems) == 1 or (
        nouns[0].system is System.PARTY and systems == {System.STATE, System.PARTY}
    ):
        return nouns[0].system
    return System.OTHER


def _small(printed: str, nouns: list[GroupNoun]) -> str:
    """The nouns in small letters, each written in full, with the names within them."""
    words = " ".join(printed.split()).lower()
    for noun in nouns:
        if noun.name != noun.noun:
            words = words.replace(noun.noun, noun.name, 1)
    for name in ("trung ương", "chính phủ"):
        words = words.replace(name, name[:1].upper() + name[1:])
    return words
