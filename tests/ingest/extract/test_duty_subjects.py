"""Duties: where in a sentence its bearers stand, and who speaks without bearing."""

import pytest

from tests.support.duty_docs import read, rows


@pytest.mark.parametrize(
    "text",
    [
        "2. UBND tỉnh trân trọng đề nghị Hội Nông dân theo dõi việc phun thuốc.",
        "2. Sau khi rà soát ở xã, Hội Nông dân theo dõi việc phun thuốc.",
        "2. Sau hội nghị, trên cơ sở biên bản, Hội Nông dân theo dõi việc phun thuốc.",
        "2. Hội Nông dân khi có dịch theo dõi việc phun thuốc.",
        "2. Hội Nông dân trong điều kiện có thể, cần theo dõi việc phun thuốc.",
    ],
)
def test_bearers_stand_behind_an_opening_clause_or_before_a_ground(text: str) -> None:
    assert [(a, r) for _, a, r in rows(read(text))] == [("Hội Nông dân", ("MONITOR",))]


def test_a_sentence_may_end_in_a_word_of_one_letter() -> None:
    doc = read("2. Sở Y tế kiểm tra nhà ở. Sở Nội vụ lấy ý kiến để góp ý. UBND các xã báo cáo.")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế", "Sở Nội vụ", "UBND các xã"]


def test_the_body_whose_head_issues_a_rule_bears_what_it_must_do_inside_a_part() -> None:
    doc = read("Điều 4. Kiểm tra\n1. Sở Y tế kiểm tra việc phun thuốc.", issuer="Giám đốc Sở Y tế")
    assert [(a, r) for _, a, r in rows(doc)] == [("Sở Y tế", ("MONITOR",))]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế lập danh sách các trạm.",
        "Điều 4. Kiểm tra\n1. Sở Y tế quyết định số đoàn kiểm tra.",
    ],
)
def test_that_body_bears_no_competence_and_nothing_outside_parts(text: str) -> None:
    assert rows(read(text, issuer="Giám đốc Sở Y tế")) == []


def test_a_post_beside_another_does_not_hide_the_bearer_of_a_heading() -> None:
    doc = read("Điều 8. Trách nhiệm của Ủy viên kiêm Giám đốc Sở Y tế\n1. Lập danh sách.")
    assert rows(doc) == [("Lập danh sách", "Giám đốc Sở Y tế", ("EXECUTE",))]


def test_what_a_block_asks_before_its_lead_in_is_a_duty_too() -> None:
    doc = read(
        "II. PHÂN CÔNG\n1. Sở Y tế theo dõi việc phun thuốc; tổ chức các việc sau:\n"
        "- Lập danh sách."
    )
    assert [(a, r) for _, a, r in rows(doc)] == [
        ("Sở Y tế", ("MONITOR",)),
        ("Sở Y tế", ("EXECUTE",)),
    ]


@pytest.mark.parametrize(
    "lead",
    ["- Chủ trì cuộc họp: ông (bà) ……… Chức vụ:", "- Thư ký: ông Nam. Chức vụ:"],
)
def test_a_line_to_be_filled_in_names_no_bearer_before_its_colon(lead: str) -> None:
    assert rows(read(f"II. PHÂN CÔNG\n1. Sở Y tế\n{lead}\n")) == []


@pytest.mark.parametrize(
    "opening", ["Hằng năm", "Đồng thời", "Riêng", "Kết thúc đợt dịch,", "Trong 05 ngày làm việc,"]
)
def test_a_short_opening_needs_no_comma_before_the_bearer(opening: str) -> None:
    doc = read(f"2. {opening} Sở Y tế đôn đốc việc phun thuốc.")
    assert [(a, r) for _, a, r in rows(doc)] == [("Sở Y tế", ("MONITOR",))]


def test_principles_give_duties_only_where_they_say_who_is_responsible() -> None:
    doc = read(
        "Điều 2. Nguyên tắc phối hợp\n1. Sở Y tế phối hợp kịp thời.\n"
        "2. Sở Nội vụ có trách nhiệm theo dõi; lập danh sách."
    )
    assert [(a, r) for _, a, r in rows(doc)] == [
        ("Sở Nội vụ", ("MONITOR",)),
        ("Sở Nội vụ", ("EXECUTE",)),
    ]


def test_what_a_task_is_done_upon_may_open_its_sentence() -> None:
    doc = read("2. Thực hiện Chỉ thị số 5 của tỉnh, Sở Y tế đôn đốc việc phun thuốc.")
    assert [(a, r) for _, a, r in rows(doc)] == [("Sở Y tế", ("MONITOR",))]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Chỉ thị số 5 của Bộ, Sở Y tế ban hành Kế hoạch này.",
        "2. Thực hiện việc phun thuốc tại trạm, Sở Y tế lập danh sách.",
    ],
)
def test_a_body_behind_a_task_or_before_a_decree_is_no_subject(text: str) -> None:
    assert rows(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Sở Y tế\n- Lập danh sách.\nTrên đây là Kế hoạch của Sở Y tế về việc phun thuốc.",
        "1. Sở Y tế\n- Lập danh sách.\n2. Hội Nông dân xin thông báo để các xã thực hiện.",
        "1. Sở Y tế\n- Lập danh sách.\n2. Phân công rõ trách nhiệm từng tổ viên, Hội Nông dân.",
    ],
)
def test_what_only_tells_of_a_text_or_of_a_share_of_work_gives_nothing(text: str) -> None:
    assert [words for words, _, _ in rows(read(text))] == ["Lập danh sách"]


def test_an_order_before_a_colon_gives_the_speaker_no_duty() -> None:
    doc = read("2. UBND tỉnh giao: Sở Y tế đôn đốc việc phun thuốc; Sở Tài chính bố trí kinh phí.")
    assert [(a, r) for _, a, r in rows(doc)] == [
        ("Sở Y tế", ("MONITOR",)),
        ("Sở Tài chính", ("FUND",)),
    ]


def test_whose_unit_a_bearer_is_may_stand_before_its_verb() -> None:
    doc = read("2. Hội Nông dân thuộc UBND các xã đôn đốc việc phun thuốc.")
    assert [(a, r) for _, a, r in rows(doc)] == [("Hội Nông dân", ("MONITOR",))]


def test_another_bearer_behind_a_joining_word_has_a_clause_of_its_own() -> None:
    doc = read("2. Sở Y tế lập danh sách, đồng thời Sở Nội vụ đôn đốc các xã.")
    assert [(a, r) for _, a, r in rows(doc)] == [
        ("Sở Y tế", ("EXECUTE",)),
        ("Sở Nội vụ", ("MONITOR",)),
    ]


def test_a_topic_and_an_opening_clause_may_both_stand_before_the_bearer() -> None:
    doc = read("2. Thực hiện chi trả: Sau khi mở tài khoản, Sở Y tế đôn đốc các xã.")
    assert [(a, r) for _, a, r in rows(doc)] == [("Sở Y tế", ("MONITOR",))]


def test_who_does_a_thing_may_stand_behind_it() -> None:
    doc = read("2. Việc kiểm tra trạm do Sở Y tế chủ trì thực hiện.")
    assert [(a, r) for _, a, r in rows(doc)] == [("Sở Y tế", ("LEAD",))]


@pytest.mark.parametrize(
    "text",
    [
        "2. Các trạm do Sở Y tế quản lý.",
        "2. Việc xây trạm do Sở Y tế chủ trì phải xong trong năm.",
        "2. Việc do Sở Y tế giao được làm ngay.",
    ],
)
def test_a_thing_that_only_is_anothers_gives_no_duty(text: str) -> None:
    assert rows(read(text)) == []


def test_a_superior_before_whom_a_thing_is_laid_gives_no_order_here() -> None:
    doc = read("1. Sở Y tế\n- Đề xuất Sở Nội vụ, Chủ tịch UBND tỉnh giao Hội Nông dân phun thuốc.")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế"]


def test_to_lead_is_a_verb_behind_a_body() -> None:
    doc = read("2. Hội Nông dân lãnh đạo UBND các xã phun thuốc.")
    assert [agency for _, agency, _ in rows(doc)] == ["Hội Nông dân"]


@pytest.mark.parametrize(
    "text",
    [
        "2. Trách nhiệm của Hội Nông dân theo dõi việc phun thuốc.",
        "2. Việc phun thuốc được tiến hành tại thôn, bản, do Hội Nông dân theo dõi.",
        "2. Theo đề nghị của Sở Y tế, Sở Nội vụ, UBND tỉnh giao Hội Nông dân theo dõi.",
    ],
)
def test_a_bearer_stands_behind_its_duty_a_doer_or_those_who_asked(text: str) -> None:
    assert [(a, r) for _, a, r in rows(read(text))] == [("Hội Nông dân", ("MONITOR",))]


@pytest.mark.parametrize(
    "text",
    [
        "2. Trách nhiệm của Hội Nông dân thực hiện theo quy chế.",
        "2. Việc phun thuốc được tiến hành tại thôn, do Hội Nông dân đã theo dõi.",
        "Theo đề nghị của Sở Y tế, Sở Nội vụ, UBND tỉnh ban hành Kế hoạch phòng dịch.",
    ],
)
def test_a_reference_a_past_doer_and_those_who_asked_bear_nothing(text: str) -> None:
    assert rows(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "2. Nếu còn khó khăn đề nghị Hội Nông dân theo dõi.",
        "2. Trước ngày 5 tháng 12 hằng năm Hội Nông dân theo dõi việc phun thuốc.",
        "2. Bên cạnh việc tập huấn, Hội Nông dân theo dõi việc phun thuốc.",
        "2. Hội Nông dân - cơ quan thường trực Ban Chỉ đạo - theo dõi việc phun thuốc.",
    ],
)
def test_bearers_stand_behind_a_difficulty_a_yearly_date_or_beside_their_part(text: str) -> None:
    assert [(a, r) for _, a, r in rows(read(text))] == [("Hội Nông dân", ("MONITOR",))]


def test_an_order_that_another_may_give_is_no_task() -> None:
    text = "2. Khi cần, chủ rừng có thể yêu cầu Hội Nông dân theo dõi."
    assert rows(read(text)) == []


def test_bodies_before_a_colon_part_the_pieces_of_a_sentence() -> None:
    doc = read("2. Sở Y tế: theo dõi việc phun thuốc; Sở Tài chính: bố trí kinh phí.")
    assert [(a, r) for _, a, r in rows(doc)] == [
        ("Sở Y tế", ("MONITOR",)),
        ("Sở Tài chính", ("FUND",)),
    ]


@pytest.mark.parametrize("noun", ["các chỉ tiêu", "số cán bộ"])
def test_bodies_before_a_colon_and_no_verb_bear_nothing(noun: str) -> None:
    assert rows(read(f"2. Biểu mẫu kèm theo; Sở Tài chính: {noun}.")) == []


def test_bodies_of_the_centre_in_the_place_go_on_in_a_list() -> None:
    doc = read(
        "2. Sở Y tế, các cơ quan ngành dọc đứng chân tại địa bàn, UBND các xã lập danh sách."
    )
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế", "UBND các xã"]


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("Căn cứ nhiệm vụ, hằng năm, Sở Y tế lập biên chế.", ["Sở Y tế"]),
        ("Sở Y tế theo dõi việc thực hiện Quy định này.", ["Sở Y tế"]),
        ("Sở Y tế có năm phòng. Căn cứ pháp luật, Sở Y tế lập biên chế.", []),
        ("Sở Y tế theo dõi việc thực hiện Quy định cũ.", []),
    ],
)
def test_a_part_that_assigns_nothing_gives_tasks_on_grounds_or_for_itself(
    text: str, bearers: list[str]
) -> None:
    doc = read(f"Điều 3. Cơ cấu tổ chức\n1. {text}")
    assert [agency for _, agency, _ in rows(doc)] == bearers


@pytest.mark.parametrize(
    "opening",
    [
        "Sở Y tế ban hành Kế hoạch như sau:",
        "Thực hiện Luật Đê điều, Sở Y tế ban hành Kế hoạch như sau:",
        "Thực hiện Luật Đê điều; Sở Y tế ban hành Kế hoạch năm 2024, như sau:",
        "Thực hiện Luật Đê điều. Sở Y tế công bố Kế hoạch như sau:",
    ],
)
def test_who_lays_a_text_down_behind_an_opening_bears_nothing_of_it(opening: str) -> None:
    text = f"{opening}\nI. Yêu cầu\n1. Tổ chức tiêm phòng cho trẻ.\nII. Sở Nội vụ\n- Lập hồ sơ."
    assert [bearer for _, bearer, _ in rows(read(text))] == ["Sở Nội vụ"]


def test_who_manages_those_that_are_meant_bears_nothing() -> None:
    text = "2. Trường hợp là cán bộ diện UBND tỉnh, Sở Nội vụ quản lý, Hội Nông dân báo cáo."
    assert [agency for _, agency, _ in rows(read(text))] == ["Hội Nông dân"]
