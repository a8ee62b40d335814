"""Duties: who does what in a cell or in the value of a label."""

import pytest

from tests.support.duty_docs import partners, read, rows

TASK = "Khảo sát nguồn nước ở các bản"
LEADS = ("Sở Y tế", ("LEAD",))
HELPS = ("Sở Nội vụ", ("COORDINATE",))


def in_cell(cell: str, head: str = "Phân công thực hiện") -> list[tuple[str, tuple[str, ...]]]:
    """The bodies and roles that a cell under this head gives."""
    table = f"PHỤ LỤC\n| TT | Nhiệm vụ | {head} | Thời gian |\n| 1 | {TASK} | {cell} | Quý I |\n"
    return [(agency, roles) for _, agency, roles in rows(read(table))]


def in_label(line: str) -> list[tuple[str, tuple[str, ...]]]:
    """The bodies and roles that a label line below a task gives."""
    doc = read(f"1. Mở đầu\n1.1. {TASK}.\n- {line}\n")
    return [(agency, roles) for _, agency, roles in rows(doc)]


@pytest.mark.parametrize(
    "words",
    [
        "Sở Y tế chủ trì; Sở Nội vụ phối hợp",
        "Sở Y tế chủ trì, Sở Nội vụ phối hợp thực hiện",
        "Sở Y tế (chủ trì), Sở Nội vụ (phối hợp)",
        "Sở Y tế (cơ quan chủ trì); Sở Nội vụ",
        "Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ",
        "Đơn vị chủ trì: Sở Y tế; - Các đơn vị phối hợp: Tổ tự quản, Sở Nội vụ",
    ],
)
def test_words_beside_each_body_of_a_cell_or_value_tell_its_role(words: str) -> None:
    assert in_cell(words) == [LEADS, HELPS]
    assert in_label(f"Phân công: {words}") == [LEADS, HELPS]


@pytest.mark.parametrize(
    "words",
    [
        "Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các xã",
        "Giao Sở Y tế chủ trì, phối hợp Sở Nội vụ và UBND các xã",
    ],
)
def test_those_whom_the_leader_works_with_are_partners_and_bear_nothing(words: str) -> None:
    doc = read(f"1. Mở đầu\n1.1. {TASK}.\n- Phân công thực hiện: {words}.\n")
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [
        ("Sở Y tế", ("COORDINATE", "LEAD"))
    ]
    assert partners(doc) == [("Sở Nội vụ", "UBND các xã")]


def test_a_head_for_both_roles_lets_who_is_named_first_lead() -> None:
    assert in_cell("Sở Y tế, Sở Nội vụ", "Cơ quan chủ trì/phối hợp") == [LEADS, HELPS]
    assert in_label("Cơ quan chủ trì, phối hợp: Sở Y tế; Sở Nội vụ") == [LEADS, HELPS]


@pytest.mark.parametrize(
    "cell",
    [
        "Sở Y tế báo cáo UBND tỉnh",
        "Sở Y tế; gửi kết quả cho người dân và Sở Tài chính",
        "Sở Y tế, các đơn vị thuộc UBND tỉnh",
    ],
)
def test_whom_a_body_reports_to_or_owns_does_nothing_itself(cell: str) -> None:
    assert [agency for agency, _ in in_cell(cell)] == ["Sở Y tế"]


def test_bodies_side_by_side_without_a_mark_are_two() -> None:
    assert in_cell("Sở Y tế Sở Nội vụ", "Đơn vị chủ trì") == [LEADS, ("Sở Nội vụ", ("LEAD",))]


@pytest.mark.parametrize(
    "label",
    [
        "Các cơ quan phối hợp",
        "Sở, ngành phối hợp thực hiện",
        "Đơn vị được giao phối hợp",
        "Cơ quan/đơn vị tham gia",
    ],
)
def test_labels_are_built_of_whose_role_they_tell_and_which(label: str) -> None:
    assert in_label(f"{label}: Sở Nội vụ.") == [HELPS]


def test_the_name_of_a_body_in_a_heading_is_no_label() -> None:
    doc = read("1. Sở Y tế:\n- Rà soát giếng khoan.\n2. Sở Xây dựng:\n- Phối hợp với Sở Nội vụ.\n")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế"]


def test_labels_below_a_label_hold_for_what_they_head() -> None:
    doc = read(
        "I. Khảo sát\n1. Nội dung\na) Lập bản đồ giếng khoan;\nb) Xét nghiệm mẫu nước.\n"
        "2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì\n- Sở Y tế.\n"
        "b) Cơ quan phối hợp\n- Sở Nội vụ; Sở Tài chính.\n3. Thời gian thực hiện: Tháng 12/2024.\n"
    )
    assert [(words[:4], agency, roles) for words, agency, roles in rows(doc)] == [
        ("Lập ", "Sở Y tế", ("LEAD",)),
        ("Lập ", "Sở Nội vụ", ("COORDINATE",)),
        ("Lập ", "Sở Tài chính", ("COORDINATE",)),
        ("Xét ", "Sở Y tế", ("LEAD",)),
        ("Xét ", "Sở Nội vụ", ("COORDINATE",)),
        ("Xét ", "Sở Tài chính", ("COORDINATE",)),
    ]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Đơn vị chủ trì (thực hiện)", "LEAD"),
        ("Đơn vị đầu mối, chủ trì", "LEAD"),
        ("Chủ trì tham mưu", "LEAD"),
        ("Phối hợp với", "COORDINATE"),
        ("Cơ quan theo dõi, đánh giá", "MONITOR"),
        ("Lãnh đạo chỉ đạo", "EXECUTE"),
    ],
)
def test_the_words_of_a_label_give_its_role(label: str, role: str) -> None:
    assert in_label(f"{label}: Sở Nội vụ.") == [("Sở Nội vụ", (role,))]


def test_bodies_listed_below_label_lines_lead_the_numbered_task_above() -> None:
    doc = read(
        f"1. Mở đầu\n1.1. {TASK}.\n- Cơ quan chủ trì:\n+ Sở Y tế;\n"
        "- Cơ quan phối hợp:\n+ Sở Nội vụ;\n+ UBND các xã.\n1.2. Mở lớp.\n"
    )
    assert [row[1:] for row in rows(doc)] == [LEADS, HELPS, ("UBND các xã", ("COORDINATE",))]


def test_a_line_that_opens_a_list_of_tasks_with_partners_is_no_label() -> None:
    doc = read("1. Sở Y tế\n1.1. Phối hợp với:\n- Sở Nội vụ lập danh sách thôn.\n")
    assert [row[1:] for row in rows(doc)] == [("Sở Y tế", ("COORDINATE",))]
