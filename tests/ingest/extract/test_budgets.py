"""Sums of money with their fund; and figures that are none."""

from ingest.extract.budgets import budgets
from tests.support.duty_docs import read


def sums(text: str) -> list[tuple[int, str, str | None]]:
    doc = budgets(read(text))
    return [
        (b.amount, b.currency, doc.text[slice(*b.fund)] if b.fund else None) for b in doc._.budgets
    ]


def test_a_sum_is_read_with_its_scale_and_its_fund() -> None:
    text = "Tổng kinh phí: 2,5 tỷ đồng từ ngân sách tỉnh."
    assert sums(text) == [(2_500_000_000, "VND", "ngân sách tỉnh")]


def test_the_line_after_a_sum_may_name_its_fund() -> None:
    text = "- Tổng kinh phí là 350.000.000 đồng.\n- Nguồn kinh phí: Ngân sách huyện."
    assert sums(text) == [(350_000_000, "VND", "Ngân sách huyện")]


def test_another_currency_is_kept() -> None:
    assert sums("Dự toán 120.000 USD.") == [(120_000, "USD", None)]


def test_a_figure_that_speaks_of_no_funds_is_no_budget() -> None:
    assert sums("Thu nhập bình quân đạt 65 triệu đồng.") == []
    assert sums("Kinh phí hỗ trợ 1.200 hộ dân.") == []


def test_a_sum_in_a_cell_of_its_own_takes_its_meaning_from_the_cell_before() -> None:
    text = "III. KINH PHÍ\nTổng kinh phí\n\n1.450.000.000 đồng\n\nThời gian\n\nTháng 5"
    assert sums(text) == [(1_450_000_000, "VND", None)]
    assert sums("Thu nhập\n\n1.450.000.000 đồng") == []


def test_costs_and_needs_of_capital_are_funds_too() -> None:
    assert sums("Nhu cầu vốn đầu tư dự kiến khoảng 1.250 tỷ đồng.") == [
        (1_250_000_000_000, "VND", None)
    ]


def test_all_sources_that_a_list_names_are_the_fund() -> None:
    text = "Tổng kinh phí 3 tỷ đồng từ ngân sách tỉnh, vốn xã hội hóa và các nguồn vốn khác."
    assert sums(text)[0][2] == "ngân sách tỉnh, vốn xã hội hóa và các nguồn vốn khác"
    text = "Tổng kinh phí 3 tỷ đồng từ ngân sách tỉnh, giao Sở Y tế quản lý."
    assert sums(text)[0][2] == "ngân sách tỉnh"


def test_what_was_collected_or_only_bounds_a_sum_is_no_budget() -> None:
    assert sums("Thu ngân sách huyện ước đạt 257 tỷ đồng, tăng 12 tỷ đồng so với năm trước.") == []
    assert sums("Thẩm định dự án dùng ngân sách tỉnh dưới 7 tỷ đồng.") == []


def test_the_items_of_a_sum_are_budgets_up_to_the_first_line_that_has_none() -> None:
    text = (
        "1. Kinh phí cả năm: 90.000.000 đồng. Trong đó:\n- Thuê xe: 60.000.000 đồng.\n"
        "- In tờ rơi: 30.000.000 đồng.\n- Số hộ được thăm: 50 hộ.\n- Giá gạo: 20.000 đồng."
    )
    assert [amount for amount, _, _ in sums(text)] == [90_000_000, 60_000_000, 30_000_000]
    assert sums("Giá các loại. Trong đó:\n- Gạo: 20.000 đồng.") == []


def test_a_ceiling_of_pay_or_of_a_fine_is_no_budget() -> None:
    assert sums("Mức 3, tối đa 900.000 đồng/ngày.") == []
    assert sums("Mức phạt tối đa 900.000 đồng.") == []


def test_what_a_sum_comes_to_is_a_budget_like_its_factors() -> None:
    text = "Kinh phí: 3.000.000 đồng/hộ x 04 hộ = 12.000.000 đồng."
    assert [amount for amount, _, _ in sums(text)] == [3_000_000, 12_000_000]
