"""Duties: tables whose columns name who leads and who coordinates."""

import pytest

from tests.support.duty_docs import read, rows

WELL = "Lập sổ theo dõi giếng khoan"
TREE = "Trồng cây ven các hồ chứa"


def bearers(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The task, body and roles of each duty of an annexed table."""
    return rows(read(f"PHỤ LỤC\n{text}"))


def test_two_rows_of_heads_part_who_leads_from_who_works_along() -> None:
    table = (
        "| TT | Nội dung | Phân công thực hiện | Thời gian |\n| Chủ trì | Phối hợp |\n"
        f"| 1 | {WELL} | Sở Y tế | Sở Nội vụ | Quý I |\n"
    )
    assert bearers(table) == [(WELL, "Sở Y tế", ("LEAD",)), (WELL, "Sở Nội vụ", ("COORDINATE",))]


def test_a_cell_that_goes_on_from_the_row_above_names_the_same_body() -> None:
    table = (
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |\n"
        f"| 1 | {WELL} | Sở Y tế | Sở Nội vụ |\n| 2 | {TREE} | \u3003 | Công an tỉnh |\n"
    )
    assert bearers(table)[2:] == [
        (TREE, "Sở Y tế", ("LEAD",)),
        (TREE, "Công an tỉnh", ("COORDINATE",)),
    ]


def test_heads_that_a_page_repeats_without_the_number_stand_one_column_further() -> None:
    table = (
        "| STT | Nhiệm vụ | Đơn vị thực hiện | Đơn vị phối hợp |\n"
        f"| 1 | {WELL} | Sở Y tế | Sở Nội vụ |\n"
        "| Nhiệm vụ | Đơn vị thực hiện | Đơn vị phối hợp |\n"
        f"| 2 | {TREE} | Công an tỉnh | Sở Tài chính |\n"
    )
    assert set(bearers(table)[2:]) == {
        (TREE, "Công an tỉnh", ("EXECUTE",)),
        (TREE, "Sở Tài chính", ("COORDINATE",)),
    }


def test_a_row_that_lost_a_cell_in_between_says_nothing() -> None:
    table = (
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n"
        f"| 1 | {WELL} | Sở Y tế | Sở Nội vụ | 30/6/2026 |\n"
        f"| 2 | {TREE} | Sở Tài chính | Quý II |\n"
    )
    assert [words for words, _, _ in bearers(table)] == [WELL, WELL]


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Đơn vị đầu mối", "LEAD"),
        ("Người phụ trách", "EXECUTE"),
        ("Cá nhân, đơn vị thực hiện", "EXECUTE"),
        ("Trách nhiệm", "EXECUTE"),
        ("Đơn vị tham gia", "COORDINATE"),
    ],
)
def test_a_column_may_say_in_many_ways_who_acts(head: str, role: str) -> None:
    table = f"| TT | Đầu việc | {head} |\n| 1 | {WELL} | Sở Y tế |\n"
    assert bearers(table) == [(WELL, "Sở Y tế", (role,))]


def test_a_table_of_figures_gives_nobody_a_duty() -> None:
    table = "| TT | Chỉ tiêu | Đơn vị tính | Kết quả |\n| 1 | Số giếng | cái | Sở Y tế báo cáo |\n"
    assert bearers(table) == []


@pytest.mark.parametrize(
    "heads",
    [
        "STT | Mục tiêu, nhiệm vụ | Cơ quan, đơn vị chịu trách nhiệm | Đơn vị tham gia | Thời hạn",
        "TT | Công tác trọng tâm | Người phụ trách | Người phối hợp | Dự kiến hoàn thành",
        "TT | Hoạt động | Phòng, ban thực hiện | Cơ quan cùng tham gia | Mốc thời gian",
    ],
)
def test_heads_of_columns_vary(heads: str) -> None:
    doc = read(f"PHỤ LỤC\n| {heads} |\n| 1 | {TREE} | Sở Y tế | Sở Nội vụ | 30/6/2024 |\n")
    assert sorted(row[1:] for row in rows(doc)) == [
        ("Sở Nội vụ", ("COORDINATE",)),
        ("Sở Y tế", ("EXECUTE",)),
    ]
    assert {duty.deadline.value for duty in doc._.duties if duty.deadline} == {"2024-06-30"}


def test_a_head_over_two_columns_may_leave_a_blank_cell() -> None:
    doc = read(
        "PHỤ LỤC\n| TT | Nội dung | Phân công | | Thời gian |\n| | | Chủ trì | Phối hợp | |\n"
        f"| 1 | {TREE} | Sở Y tế | Sở Nội vụ | 30/6/2024 |\n"
    )
    assert [row[1] for row in rows(doc)] == ["Sở Y tế", "Sở Nội vụ"]
    assert {duty.deadline.value for duty in doc._.duties if duty.deadline} == {"2024-06-30"}


@pytest.mark.parametrize("second", [f"| 2 | {TREE} | | | Quý II |", f"| 2 | {TREE} | Quý II |"])
def test_bodies_named_once_for_two_rows_lead_both(second: str) -> None:
    table = (
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n"
        f"| 1 | {WELL} | Sở Y tế | Sở Nội vụ | Quý I |\n{second}\n"
        "| II | Công tác hậu cần | | | Năm 2024 |\n"
    )
    assert bearers(table)[2:] == [
        (TREE, "Sở Y tế", ("LEAD",)),
        (TREE, "Sở Nội vụ", ("COORDINATE",)),
    ]


def test_of_a_group_of_tasks_and_its_tasks_the_latter_are_led() -> None:
    table = (
        "| TT | Nhóm nhiệm vụ | Nội dung công việc | Chủ trì | Thời gian |\n"
        f"| 1 | Công tác nước sạch | {TREE} | Sở Y tế | Quý I |\n"
    )
    assert bearers(table) == [(TREE, "Sở Y tế", ("LEAD",))]


def test_a_bare_column_of_bodies_bears_what_opens_with_a_verb() -> None:
    table = (
        "| TT | Đơn vị | Nhiệm vụ được giao | Ghi chú |\n"
        f"| 1 | Sở Y tế | {TREE} | |\n| 2 | Sở Nội vụ | Số hộ thiếu nước | |\n"
    )
    assert bearers(table) == [(TREE, "Sở Y tế", ("EXECUTE",))]
    counted = f"| TT | Đơn vị tính | Chỉ tiêu | Kế hoạch |\n| 1 | Sở Y tế | {TREE} | 5 |\n"
    assert bearers(counted) == []


@pytest.mark.parametrize(("second", "sections"), [("1", ["I.1", "II.1"]), ("2", ["1", "2"])])
def test_rows_whose_numbers_begin_anew_are_cited_with_their_group(
    second: str, sections: list[str]
) -> None:
    doc = read(
        "PHỤ LỤC\n| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n| I | Nước sạch |\n"
        f"| 1 | {WELL} | Sở Y tế | Quý I |\n| II | Cây xanh | | |\n"
        f"| {second} | {TREE} | Sở Nội vụ | Quý II |\n"
    )
    assert [duty.section for duty in doc._.duties] == [f"Phụ lục.{path}" for path in sections]


def test_a_bare_column_bears_no_cell_that_holds_several_tasks() -> None:
    told = f"{TREE}; {WELL}"
    assert bearers(f"| TT | Đơn vị | Nhiệm vụ | Ghi chú |\n| 1 | Sở Y tế | {told} | |\n") == []


def test_a_column_of_goals_gives_way_to_one_of_tasks() -> None:
    table = (
        "| TT | Nhiệm vụ | Chỉ tiêu của năm | Đơn vị chủ trì |\n"
        f"| 1 | {TREE} | {WELL} | Sở Y tế |\n"
    )
    assert bearers(table) == [(TREE, "Sở Y tế", ("LEAD",))]
