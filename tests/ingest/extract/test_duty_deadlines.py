"""By when a duty is due: in its clause, in its label, in the lead-in above it."""

import pytest

from tests.support.duty_docs import read


def due(text: str) -> list[str | None]:
    """The deadline of each duty."""
    return [duty.deadline and duty.deadline.value for duty in read(text)._.duties]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sở Y tế hoàn thành việc lập danh sách các hộ nghèo trong năm 2024.", "2024-12-31"),
        ("Sở Y tế lập danh sách các hộ nghèo, đến hết năm 2024 phải xong.", "2024-12-31"),
        ("Sở Y tế trình Đề án về nước sạch trong năm 2024.", None),
        ("Sở Y tế khẩn trương rà soát, trình Đề án trong năm 2024.", "2024-12-31"),
        ("Sở Y tế cấp thuốc theo dự toán giao trong năm 2024.", None),
        ("Sở Y tế hoàn thành số liệu mà các xã gửi trong năm 2022.", None),
    ],
)
def test_what_is_finished_within_a_year_is_due_by_its_end(text: str, value: str | None) -> None:
    assert due(text) == [value]


def test_the_deadline_of_a_lead_in_holds_for_its_bullets_that_have_none() -> None:
    text = (
        "1. Sở Y tế hoàn thành trước ngày 30/6/2024 các việc sau:\n"
        "a) Lập danh sách hộ nghèo.\nb) Cấp thuốc trước ngày 20/5/2024.\n"
        "2. Sở Nội vụ:\na) Lập danh sách cán bộ."
    )
    assert due(text) == ["2024-06-30", "2024-05-20", None]


@pytest.mark.parametrize(
    ("time", "value"),
    [
        ("Quý II, III/2024", "2024-06-30"),
        ("Quý II và III năm 2024", "2024-06-30"),
        ("Tháng 11, 12/2024", "2024-11-30"),
        ("Quý III", "--09-30"),
        ("Trong năm 2024", "2024-12-31"),
        ("2024", "2024-12-31"),
        ("Thường xuyên", None),
    ],
)
def test_a_label_of_time_may_leave_its_year_to_the_last_or_to_the_plan(
    time: str, value: str | None
) -> None:
    text = (
        f"1. Hội thi\n- Tổ chức hội thi nấu ăn.\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian: {time}."
    )
    assert due(text) == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "1. Sở Y tế\n- Hướng dẫn các xã; kiểm tra các trạm; hoàn thành trước ngày 30/6/2024.",
            ["2024-06-30", "2024-06-30"],
        ),
        (
            "1. Sở Y tế\n- Hướng dẫn các xã trước ngày 10/5/2024; kiểm tra các trạm; hoàn thành "
            "trước ngày 30/6/2024.",
            ["2024-05-10", "2024-06-30"],
        ),
    ],
)
def test_the_time_that_ends_a_bullet_holds_for_all_of_it_that_has_no_other(
    text: str, values: list[str]
) -> None:
    assert due(text) == values


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Thời gian tổ chức hội thi cấp tỉnh trong quý III năm 2024.", "2024-09-30"),
        ("Hoàn thành trước ngày 30/6/2024.", "2024-06-30"),
        ("Thời gian hưởng trợ cấp đến hết ngày 30/6/2024.", None),
    ],
)
def test_a_line_that_only_says_when_belongs_to_the_task_before_it(
    line: str, value: str | None
) -> None:
    assert due(f"1. Sở Y tế chủ trì tổ chức hội thi nấu ăn.\n{line}") == [value]
