"""Collectives: how their nouns are written, and where they lie."""

import pytest

from schema.vocabulary import AgencyKind, Level, System
from tests.support.agency_texts import read, read_plan

CENTRAL = """BỘ Y TẾ
Số: 40/QĐ-BYT
Hà Nội, ngày 9 tháng 9 năm 2025

QUYẾT ĐỊNH
Về việc trồng rừng

"""


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("các tổ chức chính trị xã hội", "Các tổ chức chính trị - xã hội tỉnh Trà Vinh"),
        ("các sở ngành", "Các sở, ngành tỉnh Trà Vinh"),
        ("các sở, ngành, các địa phương", "Các sở, ngành, địa phương tỉnh Trà Vinh"),
        ("các DN viễn thông", "Các doanh nghiệp viễn thông tỉnh Trà Vinh"),
        ("các huyện, thị, thành ủy", "Các huyện ủy, thị ủy, thành ủy tỉnh Trà Vinh"),
    ],
)
def test_nouns_of_a_collective_are_written_in_full(printed: str, name: str) -> None:
    assert read_plan(f"Đề nghị {printed} trồng cây.").words(name) == [printed]


def test_a_capital_before_a_unit_word_begins_no_name_of_its_own() -> None:
    names = read_plan("Giao thủ trưởng các Sở, Ban, Ngành Tỉnh trồng cây.").names()
    assert "Thủ trưởng các sở, ban, ngành tỉnh Trà Vinh" in names


def test_bodies_in_the_area_lie_where_the_source_speaks() -> None:
    reading = read_plan("Mời các cơ quan ngành dọc đóng trên địa bàn trồng cây.")
    name = "Các cơ quan ngành dọc đóng trên địa bàn tỉnh Trà Vinh"
    assert reading.words(name) == ["các cơ quan ngành dọc đóng trên địa bàn"]


def test_all_provinces_are_a_collective_only_as_a_heading_or_item() -> None:
    assert "Các tỉnh, thành phố" in read(f"{CENTRAL}5. Các tỉnh, thành phố:\na) Trồng cây.").names()
    assert "Các tỉnh, thành phố" not in read(f"{CENTRAL}Cây ở các tỉnh, thành phố.").names()


def test_departments_of_the_ministry_that_writes_are_a_collective_as_an_item() -> None:
    item = "Nơi nhận:\n- Các Vụ, Cục, Thanh tra Bộ;\n"
    assert {"Các Vụ, Cục", "Thanh tra Bộ Y tế"} <= set(read(f"{CENTRAL}{item}").names())
    assert "Các Vụ, Cục" not in read(f"{CENTRAL}- VPCP: các PCN, các Vụ, Cục;\n").names()


def test_units_of_one_kind_of_country_are_a_set_of_their_own() -> None:
    names = read_plan("Giao UBND các xã miền núi; UBND các xã, phường trồng cây.").names()
    some = "Ủy ban nhân dân các xã miền núi tỉnh Trà Vinh"
    assert {some, "Ủy ban nhân dân các xã, phường tỉnh Trà Vinh"} <= set(names)


def test_all_provinces_are_one_set_whether_or_not_the_centre_is_named() -> None:
    names = read(
        f"{CENTRAL}Giao UBND 34 tỉnh, thành phố; UBND cấp tỉnh; UBND các tỉnh, thành phố trực "
        "thuộc trung ương trồng cây."
    ).names()
    assert names[1:] == ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"]


def test_bodies_under_and_directly_under_another_are_a_set() -> None:
    printed = "Các đơn vị thuộc và trực thuộc Bộ Xây dựng"
    assert read(f"{CENTRAL}- {printed};\n").words(printed) == [printed]


def test_a_listed_place_is_the_one_of_today_and_may_hold_a_dash() -> None:
    text = "UBND các tỉnh, thành phố: Hà Nội, Cần Thơ, Bà Rịa - Vũng Tàu trồng cây."
    names = read(f"{CENTRAL.replace('2025', '2023')}{text}").names()
    where = ("thành phố Hà Nội", "thành phố Cần Thơ", "tỉnh Bà Rịa - Vũng Tàu")
    assert names[1:] == [f"Ủy ban nhân dân {place}" for place in where]


@pytest.mark.parametrize(
    ("printed", "places"),
    [
        ("UBND tỉnh Bình Dương, Đồng Nai và Tây Ninh", ("Bình Dương", "Đồng Nai", "Tây Ninh")),
        ("UBND tỉnh Bình Dương, Nguyễn Văn An", ("Bình Dương",)),
    ],
)
def test_a_shared_unit_word_holds_for_the_places_behind_it(
    printed: str, places: tuple[str, ...]
) -> None:
    names = read(f"{CENTRAL.replace('2025', '2023')}Giao {printed} trồng cây.").names()
    assert names[1:] == [f"Ủy ban nhân dân tỉnh {place}" for place in places]


def test_a_province_behind_its_district_is_no_further_district() -> None:
    names = read(f"{CENTRAL.replace('2025', '2023')}Giao UBND huyện Tân Phú, Đồng Nai.").names()
    assert names[1:] == ["Ủy ban nhân dân huyện Tân Phú"]


def test_whoever_is_organised_is_no_collective() -> None:
    assert read_plan("Vận động các cơ quan, tổ chức, đoàn thể trồng cây.").names()[1:] == []


def test_a_collective_in_the_area_is_the_one_named_without_it() -> None:
    text = "Mời các ngân hàng thương mại; các ngân hàng thương mại trên địa bàn trồng cây."
    name = "Các ngân hàng thương mại trên địa bàn tỉnh Trà Vinh"
    assert read_plan(text).names()[1:] == [name]


def test_what_makes_the_last_members_generic_leaves_the_others() -> None:
    reading = read_plan("Phối hợp với các sở, ngành và cơ quan, đơn vị có liên quan trồng cây.")
    assert reading.words("Các sở, ngành tỉnh Trà Vinh") == ["các sở, ngành"]
    alone = read_plan("Phối hợp với các sở, ngành có liên quan trồng cây.")
    assert "Các sở, ngành tỉnh Trà Vinh" not in alone.names()


def test_ministries_and_localities_together_are_the_state_at_every_level() -> None:
    reading = read(f"{CENTRAL}Giao các bộ, ngành, địa phương trồng cây.")
    everyone = reading.agency("Các bộ, ngành, địa phương")
    assert (everyone.level, everyone.system) == (None, System.STATE)
    ministries = read(f"{CENTRAL}Giao các bộ, ngành trồng cây.").agency("Các bộ, ngành")
    assert ministries.level is Level.CENTRAL


def test_a_department_without_a_place_is_that_of_every_province_to_the_centre() -> None:
    reading = read(f"{CENTRAL}Giao Sở Xây dựng trồng cây; Sở Nội vụ tỉnh Trà Vinh tưới cây.")
    assert reading.agency("Sở Xây dựng các tỉnh, thành phố").kind is AgencyKind.COLLECTIVE
    assert reading.agency("Sở Nội vụ tỉnh Trà Vinh").kind is AgencyKind.BODY


def test_the_customs_offices_of_the_provinces_are_of_no_level() -> None:
    reading = read(f"{CENTRAL}Giao Cục Hải quan các tỉnh, thành phố trồng cây.")
    assert reading.agency("Cục Hải quan các tỉnh, thành phố").level is None


def test_heads_of_all_villages_take_no_second_village_from_a_list() -> None:
    commune = "ỦY BAN NHÂN DÂN XÃ MỸ LONG\nSố: 2/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n"
    names = read(f"{commune}- Trưởng thôn, Ban công tác MT thôn;\n").names()
    assert not any("các thôn các thôn" in name for name in names)
    assert any(name.startswith("Ban Công tác Mặt trận các thôn") for name in names)


@pytest.mark.parametrize(
    "body",
    [
        "Nuôi dưỡng doanh nghiệp công nghệ số trồng cây.",
        "Sơn lại biển của cơ sở khám bệnh, chữa bệnh.",
    ],
)
def test_what_is_only_named_as_a_kind_is_no_set(body: str) -> None:
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_partners_without_their_word_for_all_are_a_set() -> None:
    names = read_plan("Phối hợp với doanh nghiệp công nghệ số trồng cây.").names()
    assert names[1:] == ["Các doanh nghiệp công nghệ số tỉnh Trà Vinh"]


def test_a_last_member_that_a_word_goes_on_with_is_left_out() -> None:
    body = "Mời các tổ chức chính trị - xã hội, tổ chức xã hội, cơ quan nhà nước trồng cây."
    reading = read_plan(body)
    assert reading.names()[1:] == [
        "Các tổ chức chính trị - xã hội, tổ chức xã hội tỉnh Trà Vinh",
    ]
    other = "các cơ quan chuyên môn, tổ chức hành chính khác thuộc Ủy ban nhân dân tỉnh"
    assert read_plan(f"Giao {other} trồng cây.").words(f"C{other[1:]} Trà Vinh") == [other]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("các chi bộ, đảng bộ trực thuộc Tỉnh ủy", "Các chi bộ, đảng bộ trực thuộc Tỉnh ủy"),
        ("các chi, đảng bộ trực thuộc Tỉnh ủy", "Các chi bộ, đảng bộ trực thuộc Tỉnh ủy"),
        ("đảng ủy trực thuộc Tỉnh ủy", "Các đảng ủy trực thuộc Tỉnh ủy"),
    ],
)
def test_party_bodies_below_a_committee_are_one_set(printed: str, name: str) -> None:
    reading = read_plan(f"Đề nghị {printed} quán triệt.\n")
    assert reading.agency(f"{name} Trà Vinh").kind is AgencyKind.COLLECTIVE


@pytest.mark.parametrize("youth", ["Tỉnh đoàn", "Tỉnh ủy"])
def test_a_unit_inside_another_word_is_no_further_place(youth: str) -> None:
    reading = read_plan(f"Công an tỉnh, {youth} phối hợp.\n")
    assert reading.names()[1:] == ["Công an tỉnh Trà Vinh", f"{youth} Trà Vinh"]


def test_units_that_stand_in_pairs_need_no_comma() -> None:
    reading = read_plan("UBND các quận huyện, UBND các phường xã và UBND các xã huyện Cầu Kè.\n")
    assert reading.words("Ủy ban nhân dân các quận, huyện tỉnh Trà Vinh") == ["UBND các quận huyện"]
    assert reading.words("Ủy ban nhân dân các phường, xã tỉnh Trà Vinh") == [
        "UBND các phường xã",
        "UBND các xã",
    ]


def test_a_set_of_two_levels_is_not_the_communes() -> None:
    reading = read_plan("UBND huyện, các xã phường, thị trấn họp. UBND các xã, phường ký.\n")
    assert reading.words("Ủy ban nhân dân các xã, phường tỉnh Trà Vinh") == ["UBND các xã, phường"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("các trường đại học, cao đẳng trên địa bàn tỉnh", None),
        ("các hợp tác xã trên địa bàn tỉnh", None),
        ("các đơn vị sự nghiệp thuộc UBND tỉnh", "thuộc Ủy ban nhân dân tỉnh Trà Vinh"),
        ("Thủ trưởng cơ quan ban, ngành tỉnh", "Thủ trưởng các cơ quan, ban, ngành tỉnh Trà Vinh"),
        ("các cơ quan tham mưu, giúp việc của Tỉnh ủy", "giúp việc Tỉnh ủy Trà Vinh"),
        ("Công an các đơn vị, địa phương", "Công an các đơn vị, địa phương"),
    ],
)
def test_sets_that_a_place_or_an_owner_makes_ones_are_read(words: str, name: str | None) -> None:
    reading = read_plan(f"Giao {words} trồng cây.")
    spans = [mention.span for mention in reading.doc._.agency_mentions]
    assert words in [reading.doc.text[slice(*span)] for span in spans]
    assert any(found.endswith(name or "tỉnh Trà Vinh") for found in reading.names()[1:])


@pytest.mark.parametrize(
    "body", ["Các trường đại học, cao đẳng trồng cây.", "Các hợp tác xã phát triển."]
)
def test_such_sets_without_a_place_are_nobody(body: str) -> None:
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_a_set_ends_before_a_member_that_lacks_its_place() -> None:
    reading = read_plan("Phối hợp với các sở, ngành, trường đại học, cao đẳng trồng cây.")
    assert reading.words("Các sở, ngành tỉnh Trà Vinh") == ["các sở, ngành"]


def test_the_offices_of_a_branch_are_one_set_unless_a_place_says_which() -> None:
    central = read(f"{CENTRAL}Cơ quan thuế tưới cây. Gửi cơ quan Bảo hiểm xã hội tỉnh Trà Vinh.")
    branch = central.agency("Cơ quan thuế")
    assert (branch.kind, branch.level) == (AgencyKind.COLLECTIVE, None)
    assert central.words("Bảo hiểm xã hội tỉnh Trà Vinh") == ["Bảo hiểm xã hội tỉnh Trà Vinh"]
    assert read_plan("Cơ quan thuế tưới cây.").names()[1:] == ["Cơ quan thuế tỉnh Trà Vinh"]
