"""`chidao compare`: gains and losses between two readings."""

from pathlib import Path

from tests.support.cli import chidao
from tests.support.sample_graph import SAMPLES

PLAN = SAMPLES / "texts" / "ban-ke-lai-kh-99-ubnd-cau-ngang.txt"


def read_into(folder: Path, text: str) -> Path:
    """The plan with this text, read into a folder of records."""
    source = folder / "texts" / PLAN.name
    source.parent.mkdir(parents=True)
    source.write_text(text, "utf-8")
    chidao("extract", source, "--out", folder / "records")
    return folder / "records"


def test_what_only_one_reading_says_is_listed_with_the_words_around_it(tmp_path: Path) -> None:
    text = PLAN.read_text("utf-8")
    before = read_into(tmp_path / "before", text)
    changed = text.replace("trước ngày 30 tháng 11 để", "trước ngày 15 tháng 11 để")
    after = read_into(tmp_path / "after", changed)
    ran = chidao("compare", before, after, "--texts", tmp_path / "after" / "texts")
    assert ran.status == 0
    assert any(line.startswith("- ") and "--11-30" in line for line in ran.out.splitlines())
    assert any(line.startswith("+ ") and "--11-15" in line for line in ran.out.splitlines())
    assert "ngày 15 tháng 11" in ran.words
    changes = chidao("compare", before, after, "--json").json()
    assert {change["is_gain"] for change in changes} == {True, False}


def test_two_equal_readings_have_no_difference(tmp_path: Path) -> None:
    text = PLAN.read_text("utf-8")
    before = read_into(tmp_path / "before", text)
    ran = chidao("compare", before, before, "--json")
    assert ran.json() == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    ran = chidao("compare", tmp_path / "none", tmp_path)
    assert ran.status == 4
    assert len(ran.lines) == 1
