"""What a line of recipients says that the paper is for."""

import pytest

from ingest.extract.recipient_purposes import find_purpose, is_mark_alone
from schema.vocabulary import Purpose
from tests.support.agency_texts import read_plan


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("Bộ Y tế (B/cáo)", Purpose.REPORT),
        ("Tỉnh ủy (thay báo cáo)", Purpose.REPORT),
        ("Ban Dân tộc, báo cáo", Purpose.REPORT),
        ("Sở Y tế (phối hợp chỉ đạo)", Purpose.COORDINATE),
        ("Sở Y tế (để p.hợp)", Purpose.COORDINATE),
        ("Sở Y tế để thực hiện", Purpose.EXECUTE),
        ("Sở Y tế - thực hiện", Purpose.EXECUTE),
        ("UBND các xã (để triển khai)", Purpose.EXECUTE),
        ("Cục Thuế (thi hành)", Purpose.EXECUTE),
        ("VT, TH (lưu)", Purpose.ARCHIVE),
        ("Lưu: VT", Purpose.ARCHIVE),
        ("Báo Trà Vinh (để đưa tin)", None),
        ("Ban Chỉ đạo thực hiện Đề án", None),
        ("Văn phòng (TH)", None),
    ],
)
def test_a_mark_is_read_in_brackets_and_at_the_end(line: str, purpose: Purpose | None) -> None:
    assert find_purpose(line) is purpose


def test_a_mark_on_a_line_of_its_own_belongs_to_the_line_above() -> None:
    reading = read_plan(
        "Sở Y tế rửa cây.\n\nNơi nhận:\n- Bộ Y tế;\n- Tỉnh ủy;\n(để báo cáo)\n"
        "- Sở Y tế;\n- Lưu: VT.\n"
    )
    assert [one.purpose for one in reading.doc._.recipients] == [
        None,
        Purpose.REPORT,
        None,
        Purpose.ARCHIVE,
    ]
    assert not is_mark_alone("- Bộ Y tế (để báo cáo);")
    assert not is_mark_alone("(Đã ký)")
