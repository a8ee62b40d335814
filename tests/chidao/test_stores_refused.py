"""A store that cannot be used: one line that says why and what to do, and status 5."""

import socket
import sqlite3
from pathlib import Path

import pytest

from tests.support.cli import Ran, chidao, fill_with_gold
from tests.support.neo4j_server import Neo4jServer
from tests.support.sample_graph import SAMPLES

PLAN = SAMPLES / "texts" / "ban-ke-lai-kh-99-ubnd-cau-ngang.txt"


def both(store: object, env: dict[str, str] | None = None) -> list[Ran]:
    """A command that asks and one that writes."""
    return [
        chidao("who", "99/KH-UBND", "--store", store, env=env),
        chidao("ingest", PLAN, "--store", store, env=env),
    ]


def test_a_store_that_was_never_made_is_not_made_by_asking(tmp_path: Path) -> None:
    path = tmp_path / "absent.sqlite"
    ran = chidao("who", "99/KH-UBND", "--store", path)
    assert ran.status == 5
    assert ran.lines == [
        f"chidao: {path}: there is no store yet; "
        f"make one with `chidao ingest PATH... --store {path}`"
    ]
    assert not path.exists()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, though long enough to be looked at as one " * 20)
    before = path.read_bytes()
    for ran in both(path):
        assert (ran.status, len(ran.lines)) == (5, 1)
        assert "give another path" in ran.err
    assert path.read_bytes() == before


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "foreign.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE other (id)")
    other.close()
    before = path.read_bytes()
    for ran in both(path):
        assert (ran.status, len(ran.lines)) == (5, 1)
        assert "chidao did not write" in ran.err
    assert path.read_bytes() == before


def test_a_store_of_another_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "later.sqlite"
    fill_with_gold(str(path))
    with sqlite3.connect(path) as later:
        later.execute("PRAGMA user_version = 9000")
    later.close()
    for ran in both(path):
        assert (ran.status, len(ran.lines)) == (5, 1)
        assert "9000" in ran.err


def test_a_locked_store_answers_but_takes_nothing_in(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    fill_with_gold(str(path))
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        asked, written = both(path)
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    assert asked.status == 0
    assert (written.status, len(written.lines)) == (5, 1)
    assert "locked" in written.err


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    for ran in both(tmp_path):
        assert (ran.status, len(ran.lines)) == (5, 1)
        assert "is a folder" in ran.err


def test_a_neo4j_that_is_down_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for ran in both(f"bolt://127.0.0.1:{port}"):
        assert (ran.status, len(ran.lines)) == (5, 1)
        assert f"127.0.0.1:{port}" in ran.err


@pytest.mark.neo4j
def test_a_neo4j_that_refuses_the_password_is_told(neo4j_server: Neo4jServer) -> None:
    wrong = {"CHIDAO_NEO4J_PASSWORD": f"not {neo4j_server.password}"}
    for ran in both(neo4j_server.url, wrong):
        assert (ran.status, len(ran.lines)) == (5, 1)
        assert "CHIDAO_NEO4J_PASSWORD" in ran.err


def test_a_setting_that_is_wrong_is_wrong_use(tmp_path: Path) -> None:
    ran = chidao("ingest", PLAN, "--store", tmp_path / "s", env={"CHIDAO_MAX_BYTES": "many"})
    assert ran.status == 2
    assert ran.lines == ["chidao: CHIDAO_MAX_BYTES=many: give a whole number above 0"]


def test_an_address_that_is_no_stores_is_wrong_use() -> None:
    for ran in both("http://graph.example/"):
        assert (ran.status, len(ran.lines)) == (2, 1)
        assert "bolt://HOST:7687" in ran.err
