"""Bodies of several grades that share one head."""

import pytest

from tests.support.agency_texts import read

CENTRAL = "CHÍNH PHỦ\n\nSố: 12/NQ-CP\n\nNGHỊ QUYẾT\n\nvề chống hạn\n\n"


@pytest.mark.parametrize("link", [", ", " và "])
def test_a_list_goes_on_with_the_next_grade(link: str) -> None:
    reading = read(f"{CENTRAL}1. Ủy ban nhân dân cấp huyện{link}cấp xã nạo vét kênh mương.\n")
    words = [reading.words(name) for name in reading.names() if "nhân dân" in name]
    assert words == [["Ủy ban nhân dân cấp huyện"], ["cấp xã"]]


@pytest.mark.parametrize(
    "task",
    [
        "Ủy ban nhân dân cấp huyện nạo vét kênh cấp xã.",
        "Ủy ban nhân dân cấp huyện, cấp giấy phép nạo vét.",
        "Kênh cấp huyện, cấp xã cạn nước.",
    ],
)
def test_a_grade_of_other_things_is_no_body(task: str) -> None:
    reading = read(f"{CENTRAL}1. {task}\n")
    assert not [name for name in reading.names() if "cấp xã" in reading.words(name)]
