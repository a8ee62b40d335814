"""Where a clause ends: semicolons that cut and that do not, notes of websites, numerals."""

import pytest

from tests.support.duty_docs import read, rows


def clauses(task: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(clause, roles) for clause, _, roles in rows(read(f"1. Sở Y tế\n- {task}"))]


@pytest.mark.parametrize(
    "task",
    [
        "Chủ trì trồng cây thuốc; gắn với du lịch sinh thái",
        "Chủ trì tổ chức thi tay nghề; bảo đảm tính khách quan",
        "Chủ trì phổ biến về bão; nâng cao nhận thức của người dân",
        "Trên cơ sở đề nghị của các xã; tham mưu UBND tỉnh sửa quy chế",
        "Tham mưu phát triển cây thuốc; khuyến khích hộ dân mở xưởng",
        "Tham mưu đề xuất UBND tỉnh xây trạm y tế; mở rộng vùng trồng cây thuốc",
        "Tham mưu UBND tỉnh quy hoạch đất; ưu tiên bố trí kinh phí xây trạm y tế",
    ],
)
def test_what_follows_the_semicolon_tells_more_of_the_same_task(task: str) -> None:
    assert [clause for clause, _ in clauses(task + ".")] == [task]


@pytest.mark.parametrize(
    ("task", "second"),
    [
        ("Chủ trì thu gom rác; bảo đảm thuốc cho các trạm", ("EXECUTE",)),
        ("Chủ trì quyên góp; vượt thẩm quyền báo cáo UBND tỉnh", ("REPORT",)),
        ("Trên cơ sở đề nghị của xã, lập hồ sơ; báo cáo UBND tỉnh", ("REPORT",)),
        ("Tham mưu ban hành quy chế; tổ chức tiêm phòng", ("EXECUTE",)),
        ("Căn cứ kế hoạch có trách nhiệm lập hồ sơ; báo cáo UBND tỉnh", ("REPORT",)),
    ],
)
def test_a_task_of_other_roles_behind_the_semicolon_is_a_clause(
    task: str, second: tuple[str, ...]
) -> None:
    assert [roles for _, roles in clauses(task + ".")][1:] == [second]


def test_a_condition_with_a_bearer_of_its_own_opens_a_clause() -> None:
    text = (
        "1. Sở Nội vụ\n- Tổng hợp khó khăn của các xã; trường hợp cần thêm thuốc, Sở Y tế báo cáo "
        "UBND tỉnh."
    )
    assert [row[1:] for row in rows(read(text))] == [
        ("Sở Nội vụ", ("EXECUTE",)),
        ("Sở Y tế", ("REPORT",)),
    ]


def test_the_note_of_a_website_in_square_brackets_ends_the_clause() -> None:
    task = "Tổ chức tiêm phòng cho trẻ. [Việc tiêm được hướng dẫn bởi Công văn 12/BYT-DP năm 2023]"
    assert clauses(task) == [("Tổ chức tiêm phòng cho trẻ", ("EXECUTE",))]


def test_a_roman_numeral_ends_a_sentence_and_an_abbreviation_does_not() -> None:
    assert len(clauses("Phối hợp với Báo tỉnh mở lớp khóa IX. Sắp xếp cán bộ các trạm.")) == 2
    assert len(clauses("Phối hợp với Báo tỉnh mở lớp tại TP. Sông Bé.")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định này thay thế Quyết định số 12/QĐ-UBND",
        "Kế hoạch này có hiệu lực từ quý I",
        "Quy chế này gồm 5 chương",
        "Việc khen thưởng được thực hiện vào cuối năm",
    ],
)
def test_a_sentence_about_the_text_or_a_matter_is_nobody_s_task(sentence: str) -> None:
    task = "Tổ chức tiêm phòng cho trẻ"
    assert clauses(f"{task}. {sentence}.") == [(task, ("EXECUTE",))]
    assert clauses(f"{sentence}.") == []


@pytest.mark.parametrize(
    "sentence", ["Phổ biến Quyết định này đến các trạm", "Kế hoạch này phải gửi về UBND tỉnh"]
)
def test_what_is_to_be_done_with_the_text_is_a_task(sentence: str) -> None:
    assert [clause for clause, _ in clauses(f"{sentence}.")] == [sentence]


def test_whom_a_bearer_charges_behind_a_semicolon_leaves_it_what_follows() -> None:
    task = "Lập kế hoạch; giao nhiệm vụ lãnh đạo từng đơn vị phụ trách; kiểm tra các trạm"
    found = rows(read(f"1. Sở Y tế thực hiện các việc sau:\na) {task}."))
    assert [roles for _, _, roles in found] == [("EXECUTE",), ("MONITOR",)]
