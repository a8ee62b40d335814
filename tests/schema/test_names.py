"""Folding: what makes two names one, what search compares, and what neither may lose."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.names import name_key, search_key, squeeze

SYLLABLES = st.lists(
    st.sampled_from(["Ủy", "Uỷ", "ban", "Bản", "Đồng", "hoà", "-", "–", "Tháp", "6", "Ð", "ủỵ"]),
    min_size=1,
    max_size=8,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("Sở Văn hoá", "Sở Văn hóa"),
        ("Đồng Tháp", "Ðồng Tháp"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"),
        ("Ban  Chỉ đạo\u200b 35", "ban chỉ đạo\n35"),
        ("Bộ Nội\u00ad vụ", "Bộ Nộ\u00adi v\u200bụ"),
        ("Sở Nội vụ", unicodedata.normalize("NFD", "SỞ NỘI VỤ")),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ban", "Bản"), ("Đông", "Dông"), ("Tân An", "Tân Ân"), ("Ban 35", "Ban 36")]
)
def test_tone_marks_letters_and_figures_keep_names_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_search_folds_what_a_keyboard_without_vietnamese_cannot_type() -> None:
    assert search_key("  99/KH-UBND: Đối ngoại, ƯỚC") == "99 kh ubnd doi ngoai uoc"


def test_squeezing_keeps_letters_and_case() -> None:
    assert squeeze(" Ủy\u00a0ban\n\n nhân\u200b dân ") == "Ủy ban nhân dân"


@given(SYLLABLES)
def test_a_key_is_its_own_key(words: list[str]) -> None:
    text = " ".join(words)
    assert name_key(name_key(text)) == name_key(text)
    assert search_key(search_key(text)) == search_key(text)


@given(SYLLABLES)
def test_names_of_one_key_are_found_by_one_search(words: list[str]) -> None:
    text = " ".join(words)
    assert search_key(name_key(text)) == search_key(text)
