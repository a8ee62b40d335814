import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from pypdfium2 import PdfDocument
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from samples.build_documents import LIST_ITEM, SOURCE, TEXTS, blocks_of, build_docx, build_pdf

DOCX = TEXTS / "ban-ke-lai-kh-07-bcd-ttdn-tra-vinh.docx"
PDF = TEXTS / "ban-ke-lai-tin-tra-vinh-2023.pdf"


def source_of(path: Path) -> str:
    return (SOURCE / path.with_suffix(".txt").name).read_text("utf-8")


def lines_in_docx(path: Path) -> Iterator[str]:
    for part in Document(str(path)).iter_inner_content():
        if isinstance(part, Paragraph):
            yield part.text
        elif isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from (paragraph.text for paragraph in cell.paragraphs)


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def font_is_there() -> bool:
    try:
        TTFont("DejaVuSerif", "DejaVuSerif.ttf")
    except TTFError:
        return False
    return True


def test_the_word_file_holds_the_wording_of_its_source() -> None:
    lines = [line for block in blocks_of(source_of(DOCX)) for line in block]
    expected = [
        cell.strip()
        for line in lines
        for cell in (line.strip("|").split("|") if line.startswith("|") else [line])
    ]
    assert list(lines_in_docx(DOCX)) == [LIST_ITEM.sub("", line) for line in expected]


def test_the_word_file_keeps_the_numbers_of_its_headings_in_a_list() -> None:
    headings = [
        line for block in blocks_of(source_of(DOCX)) for line in block if LIST_ITEM.match(line)
    ]
    numbered = [
        paragraph.text
        for paragraph in Document(str(DOCX)).paragraphs
        if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    ]
    assert len(numbered) == 15
    assert [f"{i}. {text}" for i, text in enumerate(numbered, 1)] == headings


def test_the_word_file_is_what_its_source_gives() -> None:
    assert members(DOCX.read_bytes()) == members(build_docx(source_of(DOCX)))


def test_the_word_file_is_built_the_same_twice() -> None:
    assert build_docx(source_of(DOCX)) == build_docx(source_of(DOCX))


def test_the_pdf_holds_the_wording_of_its_source_on_two_pages() -> None:
    pdf = PdfDocument(PDF)
    try:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()
    assert len(pages) == 2
    assert " ".join(pages).split() == source_of(PDF).split()


@pytest.mark.skipif(not font_is_there(), reason="the font DejaVu Serif is not installed")
def test_the_pdf_is_built_the_same_twice() -> None:
    assert build_pdf(source_of(PDF)) == build_pdf(source_of(PDF))
