"""Distinct documents: who issued them, when, under which title, for which years."""

import pytest

from schema.vocabulary import DocumentType, Form
from tests.support.document_texts import DECISION, read_document, read_plan, titles_of

NEWS = """Tỉnh chăm sóc cây xanh

Thực hiện Kế hoạch số 12-KH/TU ngày 02/3/2023 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số \
8-KL/TW ngày 5/1/2023 của Bộ Chính trị, UBND tỉnh Quảng Bình đã ban hành Kế hoạch số 700/KH-UBND.

Người dân vui mừng trước tin này.
"""


def names_of(doc, place):
    return [doc._.agencies[issuer].name for issuer in doc._.documents[place].issuers]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("ngày 5/2/2024 của UBND tỉnh về việc trồng cây ven kênh;", "trồng cây ven kênh"),
        ("ngày 5/2/2024 của UBND tỉnh phê duyệt Đề án Kênh xanh;", "phê duyệt Đề án Kênh xanh"),
        (
            'ngày 5/2/2024 của UBND tỉnh về "Giữ kênh xanh, sạch trong mùa khô";',
            "Giữ kênh xanh, sạch trong mùa khô",
        ),
        (
            "ngày 5/2/2024 của UBND tỉnh về trồng cây ven kênh, UBND huyện ban hành kế hoạch này.",
            "trồng cây ven kênh",
        ),
        (
            "ngày 5/2/2024 của UBND tỉnh về trồng cây và Thông tư số 9/2023/TT-BTC về chi tiêu;",
            "trồng cây",
        ),
        ("của UBND tỉnh ngày 5/2/2024 về trồng cây ven kênh;", "trồng cây ven kênh"),
        ("ngày 5/2/2024 của UBND tỉnh, các xã về họp bàn.", None),
        ("đã gửi các nơi.", None),
    ],
)
def test_the_title_stands_behind_number_date_and_issuer(body, title):
    doc = read_plan(f"Căn cứ Quyết định số 88/QĐ-UBND {body}\n")
    assert titles_of(doc)["88/QĐ-UBND"] == title


def test_a_title_may_carry_a_second_document_out():
    doc = read_plan(
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 1/2/2024 của UBND tỉnh thực hiện Nghị quyết số 7-NQ/TU "
        "ngày 9/9/2023 của Tỉnh ủy về đường ven kênh;\n"
    )
    assert titles_of(doc)["7-NQ/TU"] == "đường ven kênh"
    assert titles_of(doc)["5/KH-UBND"].startswith("thực hiện Nghị quyết số 7-NQ/TU")


def test_the_members_of_a_list_share_date_and_issuer():
    doc = read_plan(
        "Theo các Công điện: số 3/CĐ-UBND và số 4/CĐ-UBND ngày 19/2/2024 của UBND tỉnh "
        "về chống hạn;"
    )
    first, second = doc._.documents[1:3]
    assert (first.issued_on, second.issued_on) == ("2024-02-19", "2024-02-19")
    assert first.title == second.title == "chống hạn"
    assert first.issuers == second.issuers != ()


def test_a_law_without_a_number_has_the_day_behind_its_name():
    doc = read_plan("Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;")
    law = doc._.documents[1]
    assert (law.type, law.issued_on, law.year) == (DocumentType.LAW, "2006-11-29", 2006)


def test_the_day_of_an_amending_law_is_not_the_day_of_the_amended_one():
    doc = read_plan(
        "Căn cứ Luật Đê điều ngày 29/11/2006; Luật sửa đổi, bổ sung một số điều của Luật Đê điều "
        "ngày 17/6/2020;"
    )
    assert [d.issued_on for d in doc._.documents[1:]] == ["2006-11-29", "2020-06-17"]


def test_laws_of_one_name_and_two_days_stay_two():
    doc = read_plan("Theo Luật Nhà ở ngày 25/11/2014 và Luật Nhà ở ngày 27/11/2023;")
    assert len(doc._.documents) == 3


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("Chương trình Kênh xanh giai đoạn 2021 - 2025", "2021-2025"),
        ("Kế hoạch Thủy lợi năm 2023", "2023"),
        ("Chiến lược Thủy lợi đến năm 2030", None),
    ],
)
def test_the_years_of_a_name_are_its_period_but_a_horizon_is_none(body, period):
    doc = read_plan(f"Các xã tiếp tục triển khai {body}.")
    assert doc._.documents[1].period == period


def test_the_years_of_the_annex_are_not_those_of_the_decision():
    doc = read_plan(
        "Căn cứ Quyết định số 9/QĐ-TTg ngày 3/1/2022 của Thủ tướng Chính phủ phê duyệt Chương "
        "trình Kênh xanh giai đoạn 2021 - 2025;"
    )
    decision, annex = doc._.documents[1:]
    assert (decision.period, annex.period) == (None, "2021-2025")
    assert (annex.number, annex.issued_on) == (None, None)


def test_the_letterhead_gives_the_subject_everything():
    subject = read_plan("Các xã thực hiện.")._.documents[0]
    assert (subject.number, subject.issued_on) == ("41/KH-UBND", "2024-03-06")
    assert (subject.title, subject.period) == ("Chăm sóc cây xanh ven kênh năm 2024", "2024")


def test_the_annex_takes_the_issuer_of_its_decision():
    doc = read_document(DECISION + "Điều 1. Ban hành kèm theo Quyết định này Quy chế trực ban.\n")
    assert names_of(doc, 1) == names_of(doc, 0) == ["Ủy ban nhân dân tỉnh Trà Vinh"]


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Kết luận số 8-KL/TW ngày 5/1/2023 của Bộ Chính trị.", "Bộ Chính trị"),
        (
            "ý kiến của Sở Xây dựng tại Công văn số 77/SXD-QLN ngày 4/1/2024.",
            "Sở Xây dựng tỉnh Trà Vinh",
        ),
    ],
)
def test_the_issuer_is_named_behind_the_number_or_before_it(body, issuer):
    doc = read_plan(f"Căn cứ {body}")
    assert names_of(doc, 1) == [issuer]


def test_the_code_of_the_leading_bodies_names_none_of_them():
    doc = read_plan("Bộ Chính trị họp. Theo Kết luận số 8-KL/TW ngày 5/1/2023.")
    assert names_of(doc, 1) == []


def test_a_report_is_about_what_a_body_has_issued():
    doc = read_document(NEWS)
    assert doc._.form is Form.NEWS_REPORT
    assert doc._.documents[0].number == "700/KH-UBND"
    assert names_of(doc, 0) == ["Ủy ban nhân dân tỉnh Quảng Bình"]


def test_every_text_has_a_subject():
    assert len(read_document("Trời hôm nay đẹp.")._.documents) == 1


def test_one_number_in_two_spellings_is_one_document():
    doc = read_plan("Theo Thông tư số 06/2023/TT-BXD và Thông tư số 06/2023/TTBXD.")
    assert len(doc._.documents) == 2


def test_homonymous_annexes_of_two_decisions_stay_apart():
    doc = read_plan(
        "Theo Quyết định số 5/QĐ-UBND ngày 1/2/2020 của UBND tỉnh ban hành Quy chế trực trạm bơm; "
        "Quyết định số 6/QĐ-UBND ngày 1/2/2022 của UBND tỉnh ban hành Quy chế trực trạm bơm."
    )
    assert sum(d.type is DocumentType.STATUTE for d in doc._.documents) == 2


def test_a_plan_of_like_name_that_another_decision_puts_in_force_is_not_the_subject() -> None:
    doc = read_document(
        "ỦY BAN NHÂN DÂN\nHUYỆN CÁI NƯỚC\n\nSố: 12/KH-UBND\n\n"
        "Cái Nước, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nCông tác văn thư năm 2024\n\n"
        "Thực hiện Quyết định số 45/QĐ-UBND ngày 01/02/2024 của Ủy ban nhân dân tỉnh Cà Mau "
        "về việc ban hành Kế hoạch công tác văn thư tỉnh Cà Mau năm 2024, Ủy ban nhân dân huyện "
        "lập kế hoạch:\n"
    )
    assert [d.number for d in doc._.documents] == ["12/KH-UBND", "45/QĐ-UBND", None]


@pytest.mark.parametrize(
    "after",
    [
        "được ban hành căn cứ Nghị định số 15/2020/NĐ-CP",
        "giao các xã làm ngay việc này",
        "nhắc các xã tiếp tục thực hiện nghiêm túc Nghị định số 15/2020/NĐ-CP",
    ],
)
def test_what_prose_says_of_a_document_is_not_its_title(after: str) -> None:
    doc = read_document(
        "Tin trong xã\n\nỦy ban nhân dân tỉnh Cà Mau đã ban hành Kế hoạch số 45/KH-UBND. Kế hoạch "
        f"số 45/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh Cà Mau {after}.\n"
    )
    assert doc._.documents[0].title is None
