"""Collectives and party cells that headings make bearers of duties."""

import pytest

from tests.support.agency_texts import read, read_plan

CENTRAL = "CHÍNH PHỦ\n\nSố: 12/NQ-CP\n\nNGHỊ QUYẾT\n\nvề chống hạn\n\n"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("3. Các tỉnh, thành phố:", "Các tỉnh, thành phố"),
        ("3. Các tỉnh", "Các tỉnh"),
    ],
)
def test_places_of_a_level_in_a_heading_are_a_collective(heading: str, name: str) -> None:
    body = f"II. NHIỆM VỤ\n{heading}\na) Nạo vét kênh mương.\n"
    assert name in read(CENTRAL + body).names()


def test_places_of_a_province_are_those_of_the_province_that_speaks() -> None:
    reading = read_plan("III. PHÂN CÔNG\n4. Các xã, phường\n- Trồng cây che bụi.\n")
    assert "Các xã, phường tỉnh Trà Vinh" in reading.names()


@pytest.mark.parametrize(
    "line",
    [
        "3. Các tỉnh, thành phố khô hạn nhất được hỗ trợ trước.",
        "Mưa ở các tỉnh, thành phố giảm.",
    ],
)
def test_places_named_in_a_sentence_are_nobody(line: str) -> None:
    names = read(f"{CENTRAL}II. TÌNH HÌNH\n{line}\n").names()
    assert not [name for name in names if name.startswith("Các tỉnh")]


def test_a_party_cell_at_a_body_is_named_with_it() -> None:
    reading = read_plan("1. Tổ đảng ở Sở Xây dựng\n- Trồng cây che bụi.\n")
    assert "Tổ đảng ở Sở Xây dựng tỉnh Trà Vinh" in reading.names()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Điều 6. Trách nhiệm của cơ quan thuế\n1. Trồng cây.", "Cơ quan thuế tỉnh Trà Vinh"),
        (
            "Điều 6. Nghĩa vụ của các đơn vị cấp nước trong mùa khô\n1. Trồng cây.",
            "Các đơn vị cấp nước tỉnh Trà Vinh",
        ),
        (
            "1. Sở quản lý ngành, lĩnh vực chịu trách nhiệm trồng cây.",
            "Sở quản lý ngành, lĩnh vực tỉnh Trà Vinh",
        ),
        (
            "Cơ quan tiếp nhận tờ khai chịu trách nhiệm về sổ sách.",
            "Cơ quan tiếp nhận tờ khai tỉnh Trà Vinh",
        ),
    ],
)
def test_a_group_is_named_by_whose_duty_a_part_tells(body: str, name: str) -> None:
    assert name in read_plan(f"{body}\n").names()


def test_such_a_group_is_found_again_with_every_or_without() -> None:
    reading = read_plan(
        "1. Cơ quan quản lý chợ có trách nhiệm trồng cây.\n"
        "2. Các hộ bán hàng báo các cơ quan quản lý chợ.\n"
    )
    assert reading.words("Cơ quan quản lý chợ tỉnh Trà Vinh") == [
        "Cơ quan quản lý chợ",
        "các cơ quan quản lý chợ",
    ]


def test_one_of_a_group_that_is_known_is_that_group() -> None:
    reading = read_plan(
        "1. Sở Xây dựng báo các cơ quan báo chí trên địa bàn tỉnh.\n"
        "2. Cơ quan báo chí trên địa bàn tỉnh có trách nhiệm đưa tin.\n"
    )
    names = [name for name in reading.names() if "báo chí" in name]
    assert names == ["Các cơ quan báo chí trên địa bàn tỉnh Trà Vinh"]


@pytest.mark.parametrize(
    "body",
    [
        "Điều 6. Trách nhiệm của cơ quan, tổ chức, cá nhân\n1. Trồng cây.",
        "Điều 6. Trách nhiệm của các cơ quan liên quan\n1. Trồng cây.",
        "1. Cơ quan chủ trì có trách nhiệm gửi giấy mời.",
        "1. Đơn vị có trách nhiệm gửi giấy mời.",
        "1. Việc trồng cây có trách nhiệm của mọi nhà.",
    ],
)
def test_those_whom_nothing_tells_apart_are_no_group(body: str) -> None:
    assert read_plan(f"{body}\n").names() == read_plan("").names()


def test_a_definition_behind_an_owner_names_the_owned() -> None:
    reading = read_plan(
        "Phòng Văn hóa thuộc UBND xã (sau đây gọi là Cơ quan chuyên môn cấp xã).\n"
        "1. Cơ quan chuyên môn cấp xã trồng cây.\n"
    )
    words = reading.words("Ủy ban nhân dân các xã tỉnh Trà Vinh")
    assert words == ["UBND xã"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("2. Hiệu trưởng các trường tiểu học", "Hiệu trưởng các trường tiểu học tỉnh Trà Vinh"),
        ("2. Chủ các cơ sở lưu trú:", "Chủ các cơ sở lưu trú tỉnh Trà Vinh"),
    ],
)
def test_the_heads_of_a_group_in_a_heading_are_a_collective(heading: str, name: str) -> None:
    assert name in read_plan(f"{heading}\n- Trồng cây.\n").names()


@pytest.mark.parametrize(
    "line",
    [
        "2. Hiệu trưởng các trường tiểu học vừa nhận giấy khen.",
        "2. Nghĩa vụ của chủ sở hữu",
    ],
)
def test_a_sentence_about_heads_and_a_word_that_begins_like_one_name_nobody(line: str) -> None:
    assert read_plan(f"{line}\n- Trồng cây.\n").names() == read_plan("").names()


def test_a_post_of_the_issuer_is_named_by_whose_duty_a_part_tells() -> None:
    head = (
        "BAN CHỈ ĐẠO DU LỊCH\nTỈNH TRÀ VINH\n\nSố: 5/QĐ-BCĐ\n\nQUYẾT ĐỊNH\nvề quy chế làm việc\n\n"
    )
    parts = (
        "Điều 4. Trách nhiệm của Ủy viên thường trực\n1. Trồng cây.\n"
        "Điều 5. Trách nhiệm của Tổ thư ký\n1. Trồng cây.\n"
    )
    posts = [name for name in read(head + parts).names() if "viên" in name or "thư ký" in name]
    assert posts == ["Ủy viên thường trực Ban Chỉ đạo Du lịch tỉnh Trà Vinh"]
