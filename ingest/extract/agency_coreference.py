"""Joins short readings to the full ones of the same source: "Ban Chỉ đạo", bare "UBND", "UBND cấp xã"."""

from collections import Counter
from dataclasses import replace

from ingest.extract.agency_name import Name
from schema.names import name_key


def resolve_short_names(names: list[Name], low: str) -> list[Name]:
    """The names with their short readings filled in; bare ones that nothing explains are left out."""
    names = _fill_heads(names, low)
    return _fill_units(names)


def _fill_heads(names: list[Name], low: str) -> list[Name]:
    """A bare head ("Ban Chỉ đạo", "BAN THƯỜNG TRỰC") is the full name last read with it, else the next."""
    filled: list[Name] = []
    full: dict[str, Name] = {}
    for name in names:
        if not name.is_bare and name.head:
            full.setdefault(name.head, name)
    last: dict[str, Name] = {}
    for place, name in enumerate(names):
        if not name.is_bare:
            if name.head:
                last[name.head] = name
            filled.append(name)
            continue
        parent = names[place - 1] if place else None
        if parent is not None and name.style == "part" and low[parent.end : name.start].strip() == "":
            of_parent = replace(parent, start=name.start, end=name.end, base=f"{name.head} {parent.base}", head=name.head,
                                rule="part-under-parent", is_bare=False)
            last[name.head] = of_parent
            full[name.head] = of_parent
            filled.append(of_parent)
            continue
        known = last.get(name.head) or full.get(name.head)
        if known is not None:
            tail = name.tail or known.tail
            filled.append(replace(known, start=name.start, end=name.end, tail=tail, within=(), rule="short-name"))
    return filled


def _fill_units(names: list[Name]) -> list[Name]:
    """Sets of units of one body and level are one collective, named as it is printed most fully."""
    printed: dict[tuple[str, object], Counter[str]] = {}
    for name in names:
        if name.tail is not None and name.tail.units is not None:
            key = name_key(name.base), name.tail.level
            printed.setdefault(key, Counter())[name.tail.units] += 1
    fullest = {key: max(seen, key=lambda units: (len(units.split()), seen[units])) for key, seen in printed.items()}
    return [_with_units(name, fullest) for name in names]


def _with_units(name: Name, fullest: dict[tuple[str, object], str]) -> Name:
    tail = name.tail
    if tail is None or (tail.units is None and not (tail.unit or "").startswith("cấp ")):
        return name
    units = fullest.get((name_key(name.base), tail.level))
    if units is None:
        return name
    return replace(name, tail=replace(tail, units=units, unit=None))
