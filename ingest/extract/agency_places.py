"""The places that end a body's name: "tỉnh Trà Vinh", "huyện", "các xã, phường", "cấp xã"."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import regex

from ingest.extract.initials import find_initials
from schema.reference.agency_list_words import load_unit_qualifiers, load_unit_words
from schema.reference.places import Place, find_places
from schema.vocabulary import Level

MAX_NAME_WORDS = 5

_UNITS = load_unit_words()
UNIT_LEVELS = {word.unit: word.level for word in _UNITS.values()}
VILLAGE_UNITS = frozenset(word.unit for word in _UNITS.values() if word.is_below)


def _unit_pattern() -> str:
    """Every unit word, the longest first, but where it is half of another word."""
    words = sorted(_UNITS.values(), key=lambda unit: -len(unit.word))
    return "|".join(
        "".join(f"(?<!{before} )" for before in unit.not_after)
        + regex.escape(unit.word)
        + "".join(f"(?! {after})" for after in unit.not_before)
        for unit in words
    )


_UNIT = rf"(?:{_unit_pattern()})"
_SINGLE = regex.compile(
    rf" (?P<own>của |trực thuộc |thuộc )?(?P<grade>cấp )?(?P<unit>{_UNIT})(?![\w])"
)
_PLURAL = regex.compile(rf" (?P<all>các |những |\d{{1,3}} )?(?P<unit>{_UNIT})(?!\w)")
# "UBND các quận huyện": pairs of units that are written without a comma.
_PAIRED = r"(?:(?<=quận) (?=huyện)|(?<=phường) (?=xã)|(?<=xã) (?=phường)|(?<=huyện) (?=thị xã))"
_MORE = regex.compile(
    rf"(?P<sep>, và |, | và | hoặc |/| - |{_PAIRED})(?:các )?(?P<unit>{_UNIT})(?!\w)"
)
_SOME = "|".join(map(regex.escape, load_unit_qualifiers()))
_QUALIFIED = regex.compile(rf" (?:có xã )?(?:{_SOME})(?:(?:, | và )(?:{_SOME}))*(?!\w)")
_EVERY_LEVEL = regex.compile(r" (?:ở )?các cấp(?!\w)")
_EVERYWHERE = regex.compile(r" (?:của |ở |tại )?các địa phương(?!\w)")
_CENTRE = regex.compile(
    r" (?P<word>(?:ở )?trung ương(?: và (?:khu vực|địa phương))?|(?:ở )?(?:tw|tư|t\.ư))(?!\w)"
)
_UNDER_CENTRE = regex.compile(r"(?:,)? (?:trực )?thuộc (?:trung ương|tw|tư)(?!\w)")
_NAME_WORD = regex.compile(r"(?P<dash> -(?= ))? ?(?P<word>[\p{L}\d]+(?:['-][\p{L}]+)*)")
_INITIALS = find_initials(_EVERY_LEVEL, _EVERYWHERE, _CENTRE, _PLURAL, _SINGLE, before=" ")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a name and says where: a place, a bare unit word, a set of units, the centre.

    `qualifier` says which of the units are meant, and is the end of `units`.
    """

    end: int
    level: Level | None
    place: Place | None = None
    unit: str | None = None
    units: str | None = None
    is_central: bool = False
    under_centre: bool = False
    qualifier: str = ""


class PlaceReader:
    """Reads tails in one text; `low` is the text in lower case, letter for letter."""

    def __init__(self, text: str, low: str, day: date | None) -> None:
        self.text = text
        self.low = low
        self.day = day

    def read(self, at: int) -> Tail | None:
        """The tail that begins at `at` with a blank; None where there is none."""
        if self.low[at + 1 : at + 2] not in _INITIALS:
            return None
        found = _EVERY_LEVEL.match(self.low, at)
        if found:
            return Tail(found.end(), None, units="các cấp")
        found = _EVERYWHERE.match(self.low, at)
        if found:
            return Tail(found.end(), None, units="các địa phương")
        found = _CENTRE.match(self.low, at)
        if found and (
            found["word"].endswith(("ương", "vực", "phương"))
            or self.text[found.end() - 1].isupper()
        ):
            return Tail(found.end(), Level.CENTRAL, unit=_central(found["word"]), is_central=True)
        return self._plural(at) or self._single(at)

    def read_bare(self, at: int, levels: tuple[Level, ...]) -> Tail | None:
        """A place named without its unit word: "Báo Trà Vinh"."""
        level = levels[0] if len(levels) == 1 else None
        end, place = self.named(at, None, level or Level.PROVINCE)
        return Tail(end, place.level, place=place) if place else None

    def _single(self, at: int) -> Tail | None:
        found = _SINGLE.match(self.low, at)
        if found is None:
            return None
        unit = _unit(found["unit"])
        level = UNIT_LEVELS[unit]
        if found["grade"]:
            return Tail(found.end(), level, unit=f"cấp {unit}")
        end, place = self.named(found.end(), unit, None)
        if place is not None:
            return Tail(end, place.level, place=place)
        return Tail(found.end(), level, unit=unit)

    def _plural(self, at: int) -> Tail | None:
        first = _PLURAL.match(self.low, at)
        if first is None:
            return None
        units = [_unit(first["unit"])]
        printed = [units[0]]
        end = first.end()
        if not first["all"]:
            _, place = self.named(end, units[0], None)
            if place is not None:
                return None
        while more := _MORE.match(self.low, end):
            unit = _unit(more["unit"])
            units.append(unit)
            end, place = self.named(more.end(), unit, None)
            between = ", " if more["sep"] in (" ", "/") else more["sep"]
            printed.append(between + (place.name if place else unit))
        if not first["all"] and len(units) == 1:
            return None
        level = max((UNIT_LEVELS[u] for u in units), key=list(Level).index)
        if "tỉnh" in units:
            level = Level.PROVINCE
        elif "thành phố" in units:
            level = max(level, Level.DISTRICT, key=list(Level).index)
        some = _QUALIFIED.match(self.low, end)
        qualifier = some[0] if some else ""
        end += len(qualifier)
        under = _UNDER_CENTRE.match(self.low, end)
        return Tail(
            under.end() if under else end,
            level,
            units=f"các {''.join(printed)}{qualifier}",
            under_centre=under is not None,
            qualifier=qualifier,
        )

    def named(self, at: int, unit: str | None, level: Level | None) -> tuple[int, Place | None]:
        """End and place of the longest place name at `at`, of capitalised words and numbers."""
        ends: list[int] = []
        words: list[str] = []
        end = at
        while len(words) < MAX_NAME_WORDS:
            found = _NAME_WORD.match(self.text, end)
            if found is None or (not found[0].startswith(" ") and end > at):
                break
            if found["dash"] and not words:
                break
            word = found["word"]
            if not (word[0].isupper() or word.isdecimal()):
                break
            words.append(f"- {word}" if found["dash"] else word)
            end = found.end()
            ends.append(end)
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if count == 1 and unit is None and len(name) < 3:
                continue
            place = look_up(unit, name, level, self.day)
            if place is not None:
                return ends[count - 1], place
        return at, None


@lru_cache(maxsize=8192)
def look_up(unit: str | None, name: str, level: Level | None, day: date | None) -> Place | None:
    """The place of that unit and name, of the day's era if it can be; the highest level first."""
    written = f"{unit} {name}" if unit else name
    found = find_places(written, level, on=day) or find_places(written, level)
    return found[0] if found else None


def _central(printed: str) -> str:
    words = printed if "trung ương" in printed else "trung ương"
    return words.replace("trung", "Trung")


def _unit(printed: str) -> str:
    return _UNITS[printed].unit
