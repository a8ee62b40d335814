"""Relations: recitals, opening formulas, tasks, articles, names within names; and the traps."""

import pytest

from ingest.extract.relations import settle
from ingest.extract.values import Relation
from schema.vocabulary import RelationType
from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, quotes, stated

TASKS = (
    PLAN_HEAD + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nII. NHIỆM VỤ\n1. Ban Công an xã\n- "
)


def task(text: str) -> set[tuple[str, str, str]]:
    return stated(TASKS + text)


def test_an_opening_formula_carries_over_its_whole_list() -> None:
    text = PLAN_HEAD + (
        "Thực hiện Kế hoạch số 31-KH/TU ngày 02/02/2025 của Tỉnh ủy về bảo vệ nguồn nước; "
        "Chỉ thị số 04/CT-UBND ngày 03/3/2025, Phương án số 9/PA-UBND ngày 04/3/2025 của Ủy ban "
        "nhân dân tỉnh, Ủy ban nhân dân xã An Phú ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH"
    )
    assert stated(text) == {
        ("*", "IMPLEMENTS", "31-KH/TU"),
        ("*", "IMPLEMENTS", "04/CT-UBND"),
        ("*", "IMPLEMENTS", "9/PA-UBND"),
    }


def test_the_quote_runs_from_the_trigger_to_the_target() -> None:
    text = PLAN_HEAD + "Căn cứ Kế hoạch số 31-KH/TU ngày 02/02/2025; Chỉ thị số 04/CT-UBND;\n"
    found = quotes(text)
    assert found["BASED_ON", "31-KH/TU"] == "Căn cứ Kế hoạch số 31-KH/TU"
    assert found["BASED_ON", "04/CT-UBND"] == (
        "Căn cứ Kế hoạch số 31-KH/TU ngày 02/02/2025; Chỉ thị số 04/CT-UBND"
    )


def test_recitals_are_bases_and_the_proposal_proposes() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\n"
        "Căn cứ Nghị định số 7/2024/NĐ-CP ngày 05 tháng 01 năm 2024 của Chính phủ quy định "
        "chi tiết "
        "một số điều của Luật Lưu trữ;\n"
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 19/TTr-SNV ngày 02 tháng 5 năm 2025.\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Giao Sở Nội vụ tổ chức kho lưu trữ.\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "Lưu trữ"),
        ("*", "BASED_ON", "7/2024/NĐ-CP"),
        ("7/2024/NĐ-CP", "GUIDES", "Lưu trữ"),
        ("*", "PROPOSED_BY", "19/TTr-SNV"),
    }


def test_an_opinion_beside_a_proposal_is_a_basis() -> None:
    text = DECISION_HEAD + (
        "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 19/TTr-SXD ngày 02/5/2025; "
        "ý kiến của "
        "Sở Tư pháp tại Công văn số 33/STP-XD ngày 04/5/2025.\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành giá.\n"
    )
    assert stated(text) == {
        ("*", "PROPOSED_BY", "19/TTr-SXD"),
        ("*", "BASED_ON", "33/STP-XD"),
    }


def test_a_law_amended_by_another_is_a_basis_and_the_other_amends_it() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Đấu thầu số 22/2023/QH15 được sửa đổi, bổ sung bởi Luật số 57/2024/QH15 và "
        "Luật số 90/2025/QH15;\nCăn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\nQUYẾT ĐỊNH:\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "22/2023/QH15"),
        ("57/2024/QH15", "AMENDS", "22/2023/QH15"),
        ("90/2025/QH15", "AMENDS", "22/2023/QH15"),
        ("*", "BASED_ON", "Lưu trữ"),
    }


def test_the_title_says_what_the_document_carries_out() -> None:
    head = PLAN_HEAD.replace("Bảo vệ nguồn nước trên địa bàn xã năm 2025", "{}").format(
        "Triển khai thực hiện Nghị quyết số 36-NQ/HU ngày 03/3/2025 của Huyện ủy về cấp nước"
    )
    assert stated(head + "I. MỤC ĐÍCH\n1. Đủ nước sạch.") == {("*", "IMPLEMENTS", "36-NQ/HU")}


def test_a_programme_implements_what_its_own_name_names() -> None:
    found = task(
        "Triển khai Chương trình hành động của Chính phủ thực hiện Kết luận số 41-KL/TW "
        "của Bộ Chính trị."
    )
    assert {kind for source, kind, _ in found if source == "*"} == {"DIRECTS"}
    assert {(kind, target) for source, kind, target in found if source != "*"} == {
        ("IMPLEMENTS", "41-KL/TW")
    }


def test_a_plan_between_links_the_subject_to_its_own_source_only() -> None:
    text = PLAN_HEAD + (
        "Thực hiện Kế hoạch số 31-KH/TU ngày 02/02/2025 của Ban Thường vụ Tỉnh ủy về thực hiện Kết "
        "luận số 41-KL/TW của Bộ Chính trị, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:\n"
    )
    assert stated(text) == {
        ("*", "IMPLEMENTS", "31-KH/TU"),
        ("31-KH/TU", "IMPLEMENTS", "41-KL/TW"),
    }


def test_a_cited_decision_puts_in_force_what_its_title_names() -> None:
    text = PLAN_HEAD + (
        "Thực hiện Quyết định số 77/QĐ-UBND ngày 01/4/2025 của Ủy ban nhân dân tỉnh về "
        "việc ban hành "
        "Quy chế quản lý nước sạch nông thôn, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n"
    )
    found = stated(text)
    assert ("*", "IMPLEMENTS", "77/QĐ-UBND") in found
    assert {(s, k) for s, k, _ in found if s != "*"} == {("77/QĐ-UBND", "PROMULGATES")}
    assert len(found) == 2


def test_a_task_to_carry_out_directs_every_member_of_its_list() -> None:
    assert task(
        "Tiếp tục thực hiện nghiêm túc Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính "
        "phủ về quản "
        "lý hoạt động thông tin đối ngoại; Quyết định số 30/2022/QĐ-UBND ngày 09/8/2022."
    ) == {("*", "DIRECTS", "72/2015/NĐ-CP"), ("*", "DIRECTS", "30/2022/QĐ-UBND")}


def test_a_lead_in_hands_its_task_to_the_bullets_below() -> None:
    assert stated(
        TASKS.removesuffix("- ") + "1.1. Quán triệt và thực hiện nghiêm túc các quy định:\n"
        "- Chỉ thị số 04/CT-UBND ngày 03/3/2025.\n- Nghị quyết số 36-NQ/HU ngày 03/3/2025.\n"
    ) == {("*", "DIRECTS", "04/CT-UBND"), ("*", "DIRECTS", "36-NQ/HU")}


@pytest.mark.parametrize(
    "text",
    [
        "Tuyên truyền kết quả 5 năm thực hiện Nghị quyết số 36-NQ/HU.",
        "Tổng kết 10 năm thực hiện Nghị quyết số 36-NQ/HU.",
        "Báo cáo tình hình thực hiện Nghị quyết số 36-NQ/HU về Ủy ban nhân dân huyện.",
        "Lập danh sách hộ nghèo theo Nghị quyết số 36-NQ/HU.",
        "Sau hơn 04 năm thực hiện Nghị quyết số 36-NQ/HU, nguồn nước đã sạch hơn.",
        "Tuyên truyền các mục tiêu, giải pháp tại Nghị quyết số 36-NQ/HU.",
        "Tham mưu sửa đổi, bổ sung Nghị quyết số 36-NQ/HU.",
        "Căn cứ Nghị quyết số 36-NQ/HU, lập danh sách các hộ dùng nước sạch.",
        "Không áp dụng Nghị quyết số 36-NQ/HU cho hộ mới đến.",
        "Dự hội nghị trực tuyến triển khai thực hiện Nghị quyết số 36-NQ/HU.",
        "Trình cấp trên ban hành văn bản quy định chi tiết, hướng dẫn thi hành Nghị quyết số "
        "36-NQ/HU.",
    ],
)
def test_results_publicity_and_standards_are_only_cited(text: str) -> None:
    assert task(text) == {("*", "CITES", "36-NQ/HU")}


@pytest.mark.parametrize(
    "text",
    [
        "Phổ biến, quán triệt và tổ chức thực hiện nghiêm Nghị quyết số 36-NQ/HU.",
        "Nâng cao hiệu quả việc thực hiện Nghị quyết số 36-NQ/HU.",
        "Thực hiện chỉ đạo của Huyện ủy tại Nghị quyết số 36-NQ/HU.",
        "Triển khai đồng bộ, có hiệu quả các nhiệm vụ, giải pháp của Nghị quyết số 36-NQ/HU.",
    ],
)
def test_an_order_to_carry_out_directs(text: str) -> None:
    assert task(text) == {("*", "DIRECTS", "36-NQ/HU")}


def test_carrying_out_without_a_document_is_no_relation() -> None:
    assert task("Đánh giá kết quả thực hiện các quyền của trẻ em trong xã.") == set()


def test_what_an_article_replaces_repeals_and_ends() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Giao Sở Xây dựng quản lý bến bãi.\n"
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số "
        "5/2019/QĐ-UBND.\n"
        "Điều 3. Bãi bỏ Quyết định số 6/2019/QĐ-UBND.\n"
        "Điều 4. Quyết định số 7/2019/QĐ-UBND hết hiệu lực kể từ ngày 01 tháng 6 năm 2025.\n"
        "Điều 5. Kéo dài thời gian thực hiện Quyết định số 8/2019/QĐ-UBND.\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "Lưu trữ"),
        ("*", "REPLACES", "5/2019/QĐ-UBND"),
        ("*", "REPEALS", "6/2019/QĐ-UBND"),
        ("*", "REPEALS", "7/2019/QĐ-UBND"),
        ("*", "EXTENDS", "8/2019/QĐ-UBND"),
    }


def test_an_article_puts_its_annex_in_force() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý bến bãi trên địa bàn tỉnh.\n"
    )
    assert {kind for _, kind, target in stated(text) if target != "Lưu trữ"} == {"PROMULGATES"}


def test_a_decision_named_as_the_instrument_puts_in_force_what_stands_before_it() -> None:
    found = task(
        "Thực hiện nghiêm Quy chế Quản lý bến bãi tỉnh An Giang ban hành kèm theo Quyết định số "
        "5/2019/QĐ-UBND."
    )
    assert ("5/2019/QĐ-UBND", "PROMULGATES", "Quản lý bến bãi tỉnh An Giang") in found
    assert ("*", "PROMULGATES", "5/2019/QĐ-UBND") not in found


def test_a_news_report_of_the_opening_formula_implements() -> None:
    text = (
        "Xã An Phú bảo vệ nguồn nước\n08/12/2024\n\n"
        "Thực hiện Kế hoạch số 31-KH/TU ngày 02/02/2024 của Tỉnh ủy, UBND xã An Phú đã ban hành Kế "
        "hoạch số 45/KH-UBND ngày 04/12/2024 về bảo vệ nguồn nước trên địa bàn xã.\n\n"
        "Theo đó, các thôn tiếp tục thực hiện nghiêm Chỉ thị số 04/CT-UBND ngày 03/3/2024.\n"
    )
    found = {(kind, target) for _, kind, target in stated(text)}
    assert ("IMPLEMENTS", "31-KH/TU") in found
    assert ("DIRECTS", "04/CT-UBND") in found


def relation(source: int, target: int, kind: RelationType, at: int) -> Relation:
    return Relation(source, target, kind, (at, at + 5), "test")


def test_weaker_relations_give_way_to_stronger_ones_of_the_same_pair() -> None:
    found = [
        relation(0, 1, RelationType.CITES, 0),
        relation(0, 1, RelationType.BASED_ON, 10),
        relation(0, 2, RelationType.DIRECTS, 20),
        relation(0, 2, RelationType.IMPLEMENTS, 30),
        relation(0, 3, RelationType.CITES, 40),
        relation(0, 3, RelationType.CITES, 50),
        relation(4, 4, RelationType.AMENDS, 60),
    ]
    assert [(r.target, r.type.value, r.span[0]) for r in settle(found)] == [
        (1, "BASED_ON", 10),
        (2, "IMPLEMENTS", 30),
        (3, "CITES", 40),
    ]


def test_a_sentence_of_an_article_may_end_other_decisions() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Giao Sở Xây dựng quản lý bến bãi.\n"
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Thay thế Quyết định số 5/QĐ-UBND ngày "
        "02/4/2019 của Ủy ban nhân dân tỉnh về bến bãi; Quyết định số 6/QĐ-UBND ngày 03/4/2019.\n"
    )
    assert {(k, t) for _, k, t in stated(text) if t != "Lưu trữ"} == {
        ("REPLACES", "5/QĐ-UBND"),
        ("REPLACES", "6/QĐ-UBND"),
    }


def test_who_is_bound_does_not_guard_the_duty() -> None:
    text = "Các cơ quan quản lý nước có trách nhiệm chấp hành nghiêm quy định của Luật Lưu trữ."
    assert ("*", "DIRECTS", "Lưu trữ") in task(text)


def test_the_words_of_a_motto_in_running_text_do_not_stretch_the_head() -> None:
    text = (
        "BAN CHỈ ĐẠO NƯỚC SẠCH\nSố: 45/KH-BCĐ\n\nKẾ HOẠCH\nBảo vệ nguồn nước năm 2025\n\n"
        "Thực hiện Kế hoạch số 31-KH/TU ngày 02/02/2025 của Tỉnh ủy, Ban Chỉ đạo đề ra những việc "
        "sau:\nI. NHIỆM VỤ\n- Mỗi thôn lo nguồn nước một cách độc lập, tự chủ.\n"
    )
    assert stated(text) == {("*", "IMPLEMENTS", "31-KH/TU")}


def test_a_decree_behind_an_amended_decree_amends_that_one_only() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Nghị định số 22/2025/NĐ-CP ngày 11/02/2025 sửa đổi, bổ sung một số điều của Nghị "
        "định số 37/2019/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số 58/2023/NĐ-CP;\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Giao Sở Xây dựng quản lý bến bãi.\n"
    )
    found = stated(text)
    assert ("22/2025/NĐ-CP", "AMENDS", "37/2019/NĐ-CP") in found
    assert ("58/2023/NĐ-CP", "AMENDS", "37/2019/NĐ-CP") in found
    assert ("58/2023/NĐ-CP", "AMENDS", "22/2025/NĐ-CP") not in found


def test_the_annexes_of_a_circular_are_the_circular() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Thông tư số 9/2019/TT-BTC ngày 15/02/2019 của Bộ Tài chính sửa đổi, bổ sung một "
        "số nội dung tại các Phụ lục của Thông tư số 65/2017/TT-BTC;\nQUYẾT ĐỊNH:\n"
    )
    assert ("9/2019/TT-BTC", "AMENDS", "65/2017/TT-BTC") in stated(text)


def test_amending_laws_in_a_list_do_not_amend_each_other() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024, Luật Thư viện ngày 21 tháng 11 năm 2019; "
        "Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ, Luật sửa đổi, bổ sung một số điều của "
        "Luật Thư viện;\nQUYẾT ĐỊNH:\n"
    )
    amended = {(s, t) for s, kind, t in stated(text) if kind == "AMENDS"}
    assert amended == {
        ("sửa đổi, bổ sung một số điều của Luật Lưu trữ", "Lưu trữ"),
        ("sửa đổi, bổ sung một số điều của Luật Thư viện", "Thư viện"),
    }


def test_a_law_marked_as_revised_does_not_amend_its_neighbour() -> None:
    found = task("Góp ý dự thảo Luật Lưu trữ (sửa đổi) và Luật Thư viện (sửa đổi).")
    assert {kind for _, kind, _ in found} <= {"CITES"}


def test_an_opinion_heard_before_a_proposal_is_a_basis() -> None:
    text = DECISION_HEAD + (
        "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 19/TTr-SXD ngày 02/5/2025, sau khi "
        "có ý kiến của Sở Nội vụ tại Công văn số 33/SNV-TC ngày 04/5/2025.\nQUYẾT ĐỊNH:\n"
    )
    assert stated(text) == {
        ("*", "PROPOSED_BY", "19/TTr-SXD"),
        ("*", "BASED_ON", "33/SNV-TC"),
    }


@pytest.mark.parametrize("joint", ["; Thực hiện", "; thực hiện", ". Thực hiện", ", Thực hiện"])
def test_what_is_carried_out_may_share_its_line_with_the_bases(joint: str) -> None:
    text = PLAN_HEAD + (
        f"Căn cứ Luật Lưu trữ{joint} Hướng dẫn số 03/HD-UBND ngày 08/01/2025 của Ủy ban nhân dân "
        "tỉnh.\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐủ nước.\n"
    )
    assert stated(text) == {("*", "BASED_ON", "Lưu trữ"), ("*", "IMPLEMENTS", "03/HD-UBND")}


OPENINGS = [
    ("Tiếp nhận Công văn số 8/SNV-CCVC về việc rà soát, Ủy ban nhân dân xã có ý kiến:", "CITES"),
    ("Phúc đáp Công văn số 8/SNV-CCVC về việc rà soát, Ủy ban nhân dân xã có ý kiến:", "CITES"),
    ("Ủy ban nhân dân xã nhận được Công văn số 8/SNV-CCVC về việc rà soát.", "CITES"),
    ("Thi hành Công văn số 8/SNV-CCVC, Ủy ban nhân dân xã ban hành Kế hoạch:", "IMPLEMENTS"),
    (
        "Quán triệt và thực hiện Công văn số 8/SNV-CCVC, Ủy ban nhân dân xã ban hành Kế hoạch:",
        "IMPLEMENTS",
    ),
    (
        "Căn cứ chức năng, nhiệm vụ; thực hiện Công văn số 8/SNV-CCVC, Ủy ban nhân dân xã xây dựng "
        "Kế hoạch:",
        "IMPLEMENTS",
    ),
    ("Sau khi xem xét Tờ trình số 8/SNV-CCVC của Sở Nội vụ, Ủy ban nhân dân xã:", "PROPOSED_BY"),
]


@pytest.mark.parametrize(("line", "relation"), OPENINGS)
def test_the_line_below_the_title_is_read_however_it_opens(line: str, relation: str) -> None:
    assert stated(PLAN_HEAD + line + "\nI. MỤC ĐÍCH\nĐủ nước.\n") == {("*", relation, "8/SNV-CCVC")}


def test_a_short_name_in_brackets_ends_no_list_of_what_is_carried_out() -> None:
    text = PLAN_HEAD + (
        "Thực hiện Kế hoạch số 35/KH-UBND ngày 05/6/2025 của Ủy ban nhân dân tỉnh (sau đây gọi tắt "
        "là Kế hoạch số 35), Hướng dẫn số 36/HD-SNV, Ủy ban nhân dân xã ban hành Kế hoạch:\n"
        "I. MỤC ĐÍCH\nĐủ nước.\n"
    )
    assert stated(text) == {("*", "IMPLEMENTS", "35/KH-UBND"), ("*", "IMPLEMENTS", "36/HD-SNV")}


def test_a_numbered_project_may_be_put_in_force_by_a_decision() -> None:
    text = PLAN_HEAD + (
        "Thực hiện Đề án số 32/ĐA-UBND được phê duyệt tại Quyết định số 33/QĐ-UBND, Ủy ban nhân "
        "dân xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐủ nước.\n"
    )
    assert ("33/QĐ-UBND", "PROMULGATES", "32/ĐA-UBND") in stated(text)
