"""open_store: the one place that knows which adapters there are."""

from pathlib import Path

from graph.settings import StoreSettings
from graph.sqlite.store import SqliteStore
from graph.store import GraphStore


def open_store(url: str, settings: StoreSettings | None = None) -> GraphStore:
    """The store at a Neo4j address (bolt://, neo4j:// and their secure forms) or in a SQLite file.

    Refuses with a StoreError that says why: StoreUnavailable, StoreForeign or StoreVersion.
    """
    scheme, mark, rest = url.partition("://")
    if mark and scheme.partition("+")[0] in ("bolt", "neo4j"):
        # Imported here because loading the driver takes longer than most answers.
        from graph.neo4j.store import Neo4jStore

        return Neo4jStore(url, settings)
    return SqliteStore(Path(rest if mark and scheme == "sqlite" else url), settings)
