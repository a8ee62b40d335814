"""Every relation and every warning says which rule read it, and from which words."""

import pytest
import regex

from chidao.output.records import explained
from ingest.pipeline import extract
from schema.reference.relation_triggers import load_relation_triggers
from schema.source import SourceText
from schema.vocabulary import RelationType
from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD

RULE = regex.compile(r"[a-z]+(?:-[a-z_]+)*")
PASSAGES = {
    "recital": DECISION_HEAD
    + "Căn cứ Luật Lưu trữ; Theo đề nghị của Sở Y tế tại Tờ trình số 4/TTr-SYT;\nQUYẾT ĐỊNH:\n",
    "article": DECISION_HEAD
    + "Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1. Bãi bỏ Quyết định số 12/2018/QĐ-UBND.\n"
    "Điều 2. Sửa đổi, bãi bỏ một số điều của Quyết định số 13/2018/QĐ-UBND.\n"
    "[Điều này được hướng dẫn bởi Thông tư số 7/2026/TT-BNV]\n",
    "opening": PLAN_HEAD
    + "Thực hiện Chỉ thị số 9-CT/TU ngày 02/4/2025 của Tỉnh ủy, Ủy ban nhân dân xã ban hành Kế "
    "hoạch như sau:\nII. NHIỆM VỤ\n- Triển khai Nghị quyết số 11-NQ/TU.\n- Báo cáo theo Kế hoạch "
    "số 27-KH/TU.\n- Tìm hiểu Quyết định số 66/QĐ-UBND về việc ban hành Quy chế cấp nước.\n",
    "wrong": PLAN_HEAD.replace("Số: 45", "Số:   ")
    + "Thực hiện Kết luận số 31-KH/TU ngày 02/12/2025 của Tỉnh ủy; Luật Lưu trữ số 33/2024/QH13;\n",
}


def is_said(words: str, relation: RelationType) -> bool:
    """Whether the words hold a trigger of the relation."""
    return any(
        trigger.phrase.casefold() in words.casefold()
        for trigger in load_relation_triggers()
        if trigger.relation is relation
    )


@pytest.mark.parametrize("text", PASSAGES.values(), ids=PASSAGES)
def test_relations_and_warnings_are_explained_by_rule_and_words(text: str) -> None:
    source = SourceText("passage.txt", "", "text/plain", text)
    record = extract(source)
    printed = str(explained(source, record).renderables)  # type: ignore[union-attr]
    assert record.relations
    for relation in record.relations:
        assert relation.rule is not None
        assert RULE.fullmatch(relation.rule)
        assert relation.rule in printed
        words = " ".join(text[slice(*relation.span)].split())
        if relation.type is not RelationType.CITES:
            assert relation.rule.endswith(relation.type.value.lower())
            assert is_said(words, relation.type), (relation, words)
    for warning in record.warnings:
        assert warning.rule is not None
        assert RULE.fullmatch(warning.rule)
        assert warning.rule in printed
        assert warning.message


def test_the_passages_hold_warnings_of_several_kinds() -> None:
    record = extract(SourceText("passage.txt", "", "text/plain", PASSAGES["wrong"]))
    assert {warning.rule for warning in record.warnings} == {
        "blank-serial",
        "type-word-against-number",
        "date-order",
        "number-form",
    }
