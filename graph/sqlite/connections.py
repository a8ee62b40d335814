"""Connections to a store's file: opened, checked, one a thread, and closed together."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.query_text import load_migration
from schema.errors import StoreError, StoreForeign, StoreUnavailable, StoreVersion

APPLICATION_ID = 0x63686964  # "chid"
VERSION = 1
PACKAGE = "graph.sqlite"

# What a change has touched is noted by triggers and settled at its end.
SCRATCH = """
CREATE TEMP TABLE touched_edge (start, type, end, PRIMARY KEY (start, type, end)) WITHOUT ROWID;
CREATE TEMP TABLE touched_node (key INTEGER PRIMARY KEY);
CREATE TEMP TABLE touched_reference (id TEXT);
CREATE TEMP TABLE dropped (key INTEGER PRIMARY KEY);
CREATE TEMP TRIGGER claim_moved AFTER UPDATE OF start, type, end ON main.claim BEGIN
    INSERT OR IGNORE INTO touched_edge
    SELECT old.start, old.type, old.end WHERE old.type IS NOT NULL
    UNION SELECT new.start, new.type, new.end WHERE new.type IS NOT NULL;
    INSERT OR IGNORE INTO touched_node
    SELECT old.start WHERE old.start IS NOT NULL UNION SELECT old.end WHERE old.end IS NOT NULL
    UNION SELECT new.start UNION SELECT new.end WHERE new.end IS NOT NULL;
END;
CREATE TEMP TRIGGER claim_gone AFTER DELETE ON main.claim BEGIN
    INSERT OR IGNORE INTO touched_edge
    SELECT old.start, old.type, old.end WHERE old.type IS NOT NULL;
    INSERT OR IGNORE INTO touched_node
    SELECT old.start WHERE old.start IS NOT NULL UNION SELECT old.end WHERE old.end IS NOT NULL;
END;
CREATE TEMP TRIGGER mention_moved AFTER UPDATE OF reference ON main.mention BEGIN
    INSERT INTO touched_reference VALUES (old.reference);
END;
CREATE TEMP TRIGGER mention_gone AFTER DELETE ON main.mention BEGIN
    INSERT INTO touched_reference VALUES (old.reference);
END;
"""

SCRATCH_TABLES = ("touched_edge", "touched_node", "touched_reference", "dropped")


class Connections:
    """The connections to one file. Opening makes the file where there is none."""

    def __init__(self, path: Path, wait_seconds: float) -> None:
        self.path = path
        self.wait_seconds = wait_seconds
        self._own = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self.closed = False
        with explained(path):
            self.get()

    def get(self) -> sqlite3.Connection:
        """The connection of this thread."""
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if self.closed:
            raise StoreUnavailable(f"{self.path}: the store was closed; open it again")
        if connection is None:
            connection = self._open()
            self._own.connection = connection
            with self._lock:
                self._all.append(connection)
        return connection

    def close(self) -> None:
        """Close the connections of every thread."""
        with self._lock:
            self.closed = True
            while self._all:
                self._all.pop().close()

    def _open(self) -> sqlite3.Connection:
        if self.path.is_dir():
            raise StoreUnavailable(f"{self.path} is a folder; give the path of a file")
        if not self.path.parent.is_dir():
            raise StoreUnavailable(
                f"{self.path}: there is no folder {self.path.parent}; make it or give another path"
            )
        connection = sqlite3.connect(
            self.path, timeout=self.wait_seconds, isolation_level=None, check_same_thread=False
        )
        try:
            connection.row_factory = sqlite3.Row
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        if _number(connection, "application_id") != APPLICATION_ID:
            self._make(connection)
        version = _number(connection, "user_version")
        if version != VERSION:
            raise StoreVersion(
                f"{self.path} has store version {version} and this chidao reads {VERSION}; "
                "ingest the sources into a new store, or use the chidao that wrote it"
            )
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.executescript(SCRATCH)

    def _make(self, connection: sqlite3.Connection) -> None:
        """Make the tables, unless the file holds anything already."""
        modules = {name for (name,) in connection.execute("SELECT name FROM pragma_module_list")}
        if "fts5" not in modules:
            raise StoreUnavailable(
                "the SQLite of this Python has no FTS5; use a Python whose SQLite has it"
            )
        self._refuse_foreign(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have made the tables while this one waited for the lock.
            if _number(connection, "application_id") != APPLICATION_ID:
                self._refuse_foreign(connection)
                for statement in load_migration(PACKAGE, "0001.sql").split(";\n"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise

    def _refuse_foreign(self, connection: sqlite3.Connection) -> None:
        holds = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if holds or _number(connection, "application_id") not in (0, APPLICATION_ID):
            raise StoreForeign(
                f"{self.path} holds something that chidao did not write; give another path"
            )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the engine's errors into ours, with the cause and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        # A statement that cannot run at all is a defect here, and no fault of the store.
        if name == "SQLITE_ERROR":
            raise
        raise _explain(path, error, name) from error


def _explain(path: Path, error: sqlite3.Error, name: str) -> StoreError:
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreUnavailable(f"{path} is locked by another program; try again when it is done")
    if name.startswith("SQLITE_NOTADB"):
        return StoreForeign(f"{path} holds something that chidao did not write; give another path")
    if name.startswith("SQLITE_READONLY"):
        return StoreUnavailable(f"{path} cannot be written; change its permissions or its path")
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return StoreUnavailable(f"{path} cannot be opened ({error}); check its permissions")
    if name.startswith("SQLITE_FULL"):
        return StoreUnavailable(f"{path}: the disk is full; make room and try again")
    if name.startswith("SQLITE_CORRUPT"):
        return StoreUnavailable(f"{path} is damaged ({error}); ingest the sources into a new store")
    if name.startswith("SQLITE_CONSTRAINT"):
        return StoreError(f"{path}: the batch does not fit what the store holds ({error})")
    return StoreUnavailable(f"{path}: {error}")
