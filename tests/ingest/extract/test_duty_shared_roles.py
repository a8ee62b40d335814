"""Duties: lines under a body's heading that give roles to all below them."""

import pytest

from tests.support.duty_docs import read, rows

HEADING = "III. PHÂN CÔNG\n3. Công an tỉnh\n"


@pytest.mark.parametrize("line", ["a) Chủ trì, phối hợp", "a) Chủ trì, phối hợp với:"])
def test_the_bodies_that_open_bullets_below_it_are_partners(line: str) -> None:
    doc = read(
        f"{HEADING}{line}\n- Sở Y tế và các đơn vị liên quan kiểm tra các trạm nước.\n"
        "- Sở Nội vụ lập danh sách hộ thiếu nước.\n"
    )
    assert rows(doc) == [
        (
            "Sở Y tế và các đơn vị liên quan kiểm tra các trạm nước",
            "Công an tỉnh",
            ("COORDINATE", "LEAD", "MONITOR"),
        ),
        ("Sở Nội vụ lập danh sách hộ thiếu nước", "Công an tỉnh", ("COORDINATE", "LEAD")),
    ]
    partners = [[doc._.agencies[i].name for i in d.counterparts] for d in doc._.duties]
    assert partners == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_a_body_below_a_line_that_names_its_partners_bears_its_bullet() -> None:
    doc = read(f"{HEADING}a) Phối hợp với Sở Tài chính\n- Sở Nội vụ lập danh sách hộ thiếu nước.\n")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Nội vụ"]


def test_a_line_without_a_letter_gives_its_roles_to_the_bullets_below() -> None:
    doc = read(
        f"{HEADING}Chủ trì, phối hợp với Sở Y tế:\n- Tuần tra các hồ chứa.\n"
        "4. Sở Nội vụ\n- Lập danh sách hộ thiếu nước.\n"
    )
    assert rows(doc) == [
        ("Tuần tra các hồ chứa", "Công an tỉnh", ("COORDINATE", "LEAD")),
        ("Lập danh sách hộ thiếu nước", "Sở Nội vụ", ("EXECUTE",)),
    ]


def test_what_somebody_is_to_be_advised_on_is_advice_whatever_verbs_it_has() -> None:
    doc = read(
        f"{HEADING}a) Tham mưu UBND tỉnh quyết định:\n- Mức hỗ trợ hộ thiếu nước; giám sát chi trả."
        "\n- Hướng dẫn các xã chống hạn.\nb) Tuần tra các hồ chứa.\n"
    )
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [
        ("Công an tỉnh", ("ADVISE",)),
        ("Công an tỉnh", ("ADVISE",)),
        ("Công an tỉnh", ("EXECUTE",)),
    ]


def test_such_a_line_under_no_bodys_heading_gives_nobody_a_duty() -> None:
    doc = read("II. NHIỆM VỤ\nChủ trì, phối hợp với Sở Y tế:\n- Tuần tra các hồ chứa.\n")
    assert rows(doc) == []


def test_tasks_that_a_line_announces_beside_advice_keep_their_own_roles() -> None:
    doc = read(
        f"{HEADING}a) Tham mưu UBND tỉnh chống hạn và thực hiện các nhiệm vụ sau:\n"
        "- Kiểm tra các hồ chứa.\n"
    )
    assert [roles for _, _, roles in rows(doc)] == [("MONITOR",)]
