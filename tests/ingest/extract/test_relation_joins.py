"""Which of the documents named in a row belongs to the one before, and which stands beside it."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, stated

TASKS = PLAN_HEAD + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nII. NHIỆM VỤ\n"
END = "\nI. MỤC ĐÍCH\nĐủ nước sạch cho dân.\n"
DECIDES = "\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ kiểm tra.\n"


@pytest.mark.parametrize(
    "words",
    [
        "Chỉ thị số 9-CT/TU, Quy định số 41-QĐ/TW và Quy định số 144-QĐ/TW",
        "Chỉ thị số 9-CT/TU, Quy định số 41-QĐ/TW; Quy chế số 144-QĐ/TW",
    ],
)
def test_a_numbered_regulation_in_a_list_is_no_title_of_the_one_before(words: str) -> None:
    found = stated(f"{TASKS}- Nghiêm túc chấp hành {words}.\n")
    assert found == {("*", "DIRECTS", number) for number in ("9-CT/TU", "41-QĐ/TW", "144-QĐ/TW")}


@pytest.mark.parametrize("join", ["và Nghị quyết về việc", "và dự thảo Nghị quyết về việc"])
def test_an_act_to_come_stands_beside_one_of_another_type(join: str) -> None:
    found = stated(
        f"{TASKS}- Soạn để Chính phủ ban hành Nghị định quy định mức vay cho chủ thuyền của bến "
        f"tại xã biên giới {join} tiếp tục thực hiện cơ chế theo Nghị quyết số 8/NQ-CP.\n"
    )
    names = {target for source, _, target in found if source == "*"}
    assert len(names) == 2
    assert {source for source, _, target in found if target == "8/NQ-CP"} < names


def test_an_act_named_in_what_another_does_still_belongs_to_it() -> None:
    found = stated(
        f"{TASKS}- Tìm hiểu Nghị định hướng dẫn Luật Thủy lợi và Luật Tài nguyên nước.\n"
    )
    assert {target for source, kind, target in found if kind == "GUIDES"} == {
        "Thủy lợi",
        "Tài nguyên nước",
    }


def test_the_list_of_an_opening_goes_on_behind_a_title_that_was_not_read_to_its_end() -> None:
    found = stated(
        f"{PLAN_HEAD}Thực hiện Chỉ thị số 8/CT-TTg ngày 4/5/2022 của Thủ tướng Chính phủ về việc "
        "trồng cây mỗi mùa mưa và Kế hoạch 5 năm (2021 - 2025) theo Nghị quyết Đại hội Đảng bộ "
        "tỉnh lần thứ XI và Kế hoạch số 23/KH-HND ngày 9/6/2022 của Hội Nông dân, "
        f"Ủy ban nhân dân xã ban hành Kế hoạch như sau:{END}"
    )
    assert {("*", "IMPLEMENTS", "8/CT-TTg"), ("*", "IMPLEMENTS", "23/KH-HND")} <= found
    assert ("*", "IMPLEMENTS", "Đại hội Đảng bộ tỉnh lần thứ XI") not in found


def test_what_a_meeting_was_held_for_is_not_what_its_notice_carries_out() -> None:
    found = stated(
        f"{DECISION_HEAD}Thực hiện Thông báo số 61/TB-VPCP ngày 02/4/2025 của Văn phòng Chính phủ "
        "về kết luận của Phó Thủ tướng tại cuộc họp triển khai Chỉ thị số 20/CT-TTg;"
        f"{DECIDES}"
    )
    assert found == {("*", "IMPLEMENTS", "61/TB-VPCP"), ("61/TB-VPCP", "CITES", "20/CT-TTg")}


@pytest.mark.parametrize("opinion", ["ý kiến thống nhất", "ý kiến tham gia", "văn bản thẩm định"])
def test_the_opinion_of_another_body_behind_a_proposal_is_a_basis(opinion: str) -> None:
    found = stated(
        f"{DECISION_HEAD}Xét Tờ trình số 45/TTr-SXD ngày 02/4/2025 của Sở Xây dựng; {opinion} của "
        f"Sở Tư pháp tại Công văn số 77/STP-VB ngày 08/4/2025.{DECIDES}"
    )
    assert found == {("*", "PROPOSED_BY", "45/TTr-SXD"), ("*", "BASED_ON", "77/STP-VB")}


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("tham mưu triển khai thực hiện Kế hoạch số 12/KH-UBND", "DIRECTS"),
        ("triển khai các giải pháp thực hiện Kế hoạch số 12/KH-UBND", "DIRECTS"),
        ("đề xuất các giải pháp thực hiện Kế hoạch số 12/KH-UBND", "CITES"),
        ("thảo luận những giải pháp thực hiện Kế hoạch số 12/KH-UBND", "CITES"),
    ],
)
def test_measures_that_are_only_proposed_carry_nothing_out(words: str, relation: str) -> None:
    assert stated(f"{TASKS}- Phòng Kinh tế {words}.\n") == {("*", relation, "12/KH-UBND")}


def test_a_report_tells_what_the_telegram_it_is_about_orders() -> None:
    found = stated(
        "Tăng cường phòng cháy rừng\n\nNgày 05/4/2025, Chủ tịch UBND tỉnh An Giang đã ban hành "
        "Công điện số 3/CĐ-UBND yêu cầu các huyện triển khai Phương án số 8/PA-UBND.\n"
    )
    assert found == {("*", "DIRECTS", "8/PA-UBND")}


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        (
            "Các quy định tại Quyết định số 15/2019/QĐ-UBND trái với Quyết định này đều bãi bỏ",
            "REPEALS",
        ),
        ("Ngưng hiệu lực thi hành Quyết định số 15/2019/QĐ-UBND", "REPEALS"),
        ("Thay thế các quy định tại Quyết định số 15/2019/QĐ-UBND", "AMENDS"),
        ("Hồ sơ trước đây thực hiện theo Quyết định số 15/2019/QĐ-UBND", "CITES"),
    ],
)
def test_how_an_article_ends_another_act(words: str, relation: str) -> None:
    found = stated(f"{DECISION_HEAD}Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 3. {words}.\n")
    assert found == {("*", "BASED_ON", "Lưu trữ"), ("*", relation, "15/2019/QĐ-UBND")}


def test_a_note_of_an_editor_above_the_bases_is_read() -> None:
    text = DECISION_HEAD.replace(
        "Về việc quản lý bến bãi trên địa bàn tỉnh\n",
        "Về việc quản lý bến bãi trên địa bàn tỉnh\n[Các quy định về thu phí tại Quyết định này bị "
        "thay thế bởi Điều 2 Quyết định số 9/2026/QĐ-UBND; Quyết định này được hướng dẫn bởi Công "
        "văn số 8/SXD-QLVT]\n",
    )
    found = stated(f"{text}Căn cứ Luật Lưu trữ;{DECIDES}")
    assert {("9/2026/QĐ-UBND", "AMENDS", "*"), ("8/SXD-QLVT", "GUIDES", "*")} <= found


def test_what_a_letter_calls_the_carrying_out_of_what_a_notice_says_belongs_to_it() -> None:
    found = stated(
        f"{PLAN_HEAD}Thực hiện Công văn số 2882/UBND-KT của Ủy ban nhân dân tỉnh về việc triển "
        "khai kết luận của Thường trực Tỉnh ủy tại Thông báo số 279-TB/TU, Ủy ban nhân dân xã ban "
        f"hành Kế hoạch như sau:{END}"
    )
    assert found == {
        ("*", "IMPLEMENTS", "2882/UBND-KT"),
        ("2882/UBND-KT", "IMPLEMENTS", "279-TB/TU"),
    }


def test_what_was_ordered_beside_the_matter_of_a_letter_does_not_belong_to_it() -> None:
    found = stated(
        f"{PLAN_HEAD}Thực hiện Công văn số 2882/UBND-KT của Ủy ban nhân dân tỉnh về việc cấp nước "
        "theo chỉ đạo của Thủ tướng Chính phủ tại Công điện số 5/CĐ-TTg, Ủy ban nhân dân xã ban "
        f"hành Kế hoạch như sau:{END}"
    )
    assert found == {("*", "IMPLEMENTS", "2882/UBND-KT"), ("*", "CITES", "5/CĐ-TTg")}


def test_a_project_named_in_the_name_of_who_proposes_proposes_nothing() -> None:
    found = stated(
        f"{DECISION_HEAD}Xét đề nghị của Giám đốc Sở Nội vụ và Tổ trưởng Tổ công tác thực hiện Đề "
        f"án 30 tại Tờ trình số 8/TTr-SNV,{DECIDES}"
    )
    assert {target for _, kind, target in found if kind == "PROPOSED_BY"} == {"8/TTr-SNV"}


def test_what_a_site_says_above_a_text_of_who_replaced_it_is_read() -> None:
    text = (
        "Quyết định số 812/QĐ-UBND quản lý bến bãi đã được thay thế bởi Quyết định số "
        f"366/QĐ-UBND và được áp dụng từ ngày 25/8/2026.\n\n{DECISION_HEAD}Căn cứ Luật Lưu trữ;"
    )
    assert ("366/QĐ-UBND", "REPLACES", "*") in stated(text + DECIDES)


def test_a_decision_may_be_named_for_what_it_takes_back() -> None:
    head = DECISION_HEAD.replace(
        "quản lý bến bãi trên địa bàn tỉnh", "thu hồi Quyết định số 9/QĐ-UBND ngày 02/3/2024"
    )
    assert ("*", "REPEALS", "9/QĐ-UBND") in stated(f"{head}Căn cứ Luật Lưu trữ;{DECIDES}")


@pytest.mark.parametrize("kind", ["QUY CHẾ", "KẾ HOẠCH"])
def test_a_file_of_an_annex_alone_says_what_put_it_in_force(kind: str) -> None:
    found = stated(
        "ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
        f"phúc\n\n{kind}\nQuản lý bến bãi trên địa bàn xã\n(Ban hành kèm theo Quyết định số: "
        "59/QĐ-UBND ngày 22/7/2021 của Ủy ban nhân dân xã)\n\nChương I\nQUY ĐỊNH CHUNG\n"
    )
    assert found == {("59/QĐ-UBND", "PROMULGATES", "*")}


def test_a_decision_on_an_annex_of_another_is_not_put_in_force_by_that() -> None:
    head = DECISION_HEAD.replace(
        "Về việc quản lý bến bãi trên địa bàn tỉnh",
        "Sửa đổi Quy chế quản lý bến bãi (ban hành kèm theo Quyết định số 59/QĐ-UBND)",
    )
    found = stated(f"{head}Căn cứ Luật Lưu trữ;{DECIDES}")
    assert ("59/QĐ-UBND", "PROMULGATES", "*") not in found


def test_a_decree_that_amends_decrees_does_not_detail_the_law_behind_them() -> None:
    found = stated(
        f"{DECISION_HEAD}Căn cứ Nghị định số 52/2021/NĐ-CP ngày 8/6/2021 của Chính phủ về việc "
        f"sửa đổi một số nghị định quy định chi tiết Luật Lưu trữ;{DECIDES}"
    )
    assert found == {("*", "BASED_ON", "52/2021/NĐ-CP"), ("52/2021/NĐ-CP", "CITES", "Lưu trữ")}


def test_a_name_that_acts_twice_does_both_itself() -> None:
    found = stated(
        f"{TASKS}- Tham mưu ban hành Nghị quyết thay thế Nghị quyết số 12/2020/NQ-HĐND, sửa đổi "
        "Quyết định số 5/2021/QĐ-UBND.\n"
    )
    sources = {source for source, kind, _ in found if kind in ("REPLACES", "AMENDS")}
    assert len(sources) == 1
    assert "12/2020/NQ-HĐND" not in sources


def test_what_amended_an_act_may_stand_behind_a_comma() -> None:
    found = stated(
        f"{DECISION_HEAD}Căn cứ Nghị định số 5/2020/NĐ-CP, sửa đổi bởi Nghị định số 6/2022/NĐ-CP;"
        f"{DECIDES}"
    )
    assert ("6/2022/NĐ-CP", "AMENDS", "5/2020/NĐ-CP") in found
    assert ("5/2020/NĐ-CP", "AMENDS", "6/2022/NĐ-CP") not in found


@pytest.mark.parametrize("words", ["được xây dựng trên cơ sở", "được ban hành căn cứ"])
def test_a_plan_says_in_its_body_what_it_rests_on(words: str) -> None:
    found = stated(f"{TASKS}- Kế hoạch này {words} Nghị quyết số 5-NQ/HU; Chỉ thị số 6-CT/HU.\n")
    assert found == {("*", "BASED_ON", "5-NQ/HU"), ("*", "BASED_ON", "6-CT/HU")}


@pytest.mark.parametrize("crew", ["Tổ công tác", "Ban vận động", "Tổ giúp việc"])
def test_what_a_body_was_set_up_for_is_not_carried_out_by_who_set_it_up(crew: str) -> None:
    found = stated(
        f"{DECISION_HEAD}Căn cứ Quyết định số 3098/QĐ-UBND ngày 11/11/2013 của Ủy ban nhân dân "
        f"tỉnh về việc thành lập {crew} triển khai Kế hoạch số 4542/KH-UBND;{DECIDES}"
    )
    assert found == {
        ("*", "BASED_ON", "3098/QĐ-UBND"),
        ("3098/QĐ-UBND", "CITES", "4542/KH-UBND"),
    }


@pytest.mark.parametrize("matter", ["phân bổ vốn", "giao kinh phí"])
def test_the_money_for_a_programme_does_not_carry_it_out(matter: str) -> None:
    found = stated(
        f"{DECISION_HEAD}Căn cứ Quyết định số 39/2021/QĐ-TTg ngày 30/12/2021 quy định {matter} "
        f"thực hiện Đề án số 5/ĐA-UBND;{DECIDES}"
    )
    assert found == {("*", "BASED_ON", "39/2021/QĐ-TTg"), ("39/2021/QĐ-TTg", "CITES", "5/ĐA-UBND")}


@pytest.mark.parametrize(
    ("norm", "relation"),
    [("Thông tư số 09/2013/TT-BXD", None), ("Nghị quyết số 9/2013/NQ-HĐND", "PROMULGATES")],
)
def test_no_circular_approves_a_plan(norm: str, relation: str | None) -> None:
    found = stated(
        f"{TASKS}- Căn cứ {norm} phê duyệt Đề án hỗ trợ nhà ở, các thôn tổ chức thực hiện.\n"
    )
    assert {kind for source, kind, _ in found if source != "*"} == ({relation} - {None})
