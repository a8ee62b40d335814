"""The partners that a clause names, and bodies beside them that are none."""

import pytest

from tests.support.duty_docs import partners, read, rows


def test_a_directed_bodys_partner_is_named_and_gives_no_role() -> None:
    doc = read("1. Sở Y tế\n- Chỉ đạo các bệnh viện phối hợp với Công an tỉnh giữ trật tự.")
    assert [roles for _, _, roles in rows(doc)] == [("EXECUTE",)]
    assert partners(doc) == [("Công an tỉnh",)]


@pytest.mark.parametrize(
    ("task", "named"),
    [
        ("Phối hợp với các cơ quan thành viên UBND tỉnh rà soát.", ()),
        ("Phối hợp với Sở Y tế (Công an tỉnh chỉ tham gia khi cần) rà soát.", ("Sở Y tế",)),
        ("Phối hợp với Sở Y tế, các sở, ban, ngành có liên quan rà soát.", ("Sở Y tế",)),
        ("Phối hợp với các sở, ban, ngành và đơn vị có liên quan.", ("các sở, ban, ngành",)),
        ("Phối hợp hiệp đồng với Công an tỉnh tuần tra.", ("Công an tỉnh",)),
        (
            "Phối hợp trong trao đổi số liệu giữa Sở Y tế, Công an tỉnh.",
            ("Sở Y tế", "Công an tỉnh"),
        ),
        ("Tổ chức hội thi có sự tham gia của Báo tỉnh.", ("Báo tỉnh",)),
        ("Làm việc với Sở Y tế để thống nhất phương án.", ("Sở Y tế",)),
        ("Tổ chức làm việc với Sở Y tế về kế hoạch.", ()),
        ("Chỉ đạo Công an tỉnh phối hợp với Sở Y tế.", ()),
        ("Thực hiện kết luận tại các buổi làm việc với Sở Y tế.", ()),
    ],
)
def test_the_partners_are_the_bodies_that_the_clause_works_with(
    task: str, named: tuple[str, ...]
) -> None:
    assert partners(read(f"1. Sở Nội vụ\n- {task}")) == [named]


@pytest.mark.parametrize(
    ("task", "roles", "named"),
    [
        ("Phối hợp với Báo tỉnh đưa tin.", ("COORDINATE",), ("Báo tỉnh",)),
        ("Chủ động phối hợp với Báo tỉnh đưa tin.", ("COORDINATE",), ("Báo tỉnh",)),
        ("Phối hợp tổ chức hội thi.", ("COORDINATE", "LEAD"), ("Công an tỉnh",)),
        (
            "Chỉ đạo các trạm phối hợp với Báo tỉnh đưa tin.",
            ("COORDINATE", "LEAD"),
            ("Báo tỉnh", "Công an tỉnh"),
        ),
    ],
)
def test_a_bullet_that_opens_with_partners_of_its_own_is_not_the_lead_ins(
    task: str, roles: tuple[str, ...], named: tuple[str, ...]
) -> None:
    doc = read(f"1. Sở Y tế chủ trì, phối hợp với Công an tỉnh:\n- {task}")
    assert [row[2] for row in rows(doc)] == [roles]
    assert partners(doc) == [named]


@pytest.mark.parametrize(
    "task",
    [
        "Chủ trì, phối hợp với Sở Y tế, Công an tỉnh có trách nhiệm rà soát.",
        "Trên cơ sở đề nghị của xã, chủ trì và phối hợp với Sở Y tế, Công an tỉnh rà soát.",
    ],
)
def test_the_last_partner_before_the_verb_is_not_its_bearer(task: str) -> None:
    doc = read(f"1. Sở Nội vụ\n- {task}")
    assert [row[1] for row in rows(doc)] == ["Sở Nội vụ"]
    assert partners(doc) == [("Sở Y tế", "Công an tỉnh")]
