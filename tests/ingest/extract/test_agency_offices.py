"""Offices in a row over sets, firms and places behind one word, and generic bodies."""

import pytest

from tests.support.agency_texts import read, read_plan

CENTRAL = """CHÍNH PHỦ
Số: 40/NQ-CP
Hà Nội, ngày 9 tháng 9 năm 2025
NGHỊ QUYẾT
Về việc trồng rừng

"""


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (
            "Giám đốc Sở, Thủ trưởng cơ quan, ban, ngành tỉnh trồng cây.",
            [
                "Giám đốc các sở tỉnh Trà Vinh",
                "Thủ trưởng các cơ quan, ban, ngành tỉnh Trà Vinh",
            ],
        ),
        (
            "Giám đốc các Sở và Thủ trưởng các ban, ngành cấp tỉnh trồng cây.",
            ["Giám đốc các sở tỉnh Trà Vinh"],
        ),
    ],
)
def test_directors_and_heads_in_a_row_are_two_sets(body: str, names: list[str]) -> None:
    assert set(names) <= set(read_plan(body).names())


@pytest.mark.parametrize(
    "printed",
    [
        "Bộ trưởng các bộ, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ",
        "các Bộ trưởng, Thủ trưởng các cơ quan ngang Bộ và cơ quan thuộc Chính phủ",
    ],
)
def test_ministers_and_heads_are_one_set_that_names_the_government(printed: str) -> None:
    reading = read(f"{CENTRAL}Yêu cầu {printed} trồng rừng.")
    set_name = "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ"
    assert reading.words(set_name) == [printed]
    assert reading.words("Chính phủ")[-1] == "Chính phủ"


def test_a_minister_alone_is_no_set() -> None:
    assert not [n for n in read(f"{CENTRAL}Bộ trưởng Bộ Y tế trồng rừng.").names() if "ngang" in n]


def test_an_office_over_a_list_is_that_of_each_body() -> None:
    names = read(f"{CENTRAL}Vụ trưởng các Vụ: Pháp chế, Kế hoạch - Tài chính; Bộ Y tế.").names()
    assert "Vụ trưởng Vụ Pháp chế" in names
    assert "Vụ trưởng Vụ Kế hoạch - Tài chính" in names


def test_firms_of_a_list_are_known_without_their_kind() -> None:
    body = "Giao các tập đoàn, tổng công ty: Điện lực Việt Nam (EVN), Viễn thông MobiFone trồng."
    reading = read(CENTRAL + body)
    assert reading.words("Tập đoàn Điện lực Việt Nam") == ["Điện lực Việt Nam", "EVN"]
    assert reading.words("Tổng công ty Viễn thông MobiFone") == ["Viễn thông MobiFone"]


def test_a_government_before_places_of_its_level_is_that_of_each() -> None:
    body = "Ủy ban nhân dân thành phố Hà Nội, tỉnh Ninh Bình và tỉnh Nghệ An trồng rừng."
    names = read(CENTRAL + body).names()
    assert names[-3:] == [
        "Ủy ban nhân dân thành phố Hà Nội",
        "Ủy ban nhân dân tỉnh Ninh Bình",
        "Ủy ban nhân dân tỉnh Nghệ An",
    ]


def test_a_place_above_says_only_where_a_government_is() -> None:
    body = "Ủy ban nhân dân huyện Cầu Ngang, tỉnh Trà Vinh trồng cây."
    assert "Ủy ban nhân dân huyện Cầu Ngang" in read_plan(body).names()
    assert "Ủy ban nhân dân tỉnh Trà Vinh" not in read_plan(body).names()[1:]


@pytest.mark.parametrize(
    "body",
    [
        "Chỉ đạo các đơn vị, Ban Quản lý dự án, nhà thầu trồng cây.",
        "Dùng nguồn Quỹ Phát triển đất trả dần.",
    ],
)
def test_a_kind_of_body_or_a_source_of_money_is_nobody(body: str) -> None:
    assert read_plan(body).names() == read_plan("Trồng cây.").names()


def test_a_fund_that_is_told_to_act_is_a_body() -> None:
    assert "Quỹ Phát triển đất tỉnh Trà Vinh" in read_plan("Giao Quỹ Phát triển đất tỉnh.").names()


@pytest.mark.parametrize("link", [", ", " và ", " , "])
def test_a_department_behind_the_head_of_another_is_its_head(link: str) -> None:
    reading = read_plan(f"1. Giám đốc Sở Y tế{link}Sở Nội vụ chịu trách nhiệm thi hành.\n")
    assert reading.words("Giám đốc Sở Nội vụ tỉnh Trà Vinh") == ["Sở Nội vụ"]
    assert "Sở Nội vụ tỉnh Trà Vinh" not in reading.names()


def test_a_ministry_behind_the_minister_of_another_is_its_minister() -> None:
    reading = read("1. Bộ trưởng Bộ Y tế, Bộ Nội vụ chịu trách nhiệm thi hành.\n")
    assert reading.words("Bộ trưởng Bộ Nội vụ") == ["Bộ Nội vụ"]


@pytest.mark.parametrize(
    "task", ["Giám đốc Sở Y tế phối hợp với Sở Nội vụ", "Giám đốc Sở Y tế; Sở Nội vụ"]
)
def test_a_department_of_its_own_is_no_office(task: str) -> None:
    assert read_plan(f"1. {task} trồng cây.\n").words("Sở Nội vụ tỉnh Trà Vinh") == ["Sở Nội vụ"]


def test_the_name_of_who_holds_an_office_of_the_ministry_belongs_to_it() -> None:
    text = "BỘ XÂY DỰNG\nSố: 5/QĐ-BXD\nNơi nhận:\n- Thứ trưởng Trần Văn Tám;\n- Lưu: VT.\n"
    reading = read(text)
    assert reading.words("Thứ trưởng Bộ Xây dựng") == ["Thứ trưởng Trần Văn Tám"]


@pytest.mark.parametrize(
    ("places", "name"),
    [
        ("UBND các tỉnh, thành phố", "Bí thư các tỉnh ủy, thành ủy"),
        (
            "Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương",
            "Bí thư các tỉnh ủy, thành ủy trực thuộc Trung ương",
        ),
    ],
)
def test_secretaries_before_the_heads_of_provinces_are_those_of_their_committees(
    places: str, name: str
) -> None:
    reading = read(f"{CENTRAL}\nCác đồng chí Bí thư, Chủ tịch {places} chỉ đạo.\n")
    assert reading.words(name) == ["Bí thư"]


def test_a_secretary_of_one_place_is_none_of_all() -> None:
    reading = read_plan("Đồng chí Bí thư, Chủ tịch UBND tỉnh chỉ đạo.\n")
    assert "Bí thư các tỉnh ủy, thành ủy" not in reading.names()
