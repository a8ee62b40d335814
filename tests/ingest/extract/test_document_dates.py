"""The day a document was issued, as running text tells it."""

import pytest

from ingest.extract.marks import load_rows
from tests.support.relation_docs import read


def issued(text: str) -> dict[str | None, str | None]:
    return {d.number: d.issued_on for d in read(text)._.documents if d.number}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 5/3/2024, Ủy ban nhân dân xã An Phú ban hành Kế hoạch số 45/KH-UBND.", "2024-03-05"),
        (
            "Sau nửa năm, ngày 05/3/2024 Ủy ban nhân dân xã An Phú đã ký ban hành Kế hoạch số "
            "45/KH-UBND.",
            "2024-03-05",
        ),
        (
            "Ủy ban nhân dân xã An Phú ban hành Kế hoạch số 45/KH-UBND vào ngày 05/3/2024.",
            "2024-03-05",
        ),
        (
            "Thực hiện Chỉ thị số 04/CT-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh, ngày "
            "05/3/2024 Ủy ban nhân dân xã An Phú ban hành Kế hoạch số 45/KH-UBND.",
            "2024-03-05",
        ),
        (
            "Tin đăng ngày 05/3/2024 cho biết Ủy ban nhân dân xã An Phú ban hành Kế hoạch số "
            "45/KH-UBND.",
            None,
        ),
        (
            "Ngày 05/3/2024, đoàn kiểm tra về xã. Ủy ban nhân dân xã An Phú ban hành Kế hoạch số "
            "45/KH-UBND.",
            None,
        ),
    ],
)
def test_a_day_said_of_the_issuing_is_the_day_of_issue(text: str, day: str | None) -> None:
    passage = f"Xã An Phú giữ nguồn nước\n\n{text}\n\nNgười dân trong xã đồng tình.\n"
    assert issued(passage)["45/KH-UBND"] == day


def test_what_a_dated_decision_puts_in_force_keeps_no_day() -> None:
    text = (
        "Xã An Phú giữ nguồn nước\n\nQuyết định số 5/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân "
        "tỉnh An Giang ban hành Quy chế quản lý bến bãi trên địa bàn tỉnh An Giang.\n"
    )
    days = {d.number: d.issued_on for d in read(text)._.documents}
    assert days == {"5/QĐ-UBND": "2024-03-05", None: None}


def test_the_example_of_a_word_about_dates_holds_it() -> None:
    for row in load_rows("document_date_words.csv"):
        assert row["pattern"] in row["example"].casefold(), row
