"""Writes one document in every format that is read: its paragraphs and table rows, nothing else."""

import html
import textwrap
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import groupby

import docx

from ingest.text.block import BlockKind
from ingest.text.prepare import PreparedText
from tests.support.pdf_files import make_pdf

Paragraph = str | tuple[str, ...]
Writer = Callable[[Sequence[Paragraph]], bytes]

PDF_COLUMNS, PDF_LINES = 84, 44


def paragraphs_of(prepared: PreparedText) -> list[Paragraph]:
    """The document as its writer would have typed it: paragraphs, and rows as their cells."""
    made: list[Paragraph] = []
    for block in prepared.blocks:
        if block.kind is BlockKind.TABLE_ROW:
            made.append(tuple(prepared.text[start:end] for start, end in block.cells))
        else:
            made.append(prepared.text[block.start : block.end])
    return made


def _tables(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[bool, list[Paragraph]]]:
    for is_row, group in groupby(paragraphs, key=lambda made: isinstance(made, tuple)):
        yield is_row, list(group)


def _bars(row: Sequence[str]) -> str:
    return f"| {' | '.join(row)} |"


def write_txt(paragraphs: Sequence[Paragraph]) -> bytes:
    """A blank line between paragraphs, bars between cells."""
    parts = [
        "\n".join(map(_bars, group)) if is_row else "\n\n".join(map(str, group))
        for is_row, group in _tables(paragraphs)
    ]
    return "\n\n".join(parts).encode()


def write_html(paragraphs: Sequence[Paragraph]) -> bytes:
    """A page with nothing but the article."""
    parts = ["<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><article>"]
    for is_row, group in _tables(paragraphs):
        if is_row:
            cells = [[f"<td>{html.escape(cell)}</td>" for cell in row] for row in group]
            rows = "".join(f"<tr>{''.join(row)}</tr>" for row in cells)
            parts.append(f"<table>{rows}</table>")
        else:
            parts += [f"<p>{html.escape(str(words))}</p>" for words in group]
    return "\n".join([*parts, "</article></body></html>"]).encode()


def write_docx(paragraphs: Sequence[Paragraph]) -> bytes:
    """Paragraphs without list styles, and tables."""
    document = docx.Document()
    for is_row, group in _tables(paragraphs):
        if is_row:
            width = max(map(len, group))
            table = document.add_table(rows=len(group), cols=width)
            for row, cells in zip(table.rows, group, strict=True):
                for cell, words in zip(row.cells, cells, strict=False):
                    cell.text = words
        else:
            for words in group:
                document.add_paragraph(str(words))
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def write_pdf(paragraphs: Sequence[Paragraph]) -> bytes:
    """Pages of lines broken at a width, paragraphs a little apart; a row stands on one line."""
    lines: list[str] = []
    for words in paragraphs:
        lines += [""] if lines else []
        if isinstance(words, tuple):
            lines.append(_bars(words))
        else:
            lines += textwrap.wrap(words, PDF_COLUMNS, break_on_hyphens=False)
    return make_pdf([lines[at : at + PDF_LINES] for at in range(0, len(lines), PDF_LINES)])


WRITERS: dict[str, Writer] = {
    ".txt": write_txt,
    ".html": write_html,
    ".docx": write_docx,
    ".pdf": write_pdf,
}
