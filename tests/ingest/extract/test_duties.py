"""Duties: bearers, roles, clauses, partners, deadlines; and what is none."""

from pathlib import Path

import pytest

from schema.vocabulary import Form
from tests.support.duty_docs import BODIES, partners, read, rows

IDLE = (Path(__file__).parent / "data" / "idle_passages.txt").read_text("utf-8").splitlines()


def roles_of(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(agency, roles) for _, agency, roles in rows(read(text))]


@pytest.mark.parametrize("passage", IDLE)
@pytest.mark.parametrize(
    "above", ["", "I. TÌNH HÌNH CHUNG\n", "II. NHIỆM VỤ CHUNG\n1. Công tác tuyên truyền\n- "]
)
def test_a_passage_that_assigns_nothing_gives_no_duty(above: str, passage: str) -> None:
    assert rows(read(above + passage)) == []


def test_a_heading_gives_its_body_every_bullet_below_it() -> None:
    doc = read(
        "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tổ chức tiêm phòng.\n- Theo dõi dịch bệnh.\n"
        "2. Sở Nội vụ\n- Rà soát biên chế."
    )
    assert rows(doc) == [
        ("Tổ chức tiêm phòng", "Sở Y tế", ("EXECUTE",)),
        ("Theo dõi dịch bệnh", "Sở Y tế", ("MONITOR",)),
        ("Rà soát biên chế", "Sở Nội vụ", ("EXECUTE",)),
    ]
    assert [duty.section for duty in doc._.duties] == ["IV.1", "IV.1", "IV.2"]


def test_several_bodies_in_a_heading_get_a_row_each() -> None:
    text = "1. Sở Y tế, Sở Nội vụ và các đơn vị liên quan:\n- Rà soát danh sách."
    assert roles_of(text) == [("Sở Y tế", ("EXECUTE",)), ("Sở Nội vụ", ("EXECUTE",))]


def test_a_lead_in_gives_its_roles_and_partners_to_every_bullet() -> None:
    doc = read(
        "1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh:\n- Rà soát cơ sở.\n"
        "- Hướng dẫn người dân."
    )
    assert [roles for _, _, roles in rows(doc)] == [
        ("COORDINATE", "LEAD"),
        ("COORDINATE", "GUIDE", "LEAD"),
    ]
    assert partners(doc) == [("Công an tỉnh",), ("Công an tỉnh",)]


def test_a_body_that_opens_a_bullet_is_its_bearer() -> None:
    doc = read("III. NHIỆM VỤ\n- Sở Tài chính chủ trì, phối hợp với Sở Y tế bố trí kinh phí.")
    assert rows(doc)[0][1:] == ("Sở Tài chính", ("COORDINATE", "FUND", "LEAD"))
    assert partners(doc) == [("Sở Y tế",)]


def test_an_issuer_that_asks_others_bears_nothing_itself() -> None:
    assert roles_of("UBND tỉnh yêu cầu các sở, ban, ngành báo cáo kết quả.") == [
        ("các sở, ban, ngành", ("REPORT",))
    ]


def test_what_a_bearer_asks_of_others_is_its_own_task() -> None:
    text = (
        "1. Sở Y tế\n- Chỉ đạo các bệnh viện phối hợp với Công an tỉnh.\n"
        "- Yêu cầu các cơ sở báo cáo số liệu."
    )
    assert roles_of(text) == [("Sở Y tế", ("EXECUTE",)), ("Sở Y tế", ("EXECUTE",))]


def test_a_closing_article_binds_everybody_it_names() -> None:
    doc = read(
        "Điều 3. Chánh Văn phòng UBND tỉnh; Giám đốc Sở Y tế; Thủ trưởng các cơ quan, "
        "đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./."
    )
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [
        ("Chánh Văn phòng UBND tỉnh", ("EXECUTE",)),
        ("Giám đốc Sở Y tế", ("EXECUTE",)),
    ]
    assert {duty.section for duty in doc._.duties} == {"3"}


def test_a_semicolon_that_opens_another_role_cuts_the_clause() -> None:
    text = (
        "1. Sở Y tế\n- Chủ trì xây dựng đề án; thực hiện thí điểm tại ba xã; "
        "hướng dẫn các xã áp dụng."
    )
    assert [(clause, roles) for clause, _, roles in rows(read(text))] == [
        ("Chủ trì xây dựng đề án", ("LEAD",)),
        ("thực hiện thí điểm tại ba xã", ("EXECUTE",)),
        ("hướng dẫn các xã áp dụng", ("GUIDE",)),
    ]


def test_sentences_of_equal_roles_stay_one_clause() -> None:
    text = "1. Sở Y tế\n- Tổ chức tiêm phòng tại các xã. Chuẩn bị đủ vắc xin; xây dựng lịch tiêm."
    assert len(rows(read(text))) == 1


def test_a_list_of_nouns_is_not_cut_at_its_semicolons() -> None:
    text = (
        "1. Báo tỉnh\n- Tuyên truyền về thành tựu kinh tế; danh lam thắng cảnh; con người xứ Mường."
    )
    assert len(rows(read(text))) == 1


def test_other_partners_cut_the_clause() -> None:
    doc = read(
        "1. Sở Y tế\n- Phối hợp với Công an tỉnh rà soát hộ khẩu. Phối hợp với Báo tỉnh đưa tin."
    )
    assert partners(doc) == [("Công an tỉnh",), ("Báo tỉnh",)]


def test_partners_without_a_name_are_left_out() -> None:
    doc = read("1. Sở Y tế\n- Phối hợp với các cơ quan, đơn vị có liên quan tổ chức hội thi.")
    assert partners(doc) == [()]


def test_trap_1_a_negated_role_is_none() -> None:
    assert roles_of("Sở Y tế không phải chủ trì mà chỉ phối hợp việc này.") == []
    assert roles_of("1. Sở Y tế\n- Không giao Sở Nội vụ chủ trì việc này.") == []


def test_trap_10_a_past_date_is_no_deadline() -> None:
    assert read("Kế hoạch được ban hành trước ngày 23/02/2022.")._.deadlines == ()


def test_trap_11_a_partner_gets_no_row_of_its_own() -> None:
    doc = read("1. Sở Y tế\n- Phối hợp với Bộ Y tế tập huấn cho cán bộ.")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế"]
    assert partners(doc) == [("Bộ Y tế",)]


def test_trap_19_the_horizon_of_a_programme_is_no_deadline() -> None:
    text = "1. Báo tỉnh\n- Tuyên truyền mục tiêu đạt chuẩn trước năm 2027, tầm nhìn đến năm 2050."
    doc = read(text)
    assert doc._.deadlines == ()
    assert [duty.deadline for duty in doc._.duties] == [None]


def test_trap_20_a_date_without_a_year_takes_the_plans_own() -> None:
    doc = read("1. Sở Y tế\n- Báo cáo UBND tỉnh trước ngày 30 tháng 11.", period="2024")
    (deadline,) = doc._.deadlines
    assert (deadline.date, deadline.implied_date) == ("--11-30", "2024-11-30")
    assert doc._.duties[0].deadline.value == "--11-30"


def test_trap_23_carrying_out_a_decision_is_no_lead() -> None:
    text = (
        "Điều 5. Giám đốc Sở Y tế, Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này."
    )
    assert roles_of(text) == [("Giám đốc Sở Y tế", ("EXECUTE",))]


def test_a_labelled_task_goes_to_the_bodies_of_its_labels() -> None:
    doc = read(
        "1. Hội thi tuyên truyền\n- Tổ chức hội thi cấp tỉnh về an toàn thực phẩm.\n"
        "- Cơ quan chủ trì: Sở Y tế.\n"
        "- Cơ quan phối hợp: Sở Nội vụ, Báo tỉnh.\n- Thời gian hoàn thành: trước ngày 20/9/2024."
    )
    assert [(agency, roles) for _, agency, roles in rows(doc)] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Nội vụ", ("COORDINATE",)),
        ("Báo tỉnh", ("COORDINATE",)),
    ]
    assert {duty.deadline.value for duty in doc._.duties} == {"2024-09-20"}


def test_the_columns_of_a_table_name_who_leads_and_who_coordinates() -> None:
    doc = read(
        "PHỤ LỤC\n| TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |\n"
        "| 1 | Tổ chức hội thi cấp tỉnh | Sở Y tế | Sở Nội vụ |\n"
        "| 2 | Kiểm tra các cơ sở | Công an tỉnh | Sở Y tế |\n"
    )
    assert rows(doc) == [
        ("Tổ chức hội thi cấp tỉnh", "Sở Y tế", ("LEAD",)),
        ("Tổ chức hội thi cấp tỉnh", "Sở Nội vụ", ("COORDINATE",)),
        ("Kiểm tra các cơ sở", "Công an tỉnh", ("LEAD", "MONITOR")),
        ("Kiểm tra các cơ sở", "Sở Y tế", ("COORDINATE",)),
    ]
    assert [duty.section for duty in doc._.duties] == ["Phụ lục.1"] * 2 + ["Phụ lục.2"] * 2


def test_the_body_that_collects_what_is_sent_has_a_duty() -> None:
    text = "1. Công an tỉnh\n- Gửi kết quả về Sở Nội vụ tổng hợp và báo cáo UBND tỉnh."
    assert ("Sở Nội vụ", ("REPORT",)) in roles_of(text)


def test_a_news_report_gives_only_what_it_says_was_given() -> None:
    text = (
        "Sở Y tế chủ trì tiêm phòng tại các xã. Chủ tịch UBND tỉnh giao Sở Y tế chủ trì, hướng dẫn "
        "các xã; theo dõi, báo cáo UBND tỉnh."
    )
    found = rows(read(text, form=Form.NEWS_REPORT))
    assert [roles for _, _, roles in found] == [("GUIDE", "LEAD"), ("MONITOR", "REPORT")]
    assert {agency for _, agency, _ in found} == {"Sở Y tế"}


def test_the_deadline_behind_a_reported_duty_is_its_own_and_no_duty() -> None:
    text = "Chủ tịch UBND tỉnh giao Sở Y tế chủ trì rà soát; hoàn thành trước ngày 15/12/2024."
    doc = read(text, form=Form.NEWS_REPORT)
    assert [d.deadline and d.deadline.value for d in doc._.duties] == ["2024-12-15"]


def test_a_deadline_in_the_clause_is_the_duties_own() -> None:
    doc = read("1. Sở Y tế\n- Báo cáo UBND tỉnh chậm nhất ngày 15/12/2024. Rà soát danh sách.")
    assert [d.deadline and d.deadline.value for d in doc._.duties] == ["2024-12-15", None]


def test_every_body_of_the_tests_has_its_own_place() -> None:
    assert len(set(BODIES)) == len(BODIES)


@pytest.mark.parametrize("address", ["Các Ông (Bà): ", "Các ông, bà ", "Các đồng chí: ", "Ông "])
def test_who_is_addressed_by_a_title_binds_everybody_up_to_the_verb(address: str) -> None:
    text = (
        f"Điều 3. {address}Chánh Văn phòng UBND tỉnh; Giám đốc Sở Y tế; UBND các xã "
        "chịu trách nhiệm thi hành Quyết định này."
    )
    doc = read(text)
    assert {agency for _, agency, _ in rows(doc)} == {
        "Chánh Văn phòng UBND tỉnh",
        "Giám đốc Sở Y tế",
        "UBND các xã",
    }
    assert {duty.span[0] for duty in doc._.duties} == {len("Điều 3. ")}


def test_units_of_several_provinces_bear_what_follows_where_they_lie() -> None:
    text = "2. UBND các xã thuộc tỉnh, thành phố trực thuộc Trung ương có trách nhiệm lập kế hoạch."
    assert roles_of(text) == [("UBND các xã", ("EXECUTE",))]


def test_the_closing_article_binds_also_where_its_heading_tells_of_its_effect() -> None:
    text = (
        "Điều 9. Hiệu lực thi hành\n1. Quyết định này có hiệu lực từ ngày 01/3/2025.\n"
        "2. UBND các xã, Giám đốc Sở Y tế và các tổ chức, cá nhân có liên quan chịu trách nhiệm "
        "thi hành Quyết định này."
    )
    assert [agency for agency, _ in roles_of(text)] == ["UBND các xã", "Giám đốc Sở Y tế"]


def test_the_press_without_a_name_ends_a_list_of_bearers_before_their_verb() -> None:
    text = "4. Báo tỉnh, Công an tỉnh, các cơ quan báo chí tuyên truyền đầy đủ về mưa lũ."
    assert [agency for agency, _ in roles_of(text)] == ["Báo tỉnh", "Công an tỉnh"]


def test_what_tells_where_units_lie_ends_no_list_of_bearers() -> None:
    text = "Điều 2. Giao Sở Nội vụ ; UBND các xã miền núi ; Sở Tài chính tổ chức thực hiện."
    assert [agency for agency, _ in roles_of(text)] == ["Sở Nội vụ", "UBND các xã", "Sở Tài chính"]


def test_partners_counted_before_a_colon_are_no_bearers() -> None:
    text = (
        "1. Sở Y tế\n- Chủ trì rà soát các trạm y tế; phối hợp với UBND của 02 xã: UBND các xã, "
        "Sở Nội vụ nâng cấp trạm."
    )
    assert {agency for agency, _ in roles_of(text)} == {"Sở Y tế"}
