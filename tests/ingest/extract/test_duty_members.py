"""Duties: members of a committee who head their own part."""

import pytest

from tests.support.duty_docs import read, rows

OPENING = "I. PHÂN CÔNG\n"


@pytest.mark.parametrize(
    "member",
    [
        "Giám đốc Sở Y tế, Phó Trưởng ban",
        "Giám đốc Sở Y tế - Phó Trưởng ban Thường trực",
        "Ông Trần Văn Bình, Giám đốc Sở Y tế",
        "Đồng chí Lê Thị Hoa - Giám đốc Sở Y tế, thành viên",
    ],
)
def test_a_member_named_with_person_or_post_bears_what_follows(member: str) -> None:
    told = read(f"{OPENING}1. {member}: kiểm tra các trạm y tế.\n")
    assert [row[1:] for row in rows(told)] == [("Giám đốc Sở Y tế", ("MONITOR",))]
    listed = read(f"{OPENING}1. {member}\n- Lập danh sách hộ nghèo.\n2. Khác\n")
    assert [row[:2] for row in rows(listed)] == [("Lập danh sách hộ nghèo", "Giám đốc Sở Y tế")]


def test_a_list_of_members_gives_them_no_tasks() -> None:
    doc = read(
        "Điều 1. Thành lập Ban Chỉ đạo gồm:\n1. Ông Trần Văn Bình, Giám đốc Sở Y tế, Trưởng ban;\n"
        "2. Bà Lê Thị Hoa, Giám đốc Sở Y tế, thành viên.\n"
    )
    assert rows(doc) == []
