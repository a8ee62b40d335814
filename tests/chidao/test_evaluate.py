"""`chidao evaluate`: scores of records, and joins of numbers."""

import csv
import io
from pathlib import Path

import pytest

from schema.record import print_record
from tests.support.cli import chidao
from tests.support.sample_graph import SAMPLES, iter_samples

GOLD = SAMPLES / "gold"
PLAN = "ban-ke-lai-kh-99-ubnd-cau-ngang"


@pytest.fixture
def perfect(tmp_path: Path) -> Path:
    """Predictions that say what the gold says."""
    folder = tmp_path / "records"
    folder.mkdir()
    for arrival in iter_samples():
        (folder / f"{Path(arrival.path).stem}.json").write_text(
            print_record(arrival.record), "utf-8"
        )
    return folder


def test_records_that_say_what_the_gold_says_are_all_right(perfect: Path) -> None:
    total = chidao("evaluate", GOLD, perfect, "--json").json()["total"]
    for layer in ("documents", "agencies", "relations", "responsibilities"):
        assert total[layer]["right"] > 0
        assert (total[layer]["missed"], total[layer]["false"]) == (0, 0), layer


def test_a_file_without_prediction_is_missed_and_named(perfect: Path) -> None:
    (perfect / f"{PLAN}.json").unlink()
    ran = chidao("evaluate", GOLD, perfect)
    assert ran.status == 0
    assert f"no prediction for: {PLAN}" in ran.out
    told = chidao("evaluate", GOLD, perfect, "--json").json()
    assert told["missing"] == [PLAN]
    assert told["total"]["documents"]["missed"] > 0


def test_errors_name_what_was_missed(perfect: Path) -> None:
    (perfect / f"{PLAN}.json").unlink()
    ran = chidao("evaluate", GOLD, perfect, "--errors")
    assert "MISSED" in ran.out
    assert "Đồn Biên phòng Mỹ Long" in ran.out


def test_of_the_check_set_only_totals_are_shown(perfect: Path, tmp_path: Path) -> None:
    split = tmp_path / "split.csv"
    split.write_text(f"source,set\n{PLAN},check\n", "utf-8")
    told = chidao("evaluate", GOLD, perfect, "--split", split, "--json").json()
    assert set(told["sets"]) == {"check", "other"}
    assert PLAN not in told["files"]


def test_a_folder_without_records_is_told(tmp_path: Path) -> None:
    ran = chidao("evaluate", GOLD, tmp_path)
    assert ran.status == 4
    assert ran.lines == [f"chidao: {tmp_path}: no records here; name a folder of .json records"]


def test_without_folders_it_says_what_it_needs() -> None:
    ran = chidao("evaluate")
    assert ran.status == 2
    assert ran.lines == ["chidao: give GOLD and PREDICTIONS, two folders of records, or --joins"]


def test_a_file_that_is_no_record_is_told(perfect: Path) -> None:
    (perfect / f"{PLAN}.json").write_text("{}", "utf-8")
    ran = chidao("evaluate", GOLD, perfect)
    assert ran.status == 1
    assert len(ran.lines) == 1


def test_joins_give_a_node_to_every_number_of_every_source(gold_store: str) -> None:
    ran = chidao("evaluate", "--joins", "--store", gold_store)
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    wanted = sorted(
        (Path(arrival.path).stem, document.number)
        for arrival in iter_samples()
        for document in arrival.record.documents
        if document.number
    )
    assert sorted((row["source"], row["number"]) for row in rows) == wanted
    nodes = {row["node"] for row in rows if row["number"] == "57-KL/TW"}
    assert len(nodes) == 1
