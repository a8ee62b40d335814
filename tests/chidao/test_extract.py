"""`chidao extract`: records on stdout or in a folder."""

import json
from pathlib import Path

from schema.record import parse_record, print_record
from tests.support.bad_files import write_bad_files
from tests.support.cli import chidao
from tests.support.sample_graph import SAMPLES

PLAN = SAMPLES / "texts" / "ban-ke-lai-kh-99-ubnd-cau-ngang.txt"
DECISION = SAMPLES / "texts" / "ban-ke-lai-qd-1466-ubnd-tra-vinh.txt"


def test_a_record_is_one_line_of_json_and_files_keep_their_order() -> None:
    ran = chidao("extract", PLAN, DECISION)
    records = [parse_record(line) for line in ran.out.splitlines()]
    assert [record.source for record in records] == [PLAN.name, DECISION.name]
    assert ran.err == ""


def test_every_item_names_its_rule_and_every_span_lies_in_the_text() -> None:
    [line] = chidao("extract", PLAN).out.splitlines()
    record = json.loads(line)
    length = len(PLAN.read_text("utf-8"))
    items = [item for value in record.values() if isinstance(value, list) for item in value]
    assert items
    for item in items:
        assert item["rule"]
        for start, end in item.get("spans") or [item["span"]]:
            assert 0 <= start < end <= length


def test_a_folder_gets_a_file_a_source_laid_out_as_gold_files_are(tmp_path: Path) -> None:
    out = tmp_path / "records"
    ran = chidao("extract", PLAN, "--out", out)
    assert ran.out == ""
    text = (out / f"{PLAN.stem}.json").read_text("utf-8")
    assert text == print_record(parse_record(text))


def test_two_sources_that_differ_in_their_ending_alone_get_two_files(tmp_path: Path) -> None:
    for ending in (".md", ".txt"):
        (tmp_path / f"plan{ending}").write_bytes(PLAN.read_bytes())
    chidao("extract", tmp_path, "--out", tmp_path / "records")
    named = {path.name for path in (tmp_path / "records").iterdir()}
    assert named == {"plan.json", "plan.txt.json"}


def test_explain_names_the_rule_and_the_words_of_a_fact() -> None:
    ran = chidao("extract", PLAN, "--explain")
    [record] = map(parse_record, chidao("extract", PLAN).out.splitlines())
    relation = next(r for r in record.relations if r.type == "IMPLEMENTS")
    words = " ".join(PLAN.read_text("utf-8")[slice(*relation.span)].split())
    assert f"rule {relation.rule}" in ran.words
    assert f"“{words}”" in ran.words


def test_bad_files_are_told_at_the_end_and_the_others_printed(tmp_path: Path) -> None:
    bad = write_bad_files(tmp_path)
    (tmp_path / "plan.txt").write_bytes(PLAN.read_bytes())
    ran = chidao("extract", tmp_path)
    assert ran.status == 1
    assert len(ran.out.splitlines()) == 1
    assert len(ran.lines) == len(bad)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    ran = chidao("extract", PLAN, "--out", tmp_path / "taken" / "records")
    assert ran.status == 1
    assert ran.lines[0].startswith(f"chidao: {tmp_path / 'taken' / 'records'}: ")
