"""Finds places by name, code, province and day, in the three levels of old and the two of today."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache

from schema.errors import ReferenceDataError
from schema.names import name_key, search_key
from schema.reference.place_names import load_units, plain_name, split_unit
from schema.reference.place_table import (
    BEFORE,
    FROM,
    NEW_ERA,
    Era,
    Place,
    load_communes,
    load_upper,
)
from schema.vocabulary import Level

__all__ = [
    "BEFORE",
    "FROM",
    "NEW_ERA",
    "Era",
    "Place",
    "find_places",
    "find_unique_place",
    "get_place",
    "load_place_names",
    "load_places",
    "province_of",
    "successors_of",
]

ORDER = {level: position for position, level in enumerate(Level)}


def load_places(level: Level | None = None) -> tuple[Place, ...]:
    """Every place of both eras, former ones included, or those of one level."""
    if level is None:
        return (*load_upper(), *load_communes())
    if level is Level.COMMUNE:
        return load_communes()
    return tuple(place for place in load_upper() if place.level is level)


def load_place_names() -> None:
    """Build the indexes by name, for which the first search would otherwise wait."""
    for communes in (False, True):
        _by_name(communes)


def find_places(
    name: str,
    level: Level | None = None,
    province: str | None = None,
    on: date | None = None,
) -> tuple[Place, ...]:
    """The places of that name, higher levels first; empty where there are none.

    The name comes with its unit word ("tỉnh Trà Vinh", "TP. Cần Thơ", "Q.3") or bare ("Trà Vinh");
    case, tone placement and known other spellings do not count, and a name typed without any
    marks is found too. Bare numbers are no names. A part after a comma is read as the province
    when none is given. `on` keeps the places that existed that day.
    """
    return _find(name, level, province, on)


def find_unique_place(
    name: str, level: Level | None, on: date | None, province: str | None = None
) -> Place | None:
    """The one place of that name; None where there is none or the name alone does not tell.

    Without a day, a place of today also stands for its namesake that it took over.
    """
    found = find_places(name, level, province, on)
    if len(found) == 1:
        return found[0]
    today = [place for place in found if place.era == FROM]
    if on is None and len(today) == 1:
        heir = today[0]
        if all(heir is p or heir.code in p.successors for p in found):
            return heir
    return None


def get_place(code: str, era: Era) -> Place:
    """The place with that code in that era; raises ReferenceDataError where there is none."""
    place = _by_code(communes=False).get((era, code))
    if place is None:
        place = _by_code(communes=True).get((era, code))
    if place is None:
        raise ReferenceDataError(f"no place has the code {code!r} in {era}")
    return place


def province_of(place: Place) -> Place:
    """The province a place lies in; a province is its own."""
    while place.parent is not None:
        place = get_place(place.parent, place.era)
    return place


def successors_of(place: Place) -> tuple[Place, ...]:
    """What a place became on 2025-07-01, the unit that took most first; empty if of today."""
    return tuple(get_place(code, FROM) for code in place.successors)


@lru_cache(maxsize=16384)
def _find(
    name: str, level: Level | None, province: str | None, on: date | None
) -> tuple[Place, ...]:
    head, comma, tail = name.partition(",")
    if comma and province is None:
        province = tail
    found = [
        place
        for place in _named(head, level)
        if (level is None or place.level is level) and (on is None or place.stood_on(on))
    ]
    if province is not None:
        within = {(p.era, _gso(p.code)) for p in _named(province, Level.PROVINCE)}
        found = [p for p in found if (p.era, _gso(province_of(p).code)) in within]
    return tuple(sorted(found, key=lambda p: (ORDER[p.level], p.era, p.code)))


def _named(text: str, level: Level | None) -> list[Place]:
    unit, bare = split_unit(plain_name(text))
    inner, bare = split_unit(plain_name(bare))
    unit = unit or inner
    if unit is None and bare.isdecimal():
        return []
    levels = load_units()[unit].levels if unit else tuple(Level)
    deep = Level.COMMUNE in levels and level in (None, Level.COMMUNE)
    found: list[Place] = []
    for communes in (False, True) if deep else (False,):
        found += _by_name(communes).get(_bare_key(bare), ())
        if not found and text.isascii():
            found += _by_loose_name(communes).get(search_key(bare), ())
    return [place for place in found if unit in (None, place.unit)]


def _bare_key(bare: str) -> str:
    return bare.lstrip("0") if bare.isdecimal() else name_key(bare)


def _index_keys(bare: str) -> Iterable[str]:
    """The name as it is, and as a question reads it: in its usual spelling, a unit word cut off."""
    plain = plain_name(bare)
    return dict.fromkeys(map(_bare_key, (bare, plain, split_unit(plain)[1])))


def _gso(code: str) -> str:
    return code.partition(".")[0]


def _tier(communes: bool) -> Iterable[Place]:
    return load_communes() if communes else load_upper()


@cache
def _by_name(communes: bool) -> dict[str, list[Place]]:
    namesakes: dict[str, list[Place]] = defaultdict(list)
    for place in _tier(communes):
        namesakes[place.bare].append(place)
    index: dict[str, list[Place]] = defaultdict(list)
    for bare, places in namesakes.items():
        for key in _index_keys(bare):
            index[key] += places
    return dict(index)


@cache
def _by_loose_name(communes: bool) -> dict[str, list[Place]]:
    index: dict[str, list[Place]] = defaultdict(list)
    for place in _tier(communes):
        index[search_key(place.bare)].append(place)
    return dict(index)


@cache
def _by_code(communes: bool) -> dict[tuple[Era, str], Place]:
    return {(place.era, place.code): place for place in _tier(communes)}
