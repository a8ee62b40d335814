"""How fast a store answers over 10,000 made-up documents, against what production is held to.

`python -m benchmarks.store_answers [URL]`; without an address a SQLite file is made and thrown
away, and a Neo4j (credentials in the environment) must be empty. The bars are milliseconds at the
99th percentile, fixed before the stores were chosen (docs/decisions/two-stores.md); a ratio under
1 is within its bar.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import quantiles

from benchmarks._made_up import AGENCIES, DOCUMENTS, PER_BATCH, batches, number_key, rows_in
from chidao.settings import load_settings
from graph import questions
from graph.opening import open_store
from graph.store import Direction, DutyFilter, GraphStore
from schema.graph import GraphBatch
from schema.vocabulary import EdgeType, Role

PARAMETERS = 300
AGAIN = 20  # batches written a second time
HELD_TO_ROWS = 30_000
HELD_TO_OPEN_MS = 100

Question = Callable[[int], object]


def asked(store: GraphStore) -> dict[str, tuple[Question, float]]:
    """The questions by name, each with its bar in milliseconds."""
    lines = (EdgeType.IMPLEMENTS, EdgeType.BASED_ON)

    def expand(
        n: int, way: Direction, types: tuple[EdgeType, ...], depth: int, most: int
    ) -> object:
        return store.expand([f"doc-{n}"], types, way, depth=depth, limit=most)

    def leaders(n: int) -> object:
        below = expand(n % 20, Direction.DOWN, lines, 10, 1000)
        documents = [reached.document.id for reached in below.reached]  # type: ignore[attr-defined]
        return store.duties(DutyFilter(documents=documents, roles=[Role.LEAD]))

    return {
        "document by number": (lambda n: store.documents_numbered(number_key(n)), 2),
        "ancestors, depth 10": (
            lambda n: expand(n, Direction.UP, lines, 10, 500),
            5,
        ),
        "page of a hub's descendants": (
            lambda n: expand(n % 20, Direction.DOWN, (EdgeType.CITES,), 1, 20),
            400,
        ),
        "who leads below a document": (leaders, 600),
        "duties of a body, one page": (
            lambda n: store.duties(DutyFilter(agencies=[f"ag-{n % AGENCIES}"])),
            12,
        ),
        "path between two documents": (
            lambda n: questions.path(store, f"doc-{n}", f"doc-{n % 20}"),
            70,
        ),
        "search of titles without marks": (
            lambda n: store.search(("ke hoach", "chuyen doi so", "an toan")[n % 3]),
            60,
        ),
    }


def main() -> None:
    url = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        measure(url or str(Path(folder) / "graph.db"))


def measure(url: str) -> None:
    settings = load_settings().login
    with open_store(url, settings) as store:
        rates = [write(store, batches()), write(store, islice(batches(), AGAIN))]
    started = time.perf_counter()
    with open_store(url, settings) as store:
        store.documents_numbered(number_key(1))
        opened = 1000 * (time.perf_counter() - started)
        for name, rate in zip(("first", "again"), rates, strict=True):
            report(f"rows written a second, {name}", f"{rate:,.0f}", HELD_TO_ROWS / rate)
        report("open and answer, ms", f"{opened:.1f}", opened / HELD_TO_OPEN_MS)
        for name, (question, bar) in asked(store).items():
            times = quantiles(timed(question), n=100)
            shown = f"p50 {times[49]:.2f}  p99 {times[98]:.2f}"
            report(f"{name}, ms", shown, times[98] / bar)


def write(store: GraphStore, some: Iterable[GraphBatch]) -> float:
    """Write the batches; the rows a second come back."""
    rows = 0
    spent = 0.0
    for batch in some:
        rows += rows_in(batch)
        started = time.perf_counter()
        store.apply(batch)
        spent += time.perf_counter() - started
    return rows / spent


def timed(question: Question) -> Iterator[float]:
    chosen = random.Random(7)
    for _ in range(PARAMETERS):
        n = chosen.randrange(DOCUMENTS)
        started = time.perf_counter()
        question(n)
        yield 1000 * (time.perf_counter() - started)


def report(name: str, figure: str, ratio: float) -> None:
    print(f"{name:38} {figure:28} {ratio:8.3f} of the bar")


if __name__ == "__main__":
    print(f"{DOCUMENTS:,} documents, {PER_BATCH} a transaction")
    main()
