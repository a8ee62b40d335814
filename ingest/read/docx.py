"""Reads .docx from its XML: list numbers, tables, text boxes and footnotes; no deletions."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from ingest.read.docx_numbering import Numbering, W
from ingest.read.limits import ReadLimits
from ingest.read.refusals import refuse
from ingest.text.cells import BAR, DITTO, EMPTY_CELL
from schema.source import SourceText

VERSION = "docx-2"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LEFT_OUT = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText", FALLBACK})
BLANKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
BOX = f"{W}txbxContent"
# What python-docx and lxml raise on packages with parts missing or malformed.
BROKEN = (KeyError, ValueError, AttributeError, etree.XMLSyntaxError, zipfile.BadZipFile)


def read_docx(data: bytes, name: str, sha256: str, limits: ReadLimits) -> SourceText:
    """The text of a Word document; refuses locked, damaged and over-large ones, and old .doc."""
    if data.startswith(OLE_MARK):
        if ENCRYPTED_STREAM in data:
            raise refuse(name, "encrypted", "the Word file asks for a password")
        raise refuse(name, "unsupported", "it is an old Word file", "save it as .docx")
    _check_package(data, name, limits)
    try:
        document = docx.Document(BytesIO(data))
        body = document.element.body
        parts = document.part
        numbering = Numbering.load(
            _part_root(parts, RELATIONSHIP_TYPE.NUMBERING),
            _part_root(parts, RELATIONSHIP_TYPE.STYLES),
        )
        lines = list(_blocks(body, numbering))
        lines += _notes(_part_root(parts, RELATIONSHIP_TYPE.FOOTNOTES))
        title = document.core_properties.title.strip() or None
    except BROKEN as error:
        raise refuse(name, "damaged", "the Word file cannot be opened") from error
    text = "\n".join(lines).strip("\n")
    if len(text) > limits.max_chars:
        raise refuse(name, "too_large", f"{len(text)} characters, more than {limits.max_chars}")
    if not any(map(str.isalpha, text)):
        has_images = any("image" in relation.reltype for relation in parts.rels.values())
        raise refuse(name, "no_text" if has_images else "empty", "the Word file holds no words")
    return SourceText(name, MEDIA_TYPE, sha256, text, reader=VERSION, title=title)


def _check_package(data: bytes, name: str, limits: ReadLimits) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
    except zipfile.BadZipFile as error:
        raise refuse(name, "damaged", "it is no Word file") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise refuse(name, "encrypted", "the package asks for a password")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.max_unpacked_bytes:
        raise refuse(name, "too_large", f"{unpacked} bytes when unpacked")


def _part_root(part: Any, kind: str) -> Any:
    for relation in part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            return etree.fromstring(
                relation.target_part.blob, etree.XMLParser(resolve_entities=False)
            )
    return None


def _blocks(parent: Any, numbering: Numbering) -> Iterator[str]:
    """Lines of a body: a blank line after each paragraph, tables as rows of cells."""
    for child in parent.iterchildren(tag=etree.Element):
        if child.tag == f"{W}p":
            yield from _paragraph(child, numbering)
            yield ""
        elif child.tag == f"{W}tbl":
            yield from _table(child, numbering)
            yield ""
        elif child.tag not in LEFT_OUT and child.tag != f"{W}sectPr":
            yield from _blocks(child, numbering)


def _paragraph(paragraph: Any, numbering: Numbering) -> Iterator[str]:
    pieces: list[str] = []
    boxes: list[Any] = []
    _collect(paragraph, pieces, boxes)
    words = "".join(pieces)
    if words.strip():
        label = numbering.label(paragraph.find(f"{W}pPr"))
        yield f"{label} {words}" if label else words
    for box in boxes:
        yield ""
        yield from (line for line in _blocks(box, numbering) if line)


def _collect(element: Any, pieces: list[str], boxes: list[Any]) -> None:
    for child in element.iterchildren(tag=etree.Element):
        tag = child.tag
        if tag == f"{W}t":
            pieces.append(child.text or "")
        elif tag in BLANKS:
            pieces.append(BLANKS[tag])
        elif tag == BOX:
            boxes.append(child)
        elif tag == f"{W}r" and child.find(f"{W}rPr/{W}vanish") is not None:
            continue
        elif tag not in LEFT_OUT:
            _collect(child, pieces, boxes)


def _rows(table: Any) -> Iterator[Any]:
    for child in table.iterchildren(tag=etree.Element):
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag not in LEFT_OUT:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row.iterchildren(tag=etree.Element):
        if child.tag == f"{W}tc":
            yield child
        elif child.tag not in LEFT_OUT:
            yield from _cells(child)


def _table(table: Any, numbering: Numbering) -> Iterator[str]:
    """Each cell between bars on lines of their own, so that a cell can hold several lines."""
    for row in _rows(table):
        yield BAR
        for cell in _cells(row):
            lines = [line for line in _blocks(cell, numbering) if line.strip() and line != BAR]
            yield from lines or [DITTO if _goes_on(cell) else EMPTY_CELL]
            yield BAR


def _goes_on(cell: Any) -> bool:
    """Whether a cell is the lower part of one that reaches down from the row above."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _notes(footnotes: Any) -> Iterator[str]:
    if footnotes is None:
        return
    for note in footnotes.iterchildren(f"{W}footnote"):
        if note.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        words = " ".join(line for line in _blocks(note, Numbering()) if line).strip()
        if words:
            yield ""
            yield f"[{note.get(f'{W}id')}] {words}"
