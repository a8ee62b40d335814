"""The lines of "Nơi nhận" in the layouts that they come in."""

import pytest

from schema.vocabulary import Purpose
from tests.support.agency_texts import Reading, read_plan

LIST = """Nơi nhận:
- Bộ Y tế (b/c);
- Thường trực Tỉnh ủy, HĐND tỉnh;
- Sở Nội vụ (p/h);
- UBND các xã, phường (t/h);
- Như Điều 4;
- Lưu: VT, KGVX (Bình).
"""


def lines(reading: Reading) -> list[tuple[str, str | None, Purpose | None]]:
    """Words, agency and purpose of each line."""
    return [
        (
            reading.doc.text[slice(*line.span)],
            None if line.agency is None else reading.doc._.agencies[line.agency].name,
            line.purpose,
        )
        for line in reading.doc._.recipients
    ]


def test_every_line_is_read_with_its_first_body_and_its_mark() -> None:
    assert lines(read_plan(LIST)) == [
        ("Bộ Y tế (b/c)", "Bộ Y tế", Purpose.REPORT),
        ("Thường trực Tỉnh ủy, HĐND tỉnh", "Thường trực Tỉnh ủy Trà Vinh", None),
        ("Sở Nội vụ (p/h)", "Sở Nội vụ tỉnh Trà Vinh", Purpose.COORDINATE),
        (
            "UBND các xã, phường (t/h)",
            "Ủy ban nhân dân các xã, phường tỉnh Trà Vinh",
            Purpose.EXECUTE,
        ),
        ("Như Điều 4", None, None),
        ("Lưu: VT, KGVX (Bình)", None, Purpose.ARCHIVE),
    ]


@pytest.mark.parametrize(
    "laid_out",
    [
        LIST.replace("\n", "\n\n"),
        "| " + LIST.replace("\n", " ").strip() + " | CHỦ TỊCH Trần Văn Tám |\n|---|---|\n",
        LIST.replace("Nơi nhận:", "Nơi nhận: KT. CHỦ TỊCH").replace(
            "Điều 4;", "Điều 4; PHÓ CHỦ TỊCH"
        ),
        LIST.replace("- ", "• "),
    ],
)
def test_the_layout_does_not_change_the_lines(laid_out: str) -> None:
    assert lines(read_plan(laid_out)) == lines(read_plan(LIST))


def test_the_list_ends_where_the_signature_begins() -> None:
    body = LIST + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Tám\n\nPHỤ LỤC\n- Trồng 500 cây sao;\n"
    assert len(lines(read_plan(body))) == 6


def test_dashes_inside_a_line_do_not_part_it() -> None:
    body = "Nơi nhận:\n- Các tổ chức chính trị - xã hội tỉnh;\n- Lưu: VT.\n"
    assert [line[0] for line in lines(read_plan(body))] == [
        "Các tổ chức chính trị - xã hội tỉnh",
        "Lưu: VT",
    ]


def test_no_list_gives_no_lines() -> None:
    assert lines(read_plan("Nơi nhận hàng: kho số 2.\n- Cổng chính.\n")) == []


@pytest.mark.parametrize(
    "laid_out",
    [
        LIST.removeprefix("Nơi nhận:\n"),
        "| " + LIST.removeprefix("Nơi nhận:\n").replace("\n", " ") + "| CHỦ TỊCH |\n|---|---|\n",
        LIST.removeprefix("Nơi nhận:\n").replace("\n", " ").strip() + " |\n( Đã ký) Trần Văn Tám |",
    ],
)
def test_a_list_without_its_heading_is_known_by_the_filing_mark(laid_out: str) -> None:
    assert lines(read_plan(f"1. Trồng cây.\n\n{laid_out}")) == lines(read_plan(LIST))


def test_other_lists_and_filed_papers_are_no_recipients() -> None:
    body = "- Trồng cây sao;\n- Lưu hồ sơ cây cổ thụ;\n- Lưu: sổ theo dõi.\n"
    assert lines(read_plan(body)) == []


def test_a_list_that_lost_its_dashes_keeps_its_lines() -> None:
    assert lines(read_plan(LIST.replace("- ", ""))) == lines(read_plan(LIST))


def test_words_below_the_heading_that_no_semicolon_ends_are_no_list() -> None:
    assert lines(read_plan("Nơi nhận:\nKết quả ở bộ phận một cửa.\nSở Y tế trả lời.\n")) == []


def test_the_mark_of_a_filed_copy_is_nobodys_name() -> None:
    marked = LIST.replace("Lưu: VT, KGVX (Bình)", "Lưu VPTU")
    assert lines(read_plan(marked))[-1] == ("Lưu VPTU", None, Purpose.ARCHIVE)
