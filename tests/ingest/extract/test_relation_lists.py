"""Where a list of documents goes on in a name, and where the next document begins."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, PLAN_HEAD, stated

TASKS = PLAN_HEAD + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nII. NHIỆM VỤ\n- "
END = "\nQUYẾT ĐỊNH:\nĐiều 1. Lập tổ.\n"


@pytest.mark.parametrize(
    ("laws", "names"),
    [
        ("Luật Lưu trữ, Luật Công chứng và Luật Giá", ["Lưu trữ", "Công chứng", "Giá"]),
        (
            "Luật Lưu trữ số 33/2024/QH15, Luật Giá số 16/2023/QH15 và Luật Công chứng số "
            "46/2024/QH15",
            ["33/2024/QH15", "16/2023/QH15", "46/2024/QH15"],
        ),
    ],
)
def test_a_law_amends_every_law_of_its_list(laws: str, names: list[str]) -> None:
    text = DECISION_HEAD + f"Căn cứ Luật sửa đổi, bổ sung một số điều của {laws};{END}"
    found = stated(text)
    assert {to for _, kind, to in found if kind == "AMENDS"} == set(names)
    assert sum(kind == "BASED_ON" for _, kind, _ in found) == 1


def test_a_law_still_to_come_is_not_amended_but_stands_beside() -> None:
    text = TASKS + (
        "Góp ý Luật sửa đổi, bổ sung một số điều của Luật Công chứng, Luật Hộ tịch (sửa đổi).\n"
    )
    found = stated(text)
    assert {to for _, kind, to in found if kind == "AMENDS"} == {"Công chứng"}
    assert ("*", "CITES") in {(source, kind) for source, kind, to in found if "Hộ tịch" in to}


def test_a_date_ends_the_list_of_laws_that_a_law_amends() -> None:
    text = DECISION_HEAD + (
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Công chứng ngày 12 tháng 6 năm 2024, "
        f"Luật Lưu trữ ngày 21 tháng 6 năm 2024;{END}"
    )
    assert ("*", "BASED_ON", "Lưu trữ") in stated(text)


def test_a_second_name_of_the_same_type_stands_beside_the_first() -> None:
    text = TASKS + (
        "Trình Nghị định về quản lý bến thủy và Nghị định về quản lý đò ngang trong năm 2026.\n"
    )
    assert {kind for _, kind, _ in stated(text)} == {"CITES"}
    assert {source for source, _, _ in stated(text)} == {"*"}


def test_years_of_carrying_out_another_document_end_a_name() -> None:
    text = PLAN_HEAD + (
        "Sau 03 năm thực hiện Quyết định số 66/QĐ-UBND về phê duyệt Chương trình nước sạch giai "
        "đoạn 2021 - 2025 và hơn 2 năm thực hiện Quyết định số 70/QĐ-UBND, chất lượng nước tốt hơn."
        "\nII. NHIỆM VỤ\n- Đủ nước.\n"
    )
    assert ("66/QĐ-UBND", "CITES", "70/QĐ-UBND") not in stated(text)


@pytest.mark.parametrize("remark", ["*(nay là Bộ Xây dựng)* ", "(nay là Bộ Xây dựng) ", ""])
def test_a_remark_on_the_issuer_parts_no_decision_from_its_plan(remark: str) -> None:
    text = DECISION_HEAD + (
        f"Căn cứ Quyết định số 42/QĐ-BGTVT ngày 04/12/2023 của Bộ Giao thông vận tải {remark}về "
        f"việc phê duyệt Chương trình “Bến thủy an toàn”;{END}"
    )
    found = {(source, kind) for source, kind, _ in stated(text)}
    assert found == {("*", "BASED_ON"), ("42/QĐ-BGTVT", "PROMULGATES")}


def test_no_decision_puts_another_in_force() -> None:
    text = TASKS + (
        "Căn cứ Quyết định giao dự toán hằng năm của Sở Tài chính phân bổ và ban hành Quyết định "
        "giao dự toán cho các thôn.\n"
    )
    assert "PROMULGATES" not in {kind for _, kind, _ in stated(text)}


@pytest.mark.parametrize("verb", ["sửa đổi, bổ sung, cập nhật", "cập nhật", "sửa đổi, bồ sung"])
def test_bringing_up_to_date_amends(verb: str) -> None:
    text = DECISION_HEAD + (
        f"Căn cứ Nghị quyết số 11/NQ-CP của Chính phủ về {verb} Nghị quyết số 71/NQ-CP;{END}"
    )
    assert ("11/NQ-CP", "AMENDS", "71/NQ-CP") in stated(text)


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Triển khai tốt Luật Hộ tịch (sửa đổi),", "DIRECTS"),
        ("Thực hiện các chủ trương, đường lối của Đảng, trọng tâm là", "DIRECTS"),
        ("Thực hiện các nhiệm vụ của ngành trong", "DIRECTS"),
        (
            "Khi nhận được phản ánh của dân, Ủy ban nhân dân xã thực hiện đúng quy định của",
            "DIRECTS",
        ),
        ("Ủy ban nhân dân xã tiếp nhận phản ánh về việc thực hiện", "CITES"),
        ("Lập cổng để cung cấp thông tin triển khai", "CITES"),
        ("Trình Ủy ban nhân dân tỉnh văn bản cụ thể hóa", "CITES"),
    ],
)
def test_what_a_task_says_of_a_document(words: str, relation: str) -> None:
    assert ("*", relation, "11-NQ/TU") in stated(TASKS + f"{words} Nghị quyết số 11-NQ/TU.\n")


@pytest.mark.parametrize("verb", ["đảm bảo thực hiện nghiêm", "kịp thời triển khai"])
def test_an_opening_that_means_to_ensure_carries_out(verb: str) -> None:
    text = PLAN_HEAD + (
        f"Để {verb} Chỉ thị số 9-CT/TU, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n"
        "I. MỤC ĐÍCH\nĐủ nước.\n"
    )
    assert stated(text) == {("*", "IMPLEMENTS", "9-CT/TU")}


def test_an_aim_that_makes_the_carrying_out_concrete_carries_out() -> None:
    text = PLAN_HEAD + (
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nI. MỤC TIÊU\n1. Cụ thể hóa việc triển khai "
        "thực hiện Chỉ thị số 9-CT/TU.\n"
    )
    assert stated(text) == {("*", "IMPLEMENTS", "9-CT/TU")}


def test_an_opinion_in_brackets_behind_a_proposal_is_a_basis() -> None:
    text = DECISION_HEAD + (
        "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 34/TTr-SYT ngày 02/5/2025 (sau khi có ý "
        f"kiến của Sở Nội vụ tại Văn bản số 41/SNV-CCHC ngày 01/5/2025);{END}"
    )
    assert stated(text) == {
        ("*", "PROPOSED_BY", "34/TTr-SYT"),
        ("*", "BASED_ON", "41/SNV-CCHC"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức học tập, quán triệt, tuyên truyền, phổ biến",
        "Quán triệt, phổ biến sâu rộng",
        "Đẩy nhanh tiến độ thực hiện",
        "Phấn đấu thực hiện đạt các mục tiêu của",
        "Thực hiện thí điểm",
        "Rà soát, triển khai thực hiện",
        "Thực hiện có hiệu quả Đề án 06,",
    ],
)
def test_more_ways_to_order_the_carrying_out(words: str) -> None:
    assert stated(TASKS + f"{words} Nghị quyết số 11-NQ/TU.\n") == {("*", "DIRECTS", "11-NQ/TU")}


@pytest.mark.parametrize(
    "words",
    [
        "Báo cáo tiến độ thực hiện",
        "Tuyên truyền, phổ biến",
        "Rà soát việc thực hiện",
        "Theo dõi, đôn đốc việc triển khai",
        "Kiểm tra, giám sát việc thi hành",
    ],
)
def test_telling_of_a_document_orders_nothing(words: str) -> None:
    assert stated(TASKS + f"{words} Nghị quyết số 11-NQ/TU.\n") == {("*", "CITES", "11-NQ/TU")}
