"""Every layer of the scorer; and the same figures as the shared scorer."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ingest.evaluate import iter_report, load_split, score_folders, score_records
from ingest.evaluate.scores import LAYERS
from schema.record import parse_gold_record, parse_record

SHARED = Path(__file__).parents[4] / "shared" / "gold"
LISTS = [
    "documents",
    "agencies",
    "relations",
    "responsibilities",
    "recipients",
    "signatories",
    "deadlines",
    "budgets",
    "warnings",
]


def make(**lists: list[dict[str, Any]]) -> str:
    """A record of one plan of a district, with the lists given put in place of the empty ones."""
    record: dict[str, Any] = {"source": "a.txt", "form": "FULL_TEXT", "subject": "d1"}
    record |= {name: [] for name in LISTS}
    record["documents"] = [document("d1", "7/KH-UBND", [0, 10])]
    record["agencies"] = [agency("a1", "Sở Y tế tỉnh Lào Cai", [20, 30])]
    return json.dumps(record | lists)


def document(key: str, number: str | None, *spans: list[int], **more: Any) -> dict[str, Any]:
    empty = {"issuers": [], "issued_on": None, "year": None, "title": None, "period": None}
    return {"key": key, "number": number, "type": "KH", "spans": list(spans)} | empty | more


def agency(key: str, name: str, *spans: list[int], **more: Any) -> dict[str, Any]:
    kind = {"kind": "BODY", "level": "PROVINCE", "system": "STATE", "place": "tỉnh Lào Cai"}
    return {"key": key, "name": name, "spans": list(spans)} | kind | more


def duty(span: list[int], *roles: str, **more: Any) -> dict[str, Any]:
    rest = {"counterparts": [], "deadline": None, "section": "III.1"}
    row = {"agency": "a1", "document": "d1", "roles": list(roles), "span": span}
    return row | rest | more


def figures(layer: str, gold: str, predicted: str) -> tuple[int, int, int, int]:
    tally = score_records(parse_gold_record(gold), parse_record(predicted)).layers[layer]
    return tally.right, tally.false, tally.missed, tally.ignored


def accuracy(layer: str, name: str, gold: str, predicted: str) -> float | None:
    tally = score_records(parse_gold_record(gold), parse_record(predicted)).layers[layer]
    return tally.attributes[name].accuracy


def test_a_record_scores_full_marks_against_itself() -> None:
    record = make(
        responsibilities=[duty([40, 60], "LEAD", "REPORT", deadline="2024-11-30")],
        deadlines=[
            {"date": "--11-30", "implied_date": "2024-11-30", "recurs": None, "span": [50, 60]}
        ],
        budgets=[{"amount": 5_000_000, "currency": "VND", "source": None, "span": [70, 80]}],
    )
    scores = score_records(parse_gold_record(record), parse_record(record))
    for layer in ("documents", "agencies", "responsibilities", "clauses", "deadlines", "budgets"):
        assert scores.layers[layer].f1 == 1


def test_no_prediction_misses_everything() -> None:
    gold = parse_gold_record(make(responsibilities=[duty([40, 60], "LEAD", "REPORT")]))
    scores = score_records(gold, None)
    assert scores.layers["documents"].missed == 1
    assert scores.layers["responsibilities"].missed == 2
    assert scores.layers["clauses"].missed == 1
    assert scores.layers["clauses"].precision is None


def test_a_number_counts_without_blanks_and_capitals() -> None:
    predicted = make(documents=[document("x", "7 /kh-ubnd", [500, 510])], agencies=[])
    predicted = predicted.replace('"subject": "d1"', '"subject": "x"')
    assert figures("documents", make(), predicted) == (1, 0, 0, 0)


def test_documents_without_a_number_pair_by_type_and_place() -> None:
    gold = make(documents=[document("d1", None, [0, 10])])
    near = make(documents=[document("d1", None, [1, 10])])
    other = make(documents=[document("d1", None, [1, 10], type="QĐ")])
    assert figures("documents", gold, near) == (1, 0, 0, 0)
    assert figures("documents", gold, other) == (0, 1, 1, 0)


def test_an_alias_is_as_good_as_the_name() -> None:
    gold = make(agencies=[agency("a1", "Sở Y tế", [20, 30], aliases=["Sở Y tế tỉnh Lào Cai"])])
    assert figures("agencies", gold, make()) == (1, 0, 0, 0)


def test_a_wrong_name_at_the_right_place_counts_leniently() -> None:
    predicted = make(agencies=[agency("a1", "Sở Y tế", [20, 30])])
    assert figures("agencies", make(), predicted) == (0, 1, 1, 0)
    assert figures("agencies_lenient", make(), predicted) == (1, 0, 0, 0)


def test_what_the_gold_marks_optional_counts_neither_way() -> None:
    gold = make(
        agencies=[
            agency("a1", "Sở Y tế tỉnh Lào Cai", [20, 30]),
            agency("a2", "Sở Nội vụ tỉnh Lào Cai", [40, 50], optional=True),
        ]
    )
    found = make(
        agencies=[
            agency("a1", "Sở Y tế tỉnh Lào Cai", [20, 30]),
            agency("a2", "Sở Nội vụ tỉnh Lào Cai", [40, 50]),
        ]
    )
    assert figures("agencies", gold, make()) == (1, 0, 0, 0)
    assert figures("agencies", gold, found) == (1, 0, 0, 1)
    assert figures("agency_mentions", gold, found) == (1, 0, 0, 1)


def test_a_mention_of_the_wrong_agency_is_found_but_not_linked() -> None:
    two = [
        agency("a1", "Sở Y tế tỉnh Lào Cai", [20, 30]),
        agency("a2", "Sở Nội vụ tỉnh Lào Cai", [40, 50]),
    ]
    swapped = [
        agency("a1", "Sở Y tế tỉnh Lào Cai", [20, 30], [40, 50]),
        agency("a2", "Sở Nội vụ tỉnh Lào Cai", [60, 70]),
    ]
    assert figures("agency_mentions", make(agencies=two), make(agencies=swapped)) == (2, 1, 0, 0)
    linked = accuracy("agency_mentions", "linked", make(agencies=two), make(agencies=swapped))
    assert linked == 0.5


def test_a_relation_of_another_type_counts_untyped_only() -> None:
    documents = [document("d1", "7/KH-UBND", [0, 10]), document("d2", "9/QĐ-UBND", [90, 99])]
    relation = {"from": "d1", "to": "d2", "type": "IMPLEMENTS", "span": [80, 99]}
    gold = make(documents=documents, relations=[relation])
    predicted = make(documents=documents, relations=[relation | {"type": "CITES"}])
    assert figures("relations", gold, predicted) == (0, 1, 1, 0)
    assert figures("relations_untyped", gold, predicted) == (1, 0, 0, 0)


def test_each_role_is_a_unit_and_the_clause_is_one() -> None:
    gold = make(responsibilities=[duty([40, 60], "LEAD", "COORDINATE")])
    predicted = make(responsibilities=[duty([40, 58], "LEAD", "GUIDE")])
    assert figures("responsibilities", gold, predicted) == (1, 1, 1, 0)
    assert figures("clauses", gold, predicted) == (1, 0, 0, 0)


def test_another_role_on_an_optional_clause_is_let_pass() -> None:
    gold = make(responsibilities=[duty([40, 60], "EXECUTE", optional=True)])
    predicted = make(responsibilities=[duty([40, 60], "LEAD")])
    assert figures("responsibilities", gold, predicted) == (0, 0, 0, 1)


def test_a_deadline_without_a_year_is_the_same_day_of_any_year() -> None:
    gold = make(responsibilities=[duty([40, 60], "REPORT", deadline="--11-30")])
    same = make(responsibilities=[duty([40, 60], "REPORT", deadline="2024-11-30")])
    other = make(responsibilities=[duty([40, 60], "REPORT", deadline="2024-11-29")])
    assert accuracy("clauses", "deadline", gold, same) == 1
    assert accuracy("clauses", "deadline", gold, other) == 0


def test_two_missing_sections_do_not_flatter() -> None:
    record = make(responsibilities=[duty([40, 60], "REPORT", section=None)])
    scores = score_records(parse_gold_record(record), parse_record(record))
    assert "section" not in scores.layers["clauses"].attributes


def test_a_recipient_line_is_known_by_its_words() -> None:
    line = {"agency": "a1", "text": "Như Điều 3", "purpose": None, "span": [90, 99]}
    predicted = line | {"text": "- như điều 3;", "span": [190, 199], "purpose": "ARCHIVE"}
    assert figures("recipients", make(recipients=[line]), make(recipients=[predicted])) == (
        1,
        0,
        0,
        0,
    )


def test_an_implied_date_will_do_for_a_deadline() -> None:
    due = {"date": "--11-30", "implied_date": "2024-11-30", "recurs": None, "span": [50, 60]}
    gold = make(deadlines=[due])
    predicted = make(deadlines=[due | {"date": "2024-11-30", "implied_date": None}])
    assert figures("deadlines", gold, predicted) == (1, 0, 0, 0)
    yearly = make(deadlines=[due | {"recurs": "YEARLY"}])
    assert figures("deadlines", gold, yearly) == (0, 1, 1, 0)


def test_a_signatory_is_compared_by_name_and_position() -> None:
    person = {"name": "Lê Văn An", "position": "CHỦ TỊCH", "authority": "TM.", "for": "UBND"}
    gold = make(signatories=[person | {"span": [90, 99]}])
    predicted = make(signatories=[person | {"span": [91, 99], "position": "PHÓ CHỦ TỊCH"}])
    assert figures("signatories", gold, predicted) == (1, 0, 0, 0)
    assert accuracy("signatories", "position", gold, predicted) == 0
    assert accuracy("signatories", "for", gold, predicted) == 1


def test_any_code_will_do_on_an_optional_warning() -> None:
    warning = {"code": "OTHER", "message": "x", "span": [90, 99]}
    gold = make(warnings=[warning | {"optional": True}])
    assert figures("warnings", gold, make(warnings=[warning | {"code": "DATE_ORDER"}])) == (
        0,
        0,
        0,
        1,
    )


def test_folders_are_compared_by_file_name_and_told_apart_by_set(tmp_path: Path) -> None:
    gold, predictions = tmp_path / "gold", tmp_path / "pred"
    gold.mkdir()
    predictions.mkdir()
    for name in ("a", "b"):
        (gold / f"{name}.json").write_text(make(), encoding="utf-8")
    (gold / "a.quotes.json").write_text("{}", encoding="utf-8")
    (predictions / "a.json").write_text(make(), encoding="utf-8")
    (predictions / "c.json").write_text(make(), encoding="utf-8")
    split = tmp_path / "split.csv"
    split.write_text("source,set\na,tune\nb,check\n", encoding="utf-8")
    scores = score_folders(gold, predictions)
    assert scores.missing == ("b",)
    assert scores.unscored == ("c",)
    lines = list(iter_report(scores, load_split(split), with_errors=True))
    assert "TUNE (1 files, micro-averaged)" in lines
    assert "CHECK (1 files, micro-averaged)" in lines
    assert not any("MISSED" in line for line in lines), "errors of the check set stay unseen"
    documents = lines[lines.index("OVERFITTING (F1)") + 2]
    assert documents.split() == ["documents", "1.000", "0.000", "1.000"]


@pytest.fixture(scope="module")
def shared_scorer() -> ModuleType:
    path = SHARED / "score.py"
    if not path.exists():
        pytest.skip("the shared scorer is not there")
    spec = importlib.util.spec_from_file_location("shared_score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoil(record: dict[str, Any]) -> dict[str, Any]:
    """A prediction made from a gold record: marks taken off, some items dropped or changed."""
    spoilt = {k: v for k, v in record.items() if not isinstance(v, list)}
    for name in LISTS:
        spoilt[name] = []
        for place, item in enumerate(record[name]):
            kept = {
                k: v for k, v in item.items() if k not in ("optional", "optional_spans", "aliases")
            }
            if "spans" in kept:
                kept["spans"] = kept["spans"][: 1 + place % 3] or item.get("optional_spans", [])
                if place % 5 == 4:
                    kept["spans"] = [[start + 2, end + 2] for start, end in kept["spans"]]
            elif place % 4 == 3:
                continue
            elif place % 4 == 2:
                kept["span"] = [kept["span"][0], kept["span"][1] + 30]
            if place % 3 == 1 and "roles" in kept:
                kept["roles"] = sorted({*kept["roles"][1:], "MONITOR"})
                kept["deadline"] = None
                kept["counterparts"] = kept["counterparts"][1:]
            if place % 3 == 1 and name == "agencies":
                kept["name"] = kept["name"].split(" tỉnh ")[0]
            if place % 3 == 1 and name == "relations":
                kept["type"] = "CITES"
            spoilt[name].append(kept)
    return spoilt


def test_the_figures_are_those_of_the_shared_scorer(
    shared_scorer: ModuleType, tmp_path: Path
) -> None:
    records = shared_scorer.read_dir(SHARED / "dev")
    gold = {name: records[name] for name in sorted(records)[::4]}
    gold_dir, pred_dir = tmp_path / "gold", tmp_path / "pred"
    gold_dir.mkdir()
    pred_dir.mkdir()
    for name in gold:
        (gold_dir / name).write_text(json.dumps(gold[name]), encoding="utf-8")
    spoilt = {name: spoil(record) for name, record in gold.items()}
    for name, record in spoilt.items():
        (pred_dir / name).write_text(json.dumps(record), encoding="utf-8")
    mine = score_folders(gold_dir, pred_dir)
    theirs, _ = shared_scorer.score_sets(gold, spoilt)
    for name, tallies in theirs.items():
        for layer in LAYERS:
            ours, other = mine.files[Path(name).stem].layers[layer], tallies[layer]
            counts = (ours.right, ours.false, ours.missed, ours.ignored)
            assert counts == (other.tp, other.fp, other.fn, other.ignored), (name, layer)
            cells = {key: [cell.right, cell.counted] for key, cell in ours.attributes.items()}
            assert cells == other.attributes, (name, layer)
