"""Laws and plans of one name in different years stay apart; small slips of print part none."""

from schema.vocabulary import DocumentType
from tests.support.document_texts import DECISION, read_document, read_plan


def by_type(doc, type_):
    return [document for document in doc._.documents[1:] if document.type is type_]


def test_a_law_of_another_year_is_another_law():
    doc = read_plan(
        "Các xã tuyên truyền Luật Lưu trữ năm 2024. Luật này thay Luật Lưu trữ số 01/2011/QH13.\n"
        "Sở Nội vụ hướng dẫn Luật Lưu trữ năm 2024 và tập huấn Luật Lưu trữ năm 2011."
    )
    laws = by_type(doc, DocumentType.LAW)
    assert sorted((law.number or "", len(law.mentions)) for law in laws) == [
        ("", 2),
        ("01/2011/QH13", 2),
    ]


def test_a_bare_name_means_the_law_named_last():
    doc = read_plan(
        "Các xã tuyên truyền Luật Lưu trữ năm 2024, nhất là chương một của Luật Lưu trữ.\n"
        "Luật này thay thế Luật Lưu trữ số 01/2011/QH13."
    )
    laws = by_type(doc, DocumentType.LAW)
    assert sorted((law.number or "", len(law.mentions)) for law in laws) == [
        ("", 2),
        ("01/2011/QH13", 1),
    ]


def test_a_comma_left_out_makes_no_other_law():
    doc = read_plan("Các xã học Luật Thi đua, khen thưởng; thi viết về Luật Thi đua khen thưởng.")
    laws = by_type(doc, DocumentType.LAW)
    assert [len(law.mentions) for law in laws] == [2]


def test_the_plan_of_the_term_before_is_not_the_annex():
    doc = read_document(
        DECISION.replace(
            "Về việc ban hành Quy chế trực ban của các trạm bơm",
            "Về việc ban hành Kế hoạch sửa bến đò của tỉnh giai đoạn 2026 - 2030",
        )
        + "Sở Xây dựng tổng kết việc thực hiện Kế hoạch sửa bến đò của tỉnh giai đoạn 2021 - 2025."
    )
    assert sorted(d.period for d in by_type(doc, DocumentType.PLAN)) == ["2021-2025", "2026-2030"]


def test_an_issuer_alone_is_no_name():
    doc = read_plan(
        "Các xã thực hiện Chương trình hành động của Chính phủ tại Nghị quyết số 5/NQ-CP."
    )
    assert [d.number for d in doc._.documents[1:]] == ["5/NQ-CP"]
