"""Makes a name specific: its level and place in this source, and how it is then written."""

from dataclasses import replace
from datetime import date

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import UNIT_LEVELS, Tail
from ingest.extract.values import Agency, Context
from schema.reference.agency_words import load_generic_names
from schema.reference.places import Place
from schema.vocabulary import AgencyKind, Level, System

CITY_IN_FULL = "Hồ Chí Minh"  # a person's name is a place only with its unit word
ORDER = list(Level)
REGIONAL = "regional"  # an office whose area is no unit of the state: of no level
OFFICES_REGROUPED = date(2025, 3, 1)  # until then each province had its own tax office


def make_specific(name: Name, context: Context) -> Agency:
    """The agency that a name stands for in a source that speaks from that context."""
    tail = name.tail
    if tail is not None and tail.units is not None:
        return _collective(name, tail, context)
    if name.national and tail is None and context.level is Level.CENTRAL:
        name = replace(name, base=name.national, style="none", levels=(Level.CENTRAL,))
    level, place, unit = _where(name, context)
    proof = {}
    if place is not None and (tail is None or tail.place is None):
        span = context.proof.get(level.value.lower() if level else "")
        proof = {"place": span} if span else {}
    return Agency(
        _written(name, place, unit),
        name.kind,
        level,
        name.system,
        place.name if place else None,
        name.rule,
        proof,
    )


def _where(name: Name, context: Context) -> tuple[Level | None, Place | None, str | None]:
    tail = name.tail
    if tail is not None and tail.place is not None:
        return tail.place.level, tail.place, None
    if tail is not None and tail.is_central:
        return None if " và " in (tail.unit or "") else Level.CENTRAL, None, tail.unit
    if tail is not None and tail.unit is not None:
        level, place = place_of_unit(tail.unit, tail.level, context)
        return level, place, tail.unit
    if name.style == "headed":
        if context.level is Level.CENTRAL:
            return None, None, None
        return context.level, context_place(context.level, context), None
    if name.style == "group":
        return _where_of_group(name, context)
    if name.style in ("none", "company", "named", "number"):
        return (name.levels[0] if len(name.levels) == 1 else None), None, None
    level = climb(name.levels, context.level)
    if name.style == "unit_until_2025":
        is_local = context.level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
        if is_local and context.era_date is not None and context.era_date < OFFICES_REGROUPED:
            return Level.PROVINCE, context.province, None
        return None, None, None
    if name.style in ("unit_optional", REGIONAL):
        return None, None, None
    return level, context_place(level, context), None


def _where_of_group(name: Name, context: Context) -> tuple[Level | None, Place | None, str | None]:
    """A collective without a tail lies in the source's place if its nouns have a level."""
    if name.levels:
        level = name.levels[0]
        if level is Level.DISTRICT and context.level is not Level.DISTRICT:
            return level, context.province, None
        if context.level is Level.CENTRAL:
            return level, None, None
        return level, context_place(level, context), None
    if name.system in (System.FRONT, System.PARTY, System.OTHER) and name.tail is None:
        if context.level is Level.CENTRAL and name.system is System.OTHER:
            return None, None, None
        return context.level, context_place(context.level, context), None
    return None, None, None


def place_of_unit(
    unit: str, level: Level | None, context: Context
) -> tuple[Level | None, Place | None]:
    """The place that a bare unit word ("huyện", "Thành phố") stands for in that context."""
    unit = unit.removeprefix("cấp ")
    if unit == "thành phố" and context.province and context.province.unit != unit:
        if context.district and context.district.unit == unit:
            return Level.DISTRICT, context.district
        return Level.DISTRICT if context.level is Level.DISTRICT else Level.PROVINCE, None
    if level is Level.COMMUNE and context.commune is None and context.district is not None:
        return level, None
    return level, context_place(level, context)


def context_place(level: Level | None, context: Context) -> Place | None:
    """The context's place of a level."""
    if level is Level.PROVINCE:
        return context.province
    if level is Level.DISTRICT:
        return context.district
    return context.commune if level is Level.COMMUNE else None


def climb(levels: tuple[Level, ...], level: Level | None) -> Level | None:
    """The level of a name without a place: its only one, the source's, or the next above."""
    if len(levels) == 1:
        return levels[0]
    if level is None:
        return levels[0] if levels else None
    if level in levels:
        return level
    if levels and Level.CENTRAL not in levels and level is Level.PROVINCE:
        return level
    above = [known for known in levels if ORDER.index(known) < ORDER.index(level)]
    return max(above, key=ORDER.index) if above else None


def exists(name: Name, context: Context) -> bool:
    """Whether a name says enough: a bare commune body is one only in a commune's source."""
    if name.tail is None and name.base in load_generic_names():
        return False
    alone = name.tail is None and name.levels == (Level.COMMUNE,) and name.style == "with_unit"
    return not alone or context.commune is not None


def _written(name: Name, place: Place | None, unit: str | None) -> str:
    if place is not None and place.unit == "thành phố":
        name = replace(name, base=name.base.replace("Tỉnh ủy", "Thành ủy"))
    if place is None:
        if unit is None or (name.style == "bare" and unit in UNIT_LEVELS):
            return name.base
        printed = "Thành phố" if unit == "thành phố" else unit
        return f"{name.base} {printed}"
    if name.style in ("bare", "bare_only", "company"):
        return f"{name.base} {bare_name(place)}"
    if place.bare in name.base and name.base.endswith(place.bare):
        return name.base
    return f"{name.base} {place.name} {name.suffix}".rstrip()


def bare_name(place: Place) -> str:
    """The place's name without its unit word, but for the city that needs it."""
    return f"Thành phố {place.bare}" if place.bare == CITY_IN_FULL else place.bare


def _collective(name: Name, tail: Tail, context: Context) -> Agency:
    scope = scope_of(tail.level, context)
    written = f"{name.base} {tail.units}"
    if tail.under_centre:
        written += " trực thuộc Trung ương"
    elif scope is not None:
        written += f" {scope.name}"
    return Agency(
        written,
        AgencyKind.COLLECTIVE,
        None if name.style == REGIONAL else tail.level,
        name.system,
        scope.name if scope else None,
        name.rule,
    )


def scope_of(level: Level | None, context: Context) -> Place | None:
    """Within which place a set of units of that level lies."""
    if level is Level.COMMUNE and (context.commune or context.district):
        return context.commune or context.district
    if level in (Level.COMMUNE, Level.DISTRICT) and context.province is not None:
        return context.province
    return None
