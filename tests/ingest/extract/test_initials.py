"""The letters with which a pattern can begin."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract.initials import any_word, find_initials

WORDS = regex.compile(r"(?:các )?(?:ủy ban|sở|đảng ủy)(?!\w)")
TAIL = regex.compile(r" (?:ở )?(?:tỉnh|\d\d huyện)")


def test_every_way_to_begin_is_found_and_nothing_else() -> None:
    assert find_initials(WORDS) == {"c", "ủ", "s", "đ"}


def test_what_stands_before_the_first_letter_is_passed_over() -> None:
    assert find_initials(TAIL, before=" ") == {"ở", "t", *"0123456789"}


def test_the_sets_of_several_patterns_are_joined() -> None:
    assert find_initials(WORDS, regex.compile("bộ")) == find_initials(WORDS) | {"b"}


@given(st.text("cásởủyban đảng", max_size=12))
def test_no_text_that_matches_begins_otherwise(text: str) -> None:
    if WORDS.match(text):
        assert text[0] in find_initials(WORDS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bàn giao việc, GIAO cho, Giao", ["bàn giao", "GIAO cho", "Giao"]),
        ("sở đề nghị, Đề\nnghị", ["đề nghị", "Đề\nnghị"]),
        ("giaocho, ngoại giao, đề nghịch", ["giao"]),
    ],
)
def test_any_of_some_words_is_found_whole_in_any_case_the_longest_first(
    text: str, found: list[str]
) -> None:
    words = any_word(["giao", "Giao cho", "bàn giao", "Đề nghị"])
    assert [match[0] for match in words.finditer(text)] == found
