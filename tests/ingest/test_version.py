"""The version of the rules: the same for the same files, another for any other."""

from pathlib import Path

import pytest

from ingest import version
from ingest.run import version_of
from ingest.version import pipeline_version


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for both rooms, so that a rule in it can be changed."""
    (tmp_path / "extract").mkdir()
    (tmp_path / "extract" / "words.csv").write_text("word\ngiao\n", encoding="utf-8")
    (tmp_path / "read").mkdir()
    monkeypatch.setattr(version, "files", lambda package: tmp_path)
    return tmp_path


def digest() -> str:
    return pipeline_version.__wrapped__()


def test_a_changed_list_is_another_version_and_its_return_the_old_one(rules: Path) -> None:
    words = rules / "extract" / "words.csv"
    before = digest()
    words.write_text("word\ngiao\nphân công\n", encoding="utf-8")
    assert digest() != before
    words.write_text("word\ngiao\n", encoding="utf-8")
    assert digest() == before


def test_a_renamed_list_is_another_version(rules: Path) -> None:
    before = digest()
    (rules / "extract" / "words.csv").rename(rules / "extract" / "verbs.csv")
    assert digest() != before


def test_a_reader_has_a_version_of_its_own(rules: Path) -> None:
    before = digest()
    (rules / "read" / "odt.py").write_text("", encoding="utf-8")
    assert digest() == before


def test_a_record_carries_both_versions() -> None:
    assert version_of("/a/b.DOCX").startswith("docx-")
    assert version_of("b.txt").endswith(f" {pipeline_version()}")
    assert version_of("b.txt") != version_of("b.docx")
