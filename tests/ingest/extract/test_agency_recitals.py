"""Bodies in the titles that recitals cite: the issuer is one, those of the title are not."""

import pytest

from ingest.extract.agency_recitals import find_recital_titles
from ingest.extract.values import DocumentMention, NumberMention
from ingest.text.prepare import prepare
from schema.numbers import find_numbers
from schema.source import SourceText
from schema.vocabulary import DocumentType


def titles(text: str) -> list[str]:
    prepared = prepare(SourceText("mau.txt", "text/plain", "0" * 64, text))
    mentions = [
        DocumentMention(
            (start, end), DocumentType.DECISION, NumberMention(number, (start, end)), None, "test"
        )
        for number, start, end in find_numbers(prepared.text)
    ]
    spans = find_recital_titles(prepared.text, prepared.blocks, mentions)
    return [prepared.text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Căn cứ Nghị định số 8/2022/NĐ-CP của Chính phủ quy định cơ cấu của Bộ Y tế;",
            "quy định cơ cấu của Bộ Y tế",
        ),
        (
            "Căn cứ Quyết định số 7/QĐ-UBND của UBND tỉnh về quyền hạn của Sở Y tế, Sở Nội vụ;",
            "về quyền hạn của Sở Y tế, Sở Nội vụ",
        ),
        (
            "Căn cứ Quyết định số 7/QĐ-UBND về việc trồng cây, Sở Xây dựng ban hành kế hoạch.",
            "về việc trồng cây",
        ),
        (
            "Căn cứ Thông tư số 3/2010/TTLT-BYT-BNV của Bộ Y tế, Bộ Nội vụ hướng dẫn cơ cấu của Sở"
            " Y tế;",
            "hướng dẫn cơ cấu của Sở Y tế",
        ),
    ],
)
def test_a_title_runs_to_the_end_of_its_ground(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_a_document_cited_in_a_title_keeps_its_issuer_outside() -> None:
    text = (
        "Căn cứ Thông tư số 3/2021/TT-BYT hướng dẫn thi hành Nghị định số 8/2020/NĐ-CP của "
        "Chính phủ về cây xanh;"
    )
    assert all("Chính phủ" not in title for title in titles(text))


def test_a_task_that_begins_with_its_ground_has_no_title_to_its_end() -> None:
    text = "Căn cứ Quyết định số 7/QĐ-UBND về cây xanh các xã lập danh sách gửi Sở Xây dựng."
    assert titles(text) == []
