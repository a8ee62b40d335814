"""Gains and losses between two readings of the same sources."""

import json
from pathlib import Path
from typing import Any

from ingest.compare import compare_records, iter_comparison, show_change
from schema.record import ExtractionRecord, parse_record

TEXT = "Sở Y tế chủ trì tiêm chủng; báo cáo trước ngày 30/11/2024."


def make(roles: list[str], key: str = "a1") -> ExtractionRecord:
    lists: dict[str, Any] = {
        name: [] for name in ("relations", "recipients", "signatories", "deadlines", "budgets")
    }
    document = {"key": "d1", "number": "7/KH-UBND", "type": "KH", "issuers": [], "spans": [[0, 2]]}
    document |= {"issued_on": None, "year": None, "title": None, "period": None}
    agency = {"key": key, "name": "Sở Y tế", "kind": "BODY", "level": None, "system": "STATE"}
    duty = {"agency": key, "document": "d1", "roles": roles, "span": [0, 26], "section": None}
    record = lists | {
        "source": "a.txt",
        "form": "FULL_TEXT",
        "subject": "d1",
        "documents": [document],
        "agencies": [agency | {"place": None, "spans": [[0, 7]]}],
        "responsibilities": [duty | {"counterparts": [], "deadline": None}],
        "warnings": [],
    }
    return parse_record(json.dumps(record))


def test_the_keys_of_a_record_are_no_change() -> None:
    assert compare_records(make(["LEAD"]), make(["LEAD"], key="a9")) == []


def test_a_changed_role_is_a_loss_and_a_gain_with_its_context() -> None:
    lost, gained = compare_records(make(["EXECUTE"]), make(["LEAD"]))
    assert (lost.is_gain, lost.fact.text) == (False, "Sở Y tế | EXECUTE")
    assert (gained.is_gain, gained.fact.text) == (True, "Sở Y tế | LEAD")
    assert "[[Sở Y tế chủ trì tiêm chủng]]; báo cáo" in show_change(gained, TEXT)


def test_a_comparison_of_folders_ends_with_counts(tmp_path: Path) -> None:
    for folder, roles in (("old", ["EXECUTE"]), ("new", ["LEAD"])):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "a.json"
        path.write_text(make(roles).model_dump_json(by_alias=True), encoding="utf-8")
    lines = list(iter_comparison(tmp_path / "old", tmp_path / "new", {"a.txt": TEXT}.get))
    assert lines[-1] == "responsibility: 1 gained, 1 lost"
    assert len(lines) == 3
