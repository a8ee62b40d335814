"""Word documents: list numbers, tables, revisions, boxes, notes and packages that bite."""

import zipfile
from io import BytesIO
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.read.docx_numbering import spell, to_letters, to_roman
from ingest.read.files import read_bytes
from ingest.read.limits import ReadLimits
from ingest.text.prepare import prepare
from schema.errors import UnreadableSource

LIMITS = ReadLimits()


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def text_of(document: Any) -> str:
    return read_bytes(saved(document), "a.docx", LIMITS).text


def test_list_numbers_are_counted_as_word_prints_them(word: Any) -> None:
    word.add_paragraph("Sở Tài chính bố trí kinh phí", style="List Number")
    word.add_paragraph("Sở Nội vụ theo dõi", style="List Number")
    word.add_paragraph("Các xã báo cáo", style="List Bullet")
    lines = [line for line in text_of(word).split("\n") if line]
    assert lines == [
        "1. Sở Tài chính bố trí kinh phí",
        "2. Sở Nội vụ theo dõi",
        "- Các xã báo cáo",
    ]


def test_levels_of_a_list_print_their_own_format(word: Any) -> None:
    numbering = word.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">'
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
            '<w:lvlText w:val="%1."/></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
            '<w:lvlText w:val="%2)"/></w:lvl>'
            '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            '<w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="77"/></w:num>')
    )
    for level, words in (
        (0, "MỤC ĐÍCH"),
        (1, "một"),
        (1, "hai"),
        (2, "sâu"),
        (0, "NHIỆM VỤ"),
        (1, "lại"),
    ):
        properties = word.add_paragraph(words)._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="88"/></w:numPr>'
            )
        )
    lines = [line for line in text_of(word).split("\n") if line]
    assert lines == ["I. MỤC ĐÍCH", "a) một", "b) hai", "I.1 sâu", "II. NHIỆM VỤ", "a) lại"]


def test_table_cells_become_a_row_with_their_places(word: Any) -> None:
    table = word.add_table(2, 3)
    for cell, words in zip(
        (*table.rows[0].cells, *table.rows[1].cells),
        ("TT", "Nhiệm vụ", "Cơ quan", "1", "", "Sở Y tế"),
        strict=True,
    ):
        cell.text = words
    source = read_bytes(saved(word), "a.docx", LIMITS)
    rows = [block for block in prepare(source).blocks if block.cells]
    prepared = prepare(source).text
    assert [[prepared[a:b] for a, b in row.cells] for row in rows] == [
        ["TT", "Nhiệm vụ", "Cơ quan"],
        ["1", "", "Sở Y tế"],
    ]


def test_insertions_stay_and_deletions_go(word: Any) -> None:
    paragraph = word.add_paragraph("Giao Sở ")._p
    paragraph.append(
        parse_xml(f'<w:ins {nsdecls("w")} w:id="1"><w:r><w:t>Y tế</w:t></w:r></w:ins>')
    )
    paragraph.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="2"><w:r><w:delText>Xây dựng</w:delText></w:r></w:del>'
        )
    )
    assert text_of(word) == "Giao Sở Y tế"


def test_a_text_box_is_read_once(word: Any) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Nơi nhận:</w:t></w:r></w:p></w:txbxContent>"
    word.add_paragraph("Kế hoạch")._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert text_of(word).count("Nơi nhận:") == 1


def test_an_unpacked_size_past_the_limit_is_refused(word: Any) -> None:
    word.add_paragraph("Kế hoạch")
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(saved(word), "a.docx", ReadLimits(max_unpacked_bytes=1000))
    assert caught.value.reason == "too_large"


def test_a_package_without_a_document_is_damaged() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("hello.txt", "no document here")
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(out.getvalue(), "a.docx", LIMITS)
    assert caught.value.reason == "damaged"


def test_a_document_without_words_is_empty(word: Any) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(saved(word), "a.docx", LIMITS)
    assert caught.value.reason == "empty"


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (4, "upperRoman", "IV"),
        (19, "lowerRoman", "xix"),
        (3, "lowerLetter", "c"),
        (27, "upperLetter", "AA"),
        (7, "decimalZero", "07"),
        (12, "decimal", "12"),
        (0, "upperRoman", "0"),
    ],
)
def test_numbers_are_spelled_in_their_format(number: int, form: str, printed: str) -> None:
    assert spell(number, form) == printed


def test_letters_double_after_z() -> None:
    assert (to_letters(26), to_letters(28), to_roman(1994)) == ("z", "bb", "MCMXCIV")


def test_a_cell_that_reaches_down_leaves_its_sign_in_the_row_below(word: Any) -> None:
    table = word.add_table(2, 3)
    for cell, words in zip(
        (*table.rows[0].cells, *table.rows[1].cells),
        ("Tưới cây", "Sở Y tế", "Quý I", "Trồng cây", "", "Quý II"),
        strict=True,
    ):
        cell.text = words
    table.cell(0, 1).merge(table.cell(1, 1))
    lines = text_of(word).split("\n")
    assert lines[lines.index("Trồng cây") + 2] == "\u3003"
    assert lines[lines.index("Tưới cây") + 2] == "Sở Y tế"
