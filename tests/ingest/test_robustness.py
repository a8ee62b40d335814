"""A document says the same however it is spelled, broken into lines, or saved."""

import csv
import functools
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pipeline import extract
from ingest.read.files import iter_files, read_bytes, read_file
from ingest.text.prepare import prepare
from schema.source import SourceText
from tests.support.facts import Fact, facts, share_kept
from tests.support.formats import WRITERS, paragraphs_of
from tests.support.variants import SPELLINGS, WRAPS, Variant, hard_wraps, no_blank_lines

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = list(iter_files([ROOT / "samples" / "texts"]))
SHARED = ROOT.parent / "shared"
KEPT, KEPT_WITHOUT_BLANK_LINES, KEPT_IN_FORMATS = 0.99, 0.90, 0.98
VARIANTS: dict[str, Variant] = {**SPELLINGS, **WRAPS}
WIDTHS = st.integers(60, 80).map(hard_wraps)


@functools.cache
def stated(path: Path) -> Counter[Fact]:
    source = read_file(path)
    return facts(extract(source), source.text)


def respelled(path: Path, variant: Variant) -> Counter[Fact]:
    text = variant(read_file(path).text)
    return facts(extract(SourceText(path.name, "text/plain", "0", text)), text)


@functools.cache
def saved(path: Path, suffix: str) -> Counter[Fact]:
    paragraphs = paragraphs_of(prepare(read_file(path)))
    source = read_bytes(WRITERS[suffix](paragraphs), path.stem + suffix)
    return facts(extract(source), source.text)


def shares(paths: list[Path], variant: Variant) -> float:
    """The part of all facts of these files that stays."""
    kept = total = 0
    for path in paths:
        before = stated(path)
        kept += (before & respelled(path, variant)).total()
        total += before.total()
    return kept / total


def format_shares(paths: list[Path], suffix: str) -> float:
    kept = total = 0
    for path in paths:
        before = saved(path, ".txt")
        kept += (before & saved(path, suffix)).total()
        total += before.total()
    return kept / total


@functools.cache
def tune_files() -> list[Path]:
    """The real documents that may be looked at, where they are at hand."""
    split = SHARED / "gold" / "split.csv"
    if not split.is_file():
        pytest.skip("no real documents beside the repository")
    with split.open(encoding="utf-8") as rows:
        tune = {row["source"] for row in csv.DictReader(rows) if row["set"] == "tune"}
    found = iter_files([SHARED / "seeds", SHARED / "corpus"])
    return [path for path in found if path.stem in tune]


def test_the_samples_state_enough_to_measure_by() -> None:
    assert sum(stated(path).total() for path in SAMPLES) > 400


def test_a_lost_fact_lowers_the_share_kept() -> None:
    before = Counter({("form", "FULL"): 1, ("mention", "a"): 3})
    assert share_kept(before, Counter({("form", "FULL"): 1, ("mention", "a"): 2})) == 0.75


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_changes_the_text_of_the_samples(name: str) -> None:
    assert any(VARIANTS[name](text) != text for text in (read_file(p).text for p in SAMPLES))


@pytest.mark.parametrize("name", VARIANTS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_keeps_its_facts_in_another_spelling(path: Path, name: str) -> None:
    assert share_kept(stated(path), respelled(path, VARIANTS[name])) >= KEPT


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_keeps_its_facts_without_blank_lines(path: Path) -> None:
    assert share_kept(stated(path), respelled(path, no_blank_lines)) >= KEPT_WITHOUT_BLANK_LINES


@given(
    path=st.sampled_from(SAMPLES),
    chosen=st.lists(st.sampled_from(sorted(SPELLINGS)), min_size=2, max_size=4, unique=True),
    wrap=WIDTHS,
)
@settings(max_examples=25, deadline=None)
def test_spellings_and_wraps_together_keep_the_facts(
    path: Path, chosen: list[str], wrap: Variant
) -> None:
    def all_of_them(text: str) -> str:
        for name in chosen:
            text = SPELLINGS[name](text)
        return text

    text = all_of_them(wrap(read_file(path).text))
    again = facts(extract(SourceText(path.name, "text/plain", "0", text)), text)
    assert share_kept(stated(path), again) >= KEPT


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_says_the_same_in_every_format(path: Path, suffix: str) -> None:
    assert share_kept(saved(path, ".txt"), saved(path, suffix)) >= KEPT_IN_FORMATS


@pytest.mark.slow
@pytest.mark.parametrize("name", VARIANTS)
def test_real_documents_keep_their_facts_in_another_spelling(name: str) -> None:
    assert shares(tune_files(), VARIANTS[name]) >= KEPT


@pytest.mark.slow
def test_real_documents_keep_their_facts_without_blank_lines() -> None:
    assert shares(tune_files(), no_blank_lines) >= KEPT_WITHOUT_BLANK_LINES


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf"])
def test_real_documents_say_the_same_in_every_format(suffix: str) -> None:
    assert format_shares(tune_files(), suffix) >= KEPT_IN_FORMATS
