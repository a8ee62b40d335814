"""Everything that a store answers, in a form that compares."""

from collections.abc import Callable
from typing import TypeVar

from graph.store import DocumentFilter, DutyFilter, GraphStore, Page
from schema.claims import Attribute
from schema.vocabulary import EdgeType

T = TypeVar("T")


def walk(question: Callable[[str | None], Page[T]]) -> list[T]:
    """Every item of a listing, page after page; the pages' totals agree with their number."""
    items: list[T] = []
    after: str | None = None
    totals = set()
    while True:
        page = question(after)
        items += page.items
        totals.add(page.total)
        after = page.end
        if after is None:
            break
    assert totals == {len(items)}
    return items


def snapshot(store: GraphStore) -> dict[str, object]:
    """The whole graph by the port's own questions."""
    documents = walk(lambda after: store.documents(DocumentFilter(), after=after, first=2))
    agencies = walk(lambda after: store.agencies(None, after=after, first=2))
    duties = walk(lambda after: store.duties(DutyFilter(), after=after, first=2))
    ids = [node.id for node in (*documents, *agencies)] + [edge.end for edge in duties]
    edges = [
        edge
        for outgoing in (True, False)
        for edge in store.edges(ids, list(EdgeType), outgoing=outgoing)
    ]
    ids += [end for edge in edges for end in (edge.start, edge.end)]
    places = {p for d in (*documents, *agencies) for p in [d.place] if p}
    return {
        "documents": documents,
        "agencies": agencies,
        "duties": duties,
        "edges": edges,
        "nodes": store.nodes({*ids, *places}),
        "claims": store.claims({id for edge in edges for id in edge.claims}),
        "attributes": store.claims_on(ids, list(Attribute)),
        "warnings": walk(lambda after: store.warnings(after=after, first=1)),
        "sources": walk(lambda after: store.sources(after=after, first=1)),
        "facts": store.facts(places),
        "mentions": list(store.iter_mentions()),
        "counts": store.counts(),
    }
