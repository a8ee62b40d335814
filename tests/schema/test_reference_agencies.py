import csv
import unicodedata
from collections import defaultdict
from datetime import date

import pytest

from schema.errors import ReferenceDataError
from schema.names import name_key
from schema.reference import agencies
from schema.reference.abbreviations import find_abbreviations, load_abbreviations
from schema.reference.agencies import (
    find_agencies_by_code,
    find_agencies_by_name,
    find_agency_by_code,
    load_agencies,
)
from schema.reference.tables import read_text
from schema.vocabulary import AgencyKind, Level, System

WORDS_OF_PLACES = (" tỉnh", " huyện", " phường", " thành phố", " quận")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("BTTTT", "Bộ Thông tin và Truyền thông"),
        ("BCT", "Bộ Công Thương"),
        ("VPCP", "Văn phòng Chính phủ"),
        ("TTg", "Thủ tướng Chính phủ"),
        ("BTGTW", "Ban Tuyên giáo Trung ương"),
        ("SNV", "Sở Nội vụ"),
        ("BGD&ĐT", "Bộ Giáo dục và Đào tạo"),
        ("UBND", "Ủy ban nhân dân"),
        ("ttg", "Thủ tướng Chính phủ"),
        ("SLÐTBXH", "Sở Lao động - Thương binh và Xã hội"),
    ],
)
def test_a_code_names_its_body(code: str, name: str) -> None:
    entry = find_agency_by_code(code)
    assert entry is not None
    assert entry.name == name


def test_a_code_of_two_bodies_names_neither_and_lists_both() -> None:
    assert find_agency_by_code("TU") is None
    assert {entry.name for entry in find_agencies_by_code("TU")} == {"Tỉnh ủy", "Thành ủy"}


def test_level_and_day_choose_between_bodies_of_one_code() -> None:
    district = find_agency_by_code("BCHQS", Level.DISTRICT)
    province = find_agency_by_code("BCHQS", Level.PROVINCE)
    assert district is not None
    assert province is not None
    assert (district.name, province.name) == ("Ban Chỉ huy Quân sự", "Bộ Chỉ huy Quân sự")
    assert find_agency_by_code("BTTTT", on=date(2026, 1, 1)) is None


def test_an_unknown_code_names_nobody() -> None:
    assert find_agencies_by_code("XYZT") == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sở VH, TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ TÀI CHÍNH", "Sở Tài chính"),
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("Bộ KH&ĐT", "Bộ Kế hoạch và Đầu tư"),
        ("Đài PT-TH", "Đài Phát thanh và Truyền hình"),
        ("Hội CTĐ", "Hội Chữ thập đỏ"),
        ("Liên minh HTX", "Liên minh Hợp tác xã"),
        ("Trung ương Đoàn", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Bộ Chỉ huy BĐBP", "Bộ Chỉ huy Bộ đội Biên phòng"),
        ("VPTƯ", "Văn phòng Trung ương Đảng"),
    ],
)
def test_an_alias_leads_to_the_full_name(written: str, name: str) -> None:
    assert name in [entry.name for entry in find_agencies_by_name(written)]


def test_every_entry_is_found_by_each_of_its_names() -> None:
    for entry in load_agencies():
        assert all(entry in find_agencies_by_name(name) for name in entry.names)


def test_names_are_composed_and_spelt_the_official_way() -> None:
    for entry in load_agencies():
        assert unicodedata.is_normalized("NFC", "".join(entry.names))
        assert "Uỷ" not in entry.name
        assert "Toà" not in entry.name
        assert not entry.name.endswith(WORDS_OF_PLACES)


def test_a_name_stands_once_at_each_level() -> None:
    seen = defaultdict(list)
    for entry in load_agencies():
        for level in entry.levels or (None,):
            seen[name_key(entry.name), level].append(entry)
    assert [key for key, entries in seen.items() if len(entries) > 1] == []


def test_bodies_that_need_a_place_say_how_it_is_joined() -> None:
    for entry in load_agencies():
        assert not (entry.needs_place and entry.place_style == "none"), entry.name
        assert not (entry.needs_place and entry.levels == (Level.CENTRAL,)), entry.name


def test_party_committees_and_press_take_the_bare_place() -> None:
    styles = {e.name: e.place_style for e in load_agencies()}
    assert {styles[name] for name in ("Tỉnh ủy", "Huyện ủy", "Báo", "Ban Tổ chức Tỉnh ủy")} == {
        "bare"
    }
    assert {styles[name] for name in ("Sở Tài chính", "Công an", "Hội Nông dân")} == {"with_unit"}


def test_no_body_ends_before_it_begins() -> None:
    for entry in load_agencies():
        if entry.valid_from and entry.valid_to:
            assert entry.valid_from < entry.valid_to, entry.name


def test_old_and_new_ministries_share_no_day() -> None:
    (old,) = find_agencies_by_name("Bộ Tài nguyên và Môi trường")
    (new,) = find_agencies_by_name("Bộ Nông nghiệp và Môi trường")
    for day in (date(2025, 2, 28), date(2025, 3, 1)):
        assert old.stood_on(day) != new.stood_on(day)


def test_police_and_army_are_armed_forces_and_heads_are_offices() -> None:
    kinds = {e.name: (e.kind, e.system) for e in load_agencies()}
    assert kinds["Bộ Công an"] == (AgencyKind.BODY, System.ARMED_FORCES)
    assert kinds["Giám đốc Sở Y tế"] == (AgencyKind.OFFICE, System.STATE)


def test_an_unknown_place_style_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"name": "Sở Tài chính", "place_style": "near", "needs_place": "yes"}
    monkeypatch.setattr(agencies, "load_rows", lambda *_: [row])
    with pytest.raises(ReferenceDataError, match="Sở Tài chính"):
        agencies.load_agencies.__wrapped__()


def test_an_abbreviation_with_two_meanings_says_when_each_holds() -> None:
    by_short = defaultdict(list)
    for entry in load_abbreviations():
        by_short[entry.short].append(entry)
    for short, entries in by_short.items():
        if len(entries) > 1:
            assert sum(not e.context for e in entries) == 0, short
            assert len({e.expansion for e in entries}) == len(entries), short


def test_every_abbreviation_stands_in_its_example() -> None:
    assert [e.short for e in load_abbreviations() if e.short not in e.example] == []


def test_bct_is_a_ministry_or_the_politburo() -> None:
    assert {e.expansion for e in find_abbreviations("BCT")} == {"Bộ Công Thương", "Bộ Chính trị"}


def test_csv_files_keep_one_row_a_line() -> None:
    for name in ("agencies.csv", "abbreviations.csv", "document_types.csv", "vocabulary.csv"):
        text = read_text(name)
        assert len(list(csv.reader(text.splitlines()))) == text.count("\n"), name
