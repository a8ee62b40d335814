"""Joins short readings to the full ones of their source: "Ban Chỉ đạo", "UBND cấp xã"."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import regex

from ingest.extract.agency_lexicon import canonical_base, part_names
from ingest.extract.agency_name import Name
from ingest.extract.agency_places import Tail
from ingest.extract.values import Context
from schema.names import name_key
from schema.vocabulary import AgencyKind, Level

ORDER = list(Level)
ACRONYM = regex.compile(r"(?<!\p{L})[\p{Lu}Đ]{2,}(?:[&-][\p{Lu}Đ]{2,})*(?!\p{L})")
NO_CAPITAL = regex.compile(r"[^\p{Lu}]")
GROUP_MARKS = regex.compile(r", và |, | và | - ")
MAX_LISTED = 12
LISTED = regex.compile(r"(?:[,;]| và|, và) ?")
HEAD_CHARS = 200
VILLAGE_UNITS = ("thôn",)
OWN_BODIES = ("Bộ", "Sở")
DEFINED = "defined-short-name"
WORDS = regex.compile(r"\p{L}+")
LITTLE_WORDS = frozenset(("và", "về", "công", "tác", "của", "các"))


def resolve_short_names(names: list[Name], low: str, context: Context) -> list[Name]:
    """The names with short readings filled in; those that nothing explains are left out."""
    names = _fill_heads(names, low)
    names = _expand_acronyms(names)
    names = _merge_topics(_merge_groups(names))
    names = _merge_members(names)
    names = _fill_places(names, context)
    return _fill_units(names, context)


def _fill_heads(names: list[Name], low: str) -> list[Name]:
    """A bare head ("Ban Chỉ đạo") is the full name last read with it, else the next."""
    full: dict[str, Name] = {}
    fixed = _fixed_heads(names)
    for name in names:
        if _may_be_meant(name):
            full.setdefault(name.head, name)
    filled: list[Name] = []
    last: dict[str, Name] = {}
    for place, name in enumerate(names):
        if not name.is_bare:
            if _may_be_meant(name):
                last[name.head] = fixed.get(name.head, name)
            filled.append(name)
            continue
        if name.style == "part":
            found = _under_parent(name, names[place - 1] if place else None, low)
            found = found or _in_list(names, place, low) or _last_part(name, filled)
        else:
            found = _short_for(
                name,
                fixed.get(name.head)
                or last.get(name.head)
                or full.get(name.head)
                or _composed(name, {**full, **last, **fixed}),
            )
        if found is not None:
            if name.style == "part" or found.rule != "short-name":
                last[name.head] = found
            filled.append(found)
    return filled


def _fixed_heads(names: list[Name]) -> dict[str, Name]:
    """What a bare head stands for throughout: the body so defined, or the one that speaks."""
    defined = [name for name in names if name.rule == DEFINED]
    first = [name for name in names if name.start < HEAD_CHARS and name.rule != DEFINED]
    fixed: dict[str, Name] = {}
    for word in OWN_BODIES:
        speaker = next((n for n in first if _own_of(n, word) is not None), None)
        if speaker is not None:
            fixed[word] = replace(speaker, base=_own_of(speaker, word) or "", kind=AgencyKind.BODY)
    for name in (*defined, *first[:1]):
        if _may_be_meant(name):
            fixed.setdefault(name.head, name)
    return fixed


def _own_of(name: Name, word: str) -> str | None:
    """The ministry or department that speaks in its own name or that of its head."""
    for office in ("", "Bộ trưởng ", "Giám đốc "):
        if name.base.startswith(f"{office}{word} ") and name.kind is not AgencyKind.COLLECTIVE:
            return name.base.removeprefix(office)
    return None


def _may_be_meant(name: Name) -> bool:
    """Whether a bare head can stand for it: one full name, not one of a set."""
    is_set = name.tail is not None and name.tail.units is not None
    return bool(name.head) and not name.is_bare and not is_set


def _composed(name: Name, known_heads: dict[str, Name]) -> Name | None:
    """ "Bộ phận giúp việc BCĐ": the part's word and the full name of its committee."""
    for head, known in known_heads.items():
        if name.head.endswith(f" {head}"):
            return replace(
                known,
                base=f"{name.head.removesuffix(head)}{known.base}",
                kind=name.kind,
                system=known.system,
            )
    return None


def _under_parent(name: Name, parent: Name | None, low: str) -> Name | None:
    """ "VĂN PHÒNG" in the line under "BAN CHẤP HÀNH TRUNG ƯƠNG"."""
    if parent is None or low[parent.end : name.start].strip():
        return None
    base = canonical_base(f"{name.head} {parent.base}")
    return replace(
        parent,
        start=name.start,
        end=name.end,
        base=base,
        rule="part-under-parent",
        within=(),
        head=name.head,
    )


def _in_list(names: list[Name], place: int, low: str) -> Name | None:
    """ "Ban Tổ chức, Văn phòng Tỉnh ủy": a part whose body only the last of its list names."""
    for one, other in pairwise(names[place : place + MAX_LISTED]):
        if not LISTED.fullmatch(low, one.end, other.start):
            return None
        if other.is_bare or other.rule != "part-of-body":
            continue
        part = max((p for p in part_names() if other.base.startswith(f"{p} ")), key=len, default="")
        if not part:
            return None
        name = names[place]
        base = canonical_base(f"{name.head} {other.base.removeprefix(part).strip()}")
        return replace(
            other,
            start=name.start,
            end=name.end,
            base=base,
            kind=name.kind,
            system=name.system,
            rule="part-in-list",
            head=name.head,
            within=(),
        )
    return None


def _last_part(name: Name, filled: list[Name]) -> Name | None:
    for known in reversed(filled):
        if (known.base.startswith(f"{name.head} ") and known.tail is None) or known.base.startswith(
            f"{name.head} "
        ):
            return replace(known, start=name.start, end=name.end, within=(), rule="short-name")
    return None


def _short_for(name: Name, known: Name | None) -> Name | None:
    if known is not None and (
        name.tail is None or known.tail is None or name.tail.level == known.tail.level
    ):
        return replace(
            known,
            start=name.start,
            end=name.end,
            tail=known.tail or name.tail,
            within=name.within,
            rule="short-name",
        )
    if name.tail is not None and not name.tail.is_central:
        return replace(name, is_bare=False)
    return None


def _expand_acronyms(names: list[Name]) -> list[Name]:
    """ "Ban Chỉ huy PTDS" is "Ban Chỉ huy Phòng thủ dân sự" where the source names that too."""
    spelled: dict[tuple[str, str], str] = {}
    for name in names:
        if name.head and not ACRONYM.search(name.base):
            for initials in _initials(name.base.removeprefix(name.head)):
                spelled.setdefault((name.head, initials), name.base)
    expanded: list[Name] = []
    for name in names:
        found = ACRONYM.search(name.base.removeprefix(name.head)) if name.head else None
        key = name.head, NO_CAPITAL.sub("", name.base.removeprefix(name.head))
        expanded.append(replace(name, base=spelled[key]) if found and key in spelled else name)
    return expanded


def _initials(words: str) -> set[str]:
    parts = WORDS.findall(words)
    return {
        "".join(word[0].upper() for word in parts),
        "".join(word[0].upper() for word in parts if word.lower() not in LITTLE_WORDS),
        "".join(word[0].upper() for word in parts if word.lower() != "và"),
    }


def _merge_groups(names: list[Name]) -> list[Name]:
    """ "Các sở, ngành" and "các sở, ban, ngành" of one source are one set, named most fully."""
    fullest: dict[frozenset[str], str] = {}
    for name in names:
        if name.style == "group" and name.base.startswith("Các "):
            key = _nouns(name.base)
            fullest[key] = max(fullest.get(key, ""), name.base, key=len)
    return [
        replace(name, base=fullest[_nouns(name.base)])
        if name.style == "group" and name.base.startswith("Các ")
        else name
        for name in names
    ]


def _merge_topics(names: list[Name]) -> list[Name]:
    """ "Ban Chỉ đạo về chuyển đổi số" is the "Ban Chỉ đạo chuyển đổi số" of the same source."""
    fullest: dict[tuple[str, str], str] = {}
    for name in names:
        if name.head:
            key = name.head, _topic(name)
            fullest[key] = max(fullest.get(key, ""), name.base, key=_fullness)
    return [
        replace(name, base=fullest[name.head, _topic(name)]) if name.head else name
        for name in names
    ]


def _fullness(base: str) -> tuple[int, int]:
    """How much a writing says: its words, and the capitals that a heading's writing has lost."""
    return len(base), sum(letter.isupper() for letter in base)


def _topic(name: Name) -> str:
    topic = name_key(name.base.removeprefix(name.head))
    return topic.removeprefix("về ").removeprefix(name_key("công tác"))


def _merge_members(names: list[Name]) -> list[Name]:
    """ "Thành viên Ban Chỉ đạo" are "Các thành viên Ban Chỉ đạo" where the source says so too."""
    every = {name.base for name in names if name.base.startswith("Các thành viên ")}
    return [
        replace(name, base=full)
        if (full := f"Các t{name.base[1:]}") in every and name.base.startswith("Thành viên ")
        else name
        for name in names
    ]


def _nouns(base: str) -> frozenset[str]:
    words = base.removeprefix("Các ").removesuffix(" trên địa bàn")
    return frozenset(GROUP_MARKS.split(words)) - {"ban"}


def _fill_places(names: list[Name], context: Context) -> list[Name]:
    """Where the source has no place, the only province or the unit word that its bodies name."""
    by_base: dict[str, Counter[Tail]] = {}
    provinces: dict[str, Tail] = {}
    for name in names:
        if name.tail is None or name.tail.units is not None:
            continue
        by_base.setdefault(name_key(name.base), Counter())[replace(name.tail, end=0)] += 1
        if name.tail.place is not None and name.tail.level is Level.PROVINCE:
            provinces[name.tail.place.name] = name.tail
    only = (
        next(iter(provinces.values())) if len(provinces) == 1 and context.province is None else None
    )
    return [_with_place(name, by_base, only, context) for name in names]


def _with_place(
    name: Name, by_base: dict[str, Counter[Tail]], only: Tail | None, context: Context
) -> Name:
    if name.style in ("company", "unit_optional") or (
        name.style in ("with_unit", "open") and context.level is None
    ):
        seen = by_base.get(name_key(name.base))
        if name.tail is None and seen:
            return replace(name, tail=seen.most_common(1)[0][0])
    if only is None or name.style not in ("with_unit", "bare", "unit_only"):
        return name
    if name.tail is None and Level.PROVINCE in name.levels and Level.CENTRAL not in name.levels:
        return replace(name, tail=only)
    if name.tail is not None and name.tail.unit and name.tail.level is Level.PROVINCE:
        return replace(name, tail=only)
    return name


def _fill_units(names: list[Name], context: Context) -> list[Name]:
    """Sets of units of one body and level are one collective, named as it is printed most fully."""
    names = [_as_units(name, context) for name in names]
    printed: dict[tuple[str, Level | None], Counter[str]] = {}
    for name in names:
        if name.tail is not None and name.tail.units is not None:
            key = name_key(name.base), name.tail.level
            printed.setdefault(key, Counter())[name.tail.units] += 1
    fullest = {
        key: max(seen, key=lambda units: (units.startswith("các "), _count(units), seen[units]))
        for key, seen in printed.items()
    }
    for (base, level), units in fullest.items():
        if units.startswith("cấp "):
            others = [
                full for (_, other), full in fullest.items() if other == level and "," in full
            ]
            fullest[base, level] = others[0] if others and level is Level.COMMUNE else units
    return [
        replace(name, tail=replace(name.tail, units=fullest[name_key(name.base), name.tail.level]))
        if name.tail is not None and name.tail.units is not None
        else name
        for name in names
    ]


def _count(units: str) -> int:
    return sum(word != "và" for word in units.split())


def _as_units(name: Name, context: Context) -> Name:
    """ "UBND cấp xã", "Công an xã" in a province's plan: all of that level, not one."""
    tail = name.tail
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
