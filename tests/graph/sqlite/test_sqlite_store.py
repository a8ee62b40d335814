"""What only a store in a file has to get right: files that are not ours, locks, and death."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from graph.opening import open_store
from graph.settings import StoreSettings
from graph.store import DocumentFilter
from schema.errors import StoreForeign, StoreUnavailable, StoreVersion
from tests.graph.building import plan_batch, report_batch
from tests.graph.snapshots import snapshot

HURRY = StoreSettings(wait_seconds=0.05)


def test_an_address_with_the_scheme_is_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with open_store(f"sqlite://{path}") as store:
        store.apply(plan_batch())
    with open_store(str(path)) as store:
        assert store.counts()["Document"] == 2


def test_a_file_that_is_no_database_is_foreign_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "thu.txt"
    path.write_text("Kính gửi các đồng chí, " * 100)
    before = path.read_bytes()
    with pytest.raises(StoreForeign, match="did not write; give another path"):
        open_store(str(path))
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.commit()
    connection.close()
    with pytest.raises(StoreForeign, match="did not write"):
        open_store(str(path))


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    path.touch()
    with open_store(str(path)) as store:
        assert store.counts() == {"Claim": 0, "Source": 0}


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    open_store(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreVersion, match="version 99 and this chidao reads 1"):
        open_store(str(path))


def test_a_missing_folder_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="there is no folder"):
        open_store(str(tmp_path / "none" / "graph.db"))
    with pytest.raises(StoreUnavailable, match="is a folder"):
        open_store(str(tmp_path))


def test_a_locked_store_can_be_read_and_says_that_it_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with open_store(str(path), HURRY) as store:
        store.apply(plan_batch())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="locked by another program"):
            store.apply(report_batch())
        assert store.counts()["Source"] == 1
        other.execute("ROLLBACK")
        other.close()
        store.apply(report_batch())
        assert store.counts()["Source"] == 2


def test_a_new_store_that_another_program_locks_is_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreUnavailable, match="locked by another program"):
        open_store(str(path), HURRY)
    other.close()


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with open_store(str(path)) as store:
        store.apply(plan_batch())
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with (
        pytest.raises(StoreUnavailable, match="is damaged"),
        open_store(str(path)) as store,
    ):
        store.documents(DocumentFilter())


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "graph.db"))
    store.close()
    with pytest.raises(StoreUnavailable, match="was closed"):
        store.counts()


def test_a_reader_does_not_see_what_is_written_meanwhile(tmp_path: Path) -> None:
    path = str(tmp_path / "graph.db")
    with open_store(path) as store, open_store(path) as writer:
        store.apply(plan_batch())
        with store.reading() as reader:
            before = reader.counts()
            writer.apply(report_batch())
            assert reader.counts() == before
        assert store.counts() != before


def test_threads_share_a_store(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db")) as store:
        store.apply(plan_batch())
        expected = snapshot(store)
        seen: list[bool] = []
        threads = [
            threading.Thread(target=lambda: seen.append(snapshot(store) == expected))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert seen == [True] * 4


DYING = """
import os, signal, sys
from graph.opening import open_store
from tests.graph.building import plan_batch, report_batch
from dataclasses import replace

store = open_store(sys.argv[1])
store.apply(plan_batch())
from graph.sqlite.transactions import Transactions
run = Transactions.run_each
def die(self, name, rows):
    run(self, name, rows)
    if name == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
Transactions.run_each = die
store.apply(replace(report_batch(), removed=("aa",)))
"""


@pytest.mark.parametrize("moment", ["put_sources", "put_claims", "place_claims"])
def test_a_killed_writer_leaves_the_store_as_it_was_before_the_batch(
    tmp_path: Path, moment: str
) -> None:
    path = str(tmp_path / "graph.db")
    root = Path(__file__).resolve().parents[3]
    died = subprocess.run(
        [sys.executable, "-c", DYING, path, moment],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert died.returncode == -signal.SIGKILL
    with open_store(path) as store, open_store(str(tmp_path / "fresh.db")) as fresh:
        fresh.apply(plan_batch())
        assert snapshot(store) == snapshot(fresh)
