"""What is done to a document by the one named behind it, and what only looks like doing."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, stated

TASKS = PLAN_HEAD + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nII. NHIỆM VỤ\n- "
ARTICLES = DECISION_HEAD + "Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\n"


def test_a_bracket_that_closes_ends_the_list_of_those_that_amend() -> None:
    text = TASKS + (
        "Chi trả theo Nghị định số 15/2019/NĐ-CP (được sửa đổi, bổ sung tại Nghị định số "
        "30/2020/NĐ-CP) và Nghị định số 44/2021/NĐ-CP.\n"
    )
    assert stated(text) == {
        ("*", "CITES", "15/2019/NĐ-CP"),
        ("30/2020/NĐ-CP", "AMENDS", "15/2019/NĐ-CP"),
        ("*", "CITES", "44/2021/NĐ-CP"),
    }


def test_two_in_one_bracket_both_amend() -> None:
    text = TASKS + (
        "Chi trả theo Nghị định số 15/2019/NĐ-CP (được sửa đổi, bổ sung tại Nghị định số "
        "30/2020/NĐ-CP và Nghị định số 44/2021/NĐ-CP).\n"
    )
    assert ("44/2021/NĐ-CP", "AMENDS", "15/2019/NĐ-CP") in stated(text)


@pytest.mark.parametrize(
    "remark",
    [
        "(sau đây gọi là Chương trình), ",
        "(01/5/2017 - 01/5/2027) ",
        "(gọi tắt là Chương trình) được ",
    ],
)
def test_a_remark_in_brackets_parts_no_regulation_from_what_puts_it_in_force(remark: str) -> None:
    text = TASKS + (
        f"Tìm hiểu Chương trình nước sạch giai đoạn 2021 - 2025 {remark}ban hành kèm theo Quyết "
        "định số 66/QĐ-UBND.\n"
    )
    found = {(source, kind) for source, kind, _ in stated(text)}
    assert ("66/QĐ-UBND", "PROMULGATES") in found


@pytest.mark.parametrize(
    "words",
    [
        "theo nội dung đã được sửa đổi, bổ sung tại",
        "theo khoản này được bổ sung tại",
        "theo mức bị bãi bỏ tại",
        "theo mẫu được sửa đổi, thay thế tại",
    ],
)
def test_what_was_done_to_a_text_is_not_done_by_it(words: str) -> None:
    text = (
        ARTICLES
        + f"Điều 1. Mức chi\n1. Quyết định này viện dẫn {words} Quyết định số 12/QĐ-UBND.\n"
    )
    assert ("*", "CITES", "12/QĐ-UBND") in stated(text)


def test_a_title_names_the_decision_that_put_in_force_what_it_amends() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Quyết định số 30/2023/QĐ-UBND về việc sửa đổi, bổ sung Chương trình nước sạch giai "
        "đoạn 2021 - 2025 ban hành kèm theo Quyết định số 66/2018/QĐ-UBND;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Lập tổ.\n"
    )
    name = "nước sạch giai đoạn 2021 - 2025"
    assert stated(text) == {
        ("*", "BASED_ON", "30/2023/QĐ-UBND"),
        ("30/2023/QĐ-UBND", "AMENDS", name),
        ("66/2018/QĐ-UBND", "PROMULGATES", name),
    }


@pytest.mark.parametrize("words", ["ban hành kèm theo", "được ban hành theo", "kèm theo"])
def test_what_puts_an_unread_regulation_in_force_is_amended_in_its_place(words: str) -> None:
    text = DECISION_HEAD + (
        "Căn cứ Quyết định số 30/2023/QĐ-UBND về việc sửa đổi, bổ sung một số điều của Quy chế "
        f"bến thủy {words} Quyết định số 66/2018/QĐ-UBND;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Lập tổ.\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "30/2023/QĐ-UBND"),
        ("30/2023/QĐ-UBND", "AMENDS", "66/2018/QĐ-UBND"),
    }


def test_a_name_may_end_in_who_amended_the_document_that_bears_it() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Thông tư số 30/2025/TT-BNV hướng dẫn Nghị định số 31/2025/NĐ-CP của Chính phủ quy "
        "định về tinh giản biên chế được sửa đổi tại Nghị định số 32/2025/NĐ-CP;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Lập tổ.\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "30/2025/TT-BNV"),
        ("30/2025/TT-BNV", "GUIDES", "31/2025/NĐ-CP"),
        ("32/2025/NĐ-CP", "AMENDS", "31/2025/NĐ-CP"),
    }
