"""Texts without a letterhead: which document they are, and that they are one at all."""

import pytest

from ingest.extract.marks import load_rows
from schema.vocabulary import DocumentType, Form
from tests.support.document_texts import read_document

SIGNED = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLý Văn Tám\n"
TASKS = "\n1. Các xã nạo vét kênh.\n\n2. Sở Nội vụ lập danh sách.\n"


@pytest.mark.parametrize(
    ("opening", "closing", "type_"),
    [
        (
            "Các xã đã nạo vét kênh.",
            "Quyết định này có hiệu lực từ ngày ký.",
            DocumentType.DECISION,
        ),
        ("Ủy ban nhân dân xã ban hành Kế hoạch nạo vét kênh như sau:", "", DocumentType.PLAN),
        ("Mùa khô đến sớm.", "Trên đây là hướng dẫn nạo vét kênh.", DocumentType.GUIDELINE),
        ("Nghe xong, Thường trực Huyện ủy kết luận mấy điểm như sau:", "", DocumentType.CONCLUSION),
        ("Ban Tổ chức hướng dẫn việc ghi sổ như sau:", "", DocumentType.GUIDELINE),
        ("Chủ tịch xã kết luận như sau:", "Xin thông báo để các xã biết.", DocumentType.NOTICE),
        ("Mùa khô đến sớm.", "", DocumentType.LETTER),
    ],
)
def test_a_text_without_a_head_is_what_it_says_of_itself(opening, closing, type_):
    doc = read_document(f"{opening}\n{TASKS}\n{closing}\n{SIGNED}")
    assert doc._.form is Form.FULL_TEXT
    assert [document.type for document in doc._.documents][:1] == [type_]


@pytest.mark.parametrize("signature", ["TM. BAN THƯỜNG VỤ", "T/M BỘ CHÍNH TRỊ", "**K/T CHÁNH"])
def test_a_signature_and_its_addressees_tell_a_document_from_a_report(signature):
    assert (
        read_document(f"Mùa khô.\n\nNơi nhận:\n- Các xã.\n\n{signature}\n")._.form is Form.FULL_TEXT
    )
    assert read_document(f"Mùa khô.\n\n{signature}\n")._.form is Form.NEWS_REPORT


@pytest.mark.parametrize("row", load_rows("document_acts.csv"), ids=lambda row: row["example"])
def test_every_act_of_a_document_is_found_in_its_example(row):
    doc = read_document(f"{row['example']}\n{TASKS}{SIGNED}")
    assert doc._.documents[0].type is DocumentType(row["type"])
