"""`chidao ingest` and `forget`: what a store holds after them."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.bad_files import write_bad_files
from tests.support.cli import chidao
from tests.support.sample_graph import SAMPLES

PLAN = "ban-ke-lai-kh-99-ubnd-cau-ngang.txt"
DECISION = "ban-ke-lai-qd-1466-ubnd-tra-vinh.txt"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with two of the samples."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in (PLAN, DECISION):
        shutil.copy(SAMPLES / "texts" / name, folder)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(tmp_path / "store.sqlite")


def answers(store: str) -> list[str]:
    """What a store answers to questions that reach everything in it."""
    return [
        chidao(*command, "--json", "--store", store).out
        for command in (
            ["documents"],
            ["warnings"],
            ["lineage", "1466/QĐ-UBND", "--with", "directs,cites"],
            ["who", "1466/QĐ-UBND", "--below"],
            ["show", "99/KH-UBND"],
        )
    ]


def held_in(store: str) -> int:
    """How many sources a store holds; none where it is not made yet."""
    ran = chidao("sources", "--first", "1", "--json", "--store", store)
    return int(ran.json()["total"]) if ran.status == 0 else 0


def test_ingesting_twice_changes_nothing(texts: Path, store: str) -> None:
    first = chidao("ingest", texts, "--store", store)
    before = answers(store)
    second = chidao("ingest", texts, "--store", store)
    assert first.lines == ["2 read, 0 unchanged, 0 refused"]
    assert second.lines == ["0 read, 2 unchanged, 0 refused"]
    assert answers(store) == before


def test_two_processes_read_what_one_reads(texts: Path, store: str, tmp_path: Path) -> None:
    other = str(tmp_path / "other.sqlite")
    chidao("ingest", texts, "--store", store)
    ran = chidao("ingest", texts, "--jobs", "2", "--store", other)
    assert ran.status == 0
    assert answers(other) == answers(store)


def test_a_changed_file_replaces_its_old_self(texts: Path, store: str) -> None:
    chidao("ingest", texts, "--store", store)
    plan = texts / PLAN
    plan.write_text(plan.read_text("utf-8").replace("99/KH-UBND", "98/KH-UBND"), "utf-8")
    ran = chidao("ingest", texts, "--store", store)
    assert ran.lines == ["1 read, 1 unchanged, 0 refused"]
    assert chidao("show", "99/KH-UBND", "--store", store).status == 4
    assert chidao("show", "98/KH-UBND", "--store", store).status == 0
    assert chidao("sources", "--json", "--store", store).json()["total"] == 2


def test_forgetting_removes_exactly_what_only_that_source_said(
    texts: Path, store: str, tmp_path: Path
) -> None:
    alone = str(tmp_path / "alone.sqlite")
    chidao("ingest", texts / DECISION, "--store", alone)
    chidao("ingest", texts, "--store", store)
    assert answers(store) != answers(alone)
    ran = chidao("forget", PLAN, "--store", store)
    assert (ran.status, ran.lines) == (0, [f"forgotten: {texts / PLAN}"])
    assert answers(store) == answers(alone)


def test_forgetting_what_is_not_held_is_refused(texts: Path, store: str) -> None:
    chidao("ingest", texts, "--store", store)
    ran = chidao("forget", "elsewhere.txt", "--store", store)
    assert ran.status == 4
    assert ran.lines == [
        "chidao: elsewhere.txt: no source of that name; `chidao sources` lists what is held"
    ]


def test_bad_files_are_listed_at_the_end_and_the_others_are_read(texts: Path, store: str) -> None:
    bad = write_bad_files(texts)
    ran = chidao("ingest", texts, "--store", store)
    assert ran.status == 1
    assert ran.lines[0] == f"2 read, 0 unchanged, {len(bad)} refused"
    assert len(ran.lines) == 1 + len(bad)
    for name, word in bad.items():
        [line] = [line for line in ran.lines if name in line]
        assert word in line
    assert chidao("show", "99/KH-UBND", "--store", store).status == 0


def test_bad_files_are_listed_in_json_too(texts: Path, store: str) -> None:
    bad = write_bad_files(texts)
    ran = chidao("ingest", texts, "--json", "--store", store)
    told = ran.json()
    assert {Path(item["path"]).name for item in told["refused"]} == set(bad)
    assert {Path(path).name for path in told["added"]} == {PLAN, DECISION}


def test_an_oversized_file_is_refused_by_the_setting(texts: Path, store: str) -> None:
    ran = chidao("ingest", texts, "--store", store, env={"CHIDAO_MAX_BYTES": "2000"})
    assert ran.status == 1
    assert any(PLAN in line and "2000" in line for line in ran.lines)


def test_a_file_that_is_not_there_is_told(texts: Path, store: str) -> None:
    ran = chidao("ingest", texts / "absent.txt", texts / PLAN, "--store", store)
    assert ran.status == 1
    assert "absent.txt" in ran.lines[-1]


def test_a_folder_without_readable_files_is_refused_and_no_store_is_made(
    tmp_path: Path, store: str
) -> None:
    folder = tmp_path / "none"
    folder.mkdir()
    (folder / "table.xlsx").write_bytes(b"x")
    ran = chidao("ingest", folder, "--store", store)
    assert ran.status == 4
    assert len(ran.lines) == 1
    assert "no .txt, .md, .html, .docx or .pdf file here" in ran.err
    assert not Path(store).exists()


def test_the_default_store_lies_in_the_users_data_folder(texts: Path, tmp_path: Path) -> None:
    assert chidao("ingest", texts).status == 0
    assert (tmp_path / "data" / "chidao" / "chidao.sqlite").exists()
    assert chidao("show", "99/KH-UBND").status == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_ingest_keeps_whole_files_and_says_130(
    tmp_path: Path, texts: Path, store: str, jobs: str
) -> None:
    plan = (texts / PLAN).read_text("utf-8")
    many = tmp_path / "many"
    many.mkdir()
    for number in range(400):
        (many / f"{number:03}.txt").write_text(
            plan.replace("99/KH-UBND", f"{number + 1}/KH-UBND"), "utf-8"
        )
    process = subprocess.Popen(
        [sys.executable, "-m", "chidao", "ingest", str(many), "--jobs", jobs, "--store", store],
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        text=True,
    )
    deadline = time.monotonic() + 60
    while not held_in(store) and time.monotonic() < deadline:
        time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does: every process of the terminal
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, "chidao: interrupted\n")
    held = held_in(store)
    assert 0 < held < 400
    documents = chidao("documents", "--held", "full", "--json", "--store", store).json()
    assert documents["total"] == held
