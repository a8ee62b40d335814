"""What the command line says stands in phrases.csv: all of it is there, and all of it is used."""

import csv
import re

from chidao.output.words import label, phrase
from graph.answers import Course, Silence, Standing
from schema.vocabulary import EdgeType
from tests.support.sample_graph import SAMPLES

SOURCES = sorted((SAMPLES.parent / "chidao").rglob("*.py"))


def keys() -> list[str]:
    with (SAMPLES.parent / "chidao/output/phrases.csv").open(encoding="utf-8", newline="") as rows:
        return [row["key"] for row in csv.DictReader(rows)]


def test_no_phrase_stands_twice_and_none_is_left_over() -> None:
    known = keys()
    assert len(set(known)) == len(known)
    written = " ".join(path.read_text("utf-8") for path in SOURCES)
    built = {f"{w.lower()}" for w in Course} | {f"nothing_{w.lower()}" for w in Course}
    built |= {f"{m.__class__.__name__}.{m}" for kind in (Silence, Standing) for m in kind}
    built |= {f"attribute.{n}" for n in ("number", "title", "issued_on", "issuers", "period")}
    unused = {k for k in known if k not in built and not re.search(rf"[\"']{k}[\"']", written)}
    assert unused == set()


def test_the_three_noes_have_words_of_their_own() -> None:
    said = {str(label(silence)) for silence in Silence}
    assert len(said) == len(Silence)


def test_a_relation_reads_from_both_ends() -> None:
    assert str(label(EdgeType.IMPLEMENTS)) == "thực hiện (implements)"
    assert label(EdgeType.IMPLEMENTS, inverse=True).en == "is implemented by"
    assert phrase("related").vi == "Có liên quan, không cộng vào"
