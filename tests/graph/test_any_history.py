"""Whatever was written and taken away before, a store holds what its sources say, and no more."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.opening import open_store
from graph.store import GraphStore
from schema.claims import Attribute
from schema.graph import GraphBatch
from schema.vocabulary import EdgeType
from tests.graph.building import Said, agency, document, part_of, place, task
from tests.graph.snapshots import snapshot

NODES = {
    node.id: node
    for node in (
        document("d-a", "1/KH-UBND", issued_on="2023-01-01", place="pl-in"),
        document("d-b", "2/KH-UBND", title="Kế hoạch hai", titles=("Kế hoạch hai",)),
        document("d-c", "3/QĐ-UBND", issuers=("ag-a",)),
        agency("ag-a", "Sở A", place="pl-out"),
        agency("ag-b", "Sở B"),
        task("t-a", "d-a", "việc một"),
    )
}
PLACES = (place("pl-in", "huyện Trong"), place("pl-out", "tỉnh Ngoài"), place("pl-far", "miền Xa"))
FACTS = (part_of("pl-in", "pl-out"), part_of("pl-out", "pl-far"))
EDGES = (
    (EdgeType.IMPLEMENTS, "d-b", "d-a"),
    (EdgeType.CITES, "d-c", "d-a"),
    (EdgeType.ISSUED_BY, "d-c", "ag-a"),
    (EdgeType.RESPONSIBLE_FOR, "ag-b", "t-a"),
    (EdgeType.ASSIGNS, "d-a", "t-a"),
)


def source(n: int) -> GraphBatch:
    """The nth source says what the bits of n choose, each over nodes that it names."""
    said = Said(f"s{n}", f"/texts/{n}.txt")
    for bit, (type, start, end) in enumerate(EDGES):
        if n >> bit & 1:
            said.says(f"câu {bit} của nguồn {n}", type, start, end, value="LEAD")
            said.says(f"tên {bit} của nguồn {n}", Attribute.NAMED, start, value=start)
            said.says(f"đích {bit} của nguồn {n}", Attribute.NAMED, end, value=end)
    # A task's document is part of what it is, so whoever says the task says the document.
    if "t-a" in said.mentions:
        said.says(f"văn bản của nguồn {n}", Attribute.NAMED, "d-a", value="d-a")
    return said.batch(*(NODES[id] for id in said.mentions), *PLACES, facts=FACTS)


NUMBERS = st.integers(1, 2 ** len(EDGES) - 1)
STEPS = st.lists(st.tuples(st.booleans(), NUMBERS), min_size=1, max_size=8)


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_any_history_ends_in_the_graph_of_what_is_left(steps: list[tuple[bool, int]]) -> None:
    left: dict[int, None] = {}
    with tempfile.TemporaryDirectory() as folder:
        with open_store(str(Path(folder) / "history.db")) as store:
            for adds, n in steps:
                change(store, adds, n, left)
            through_history = snapshot(store)
        with open_store(str(Path(folder) / "fresh.db")) as store:
            for n in sorted(left):
                store.apply(source(n))
            assert snapshot(store) == through_history


def change(store: GraphStore, adds: bool, n: int, left: dict[int, None]) -> None:
    """Write a source anew, or take the source away."""
    if adds:
        store.apply(replace(source(n), removed=(f"s{n}",)))
        left[n] = None
    else:
        store.apply(GraphBatch(removed=(f"s{n}",)))
        left.pop(n, None)
