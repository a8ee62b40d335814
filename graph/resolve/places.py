"""Places as nodes: their ids across the eras, and the facts that tie them together."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from schema.graph import Fact
from schema.graph import Place as PlaceNode
from schema.reference.places import (
    BEFORE,
    FROM,
    Place,
    get_place,
    load_places,
    province_of,
    successors_of,
)
from schema.vocabulary import EdgeType, Level

FILES = {Level.PROVINCE: "provinces", Level.DISTRICT: "districts", Level.COMMUNE: "communes"}


def place_id(place: Place) -> str:
    """The id of a place: era and code; a province that went on unchanged in 2025 keeps one id."""
    unit = heir(place) or place
    return f"pl_{'new' if unit.era == FROM else 'old'}_{unit.code}"


def heir(place: Place) -> Place | None:
    """The province of today that this one simply went on as: same name, nothing added."""
    if place.level is not Level.PROVINCE or place.era != BEFORE or len(place.successors) != 1:
        return None
    successor = successors_of(place)[0]
    same = successor.name == place.name and _origins()[successor.code] == 1
    return successor if same else None


def is_merged(place: Place) -> bool:
    """Whether a province of today was put together from several older ones."""
    province = province_of(place)
    return province.era == FROM and _origins()[province.code] > 1


@cache
def _origins() -> Counter[str]:
    """How many provinces of before July 2025 went into each of today's, by its code."""
    provinces = load_places(Level.PROVINCE)
    return Counter(
        code for p in provinces if p.era == BEFORE and not p.former for code in p.successors
    )


def place_of(identity: str) -> Place:
    """The place with that id; raises ReferenceDataError where there is none."""
    _, era, code = identity.split("_", 2)
    return get_place(code, FROM if era == "new" else BEFORE)


def nodes_and_facts(identities: Iterable[str]) -> tuple[list[PlaceNode], list[Fact]]:
    """These places with all that they are part of, and what ties them together, sorted by id."""
    places: dict[str, Place] = {}
    facts: dict[tuple[str, str, str], Fact] = {}
    waiting = [place_of(identity) for identity in identities]
    while waiting:
        place = waiting.pop()
        identity = place_id(place)
        if identity in places:
            continue
        places[identity] = place
        if place.parent is not None:
            parent = get_place(place.parent, place.era)
            waiting.append(parent)
            fact = _fact(EdgeType.PART_OF, place, parent)
            facts[fact.type, fact.start, fact.end] = fact
        if place.era == BEFORE and heir(place) is None and place.level is Level.PROVINCE:
            for successor in successors_of(place):
                waiting.append(successor)
                fact = _fact(EdgeType.SUCCEEDED_BY, place, successor)
                facts[fact.type, fact.start, fact.end] = fact
    nodes = [_node(identity, place) for identity, place in sorted(places.items())]
    return nodes, [facts[key] for key in sorted(facts)]


def _fact(type_: EdgeType, start: Place, end: Place) -> Fact:
    day = end.valid_from if type_ is EdgeType.SUCCEEDED_BY else start.valid_from
    return Fact(
        type=type_,
        start=place_id(start),
        end=place_id(end),
        file=f"places/{FILES[start.level]}",
        row=start.code,
        certainty="high",
        valid_from=day.isoformat() if day else None,
    )


def _node(identity: str, place: Place) -> PlaceNode:
    return PlaceNode(
        id=identity,
        name=place.name,
        level=place.level,
        valid_from=place.valid_from.isoformat() if place.valid_from else None,
        valid_to=place.valid_to.isoformat() if place.valid_to else None,
    )
