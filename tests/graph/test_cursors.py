"""Page marks: what goes in comes out, and nothing else is taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cursors import decode_cursor, encode_cursor
from schema.errors import InvalidCursor

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT, st.integers(), TEXT)
def test_a_cursor_gives_its_parts_back(one: str, number: int, other: str) -> None:
    cursor = encode_cursor("documents", one, number, other)
    assert decode_cursor("documents", cursor, str, int, str) == (one, number, other)


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidCursor):
        decode_cursor("documents", text, str, str)


@pytest.mark.parametrize("shape", [(str,), (int, str), (str, str, str)])
def test_a_cursor_of_another_shape_is_refused(shape: tuple[type[str | int], ...]) -> None:
    with pytest.raises(InvalidCursor, match="another list"):
        decode_cursor("documents", encode_cursor("documents", "2023-01-01", "d1"), *shape)


def test_a_cursor_of_another_list_is_refused() -> None:
    with pytest.raises(InvalidCursor, match="another list"):
        decode_cursor("agencies", encode_cursor("documents", "a", "b"), str, str)
