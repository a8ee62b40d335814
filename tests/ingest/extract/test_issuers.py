"""Who issued a document: offices that enact, bodies that speak in it, bodies left unmarked."""

import pytest

from tests.support.document_texts import read_document, read_plan

HEAD = """BỘ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/{code}-BYT
Hà Nội, ngày 6 tháng 3 năm 2024

{type}
Về việc quản lý thuyền cứu thương

"""
RECITAL = "Căn cứ Luật Dược ngày 06 tháng 4 năm 2016;\n"


def issuers(doc, place=0):
    return [doc._.agencies[at].name for at in doc._.documents[place].issuers]


def test_the_office_above_the_recitals_enacts_the_decision_and_its_annex():
    head = HEAD.format(code="QĐ", type="QUYẾT ĐỊNH")
    doc = read_document(
        f"{head}BỘ TRƯỞNG BỘ Y TẾ\n{RECITAL}QUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế sử dụng thuyền cứu thương."
    )
    assert issuers(doc) == issuers(doc, -1) == ["Bộ trưởng Bộ Y tế"]


@pytest.mark.parametrize("what", ["Thông tư quy định", "Danh mục", "Quy trình"])
def test_the_office_that_ends_the_recitals_issues_the_circular(what):
    head = HEAD.format(code="TT", type="THÔNG TƯ")
    doc = read_document(f"{head}{RECITAL}Bộ trưởng Bộ Y tế ban hành {what} thuyền cứu thương.\n")
    assert issuers(doc) == ["Bộ trưởng Bộ Y tế"]


def test_a_formula_that_a_consolidated_text_quotes_is_not_its_own():
    head = HEAD.format(code="VBHN", type="NGHỊ ĐỊNH")
    doc = read_document(f"{head}{RECITAL}Chính phủ ban hành Nghị định về thuyền cứu thương.\n")
    assert issuers(doc) == ["Bộ Y tế"]


def test_an_office_in_small_letters_is_known_by_its_name():
    doc = read_document(
        "Quyết định về việc quản lý thuyền cứu thương trên sông rạch\n"
        "Bộ trưởng bộ y tế\nCăn cứ Luật Dược, ngày 06 tháng 4 năm 2016;\n"
        "Theo đề nghị của Vụ trưởng Vụ Pháp chế,\nQuyết định:\n"
        "Điều 1. Các tỉnh báo cáo Bộ trưởng Bộ Y tế."
    )
    assert issuers(doc) == ["Bộ trưởng Bộ Y tế"]
    assert doc._.documents[0].issued_on is None


def test_bodies_that_lay_down_rules_jointly_issue_them():
    doc = read_document(
        "Thông tư liên tịch hướng dẫn quản lý thuyền cứu thương trên sông rạch\n"
        f"{RECITAL}Liên tịch Bộ Y tế - Bộ Tài chính hướng dẫn việc quản lý như sau:\n"
        "Điều 1. Các tỉnh mua thuyền."
    )
    assert issuers(doc) == ["Bộ Y tế", "Bộ Tài chính"]


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("Bộ Y tế đã ban hành Chỉ thị số 4/CT-BYT về thuyền cứu thương", ["Bộ Y tế"]),
        ("giao Bộ Y tế xây dựng, ban hành Thông tư quy định giá thuyền ở Sa Kỳ", ["Bộ Y tế"]),
        ("Nghị quyết số 7-NQ/TW ngày 5/3/2020 Bộ Chính trị về cứu thương", ["Bộ Chính trị"]),
        (
            "theo đề nghị của Sở Y tế và Sở Tài chính tại Tờ trình số 9/TTr-YT-TC",
            ["Sở Y tế tỉnh Trà Vinh", "Sở Tài chính tỉnh Trà Vinh"],
        ),
        (
            "theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 9/TTr-SYT ngày 2/3/2024 và Tờ trình "
            "số 12/TTr-SYT ngày 5/3/2024",
            ["Giám đốc Sở Y tế tỉnh Trà Vinh"],
        ),
        (
            "theo Quyết định số 7/QĐ-TTg ngày 5/3/2020 của Thủ tướng Chính phủ phê duyệt Đề án "
            '"Cứu thương đường thủy"',
            ["Thủ tướng Chính phủ"],
        ),
        ("các sở, ngành ban hành Quy chế phối hợp cứu thương đường thủy năm 2024", []),
    ],
)
def test_a_body_right_before_or_behind_a_document_issues_it(passage, names):
    doc = read_plan(f"Các xã lưu ý: {passage}.")
    assert issuers(doc, -1) == names
