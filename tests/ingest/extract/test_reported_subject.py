"""Which document a report is about, however plainly the report puts it."""

import pytest

from schema.vocabulary import DocumentType, Form
from tests.support.document_texts import read_document

REPORTS = [
    (
        "Tin trong tỉnh\n\nNgày 02/3/2022, Ủy ban nhân dân tỉnh Cà Mau ban hành Kế hoạch số "
        "15/KH-UBND về chuyển đổi số. Việc này nối tiếp Quyết định số 8/QĐ-TTg.\n",
        "15/KH-UBND",
    ),
    (
        "Tin trong tỉnh\n\nThực hiện Kế hoạch số 20-KH/TU của Tỉnh ủy, Ủy ban nhân dân tỉnh Cà Mau "
        "vừa ban hành Kế hoạch số 15/KH-UBND.\n",
        "15/KH-UBND",
    ),
    (
        "Tin trong tỉnh\n\nCác xã đang làm theo Kế hoạch số 15/KH-UBND của tỉnh, nhất là ven biển. "
        "Kế hoạch số 15/KH-UBND được nhiều người nhắc tới.\n",
        "15/KH-UBND",
    ),
]


@pytest.mark.parametrize(("text", "number"), REPORTS)
def test_a_report_is_about_the_document_that_it_says_is_issued(text: str, number: str) -> None:
    doc = read_document(text)
    assert doc._.form is Form.NEWS_REPORT
    assert doc._.documents[0].number == number


def test_a_report_may_give_the_serial_alone():
    doc = read_document(
        "Hôm 9/3, Tỉnh ủy Cà Mau đã ban hành Chỉ thị số 17 về việc trực ban bến phà.\n"
        "Các xã làm theo Kết luận số 83-KL/TW ngày 2/5/2013 của Ban Bí thư khi nước lên.\n"
    )
    subject = doc._.documents[0]
    assert (subject.type, subject.title) == (DocumentType.DIRECTIVE, "trực ban bến phà")
    assert [d.number for d in doc._.documents] == [None, "83-KL/TW"]
