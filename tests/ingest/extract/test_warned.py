"""Warnings: numbers, dates and names of the source that cannot all be right."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, warnings


def test_a_blank_serial_is_a_fault_of_form() -> None:
    text = PLAN_HEAD.replace("Số: 45/KH-UBND", "Số:      /KH-UBND") + "I. MỤC ĐÍCH\n1. Đủ nước."
    assert [code for code, _ in warnings(text)] == ["NUMBER_FORM"]


def test_a_party_number_in_the_manner_of_the_state_is_a_fault_of_form() -> None:
    text = PLAN_HEAD + "Thực hiện Nghị quyết số 36/NQ-TW ngày 03/3/2025;\n"
    assert warnings(text) == [("NUMBER_FORM", "Nghị quyết số 36/NQ-TW")]


def test_a_directive_without_the_symbol_of_its_type_is_a_fault_of_form() -> None:
    text = PLAN_HEAD + "Thực hiện Chỉ thị số 24/TTg ngày 29/4/2025 của Thủ tướng Chính phủ;\n"
    assert warnings(text) == [("NUMBER_FORM", "Chỉ thị số 24/TTg")]


def test_a_type_word_against_its_number_is_a_mismatch() -> None:
    text = PLAN_HEAD + "Thực hiện Kết luận số 31-KH/TU ngày 02/02/2025 của Tỉnh ủy;\n"
    assert warnings(text) == [("TYPE_NUMBER_MISMATCH", "Kết luận số 31-KH/TU")]


@pytest.mark.parametrize(
    "mention",
    [
        "Văn bản số 31-KH/TU ngày 02/02/2025",
        "Quy định số 31-QĐ/TW ngày 02/02/2025",
        "Thông báo kết luận số 31-TB/TU ngày 02/02/2025",
        "Công văn số 31/UBND-VX ngày 02/02/2025",
        "Chỉ thị số 31/CT-UBND ngày 02/02/2025",
    ],
)
def test_words_that_fit_the_number_give_no_warning(mention: str) -> None:
    assert warnings(f"{PLAN_HEAD}Thực hiện {mention};\n") == []


def test_a_plan_dated_before_what_it_relies_on_is_out_of_order() -> None:
    text = PLAN_HEAD + "Căn cứ Kế hoạch số 31-KH/TU ngày 23/12/2025 của Tỉnh ủy;\n"
    assert [code for code, _ in warnings(text)] == ["DATE_ORDER"]


def test_a_document_may_cite_later_ones_and_those_of_the_same_day() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Kế hoạch số 31-KH/TU ngày 12/5/2025 của Tỉnh ủy;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Báo cáo kết quả theo Kế hoạch số 32-KH/TU ngày 23/12/2025.\n"
    )
    assert warnings(text) == []


def test_the_parts_of_a_number_in_another_order_are_a_variant() -> None:
    text = PLAN_HEAD + (
        "Căn cứ Kế hoạch số 16/KH-MTTQ-BTT ngày 02/02/2025;\nI. NHIỆM VỤ\n"
        "1. Nội dung\n- Báo cáo theo Kế hoạch số 16/KH-BTT-MTTQ.\n"
    )
    assert warnings(text) == [("NAME_VARIANT", "Kế hoạch số 16/KH-BTT-MTTQ")]


def test_an_abstract_that_is_another_documents_is_a_variant() -> None:
    other = "tiếp tục nâng cao chất lượng nước sạch nông thôn trong tình hình mới"
    text = PLAN_HEAD + (
        f"Thực hiện Kết luận số 41-KL/TW ngày 02/02/2025 của Bộ Chính trị về {other};\n"
        "Thực hiện Kế hoạch số 31-KH/TU ngày 03/3/2025 của Tỉnh ủy về cấp nước cho các xã "
        "vùng cao biên "
        "giới;\nI. NHIỆM VỤ\n1. Nội dung\n"
        f"- Thực hiện Kế hoạch số 31-KH/TU ngày 03/3/2025 của Tỉnh ủy về {other}.\n"
    )
    assert [code for code, _ in warnings(text)] == ["NAME_VARIANT"]


def test_a_decree_older_than_the_number_of_a_law_speaks_of_an_older_law() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;\n"
        "Căn cứ Nghị định số 1/2013/NĐ-CP ngày 03 tháng 01 năm 2013 của Chính phủ quy định chi "
        "tiết thi hành một số điều của Luật Lưu trữ;\nQUYẾT ĐỊNH:\n"
    )
    assert warnings(text) == []


@pytest.mark.parametrize(
    ("mention", "warned"),
    [
        ("Luật Lưu trữ số 33/2024/QH13", True),
        ("Nghị quyết số 12/2019/UBTVQH15", True),
        ("Luật Lưu trữ số 33/2024/QH15", False),
        ("Nghị quyết số 12/2021/UBTVQH14", False),
        ("Nghị quyết số 12/2021/UBTVQH15", False),
        ("Luật Lưu trữ số 33/2099/QH28", False),
    ],
)
def test_a_number_of_the_assembly_from_another_term_is_a_fault_of_form(
    mention: str, warned: bool
) -> None:
    text = f"{DECISION_HEAD}Căn cứ {mention};\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    assert warnings(text) == ([("NUMBER_FORM", mention)] if warned else [])


def test_a_number_that_breaks_off_before_its_codes_is_a_variant() -> None:
    text = PLAN_HEAD + (
        "Căn cứ Nghị quyết liên tịch số 12/2025/NQLT-CP-UBTWMTTQVN;\nI. NHIỆM VỤ\n1. Nội dung\n"
        "- Báo cáo theo Nghị quyết liên tịch số 12/2025/NQLT.\n- Gửi Nghị quyết số 12/2025/NQ-CP "
        "và Nghị quyết số 12/2025/NQ-HĐND.\n"
    )
    assert warnings(text) == [("NAME_VARIANT", "Nghị quyết liên tịch số 12/2025/NQLT")]


WORDS = "Các thôn nạo vét kênh, trồng cây ven đường và dọn rác trước mùa mưa, cử người trực đêm. "


def test_a_text_that_has_lost_vowels_is_said_to_be_damaged() -> None:
    lost = WORDS.translate(str.maketrans("", "", "áàâãéêíóôõú"))
    assert warnings(PLAN_HEAD + "I. VIỆC LÀM\n" + 8 * lost) == [("OTHER", "thn")]


@pytest.mark.parametrize("text", [8 * WORDS, "kt, gđ, nn. " + 8 * WORDS, "cng thng ngn"])
def test_a_sound_or_a_short_text_is_not_said_to_be_damaged(text: str) -> None:
    assert warnings(PLAN_HEAD + "I. VIỆC LÀM\n" + text) == []
