"""Markers at the start of a line, and what only looks like one."""

import pytest

from ingest.text.block import MarkerKind
from ingest.text.markers import find_marker


@pytest.mark.parametrize(
    ("line", "marker", "kind"),
    [
        ("Phần thứ nhất", "Phần thứ nhất", MarkerKind.PART),
        ("PHỤ LỤC II", "PHỤ LỤC II", MarkerKind.APPENDIX),
        ("Phụ lục 01: Danh mục", "Phụ lục 01:", MarkerKind.APPENDIX),
        ("Chương III", "Chương III", MarkerKind.CHAPTER),
        ("Mục 2. Trách nhiệm", "Mục 2.", MarkerKind.SECTION),
        ("A. MỤC TIÊU", "A.", MarkerKind.CAPITAL),
        ("C- TỔ CHỨC", "C-", MarkerKind.CAPITAL),
        ("4.2.b. Sở Y tế kiểm tra", "4.2.b.", MarkerKind.DECIMAL),
        ("Điều 12a. Hiệu lực", "Điều 12a.", MarkerKind.ARTICLE),
        ("IV. TỔ CHỨC", "IV.", MarkerKind.ROMAN),
        ("II- NHIỆM VỤ", "II-", MarkerKind.ROMAN),
        ("1. Mục đích", "1.", MarkerKind.DECIMAL),
        ("2.1.3. Sở Y tế", "2.1.3.", MarkerKind.DECIMAL),
        ("1.2 Yêu cầu", "1.2", MarkerKind.DECIMAL),
        ("3/ Công tác", "3/", MarkerKind.DECIMAL),
        ("(2) Báo cáo", "(2)", MarkerKind.DECIMAL),
        ("4.Sở Nội vụ", "4.", MarkerKind.DECIMAL),
        ("đ) các xã", "đ)", MarkerKind.LETTER),
        ("b. Sở Tài chính", "b.", MarkerKind.LETTER),
        ("- Sở Y tế", "-", MarkerKind.DASH),
        ("-Sở Y tế", "-", MarkerKind.DASH),
        ("+ kinh phí", "+", MarkerKind.PLUS),
        ("\u2022 kinh phí", "\u2022", MarkerKind.STAR),
        ("Iii. về kinh phí", "Iii.", MarkerKind.ROMAN),
        ("Iv . về kinh phí", "Iv .", MarkerKind.ROMAN),
        ("C.", "C.", MarkerKind.CAPITAL),
        ("[3] Xem Kế hoạch", "[3]", MarkerKind.FOOTNOTE),
    ],
)
def test_markers_are_found_with_their_kind(line: str, marker: str, kind: MarkerKind) -> None:
    found = find_marker(line)
    assert found is not None
    assert (found.text, found.kind) == (marker, kind)


@pytest.mark.parametrize(
    "line",
    [
        "Sở Y tế chủ trì",
        "12/KH-UBND ngày 05 tháng 3",
        "30/11/2024 báo cáo",
        "1.500 triệu đồng",
        "2024 là năm đầu",
        "Điều 5 của Quy chế này",
        "Mục tiêu cụ thể",
        "N- NO3 trong nước",
        "Phần lớn các xã",
        "V/v tăng cường quản lý",
        "Chương trình hành động",
        "--------",
        "-",
        "ấp văn hóa",
        "",
        "Vi. Nguyễn Thị",
        "Xi măng",
        "M.",
    ],
)
def test_plain_words_carry_no_marker(line: str) -> None:
    assert find_marker(line) is None


def test_levels_go_from_wide_to_narrow() -> None:
    lines = ["Chương I", "Điều 1. A", "1. A", "1.1. A", "a) A", "- A", "+ A"]
    levels = [found.level for line in lines if (found := find_marker(line))]
    assert levels == sorted(set(levels))
    assert len(levels) == len(lines)
