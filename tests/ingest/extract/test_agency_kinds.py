"""Lists that say once of what kind their bodies are."""

import pytest

from schema.vocabulary import AgencyKind
from tests.support.agency_texts import read, read_plan

CENTRAL = "BỘ Y TẾ\nSố: 5/KH-BYT\nHà Nội, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng cây\n\n"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (
            "Giao các Hội: Nông dân, Cựu chiến binh tỉnh trồng cây.",
            ["Hội Nông dân tỉnh Trà Vinh", "Hội Cựu chiến binh tỉnh Trà Vinh"],
        ),
        (
            "Giao các Chi cục: Kiểm lâm, Thủy lợi tưới cây.",
            ["Chi cục Kiểm lâm tỉnh Trà Vinh", "Chi cục Thủy lợi tỉnh Trà Vinh"],
        ),
        (
            "Giao các Ban: Tổ chức, Nội chính Tỉnh ủy tưới cây.",
            ["Ban Tổ chức Tỉnh ủy Trà Vinh", "Ban Nội chính Tỉnh ủy Trà Vinh"],
        ),
        (
            "Giao Hội Nông dân, Phụ nữ, Cựu chiến binh tỉnh tưới cây.",
            [
                "Hội Nông dân tỉnh Trà Vinh",
                "Hội Liên hiệp Phụ nữ tỉnh Trà Vinh",
                "Hội Cựu chiến binh tỉnh Trà Vinh",
            ],
        ),
        (
            "Giao các trường: Đại học Trà Vinh, Cao đẳng nghề Trà Vinh tưới cây.",
            ["Đại học Trà Vinh", "Trường Cao đẳng nghề Trà Vinh"],
        ),
        (
            "Giao Trưởng các phòng: Nội vụ, Tài chính - Kế hoạch huyện tưới cây.",
            [
                "Trưởng Phòng Nội vụ các huyện tỉnh Trà Vinh",
                "Trưởng Phòng Tài chính - Kế hoạch các huyện tỉnh Trà Vinh",
            ],
        ),
    ],
)
def test_each_body_takes_the_kind_before_it_and_the_place_behind_the_list(
    body: str, names: list[str]
) -> None:
    assert [name for name in read_plan(body).names()[1:] if name != "Tỉnh ủy Trà Vinh"] == names


def test_heads_of_a_list_of_departments_end_before_what_they_do() -> None:
    reading = read(f"{CENTRAL}Vụ trưởng các Vụ: Pháp chế, Kế hoạch phối hợp trồng cây.")
    assert reading.words("Vụ trưởng Vụ Kế hoạch") == ["Kế hoạch"]
    assert reading.agency("Vụ trưởng Vụ Pháp chế").kind is AgencyKind.OFFICE


@pytest.mark.parametrize(
    "body",
    [
        "Gửi các Vụ: TH, KTTH, NC.",
        "Mở các trường: Đại học, Cao đẳng trên địa bàn.",
        "Nối các trung tâm: Hà Nội, Cần Thơ.",
        "Đến các hội: trồng cây, tưới cây.",
    ],
)
def test_desks_kinds_and_places_are_no_bodies_of_a_list(body: str) -> None:
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_a_committee_behind_a_government_is_no_further_province() -> None:
    names = read_plan("Gửi UBMTTQ Việt Nam tỉnh, Tỉnh đoàn, Tỉnh ủy.").names()[1:]
    assert names == [
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Trà Vinh",
        "Tỉnh đoàn Trà Vinh",
        "Tỉnh ủy Trà Vinh",
    ]


def test_a_list_of_governments_goes_on_with_another_unit() -> None:
    names = read_plan("Giao UBND các huyện: Càng Long và thị xã Duyên Hải tưới cây.").names()[1:]
    assert names == ["Ủy ban nhân dân huyện Càng Long", "Ủy ban nhân dân thị xã Duyên Hải"]
