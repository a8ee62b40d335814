"""Joins short readings to the full ones of their source: "Ban Chỉ đạo", "UBND cấp xã"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import regex

from ingest.extract.agency_acronyms import ACRONYM, spelled_out
from ingest.extract.agency_heads import fill_heads
from ingest.extract.agency_name import Name
from ingest.extract.agency_places import VILLAGE_UNITS, Tail
from ingest.extract.agency_resolution import climb
from ingest.extract.agency_slips import mend_slips
from ingest.extract.agency_villages import take_villages
from ingest.extract.values import Context
from schema.names import name_key
from schema.reference.agency_words import load_topic_ranks
from schema.vocabulary import AgencyKind, Level

ORDER = list(Level)
OF_THE_CENTRE = " Trung ương Đảng"
NO_CAPITAL = regex.compile(r"[^\p{Lu}]")
IN_THE_AREA = regex.compile(r" (?:(?:đóng|đóng quân|đứng chân) )?trên địa bàn$")
COLLECTIVES = ("group", "headed")
DEPARTMENTS = ("Sở ", "Giám đốc Sở ")
GROUP_MARKS = regex.compile(r", và |, | và | - ")
WORDS = regex.compile(r"\p{L}+")
# "UBND huyện, các xã": units of two levels are another set than the communes alone.
MIXED = "+"
DISTRICTS = regex.compile(r"huyện|quận|thị xã|thành phố|tỉnh")
UnitsKey = tuple[str, Level | None, str]  # a body's name, the units' level, which of them
LITTLE_WORDS = frozenset(("và", "về", "công", "tác", "của", "các"))


def resolve_short_names(
    names: list[Name], low: str, context: Context, speakers: Sequence[Name]
) -> list[Name]:
    """The names with short readings filled in; those that nothing explains are left out."""
    names = mend_slips(fill_heads(names, low, speakers))
    names = _expand_acronyms(names)
    names = _fill_ranks(_merge_topics(_merge_groups(_without_areas(names, context))))
    names = _of_the_centre(_merge_members(names))
    names = _fill_places(names, context)
    return _fill_units(names, context)


def _of_the_centre(names: list[Name]) -> list[Name]:
    """ "Ban Bí thư" is the "Ban Bí thư Trung ương Đảng" that the source names in full."""
    every = {name.base for name in names if name.base.endswith(OF_THE_CENTRE)}
    return [
        name.with_base(full)
        if name.kind is AgencyKind.BODY and (full := name.base + OF_THE_CENTRE) in every
        else name
        for name in names
    ]


def _expand_acronyms(names: list[Name]) -> list[Name]:
    """ "Ban Chỉ huy PTDS" is "Ban Chỉ huy Phòng thủ dân sự" where the source names that too."""
    spelled: dict[tuple[str, str], str] = {}
    for name in names:
        if name.head and not ACRONYM.search(name.base):
            for initials in _initials(name.base.removeprefix(name.head)):
                spelled.setdefault((name.head, initials), name.base)
    expanded: list[Name] = []
    for name in names:
        topic = name.base.removeprefix(name.head)
        found = ACRONYM.search(topic) if name.head else None
        spelling = spelled.get((name.head, NO_CAPITAL.sub("", topic))) if found else None
        if spelling is not None:
            expanded.append(replace(name, base=spelling))
        else:
            expanded.append(spelled_out(name) if found else name)
    return expanded


def _initials(words: str) -> set[str]:
    parts = WORDS.findall(words)
    return {
        "".join(word[0].upper() for word in parts),
        "".join(word[0].upper() for word in parts if word.lower() not in LITTLE_WORDS),
        "".join(word[0].upper() for word in parts if word.lower() != "và"),
    }


def _without_areas(names: list[Name], context: Context) -> list[Name]:
    """ "Trên địa bàn" says nothing of where in a source that speaks for the whole country."""
    if context.level is not Level.CENTRAL:
        return names
    return [
        name.with_base(IN_THE_AREA.sub("", name.base)) if name.style == "headed" else name
        for name in names
    ]


def _merge_groups(names: list[Name]) -> list[Name]:
    """ "Các sở, ngành" and "các sở, ban, ngành" of one source are one set, named most fully."""
    fullest: dict[frozenset[str], str] = {}
    for name in names:
        if name.style in COLLECTIVES and name.base.startswith("Các "):
            key = _nouns(name.base)
            fullest[key] = max(fullest.get(key, ""), name.base, key=len)
    return [
        name.with_base(fullest[_nouns(name.base)])
        if name.style in COLLECTIVES and name.base.startswith("Các ")
        else name
        for name in names
    ]


def _merge_topics(names: list[Name]) -> list[Name]:
    """ "Ban Chỉ đạo về chuyển đổi số" is the "Ban Chỉ đạo chuyển đổi số" of the same source."""
    fullest: dict[tuple[str, str], str] = {}
    for name in names:
        if name.head:
            key = name.head, _topic(name)
            known = fullest.setdefault(key, name.base)
            if name.base != known:
                fullest[key] = max(known, name.base, key=_fullness)
    return [
        name.with_base(fullest[name.head, _topic(name)]) if name.head else name for name in names
    ]


def _fullness(base: str) -> tuple[int, int]:
    """How much a writing says: its words, and the capitals that a heading's writing has lost."""
    return len(base), sum(map(str.isupper, base))


def _topic(name: Name) -> str:
    topic = name_key(name.base.removeprefix(name.head)).replace(" về công tác ", " về ")
    return topic.removeprefix("về ").removeprefix(name_key("công tác"))


def _fill_ranks(names: list[Name]) -> list[Name]:
    """ "Ban Chỉ đạo quốc gia" is the "Ban Chỉ đạo quốc gia về cà phê" of the same source."""
    ranked: dict[str, str] = {}
    for name in names:
        rank, about, _ = name.base.partition(" về ")
        if about and name.head and _topic_words(rank, name) in load_topic_ranks():
            ranked.setdefault(name_key(rank), name.base)
    return [
        name.with_base(ranked[name_key(name.base)])
        if name.head and name.tail is None and name_key(name.base) in ranked
        else name
        for name in names
    ]


def _topic_words(base: str, name: Name) -> str:
    return base.removeprefix(name.head).strip().lower()


def _merge_members(names: list[Name]) -> list[Name]:
    """ "Thành viên Ban Chỉ đạo" are "Các thành viên Ban Chỉ đạo" where the source says so too."""
    every = {name.base for name in names if name.base.startswith("Các thành viên ")}
    return [
        name.with_base(full)
        if (full := f"Các t{name.base[1:]}") in every and name.base.startswith("Thành viên ")
        else name
        for name in names
    ]


def _nouns(base: str) -> frozenset[str]:
    words = IN_THE_AREA.sub("", base.removeprefix("Các "))
    return frozenset(GROUP_MARKS.split(words)) - {"ban"}


def _fill_places(names: list[Name], context: Context) -> list[Name]:
    """Where the source has no place, the only province or the unit word that its bodies name; a
    paper of the centre must name that province's bodies more than once."""
    by_base: dict[str, Counter[Tail]] = {}
    provinces: dict[str, list[Tail]] = {}
    for name in names:
        if name.tail is None or name.tail.units is not None:
            continue
        by_base.setdefault(name_key(name.base), Counter())[replace(name.tail, end=0)] += 1
        if name.tail.place is not None and name.tail.level is Level.PROVINCE:
            provinces.setdefault(name.tail.place.name, []).append(name.tail)
    only = None
    if context.province is None and len(provinces) == 1:
        (named,) = provinces.values()
        only = named[-1] if context.level is not Level.CENTRAL or len(named) > 1 else None
    return [_with_place(name, by_base, only, context) for name in names]


def _with_place(
    name: Name, by_base: dict[str, Counter[Tail]], only: Tail | None, context: Context
) -> Name:
    if name.style in ("company", "unit_optional", "unit_until_2025", "regional") or (
        name.style in ("with_unit", "open") and context.level is None
    ):
        seen = by_base.get(name_key(name.base))
        if name.tail is None and seen:
            return replace(name, tail=seen.most_common(1)[0][0])
    if only is None or name.style not in ("with_unit", "bare", "unit_only"):
        return name
    is_local = Level.PROVINCE in name.levels and Level.CENTRAL not in name.levels
    # In the paper of a commune whose province is not known its own bodies stay its own.
    if name.tail is None and is_local and climb(name.levels, context.level) is Level.PROVINCE:
        return replace(name, tail=only)
    if name.tail is not None and name.tail.unit and name.tail.level is Level.PROVINCE:
        return replace(name, tail=only)
    return name


def _fill_units(names: list[Name], context: Context) -> list[Name]:
    """Sets of units of one body and level are one collective, named as it is printed most fully."""
    names = take_villages([_as_units(name, context) for name in names])
    printed: dict[UnitsKey, Counter[str]] = {}
    under_centre: set[UnitsKey] = set()
    for name in names:
        key = _units_key(name)
        if key is not None and name.tail is not None and name.tail.units is not None:
            printed.setdefault(key, Counter())[name.tail.units] += 1
            if name.tail.under_centre:
                under_centre.add(key)
    fullest = {
        key: max(seen, key=lambda units: (units.startswith("các "), _count(units), seen[units]))
        for key, seen in printed.items()
    }
    for (base, level, qualifier), units in fullest.items():
        if units.startswith("cấp "):
            others = [
                full
                for (_, other, some), full in fullest.items()
                if other == level and "," in full and not some.endswith(MIXED)
            ]
            full = others[0] if others and level is Level.COMMUNE else units
            fullest[base, level, qualifier] = full
    return [_with_units(name, fullest, under_centre) for name in names]


def _units_key(name: Name) -> UnitsKey | None:
    tail = name.tail
    if tail is None or tail.units is None:
        return None
    is_mixed = tail.level is Level.COMMUNE and DISTRICTS.search(tail.units) is not None
    return name_key(name.base), tail.level, f"{tail.qualifier}{MIXED if is_mixed else ''}"


def _with_units(name: Name, fullest: dict[UnitsKey, str], under_centre: set[UnitsKey]) -> Name:
    key = _units_key(name)
    if key is None or name.tail is None:
        return name
    tail = replace(name.tail, units=fullest[key], under_centre=key in under_centre)
    return replace(name, tail=tail)


def _count(units: str) -> int:
    return sum(word != "và" for word in units.split())


def _as_units(name: Name, context: Context) -> Name:
    """ "UBND cấp xã", "Công an xã" in a province's plan: all of that level, not one."""
    tail = name.tail
    if tail is None and context.level is Level.CENTRAL and name.base.startswith(DEPARTMENTS):
        # The centre has no department of its own: it means that of every province.
        everywhere = Tail(name.end, Level.PROVINCE, units="các tỉnh, thành phố")
        return replace(name, tail=everywhere) if name.levels == (Level.PROVINCE,) else name
    if tail is None or tail.unit is None or tail.level is None or context.level is None:
        return name
    if tail.unit in VILLAGE_UNITS and context.commune is not None:
        return replace(name, tail=replace(tail, units=f"các {tail.unit}", unit=None))
    if name.style == "group" or ORDER.index(tail.level) <= ORDER.index(context.level):
        return name
    is_grade = tail.unit.startswith("cấp ")
    if tail.unit == "thành phố" or (context.level is Level.CENTRAL and not is_grade):
        return name
    units = tail.unit if is_grade else f"các {tail.unit}"
    return replace(name, tail=replace(tail, units=units, unit=None))
