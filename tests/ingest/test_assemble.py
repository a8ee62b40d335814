"""Where the record says that a body stands in the source."""

from pathlib import Path

import pytest

from ingest.run import Refused, read_and_extract

GAP = " " * 12


def spans(path: Path, text: str, name: str) -> list[str]:
    """The printed words of every mention of an agency."""
    path.write_text(text, encoding="utf-8")
    read = read_and_extract(str(path))
    assert not isinstance(read, Refused)
    agency = next(one for one in read.record.agencies if one.name == name)
    return [text[start:end] for start, end in agency.spans]


@pytest.mark.parametrize("state", [f"{GAP}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""])
def test_a_name_ends_where_a_neighbour_column_begins(tmp_path: Path, state: str) -> None:
    motto = f"{GAP}Độc lập - Tự do - Hạnh phúc" if state else ""
    text = (
        f"   ỦY BAN NHÂN DÂN{state}\n    TỈNH TRÀ VINH{motto}\n\n   Số: 5/QĐ-UBND\n\n"
        "                    QUYẾT ĐỊNH\n        Phê duyệt kế hoạch trồng cây\n\n"
        "   Điều 1. Giao Sở Y tế trồng cây.\n"
    )
    whole = "ỦY BAN NHÂN DÂN\n    TỈNH TRÀ VINH"
    first = spans(tmp_path / "mau.txt", text, "Ủy ban nhân dân tỉnh Trà Vinh")[0]
    assert first == ("ỦY BAN NHÂN DÂN" if state else whole)


def test_wide_blanks_within_a_line_part_no_name(tmp_path: Path) -> None:
    text = "Theo đề nghị của Ủy ban nhân dân      tỉnh Trà Vinh, Sở Y tế trồng cây.\n"
    found = spans(tmp_path / "mau.txt", text, "Ủy ban nhân dân tỉnh Trà Vinh")
    assert found == ["Ủy ban nhân dân      tỉnh Trà Vinh"]
