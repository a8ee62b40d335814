"""Documents named together before their numbers, and what only looks like it."""

from tests.support.relation_docs import DECISION_HEAD, stated


def test_numbers_in_brackets_behind_a_common_title_all_do_what_it_says() -> None:
    text = DECISION_HEAD + (
        "Căn cứ các Nghị định của Chính phủ quy định chi tiết thi hành một số điều của Luật Lưu "
        "trữ (số 7/2019/NĐ-CP ngày 07/5/2019, số 8/2023/NĐ-CP ngày 12/8/2023);\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "7/2019/NĐ-CP"),
        ("*", "BASED_ON", "8/2023/NĐ-CP"),
        ("7/2019/NĐ-CP", "GUIDES", "Lưu trữ"),
        ("8/2023/NĐ-CP", "GUIDES", "Lưu trữ"),
    }


def test_a_single_law_before_a_bracket_is_no_group() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ (số 33/2024/QH15 ngày 21/6/2024);\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert {kind for _, kind, _ in stated(text)} == {"BASED_ON"}


def test_numbers_of_another_type_than_the_plural_are_no_group() -> None:
    text = DECISION_HEAD + (
        "Căn cứ các Nghị định của Chính phủ hướng dẫn Luật Lưu trữ (Quyết định số 7/2019/QĐ-TTg "
        "ngày 07/5/2019);\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert {kind for _, kind, _ in stated(text)} == {"BASED_ON"}


def test_what_is_listed_below_the_act_that_it_amended_amends_it() -> None:
    found = stated(
        "BỘ NỘI VỤ\nSố: 12/VBHN-BNV\nHà Nội, ngày 12 tháng 5 năm 2025\nNGHỊ ĐỊNH\nQuy định về biên "
        "chế\nNghị định số 21/2010/NĐ-CP của Chính phủ quy định về biên chế, có hiệu lực từ ngày "
        "01 tháng 5 năm 2010, được sửa đổi, bổ sung bởi:\n1. Nghị định số 110/2015/NĐ-CP của Chính "
        "phủ, có hiệu lực kể từ ngày 15 tháng 12 năm 2015;\nNghị định số 62/2020/NĐ-CP của Chính "
        "phủ, có hiệu lực kể từ ngày 20 tháng 7 năm 2020.\nCăn cứ Nghị định số 8/2008/NĐ-CP;\n"
    )
    assert {(source, target) for source, kind, target in found if kind == "AMENDS"} == {
        ("110/2015/NĐ-CP", "21/2010/NĐ-CP"),
        ("62/2020/NĐ-CP", "21/2010/NĐ-CP"),
    }
