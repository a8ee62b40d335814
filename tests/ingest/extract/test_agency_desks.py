"""Recipients that are people or rooms of the issuer's own office."""

import pytest

from tests.support.agency_texts import read, read_plan

COMMITTEE = "Văn phòng Ủy ban nhân dân tỉnh Trà Vinh"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Lãnh đạo Văn phòng", f"Lãnh đạo {COMMITTEE}"),
        ("LĐVP, TH", f"Lãnh đạo {COMMITTEE}"),
        ("CVP, PCVP VX UBND tỉnh", f"Chánh Văn phòng, các Phó Chánh {COMMITTEE}"),
        ("CVP, các PVP", f"Chánh Văn phòng, các Phó Chánh {COMMITTEE}"),
        ("Các phòng: TH, NC", f"Các phòng TH, NC {COMMITTEE}"),
        ("Trưởng các phòng chuyên môn", f"Trưởng các phòng chuyên môn {COMMITTEE}"),
        ("Tr.phòng KT", f"Các Trưởng phòng KT {COMMITTEE}"),
        ("Các Phòng NCTH", f"Các phòng Nghiên cứu - Tổng hợp {COMMITTEE}"),
        ("VP: Lãnh đạo, các CV", COMMITTEE),
    ],
)
def test_a_line_without_a_body_is_a_desk_of_the_issuers_office(line: str, name: str) -> None:
    reading = read_plan(f"Sở Y tế rửa cây.\n\nNơi nhận:\n- Sở Y tế;\n- {line};\n- Lưu: VT.\n")
    (_, desk, _) = reading.doc._.recipients
    assert reading.doc._.agencies[desk.agency].name == name


@pytest.mark.parametrize("line", ["Phòng Kinh tế huyện Cầu Kè", "VP: Tỉnh ủy, HĐND tỉnh", "CV"])
def test_a_line_with_a_body_of_its_own_is_no_desk(line: str) -> None:
    reading = read_plan(f"Sở Y tế rửa cây.\n\nNơi nhận:\n- Sở Y tế;\n- {line};\n- Lưu: VT.\n")
    assert all(agency.rule != "desk-of-office" for agency in reading.doc._.agencies)


def test_rooms_outside_the_recipients_or_of_another_issuer_are_no_desks() -> None:
    assert not read_plan("1. Nội dung:\n- Các phòng: TH, NC;\n").doc._.agency_mentions[1:]
    ministry = "BỘ XÂY DỰNG\nSố: 5/BXD-VP\n\nBộ Xây dựng trả lời.\n\nNơi nhận:\n- Các phòng: TH;\n"
    assert all(agency.rule != "desk-of-office" for agency in read(ministry).doc._.agencies)
