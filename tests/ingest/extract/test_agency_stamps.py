"""The body in the stamp of an electronic signature."""

from ingest.pipeline import extract
from schema.source import SourceText

STAMPED = """CHÍNH PHỦ
Số: 40/NQ-CP
Hà Nội, ngày 9 tháng 9 năm 2025

NGHỊ QUYẾT
Về việc trồng rừng

Chính phủ giao các địa phương trồng rừng ven sông và chăm
Ký bởi: CÔNG BÁO
Cơ quan: {body}
Ngày ký: 2025-09-10 08:00:00 +07:00
sóc rừng đầu nguồn trong năm 2026.
"""


def stamped(body: str) -> list[str]:
    text = STAMPED.format(body=body)
    record = extract(SourceText("mau.txt", "text/plain", "0" * 64, text))
    at = text.index(f"Cơ quan: {body}")
    return [
        text[start:end]
        for agency in record.agencies
        for start, end in agency.spans
        if at < start < at + 80
    ]


def test_the_body_of_a_stamp_is_mentioned_where_it_is_printed() -> None:
    assert stamped("VĂN PHÒNG CHÍNH PHỦ") == ["VĂN PHÒNG CHÍNH PHỦ"]


def test_a_stamp_without_a_known_body_mentions_nothing() -> None:
    assert stamped("MÁY CHỦ VĂN BẢN SỐ") == []


def test_a_stamp_gives_its_body_no_duty() -> None:
    text = STAMPED.format(body="VĂN PHÒNG CHÍNH PHỦ")
    record = extract(SourceText("mau.txt", "text/plain", "0" * 64, text))
    office = next(a.key for a in record.agencies if a.name == "Văn phòng Chính phủ")
    assert office not in {duty.agency for duty in record.responsibilities}
