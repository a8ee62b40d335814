"""Agencies, each identified from its own source alone: folded name, place, era."""

from dataclasses import dataclass

from graph.resolve.payload import AgencyPayload, Draft, draft
from graph.resolve.places import place_id
from graph.resolve.setting import Setting
from schema.graph import Agency
from schema.ids import stable_id
from schema.names import name_key
from schema.record import AgencyItem
from schema.reference.agencies import AgencyEntry, find_agencies_by_name
from schema.vocabulary import AgencyKind, Level, NodeKind, System


@dataclass(frozen=True, slots=True)
class Identified:
    """An agency of a record with its node."""

    draft: Draft
    node: str
    level: Level | None
    place: str | None  # id; None for central bodies and where it is unknown
    place_name: str | None


def identify(item: AgencyItem, setting: Setting) -> Identified:
    """The agency's node: shared where name and place settle who it is, else the source's own."""
    entry = _entry(item)
    located = setting.locate(item.place) if item.place else None
    place = place_id(located.place) if located and located.place else None
    needs = entry.needs_place if entry else item.level is not Level.CENTRAL
    settled = place is not None or (item.place is None and not needs)
    payload = AgencyPayload(
        name=item.name,
        kind=item.kind.value,
        level=item.level.value if item.level else None,
        system=item.system.value,
        place=place,
        place_name=item.place,
        aliases=() if settled and place is None and entry is None else _aliases(entry, item),
        valid_from=_iso(entry, "valid_from"),
        valid_to=_iso(entry, "valid_to"),
        source=None if settled else setting.sha256,
        candidates=located.candidates if located and not settled else (),
    )
    block = stable_id("ag_", name_key(item.name), place, payload.source)
    return Identified(draft(NodeKind.AGENCY, block, payload), block, item.level, place, item.place)


def _entry(item: AgencyItem) -> AgencyEntry | None:
    """The reference entry of that name, with or without its place."""
    names = [item.name]
    if item.place:
        bare = item.place.partition(" ")[2]
        names += [item.name.removesuffix(tail).strip() for tail in (item.place, bare) if tail]
    for name in names:
        for entry in find_agencies_by_name(name):
            if item.level is None or item.level in entry.levels:
                return entry
    return None


def _aliases(entry: AgencyEntry | None, item: AgencyItem) -> tuple[str, ...]:
    """The reference's other names for the body, with the place that its name carries."""
    if entry is None:
        return ()
    if item.place is None:
        return entry.aliases
    tail = item.place if entry.place_style == "with_unit" else item.place.partition(" ")[2]
    return tuple(f"{alias} {tail}" for alias in entry.aliases)


def _iso(entry: AgencyEntry | None, name: str) -> str | None:
    day = getattr(entry, name) if entry else None
    return day.isoformat() if day else None


def agency_node(node: str, payloads: list[AgencyPayload]) -> Agency:
    """What all references that make up an agency say of it.

    Where they differ in kind, level or system the value that most distinct references have
    stands, the first in order among equals; every spelling of the name is kept as an alias.
    """

    name = _most([p.name for p in payloads])
    level = _most([p.level or "" for p in payloads])
    aliases = {alias for p in payloads for alias in (p.name, *p.aliases)}
    first = min(payloads, key=lambda p: (p.place_name or "", p.name))
    return Agency(
        id=node,
        name=name,
        name_key=name_key(name),
        aliases=tuple(sorted(aliases - {name})),
        kind=AgencyKind(_most([p.kind for p in payloads])),
        level=Level(level) if level else None,
        system=System(_most([p.system for p in payloads])),
        place=first.place,
        place_name=first.place_name,
        valid_from=first.valid_from,
        valid_to=first.valid_to,
        local=first.source is not None,
        candidates=first.candidates,
    )


def _most(values: list[str]) -> str:
    return min(values, key=lambda v: (-values.count(v), not v, v))
