"""Collectives and party cells that headings make bearers of duties."""

import pytest

from tests.support.agency_texts import read, read_plan

CENTRAL = "CHÍNH PHỦ\n\nSố: 12/NQ-CP\n\nNGHỊ QUYẾT\n\nvề chống hạn\n\n"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("3. Các tỉnh, thành phố:", "Các tỉnh, thành phố"),
        ("3. Các tỉnh", "Các tỉnh"),
    ],
)
def test_places_of_a_level_in_a_heading_are_a_collective(heading: str, name: str) -> None:
    body = f"II. NHIỆM VỤ\n{heading}\na) Nạo vét kênh mương.\n"
    assert name in read(CENTRAL + body).names()


def test_places_of_a_province_are_those_of_the_province_that_speaks() -> None:
    reading = read_plan("III. PHÂN CÔNG\n4. Các xã, phường\n- Trồng cây che bụi.\n")
    assert "Các xã, phường tỉnh Trà Vinh" in reading.names()


@pytest.mark.parametrize(
    "line",
    [
        "3. Các tỉnh, thành phố khô hạn nhất được hỗ trợ trước.",
        "Mưa ở các tỉnh, thành phố giảm.",
    ],
)
def test_places_named_in_a_sentence_are_nobody(line: str) -> None:
    names = read(f"{CENTRAL}II. TÌNH HÌNH\n{line}\n").names()
    assert not [name for name in names if name.startswith("Các tỉnh")]


def test_a_party_cell_at_a_body_is_named_with_it() -> None:
    reading = read_plan("1. Tổ đảng ở Sở Xây dựng\n- Trồng cây che bụi.\n")
    assert "Tổ đảng ở Sở Xây dựng tỉnh Trà Vinh" in reading.names()
