"""What documents do to each other: parts, lists, "Luật này", editors' notes, and what does not."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, stated

ARTICLES = DECISION_HEAD + "QUYẾT ĐỊNH:\n"
TASKS = (
    PLAN_HEAD + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nII. NHIỆM VỤ\n1. Ban Công an xã\n- "
)
OLD = "Quyết định số 12/2018/QĐ-UBND"
NUMBER = "12/2018/QĐ-UBND"


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Bãi bỏ, sửa đổi, thay thế một số điều, phụ lục của", "AMENDS"),
        ("Sửa đổi, bãi bỏ một số điều của", "AMENDS"),
        ("Sửa đổi, bổ sung và hủy bỏ một số điều của", "AMENDS"),
        ("Sửa đổi kỹ thuật một số điều tại", "AMENDS"),
        ("Thay thế Phụ lục I tại", "AMENDS"),
        ("Thay thế cụm từ “phòng chuyên môn” bằng cụm từ “ban chuyên môn” tại", "AMENDS"),
        ("Phê duyệt điều chỉnh", "AMENDS"),
        ("Bãi bỏ Điều 4", "REPEALS"),
        ("Bãi bỏ", "REPEALS"),
        ("Thay thế", "REPLACES"),
        ("Kéo dài thời hạn thực hiện", "EXTENDS"),
    ],
)
def test_an_act_on_parts_amends_and_one_on_the_whole_does_not(words: str, relation: str) -> None:
    text = ARTICLES + f"Điều 1. {words} {OLD} ngày 04 tháng 5 năm 2018 của Ủy ban nhân dân tỉnh.\n"
    assert stated(text) == {("*", relation, NUMBER)}


def test_a_list_behind_a_plural_and_a_colon_is_replaced_as_a_whole() -> None:
    text = ARTICLES + (
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế các Quyết định sau: "
        f"{OLD} ngày 04 tháng 5 năm 2018 của Ủy ban nhân dân tỉnh về bến thủy; Quyết định số "
        "30/2019/QĐ-UBND ngày 06 tháng 6 năm 2019 của Ủy ban nhân dân tỉnh về bãi đỗ xe.\n"
    )
    assert stated(text) == {("*", "REPLACES", NUMBER), ("*", "REPLACES", "30/2019/QĐ-UBND")}


def test_this_law_in_a_letter_means_the_law_named_before() -> None:
    text = TASKS + (
        "Luật Lưu trữ đã được Quốc hội thông qua. Luật này thay thế Pháp lệnh Lưu trữ quốc "
        "gia số 34/2001/PL-UBTVQH10.\n"
    )
    assert {found for found in stated(text) if "34/2001/PL-UBTVQH10" in found} == {
        ("Lưu trữ", "REPLACES", "34/2001/PL-UBTVQH10")
    }


def test_this_decree_without_a_decree_before_says_nothing_of_the_plan() -> None:
    found = stated(TASKS + "Nắm rõ việc Nghị định này thay thế Nghị định số 15/2019/NĐ-CP.\n")
    assert found == {("*", "CITES", "15/2019/NĐ-CP")}


@pytest.mark.parametrize(
    ("note", "relation"),
    [
        ("[Khoản này được hướng dẫn bởi Điều 3 {} có hiệu lực từ ngày 01/8/2024]", "GUIDES"),
        ("[Về mức vay được hướng dẫn bởi {} năm 2024]", "GUIDES"),
        ("[Điểm này bị bãi bỏ bởi Khoản 1 Điều 9 {}]", "REPEALS"),
        ("[Điều này được sửa đổi, bổ sung bởi Khoản 2 Điều 1 {}]", "AMENDS"),
        ("[Cụm từ này bị thay thế bởi Khoản 7 Điều 2 {}]", "AMENDS"),
    ],
)
def test_an_editors_note_says_what_another_document_does_to_this_one(
    note: str, relation: str
) -> None:
    target = "Nghị định số 15/2019/NĐ-CP"
    text = ARTICLES + f"Điều 1. Bến bãi được quản lý thống nhất.\n{note.format(target)}\n"
    assert stated(text) == {("15/2019/NĐ-CP", relation, "*")}


def test_a_guided_law_in_running_text_is_guided_by_the_decree_behind_it() -> None:
    found = stated(
        TASKS + "Tìm hiểu Luật Lưu trữ được hướng dẫn thi hành bởi Nghị định số 15/2019/NĐ-CP.\n"
    )
    assert ("15/2019/NĐ-CP", "GUIDES", "Lưu trữ") in found


@pytest.mark.parametrize(
    "words",
    [
        "hướng dẫn áp dụng Điều 16 Luật Lưu trữ",
        "quy định chi tiết việc thi hành Luật Lưu trữ",
        "hướng dẫn và tổ chức thực hiện Luật Lưu trữ",
        "quy định chi tiết một số điều và biện pháp tổ chức thi hành Luật Lưu trữ",
        "hướng dẫn việc thực hiện Luật Lưu trữ",
    ],
)
def test_what_guides_the_carrying_out_guides(words: str) -> None:
    head = DECISION_HEAD.replace("quản lý bến bãi trên địa bàn tỉnh", words)
    text = head + "Căn cứ Luật Đấu thầu;\nQUYẾT ĐỊNH:\nĐiều 1. Giao Sở Nội vụ giải đáp.\n"
    assert stated(text) == {("*", "GUIDES", "Lưu trữ"), ("*", "BASED_ON", "Đấu thầu")}


@pytest.mark.parametrize(
    "words",
    [
        "Thể chế hóa kịp thời các quan điểm tại",
        "Triển khai các nhiệm vụ, giải pháp bảo vệ rừng đầu nguồn tại điểm b khoản 4 Mục II",
        "Tổ chức thi hành nghiêm",
        "Học tập, quán triệt sâu sắc",
    ],
)
def test_more_orders_to_carry_out_direct(words: str) -> None:
    assert stated(TASKS + f"{words} Nghị quyết số 11-NQ/TU của Tỉnh ủy.\n") == {
        ("*", "DIRECTS", "11-NQ/TU")
    }


@pytest.mark.parametrize(
    "words",
    [
        "Nguồn vốn thực hiện",
        "Mức chi thực hiện chính sách hỗ trợ được thực hiện theo quy định tại",
        "Bám sát quan điểm chỉ đạo của Bộ Chính trị tại",
    ],
)
def test_means_and_guidance_are_no_order(words: str) -> None:
    assert stated(TASKS + f"{words} Nghị quyết số 11-NQ/TU của Tỉnh ủy.\n") == {
        ("*", "CITES", "11-NQ/TU")
    }


def test_a_law_whose_name_begins_with_a_verb_stays_in_the_list_that_is_amended() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật số 97/2025/QH15 sửa đổi, bổ sung một số điều của Luật Công đoàn, Luật Thực "
        "hiện dân chủ ở cơ sở; Nghị định số 15/2019/NĐ-CP;\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "97/2025/QH15"),
        ("97/2025/QH15", "AMENDS", "Công đoàn"),
        ("97/2025/QH15", "AMENDS", "Thực hiện dân chủ ở cơ sở"),
        ("*", "BASED_ON", "15/2019/NĐ-CP"),
    }


def test_minutes_heard_beside_a_proposal_are_a_basis() -> None:
    text = DECISION_HEAD + (
        "Xét đề nghị của Sở Y tế tại Tờ trình số 34/TTr-SYT ngày 02/5/2025; Biên bản họp thẩm định "
        "số 14/BB-STC ngày 04/5/2025;\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert stated(text) == {
        ("*", "PROPOSED_BY", "34/TTr-SYT"),
        ("*", "BASED_ON", "14/BB-STC"),
    }


def test_a_purpose_behind_a_comma_ends_the_list_of_what_is_carried_out() -> None:
    text = PLAN_HEAD + (
        "Thực hiện Chỉ thị số 04/CT-UBND ngày 03/3/2025 của Ủy ban nhân dân tỉnh về cấp nước, để "
        "đạt các mục tiêu trong Quy hoạch tổng thể phát triển kinh tế - xã hội của tỉnh đến năm "
        "2030, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐủ nước.\n"
    )
    found = stated(text)
    assert ("*", "IMPLEMENTS", "04/CT-UBND") in found
    assert {kind for _, kind, target in found if target != "04/CT-UBND"} <= {"CITES"}


@pytest.mark.parametrize(
    ("lead", "relation"),
    [
        ("Quyết định này có hiệu lực kể từ ngày ký và thay thế các Quyết định sau", "REPLACES"),
        ("Bãi bỏ các văn bản sau đây", "REPEALS"),
        ("Bãi bỏ toàn bộ các Quyết định sau", "REPEALS"),
    ],
)
@pytest.mark.parametrize("marks", [("1.", "2."), ("a)", "b)"), ("-", "-")])
def test_a_line_that_ends_others_hands_its_act_to_the_list_below(
    lead: str, relation: str, marks: tuple[str, str]
) -> None:
    text = ARTICLES + (
        f"Điều 2. {lead}:\n{marks[0]} {OLD} ngày 04 tháng 5 năm 2018 về bến thủy.\n{marks[1]} "
        "Quyết định số 13/2018/QĐ-UBND ngày 06 tháng 6 năm 2018 về đò ngang.\nĐiều 3. Sở Xây dựng "
        "báo cáo theo Quyết định số 14/2018/QĐ-UBND.\n"
    )
    assert stated(text) == {
        ("*", relation, NUMBER),
        ("*", relation, "13/2018/QĐ-UBND"),
        ("*", "CITES", "14/2018/QĐ-UBND"),
    }


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Sửa đổi Điều 4 của Quy chế ban hành kèm theo", "AMENDS"),
        ("Bổ sung Điều 4a vào sau Điều 4", "AMENDS"),
        ("Đính chính sai sót về kỹ thuật tại", "CORRECTS"),
        ("Đính chính lỗi kỹ thuật trình bày tại Điều 5 của", "CORRECTS"),
        ("Thu hồi", "REPEALS"),
    ],
)
def test_what_stands_between_an_act_and_its_target_hides_no_act(words: str, relation: str) -> None:
    assert stated(ARTICLES + f"Điều 1. {words} {OLD}.\n") == {("*", relation, NUMBER)}


@pytest.mark.parametrize(
    "words",
    [
        "Được sự thống nhất của Hội đồng nhân dân tỉnh tại",
        "Theo ý kiến của Bộ Nội vụ tại",
        "Sau khi thống nhất với Bộ Nội vụ tại",
    ],
)
def test_an_opinion_that_was_asked_for_is_a_basis(words: str) -> None:
    text = DECISION_HEAD + (
        f"Căn cứ Luật Lưu trữ;\n{words} Công văn số 33/BNV-CCVC;\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert ("*", "BASED_ON", "33/BNV-CCVC") in stated(text)


@pytest.mark.parametrize(
    "line",
    [
        "Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành",
        "Các văn bản sau bị bãi bỏ",
        "Các văn bản sau đây đều hết hiệu lực thi hành",
    ],
)
@pytest.mark.parametrize("marks", [("a)", "b)"), ("-", "-")])
def test_what_a_line_says_to_lapse_is_every_member_of_the_list_below(
    line: str, marks: tuple[str, str]
) -> None:
    text = ARTICLES + (
        f"Điều 2. {line}:\n{marks[0]} {OLD} ngày 04 tháng 5 năm 2018;\n{marks[1]} Quyết định số "
        "13/2018/QĐ-UBND.\nĐiều 3. Sở Xây dựng báo cáo theo Quyết định số 14/2018/QĐ-UBND.\n"
    )
    assert stated(text) == {
        ("*", "REPEALS", NUMBER),
        ("*", "REPEALS", "13/2018/QĐ-UBND"),
        ("*", "CITES", "14/2018/QĐ-UBND"),
    }


def test_a_plan_without_a_number_is_amended_where_an_article_opens_so() -> None:
    text = ARTICLES + (
        "Điều 1. Điều chỉnh, bổ sung Quy hoạch phát triển thủy lợi tỉnh đến năm 2030 đã được phê "
        f"duyệt tại {OLD}.\n"
    )
    name = "phát triển thủy lợi tỉnh đến năm 2030"
    assert {("*", "AMENDS", name), (NUMBER, "PROMULGATES", name)} <= stated(text)


@pytest.mark.parametrize("verb", ["tham mưu", "rà soát", "đề xuất Chính phủ"])
def test_a_task_to_have_a_document_amended_amends_nothing(verb: str) -> None:
    text = ARTICLES + (
        f"Điều 2. Trách nhiệm\n1. Sở Xây dựng tổ chức thực hiện Quyết định này; {verb} sửa đổi, bổ "
        f"sung {OLD}.\n"
    )
    assert stated(text) == {("*", "CITES", NUMBER)}


def test_suspending_the_effect_of_a_decision_is_no_order_to_carry_it_out() -> None:
    assert stated(ARTICLES + f"Điều 1. Tạm ngưng hiệu lực thi hành {OLD}.\n") == {
        ("*", "CITES", NUMBER)
    }


def test_a_decision_that_is_issued_in_place_of_another_replaces_it() -> None:
    text = ARTICLES + f"Điều 3. Quyết định này được ban hành thay thế {OLD}.\n"
    assert stated(text) == {("*", "REPLACES", NUMBER)}


def test_an_annex_put_in_the_place_of_another_amends() -> None:
    text = ARTICLES + (
        f"Điều 3. Thay thế Phụ lục I ban hành kèm theo {OLD} bằng Phụ lục I ban hành kèm theo "
        "Quyết định này.\n"
    )
    assert stated(text) == {("*", "AMENDS", NUMBER)}


@pytest.mark.parametrize("words", ["Đình chỉ việc thi hành", "Quyết định này áp dụng các mức tại"])
def test_stopping_or_applying_a_decision_orders_nothing(words: str) -> None:
    assert stated(ARTICLES + f"Điều 3. {words} {OLD}.\n") == {("*", "CITES", NUMBER)}


def test_parts_taken_from_what_a_document_amends_are_no_repeal_of_it() -> None:
    text = ARTICLES + f"Điều 1. Sửa đổi Điều 3 {OLD}.\nĐiều 2. Bãi bỏ Điều 5 {OLD}.\n"
    assert stated(text) == {("*", "AMENDS", NUMBER)}
