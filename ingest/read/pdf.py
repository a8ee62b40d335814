"""Reads .pdf with a text layer, page by page; broken lines become paragraphs in layout repair."""

import re
from collections import deque
from itertools import pairwise
from threading import Lock

import pypdfium2 as pdfium

from ingest.read.limits import ReadLimits
from ingest.read.refusals import refuse
from schema.source import SourceText

VERSION = "pdf-2"
PAGE_BREAK = "\n\n"
# PDFium puts these for a hyphen at the end of a line and drops the break; Vietnamese is not
# hyphenated, so the hyphen belongs to the word ("CT-" + "TTg").
LINE_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-", "\u0000": " "})
TRAILING_BLANKS = re.compile(r"[ \t]+(?=\n)")
MIN_LETTERS_A_PAGE = 3
LINE_END = "\r\n"
# Paragraphs stand at least 6 points apart by Decree 30/2020/NĐ-CP, on lines of 14 to 20 points.
PARAGRAPH_GAP = 1.2
_pdfium = Lock()


def read_pdf(data: bytes, name: str, sha256: str, limits: ReadLimits) -> SourceText:
    """The text layer of all pages; refuses locked and damaged files, and scans without text."""
    with _pdfium:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            if "password" in str(error).lower():
                raise refuse(name, "encrypted", "the PDF asks for a password") from error
            raise refuse(name, "damaged", "the PDF cannot be opened") from error
        try:
            pages = _page_texts(document, name, limits)
            title = document.get_metadata_value("Title").strip() or None
        except pdfium.PdfiumError as error:
            raise refuse(name, "damaged", "a page of the PDF cannot be read") from error
        finally:
            document.close()
    if sum(map(str.isalpha, "".join(pages))) < MIN_LETTERS_A_PAGE * len(pages):
        raise refuse(name, "no_text", f"its {len(pages)} pages are images without a text layer")
    starts: list[int] = []
    at = 0
    for page in pages:
        starts.append(at)
        at += len(page) + len(PAGE_BREAK)
    text = PAGE_BREAK.join(pages)
    return SourceText(name, "application/pdf", sha256, text, tuple(starts), VERSION, title)


def _page_texts(document: pdfium.PdfDocument, name: str, limits: ReadLimits) -> list[str]:
    if len(document) > limits.max_pages:
        raise refuse(name, "too_large", f"{len(document)} pages, more than {limits.max_pages}")
    texts: list[str] = []
    size = 0
    for number in range(len(document)):
        page = document[number]
        layer = page.get_textpage()
        raw = _with_gaps(layer)
        layer.close()
        page.close()
        text = raw.replace("\r\n", "\n").replace("\r", "\n").translate(LINE_HYPHENS)
        texts.append(TRAILING_BLANKS.sub("", text).strip("\n"))
        size += len(texts[-1])
        if size > limits.max_chars:
            raise refuse(name, "too_large", f"more than {limits.max_chars} characters")
    return texts


def _with_gaps(layer: pdfium.PdfTextPage) -> str:
    """The words of a page, with an empty line where the next stands further off than usual."""
    heights = _heights(layer)
    lines: list[str] = layer.get_text_bounded().split(LINE_END)
    tops: list[float | None] = []
    for line in lines:
        known = heights.get(line)
        tops.append(known.popleft() if known else None)
    steps = [
        above - below if above is not None and below is not None else 0.0
        for above, below in pairwise(tops)
    ]
    down = sorted(step for step in steps if step > 0)
    usual = down[len(down) // 5] if down else 0.0
    out = lines[:1]
    for line, step in zip(lines[1:], steps, strict=True):
        if step > usual * PARAGRAPH_GAP:
            out.append("")
        out.append(line)
    return LINE_END.join(out)


def _heights(layer: pdfium.PdfTextPage) -> dict[str, deque[float]]:
    """How high each line of a page stands, by its words; lines of the same words in their order."""
    heights: dict[str, deque[float]] = {}
    at = 0
    for line in layer.get_text_range().split(LINE_END):
        if line:
            _, _, _, top = layer.get_charbox(at, loose=True)
            heights.setdefault(line, deque()).append(top)
        at += len(line) + len(LINE_END)
    return heights
