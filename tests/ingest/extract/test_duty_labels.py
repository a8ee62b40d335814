"""Duties: label lines ("Đơn vị chủ trì: A") and the tasks that they label."""

import pytest

from tests.support.duty_docs import read, rows

LABELS = "- Thời gian hoàn thành: Quý I/2026;\n- Đơn vị chủ trì: Sở Y tế\n"


def test_labels_behind_bullets_that_say_how_belong_to_the_numbered_task() -> None:
    doc = read(
        "1. Nguồn nước sinh hoạt\n1.1. Lập bản đồ các giếng khoan bỏ hoang.\n"
        "- Bản đồ phải rõ ràng, dễ tra cứu.\n- Số liệu phải được xã xác nhận.\n"
        f"{LABELS}- Đơn vị phối hợp: Sở Nội vụ, UBND các xã.\n"
        "1.2. Khảo sát chất lượng nước giếng\n- Đúng mùa, đúng phương pháp.\n"
        "- Đơn vị chủ trì: Sở Tài chính\n"
    )
    assert rows(doc) == [
        ("Lập bản đồ các giếng khoan bỏ hoang", "Sở Y tế", ("LEAD",)),
        ("Lập bản đồ các giếng khoan bỏ hoang", "Sở Nội vụ", ("COORDINATE",)),
        ("Lập bản đồ các giếng khoan bỏ hoang", "UBND các xã", ("COORDINATE",)),
        ("Khảo sát chất lượng nước giếng", "Sở Tài chính", ("LEAD",)),
    ]


def test_labels_behind_bullets_under_a_mere_heading_belong_to_each_bullet() -> None:
    doc = read(
        "1. Công tác truyền thông\n- Biên soạn sổ tay về nước sạch.\n"
        f"- Tổ chức hội thi ở các trường.\n{LABELS}"
    )
    assert [words for words, _, _ in rows(doc)] == [
        "Biên soạn sổ tay về nước sạch",
        "Tổ chức hội thi ở các trường",
    ]


def test_the_field_of_work_of_a_labelled_post_gives_no_role() -> None:
    doc = read(
        "1.1. Lập danh sách hộ thiếu nước.\n"
        "- Đơn vị chủ trì: Đồng chí Giám đốc Sở Y tế, phụ trách lĩnh vực giám sát nguồn nước\n"
    )
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [("Giám đốc Sở Y tế", ("LEAD",))]


def test_who_is_unknown_in_a_label_is_passed_and_what_a_verb_opens_ends_the_list() -> None:
    doc = read(
        "1.1. Lập danh sách hộ thiếu nước.\n- Đơn vị phối hợp: Tổ tự quản thôn, Sở Nội vụ.\n"
        "1.2. Xét nghiệm mẫu nước.\n"
        "- Đơn vị chủ trì: Sở Y tế, gửi kết quả cho người dân và Sở Tài chính.\n"
    )
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [
        ("Sở Nội vụ", ("COORDINATE",)),
        ("Sở Y tế", ("LEAD",)),
    ]


def test_a_labelled_task_is_cut_where_a_semicolon_opens_another_role() -> None:
    doc = read(
        "1.1. Ban hành tài liệu về nước sạch; hướng dẫn các thôn sử dụng tài liệu.\n"
        "- Bảo đảm dễ hiểu.\n- Đơn vị chủ trì: Sở Y tế\n- Đơn vị phối hợp: Sở Nội vụ\n"
    )
    assert rows(doc) == [
        ("Ban hành tài liệu về nước sạch", "Sở Y tế", ("LEAD",)),
        (
            "Ban hành tài liệu về nước sạch; hướng dẫn các thôn sử dụng tài liệu",
            "Sở Nội vụ",
            ("COORDINATE",),
        ),
        ("hướng dẫn các thôn sử dụng tài liệu", "Sở Y tế", ("GUIDE", "LEAD")),
    ]


def test_numbered_labels_go_to_the_number_that_names_the_task() -> None:
    doc = read(
        "Điều 2. Nhiệm vụ bổ sung\n1. Tên nhiệm vụ: Xây dựng mạng quan trắc nước ngầm.\n"
        "2. Cơ quan chủ trì: Sở Y tế.\n3. Cơ quan phối hợp: Sở Tài chính.\n"
    )
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Tài chính", ("COORDINATE",)),
    ]
    assert all("quan trắc" in words for words, _, _ in rows(doc))


def test_numbered_labels_without_a_named_task_take_no_task_of_another_number() -> None:
    doc = read(
        "1. Phạm vi quy hoạch: toàn bộ thung lũng.\n2. Quy mô: 40 ha.\n"
        "3. Cơ quan phối hợp: Sở Tài chính.\n"
    )
    assert all("Phạm vi" not in words and "Quy mô" not in words for words, _, _ in rows(doc))


LISTED = "2. Chuẩn bị mùa khô.\na) Khảo sát kênh mương.\nb) Kiểm tra các cống ngăn mặn.\n"


def test_labels_that_close_a_list_belong_to_the_whole_of_it() -> None:
    doc = read(f"1. Mở đầu\n{LISTED}{LABELS}3. Tập huấn\na) Mở lớp ở các xã.\n")
    assert [words for words, _, _ in rows(doc)] == [
        "Chuẩn bị mùa khô",
        "Khảo sát kênh mương",
        "Kiểm tra các cống ngăn mặn",
    ]


def test_labels_of_one_number_among_others_leave_those_alone() -> None:
    followed = read(f"1. Mở đầu\n{LISTED}{LABELS}c) Tuần tra đê biển.\n")
    assert [words for words, _, _ in rows(followed)] == ["Kiểm tra các cống ngăn mặn"]
    headed = read(f"1. Mở đầu\n{LISTED.replace('mương.', 'mương')}{LABELS}")
    assert [words for words, _, _ in rows(headed)] == ["Kiểm tra các cống ngăn mặn"]


def test_several_labels_in_one_line_are_read_apart() -> None:
    doc = read(
        "1. Khảo sát nguồn nước ở các bản.\n"
        "- Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Nội vụ; thời gian: Quý II.\n"
    )
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Nội vụ", ("COORDINATE",)),
    ]


def test_a_bracket_behind_a_task_says_who_leads_it() -> None:
    doc = read(
        "1. Khảo sát nguồn nước ở các bản (Sở Y tế chủ trì, phối hợp với Sở Nội vụ).\n"
        "2. Lập sổ theo dõi giếng khoan (Đơn vị chủ trì: Công an tỉnh; phối hợp: Sở Tài chính).\n"
        "3. Tập huấn cho các bản (kèm theo danh sách do Sở Y tế lập).\n"
    )
    assert rows(doc) == [
        ("Khảo sát nguồn nước ở các bản", "Sở Y tế", ("COORDINATE", "LEAD")),
        ("Lập sổ theo dõi giếng khoan", "Công an tỉnh", ("LEAD",)),
        ("Lập sổ theo dõi giếng khoan", "Sở Tài chính", ("COORDINATE",)),
    ]


def test_what_a_line_names_as_content_is_the_task_of_the_labels_below() -> None:
    doc = read(
        "1. Tổ chức hội thi\n- Nội dung: Viết bài về nước sạch.\n- Người phụ trách: Sở Y tế.\n"
    )
    assert [words for words, _, _ in rows(doc)] == [
        "Nội dung: Viết bài về nước sạch.\n- Người phụ trách: Sở Y tế"
    ]


def test_numbered_labels_right_below_a_heading_label_it() -> None:
    doc = read(
        "1. Báo cáo hằng quý\na) Cơ quan, đơn vị thực hiện: Sở Y tế.\nb) Thời gian: Quý I.\n"
    )
    assert rows(doc) == [("Báo cáo hằng quý", "Sở Y tế", ("REPORT",))]


def test_a_label_that_ends_the_block_of_its_task_is_read_too() -> None:
    doc = read(
        "- Khảo sát nguồn nước ở các bản. Đơn vị thực hiện: Sở Y tế. Thời gian: ngày 30/6/2024.\n"
        "- Nước ở các bản còn đục. Đơn vị thực hiện: Sở Nội vụ.\n"
        "- Lập sổ theo dõi giếng khoan. Kinh phí: ngân sách tỉnh.\n"
    )
    assert rows(doc) == [("Khảo sát nguồn nước ở các bản", "Sở Y tế", ("EXECUTE",))]
    assert [duty.deadline.value for duty in doc._.duties] == ["2024-06-30"]


@pytest.mark.parametrize(
    ("time", "due"),
    [
        ("Quý III/2024 và Quý IV/2024", "2024-09-30"),
        ("Từ tháng 5/2024 đến tháng 8/2024", "2024-08-31"),
        ("Tháng 5/2024", "2024-05-31"),
    ],
)
def test_of_several_periods_the_first_is_due_and_of_a_stretch_its_end(time: str, due: str) -> None:
    doc = read(
        "1. Hội thi\n- Tổ chức hội thi cấp tỉnh về an toàn thực phẩm.\n"
        f"- Cơ quan chủ trì: Sở Y tế.\n- Thời gian hoàn thành: {time}."
    )
    assert [duty.deadline and duty.deadline.value for duty in doc._.duties] == [due]


def test_the_label_line_that_touches_a_task_ends_the_clause_of_its_own_body_alone() -> None:
    doc = read("1. Mở đầu\n- Xét nghiệm mẫu nước.\n+ Chủ trì: Sở Y tế\n+ Phối hợp: Sở Nội vụ\n")
    assert {agency: words for words, agency, _ in rows(doc)} == {
        "Sở Y tế": "Xét nghiệm mẫu nước.\n+ Chủ trì: Sở Y tế",
        "Sở Nội vụ": "Xét nghiệm mẫu nước",
    }


@pytest.mark.parametrize(
    "before",
    [
        "Nhiệm vụ 1. Xét nghiệm mẫu nước",
        "1.1. Nước sạch\nXét nghiệm mẫu nước ở các thôn.",
        "1.1. Xét nghiệm mẫu nước",
    ],
)
def test_labels_in_bullets_take_the_named_or_nearest_task_before_them(before: str) -> None:
    doc = read(f"1. Mở đầu\n{before}\n- CQ chủ trì: Sở Y tế.\n- Thời gian: Quý I.\n")
    (row,) = rows(doc)
    assert row[0].startswith(before.split("\n")[-1].removeprefix("1.1. "))
    assert row[1:] == ("Sở Y tế", ("LEAD",))


def test_the_value_of_a_label_may_stand_in_the_next_line() -> None:
    doc = read(
        "1. Mở đầu\n1.1. Xét nghiệm mẫu nước.\n- Cơ quan , đơn vị chủ trì :\nSở Y tế.\n"
        "- Cơ quan phối hợp : Sở Nội vụ.\n"
    )
    assert [row[1:] for row in rows(doc)] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Nội vụ", ("COORDINATE",)),
    ]
