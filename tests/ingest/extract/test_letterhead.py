"""The letterhead in its usual and its damaged forms, and telling a report from a document."""

import pytest

from schema.vocabulary import DocumentType, Form
from tests.support.document_texts import HEAD, read_document, read_plan


def words(doc, span):
    return doc._.text[slice(*span)] if span else None


def test_a_whole_letterhead_is_read():
    doc = read_plan("Các xã thực hiện.")
    head = doc._.letterhead
    assert words(doc, head.number_line) == "Số: 41/KH-UBND"
    assert head.issued.value == "2024-03-06"
    assert words(doc, head.place_name) == "Trà Vinh"
    assert (head.type, words(doc, head.type_word)) == (DocumentType.PLAN, "KẾ HOẠCH")
    assert words(doc, head.title) == "Chăm sóc cây xanh ven kênh năm 2024"


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("Số: 41/KH-UBND", "Số: 41 /KH-UBND", "41/KH-UBND"),
        ("Số: 41/KH-UBND", "Số:\n41/KH-UBND", "41/KH-UBND"),
        ("Số: 41/KH-UBND", "Số:      /KH-UBND", "/KH-UBND"),
        ("Số: 41/KH-UBND", "Số 41-KH/TU", "41-KH/TU"),
    ],
)
def test_the_own_number_may_be_torn_or_blank(old, new, number):
    doc = read_document(HEAD.replace(old, new) + "Các xã thực hiện.\n")
    assert str(doc._.letterhead.number.number) == number


@pytest.mark.parametrize(
    ("type_", "number"),
    [
        ("Nghị quyết", "88/2019/UBTVQH14"),
        ("Nghị định", "105/2019/NĐ-CP"),
        ("Luật", "39/2009/QH12"),
        ("Thông tư", "15/2012/TT-BXD"),
        ("Quyết định", "15/2012/QĐ-UBND"),
    ],
)
@pytest.mark.parametrize("form", ["{} số: {}", "{} số {}", "**{} số: {}**"])
def test_the_type_may_stand_before_the_own_number(type_, number, form):
    head = HEAD.replace("Số: 41/KH-UBND", form.format(type_, number))
    doc = read_document(head.replace("KẾ HOẠCH", type_.upper()) + "Căn cứ Luật Đê điều;\n")
    assert str(doc._.letterhead.number.number) == number
    assert words(doc, doc._.letterhead.number_line).endswith(number)


def test_a_letter_may_say_so_before_its_number():
    doc = read_document(
        "SỞ XÂY DỰNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Công văn số: 77/SXD-QLN\nV/v rà soát trạm bơm\n\nKính gửi: Ủy ban nhân dân các huyện\n"
    )
    assert str(doc._.letterhead.number.number) == "77/SXD-QLN"


@pytest.mark.parametrize(
    "lines", ["Nghị quyết số 57-NQ/TW\n", "KẾ HOẠCH\nthực hiện\nNghị quyết số 57-NQ/TW\n"]
)
def test_the_number_of_another_document_on_a_line_of_its_own_is_not_the_own_one(lines):
    doc = read_document(HEAD.replace("Số: 41/KH-UBND\n", lines) + "Các xã thực hiện.\n")
    assert doc._.letterhead.number is None


def test_the_first_number_of_the_body_is_not_the_own_one():
    doc = read_document(HEAD.replace("Số: 41/KH-UBND\n", "") + "Căn cứ Kế hoạch số 9/KH-UBND;\n")
    assert doc._.letterhead.number is None


def test_the_authority_below_the_title_is_the_last_body():
    text = HEAD.replace("KẾ HOẠCH", "QUYẾT ĐỊNH").replace("/KH-", "/QĐ-")
    doc = read_document(text + "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TRÀ VINH\n\nCăn cứ Luật Đê điều;\n")
    assert words(doc, doc._.letterhead.bodies[-1]) == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TRÀ VINH"


def test_a_letter_keeps_its_abstract():
    doc = read_document(
        "SỞ XÂY DỰNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Số: 77/SXD-QLN\nV/v rà soát trạm bơm\n\nTrà Vinh, ngày 4 tháng 1 năm 2024\n\n"
        "Kính gửi: Ủy ban nhân dân các huyện\n"
    )
    assert words(doc, doc._.letterhead.title) == "rà soát trạm bơm"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (HEAD + "Các xã thực hiện.\n", Form.FULL_TEXT),
        ("Chỉ thị về giữ sạch kênh\n\nI. Việc chung\n\n1. Dọn bèo\n\n2. Thả cá\n", Form.FULL_TEXT),
        ("Dọn kênh đón Tết\n\nSáng nay bà con xã An Phú ra kênh dọn bèo.\n", Form.NEWS_REPORT),
    ],
)
def test_documents_are_told_from_reports(text, form):
    assert read_document(text)._.form is form
