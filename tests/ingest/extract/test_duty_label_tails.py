"""Duties: who does a task, said in a bracket or a last sentence behind it."""

import pytest

from tests.support.duty_docs import partners, read, rows

TASK = "Khảo sát nguồn nước ở các bản"


@pytest.mark.parametrize(
    ("tail", "roles"),
    [
        (" (Sở Y tế thực hiện)", ("EXECUTE",)),
        (" (hoàn thành trước ngày 30/6/2024; Sở Y tế chủ trì)", ("LEAD",)),
        (" (giao Sở Y tế tham mưu, hoàn thành trước ngày 30/6/2024)", ("ADVISE",)),
        (" (Trách nhiệm thực hiện: Sở Y tế; thời gian: trước ngày 30/6/2024)", ("EXECUTE",)),
        (" [Sở Y tế chủ trì]", ("LEAD",)),
        (". Sở Y tế chủ trì", ("LEAD",)),
        (" - Sở Y tế chủ trì thực hiện", ("LEAD",)),
        (". Giao Sở Y tế chủ trì, hoàn thành trước ngày 30/6/2024", ("LEAD",)),
    ],
)
def test_a_tail_of_a_task_says_who_does_it(tail: str, roles: tuple[str, ...]) -> None:
    doc = read(f"1. Mở đầu\n- {TASK}{tail}.\n")
    (row,) = rows(doc)
    assert row[1:] == ("Sở Y tế", roles)
    assert row[0].startswith(TASK)
    due = [duty.deadline.value for duty in doc._.duties if duty.deadline]
    assert due == (["2024-06-30"] if "30/6" in tail else [])


@pytest.mark.parametrize(
    "tail",
    [
        " (theo danh sách của Sở Y tế)",
        " (do Sở Y tế)",
        ". Nước ở đây do người dân tự khai thác thực hiện",
    ],
)
def test_a_tail_that_names_no_doer_gives_no_duty(tail: str) -> None:
    assert rows(read(f"1. Mở đầu\n- {TASK}{tail}.\n")) == []


def test_a_last_sentence_below_a_body_takes_nothing_from_that_body() -> None:
    doc = read(f"1. Sở Tài chính\n- {TASK}. Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ.\n")
    assert [row[1] for row in rows(doc)] == ["Sở Tài chính"]


def test_a_last_sentence_behind_a_task_that_is_given_stands_for_itself() -> None:
    doc = read(
        f"1. Mở đầu\n- Giao Sở Nội vụ lập sổ các giếng khoan. Sở Y tế thực hiện.\n- {TASK}.\n"
    )
    assert [row[1] for row in rows(doc)][:1] == ["Sở Nội vụ"]


def test_a_last_sentence_with_a_verb_of_its_own_is_a_task() -> None:
    own = "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ hoàn thiện hồ sơ, trình UBND tỉnh"
    doc = read(f"1. Mở đầu\n- Thống nhất với đề xuất của các xã. {own}.\n")
    assert [row[0] for row in rows(doc)] == [own]


def test_a_last_sentence_names_partners_too() -> None:
    doc = read(f"1. Mở đầu\n- {TASK}. Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ thực hiện.\n")
    assert rows(doc)[0][1:] == ("Sở Y tế", ("COORDINATE", "LEAD"))
    assert partners(doc) == [("Sở Nội vụ",)]


def test_a_bracket_behind_a_heading_holds_for_the_tasks_below_it() -> None:
    doc = read(
        "1. Công tác truyền thông (Sở Y tế chủ trì)\n- Biên soạn sổ tay.\n- Thời gian: Quý I.\n"
        "- Mở lớp ở các xã.\n2. Công tác hậu cần\n- Dọn vệ sinh hội trường.\n"
    )
    assert rows(doc) == [
        ("Biên soạn sổ tay", "Sở Y tế", ("LEAD",)),
        ("Mở lớp ở các xã", "Sở Y tế", ("LEAD",)),
    ]


def test_a_bracket_alone_on_its_line_labels_the_task_above() -> None:
    doc = read(f"1. Mở đầu\n1.1. {TASK}.\n(Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ)\n")
    assert [row[1:] for row in rows(doc)] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Nội vụ", ("COORDINATE",)),
    ]


def test_what_somebody_answers_for_is_no_task() -> None:
    lead_in = "Sở Y tế chịu trách nhiệm về"
    doc = read(f"1. {lead_in}:\n- Báo cáo giá nước.\n- Kết quả kiểm tra.\n")
    assert rows(doc) == [(lead_in, "Sở Y tế", ("EXECUTE",))]


@pytest.mark.parametrize("line", ["Sở Y tế chủ trì thực hiện.", "(Sở Y tế chủ trì, xong quý I)"])
def test_a_line_that_only_says_who_does_the_task_above_goes_with_it(line: str) -> None:
    doc = read(f"1. Mở đầu\n- {TASK}.\n{line}\n")
    (row,) = rows(doc)
    assert row[1:] == ("Sở Y tế", ("LEAD",))
    assert row[0].startswith(TASK)
    owned = read(f"1. Sở Nội vụ\n- {TASK}.\n{line}\n")
    assert rows(owned)[0] == (TASK, "Sở Nội vụ", ("EXECUTE",))
