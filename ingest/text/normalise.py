"""Folds a raw text into the one spelling that grammars are written in, and maps it back."""

from dataclasses import dataclass

from ingest.text import folding
from ingest.text.offsets import OffsetMap, rewrite

STAGES = (
    folding.find_unseen,
    folding.find_decomposed,
    folding.find_links,
    folding.find_markup,
    folding.find_blanks,
    folding.find_glued,
)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text and the maps that lead back through each of its earlier forms, the latest first."""

    text: str
    maps: tuple[OffsetMap, ...] = ()

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source range of the same words; blanks at either end of the range are left out."""
        while start < end and self.text[end - 1].isspace():
            end -= 1
        while start < end and self.text[start].isspace():
            start += 1
        for runs in self.maps:
            start, end = runs.to_old(start, end)
        return start, end

    def to_normal(self, start: int, end: int) -> tuple[int, int]:
        """The range here of what was kept of a source range; empty where nothing was."""
        for runs in reversed(self.maps):
            start, end = runs.to_new(start, end)
        while start < end and self.text[end - 1].isspace():
            end -= 1
        while start < end and self.text[start].isspace():
            start += 1
        return start, end


NormalText = Rewritten


def normalise(text: str) -> NormalText:
    """The text in NFC with one form for dashes, quotes, blanks and tone places; markup taken away.

    Line ends and empty lines stay: the layout is read from them.
    """
    folded = folding.fold_characters(text)
    maps: list[OffsetMap] = []
    for find in STAGES:
        folded, runs = rewrite(folded, find(folded))
        if not runs.is_identity:
            maps.append(runs)
    return NormalText(folding.fold_tones(folded), tuple(reversed(maps)))
