"""PDF files: lines, pages, locked files and scans."""

from collections.abc import Callable
from io import BytesIO

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.read.files import read_bytes
from ingest.read.limits import ReadLimits
from ingest.text.prepare import prepare
from schema.errors import UnreadableSource

LIMITS = ReadLimits()
Maker = Callable[[list[list[str]]], bytes]
PAGES = [
    ["Sở Xây dựng chủ trì thực hiện Chỉ thị số 09/CT-", "TTg, bảo đảm phù hợp với"],
    ["quy định của pháp luật.", "2. Sở Y tế phối hợp."],
]


def test_pages_and_lines_are_kept(pdf: Maker) -> None:
    source = read_bytes(pdf(PAGES), "a.pdf", LIMITS)
    assert "phù hợp với\n\nquy định" in source.text
    assert len(source.pages) == 2
    assert source.page_of(source.text.index("Sở Xây dựng")) == 1
    assert source.page_of(source.text.index("quy định")) == 2


def test_a_sentence_over_a_page_break_becomes_one_block(pdf: Maker) -> None:
    prepared = prepare(read_bytes(pdf(PAGES), "a.pdf", LIMITS))
    assert prepared.text.split("\n") == [
        "Sở Xây dựng chủ trì thực hiện Chỉ thị số 09/CT-TTg, bảo đảm phù hợp với"
        " quy định của pháp luật.",
        "2. Sở Y tế phối hợp.",
    ]


def test_more_pages_or_letters_than_the_limits_are_refused(pdf: Maker) -> None:
    for limits in (ReadLimits(max_pages=1), ReadLimits(max_chars=20)):
        with pytest.raises(UnreadableSource) as caught:
            read_bytes(pdf(PAGES), "a.pdf", limits)
        assert caught.value.reason == "too_large"


def test_a_page_without_a_text_layer_asks_for_recognition() -> None:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.rect(50, 50, 200, 200, fill=1)
    canvas.save()
    with pytest.raises(UnreadableSource, match="OCR") as caught:
        read_bytes(out.getvalue(), "scan.pdf", LIMITS)
    assert caught.value.reason == "no_text"


def test_a_locked_file_is_refused() -> None:
    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("mat-khau"))
    canvas.drawString(72, 700, "Ke hoach")
    canvas.save()
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(out.getvalue(), "khoa.pdf", LIMITS)
    assert caught.value.reason == "encrypted"


def test_lines_further_apart_than_usual_are_parted_by_an_empty_line(pdf: Maker) -> None:
    page = ["Giao Sở Y tế chủ trì việc phun thuốc", "muỗi ở các ấp.", "", "Tổ chức thực hiện"]
    text = read_bytes(pdf([page]), "a.pdf", LIMITS).text
    assert text == "\n".join(page)


def test_the_same_words_on_several_lines_keep_their_order(pdf: Maker) -> None:
    page = ["Nơi nhận:", "Như trên", "", "Nơi nhận:", "Như trên"]
    assert read_bytes(pdf([page]), "a.pdf", LIMITS).text == "\n".join(page)
