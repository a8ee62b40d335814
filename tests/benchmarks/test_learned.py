"""The benchmarks of learned parts run on texts of which some have labels, alike for equal seeds."""

import shutil
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import learned_duties, learned_names
from benchmarks._silver import parse_arguments, read_corpus, train
from ingest.extract.doc import blank_language
from tests.support.sample_graph import SAMPLES

LEARNED = "ban-ke-lai-kh-127-tu-quang-binh"
MEASURED = "ban-ke-lai-kh-99-ubnd-cau-ngang"


@pytest.fixture
def arguments(tmp_path: Path) -> list[str]:
    """Two samples, of which one is labelled."""
    for folder in ("texts", "gold"):
        (tmp_path / folder).mkdir()
    for name in (LEARNED, MEASURED):
        shutil.copy(SAMPLES / "texts" / f"{name}.txt", tmp_path / "texts")
    shutil.copy(SAMPLES / "gold" / f"{MEASURED}.json", tmp_path / "gold")
    return [str(tmp_path / "texts"), "--labels", str(tmp_path / "gold"), "--steps", "2"]


@pytest.mark.parametrize("benchmark", [learned_names, learned_duties])
def test_rules_and_model_are_scored_on_what_has_labels(
    benchmark: ModuleType, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    benchmark.main(arguments)
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("rules alone")]
    assert len(rows) == 1
    right, false, missed = (int(count) for count in rows[0].split()[2:5])
    assert right > 10 * (false + missed)


def test_equal_seeds_give_equal_models(arguments: list[str]) -> None:
    (reading,) = read_corpus(parse_arguments(None, arguments)).silver

    def learned(seed: int) -> bytes:
        examples = list(learned_names.silver(blank_language(), reading))
        return train("ner", examples, seed, 2).to_bytes()

    assert learned(1) == learned(1) != learned(2)


def test_a_proposal_that_touches_a_name_of_the_rules_is_left_out() -> None:
    assert learned_names.apart_from([(10, 20)], [(18, 25), (20, 25), (24, 30)]) == [(20, 25)]
