"""Lineage: what a document rests on and what rests on it, step by step."""

from collections.abc import Collection, Iterable, Mapping

from graph.answers import Course, Lineage, LineageNode, LineagePath, Relation
from graph.expansion import newest_first
from graph.store import Direction, Edge, Expansion, Reader
from schema.claims import Claim
from schema.graph import Document
from schema.vocabulary import LINEAGE, EdgeType, RelationType

DEPTH = 10
LIMIT = 500
PATH_DEPTH = 20
PATH_LIMIT = 5000

JOINING = (EdgeType.PROMULGATES,)
STEPS = tuple(EdgeType(t.value) for t in LINEAGE if t is not RelationType.PROMULGATES)
APART = (EdgeType.DIRECTS, EdgeType.CITES)

WAYS = {
    Course.UP: (Direction.UP,),
    Course.DOWN: (Direction.DOWN,),
    Course.BOTH: (Direction.UP, Direction.DOWN),
}


def lineage(
    reader: Reader,
    document: str,
    *,
    direction: Course = Course.BOTH,
    depth: int = DEPTH,
    relations: Collection[RelationType] = LINEAGE,
    limit: int = LIMIT,
) -> Lineage | None:
    """The lineage of a document over some relations; None for an id that is no document.

    DIRECTS and CITES, where asked for, are not followed: they hang on the documents of the
    lineage, marked apart. `limit` counts documents each way.
    """
    start = reader.nodes([document]).get(document)
    if not isinstance(start, Document):
        return None
    asked = {EdgeType(relation.value) for relation in relations}
    steps = [t for t in STEPS if t in asked]
    joining = [t for t in JOINING if t in asked]
    apart = [t for t in APART if t in asked]
    nodes: dict[str, LineageNode] = {}
    edges: dict[tuple[EdgeType, str, str], Edge] = {}
    truncated = False
    for way in WAYS[direction]:
        found = reader.expand([start.id], steps, way, depth=depth, limit=limit, level=joining)
        truncated |= found.truncated
        _gather(nodes, found, way, apart=False)
        edges |= {(e.type, e.start, e.end): e for e in found.edges}
        if apart:
            ids = [reached.document.id for reached in found.reached]
            beside = reader.expand(ids, apart, way, depth=1, limit=2 * limit)
            truncated |= beside.truncated
            depths = _depths_beside(found, beside)
            _gather(nodes, beside, way, apart=True, depths=depths)
            edges |= {(e.type, e.start, e.end): e for e in beside.edges}
    return Lineage(
        start=start,
        nodes=tuple(sorted(nodes.values(), key=lambda node: _node_order(node, start.id))),
        relations=relations_of(reader, edges.values()),
        truncated=truncated,
    )


def _gather(
    nodes: dict[str, LineageNode],
    found: Expansion,
    way: Direction,
    *,
    apart: bool,
    depths: Mapping[str, int] | None = None,
) -> None:
    for reached in found.reached:
        depth = reached.depth if depths is None else depths[reached.document.id]
        course = Course(way.value) if depth else None
        node = LineageNode(reached.document, depth, course, apart)
        known = nodes.get(node.document.id)
        if known is None or (known.apart and not apart):
            nodes[node.document.id] = node


def _depths_beside(found: Expansion, beside: Expansion) -> Mapping[str, int]:
    """One step past the nearest document of the lineage that each hangs on."""
    depths = {reached.document.id: reached.depth for reached in found.reached}
    hanging: dict[str, int] = {}
    for edge in beside.edges:
        for one, other in ((edge.start, edge.end), (edge.end, edge.start)):
            if one in depths and other not in depths:
                hanging[other] = min(hanging.get(other, depths[one] + 1), depths[one] + 1)
    return hanging | depths


def _node_order(node: LineageNode, start: str) -> tuple[object, ...]:
    course = 0 if node.direction is None else list(Course).index(node.direction) + 1
    return node.document.id != start, course, node.depth, newest_first(node.document)


def relations_of(reader: Reader, edges: Iterable[Edge]) -> tuple[Relation, ...]:
    """The edges with their claims, by (type, start, end)."""
    ordered = sorted(edges, key=lambda edge: (edge.type, edge.start, edge.end))
    claims = claims_by_id(reader, ordered)
    return tuple(_relation(edge, claims) for edge in ordered)


def _relation(edge: Edge, claims: Mapping[str, Claim]) -> Relation:
    return Relation(
        edge.type,
        edge.start,
        edge.end,
        tuple(claims[id] for id in edge.claims),
        apart=edge.type in APART,
        collapsed=edge.type in JOINING,
        reasons=edge.reasons,
    )


def claims_by_id(reader: Reader, edges: Iterable[Edge]) -> Mapping[str, Claim]:
    """All claims of the edges by their ids."""
    return {c.id: c for c in reader.claims({id for edge in edges for id in edge.claims})}


def path(reader: Reader, start: str, end: str) -> LineagePath | None:
    """The shortest lineage path between two documents, whichever rests on the other.

    None where neither rests on the other, or an id is no document.
    """
    nodes = reader.nodes([start, end])
    if not all(isinstance(nodes.get(id), Document) for id in (start, end)):
        return None
    one, other = nodes[start].id, nodes[end].id
    for below, above in ((one, other), (other, one)):
        found = reader.expand(
            [below], STEPS, Direction.UP, depth=PATH_DEPTH, limit=PATH_LIMIT, level=JOINING
        )
        edges = _shortest(found.edges, below, above)
        if edges is not None:
            documents = {reached.document.id: reached.document for reached in found.reached}
            along = _ids_along(below, edges)
            if below != one:
                along, edges = along[::-1], edges[::-1]
            claims = claims_by_id(reader, edges)
            return LineagePath(
                tuple(documents[id] for id in along),
                tuple(_relation(edge, claims) for edge in edges),
            )
    return None


def _shortest(edges: Iterable[Edge], start: str, end: str) -> list[Edge] | None:
    """The fewest edges from start up to end; of equals, the first in (type, start, end) order."""
    ways: dict[str, list[tuple[str, Edge]]] = {}
    for edge in edges:
        ways.setdefault(edge.start, []).append((edge.end, edge))
        if edge.type in JOINING:
            ways.setdefault(edge.end, []).append((edge.start, edge))
    came: dict[str, tuple[str, Edge] | None] = {start: None}
    frontier = [start]
    while frontier and end not in came:
        following: list[str] = []
        for here in frontier:
            for there, edge in ways.get(here, ()):
                if there not in came:
                    came[there] = (here, edge)
                    following.append(there)
        frontier = following
    if end not in came:
        return None
    walked: list[Edge] = []
    back = came[end]
    while back is not None:
        here, edge = back
        walked.append(edge)
        back = came[here]
    return walked[::-1]


def _ids_along(start: str, edges: Iterable[Edge]) -> list[str]:
    ids = [start]
    for edge in edges:
        ids.append(edge.end if edge.start == ids[-1] else edge.start)
    return ids
