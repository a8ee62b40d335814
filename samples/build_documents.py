"""Builds the .docx and the .pdf of texts/ from their wording in source/.

    python -m samples.build_documents

The same source gives the same bytes. The .pdf wants the font DejaVu Serif (Debian's package
fonts-dejavu-core), of which it embeds the letters that it uses.
"""

import io
import re
import zipfile
from datetime import datetime
from itertools import groupby
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import _Cell
from reportlab.lib.pagesizes import A5
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
TEXTS, SOURCE = HERE / "texts", HERE / "source"
# No clock: a file built again is the same file.
BUILT = datetime(2025, 1, 1)
ZIP_TIME = (1980, 1, 1, 0, 0, 0)

LIST_ITEM = re.compile(r"\d+\. (?=\S)")
RECIPIENTS = "Nơi nhận:"
LIST_ID = 77

FONT, SIZE, LEADING, MARGIN = "DejaVuSerif", 12, 19, 50


def blocks_of(text: str) -> list[list[str]]:
    """The runs of lines between blank lines."""
    stripped = [line.strip() for line in text.splitlines()]
    return [list(lines) for full, lines in groupby(stripped, key=bool) if full]


def build_docx(text: str) -> bytes:
    """A Word file: `1. ` lines become list items, `| a |` lines and the end tables."""
    document = Document()
    _add_list_numbering(document)
    _set_properties(document, text)
    blocks = blocks_of(text)
    end = next(i for i, block in enumerate(blocks) if block[0] == RECIPIENTS)
    for block in blocks[:end]:
        if block[0].startswith("|"):
            _add_table(document, block)
        else:
            for line in block:
                _add_line(document, line)
    recipients, signature = blocks[end] + blocks[end + 1], blocks[end + 2 :]
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    _fill(left, recipients)
    _fill(right, [line for block in signature for line in block])
    return _without_clock(document)


def _add_list_numbering(document: DocxDocument) -> None:
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{LIST_ID}"><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        "</w:abstractNum>"
    )
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{LIST_ID}">'
            f'<w:abstractNumId w:val="{LIST_ID}"/></w:num>'
        )
    )


def _set_properties(document: DocxDocument, text: str) -> None:
    properties = document.core_properties
    properties.title = text.splitlines()[0]
    properties.author = properties.last_modified_by = "chidao"
    properties.comments = ""
    properties.created = properties.modified = BUILT


def _add_line(document: DocxDocument, line: str) -> None:
    item = LIST_ITEM.match(line)
    paragraph = document.add_paragraph(line[item.end() :] if item else line)
    if item:
        number = parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{LIST_ID}"/></w:numPr>'
        )
        paragraph._p.get_or_add_pPr().append(number)


def _add_table(document: DocxDocument, lines: list[str]) -> None:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words


def _fill(cell: _Cell, lines: list[str]) -> None:
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def _without_clock(document: DocxDocument) -> bytes:
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return fixed.getvalue()


def build_pdf(text: str) -> bytes:
    """A PDF with a text layer: small pages, so that paragraphs break over lines and over a page."""
    try:
        pdfmetrics.registerFont(TTFont(FONT, f"{FONT}.ttf"))
    except TTFError as error:
        raise SystemExit(f"the font {FONT} is wanted: install fonts-dejavu-core") from error
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A5, invariant=1)
    canvas.setTitle(text.splitlines()[0])
    canvas.setAuthor("chidao")
    width, height = A5
    canvas.setFont(FONT, SIZE)
    y = height - MARGIN
    for block in blocks_of(text):
        for line in simpleSplit(" ".join(block), FONT, SIZE, width - 2 * MARGIN):
            if y < MARGIN:
                canvas.showPage()
                canvas.setFont(FONT, SIZE)
                y = height - MARGIN
            canvas.drawString(MARGIN, y, line)
            y -= LEADING
        y -= LEADING / 2
    canvas.save()
    return written.getvalue()


BUILDERS = {
    "ban-ke-lai-kh-07-bcd-ttdn-tra-vinh.docx": build_docx,
    "ban-ke-lai-tin-tra-vinh-2023.pdf": build_pdf,
}


def main() -> None:
    """Writes every built file into texts/."""
    for name, build in BUILDERS.items():
        source = SOURCE / Path(name).with_suffix(".txt").name
        (TEXTS / name).write_bytes(build(source.read_text("utf-8")))


if __name__ == "__main__":
    main()
