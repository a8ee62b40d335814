"""Bodies by name, made specific by place, in the constructions that official texts use."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema.vocabulary import AgencyKind, Form, Level, System
from tests.support.agency_texts import PLAN, read, read_plan

DISTRICT = """ỦY BAN NHÂN DÂN HUYỆN CẦU NGANG
Số: 8/KH-UBND
Cầu Ngang, ngày 5 tháng 4 năm 2023
KẾ HOẠCH
Dọn vệ sinh kênh rạch năm 2023

"""
CENTRAL = """THỦ TƯỚNG CHÍNH PHỦ
Số: 40/CĐ-TTg
Hà Nội, ngày 9 tháng 9 năm 2025
CÔNG ĐIỆN
Về việc trồng rừng

"""


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Giao Sở Tài chính cân đối vốn.", "Sở Tài chính tỉnh Trà Vinh"),
        ("Giao Sở TT&TT đăng tin.", "Sở Thông tin và Truyền thông tỉnh Trà Vinh"),
        ("Đề nghị Tỉnh ủy cho ý kiến.", "Tỉnh ủy Trà Vinh"),
        ("Báo Trà Vinh mở chuyên mục.", "Báo Trà Vinh"),
        ("Công an tỉnh giữ trật tự.", "Công an tỉnh Trà Vinh"),
        ("Bộ Y tế cấp thuốc.", "Bộ Y tế"),
        ("Văn phòng Tỉnh ủy ghi nhận.", "Văn phòng Tỉnh ủy Trà Vinh"),
        ("Thường trực HĐND tỉnh giám sát.", "Thường trực Hội đồng nhân dân tỉnh Trà Vinh"),
        ("SỞ XÂY DỰNG VÀ CÁC BÊN.", "Sở Xây dựng tỉnh Trà Vinh"),
        ("Chi cục Thủy lợi rà soát kênh.", "Chi cục Thủy lợi tỉnh Trà Vinh"),
    ],
)
def test_a_body_takes_the_place_that_the_source_speaks_from(body: str, name: str) -> None:
    assert name in read_plan(body).names()


def test_a_name_stops_before_a_person() -> None:
    reading = read_plan("Phó Chủ tịch UBND tỉnh Lê Văn Hẳn dự lễ trồng cây.")
    assert "Phó Chủ tịch UBND tỉnh" in reading.words("Phó Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh")


def test_a_name_stops_before_the_verb_behind_its_unit_word() -> None:
    reading = read_plan("UBND tỉnh Ban hành danh mục cây xanh.")
    assert reading.words("Ủy ban nhân dân tỉnh Trà Vinh")[-1] == "UBND tỉnh"


def test_commas_inside_a_name_do_not_part_it_and_commas_between_names_do() -> None:
    reading = read_plan("Phối hợp với Sở Văn hóa, Thể thao và Du lịch, Báo Trà Vinh, Công an tỉnh.")
    assert reading.names()[1:] == [
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Trà Vinh",
        "Báo Trà Vinh",
        "Công an tỉnh Trà Vinh",
    ]


def test_a_head_is_shared_by_the_fields_behind_it() -> None:
    reading = read_plan("Giao Sở Nội vụ, Tài chính và Tư pháp thẩm định.")
    assert reading.words("Sở Tài chính tỉnh Trà Vinh") == ["Tài chính"]
    assert reading.words("Sở Tư pháp tỉnh Trà Vinh") == ["Tư pháp"]


def test_directors_of_departments_are_offices() -> None:
    reading = read_plan("Giám đốc các Sở: Nội vụ, Y tế chịu trách nhiệm thi hành.")
    assert reading.agency("Giám đốc Sở Y tế tỉnh Trà Vinh").kind is AgencyKind.OFFICE
    assert reading.words("Giám đốc Sở Nội vụ tỉnh Trà Vinh") == ["Nội vụ"]


def test_a_shared_head_over_ministries_gives_one_mention_a_body() -> None:
    reading = read(CENTRAL + "Các Bộ: Tài chính, Xây dựng bố trí vốn.")
    assert reading.words("Bộ Xây dựng") == ["Xây dựng"]


def test_districts_listed_behind_a_shared_head_are_bodies_each() -> None:
    reading = read_plan("Yêu cầu UBND các huyện: Cầu Kè, Trà Cú gửi số liệu.")
    assert reading.words("Ủy ban nhân dân huyện Trà Cú") == ["Trà Cú"]


def test_a_department_in_a_district_plan_is_that_of_the_province_above() -> None:
    reading = read(DISTRICT + "Phối hợp với Sở Tài nguyên và Môi trường; giao Phòng Nội vụ huyện.")
    assert reading.agency("Sở Tài nguyên và Môi trường tỉnh Trà Vinh").level is Level.PROVINCE
    assert reading.agency("Phòng Nội vụ huyện Cầu Ngang").place == "huyện Cầu Ngang"


def test_sets_of_communes_in_a_district_plan_lie_in_the_district() -> None:
    reading = read(DISTRICT + "Ủy ban nhân dân các xã, thị trấn ra quân ngày chủ nhật.")
    agency = reading.agency("Ủy ban nhân dân các xã, thị trấn huyện Cầu Ngang")
    assert (agency.kind, agency.level) == (AgencyKind.COLLECTIVE, Level.COMMUNE)


def test_departments_boards_and_sectors_are_one_collective() -> None:
    reading = read_plan(
        "Các sở, ban, ngành, đoàn thể tỉnh cử người dự; các sở, ngành liên quan góp ý."
    )
    agency = reading.agency("Các sở, ban, ngành, đoàn thể tỉnh Trà Vinh")
    assert (agency.kind, agency.system) == (AgencyKind.COLLECTIVE, System.OTHER)
    assert not any(
        "liên quan" in name or name.startswith("Các sở, ngành") for name in reading.names()
    )


def test_boards_of_districts_in_short_are_the_party_committees() -> None:
    reading = read_plan("Ban Tuyên giáo các huyện, thị, thành ủy phổ biến.")
    agency = reading.agency("Ban Tuyên giáo các huyện ủy, thị ủy, thành ủy tỉnh Trà Vinh")
    assert (agency.level, agency.system) == (Level.DISTRICT, System.PARTY)


@pytest.mark.parametrize(
    "body",
    [
        "Cán bộ, ngành nghề ở cơ sở, báo cáo viên giữ nhịp.",
        "Bầu cử đại biểu Quốc hội khóa tới diễn ra vào mùa hè.",
        "NHIỆM VỤ VÀ GIẢI PHÁP PHÒNG NGỪA DỊCH BỆNH TRONG XÃ HỘI",
        "Ông Lê Trường Sơn phát biểu.",
        "Đoàn kiểm tra gồm Chi cục trưởng và hai chuyên viên.",
    ],
)
def test_words_that_look_like_bodies_are_none(body: str) -> None:
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_a_body_in_the_name_of_a_document_is_no_mention() -> None:
    law = "Luật Tổ chức Chính phủ"
    assert "Chính phủ" not in read_plan(f"Căn cứ {law};", titles=(law,)).names()


def test_the_named_issuer_of_a_document_is_a_mention() -> None:
    act = "Chương trình hành động của Chính phủ"
    assert "Chính phủ" in read_plan(f"Triển khai {act}.", titles=(act,)).names()


def test_a_code_in_a_number_is_no_mention() -> None:
    reading = read_plan("Quyết định số 7/QĐ-TTg và Công văn 12/BTC-NSNN đã nêu.")
    assert reading.names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_a_part_of_a_body_is_not_the_body() -> None:
    reading = read_plan("Xin ý kiến Ban Thường vụ Tỉnh ủy.")
    assert "Tỉnh ủy Trà Vinh" not in reading.names()
    assert "Ban Thường vụ Tỉnh ủy Trà Vinh" in reading.names()


def test_a_body_in_a_description_is_a_mention_too() -> None:
    reading = read_plan("Các đơn vị trực thuộc Sở Y tế trực đêm.")
    assert "Sở Y tế tỉnh Trà Vinh" in reading.names()
    assert "Các đơn vị trực thuộc Sở Y tế tỉnh Trà Vinh" in reading.names()


def test_a_bare_committee_is_the_one_named_before() -> None:
    body = "Ban Chỉ đạo Chuyển đổi số tỉnh họp quý. BCĐ giao Sở Nội vụ. Ban Chỉ đạo báo cáo."
    reading = read_plan(body)
    assert reading.words("Ban Chỉ đạo Chuyển đổi số tỉnh Trà Vinh") == [
        "Ban Chỉ đạo Chuyển đổi số tỉnh",
        "BCĐ",
        "Ban Chỉ đạo",
    ]


def test_a_short_name_that_the_text_defines_is_followed() -> None:
    body = "Chi cục Thú y tỉnh (sau đây gọi tắt là Chi cục) nhận mẫu. Chi cục trả kết quả."
    words = read_plan(body).words("Chi cục Thú y tỉnh Trà Vinh")
    assert words == ["Chi cục Thú y tỉnh", "Chi cục", "Chi cục"]


def test_initials_are_read_where_the_full_name_stands_in_the_text() -> None:
    body = "Ban Chỉ huy Phòng thủ dân sự tỉnh họp.\nBan Chỉ huy PTDS tỉnh trực ban."
    words = read_plan(body).words("Ban Chỉ huy Phòng thủ dân sự tỉnh Trà Vinh")
    assert words[-1] == "Ban Chỉ huy PTDS tỉnh"


def test_a_topic_with_commas_runs_to_its_unit_word() -> None:
    body = (
        "Báo cáo Ban Chỉ đạo phòng, chống lụt bão, cứu nạn và khắc phục hậu quả tỉnh trước 10 giờ."
    )
    assert (
        "Ban Chỉ đạo phòng, chống lụt bão, cứu nạn và khắc phục hậu quả tỉnh Trà Vinh"
        in read_plan(body).names()
    )


def test_bodies_in_a_list_share_the_place_of_the_last() -> None:
    reading = read_plan("Đề nghị HĐND, UBND các huyện, thị xã phối hợp.")
    assert reading.words("Hội đồng nhân dân các huyện, thị xã tỉnh Trà Vinh") == ["HĐND"]


def test_a_department_never_shares_the_place_of_communes() -> None:
    reading = read_plan("Sở Y tế, UBND các xã, phường phun thuốc.")
    assert "Sở Y tế tỉnh Trà Vinh" in reading.names()


def test_one_set_of_communes_has_one_name() -> None:
    reading = read_plan("UBND các xã, phường, thị trấn ghi sổ. UBND cấp xã gửi báo cáo.")
    assert len(reading.words("Ủy ban nhân dân các xã, phường, thị trấn tỉnh Trà Vinh")) == 2


def test_ministries_of_police_and_defence_are_armed_forces() -> None:
    assert (
        read_plan("Theo hướng dẫn của Bộ Công an.").agency("Bộ Công an").system
        is System.ARMED_FORCES
    )


def test_a_report_finds_its_province_in_its_prose() -> None:
    text = "UBND tỉnh vừa có kế hoạch mới. Người dân tỉnh Hậu Giang đồng tình. Tỉnh ủy ủng hộ."
    reading = read(text, Form.NEWS_REPORT)
    assert reading.names() == ["Ủy ban nhân dân tỉnh Hậu Giang", "Tỉnh ủy Hậu Giang"]


def test_a_place_that_nothing_tells_stays_unknown() -> None:
    reading = read("Giao Sở Y tế kiểm tra.", Form.NEWS_REPORT)
    assert reading.agency("Sở Y tế").place is None


def test_a_congress_is_a_body_only_as_the_author_of_an_act() -> None:
    reading = read_plan("Nghị quyết Đại hội XIII của Đảng đã rõ. Chào mừng Đại hội XIII của Đảng.")
    words = reading.words("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng")
    assert words == ["Đại hội XIII của Đảng"]


def test_a_heading_makes_a_collective_a_body() -> None:
    reading = read_plan(
        "III. PHÂN CÔNG\n4. Các chủ đầu tư hạ tầng cụm công nghiệp\n- Trồng cây che bụi.\n"
    )
    assert "Các chủ đầu tư hạ tầng cụm công nghiệp tỉnh Trà Vinh" in reading.names()


def test_the_same_name_of_two_eras_is_looked_up_by_the_day() -> None:
    new = PLAN.replace("TRÀ VINH", "VĨNH LONG").replace("Trà Vinh", "Vĩnh Long")
    old = read(new + "UBND tỉnh họp.").doc._.context.province
    late = read(new.replace("12 tháng 3 năm 2024", "12 tháng 9 năm 2025")).doc._.context.province
    assert (old.name, late.name) == ("tỉnh Vĩnh Long", "tỉnh Vĩnh Long")
    assert old.era != late.era


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="UBND tỉnhTràVinhSởYế,.;:\n-/()các 1", max_size=120))
def test_every_mention_lies_in_the_text_and_none_crosses_another(noise: str) -> None:
    reading = read_plan(noise)
    spans = sorted(mention.span for mention in reading.doc._.agency_mentions)
    assert all(0 <= start < end <= len(reading.doc.text) for start, end in spans)
    for (start, end), (later, later_end) in pairwise(spans):
        assert end <= later or later_end <= end or (start, end) == (later, later_end)
