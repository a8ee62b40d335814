import json
import re
from pathlib import Path

import pytest
from docx import Document
from pypdfium2 import PdfDocument

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLES = REPOSITORY / "samples"
TEXTS = sorted((SAMPLES / "texts").iterdir())
SEEDS = sorted((REPOSITORY.parent / "shared" / "seeds").glob("*.txt"))
NOTICE = "bản kể lại, không phải văn bản chính thức"
LONGEST_COMMON_RUN = 12
NAME_LAYERS = ("documents", "agencies", "recipients", "signatories")

each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)


def wording_of(path: Path) -> str:
    if path.suffix in {".docx", ".pdf"}:
        return (SAMPLES / "source" / path.with_suffix(".txt").name).read_text("utf-8")
    text = path.read_text("utf-8")
    return re.sub(r"<[^>]+>", "", text[text.index("<body>") :]) if path.suffix == ".html" else text


def title_of(path: Path) -> str:
    """The title that the format keeps beside the text."""
    if path.suffix == ".docx":
        return Document(str(path)).core_properties.title
    if path.suffix == ".pdf":
        pdf = PdfDocument(path)
        try:
            return pdf.get_metadata_dict()["Title"]
        finally:
            pdf.close()
    text = path.read_text("utf-8")
    found = re.search(r"<title>(.*)</title>" if path.suffix == ".html" else r"\A(?:# )?(.*)", text)
    assert found
    return found.group(1)


def names_in(path: Path) -> set[str]:
    """Names and numbers: facts, which a retelling takes over as they are."""
    gold = json.loads((SAMPLES / "gold" / f"{path.stem}.quotes.json").read_text("utf-8"))
    names = {d["title"] for d in gold["documents"] if d["title"]}
    for layer in NAME_LAYERS:
        for item in gold[layer]:
            quotes = [item["quote"]] if "quote" in item else item["quotes"]
            names.update(words for words, _ in quotes)
    return names


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def runs_without(text: str, names: set[str]) -> list[list[str]]:
    """The words of the text, cut where a name or a figure stands."""
    folded = " ".join(text.split())
    for name in sorted(names, key=len, reverse=True):
        folded = folded.replace(" ".join(name.split()), " 0 ")
    return [words_of(part) for part in re.split(r"[\W_]*\d[\d\W_]*", folded)]


def stretches(runs: list[list[str]]) -> set[tuple[str, ...]]:
    """Every stretch that is a word longer than what may be common."""
    size = LONGEST_COMMON_RUN + 1
    return {tuple(words[i : i + size]) for words in runs for i in range(len(words) - size + 1)}


def taken_from_seeds(runs: list[list[str]]) -> set[tuple[str, ...]]:
    seeds = [words_of(seed.read_text("utf-8")) for seed in SEEDS]
    return stretches(runs) & stretches(seeds)


def test_there_are_eight_samples_or_more_in_every_format_that_is_read() -> None:
    assert len(TEXTS) >= 8
    assert {path.suffix for path in TEXTS} == {".txt", ".md", ".html", ".docx", ".pdf"}


@each_text
def test_the_first_line_says_that_it_is_a_retelling(path: Path) -> None:
    assert NOTICE in wording_of(path).strip().splitlines()[0].casefold()


@each_text
def test_the_title_and_the_name_of_the_file_say_that_it_is_a_retelling(path: Path) -> None:
    assert NOTICE in title_of(path).casefold()
    assert path.name.startswith("ban-ke-lai-")


@pytest.mark.skipif(not SEEDS, reason="the seeds are not beside the repository")
@each_text
def test_no_sentence_of_a_seed_is_taken_over(path: Path) -> None:
    assert taken_from_seeds(runs_without(wording_of(path), names_in(path))) == set()


@pytest.mark.skipif(not SEEDS, reason="the seeds are not beside the repository")
def test_only_a_long_run_of_a_seed_counts_as_taken_over() -> None:
    longer = words_of(SEEDS[-1].read_text("utf-8"))[: LONGEST_COMMON_RUN + 1]
    assert taken_from_seeds([["kể", *longer[:-1], "kể"]]) == set()
    assert taken_from_seeds([["kể", *longer, "kể"]]) == {tuple(longer)}
