"""What an opening formula carries out where its list does not run from document to document."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, stated

ISSUES = ", Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐủ nước sạch cho dân.\n"
TASKS = PLAN_HEAD + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nII. NHIỆM VỤ\n"


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Thực hiện lịch công tác quý 3 và Công văn số 9/SNN-TL", "IMPLEMENTS"),
        ("Thực hiện chức năng, nhiệm vụ được giao; Công văn số 9/SNN-TL", "IMPLEMENTS"),
        ("Thực hiện nhiệm vụ cấp nước theo Công văn số 9/SNN-TL", "CITES"),
        ("Sau khi họp bàn việc cấp nước và Công văn số 9/SNN-TL", "CITES"),
    ],
)
def test_a_document_joined_to_what_is_none_is_carried_out_with_it(
    words: str, relation: str
) -> None:
    assert stated(f"{PLAN_HEAD}{words}{ISSUES}") == {("*", relation, "9/SNN-TL")}


def test_what_is_named_above_all_belongs_to_the_list() -> None:
    found = stated(
        f"{PLAN_HEAD}Để triển khai kịp thời Luật Thủy lợi và các văn bản quy định chi tiết thi "
        f"hành, nhất là Nghị định số 67/2018/NĐ-CP{ISSUES}"
    )
    assert found == {("*", "IMPLEMENTS", "Thủy lợi"), ("*", "IMPLEMENTS", "67/2018/NĐ-CP")}


@pytest.mark.parametrize("proposal", ["theo đề nghị", "xét đề nghị", "đề nghị"])
def test_a_proposal_joined_to_a_basis_that_is_no_document_proposes(proposal: str) -> None:
    found = stated(
        f"{DECISION_HEAD}Căn cứ Luật Thủy lợi; căn cứ tình hình thực tế và {proposal} của Sở Xây "
        "dựng tại Tờ trình số 4/TTr-SXD,\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert found == {("*", "BASED_ON", "Thủy lợi"), ("*", "PROPOSED_BY", "4/TTr-SXD")}


@pytest.mark.parametrize("link", ["gắn với việc tổ chức", "kết hợp với", "đồng thời với việc"])
def test_what_is_done_beside_a_resolution_is_not_what_it_carries_out(link: str) -> None:
    found = stated(
        f"{TASKS}- Đáp ứng mục tiêu theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ "
        f"{link} thực hiện Nghị quyết số 12-NQ/TU.\n"
    )
    assert found == {("*", "CITES", "76/NQ-CP"), ("*", "DIRECTS", "12-NQ/TU")}


@pytest.mark.parametrize("end", [",", ";", "."])
def test_recitals_end_in_any_sign(end: str) -> None:
    found = stated(
        f"{DECISION_HEAD}Căn cứ Nghị định số 31/2016/NĐ-CP ngày 06/5/2016 của Chính phủ quy định "
        f"việc lập trạm đo mưa{end}\nCăn cứ Thông tư liên tịch số 18/2017/TTLT-BTNMT-BNV "
        f"ngày 21/3/2017 hướng dẫn ghi sổ đo{end}\nThực hiện Kết luận số 16-KL/TU của "
        f"Tỉnh ủy về bộ máy{end}\nXét đề nghị của Sở Nội vụ tại Tờ trình số 7/TTr-SNV{end}\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"
    )
    assert found == {
        ("*", "BASED_ON", "31/2016/NĐ-CP"),
        ("*", "BASED_ON", "18/2017/TTLT-BTNMT-BNV"),
        ("*", "IMPLEMENTS", "16-KL/TU"),
        ("*", "PROPOSED_BY", "7/TTr-SNV"),
    }


def test_the_addressees_in_the_line_of_the_opening_are_no_part_of_it() -> None:
    found = stated(
        f"{PLAN_HEAD}Kính gửi: Ủy ban nhân dân huyện\nThực hiện Nghị quyết số 01/NQ-CP ngày "
        f"07/01/2025 của Chính\nphủ và ý kiến chỉ đạo của Tỉnh ủy{ISSUES}"
    )
    assert found == {("*", "IMPLEMENTS", "01/NQ-CP")}


@pytest.mark.parametrize(
    ("rest", "relation"),
    [
        (
            "đã ban hành Công điện số 32/CĐ-TTg về cấp nước. Nay yêu cầu các thôn:\n- Dọn kênh",
            "CITES",
        ),
        ("đã chỉ đạo các thôn dọn kênh và đạt kết quả tốt", "CITES"),
        ("đã triển khai nhiều việc; nay ban hành Kế hoạch như sau:\n- Dọn kênh", "IMPLEMENTS"),
        ("đã xây dựng Kế hoạch như sau:\n- Dọn kênh", "IMPLEMENTS"),
    ],
)
def test_an_opening_that_tells_of_what_was_issued_before_carries_nothing_out(
    rest: str, relation: str
) -> None:
    found = stated(f"{PLAN_HEAD}Thực hiện Chỉ thị số 5-CT/TU, Ủy ban nhân dân xã {rest}.\n")
    assert ("*", relation, "5-CT/TU") in found
    assert {kind for _, kind, target in found if target == "5-CT/TU"} == {relation}


def test_praise_for_carrying_out_carries_nothing_out() -> None:
    head = DECISION_HEAD.replace(
        "quản lý bến bãi trên địa bàn tỉnh", "khen thưởng thành tích thực hiện Chỉ thị số 5-CT/TU"
    )
    found = stated(f"{head}Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n")
    assert ("*", "CITES", "5-CT/TU") in found
