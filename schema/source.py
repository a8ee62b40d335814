"""SourceText: the text of a file as a reader made it, and what all offsets count in."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one source, with the sha256 of the bytes it came from.

    For .txt and .md the text is the file decoded as UTF-8, unchanged; for other formats it is what
    the reader made. `pages[i]` is the offset where page i + 1 starts; empty where the format has
    no pages.
    """

    name: str
    media_type: str
    sha256: str
    text: str
    pages: tuple[int, ...] = ()
    reader: str = ""
    title: str | None = None

    def page_of(self, offset: int) -> int | None:
        """The page, from 1, on which the offset lies; None where the format has no pages."""
        return bisect_right(self.pages, offset) or None
