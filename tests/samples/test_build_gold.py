import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.read.files import read_file
from samples.build_gold import GOLD, TEXTS, GoldFault, build_all, build_record, find_span
from schema.record import parse_gold_record

RECORDS = sorted(p for p in GOLD.glob("*.json") if not p.name.endswith(".quotes.json"))
TEXT = "Bản kể lại\n\nThực hiện Kế hoạch số 1-KH/TU, Sở Tài chính chủ trì việc này."
WORKING: dict[str, Any] = {
    "source": "a.txt",
    "form": "FULL_TEXT",
    "subject": "d1",
    "documents": [
        {
            "key": "d1",
            "number": "1-KH/TU",
            "type": "KH",
            "issuers": [],
            "issued_on": None,
            "year": None,
            "title": None,
            "period": None,
            "quotes": [["Kế hoạch số 1-KH/TU", 1]],
        }
    ],
    "agencies": [
        {
            "key": "a1",
            "name": "Sở Tài chính",
            "kind": "BODY",
            "level": "PROVINCE",
            "system": "STATE",
            "place": None,
            "quotes": [["Sở Tài chính", 1]],
        }
    ],
    "relations": [],
    "responsibilities": [
        {
            "agency": "a1",
            "document": "d1",
            "roles": ["LEAD"],
            "quote": ["Sở Tài chính chủ trì việc này", 1],
            "counterparts": [],
            "deadline": None,
            "section": None,
        }
    ],
    "recipients": [],
    "signatories": [],
    "deadlines": [],
    "budgets": [],
    "warnings": [],
}


def _rename_quote(form: dict[str, Any]) -> None:
    form["agencies"][0]["quotes"] = [["Sở Y tế", 1]]


def _second_occurrence(form: dict[str, Any]) -> None:
    form["agencies"][0]["quotes"] = [["Sở Tài chính", 2]]


def _unknown_role(form: dict[str, Any]) -> None:
    form["responsibilities"][0]["roles"] = ["OWN"]


def _execute_beside_lead(form: dict[str, Any]) -> None:
    form["responsibilities"][0]["roles"] = ["LEAD", "EXECUTE"]


def _optional_bearer(form: dict[str, Any]) -> None:
    form["agencies"][0]["optional"] = True


def _dangling_key(form: dict[str, Any]) -> None:
    form["documents"][0]["issuers"] = ["a9"]


def _other_year(form: dict[str, Any]) -> None:
    form["documents"][0].update(issued_on="2023-01-02", year=2022)


def _one_span_twice(form: dict[str, Any]) -> None:
    form["documents"].append({**form["documents"][0], "key": "d2"})


def test_every_sample_has_a_record_and_every_record_a_sample() -> None:
    sources = [json.loads(path.read_text("utf-8"))["source"] for path in RECORDS]
    assert sorted(sources) == sorted(path.name for path in TEXTS.iterdir())
    assert [path.stem for path in RECORDS] == [name.rsplit(".", 1)[0] for name in sources]


def test_the_records_are_what_the_working_forms_give() -> None:
    built = dict(build_all(sorted(GOLD.glob("*.quotes.json"))))
    assert built == {path: path.read_text("utf-8") for path in RECORDS}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_spans_of_a_record_give_its_quotes(path: Any) -> None:
    record = parse_gold_record(path.read_text("utf-8"))
    text = read_file(TEXTS / record.source).text
    working = json.loads(path.with_name(f"{path.stem}.quotes.json").read_text("utf-8"))
    for layer in ("relations", "responsibilities", "recipients", "deadlines", "warnings"):
        for item, labelled in zip(getattr(record, layer), working[layer], strict=True):
            start, end = item.span
            assert text[start:end].split() == labelled["quote"][0].split()
    for layer in ("documents", "agencies"):
        for item, labelled in zip(getattr(record, layer), working[layer], strict=True):
            found = [text[start:end].split() for start, end in item.spans]
            assert found == [words.split() for words, _ in labelled["quotes"]]


def test_a_sound_working_form_gives_spans_for_its_quotes() -> None:
    record = build_record(json.dumps(WORKING), TEXT)
    start, end = record.responsibilities[0].span
    assert TEXT[start:end] == "Sở Tài chính chủ trì việc này"


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (_rename_quote, "Sở Y tế"),
        (_second_occurrence, "occurrence 2"),
        (_unknown_role, "roles"),
        (_execute_beside_lead, "EXECUTE stands alone"),
        (_optional_bearer, "optional duties"),
        (_dangling_key, "a9"),
        (_other_year, "the year"),
        (_one_span_twice, "stands for two"),
    ],
)
def test_a_faulty_working_form_is_refused(
    spoil: Callable[[dict[str, Any]], None], named: str
) -> None:
    form = json.loads(json.dumps(WORKING))
    spoil(form)
    with pytest.raises(GoldFault, match=named):
        build_record(json.dumps(form), TEXT)


def test_a_blank_matches_a_line_break_only_where_the_reader_makes_the_layout() -> None:
    assert find_span("Sở Tài\n chính", "Sở Tài chính", 1) is None
    assert find_span("Sở Tài\n chính", "Sở Tài chính", 1, loose=True) == (0, 13)


@settings(max_examples=50)
@given(
    before=st.text("ab\n ", max_size=8),
    words=st.text("xy", min_size=1, max_size=4),
    n=st.integers(1, 4),
)
def test_the_span_of_an_occurrence_gives_its_words(before: str, words: str, n: int) -> None:
    text = (before + words + "|") * n
    span = find_span(text, words, n)
    assert span is not None
    assert text[slice(*span)] == words
    assert text[: span[0]].count("|") == n - 1
    assert find_span(text, words, n + 1) is None
