"""Short readings of bodies: defined words, the ministry or department that speaks, places."""

import pytest

from tests.support.agency_texts import MINISTRY, read, read_plan


def test_a_definition_may_name_a_body_by_words_that_are_another_name() -> None:
    body = (
        "Ban Chỉ đạo quốc gia về tìm kiếm người mất tích (gọi tắt là Ban Chỉ đạo quốc gia 77) họp. "
        "Ban Chỉ đạo quốc gia 77 giao việc."
    )
    words = read(MINISTRY + body).words("Ban Chỉ đạo quốc gia về tìm kiếm người mất tích")
    assert words[1:] == ["Ban Chỉ đạo quốc gia 77", "Ban Chỉ đạo quốc gia 77"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Văn phòng Bộ", "Văn phòng Bộ Xây dựng"),
        ("Chánh Văn phòng Bộ", "Chánh Văn phòng Bộ Xây dựng"),
        ("Lãnh đạo Bộ", "Lãnh đạo Bộ Xây dựng"),
        ("Các đơn vị thuộc Bộ", "Các đơn vị thuộc Bộ Xây dựng"),
        ("Thủ trưởng các đơn vị thuộc Bộ", "Thủ trưởng các đơn vị thuộc Bộ Xây dựng"),
        ("Bộ trưởng", "Bộ trưởng Bộ Xây dựng"),
    ],
)
def test_the_bare_word_for_a_ministry_is_the_one_that_speaks(printed: str, name: str) -> None:
    assert read(f"{MINISTRY}Nơi nhận:\n- {printed};\n- Lưu: VT.").words(name) == [printed]


def test_a_paper_of_the_centre_about_one_province_means_its_bodies() -> None:
    body = (
        "Ủy ban nhân dân tỉnh Cà Mau báo cáo Bộ. Hội đồng nhân dân tỉnh Cà Mau giám sát. "
        "Ủy ban nhân dân tỉnh rà soát quy hoạch."
    )
    assert read(MINISTRY + body).words("Ủy ban nhân dân tỉnh Cà Mau")[1:] == [
        "Ủy ban nhân dân tỉnh"
    ]


def test_a_paper_of_the_centre_that_names_a_province_in_passing_is_not_about_it() -> None:
    body = "Mời Ủy ban nhân dân tỉnh Cà Mau dự họp. Ủy ban nhân dân tỉnh công bố quy hoạch."
    assert read(MINISTRY + body).words("Ủy ban nhân dân tỉnh Cà Mau") == [
        "Ủy ban nhân dân tỉnh Cà Mau"
    ]


def test_a_bare_ministry_means_nobody_in_the_paper_of_a_province() -> None:
    assert read_plan("Lãnh đạo Bộ đến dự lễ.").names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_an_office_of_the_ministry_is_not_joined_with_the_post_behind_it() -> None:
    reading = read(f"{MINISTRY}Chánh Văn phòng Bộ, Vụ trưởng Vụ Pháp chế thi hành.")
    assert reading.names()[1:] == ["Chánh Văn phòng Bộ Xây dựng", "Vụ trưởng Vụ Pháp chế"]


def test_parts_in_a_list_belong_to_the_body_that_its_last_part_names() -> None:
    reading = read_plan("Mời Ban Tổ chức, Ủy ban Kiểm tra và Văn phòng Tỉnh ủy góp ý.")
    assert reading.words("Ban Tổ chức Tỉnh ủy Trà Vinh") == ["Ban Tổ chức"]
    assert reading.words("Ủy ban Kiểm tra Tỉnh ủy Trà Vinh") == ["Ủy ban Kiểm tra"]


def test_any_body_of_a_level_is_not_the_one_of_this_place() -> None:
    body = "Gửi Ban Thường trực Ủy ban MTTQ Việt Nam cùng cấp và UBND cấp trên."
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_the_bare_word_for_a_department_is_the_one_that_its_paper_is_about() -> None:
    body = (
        "Sở Du lịch có con dấu. Sở Du lịch xếp hạng khách sạn. Sở Du lịch trình đề án. "
        "Sở Du lịch gồm ba phòng. Giám đốc Sở ký giấy phép."
    )
    assert read_plan(body).words("Giám đốc Sở Du lịch tỉnh Trà Vinh") == ["Giám đốc Sở"]


@pytest.mark.parametrize(
    "words",
    [
        "Đại hội đại biểu lần thứ XI Đảng bộ tỉnh Trà Vinh",
        "Đại hội Đảng bộ tỉnh lần thứ XI",
    ],
)
def test_a_congress_of_a_province_is_known_by_its_number_wherever_that_stands(words: str) -> None:
    reading = read_plan(f"Học tập Nghị quyết {words}.")
    assert reading.words("Đại hội đại biểu Đảng bộ tỉnh Trà Vinh lần thứ XI") == [words]


def test_capitals_in_brackets_behind_a_company_stand_for_it() -> None:
    full = "Tổng công ty Nước sạch Việt Nam"
    reading = read(MINISTRY + f"{full} (NS VIET) gửi số liệu. Hợp đồng giữa NS VIET và các hộ dân.")
    assert reading.words(full) == [full, "NS VIET", "NS VIET"]


def test_capitals_in_brackets_behind_a_set_stand_for_nothing() -> None:
    body = "Các doanh nghiệp viễn thông (ABC) gửi số liệu. Hợp đồng ABC có hiệu lực."
    assert read(MINISTRY + body).words("Các doanh nghiệp viễn thông") == [
        "Các doanh nghiệp viễn thông"
    ]


@pytest.mark.parametrize(
    "first",
    ["Kính gửi: Sở Y tế", "Kế hoạch phối hợp với Sở Y tế", "Căn cứ Tờ trình của Sở Y tế"],
)
def test_a_department_that_does_not_speak_is_not_the_bare_word(first: str) -> None:
    text = (
        f"ỦY BAN NHÂN DÂN TỈNH TRÀ VINH\nSố: 5/KH-UBND\n{first}\n1. Giám đốc Sở chịu trách nhiệm."
    )
    assert "Giám đốc Sở Y tế tỉnh Trà Vinh" not in read(text).names()


@pytest.mark.parametrize(
    "text",
    [
        "UBND TỈNH TRÀ VINH\nSỞ Y TẾ\nSố: 5/KH-SYT\n1. Giám đốc Sở giao việc.",
        "Số: 5/QĐ-SYT\nVề trồng cây\nGIÁM ĐỐC SỞ Y TẾ TỈNH TRÀ VINH\n1. Giám đốc Sở giao việc.",
        "UBND TỈNH TRÀ VINH\n1. Giám đốc Sở giao việc.\nNơi nhận:\n- Lưu: VT.\n"
        "GIÁM ĐỐC SỞ Y TẾ\nTrần Văn Tám\n",
    ],
)
def test_a_department_that_speaks_is_the_bare_word(text: str) -> None:
    assert read(text).words("Giám đốc Sở Y tế tỉnh Trà Vinh")[-1] == "Giám đốc Sở"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ủy ban nhân dân (UBND) tỉnh", "Ủy ban nhân dân tỉnh Trà Vinh"),
        ("Hội đồng nhân dân (HĐND) các xã", "Hội đồng nhân dân các xã tỉnh Trà Vinh"),
        ("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
    ],
)
def test_a_name_reaches_its_place_over_a_gloss_and_a_dash(printed: str, name: str) -> None:
    assert read_plan(f"1. {printed} họp.\n").words(name)[-1] == printed


def test_a_body_of_the_centre_is_the_one_that_the_source_names_in_full() -> None:
    reading = read(f"{MINISTRY}Kính gửi: Ban Bí thư Trung ương Đảng.\nBan Bí thư giao việc.\n")
    assert reading.words("Ban Bí thư Trung ương Đảng")[-1] == "Ban Bí thư"
    assert read(f"{MINISTRY}Ban Bí thư giao việc.\n").words("Ban Bí thư") == ["Ban Bí thư"]


@pytest.mark.parametrize(
    "congress", ["Đại hội Tỉnh Đảng bộ lần thứ VIII", "Đại hội Đảng tỉnh bộ lần thứ VIII"]
)
def test_a_congress_that_names_its_unit_inside_is_that_of_the_place(congress: str) -> None:
    name = "Đại hội đại biểu Đảng bộ tỉnh Trà Vinh lần thứ VIII"
    assert read_plan(f"Thực hiện Nghị quyết {congress}.\n").words(name) == [congress]
    assert name not in read_plan(f"Chào mừng {congress}.\n").names()


DEPARTMENT = "UBND TỈNH TRÀ VINH\nSỞ Y TẾ\nSố: 5/SYT-VP\n1. Sở Y tế trả lời.\nNơi nhận:\n"


@pytest.mark.parametrize(
    ("printed", "post"),
    [
        ("Giám đốc, các Phó Giám đốc", "Giám đốc, các Phó Giám đốc"),
        ("Giám đốc", "Giám đốc"),
        ("BGĐ", "Ban Giám đốc"),
        ("Ban Giám đốc Sở", "Ban Giám đốc"),
    ],
)
def test_posts_alone_in_a_line_are_those_of_the_department(printed: str, post: str) -> None:
    reading = read(f"{DEPARTMENT}- {printed} (để b/c);\n- Lưu: VT.\n")
    assert reading.words(f"{post} Sở Y tế tỉnh Trà Vinh") == [printed]


def test_a_director_in_a_sentence_or_under_another_issuer_is_nobody() -> None:
    assert len(read(f"{DEPARTMENT}- Lưu: VT.\nGiám đốc trung tâm vắng mặt.\n").names()) == 2
    assert read_plan("Thành phần:\n- Giám đốc;\n- Lưu: VT.").names() == [
        "Ủy ban nhân dân tỉnh Trà Vinh"
    ]


def test_a_body_of_the_villages_is_that_of_all_where_the_source_says_so_once() -> None:
    commune = "ỦY BAN NHÂN DÂN XÃ MỸ LONG\nSố: 2/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n"
    body = "Ban Công tác Mặt trận thôn họp. Trưởng Ban công tác Mặt trận trồng cây."
    names = read(commune + body).names()
    assert [name for name in names if "Mặt trận" in name] == [
        "Ban Công tác Mặt trận các thôn xã Mỹ Long",
        "Trưởng Ban Công tác Mặt trận các thôn xã Mỹ Long",
    ]
    alone = read(f"{commune}Ban Công tác Mặt trận trồng cây.").names()
    assert not any("các thôn" in name for name in alone)


def test_the_bare_word_for_an_office_of_the_state_is_the_one_that_speaks() -> None:
    text = "TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH TRÀ VINH\nSố: 5/CT-VP\n1. Lãnh đạo Cục giao việc.\n"
    assert read(text).words("Lãnh đạo Cục Thuế tỉnh Trà Vinh") == ["Lãnh đạo Cục"]


def test_a_department_by_its_letters_near_the_head_does_not_speak() -> None:
    reading = read_plan("Các sở: Công Thương, KH&ĐT trồng cây. Giám đốc Sở chịu trách nhiệm.\n")
    assert not any(name.startswith("Giám đốc") for name in reading.names())


def test_the_bodies_of_a_commune_with_namesakes_are_not_those_of_the_province_it_names() -> None:
    reading = read(
        "ỦY BAN NHÂN DÂN XÃ QUANG TRUNG\nQuang Trung, ngày 5 tháng 6 năm 2022\n"
        "UBND tỉnh Hưng Yên giao việc. Hội Nông dân vận động. Sở Y tế hướng dẫn.\n"
        "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Tám\n"
    )
    assert reading.names() == [
        "Ủy ban nhân dân xã Quang Trung",
        "Ủy ban nhân dân tỉnh Hưng Yên",
        "Hội Nông dân xã Quang Trung",
        "Sở Y tế tỉnh Hưng Yên",
    ]
