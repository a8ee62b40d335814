"""The same words mean another thing in the aims, in an account, and in the tasks."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, stated

SAYS = "Triển khai nghiêm túc Nghị quyết số 11-NQ/TU của Tỉnh ủy.\n"
OPENING = "Căn cứ Luật Lưu trữ; Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n"


def kinds(text: str, target: str = "11-NQ/TU") -> set[str]:
    return {kind for source, kind, to in stated(text) if source == "*" and to == target}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("I. MỤC ĐÍCH", "CITES"),
        ("I. MỤC TIÊU", "CITES"),
        ("I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích", "CITES"),
        ("I. MỤC ĐÍCH, YÊU CẦU\n2. Yêu cầu", "DIRECTS"),
        ("I. MỤC TIÊU, NHIỆM VỤ", "DIRECTS"),
        ("II. CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA", "DIRECTS"),
        ("I. TÌNH HÌNH", "CITES"),
        ("I. KẾT QUẢ ĐẠT ĐƯỢC", "CITES"),
        ("III. KIỂM TRA, ĐÁNH GIÁ", "DIRECTS"),
        ("II. NHIỆM VỤ", "DIRECTS"),
    ],
)
def test_an_aim_or_an_account_orders_nothing_and_a_demand_does(heading: str, kind: str) -> None:
    assert kinds(PLAN_HEAD + OPENING + f"{heading}\n- {SAYS}") == {kind}


def test_the_aims_of_an_annexed_plan_are_told_from_the_articles_above_it() -> None:
    articles = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch bảo "
        "vệ rừng.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\nKẾ HOẠCH\nBảo vệ rừng\n"
    )
    assert kinds(articles + f"I. MỤC ĐÍCH\n- {SAYS}") == {"CITES"}
    assert kinds(articles + f"II. NHIỆM VỤ\n- {SAYS}") == {"DIRECTS"}


def test_the_bases_of_a_task_are_not_those_of_the_document() -> None:
    text = (
        PLAN_HEAD
        + OPENING
        + (
            "II. NHIỆM VỤ\n1. Sở Nội vụ\n(3) Căn cứ Luật Việc làm\nXây dựng văn bản hướng dẫn Nghị "
            "quyết số 11-NQ/TU.\n"
        )
    )
    assert "BASED_ON" not in kinds(text)


def test_an_opening_that_looks_back_carries_nothing_out() -> None:
    back = (
        "Thực hiện Nghị quyết số 11-NQ/TU của Tỉnh ủy, trong thời gian qua các xã đã nỗ lực và đạt "
        "được kết quả tốt. Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐủ nước.\n"
    )
    forward = (
        "Thực hiện Nghị quyết số 11-NQ/TU của Tỉnh ủy, thời gian qua các xã đã có cố gắng, nay Ủy "
        "ban nhân dân xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐủ nước.\n"
    )
    basis = "Căn cứ Luật Lưu trữ;\n"
    assert kinds(PLAN_HEAD + basis + back) == {"CITES"}
    assert kinds(PLAN_HEAD + basis + forward) == {"IMPLEMENTS"}


def test_the_opening_below_a_title_that_names_a_document_is_read() -> None:
    text = PLAN_HEAD.replace(
        "Bảo vệ nguồn nước trên địa bàn xã năm 2025", "THỰC HIỆN CHỈ THỊ SỐ 9-CT/TU NGÀY 02/4/2025"
    ) + (
        "Thực hiện Chỉ thị số 9-CT/TU ngày 02/4/2025 của Tỉnh ủy và Kế hoạch số 27-KH/TU, Ủy ban "
        "nhân dân xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐủ nước.\n"
    )
    assert stated(text) == {("*", "IMPLEMENTS", "9-CT/TU"), ("*", "IMPLEMENTS", "27-KH/TU")}


@pytest.mark.parametrize("joint", [" ", "\n", "\n\n"])
def test_an_article_acts_though_its_number_stands_alone(joint: str) -> None:
    text = DECISION_HEAD + (
        f"Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1.{joint}Bãi bỏ một số điều của Quyết định số "
        "12/2018/QĐ-UBND.\n"
    )
    assert ("*", "REPEALS", "12/2018/QĐ-UBND") in stated(text)


def test_a_line_below_the_title_of_an_article_is_a_task() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1. Việc của Sở Xây dựng\nSửa đổi, bổ sung Quyết "
        "định số 12/2018/QĐ-UBND khi cần.\n"
    )
    assert stated(text) == {("*", "BASED_ON", "Lưu trữ"), ("*", "CITES", "12/2018/QĐ-UBND")}


def test_a_proposal_behind_bulleted_bases_is_read() -> None:
    text = DECISION_HEAD + (
        "- Căn cứ Luật Lưu trữ;\n- Theo đề nghị của Sở Y tế tại Tờ trình số 34/TTr-SYT ngày "
        "02/5/2025;\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert ("*", "PROPOSED_BY", "34/TTr-SYT") in stated(text)


def test_what_an_article_charges_a_body_with_is_no_act_of_the_document() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 2. Trách nhiệm của Sở Xây dựng\n1. Ban hành "
        "Quy trình vận hành hồ chứa.\n2. Hướng dẫn thực hiện Thông tư số 8/2025/TT-BXD.\n3. Sửa "
        "đổi, bổ sung Quyết định số 12/2018/QĐ-UBND khi cần.\n"
    )
    assert {kind for _, kind, _ in stated(text)} == {"BASED_ON", "CITES", "DIRECTS"}


def test_the_paragraphs_of_an_article_without_a_charge_act() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 2. Hiệu lực\n1. Bãi bỏ Quyết định số "
        "12/2018/QĐ-UBND.\n2. Sửa đổi, bổ sung Quyết định số 13/2018/QĐ-UBND.\n"
    )
    assert {("*", "REPEALS", "12/2018/QĐ-UBND"), ("*", "AMENDS", "13/2018/QĐ-UBND")} <= stated(text)


def test_the_articles_above_an_annex_are_no_part_of_its_title() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch cấp "
        "nước sạch năm 2025.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nPHỤ LỤC\n"
        "(Ban hành kèm theo Quyết định số 812/QĐ-UBND)\n"
    )
    assert stated(text) == {
        ("*", "BASED_ON", "Lưu trữ"),
        ("*", "PROMULGATES", "cấp nước sạch năm 2025"),
    }


REPORT_HEAD = (
    "ỦY BAN NHÂN DÂN\nHUYỆN TRI TÔN\nSố: 88/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - "
    "Tự do - Hạnh phúc\nTri Tôn, ngày 12 tháng 5 năm 2025\nBÁO CÁO\nKết quả công tác cấp nước\n"
)


def test_a_report_orders_only_where_it_looks_ahead() -> None:
    found = stated(
        f"{REPORT_HEAD}I. CÔNG TÁC LÃNH ĐẠO\nHuyện quán triệt Chỉ thị số 12-CT/HU.\n"
        "II. KẾT QUẢ THỰC HIỆN\n1. Thực hiện Quyết định số 70/QĐ-TTg, huyện đã cấp nước.\n"
        "III. PHƯƠNG HƯỚNG\n1. Tiếp tục thực hiện Kế hoạch số 20/KH-UBND.\n"
    )
    assert found == {
        ("*", "CITES", "12-CT/HU"),
        ("*", "CITES", "70/QĐ-TTg"),
        ("*", "DIRECTS", "20/KH-UBND"),
    }


def test_the_parts_below_an_account_belong_to_it_unless_they_look_ahead() -> None:
    found = stated(
        f"{PLAN_HEAD}Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nI. ĐÁNH GIÁ TÌNH HÌNH\n1. Về "
        "cấp nước\n- Các thôn thực hiện Chỉ thị số 5-CT/HU.\n2. Nhiệm vụ đặt ra\n- Thực hiện Chỉ "
        "thị số 6-CT/HU.\nII. CÔNG VIỆC\n1. Cấp nước\n- Thực hiện Chỉ thị số 7-CT/HU.\n"
    )
    assert found == {
        ("*", "CITES", "5-CT/HU"),
        ("*", "DIRECTS", "6-CT/HU"),
        ("*", "DIRECTS", "7-CT/HU"),
    }
