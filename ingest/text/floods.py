"""Floods of scraps: so many tiny lines, bullets or cells that no page holds them; left unparted."""

import re

# A document of 20,000 lines is a long one, but then its lines hold sentences.
MANY_LINES = 20_000
SHORT_ON_AVERAGE = 16
SCRAPS = re.compile(r"^(?:[^\n]{0,8}\n)++", re.MULTILINE)
MANY_SCRAPS = 50
MANY_CUTS = 500


def join_scraps(text: str) -> str:
    """The text, its length kept, with long runs of lines of a few letters made one line each.

    Only in a text of more than MANY_LINES lines that are shorter than SHORT_ON_AVERAGE: a block a
    scrap would cost more than all the words together, and no fact stands in scraps.
    """
    lines = text.count("\n")
    if lines <= MANY_LINES or len(text) > lines * SHORT_ON_AVERAGE:
        return text
    return SCRAPS.sub(_joined, text)


def _joined(run: re.Match[str]) -> str:
    scraps = run[0]
    if scraps.count("\n") < MANY_SCRAPS:
        return scraps
    return scraps[:-1].replace("\n", " ") + "\n"


def is_flood(cuts: int, length: int) -> bool:
    """Whether a line of this length would fall into scraps when cut so many times."""
    return cuts > MANY_CUTS and length < cuts * SHORT_ON_AVERAGE
