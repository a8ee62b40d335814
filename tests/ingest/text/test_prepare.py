"""Prepared text: broken lines are paragraphs again, and every offset leads back."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.text.block import BlockKind, MarkerKind
from ingest.text.normalise import normalise
from ingest.text.prepare import PreparedText, prepare
from schema.source import SourceText

SMALL = settings(max_examples=100, deadline=None)
WRAPPED = """KẾ HOẠCH
Phát triển thư viện số trên địa bàn tỉnh

Thực hiện Quyết định số
77/QĐ-UBND ngày 02 tháng 4 năm 2024 của Ủy ban nhân dân tỉnh, Sở Văn hóa và
Thể thao xây dựng kế hoạch phát triển kinh tế
- xã hội gắn với thư viện số, cụ thể như sau:

I. MỤC ĐÍCH,
YÊU CẦU

1. Mục đích

- Đưa sách số đến tận thôn bản, góp phần nâng cao
dân trí và bảo đảm phù hợp với

quy định của pháp luật về xuất bản.

- Bảo đảm mỗi xã có ít nhất một điểm đọc sách; các điểm
đọc hoạt động hằng tuần.

2. Yêu cầu

Các cơ quan phối hợp chặt chẽ với
Sở Văn hóa và Thể thao trong suốt quá trình thực hiện.
"""
BLOCKS = [
    "KẾ HOẠCH",
    "Phát triển thư viện số trên địa bàn tỉnh",
    "Thực hiện Quyết định số 77/QĐ-UBND ngày 02 tháng 4 năm 2024 của Ủy ban nhân dân tỉnh, Sở Văn"
    " hóa và Thể thao xây dựng kế hoạch phát triển kinh tế - xã hội gắn với thư viện số, cụ thể như"
    " sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "- Đưa sách số đến tận thôn bản, góp phần nâng cao dân trí và bảo đảm phù hợp với quy định của"
    " pháp luật về xuất bản.",
    "- Bảo đảm mỗi xã có ít nhất một điểm đọc sách; các điểm đọc hoạt động hằng tuần.",
    "2. Yêu cầu",
    "Các cơ quan phối hợp chặt chẽ với Sở Văn hóa và Thể thao trong suốt quá trình thực hiện.",
]


def prepared(text: str) -> PreparedText:
    return prepare(SourceText("a.txt", "text/plain", "0" * 64, text))


def lines(text: str) -> list[str]:
    return prepared(text).text.split("\n")


def test_broken_lines_become_the_blocks_they_were() -> None:
    assert lines(WRAPPED) == BLOCKS


def test_lost_empty_lines_change_nothing_but_where_they_were_the_only_sign() -> None:
    kept = lines(re.sub(r"\n\n+", "\n", WRAPPED))
    assert len(set(kept) & set(BLOCKS)) >= len(BLOCKS) - 2


def test_a_block_knows_its_marker_and_where_its_words_begin() -> None:
    text = prepared(WRAPPED)
    heading = text.blocks[3]
    assert (heading.kind, heading.marker, heading.marker_kind) == (
        BlockKind.HEADING_NUMBERED,
        "I.",
        MarkerKind.ROMAN,
    )
    assert text.text[heading.content : heading.end] == "MỤC ĐÍCH, YÊU CẦU"
    assert heading.is_caps
    assert heading.lines == 2
    assert text.blocks[5].kind is BlockKind.BULLET
    assert text.block_at(text.text.index("dân trí")) == text.blocks[5]


def test_bullets_inside_a_line_are_parted_but_a_motto_is_not() -> None:
    assert lines("Họp ở Trà Lĩnh. - Hợp tác xã báo cáo; - Lưu: VT;- Như trên") == [
        "Họp ở Trà Lĩnh.",
        "- Hợp tác xã báo cáo;",
        "- Lưu: VT;",
        "- Như trên",
    ]
    assert lines("Độc lập - Tự do - Hạnh phúc") == ["Độc lập - Tự do - Hạnh phúc"]


def test_a_number_cut_at_its_hyphen_is_whole_again() -> None:
    long = "Sở Giao thông vận tải triển khai thực hiện nghiêm túc Nghị quyết số 18/2023/NQ-"
    wrapped = f"{long}\nHĐND của Hội đồng nhân dân và các văn bản\nhướng dẫn."
    assert "18/2023/NQ-HĐND của" in prepared(wrapped).text


def test_page_numbers_and_gazette_headers_are_left_out() -> None:
    page = "Các cơ quan báo cáo kết quả thực hiện nhiệm vụ được giao theo đúng thời hạn. " * 12
    text = f"{page}\n\n2\n\n{page}\n\nCÔNG BÁO/Số 31/Ngày 02-03-2024\n3\n\n{page}"
    found = prepared(text).text
    assert "CÔNG BÁO" not in found
    assert not re.search(r"(?m)^\d$", found)


def test_numbers_that_count_nothing_stay() -> None:
    assert lines("Bảng kết quả\n\n7\n\n12\n\n9") == ["Bảng kết quả", "7", "12", "9"]


def test_cells_on_lines_of_their_own_become_rows() -> None:
    text = prepared(
        "|\n**TT**\n|\nNhiệm vụ\n|\nCơ quan\nchủ trì\n|\n"
        "|\n1\n|\nLập kho\nsách số\n|\nSở Y tế\n|\n\n\nHết bảng."
    )
    rows = [block for block in text.blocks if block.kind is BlockKind.TABLE_ROW]
    assert [[text.text[a:b] for a, b in row.cells] for row in rows] == [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì"],
        ["1", "Lập kho sách số", "Sở Y tế"],
    ]
    assert text.text.endswith("\nHết bảng.")


def test_a_letterhead_in_a_table_is_read_as_paragraphs() -> None:
    text = (
        "|\n**ỦY BAN NHÂN DÂN\n**\nTỈNH AN BÌNH\n-------\n|\n"
        "**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\n"
        "Độc lập - Tự do - Hạnh phúc\n----------\n|\n|\nSố: 8/KH-UBND\n|\n*An Bình, ngày\n"
        "05 tháng 3 năm 2024*\n|\n\n**KẾ HOẠCH**"
    )
    assert lines(text) == [
        "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 8/KH-UBND",
        "An Bình, ngày 05 tháng 3 năm 2024",
        "KẾ HOẠCH",
    ]


def test_an_empty_cell_keeps_its_place_in_the_row() -> None:
    text = prepared("| TT | Việc | Nơi |\n|---|---|---|\n| 1 | | Sở Y tế |")
    row = text.blocks[-1]
    assert [text.text[a:b] for a, b in row.cells] == ["1", "", "Sở Y tế"]


def test_a_footnote_stands_apart() -> None:
    blocks = prepared("Các xã báo cáo[1].\n\n[1] Theo mẫu của Sở Nội vụ.").blocks
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH, BlockKind.FOOTNOTE]


def test_an_empty_text_has_no_blocks() -> None:
    for text in ("", "\n \n", "----", "|"):
        assert prepared(text).blocks == ()
        assert prepared(text).block_at(0) is None


def test_a_range_over_two_blocks_maps_to_the_range_between_them() -> None:
    text = prepared("**KẾ HOẠCH**\n\n*Về  thư viện*")
    assert text.to_source(0, len(text.text)) == (2, len("**KẾ HOẠCH**\n\n*Về  thư viện*") - 1)


PIECES = st.sampled_from(
    [
        "Sở Y tế chủ trì", "phối hợp với", "các xã.", "- Việc một;", "1. Mục đích", "I. CHUNG", "|",
        "| a | b | c |", "KẾ HOẠCH", "số", "12/KH-UBND", "**đậm**", "", "", "2", "---", "a) nhỏ",
        "hoà uỷ", "\u200b", "e\u0302\u0301", "Ho\u00adà", "\ufeff",
    ]
)  # fmt: skip
LAYOUTS = st.lists(PIECES, max_size=40).map("\n".join)


@SMALL
@given(LAYOUTS | st.text(max_size=120))
def test_blocks_tile_the_text_and_every_word_leads_back(raw: str) -> None:
    text = prepared(raw)
    assert "\n".join(text.text[block.start : block.end] for block in text.blocks) == text.text
    last = 0
    for block in text.blocks:
        assert block.start <= block.content <= block.end
        assert "\n" not in text.text[block.start : block.end]
        assert all(block.start <= a <= b <= block.end for a, b in block.cells)
    for found in re.finditer(r"[^\W_]+", text.text):
        start, end = text.to_source(*found.span())
        assert last <= start < end <= len(raw)
        last = end
        assert normalise(raw[start:end]).text in (found[0], "")


@SMALL
@given(LAYOUTS)
def test_preparing_a_prepared_text_leaves_its_words_in_order(raw: str) -> None:
    once = prepared(raw).text
    assert re.findall(r"\w+", prepared(once).text) == re.findall(r"\w+", once)


@pytest.mark.parametrize(
    "passage",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
        "- Sở Tài chính;\n",
        "|\nSở Tài chính\n|\nBáo cáo\n",
        "( [ ** __ ; - A ",
        "\u0301a",
        " " * 4000 + "x",
        "".join(chr(33 + (n * n * 7919) % 900) for n in range(5000)),
    ],
)
def test_cost_grows_with_length_and_no_faster(passage: str) -> None:
    def seconds(size: int) -> float:
        text = (passage * (size // len(passage) + 1))[:size]
        best = 9.0
        for _ in range(3):
            begun = time.process_time()
            prepared(text)
            best = min(best, time.process_time() - begun)
        return best

    # Four times the text in no more than ten times the time: quadratic cost would be sixteen.
    assert seconds(80_000) < 10 * seconds(20_000) + 0.05


SHARED = Path(__file__).resolve().parents[4] / "shared"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared corpus is not beside the repository")
@pytest.mark.slow
def test_real_documents_keep_every_word_within_reach() -> None:
    for path in sorted((SHARED / "corpus").glob("*.txt")):
        raw = path.read_bytes().decode("utf-8")
        text = prepare(SourceText(path.name, "text/plain", "0" * 64, raw))
        words = len(re.findall(r"\w+", normalise(raw).text))
        assert len(re.findall(r"\w+", text.text)) >= words * 0.93


def test_a_long_line_without_a_mark_goes_on_where_empty_lines_part_paragraphs() -> None:
    long = "Kế hoạch nạo vét kênh mương và gia cố đê bao của Ủy ban nhân dân tỉnh Bắc"
    text = f"{long}\nNinh năm nay.\n\nCác xã làm theo phân công.\n\nNgười dân góp công.\n"
    prepared = prepare(SourceText("a.txt", "text/plain", "0", text))
    first = prepared.blocks[0]
    assert prepared.text[first.start : first.end] == f"{long} Ninh năm nay."


def test_a_short_line_without_a_mark_stays_a_heading_over_what_follows() -> None:
    text = "Công tác tuyên truyền\nBáo tỉnh đưa tin.\n\nCác xã làm theo.\n\nNgười dân góp công.\n"
    prepared = prepare(SourceText("a.txt", "text/plain", "0", text))
    first = prepared.blocks[0]
    assert prepared.text[first.start : first.end] == "Công tác tuyên truyền"


def test_the_number_of_an_article_that_slipped_to_the_next_line_stays_its_number() -> None:
    blocks = prepare(
        SourceText("x", "text/plain", "0", "Điều\n12. Báo cáo\n1. Các xã báo cáo.")
    ).blocks
    assert [block.marker for block in blocks] == ["Điều 12.", "1."]


def test_an_article_that_a_sentence_cites_over_a_line_break_opens_nothing() -> None:
    text = "1. Thực hiện như quy định tại Điều\n12. Nghị định này."
    assert len(prepare(SourceText("x", "text/plain", "0", text)).blocks) == 1
