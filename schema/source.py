"""SourceText: the text of a file as a reader made it, and what all offsets count in."""

from bisect import bisect_right
from dataclasses import dataclass

BEGINNING = 4000  # characters in which a source has introduced itself
MARKUP = " \t\ufeff#*>_|"  # what Markdown and tables put around words


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

    @property
    def heading(self) -> str | None:
        """How the source introduces itself: its title, else its first line with letters.

        A retelling says there that it is one.
        """
        if self.title and any(map(str.isalpha, self.title)):
            return self.title.strip(MARKUP)
        lines = (line.strip(MARKUP) for line in self.text[:BEGINNING].splitlines())
        return next((line for line in lines if any(map(str.isalpha, line))), None)

    def page_of(self, offset: int) -> int | None:
        """The page, from 1, on which the offset lies; None where the format has no pages."""
        return bisect_right(self.pages, offset) or None
