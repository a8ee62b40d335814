"""Where the words of a body mention it, and where they only end another name."""

import pytest

from tests.support.agency_texts import read, read_plan

COMMITTEE = "Ban Chỉ đạo Nhà nước về Du lịch"


@pytest.mark.parametrize(
    "line",
    [
        "- Cổng Thông tin điện tử Bộ Y tế;",
        "- Website Bộ Y tế;",
        "- Trang TTĐT của Bộ Y tế;",
        "- Website: Chính phủ, BTC, BYT;",
    ],
)
def test_the_body_in_the_name_of_a_web_site_is_not_mentioned(line: str) -> None:
    reading = read_plan(f"Nơi nhận:\n- Sở Nội vụ;\n{line}\n- Lưu: VT.\n")
    assert "Bộ Y tế" not in reading.names()
    assert reading.doc._.recipients[1].agency is None


def test_a_body_whose_site_a_sentence_describes_is_mentioned() -> None:
    reading = read_plan("1. Đăng trên trang thông tin điện tử của Sở Y tế.\n")
    assert reading.words("Sở Y tế tỉnh Trà Vinh") == ["Sở Y tế"]


def test_the_body_before_a_web_site_receives() -> None:
    reading = read_plan("Nơi nhận:\n- Công báo; Cổng Thông tin điện tử Chính phủ;\n- Lưu: VT.\n")
    first = reading.doc._.recipients[0].agency
    assert first is not None
    assert reading.doc._.agencies[first].name.startswith("Công báo")


def test_desks_behind_the_filing_mark_are_no_bodies() -> None:
    reading = read_plan("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, Vụ NSNN, TCHQ (5b).\n")
    assert reading.names()[-1] == "Sở Nội vụ tỉnh Trà Vinh"
    assert reading.doc._.recipients[-1].agency is None


def test_the_body_that_files_is_mentioned() -> None:
    reading = read_plan("Nơi nhận:\n- Sở Nội vụ;\n- Lưu Văn phòng Trung ương Đảng.\n")
    assert reading.words("Văn phòng Trung ương Đảng") == ["Văn phòng Trung ương Đảng"]


def test_a_charter_mentions_no_body_but_short_names_stand_for_whom_it_rules() -> None:
    reading = read(f"Quy chế hoạt động của {COMMITTEE} do Bộ Y tế soạn.\nBan Chỉ đạo họp quý.\n")
    assert reading.words(COMMITTEE) == ["Ban Chỉ đạo"]


def test_a_charter_that_speaks_of_itself_mentions_bodies() -> None:
    reading = read_plan("Quy chế này xác định quyền hạn của Sở Y tế.\n")
    assert reading.words("Sở Y tế tỉnh Trà Vinh") == ["Sở Y tế"]


def test_an_office_in_a_title_with_its_holder_is_not_mentioned() -> None:
    title = "THÔNG BÁO\nKẾT LUẬN CỦA PHÓ THỦ TƯỚNG CHÍNH PHỦ TRẦN VĂN TÁM VỀ CÂY XANH\n"
    assert "Phó Thủ tướng Chính phủ" not in read(title).names()


def test_an_office_in_capitals_behind_the_signature_is_mentioned() -> None:
    signed = "Nơi nhận:\n- Bộ Y tế;\n- Lưu: VT.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Tám\n"
    reading = read(f"{signed}\nNHIỆM VỤ CỦA THỦ TƯỚNG CHÍNH PHỦ\n")
    assert reading.words("Thủ tướng Chính phủ") == ["THỦ TƯỚNG CHÍNH PHỦ"]


@pytest.mark.parametrize("alias", ["QĐ 20", "Nghị định 20", "Quy chế"])
def test_a_short_name_for_the_paper_is_none_for_its_issuer(alias: str) -> None:
    text = f"Quyết định số 20/2000/QĐ-TTg của Thủ tướng Chính phủ (sau đây gọi tắt là {alias})."
    reading = read(f"{text}\nĐiều 2 {alias} nói về nhà ở.\n")
    assert reading.words("Thủ tướng Chính phủ") == ["Thủ tướng Chính phủ"]


def test_the_head_of_a_defined_body_is_not_the_body() -> None:
    reading = read_plan(
        "Chi cục Thủy lợi (sau đây gọi tắt là Chi cục) họp. Chi cục có Chi cục trưởng.\n"
    )
    assert reading.words("Chi cục Thủy lợi tỉnh Trà Vinh") == [
        "Chi cục Thủy lợi",
        "Chi cục",
        "Chi cục",
    ]


@pytest.mark.parametrize("link", [" - ", ", ", " Trần Văn Tám - ", " Trần Văn Tám, "])
def test_a_second_office_of_the_same_person_is_not_mentioned(link: str) -> None:
    reading = read(f"{COMMITTEE} họp.\nThủ tướng Chính phủ{link}Trưởng Ban Chỉ đạo kết luận.\n")
    assert reading.names() == [COMMITTEE, "Thủ tướng Chính phủ"]


def test_the_head_of_a_committee_who_acts_is_mentioned() -> None:
    reading = read(f"{COMMITTEE} họp.\nTrưởng Ban Chỉ đạo giao việc.\n")
    assert reading.words(f"Trưởng {COMMITTEE}") == ["Trưởng Ban Chỉ đạo"]


def test_members_with_a_capital_are_mentioned_and_members_in_passing_are_not() -> None:
    text = f"{COMMITTEE} họp.\nTheo ý kiến của {{}} Ban Chỉ đạo.\n"
    name = f"Thành viên {COMMITTEE}"
    assert read(text.format("Thành viên")).words(name) == ["Thành viên Ban Chỉ đạo"]
    assert name not in read(text.format("thành viên")).names()


def test_the_bodies_in_the_titles_of_who_signs_are_no_mentions() -> None:
    reading = read(
        "TỈNH ỦY TRÀ VINH\nTrà Vinh, ngày 5 tháng 6 năm 2022\n1. Rửa cây.\nNơi nhận:\n- Lưu: VT.\n"
        "TRƯỞNG BAN DÂN VẬN TỈNH ỦY\nTrần Văn Tám\n"
    )
    assert reading.names() == ["Tỉnh ủy Trà Vinh"]


@pytest.mark.parametrize(
    "set_of_others",
    ["Ban Chỉ huy Quân sự các sở, ngành trồng cây.", "Công an các đơn vị, địa phương trồng cây."],
)
def test_the_bodies_of_a_set_of_others_are_not_the_one_of_the_place(set_of_others: str) -> None:
    names = read(f"ỦY BAN NHÂN DÂN TỈNH TRÀ VINH\nSố: 5/KH-UBND\n{set_of_others}\n").names()
    assert "Ban Chỉ huy Quân sự tỉnh Trà Vinh" not in names
    assert "Công an tỉnh Trà Vinh" not in names
