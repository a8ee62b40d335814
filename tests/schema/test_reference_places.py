import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema.errors import ReferenceDataError
from schema.reference.place_names import split_unit
from schema.reference.places import (
    BEFORE,
    FROM,
    NEW_ERA,
    Place,
    find_places,
    find_unique_place,
    get_place,
    load_places,
    province_of,
    successors_of,
)
from schema.vocabulary import Level

OLD = date(2024, 2, 23)
NEW = date(2025, 9, 1)


def names(places: tuple[Place, ...]) -> list[str]:
    return [place.name for place in places]


@pytest.mark.parametrize(
    ("level", "era", "count"),
    [
        (Level.PROVINCE, BEFORE, 63),
        (Level.DISTRICT, BEFORE, 696),
        (Level.COMMUNE, BEFORE, 10_035),
        (Level.PROVINCE, FROM, 34),
        (Level.DISTRICT, FROM, 0),
        (Level.COMMUNE, FROM, 3_321),
    ],
)
def test_each_era_has_as_many_units_as_the_state_counted(
    level: Level, era: str, count: int
) -> None:
    assert sum(p.era == era and not p.former for p in load_places(level)) == count


def test_on_every_first_of_january_since_2009_there_are_63_provinces() -> None:
    for year in range(2009, 2026):
        day = date(year, 1, 1)
        assert sum(p.stood_on(day) for p in load_places(Level.PROVINCE)) == 63, day


def test_the_units_of_today_are_wards_communes_and_thirteen_special_zones() -> None:
    units = Counter(p.unit for p in load_places(Level.COMMUNE) if p.era == FROM)
    assert units == {"xã": 2621, "phường": 687, "đặc khu": 13}


def test_a_code_stands_for_one_place_of_its_era() -> None:
    codes = Counter((place.era, place.code) for place in load_places())
    assert [code for code, count in codes.items() if count > 1] == []


def test_every_parent_and_every_successor_exists() -> None:
    for place in load_places():
        assert province_of(place).level is Level.PROVINCE
        assert all(heir.era == FROM for heir in successors_of(place))


def test_every_unit_of_30_june_2025_became_something_and_nothing_today_came_from_nowhere() -> None:
    last = [place for place in load_places() if place.era == BEFORE and not place.former]
    assert [place.name for place in last if not place.successors] == []
    heirs = {code for place in last for code in place.successors}
    assert {p.code for p in load_places() if p.era == FROM} - heirs == set()


def test_a_commune_goes_to_the_province_that_took_its_province_over() -> None:
    for place in load_places(Level.COMMUNE):
        if place.era == BEFORE and not place.former:
            province = province_of(place)
            assert {province_of(heir).code for heir in successors_of(place)} == set(
                province.successors
            ), place


def test_tra_vinh_became_part_of_vinh_long() -> None:
    (tra_vinh,) = find_places("tỉnh Trà Vinh", Level.PROVINCE)
    assert tra_vinh.stood_on(OLD)
    assert not tra_vinh.stood_on(NEW_ERA)
    assert names(successors_of(tra_vinh)) == ["tỉnh Vĩnh Long"]


def test_cau_ngang_district_became_six_communes() -> None:
    district = find_unique_place("huyện Cầu Ngang", Level.DISTRICT, OLD)
    assert district is not None
    assert set(names(successors_of(district))) == {
        "xã Cầu Ngang",
        "xã Hiệp Mỹ",
        "xã Mỹ Long",
        "xã Nhị Trường",
        "xã Ngũ Lạc",
        "xã Vinh Kim",
    }


def test_a_district_alone_is_unique_only_where_no_other_province_has_it() -> None:
    assert find_unique_place("Cầu Ngang", Level.DISTRICT, OLD) is not None
    assert find_unique_place("huyện Châu Thành", Level.DISTRICT, OLD) is None
    found = find_unique_place("huyện Châu Thành", Level.DISTRICT, OLD, province="Trà Vinh")
    assert found is not None
    assert province_of(found).name == "tỉnh Trà Vinh"


def test_ten_provinces_have_a_district_chau_thanh() -> None:
    districts = find_places("Châu Thành", Level.DISTRICT, on=OLD)
    assert len({province_of(place).code for place in districts}) == len(districts) == 10


def test_a_name_is_told_apart_by_its_era() -> None:
    assert find_places("xã Mỹ Long", Level.COMMUNE, "Trà Vinh") == ()
    new = find_places("xã Mỹ Long", Level.COMMUNE, "Vĩnh Long", NEW)
    assert [province_of(place).name for place in new] == ["tỉnh Vĩnh Long"]


def test_without_a_day_a_place_of_today_answers_for_its_namesake_that_it_took_over() -> None:
    place = find_unique_place("Vĩnh Long", Level.PROVINCE, None)
    assert place is not None
    assert place.era == FROM


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("TP. Hồ Chí Minh", "thành phố Hồ Chí Minh"),
        ("TP.HCM", "thành phố Hồ Chí Minh"),
        ("TPHCM", "thành phố Hồ Chí Minh"),
        ("Tp Hồ Chí Minh", "thành phố Hồ Chí Minh"),
        ("THÀNH PHỐ HỒ CHÍ MINH", "thành phố Hồ Chí Minh"),
        ("tỉnh Hoà Bình", "tỉnh Hòa Bình"),
        ("Đắc Lắc", "tỉnh Đắk Lắk"),
        ("tỉnh Daklak", "tỉnh Đắk Lắk"),
        ("Dak Lak", "tỉnh Đắk Lắk"),
        ("Bà Rịa – Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"),
        ("Bà Rịa-Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"),
        ("Thừa Thiên - Huế", "tỉnh Thừa Thiên Huế"),
        ("TT-Huế", "tỉnh Thừa Thiên Huế"),
        ("Kontum", "tỉnh Kon Tum"),
    ],
)
def test_a_province_is_known_however_it_is_spelt(written: str, name: str) -> None:
    day = date(2024, 1, 1)
    assert names(find_places(written, Level.PROVINCE, on=day)) == [name]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Q.3", "quận 3"),
        ("Q3", "quận 3"),
        ("Quận 03", "quận 3"),
        ("H. Cầu Ngang", "huyện Cầu Ngang"),
        ("TX. Duyên Hải", "thị xã Duyên Hải"),
    ],
)
def test_a_district_is_known_by_the_abbreviation_of_its_unit(written: str, name: str) -> None:
    assert names(find_places(written, Level.DISTRICT, on=OLD)) == [name]


def test_a_bare_number_is_no_place() -> None:
    assert find_places("3") == ()


def test_hue_is_a_province_only_as_a_city_since_2025() -> None:
    assert names(find_places("Huế", Level.PROVINCE, on=date(2024, 12, 31))) == []
    assert names(find_places("Huế", Level.PROVINCE, on=date(2025, 1, 1))) == ["thành phố Huế"]
    assert names(find_places("Thừa Thiên Huế", on=date(2025, 1, 1))) == []


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2009, 5, 1), "huyện Chí Linh"),
        (date(2015, 5, 1), "thị xã Chí Linh"),
        (date(2022, 5, 1), "thành phố Chí Linh"),
    ],
)
def test_a_raised_district_bears_the_unit_of_its_day(day: date, name: str) -> None:
    assert names(find_places("Chí Linh", Level.DISTRICT, on=day)) == [name]


def test_a_part_after_a_comma_is_the_province() -> None:
    (found,) = find_places("huyện Châu Thành, tỉnh Trà Vinh", on=OLD)
    assert province_of(found).bare == "Trà Vinh"


def test_a_unit_word_is_needed_before_the_name_not_inside_it() -> None:
    assert split_unit("Thị Trấn Mỹ Long") == ("thị trấn", "Mỹ Long")
    assert split_unit("Hà Nội") == (None, "Hà Nội")
    assert split_unit("H Cầu Ngang") == (None, "H Cầu Ngang")


def test_a_code_that_nobody_bears_is_refused() -> None:
    with pytest.raises(ReferenceDataError):
        get_place("99", FROM)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_place_is_found_by_its_own_name_in_its_own_province(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(load_places()))
    twisted = data.draw(st.sampled_from([place.name, place.name.upper(), place.name.title()]))
    assert place in find_places(twisted, place.level, province_of(place).name)


@pytest.mark.parametrize("name", ["huyện Đắk Glei", "phường Phan Rang", "phường Phường Đúc"])
def test_a_name_that_reads_as_another_spelling_or_as_a_unit_is_found_too(name: str) -> None:
    assert name in names(find_places(name))


def test_names_start_with_their_unit_and_hold_no_stray_blanks() -> None:
    for place in load_places():
        assert place.name == f"{place.unit} {place.bare}"
        assert not re.search(r"\s{2}|\s$", place.name)


def test_a_place_is_got_back_by_code_whatever_its_level() -> None:
    for place in load_places():
        assert get_place(place.code, place.era) == place
