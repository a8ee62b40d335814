"""The record parses, refuses what breaks the format, and prints back."""

import json
from pathlib import Path

import pytest

from schema.errors import InvalidRecord
from schema.record import parse_gold_record, parse_record, print_record, print_record_line

DEV = Path(__file__).parents[3] / "shared" / "gold" / "dev"
GOLD = sorted(p for p in DEV.glob("*.json") if not p.name.endswith(".quotes.json"))

EMPTY = {
    "source": "a.txt",
    "form": "FULL_TEXT",
    "subject": "d1",
    "documents": [
        {
            "key": "d1",
            "number": "12/KH-UBND",
            "type": "KH",
            "issuers": ["a1"],
            "issued_on": "2024-02-29",
            "year": 2024,
            "title": None,
            "period": None,
            "spans": [[0, 12]],
            "rule": "letterhead",
            "proof": {"issued_on": [20, 30]},
        }
    ],
    "agencies": [
        {
            "key": "a1",
            "name": "Sở Nội vụ tỉnh Cà Mau",
            "kind": "BODY",
            "level": "PROVINCE",
            "system": "STATE",
            "place": "tỉnh Cà Mau",
            "spans": [[13, 19]],
            "rule": "name",
            "proof": {},
        }
    ],
    "relations": [],
    "responsibilities": [],
    "recipients": [],
    "signatories": [],
    "deadlines": [],
    "budgets": [],
    "warnings": [],
}


@pytest.mark.skipif(not GOLD, reason="the gold standard is not beside this checkout")
@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_a_gold_file_prints_back_byte_for_byte(path: Path) -> None:
    text = path.read_bytes()
    assert print_record(parse_gold_record(text)).encode() == text


def test_a_programs_record_prints_back_in_both_forms() -> None:
    record = parse_record(json.dumps(EMPTY))
    assert parse_record(print_record(record)) == record
    assert parse_record(print_record_line(record)) == record
    assert json.loads(print_record_line(record)) == EMPTY


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"subject": "d9"}, "d9"),
        ({"form": "LETTER"}, "form"),
        ({"extra": 1}, "extra"),
        ({"documents": [{**EMPTY["documents"][0], "issuers": ["a7"]}]}, "a7"),
        ({"documents": [{**EMPTY["documents"][0], "spans": [[5, 5]]}]}, "span"),
        ({"documents": [{**EMPTY["documents"][0], "issued_on": "29/2/2024"}]}, "issued_on"),
        ({"documents": EMPTY["documents"] * 2}, "twice"),
    ],
)
def test_a_broken_record_is_refused_and_its_fault_named(change: dict, named: str) -> None:
    with pytest.raises(InvalidRecord, match=named):
        parse_record(json.dumps({**EMPTY, **change}))
