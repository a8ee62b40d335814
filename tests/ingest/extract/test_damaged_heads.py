"""Letterheads that a conversion, a register card or a scan has damaged still give the subject."""

import pytest

from schema.vocabulary import DocumentType, Form
from tests.support.document_texts import read_document

BODY = "\nCăn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\nĐiều 1. Các xã thực hiện Quyết định này.\n"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"


def read_title(doc):
    title = doc._.letterhead.title
    return doc._.text[slice(*title)] if title else None


def test_a_register_card_with_a_number_alone_is_no_title():
    doc = read_document(
        f"Quyết định 31/2024/QĐ-UBND\nỦY BAN NHÂN DÂN TỈNH CÀ MAU ------- {NATION}\n"
        "Số: 31/2024/QĐ-UBND\n"
        "Cà Mau, ngày 9 tháng 7 năm 2024 QUYẾT ĐỊNH VỀ GIÁ NƯỚC SẠCH NÔNG THÔN" + BODY
    )
    assert read_title(doc) == "GIÁ NƯỚC SẠCH NÔNG THÔN"
    assert doc._.documents[0].issued_on == "2024-07-09"


def test_an_office_behind_a_title_in_one_line_signs_it():
    doc = read_document(
        f"UBND TỈNH CÀ MAU\n{NATION}\nSố: 31/QĐ-UBND Cà Mau, ngày 9 tháng 7 năm 2024 "
        "QUYẾT ĐỊNH BAN HÀNH MỨC THU PHÍ ĐÒ CỦA TỈNH CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" + BODY
    )
    assert read_title(doc) == "BAN HÀNH MỨC THU PHÍ ĐÒ CỦA TỈNH"


def test_an_old_form_repeats_issuer_number_and_date_in_the_title():
    doc = read_document(
        f"Nghị định 17-CP\nCHÍNH PHỦ ***** {NATION}\nSố:\n17-CP Hà Nội, ngày 3 tháng 2 năm 1995\n"
        "NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 17-CP NGÀY 03 THÁNG 2 NĂM 1995 VỀ QUẢN LÝ BẾN ĐÒ\nCHÍNH PHỦ"
        + BODY
    )
    subject = doc._.documents[0]
    assert (subject.type, subject.number) == (DocumentType.DECREE, "17-CP")
    assert subject.title == "QUẢN LÝ BẾN ĐÒ"


def test_the_abstract_beside_the_number_is_a_letters_title():
    doc = read_document(
        f"Công văn 208/SXD-QLN năm 2021 rà soát nhà ở do Sở Xây dựng ban hành\nSỞ XÂY DỰNG\n"
        f"{NATION}\nSố: 208/SXD-QLN V/v rà soát nhà ở ven sông\n"
        "Vinh, ngày 5 tháng 4 năm 2021 Kính gửi: Ủy ban nhân dân các xã.\nCác xã rà soát.\n"
    )
    assert read_title(doc) == "rà soát nhà ở ven sông"


def test_a_number_in_the_line_of_its_body_is_the_own_one():
    doc = read_document(
        f"CHÍNH PHỦ____ Số: 44/2024/NĐ-CP | {NATION}\n\n**NGHỊ ĐỊNH**\n\n**Quy định về bến đò**\n"
        + BODY
    )
    assert doc._.documents[0].number == "44/2024/NĐ-CP"


def test_years_alone_go_on_with_a_title_in_capitals():
    doc = read_document(
        f"UBND TỈNH CÀ MAU\n{NATION}\nSố: 5/KH-UBND\n\nKẾ HOẠCH\n\nPHÁT TRIỂN BẾN ĐÒ GIAI ĐOẠN\n"
        "2026 - 2030\n" + BODY
    )
    assert doc._.documents[0].title == "PHÁT TRIỂN BẾN ĐÒ GIAI ĐOẠN 2026 - 2030"
    assert doc._.documents[0].period == "2026-2030"


def test_a_head_that_ran_into_one_line_is_parted():
    doc = read_document(
        f"ỦY BAN NHÂN DÂN XÃ KHÁNH AN Số: 12/KH-UBND {NATION} Khánh An, ngày 3 tháng 5 năm 2024 "
        "KẾ HOẠCH Chăm sóc cây xanh ven kênh Căn cứ Luật Lưu trữ; Các xã thực hiện."
    )
    assert doc._.form is Form.FULL_TEXT
    assert doc._.documents[0].number == "12/KH-UBND"
    assert read_title(doc) == "Chăm sóc cây xanh ven kênh"


@pytest.mark.parametrize("type_line", ["QUYET DINH", "QUYẾT ĐỊNH"])
def test_a_scan_without_marks_still_names_its_type(type_line):
    doc = read_document(
        "UY BAN NHAN DAN\nTINH CA MAU\nCONG HOA XA HOI CHU NGHIA VIT NAM\n\n"
        f"S6 9/QD-UBND\n\n{type_line}\nPhê chun kt qua\n\nCÁC XÃ\n" + BODY
    )
    assert doc._.form is Form.FULL_TEXT
    assert doc._.documents[0].type is DocumentType.DECISION
    assert doc._.documents[0].number == "9/QD-UBND"


def test_a_long_line_above_the_motto_is_not_the_body():
    headline = "Hướng dẫn việc quản lý, cấp phát, thanh toán nguồn vốn sửa bến đò " * 4
    doc = read_document(
        f"# {headline}\n\n| BỘ TÀI CHÍNH | {NATION} |\n|---|---|\n| Số: 98/2013/TT-BTC | Hà Nội, "
        "ngày 24 tháng 7 năm 2013 |\n\nTHÔNG TƯ\n\nHƯỚNG DẪN SỬA BẾN ĐÒ\n" + BODY
    )
    assert doc._.documents[0].number == "98/2013/TT-BTC"
    assert read_title(doc) == "HƯỚNG DẪN SỬA BẾN ĐÒ"


def test_a_common_noun_with_a_type_word_in_it_is_no_type_word():
    doc = read_document("Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;\n")
    assert [d.title for d in doc._.documents if d.number] == ["Ban hành văn bản quy phạm pháp luật"]
