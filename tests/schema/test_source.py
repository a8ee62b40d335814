"""A source introduces itself, and knows its pages."""

import pytest

from schema.source import SourceText


def source(text: str, title: str | None = None, pages: tuple[int, ...] = ()) -> SourceText:
    return SourceText("a.md", "text/markdown", "0" * 64, text, pages=pages, title=title)


@pytest.mark.parametrize(
    ("text", "title", "heading"),
    [
        ("# Bản kể lại\n\nLời", None, "Bản kể lại"),
        ("|\n94\n**ỦY BAN**\n", None, "ỦY BAN"),
        ("Lời", "Tin trong tỉnh", "Tin trong tỉnh"),
        ("Lời", "94", "Lời"),
        ("94\n|", None, None),
    ],
)
def test_the_heading_is_the_title_or_the_first_line_with_letters(
    text: str, title: str | None, heading: str | None
) -> None:
    assert source(text, title).heading == heading


def test_a_page_begins_where_the_reader_says() -> None:
    paged = source("một hai", pages=(0, 4))
    assert [paged.page_of(offset) for offset in (0, 3, 4)] == [1, 1, 2]
    assert source("một").page_of(0) is None
