"""Heads that are filled in by hand, issued jointly, annexed to another document, or of old form."""

import pytest

from tests.support.document_texts import HEAD, mentions_of, read_document, titles_of

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = "\nCăn cứ Luật Đường thủy nội địa;\n"


def issuers_of(doc, place=0):
    return [doc._.agencies[at].name for at in doc._.documents[place].issuers]


@pytest.mark.parametrize("filled", ["     ", " ..... ", "…… ", "_____"])
def test_a_serial_left_to_be_written_by_hand_is_the_own_number(filled):
    doc = read_document(HEAD.replace("Số: 41/", f"Số:{filled}/") + "Các xã thực hiện.\n")
    assert [d.number for d in doc._.documents] == ["/KH-UBND"]


def test_an_annex_names_its_document_with_the_serial_left_blank():
    doc = read_document(HEAD + "Mẫu số 1\n(Kèm theo Kế hoạch số ...../KH-UBND ngày ...)\n")
    assert len(doc._.documents) == 1
    assert len(doc._.documents[0].mentions) == 3


def test_a_blank_serial_of_another_body_is_another_document():
    doc = read_document(HEAD + "Các xã làm theo Kế hoạch số ...../KH-SNV của Sở Nội vụ.\n")
    assert [d.number for d in doc._.documents] == ["41/KH-UBND", "/KH-SNV"]


def test_a_day_left_blank_gives_no_date_but_its_year():
    doc = read_document(HEAD.replace("ngày 6 tháng", "ngày     tháng") + "Các xã thực hiện.\n")
    assert (doc._.documents[0].issued_on, doc._.documents[0].year) == (None, 2024)


def test_bodies_that_share_a_number_both_issue():
    head = "SỞ Y TẾ - CÔNG AN\nTỈNH TRÀ VINH\n" + MOTTO + "Số: 15/KHPH-SYT-CAT\n"
    title = "\nKẾ HOẠCH PHỐI HỢP\nGiữa Sở Y tế và Công an tỉnh về trực ban bến phà\n"
    doc = read_document(head + "Trà Vinh, ngày 2 tháng 5 năm 2024\n" + title + BODY)
    assert issuers_of(doc) == ["Sở Y tế tỉnh Trà Vinh", "Công an tỉnh Trà Vinh"]
    assert titles_of(doc)["15/KHPH-SYT-CAT"] == "trực ban bến phà"


def test_an_annex_alone_is_of_the_body_that_put_it_in_force():
    doc = read_document(
        "KẾ HOẠCH\nTrực ban bến phà năm 2024\n(Ban hành kèm theo Quyết định số 15/QĐ-UBND "
        "ngày 2/5/2024 của Ủy ban nhân dân tỉnh Trà Vinh)\n\nCác xã thực hiện.\n"
    )
    assert issuers_of(doc) == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_a_telegram_may_stand_above_the_motto():
    head = "THỦ TƯỚNG CHÍNH PHỦ\nCÔNG ĐIỆN\n" + MOTTO + "Số: 7/CĐ-TTg\n"
    body = "Hà Nội, ngày 2 tháng 5 năm 2024\n\nVề việc trực ban bến phà\n\nĐIỆN:\n- Các tỉnh;\n"
    doc = read_document(head + body)
    assert titles_of(doc)["7/CĐ-TTg"] == "trực ban bến phà"
    assert len(doc._.documents[0].mentions) == 1


def test_an_old_decision_names_its_issuer_before_the_abstract():
    head = "UBND TỈNH TRÀ VINH\n" + MOTTO + "Số 12/UB-QĐ\nTrà Vinh, ngày 2 tháng 5 năm 1996\n"
    title = "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH TRÀ VINH\nV/v: Ban hành bản quy định trực ban\n"
    body = "- Căn cứ Luật Đê điều;\nQUYẾT ĐỊNH\nĐiều 1. Nay ban hành kèm theo quyết định này "
    doc = read_document(head + title + body + "bản quy định về trực ban bến phà trong tỉnh.\n")
    assert titles_of(doc)["12/UB-QĐ"] == "Ban hành bản quy định trực ban"
    assert "quy định về trực ban bến phà trong tỉnh" in mentions_of(doc)


def test_a_head_run_into_one_line_ends_the_names_in_its_title():
    doc = read_document(
        "ỦY BAN NHÂN DÂN TỈNH TRÀ VINH " + MOTTO.replace("\n", " ") + "Số: 12/QĐ-UBND "
        "Trà Vinh, ngày 2 tháng 5 năm 2024 QUYẾT ĐỊNH Ban hành Quy định về trực ban bến phà "
        "ỦY BAN NHÂN DÂN TỈNH TRÀ VINH Căn cứ Luật Đê điều; QUYẾT ĐỊNH: Điều 1. Ban hành.\n"
    )
    assert mentions_of(doc)[0] == "Quy định về trực ban bến phà"


def test_where_a_report_is_given_is_not_its_title():
    title = "Kết quả trực ban bến phà\n(Tại kỳ họp thứ 7)"
    doc = read_document(HEAD.replace("Chăm sóc cây xanh ven kênh năm 2024", title) + BODY)
    assert titles_of(doc)["41/KH-UBND"] == "Kết quả trực ban bến phà"


@pytest.mark.parametrize(
    ("body", "enacts", "title"),
    [
        ("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "TRỰC BAN BẾN PHÀ TRONG TỈNH"),
        ("ỦY BAN NHÂN DÂN", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "TRỰC BAN BẾN PHÀ NĂM 2024"),
        (
            "HỘI ĐỒNG NHÂN DÂN",
            "HỘI ĐỒNG NHÂN DÂN TỈNH CÀ MAU KHÓA VII KỲ HỌP THỨ 9",
            "MỨC PHÍ QUA PHÀ THUỘC THẨM QUYỀN CỦA HỘI ĐỒNG NHÂN DÂN TỈNH",
        ),
        ("CHÍNH PHỦ", "CHÍNH PHỦ", "PHIÊN HỌP CHÍNH PHỦ THƯỜNG KỲ THÁNG 9"),
        ("BỘ NỘI VỤ", "BỘ TRƯỞNG BỘ NỘI VỤ", "TRỰC BAN CỦA CÁC VỤ, CỤC"),
    ],
)
def test_a_title_ends_before_the_body_that_enacts_in_the_next_line(body, enacts, title):
    head = f"{body}\nTỈNH CÀ MAU\n{MOTTO}Số: 15/QĐ-UBND\nCà Mau, ngày 2 tháng 5 năm 2024\n"
    doc = read_document(f"{head}QUYẾT ĐỊNH\nVỀ {title}\n{enacts}\nCăn cứ Luật Đê điều;\n")
    assert titles_of(doc)["15/QĐ-UBND"] == title


def test_a_title_may_end_with_the_body_that_it_is_about():
    head = f"ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n{MOTTO}Số: 15/QĐ-UBND\n"
    title = "VỀ QUY CHẾ LÀM VIỆC CỦA ỦY BAN NHÂN DÂN TỈNH CÀ MAU"
    doc = read_document(f"{head}QUYẾT ĐỊNH\n{title}\nCăn cứ Luật Đê điều;\n")
    assert titles_of(doc)["15/QĐ-UBND"] == title.removeprefix("VỀ ")


def test_the_body_that_enacts_is_no_title():
    head = f"ỦY BAN NHÂN DÂN TỈNH CÀ MAU\n{MOTTO}Số: 15/QĐ-UBND\n"
    doc = read_document(f"{head}QUYẾT ĐỊNH\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\nCăn cứ Luật Đê điều;\n")
    assert titles_of(doc)["15/QĐ-UBND"] is None


def test_a_letter_may_leave_its_serial_blank():
    doc = read_document(
        f"BỘ TÀI CHÍNH\n{MOTTO}Số: /BTC-TCT\nHà Nội, ngày tháng 5 năm 2024\nV/v góp ý phương án "
        "trực phà giai đoạn\n2024 - 2026 của tỉnh Cà Mau\nKính gửi: Bộ Nội vụ\n"
    )
    assert titles_of(doc) == {
        "/BTC-TCT": "góp ý phương án trực phà giai đoạn 2024 - 2026 của tỉnh Cà Mau"
    }


def test_the_motto_may_part_the_word_from_its_number():
    doc = read_document(
        f"VĂN PHÒNG CHÍNH PHỦ\nSố:\n\n{MOTTO}\n/TTr-VPCP\n\nHà Nội, ngày\n\nTỜ TRÌNH\nVề việc trực "
        "ban bến phà\n\nKính gửi: Chính phủ\n"
    )
    assert [d.number for d in doc._.documents] == ["/TTr-VPCP"]
