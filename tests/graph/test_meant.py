"""What number a person means by what they typed."""

import pytest

from graph.meant import readings_of, splits_of
from schema.vocabulary import DocumentType


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("99/KH-UBND", "99/KH-UBND"),
        ("57 kl tw", "57-KL/TW"),
        ("57kl tw", "57-KL/TW"),
        ("Kế hoạch số 99/KH-UBND", "99/KH-UBND"),
        ("ke hoach so 99/KH-UBND", "99/KH-UBND"),
        ("Kết luận số 127-KH/TU", "127-KH/TU"),
        ("Nghị định 72/2015/NĐ-CP", "72/2015/NĐ-CP"),
        ("số 99/KH-UBND", "99/KH-UBND"),
        ("99/KH-UBND ngày 12/10/2023", "99/KH-UBND"),
        ("Kế hoạch số 99/KH-UBND của Ủy ban nhân dân huyện Cầu Ngang", "99/KH-UBND"),
    ],
)
def test_a_number_is_understood_with_the_words_around_it(typed: str, number: str) -> None:
    assert number in {str(meant) for reading in readings_of(typed) for meant in reading}


@pytest.mark.parametrize(
    "typed",
    ["", "Sở Tài chính", "Kế hoạch", "thực hiện Kết luận số 57-KL/TW", "công tác năm 2023"],
)
def test_a_name_or_title_is_no_number(typed: str) -> None:
    assert not list(readings_of(typed))


def test_every_type_word_at_the_beginning_of_a_title_is_tried_the_longest_first() -> None:
    plan = DocumentType.PLAN
    assert list(splits_of("Kế hoạch hành động năm 2023")) == [
        (plan, "năm 2023"),
        (plan, "hành động năm 2023"),
    ]
    assert next(splits_of("THÔNG TƯ LIÊN TỊCH số 5")) == (DocumentType.JOINT_CIRCULAR, "số 5")
    assert list(splits_of("công tác năm 2023")) == []
