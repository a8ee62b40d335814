"""Two who write at once: each resolves on what the other has written, not on what was before."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from graph.resolve.plan import Arrival, plan
from graph.store import GraphStore
from tests.graph.conftest import Opener
from tests.graph.snapshots import snapshot
from tests.support.records import Told


def arrivals() -> list[Arrival]:
    """Papers that cite one number, half of them with its day and half without."""
    made = []
    for index in range(12):
        told = Told(f"nguồn {index}")
        body = told.agency("Ủy ban nhân dân tỉnh Cà Mau", "tỉnh Cà Mau")
        told.document(f"{index + 1}/TB-UBND", body, issued_on=f"2023-09-{index + 10}", type="TB")
        day = "2023-06-15" if index % 2 else None
        cited = told.document("57-KL/TW", issued_on=day, type="KL")
        told.relation("d1", cited, "CITES")
        made.append(told.arrival())
    return made


def test_writers_at_once_leave_the_graph_that_one_writer_leaves(
    store: GraphStore, open_again: Opener
) -> None:
    def write(arrival: Arrival) -> None:
        with open_again() as own:
            own.update(partial(plan, arrivals=[arrival]))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, arrivals()))
    together = snapshot(store)
    store.update(partial(plan, leaving=[a.text.sha256 for a in arrivals()]))
    store.update(partial(plan, arrivals=arrivals()))
    assert together == snapshot(store)
