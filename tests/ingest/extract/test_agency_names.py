"""Names of bodies that depend on the level and the day of the source, and how far they run."""

import pytest

from schema.vocabulary import Level
from tests.support.agency_texts import read, read_plan

TAX = """ỦY BAN NHÂN DÂN TỈNH TRÀ VINH
Số: 15/KH-UBND
Trà Vinh, ngày 12 tháng 3 năm {year}

KẾ HOẠCH
Chăm sóc cây xanh

Giao Cục Thuế trồng cây.
"""
CENTRAL = """CHÍNH PHỦ
Số: 40/NQ-CP
Hà Nội, ngày 9 tháng 9 năm 2025

NGHỊ QUYẾT
Về việc trồng rừng

"""


def test_a_province_had_its_own_tax_office_until_the_offices_were_regrouped() -> None:
    assert "Cục Thuế tỉnh Trà Vinh" in read(TAX.format(year=2024)).names()
    assert "Cục Thuế" in read(TAX.format(year=2026)).names()


def test_a_mass_organisation_of_the_nation_is_central_in_a_central_paper() -> None:
    names = read(f"{CENTRAL}Mời Hội Chữ thập đỏ Việt Nam trồng cây.").names()
    assert "Hội Chữ thập đỏ Việt Nam" in names


def test_an_office_of_the_whole_organisation_keeps_its_word() -> None:
    names = read(f"{CENTRAL}Mời Chủ tịch Hội Nông dân Việt Nam trồng cây.").names()
    assert "Chủ tịch Hội Nông dân Việt Nam" in names


def test_the_name_of_the_whole_organisation_is_that_of_its_branch_in_a_province() -> None:
    text = TAX.format(year=2024).replace("Cục Thuế", "Hội Nông dân Việt Nam")
    assert "Hội Nông dân tỉnh Trà Vinh" in read(text).names()


def test_the_topic_of_a_council_goes_on_past_commas_behind_its_rank() -> None:
    full = "Hội đồng Tư vấn quốc gia về trồng rừng, chăm sóc rừng và giữ rừng"
    assert full in read(f"{CENTRAL}Thành lập {full}.").names()


def test_deputies_in_a_line_with_the_prime_minister_are_one_set() -> None:
    reading = read(f"{CENTRAL}Nơi nhận:\n- TTg, các PTTg (để b/c);\n- Lưu: VT.\n")
    assert reading.words("Thủ tướng, các Phó Thủ tướng Chính phủ") == ["TTg, các PTTg"]


def test_a_cell_of_the_party_in_a_body_is_named_with_it() -> None:
    names = read(f"{CENTRAL}Giao Tổ đảng ở Thường trực Hội đồng Dân tộc trồng cây.").names()
    assert "Tổ đảng ở Thường trực Hội đồng Dân tộc" in names


def test_commas_and_capitals_inside_a_committee_s_name_do_not_end_it() -> None:
    full = "Ủy ban Khoa học, Công nghệ và Môi trường"
    reading = read(f"{CENTRAL}Mời Ủy ban KH,CN&MT của Quốc hội trồng cây.")
    assert reading.words(full) == ["Ủy ban KH,CN&MT của Quốc hội"]


def test_a_body_is_not_given_the_name_of_its_successor() -> None:
    names = read(f"{CENTRAL}Mời Ban Dân nguyện và Bộ Tư lệnh Quân khu 9 trồng cây.").names()
    assert {"Ban Dân nguyện", "Bộ Tư lệnh Quân khu 9"} <= set(names)


def test_a_word_that_ends_other_names_does_not_cut_the_rear_services() -> None:
    assert "Phòng Hậu cần tỉnh Trà Vinh" in read_plan("Giao Phòng Hậu cần chủ trì.").names()
    assert read_plan("Phòng Dân tộc cần rà soát.").words("Phòng Dân tộc tỉnh Trà Vinh")


def test_a_dash_without_blanks_is_part_of_a_name_too() -> None:
    name = "Sở Lao động - Thương binh và Xã hội tỉnh Trà Vinh"
    printed = "Sở Lao động- Thương binh và Xã hội"
    assert read_plan(f"Giao {printed} trồng cây.").words(name) == [printed]


def test_the_inspectors_of_a_body_are_a_part_of_it_but_the_verb_is_none() -> None:
    names = read_plan("Giao Thanh tra Sở Y tế; Sở Nội vụ thanh tra Sở Xây dựng.").names()[1:]
    assert names == [
        f"{n} tỉnh Trà Vinh" for n in ("Thanh tra Sở Y tế", "Sở Nội vụ", "Sở Xây dựng")
    ]


def test_a_school_is_named_with_the_university_behind_its_dash() -> None:
    full = "Trường Đại học Luật - Đại học Huế"
    reading = read(f"{CENTRAL}Giao {full}, Đại học Bách khoa Hà Nội chủ trì.")
    assert {full, "Đại học Bách khoa Hà Nội"} <= set(reading.names())
    assert reading.agency(full).level is None
    assert reading.agency("Đại học Bách khoa Hà Nội").place is None


def test_a_unit_of_the_police_is_named_with_the_police_behind_it() -> None:
    for link in (" - ", " ", " thuộc "):
        printed = f"Phòng Tham mưu{link}Công an tỉnh"
        name = "Phòng Tham mưu Công an tỉnh Trà Vinh"
        assert read_plan(f"Giao {printed} trồng cây.").words(name) == [printed]


def test_the_legal_form_behind_a_firm_s_name_belongs_to_its_words() -> None:
    reading = read(f"{CENTRAL}Giao Tổng công ty Khí Việt Nam - CTCP (PV GAS) trồng cây.")
    assert reading.words("Tổng công ty Khí Việt Nam") == [
        "Tổng công ty Khí Việt Nam - CTCP",
        "PV GAS",
    ]


def test_a_short_word_for_a_joint_stock_company_is_written_in_full() -> None:
    names = read_plan("Giao CTCP Cấp nước Trà Vinh chủ trì.").names()
    assert "Công ty Cổ phần Cấp nước Trà Vinh" in names


def test_abbreviations_inside_an_open_name_are_written_in_full() -> None:
    names = read_plan("Mời Trung tâm NS&VSMTNT; Cục Quản lý đê điều và PCTT; Vụ ABC.").names()
    assert "Trung tâm Nước sạch và Vệ sinh môi trường nông thôn tỉnh Trà Vinh" in names
    assert "Cục Quản lý đê điều và Phòng, chống thiên tai" in names
    assert "Vụ ABC" in names


def test_small_letters_beside_an_abbreviation_may_be_capitals() -> None:
    reading = read(f"{CENTRAL}- Viện Kiểm sát nhân dân TC;\n")
    assert reading.words("Viện kiểm sát nhân dân tối cao") == ["Viện Kiểm sát nhân dân TC"]


def test_the_number_of_a_desk_behind_a_dash_is_no_part_of_a_name() -> None:
    names = read_plan("Gửi (Phòng Cảnh sát Phòng cháy, chữa cháy - PC23) xem xét.").names()
    assert "Phòng Cảnh sát phòng cháy, chữa cháy tỉnh Trà Vinh" in names


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Gửi Đảng ủy Quân sự tỉnh.", "Đảng ủy Quân sự tỉnh Trà Vinh"),
        (
            "Gửi Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh.",
            "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Trà Vinh",
        ),
        ("Gửi Thư viện tỉnh.", "Thư viện tỉnh Trà Vinh"),
        ("Gửi Thống kê tỉnh.", "Thống kê tỉnh Trà Vinh"),
        (
            "Gửi Ngân hàng Chính sách xã hội tỉnh.",
            "Ngân hàng Chính sách xã hội tỉnh Trà Vinh",
        ),
        ("Gửi Bảo hiểm tiền gửi Việt Nam.", "Bảo hiểm tiền gửi Việt Nam"),
    ],
)
def test_bodies_whose_first_word_also_names_other_things_are_bodies(body: str, name: str) -> None:
    assert read_plan(body).names()[1:] == [name]


@pytest.mark.parametrize(
    "body", ["Theo dữ liệu thống kê tỉnh.", "Theo Thư viện pháp luật.", "Hạ tầng viễn thông tỉnh."]
)
def test_what_is_only_named_like_a_body_is_none(body: str) -> None:
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


COMMUNE = """ỦY BAN NHÂN DÂN XÃ MỸ LONG
Số: 2/KH-UBND
Mỹ Long, ngày 12 tháng 8 năm 2025

KẾ HOẠCH
Trồng cây

"""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Phòng Kinh tế - Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị xã Mỹ Long"),
        ("Ban Xây dựng Đảng", "Ban Xây dựng Đảng Đảng ủy xã Mỹ Long"),
        ("Công đoàn xã", "Công đoàn xã Mỹ Long"),
        ("Ban nhân dân các ấp", "Ban nhân dân các ấp xã Mỹ Long"),
        ("Bí thư Chi bộ ấp", "Bí thư Chi bộ các ấp xã Mỹ Long"),
        ("Phòng Thi hành án dân sự khu vực 3", "Phòng Thi hành án dân sự khu vực 3"),
        (
            "Chi nhánh Văn phòng Đăng ký đất đai khu vực Cầu Ngang",
            "Chi nhánh Văn phòng Đăng ký đất đai khu vực Cầu Ngang",
        ),
    ],
)
def test_bodies_of_a_commune_without_districts_are_read(words: str, name: str) -> None:
    assert read(f"{COMMUNE}Giao {words} trồng cây.").words(name) == [words]


@pytest.mark.parametrize("body", ["Đoàn viên công đoàn xã trồng cây.", "UỶ BAN NHÂN DÂN ẤP."])
def test_what_only_ends_like_such_a_body_is_none(body: str) -> None:
    names = read(COMMUNE + body).names()
    assert not any(name.startswith(("Công đoàn", "Ban nhân dân")) for name in names)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Huyện ủy Càng Long", Level.DISTRICT),
        ("Thị ủy Duyên Hải", Level.DISTRICT),
        ("Huyện đoàn Càng Long", Level.DISTRICT),
    ],
)
def test_a_committee_of_a_district_takes_the_bare_name_behind_it(words: str, level: Level) -> None:
    assert read_plan(f"Gửi {words} số liệu.").agency(words).level is level


def test_a_committee_of_a_district_takes_no_other_name() -> None:
    assert read_plan("Gửi Huyện ủy Ban Mai.").words("Huyện ủy") == ["Huyện ủy"]


def test_the_office_of_three_bodies_is_one() -> None:
    named = read_plan(
        "Chánh Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân tỉnh báo cáo."
    )
    assert [name for name in named.names() if name.startswith("Chánh Văn phòng")] == [
        "Chánh Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân tỉnh Trà Vinh"
    ]
    assert not any(name.startswith("Hội đồng nhân dân") for name in named.names())


def test_a_board_ends_before_what_others_say_beside_it() -> None:
    named = read_plan("Xét báo cáo của Ban Kinh tế - Ngân sách và ý kiến thảo luận của đại biểu.")
    assert named.words("Ban Kinh tế - Ngân sách tỉnh Trà Vinh") == ["Ban Kinh tế - Ngân sách"]


@pytest.mark.parametrize("topic", ["phòng, chống bệnh dại", "chống buôn lậu chim", "về cà phê"])
def test_boards_of_one_rank_are_told_apart_by_their_topics(topic: str) -> None:
    named = read_plan(f"Ban Chỉ đạo quốc gia về lúa gạo họp. Ban Chỉ đạo quốc gia {topic} dự họp.")
    assert [name for name in named.names() if "quốc gia" in name] == [
        "Ban Chỉ đạo quốc gia về lúa gạo",
        f"Ban Chỉ đạo quốc gia {topic}",
    ]
