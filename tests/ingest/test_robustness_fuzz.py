"""Any text gives a record, and every span in it holds words of the text."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pipeline import extract
from schema.record import ExtractionRecord, parse_record, print_record
from schema.source import SourceText
from tests.support.pathological import FLOODS

# What grammars look for, so that chance puts it together in ways that nobody wrote.
PIECES = st.sampled_from(
    [
        "Kế hoạch", "KẾ HOẠCH", "Quyết định", "QUYẾT ĐỊNH:", "Nghị quyết", "Luật", "Công điện",
        "số", "Số:", "12/KH-UBND", "57-KL/TW", "72/2015/NĐ-CP", "/KH-", "999999/", "15/2024/QH15",
        "ngày", "ngày 02 tháng 3 năm 2023", "31/02/2023", "trước ngày 30/11", "năm", "2021 - 2025",
        "của", "về", "về việc", "thực hiện", "căn cứ", "Căn cứ", "ban hành kèm theo", "sửa đổi",
        "Ủy ban nhân dân", "UBND", "tỉnh", "huyện", "Cầu Ngang", "Trà Vinh", "các", "cấp", "xã",
        "Sở", "Sở Tài chính", "Bộ", "Bộ Nội vụ", "Ban Chỉ đạo", "Giám đốc", "Chủ tịch", "Hội",
        "chủ trì", "phối hợp với", "Giao", "giao", "báo cáo", "Cơ quan chủ trì:", "trách nhiệm",
        "Nơi nhận:", "Như trên;", "Lưu: VT.", "KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TM.", "Kính gửi:",
        "12.000.000 đồng", "kinh phí", "ngân sách", "Điều 1.", "Chương II", "I.", "1.1.", "a)",
        "Phụ lục", "-", "+", "*", "|", " | ", "\n|\n", "\n", "\n\n", "\r\n", "\t", "\u00a0",
        "\u00ad", "\u200b", "\u0301", "(", ")", '"', "“", "”", ",", ";", ".", ":", "/", "./.",
        "Nguyễn Văn Kênh", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "sau đây gọi là", "Đảng ủy",
    ]
)  # fmt: skip
PATCHWORK = st.lists(PIECES, min_size=1, max_size=60).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces), "\n".join(pieces)])
)
ANYTHING = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)


def iter_spans(value: Any) -> Iterator[tuple[int, int]]:
    """Every pair of offsets in a record, its proofs' too."""
    if isinstance(value, dict):
        for part in value.values():
            yield from iter_spans(part)
    elif isinstance(value, tuple | list):
        if len(value) == 2 and all(type(part) is int for part in value):
            yield value[0], value[1]
        else:
            for part in value:
                yield from iter_spans(part)


def read_soundly(text: str) -> ExtractionRecord:
    record = extract(SourceText("a.txt", "text/plain", "0", text))
    for start, end in iter_spans(record.model_dump()):
        assert 0 <= start < end <= len(text), (start, end)
        assert text[start:end].strip(), (start, end)
    assert parse_record(print_record(record)) == record
    return record


@given(PATCHWORK)
@settings(max_examples=150, deadline=None)
def test_pieces_of_documents_in_any_order_give_a_sound_record(text: str) -> None:
    read_soundly(text)


@given(ANYTHING)
@settings(max_examples=100, deadline=None)
def test_any_characters_give_a_sound_record(text: str) -> None:
    read_soundly(text)


@given(st.binary(min_size=1, max_size=300))
@settings(max_examples=50, deadline=None)
def test_any_bytes_decoded_give_a_sound_record(raw: bytes) -> None:
    read_soundly(raw.decode("utf-8", errors="replace"))


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_gives_a_sound_record(name: str) -> None:
    read_soundly(FLOODS[name](3_000))
