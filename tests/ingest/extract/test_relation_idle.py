"""Passages that state no relation: where a document is named it is cited, and that is all."""

import csv
from pathlib import Path

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, stated

with (Path(__file__).parent / "data" / "idle_relations.csv").open(encoding="utf-8") as file:
    IDLE = [(row["passage"], row["cites"]) for row in csv.DictReader(file)]
HEAD = PLAN_HEAD.replace("45/KH-UBND", "345/KH-UBND") + (
    "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n"
)
ABOVE = {
    "an account": HEAD + "I. TÌNH HÌNH\n- ",
    "an aim": HEAD + "I. MỤC TIÊU\n- ",
    "a demand": HEAD + "I. YÊU CẦU\n- ",
    "a task": HEAD + "II. NHIỆM VỤ\n1. Công tác chung\n- ",
    "an article": DECISION_HEAD + "QUYẾT ĐỊNH:\nĐiều 1. Phạm vi\n1. ",
    "the opening": DECISION_HEAD,
    "a report": "Xã An Phú gặp mặt đầu năm\n(Báo An Giang) - Sáng 12/5, xã An Phú gặp mặt dân.\n",
}


@pytest.mark.parametrize(("passage", "cites"), IDLE)
@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
def test_an_idle_passage_cites_what_it_names_and_states_no_more(
    above: str, passage: str, cites: str
) -> None:
    expected = {("*", "CITES", cites)} if cites else set()
    assert stated(above + passage + "\n") <= expected


@pytest.mark.parametrize(("passage", "cites"), IDLE)
def test_a_named_document_is_cited_even_by_an_idle_passage(passage: str, cites: str) -> None:
    expected = {("*", "CITES", cites)} if cites else set()
    assert stated(ABOVE["a task"] + passage + "\n") == expected
