"""Committees and boards: which one a bare word means, who belongs to it and signs for it."""

import pytest

from tests.support.agency_texts import MINISTRY, read, read_plan

COMMITTEE = "Ban Chỉ đạo Nhà nước về Du lịch"
NATIONAL = "Ban Chỉ đạo quốc gia về bảo vệ cây cổ thụ"


def test_a_defined_short_name_stands_for_its_body_though_others_come_between() -> None:
    body = (
        f"{COMMITTEE} (sau đây gọi tắt là Ban Chỉ đạo) họp quý. "
        "Ban Chỉ đạo chuyển đổi số tỉnh gửi số liệu. "
        "Trưởng Ban Chỉ đạo giao việc, Ban Chỉ đạo nghe."
    )
    reading = read(MINISTRY + body)
    assert reading.words(COMMITTEE) == [COMMITTEE, "Ban Chỉ đạo", "Ban Chỉ đạo"]
    assert reading.words(f"Trưởng {COMMITTEE}") == ["Trưởng Ban Chỉ đạo"]


def test_committees_of_many_places_are_never_what_a_bare_committee_means() -> None:
    body = (
        "Ban Chỉ đạo chuyển đổi số tỉnh họp; Ban Chỉ đạo phát triển du lịch các xã dự. "
        "Ban Chỉ đạo kết luận."
    )
    words = read_plan(body).words("Ban Chỉ đạo chuyển đổi số tỉnh Trà Vinh")
    assert words == ["Ban Chỉ đạo chuyển đổi số tỉnh", "Ban Chỉ đạo"]


def test_the_organisers_of_an_event_are_no_part_of_the_party() -> None:
    body = "Ban Tổ chức Tỉnh ủy góp ý. Ban Tổ chức hội nghị in giấy mời."
    assert len(read_plan(body).words("Ban Tổ chức Tỉnh ủy Trà Vinh")) == 1


def test_members_are_one_collective_with_article_and_without() -> None:
    body = f"{COMMITTEE} họp. Mời các thành viên Ban Chỉ đạo. Thành viên Ban Chỉ đạo gửi ý kiến."
    words = read(MINISTRY + body).words(f"Các thành viên {COMMITTEE}")
    assert words == ["các thành viên Ban Chỉ đạo", "Thành viên Ban Chỉ đạo"]


def test_a_central_committee_is_what_a_bare_committee_means() -> None:
    full = "Ban Chỉ đạo Trung ương về chăm sóc người có công"
    reading = read(MINISTRY + f"Thành lập {full} (gọi tắt là Ban Chỉ đạo). Ban Chỉ đạo họp quý.")
    assert reading.words(full) == [full, "Ban Chỉ đạo", "Ban Chỉ đạo"]


def test_a_committee_named_by_its_rank_alone_is_the_one_whose_topic_the_source_tells() -> None:
    reading = read(f"{MINISTRY}{NATIONAL} họp. Ban Chỉ đạo quốc gia giao việc, Ban Chỉ đạo nghe.")
    assert reading.words(NATIONAL) == [NATIONAL, "Ban Chỉ đạo quốc gia", "Ban Chỉ đạo"]


def test_committees_of_provinces_are_not_parts_of_the_national_one() -> None:
    reading = read(f"{MINISTRY}{NATIONAL} họp. Ban Chỉ đạo các tỉnh, thành phố gửi báo cáo.")
    assert reading.names()[-1] == "Ban Chỉ đạo các tỉnh, thành phố"


@pytest.mark.parametrize("places", ["cấp quân khu", "các quân khu"])
def test_committees_of_places_without_names_are_not_the_one_meant_before(places: str) -> None:
    reading = read(f"{MINISTRY}{NATIONAL} họp. Ban Chỉ đạo {places} gửi báo cáo.")
    assert reading.words(NATIONAL) == [NATIONAL]


def test_the_committee_of_the_government_is_one_name_and_the_bare_one() -> None:
    name = "Ban Chỉ đạo của Chính phủ về bảo vệ cây cổ thụ"
    reading = read(f"{MINISTRY}{name} họp. Ban Chỉ đạo giao việc.")
    assert reading.words(name) == [name, "Ban Chỉ đạo"]
    assert "Chính phủ" not in reading.names()


def test_the_bureau_that_signs_is_that_of_the_committee_in_the_head() -> None:
    text = (
        "HUYỆN ỦY CẦU NGANG\nCầu Ngang, ngày 5 tháng 6 năm 2022\n1. Rửa cây.\nNơi nhận:\n"
        "- Ban Thường vụ Tỉnh ủy;\n- Lưu: VT.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Văn Tám\n"
    )
    assert "BAN THƯỜNG VỤ" in read(text).words("Ban Thường vụ Huyện ủy Cầu Ngang")


def test_members_of_a_committee_are_not_the_committee() -> None:
    reading = read_plan("Nơi nhận:\n- Các đồng chí Tỉnh ủy viên;\n- Lưu: VT.")
    assert reading.names()[1:] == ["Các Tỉnh ủy viên Trà Vinh"]
    assert read_plan("Đồng chí Tỉnh ủy viên Trần Văn Tám đến dự.").names()[1:] == []


def test_a_committee_named_only_inside_its_parts_is_what_the_bare_word_means() -> None:
    reading = read_plan(
        "Thường trực Ban Chỉ đạo phòng dịch tỉnh họp. Các ủy viên Ban Chỉ đạo dự.\n"
        "Thay mặt Ban Chỉ đạo, Phó Trưởng ban Thường trực Ban Chỉ đạo kết luận.\n"
    )
    committee = "Ban Chỉ đạo phòng dịch tỉnh Trà Vinh"
    assert reading.names()[1:] == [
        f"Thường trực {committee}",
        f"Các Ủy viên {committee}",
        committee,
        f"Phó Trưởng Ban Thường trực {committee}",
    ]


def test_the_committee_for_which_its_head_signs_ends_where_the_post_begins() -> None:
    reading = read_plan(
        "Ban Chỉ đạo phòng dịch tỉnh họp.\nNơi nhận:\n- Lưu: VT.\n"
        "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nTrần Văn Tám\n"
    )
    assert reading.words("Ban Chỉ đạo phòng dịch tỉnh Trà Vinh")[-1] == "BAN CHỈ ĐẠO"


def test_a_board_of_directors_is_no_committee_of_the_place() -> None:
    assert (
        read_plan("Phòng Tham mưu trình Ban Giám đốc.\n").words("Ban Giám đốc tỉnh Trà Vinh") == []
    )


@pytest.mark.parametrize("post", ["Trưởng ban", "Trưởng Ban"])
def test_the_head_of_a_board_may_say_its_word_twice(post: str) -> None:
    reading = read_plan(f"{post} Ban Quản lý chợ tỉnh báo cáo.\n")
    assert reading.names()[1:] == ["Trưởng Ban Quản lý chợ tỉnh Trà Vinh"]


def test_the_committee_of_the_centre_is_one_though_its_topic_is_not_told() -> None:
    reading = read_plan("Nơi nhận:\n- Ban Chỉ đạo TW;\n- Lưu: VT.\n")
    assert reading.names()[1:] == ["Ban Chỉ đạo Trung ương"]
