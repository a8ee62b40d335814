"""Committees, groups and deputies of a council, whose words name it only at the list's end."""

from schema.vocabulary import AgencyKind
from tests.support.agency_texts import read_plan

COUNCIL = "Hội đồng nhân dân tỉnh Trà Vinh"


def test_all_who_watch_over_a_resolution_are_read() -> None:
    reading = read_plan(
        "Giao Thường trực Hội đồng nhân dân, các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân"
        " tỉnh giám sát vườn cây.\n"
    )
    assert reading.names()[1:] == [
        f"Thường trực {COUNCIL}",
        f"Các Ban của {COUNCIL}",
        f"Các Tổ đại biểu {COUNCIL}",
        f"Các đại biểu {COUNCIL}",
    ]
    assert reading.agency(f"Các đại biểu {COUNCIL}").kind is AgencyKind.COLLECTIVE


def test_deputies_stand_in_a_line_of_the_recipients() -> None:
    reading = read_plan(
        "Thường trực HĐND tỉnh họp.\n\nNơi nhận:\n- Đại biểu HĐND tỉnh khóa X;\n- Lưu: VT.\n"
    )
    assert reading.words(f"Các đại biểu {COUNCIL}") == ["Đại biểu HĐND tỉnh"]


def test_other_sets_behind_the_standing_body_are_not_the_councils() -> None:
    reading = read_plan(
        "Phối hợp với Thường trực HĐND, các ban, ngành tỉnh và đại biểu cử tri bầu cử đại biểu"
        " Hội đồng nhân dân tỉnh.\n"
    )
    assert f"Các Ban của {COUNCIL}" not in reading.names()
    assert f"Các đại biểu {COUNCIL}" not in reading.names()
