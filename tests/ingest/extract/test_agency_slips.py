"""Names with one wrong letter beside the right one, and two names that only look alike."""

import pytest

from tests.support.agency_texts import read_plan


@pytest.mark.parametrize(
    ("text", "right", "slip"),
    [
        ("- Sở Xây dựng;\n- Sở Sây dựng.\n", "Sở Xây dựng tỉnh Trà Vinh", "Sở Sây dựng"),
        (
            "- Ban Chỉ đạo Cải cách hành chính tỉnh;\n- Ban Chỉ đạo Cải cách hành chính tỉnh;\n"
            "- Ban Chỉ đạo Cải cánh hành chính tỉnh.\n",
            "Ban Chỉ đạo Cải cách hành chính tỉnh Trà Vinh",
            "Ban Chỉ đạo Cải cánh hành chính tỉnh",
        ),
    ],
)
def test_a_name_with_a_wrong_letter_is_the_one_beside_it(text: str, right: str, slip: str) -> None:
    assert read_plan(text).words(right)[-1] == slip


@pytest.mark.parametrize(
    "text",
    [
        "- Trường Tiểu học Bình An;\n- Trường Tiểu học Bình An;\n- Trường Tiểu học Bình Ân.\n",
        "- Ban Chỉ đạo 388;\n- Ban Chỉ đạo 388;\n- Ban Chỉ đạo 389.\n",
        "- Sở Nội vụ;\n- Sở Nội vụ;\n- Sở Ngoại vụ.\n",
    ],
)
def test_two_bodies_whose_names_look_alike_stay_two(text: str) -> None:
    assert len(read_plan(text).names()) == 3
