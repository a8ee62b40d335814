"""Names that the short lines of a narrow column break."""

from ingest.extract.agency_columns import join_broken
from ingest.extract.agency_lexicon import load_lexicon, lower
from tests.support.agency_texts import read

HEAD = """CHÍNH PHỦ
Số: 40/NQ-CP
Hà Nội, ngày 9 tháng 9 năm 2025

NGHỊ QUYẾT
Về việc trồng rừng

"""


def joined(text: str) -> str:
    return join_broken(text, lower(text), load_lexicon())[0]


def test_a_name_in_a_narrow_column_is_read_over_its_breaks() -> None:
    column = "TT\nNội dung\nTrình Thủ tướng\nChính phủ\nTháng 3\nĐài Truyền\nhình Việt\nNam\n"
    names = read(f"{HEAD}{column}").names()
    assert {"Thủ tướng Chính phủ", "Đài Truyền hình Việt Nam"} <= set(names)


def test_a_joined_text_keeps_every_offset() -> None:
    text = "Trình Thủ tướng\nChính phủ\nTháng 3"
    assert joined(text) == "Trình Thủ tướng Chính phủ\nTháng 3"


def test_lines_in_capitals_and_long_lines_stay_apart() -> None:
    for text in (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG ỦY BỘ XÂY DỰNG",
        "Các đơn vị đã trồng cây ven sông và gửi kết quả cho Thủ tướng\nChính phủ họp tuần sau",
        "các Bộ\nCông an tỉnh",
    ):
        assert joined(text) == text


def test_what_stands_in_the_next_line_does_not_guard_a_name() -> None:
    assert "Chính phủ" in read("CHÍNH PHỦ\nSố: 40/NQ-CP\n").names()
