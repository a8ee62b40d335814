"""Posts and staff of the body that speaks, and the members of its Front."""

import pytest

from schema.vocabulary import AgencyKind
from tests.support.agency_texts import PLAN, read, read_plan

FRONT = """ỦY BAN MTTQ VIỆT NAM
XÃ LƯƠNG MINH
BAN THƯỜNG TRỰC
Số: 5/KH-MTTQ-BTT
Lương Minh, ngày 3 tháng 4 năm 2026

KẾ HOẠCH
Chăm sóc vườn cây năm 2026

"""
BODY = "Ủy ban Mặt trận Tổ quốc Việt Nam xã Lương Minh"


@pytest.mark.parametrize(
    ("line", "name", "words"),
    [
        (
            "- Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách giám sát",
            f"Phó Chủ tịch Thường trực {BODY}",
            "Phó Chủ tịch Thường trực",
        ),
        ("- Phối hợp: Các đ/c Phó Chủ tịch, cán bộ", f"Các Phó Chủ tịch {BODY}", "Phó Chủ tịch"),
        (
            "- Đơn vị phối hợp: Các đồng chí Chuyên viên cơ quan MTTQ xã.",
            f"Các Chuyên viên cơ quan {BODY}",
            "Chuyên viên cơ quan MTTQ xã",
        ),
        (
            "4. Cán bộ phụ trách lĩnh vực văn thư",
            f"Cán bộ phụ trách lĩnh vực văn thư {BODY}",
            "Cán bộ phụ trách lĩnh vực văn thư",
        ),
        (
            "5. Các Phó Chủ tịch phụ trách địa bàn",
            f"Các Phó Chủ tịch phụ trách địa bàn {BODY}",
            "Các Phó Chủ tịch phụ trách địa bàn",
        ),
    ],
)
def test_a_post_in_a_label_or_heading_is_of_the_body_that_speaks(
    line: str, name: str, words: str
) -> None:
    assert read(f"{FRONT}{line}\n\n- Tưới cây.").words(name) == [words]


def test_a_set_of_posts_is_a_collective_and_one_post_an_office() -> None:
    reading = read(f"{FRONT}- Chủ trì: Đồng chí Chủ tịch\n\n- Phối hợp: Các đ/c Phó Chủ tịch\n")
    assert reading.agency(f"Chủ tịch {BODY}").kind is AgencyKind.OFFICE
    assert reading.agency(f"Các Phó Chủ tịch {BODY}").kind is AgencyKind.COLLECTIVE


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Phó Chủ tịch Thường trực dự buổi trồng cây.",
        "- Đơn vị phối hợp: cán bộ, công chức",
        "4. Cán bộ và nhân dân",
        "- Nội dung: Chủ tịch phát biểu",
    ],
)
def test_a_post_elsewhere_or_staff_without_a_field_is_nobody(line: str) -> None:
    names = read(f"{FRONT}{line}\n\n- Tưới cây.").names()
    assert not [name for name in names if name.startswith(("Phó Chủ", "Chủ tịch", "Cán bộ"))]


def test_no_post_is_read_where_no_body_speaks_in_the_head() -> None:
    assert read("Tin trồng cây.\n\n- Đơn vị chủ trì: Đồng chí Phó Chủ tịch\n").names() == []


def test_members_without_more_are_of_the_front_that_speaks_or_stands_before() -> None:
    reading = read(f"{FRONT}Phối hợp với các tổ chức thành viên chăm sóc cây.")
    members = "Các tổ chức thành viên Mặt trận Tổ quốc Việt Nam xã Lương Minh"
    assert reading.words(members) == ["các tổ chức thành viên"]
    body = "Đề nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và các tổ chức thành viên góp ý."
    members = "Các tổ chức thành viên của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
    assert read(PLAN + body).words(members) == ["các tổ chức thành viên"]


def test_members_of_nothing_known_are_left_out() -> None:
    assert "tổ chức thành viên" not in " ".join(read_plan("Mời các tổ chức thành viên.").names())


def test_a_bare_part_is_that_of_the_letterhead_whatever_body_came_between() -> None:
    body = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh gửi cây. Trình Ban Thường trực ký."
    words = read(FRONT + body).words(f"Ban Thường trực {BODY}")
    assert words == ["BAN THƯỜNG TRỰC", "Ban Thường trực"]


def test_who_somebody_is_names_no_committee() -> None:
    body = "Đồng chí Ủy viên Ban Thường vụ Tỉnh ủy dự. Ban Thường vụ Tỉnh ủy giao việc."
    assert read_plan(body).words("Ban Thường vụ Tỉnh ủy Trà Vinh") == ["Ban Thường vụ Tỉnh ủy"]


@pytest.mark.parametrize("post", ["Phó chỉ tịch", "Phó Chủ tich"])
def test_a_post_with_a_wrong_letter_behind_a_persons_title_is_the_post(post: str) -> None:
    reading = read(f"{FRONT}- Đơn vị phối hợp: Các đ/c {post}, cán bộ\n")
    assert reading.words(f"Các Phó Chủ tịch {BODY}") == [post]


def test_words_near_a_post_without_a_persons_title_are_nobody() -> None:
    assert read(f"{FRONT}- Đơn vị phối hợp: Phó chỉ tịch\n").names()[-1].startswith("Ban")


COMMITTEE = "Ban Chỉ đạo Nhà nước về Du lịch"


@pytest.mark.parametrize(
    ("sentence", "office", "words"),
    [
        ("Kế hoạch được Trưởng ban phê duyệt.", "Trưởng", "Trưởng ban"),
        ("Các thành viên báo cáo Phó Trưởng ban.", "Phó Trưởng", "Phó Trưởng ban"),
    ],
)
def test_a_bare_head_of_a_committee_is_that_of_the_last_one(
    sentence: str, office: str, words: str
) -> None:
    reading = read(f"{COMMITTEE} họp quý. {sentence}\n")
    assert reading.words(f"{office} {COMMITTEE}") == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "Một Phó Chủ tịch làm Trưởng ban, các thành viên gồm ba người.",
        "Do Trưởng ban kiểm soát ký.",
        "Trưởng ban: bà Tám.",
    ],
)
def test_who_becomes_head_of_a_committee_is_no_mention(sentence: str) -> None:
    assert read(f"{COMMITTEE} họp quý. {sentence}\n").names() == [COMMITTEE]
