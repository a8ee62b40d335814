"""Duties: who bears a task where headings, lead-ins, orders and lists stand around it."""

import pytest

from tests.support.duty_docs import partners, read, rows


def test_the_last_words_of_a_lead_in_give_the_roles_of_its_list() -> None:
    doc = read(
        "II. PHÂN CÔNG\n1. Sở Y tế là đầu mối, hướng dẫn các trạm; tổ chức các việc sau:\n"
        "- Lập danh sách.\n- Theo dõi tiến độ."
    )
    assert [roles for _, _, roles in rows(doc)][1:] == [("EXECUTE",), ("MONITOR",)]


@pytest.mark.parametrize(
    "heading",
    [
        "2. Các đơn vị cấp nước sạch có trách nhiệm",
        "2. Các cơ sở lưu trú",
        "2. Các doanh nghiệp khai thác cát",
        "2. Giám đốc sở, Thủ trưởng cơ quan, ban, ngành",
    ],
)
def test_a_heading_over_bodies_without_a_name_takes_the_outer_bearer_away(heading: str) -> None:
    doc = read(
        "Để chống hạn, yêu cầu Sở Y tế và Sở Nội vụ thực hiện các nội dung sau:\n"
        f"1. Rà soát hồ chứa.\n{heading}\na) Sửa chữa đường ống."
    )
    assert {words for words, _, _ in rows(doc)} == {"Rà soát hồ chứa"}


def test_a_part_that_opens_with_nameless_doers_takes_the_outer_bearer_away() -> None:
    doc = read(
        "Để chống hạn, yêu cầu Sở Y tế thực hiện các nội dung sau:\n1. Rà soát hồ chứa.\n"
        "2. Các hộ dân có trách nhiệm tích trữ nước.\n- Sử dụng nước tiết kiệm."
    )
    assert [words for words, _, _ in rows(doc)] == ["Rà soát hồ chứa"]


def test_bodies_of_a_request_listed_by_semicolons_all_bear_what_follows() -> None:
    doc = read(
        "Để giữ rừng, yêu cầu UBND các xã ; các sở, ban, ngành tập trung làm các việc sau:\n"
        "1. Tuần tra ban đêm."
    )
    assert {agency for _, agency, _ in rows(doc)} == {"UBND các xã", "các sở, ban, ngành"}


def test_a_semicolon_between_partners_opens_no_new_bearer() -> None:
    doc = read(
        "Điều 2. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính; UBND các xã triển khai Kế hoạch."
    )
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế"]
    assert partners(doc) == [("Sở Tài chính", "UBND các xã")]


def test_the_body_that_a_superior_orders_bears_the_task() -> None:
    text = "Về việc trên, Chủ tịch UBND tỉnh giao Sở Y tế rà soát, báo cáo UBND tỉnh."
    assert [(agency, roles) for _, agency, roles in rows(read(text))] == [("Sở Y tế", ("REPORT",))]


def test_a_body_that_asks_another_still_bears_its_own_task() -> None:
    text = "II. NHIỆM VỤ\n- Sở Y tế yêu cầu các bệnh viện rà soát thuốc."
    assert [agency for _, agency, _ in rows(read(text))] == ["Sở Y tế"]


def test_whom_a_lead_in_directs_bears_its_list() -> None:
    doc = read(
        "II. NHIỆM VỤ\n1. Sở Y tế chỉ đạo UBND các xã thực hiện các nội dung sau:\n"
        "- Vệ sinh hồ chứa."
    )
    assert [agency for _, agency, _ in rows(doc)] == ["UBND các xã"]


def test_a_heading_that_only_leads_and_joins_holds_for_its_list() -> None:
    doc = read(
        "V. TỔ CHỨC\n1. Sở Y tế\na) Chủ trì, phối hợp với Công an tỉnh\n- Rà soát cơ sở.\n"
        "b) Báo cáo kết quả."
    )
    assert [roles for _, _, roles in rows(doc)] == [("COORDINATE", "LEAD"), ("REPORT",)]
    assert partners(doc) == [("Công an tỉnh",), ()]


def test_a_heading_that_asks_a_body_gives_it_the_bullets() -> None:
    doc = read("II. NHIỆM VỤ\n2. Đề nghị Công an tỉnh phối hợp\n- Kiểm tra các kho.\n3. Khác.")
    assert rows(doc)[0] == ("Kiểm tra các kho", "Công an tỉnh", ("MONITOR",))


def test_who_attends_a_meeting_is_no_task() -> None:
    doc = read(
        "II. THÀNH PHẦN\nSở Y tế triệu tập và chủ trì hội nghị gồm:\n- Đại diện Công an tỉnh.\n"
        "- Tổ chức công đoàn."
    )
    assert [(words, roles) for words, _, roles in rows(doc)] == [
        ("Sở Y tế triệu tập và chủ trì hội nghị gồm", ("LEAD",))
    ]


def test_an_author_named_in_a_recital_bears_nothing() -> None:
    text = "Căn cứ Thông tư số 3/2020/TT-BYT của Sở Nội vụ, Bộ Y tế hướng dẫn về tổ chức trạm;"
    assert rows(read(text)) == []


@pytest.mark.parametrize(
    "words", ["quyết định số lượng đoàn", "ban hành quyết định kiểm tra tại chỗ"]
)
def test_a_competence_is_no_task(words: str) -> None:
    assert rows(read(f"Điều 5. Thẩm quyền\n1. Giám đốc Sở Y tế {words}.")) == []


def test_an_issuer_bears_what_it_does_inside_a_part_and_not_what_it_decrees() -> None:
    doc = read(
        "II. NỘI DUNG\n1. UBND tỉnh tổ chức hội nghị biểu dương.\n2. UBND tỉnh ban hành Quy chế."
    )
    assert [words for words, _, _ in rows(doc)] == ["UBND tỉnh tổ chức hội nghị biểu dương"]


def test_the_doer_in_a_bracket_bears_the_task() -> None:
    doc = read("II. NHIỆM VỤ\n1. Yêu cầu các nhà đầu tư (Hội Nông dân) rà soát tiến độ.")
    assert [agency for _, agency, _ in rows(doc)] == ["Hội Nông dân"]


def test_words_that_tell_which_bodies_are_meant_do_not_hide_the_task() -> None:
    doc = read("II. NHIỆM VỤ\n1. Sở Y tế, các đơn vị quản lý hồ chứa khẩn trương gia cố đập.")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế"]


def test_a_date_between_bearer_and_verb_does_not_hide_the_task() -> None:
    doc = read("II. NHIỆM VỤ\n1. Sở Y tế trước ngày 15 tháng 11 năm 2024 trực tiếp kiểm tra trạm.")
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [("Sở Y tế", ("MONITOR",))]


def test_a_duty_named_in_its_own_tasks_keeps_its_role() -> None:
    doc = read(
        "1. Sở Y tế\nTheo chức năng, nhiệm vụ của đơn vị phối hợp, chia sẻ số liệu với các xã."
    )
    assert [roles for _, _, roles in rows(doc)] == [("COORDINATE",)]


def test_a_condition_behind_a_semicolon_opens_a_clause() -> None:
    doc = read("1. Sở Y tế\n- Kiểm tra nguồn nước; nếu nước không đạt, phải hướng dẫn cách xử lý.")
    assert [roles for _, _, roles in rows(doc)] == [("MONITOR",), ("GUIDE",)]


def test_a_sentence_without_a_verb_belongs_to_the_task_before_it() -> None:
    doc = read(
        "1. Sở Y tế\n- Phối hợp với Báo tỉnh đưa tin. Hình thức linh hoạt, phù hợp từng địa bàn."
    )
    assert len(rows(doc)) == 1
    assert rows(doc)[0][0].endswith("từng địa bàn")


def test_a_closing_quotation_mark_stays_with_the_clause_that_opens_it() -> None:
    doc = read('1. Sở Y tế\n- Tổ chức cuộc thi "Trạm y tế xanh".')
    assert rows(doc)[0][0] == 'Tổ chức cuộc thi "Trạm y tế xanh"'


def test_a_label_before_the_bearer_is_not_part_of_the_clause() -> None:
    doc = read("II. HỘI NGHỊ\n1. Nội dung: Sở Y tế phối hợp với Báo tỉnh mở hội nghị.")
    assert rows(doc)[0][0].startswith("Sở Y tế phối hợp")


def test_the_time_line_below_a_task_says_when_it_is_due() -> None:
    doc = read(
        "1. Sở Y tế\nLập danh sách các trạm.\nThời gian hoàn thành: trước ngày 18 tháng 8 năm 2024."
    )
    assert [duty.deadline.value for duty in doc._.duties if duty.deadline] == ["2024-08-18"]


def test_doers_under_one_label_are_not_the_tasks_of_the_next_label() -> None:
    doc = read(
        "II. VIỆC\n1. Nội dung\na) Xây dựng quy chế làm việc.\n2. Phân công\na) Cơ quan chủ trì\n"
        "- Sở Y tế.\nb) Cơ quan phối hợp\n- Sở Nội vụ."
    )
    assert ("Sở Y tế", "Sở Nội vụ", ("COORDINATE",)) not in rows(doc)
    assert {words for words, _, _ in rows(doc)} <= {"Xây dựng quy chế làm việc"}


def test_bodies_that_head_tasks_below_a_label_are_no_tasks_themselves() -> None:
    doc = read(
        "1. Kinh phí từ ngân sách tỉnh.\n2. Tổ chức thực hiện:\n2.1. Sở Y tế:\n- Rà soát trạm.\n"
        "2.2. Sở Nội vụ:\n- Rà soát biên chế."
    )
    assert [(words, agency) for words, agency, _ in rows(doc)] == [
        ("Rà soát trạm", "Sở Y tế"),
        ("Rà soát biên chế", "Sở Nội vụ"),
    ]


def test_a_heading_that_names_an_unknown_body_takes_the_outer_bearer_away() -> None:
    doc = read(
        "II. PHÂN CÔNG\n1. Sở Y tế, Sở Nội vụ thực hiện các nhiệm vụ sau:\n"
        "a) Tổ đảng ở Khối Vận tải\n- Rà soát danh sách.\nb) Công tác tuyên truyền\n- Lập kế hoạch."
    )
    assert {words for words, _, _ in rows(doc)} == {"Lập kế hoạch"}


@pytest.mark.parametrize("verb", ["quy định", "ban hành quy chế", "thống nhất ban hành quy chế"])
def test_the_body_that_lays_a_text_down_bears_nothing_of_it(verb: str) -> None:
    doc = read(
        f"Sở Y tế {verb} về trực đêm như sau:\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Trực đêm\n"
        "1. Lập danh sách trực.\n2. Báo cáo tháng."
    )
    assert rows(doc) == []


def test_the_body_that_does_what_follows_bears_it() -> None:
    doc = read("Sở Y tế thực hiện các việc như sau:\n- Lập danh sách trực.")
    assert [(words, agency) for words, agency, _ in rows(doc)] == [
        ("Lập danh sách trực", "Sở Y tế")
    ]


def test_what_is_forbidden_is_no_task() -> None:
    doc = read(
        "Yêu cầu Sở Y tế thực hiện các nội dung sau:\nĐiều 1. Các hành vi bị nghiêm cấm\n"
        "1. Chia sẻ hồ sơ trái quy định.\nĐiều 2. Trực đêm\n1. Lập danh sách trực."
    )
    assert [words for words, _, _ in rows(doc)] == ["Lập danh sách trực"]


def test_a_form_in_an_annex_gives_nobody_a_task() -> None:
    doc = read(
        "Điều 1. Giao Sở Y tế lập danh sách.\nPhụ lục I\nSỞ Y TẾ\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nDANH SÁCH NGƯỜI TRỰC\nHọ và tên\nThông tin tài khoản\n"
        "1. Tên cơ quan."
    )
    assert [words for words, _, _ in rows(doc)] == ["Giao Sở Y tế lập danh sách"]


def test_a_line_without_a_verb_below_a_heading_is_no_task() -> None:
    doc = read("II. PHÂN CÔNG\n1. Sở Y tế\nSố điện thoại\nLập danh sách trực.")
    assert [words for words, _, _ in rows(doc)] == ["Lập danh sách trực"]


def test_a_title_in_capitals_below_a_heading_is_no_task() -> None:
    doc = read("II. PHÂN CÔNG\n1. Sở Y tế\nTỔ CHỨC BỒI DƯỠNG\nLập danh sách trực.")
    assert [words for words, _, _ in rows(doc)] == ["Lập danh sách trực"]


def test_a_bullet_with_a_body_and_a_colon_heads_the_bullets_with_its_own_sign() -> None:
    doc = read("1. Phân công\n- Sở Y tế:\n- Lập danh sách trực;\n- Sở Nội vụ:\n- Báo cáo tiến độ.")
    assert [(words, agency) for words, agency, _ in rows(doc)] == [
        ("Lập danh sách trực", "Sở Y tế"),
        ("Báo cáo tiến độ", "Sở Nội vụ"),
    ]


@pytest.mark.parametrize("end", ["đối với:", "đối với các trường hợp sau:", "gồm:"])
def test_what_a_duty_is_about_is_listed_below_it_and_is_no_duty(end: str) -> None:
    doc = read(
        f"1. Sở Tài chính cập nhật dữ liệu {end}\n- Báo cáo giá thị trường.\n"
        "- Thông báo kết quả thẩm định."
    )
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Tài chính"]


def test_what_bodies_did_is_listed_below_and_is_no_duty() -> None:
    doc = read(
        "1. Sở Y tế và Sở Tài chính đã có báo cáo UBND tỉnh như sau:\n- Sở Y tế báo cáo về thuốc.\n"
        "- Lập danh sách trực."
    )
    assert rows(doc) == []


def test_leading_is_a_task_and_no_leader() -> None:
    doc = read("Điều 4. Giám đốc Sở Y tế\n1. Lãnh đạo, điều hành việc phun thuốc.")
    assert [agency for _, agency, _ in rows(doc)] == ["Giám đốc Sở Y tế"]


@pytest.mark.parametrize(
    "where",
    [
        "từ Sa Thầy đến Kon Plông",
        "ven biển từ Hải Hậu trở ra",
        "khu vực Tây Bắc, Đông Bắc",
        "thuộc vùng Lục Khu",
    ],
)
def test_bodies_are_told_by_their_region(where: str) -> None:
    doc = read(f"2. UBND các xã {where} lập danh sách các hộ.")
    assert [agency for _, agency, _ in rows(doc)] == ["UBND các xã"]


def test_the_body_behind_a_nameless_one_owns_it_or_is_it() -> None:
    doc = read(
        "II. PHÂN CÔNG\n1. Văn phòng cơ quan Sở Y tế\n- Lập danh sách.\n"
        "2. Cơ quan Công an tỉnh\n- Tuần tra."
    )
    assert [(agency, clause) for clause, agency, _ in rows(doc)] == [("Công an tỉnh", "Tuần tra")]
