"""Duties: headings that give their body what is below them."""

import pytest

from tests.support.duty_docs import read, rows


@pytest.mark.parametrize(
    "heading",
    [
        "Điều 5. Nhiệm vụ, quyền hạn của Sở Y tế",
        "Điều 5. Nhiệm vụ và quyền hạn Sở Y tế",
        "Điều 5. Trách nhiệm cụ thể của Sở Y tế",
        "5. Cơ quan quản lý: Sở Y tế:",
        "5. Trách nhiệm, quyền hạn của Sở Y tế",
    ],
)
def test_words_before_a_bodys_name_leave_it_the_bearer(heading: str) -> None:
    doc = read(f"{heading}\na) Lập sổ theo dõi giếng.\nb) Kiểm tra các trạm nước.\n")
    assert rows(doc) == [
        ("Lập sổ theo dõi giếng", "Sở Y tế", ("EXECUTE",)),
        ("Kiểm tra các trạm nước", "Sở Y tế", ("MONITOR",)),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Điều 5. Quyền hạn của Sở Y tế",
        "Điều 5. Kinh phí hoạt động của Sở Y tế",
        "Điều 5. Nhiệm vụ do Sở Y tế đề xuất",
    ],
)
def test_other_words_before_it_make_nobody_the_bearer(heading: str) -> None:
    assert rows(read(f"{heading}\na) Lập sổ theo dõi giếng.\n")) == []


def test_tasks_without_a_name_are_those_of_the_body_whose_position_was_told() -> None:
    doc = read(
        "Điều 1. Vị trí và chức năng\n1. Sở Y tế là cơ quan chuyên môn của tỉnh.\n"
        "2. Sở Tài chính cấp kinh phí.\nĐiều 2. Nhiệm vụ và quyền hạn\n"
        "1. Hướng dẫn các xã xét nghiệm nước.\n2. Đề nghị UBND tỉnh cấp giấy phép khoan giếng.\n"
        "Điều 3. Cơ cấu tổ chức\n1. Bố trí không quá ba phòng.\n"
    )
    assert [(words, agency) for words, agency, _ in rows(doc)][-2:] == [
        ("Hướng dẫn các xã xét nghiệm nước", "Sở Y tế"),
        ("Đề nghị UBND tỉnh cấp giấy phép khoan giếng", "Sở Y tế"),
    ]


def test_tasks_without_a_name_are_nobodys_where_no_position_was_told() -> None:
    doc = read(
        "1. Mục tiêu\nSở Y tế là cơ quan chuyên môn của tỉnh.\n"
        "2. Nhiệm vụ\na) Xét nghiệm nước ở các xã.\n"
    )
    assert rows(doc) == []


def test_who_is_addressed_before_capitals_does_not_bear_what_each_part_says() -> None:
    doc = read(
        "UBND tỉnh yêu cầu Sở Y tế triển khai các nội dung sau:\n"
        "A. Yêu cầu trong xây dựng kế hoạch.\nRà soát số liệu giếng khoan.\n"
        "B. Phân công\nI. Nhiệm vụ\n1. Sở Nội vụ\n- Lập danh sách hộ thiếu nước.\n"
    )
    assert rows(doc) == [("Lập danh sách hộ thiếu nước", "Sở Nội vụ", ("EXECUTE",))]


def test_who_is_addressed_before_numbers_bears_them() -> None:
    doc = read(
        "UBND tỉnh yêu cầu Sở Y tế triển khai các nội dung sau:\n"
        "1. Rà soát số liệu giếng khoan.\n2. Lập danh sách hộ thiếu nước.\n"
    )
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế", "Sở Y tế"]


def test_a_narrow_sign_before_a_body_and_a_colon_leads_to_wider_signs() -> None:
    doc = read(
        "IV. PHÂN CÔNG\n* Sở Y tế:\n- Lập sổ theo dõi giếng.\n- Kiểm tra các trạm nước.\n"
        "* Sở Nội vụ:\n- Lập danh sách hộ thiếu nước.\n"
    )
    assert [(agency, words) for words, agency, _ in rows(doc)] == [
        ("Sở Y tế", "Lập sổ theo dõi giếng"),
        ("Sở Y tế", "Kiểm tra các trạm nước"),
        ("Sở Nội vụ", "Lập danh sách hộ thiếu nước"),
    ]


def test_a_body_in_a_narrow_list_bears_no_wider_bullet() -> None:
    doc = read("IV. HỘI NGHỊ\n- Mời các đơn vị\n+ Sở Y tế;\n+ Sở Nội vụ.\n- Chuẩn bị hội trường.\n")
    assert rows(doc) == []


@pytest.mark.parametrize(
    "line",
    [
        "- Kinh phí phun thuốc thực hiện theo Luật Ngân sách.",
        "- Việc thay đổi lịch phun do Chủ tịch UBND tỉnh quyết định.",
        "- (Ký và đóng dấu)",
    ],
)
def test_how_a_matter_stands_is_no_task_below_a_heading(line: str) -> None:
    doc = read(f"II. PHÂN CÔNG\n1. Sở Y tế\n- Lập danh sách.\n{line}")
    assert [clause for clause, _, _ in rows(doc)] == ["Lập danh sách"]


def test_what_a_body_hands_over_is_no_task_of_its_own() -> None:
    doc = read(
        "II. PHÂN CÔNG\n1. Sở Y tế gửi Sở Tài chính các thông tin sau:\n"
        "a) Thông tin về thuốc.\nb) Báo cáo về số trạm.\n2. Sở Nội vụ lập danh sách."
    )
    assert [(agency, clause[:10]) for clause, agency, _ in rows(doc)] == [
        ("Sở Y tế", "Sở Y tế gử"),
        ("Sở Nội vụ", "Sở Nội vụ "),
    ]


def test_bodies_behind_a_group_without_a_name_head_a_part_too() -> None:
    doc = read(
        "1. Các hộ kinh doanh, các hợp tác xã và Sở Y tế\n- Giữ gìn vệ sinh.\n"
        "2. Các phương án, nếu Sở Nội vụ trình\n- Lưu vào hồ sơ.\n"
    )
    assert [row[1] for row in rows(doc)] == ["Sở Y tế"]


def test_a_person_below_the_heading_of_a_body_has_tasks_of_his_own() -> None:
    doc = read(
        "II. PHÂN CÔNG\n1. Sở Y tế\n- Lập danh sách.\n"
        "- Đồng chí Trưởng phòng kiểm tra thuốc; báo cáo kết quả.\n"
        "- Đồng chí Ủy viên Ban Thường vụ, Giám đốc Sở Y tế theo dõi việc phun thuốc."
    )
    assert [(agency, clause[:8]) for clause, agency, _ in rows(doc)] == [
        ("Sở Y tế", "Lập danh"),
        ("Giám đốc Sở Y tế", "Đồng chí"),
    ]


def test_a_body_whose_name_opens_like_a_verb_is_described_and_not_told_to_act() -> None:
    doc = read("1. Lãnh đạo Sở Y tế:\nLãnh đạo Sở Y tế có Giám đốc và hai Phó Giám đốc.")
    assert rows(doc) == []
