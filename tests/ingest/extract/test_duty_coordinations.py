"""Duties: the known bearers of a list whose other members are no known bodies."""

import pytest

from tests.support.duty_docs import read, rows


def test_known_members_of_a_list_with_unknown_ones_bear_what_binds_them_all() -> None:
    doc = read(
        "Điều 4. Sở Y tế; Viện trưởng Viện Khoa học Núi lửa, Pháp chế; Sở Nội vụ "
        "và Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này."
    )
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế", "Sở Nội vụ"]
    assert {duty.span[0] for duty in doc._.duties} == {len("Điều 4. ")}


def test_an_order_to_known_and_unknown_bodies_reaches_the_known() -> None:
    doc = read("2. Giao Sở Y tế, các Đội Cơ động, các Tổ Xung kích giám sát việc phun thuốc.")
    assert [(a, r) for _, a, r in rows(doc)] == [("Sở Y tế", ("MONITOR",))]


def test_a_body_inside_an_unknown_members_name_is_no_bearer() -> None:
    doc = read("3. Sở Nội vụ, Tổ trưởng Tổ Giúp việc ở Sở Y tế có trách nhiệm lập danh sách.")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Nội vụ"]


def test_a_list_of_guests_without_a_verb_gives_no_duty() -> None:
    assert rows(read("- Sở Y tế, Sở Nội vụ, các Tổ Xung kích và cử tri các thôn.")) == []


def test_a_list_closed_by_semicolons_up_to_the_duty_is_one_clause() -> None:
    doc = read(
        "Điều 4. Sở Y tế; Giám đốc, Thủ trưởng các Đội Cơ động; Sở Nội vụ và các đơn vị thuộc "
        "ngành chịu trách nhiệm thi hành Quyết định này."
    )
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế", "Sở Nội vụ"]
    assert len({duty.span for duty in doc._.duties}) == 1


def test_words_that_tell_which_body_is_meant_may_stand_before_its_duty() -> None:
    doc = read("2. Sở Y tế nơi có ổ dịch có trách nhiệm khoanh vùng.")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("tail", "role"),
    [
        ("các đơn vị liên quan đôn đốc việc phun thuốc.", "MONITOR"),
        ("tỉnh Bình Minh đôn đốc việc phun thuốc.", "MONITOR"),
        ("người đứng đầu các hội có trách nhiệm hướng dẫn nhân dân.", "GUIDE"),
        (
            "các tổ chức hữu quan theo chức năng, nhiệm vụ có trách nhiệm đôn đốc việc này.",
            "MONITOR",
        ),
    ],
)
def test_the_last_member_runs_straight_into_the_duty_of_all(tail: str, role: str) -> None:
    doc = read(f"2. Sở Y tế, Sở Nội vụ, các Đội Xung kích, Tổ Cơ động, {tail}")
    assert [(a, r) for _, a, r in rows(doc)] == [("Sở Y tế", (role,)), ("Sở Nội vụ", (role,))]


@pytest.mark.parametrize(
    "text",
    [
        "1. Sở Y tế vững mạnh về tổ chức, chủ động về kinh phí.",
        "1. Sở Y tế là nơi tiếp nhận, các hộ dân có trách nhiệm khai báo.",
        "1. Sở Y tế, cơ quan của tỉnh ở phía Bắc. Các hộ dân có trách nhiệm khai báo.",
        "1. Sở Y tế, Thường trực các hội, để giúp nhân dân chống dịch.",
        "1. Sở Y tế đã mời Sở Nội vụ, các Tổ Xung kích chịu trách nhiệm an ninh.",
    ],
)
def test_what_is_said_of_a_body_beside_others_duties_gives_it_none(text: str) -> None:
    assert rows(read(text)) == []


@pytest.mark.parametrize(
    "told", ["được giao thực hiện dự án", "thuộc tỉnh có trạm, các hộ nuôi và Tổ Xung kích"]
)
def test_words_behind_a_member_may_tell_which_one_is_meant(told: str) -> None:
    doc = read(f"3. Sở Y tế, Sở Nội vụ {told} có trách nhiệm đôn đốc việc này.")
    assert [(a, r) for _, a, r in rows(doc)] == [
        ("Sở Y tế", ("MONITOR",)),
        ("Sở Nội vụ", ("MONITOR",)),
    ]


@pytest.mark.parametrize(
    "last", ["đại biểu Hội đồng nhân dân tỉnh", "Viễn thông Bình Minh", "các tổ chức hội"]
)
def test_a_last_member_without_a_known_name_may_run_into_a_role(last: str) -> None:
    doc = read(f"3. Sở Y tế, Sở Nội vụ và {last} giám sát việc phun thuốc.")
    assert [(a, r) for _, a, r in rows(doc)] == [
        ("Sở Y tế", ("MONITOR",)),
        ("Sở Nội vụ", ("MONITOR",)),
    ]
