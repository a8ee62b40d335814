"""One document spelled and laid out in other ways, none of which changes what it says."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from itertools import cycle

Variant = Callable[[str], str]

TONES = "\u0300\u0301\u0303\u0309\u0323"
WORD = re.compile(r"[^\W\d_]{4,}")
BLANK = re.compile(r"(?<=[^\s|]) (?=[^\s|])")
# The tone stands on the first of two last vowels: "hòa", "ủy", but neither "quý" nor "hoàn".
NEW_TONE = re.compile(
    rf"(?<![qQ])([oO])([{TONES}])([aeAE])(?!\w)|(?<![qQ])([uU])([{TONES}])([yY])(?!\w)"
)


def nfd(text: str) -> str:
    """Letters and their marks apart."""
    return unicodedata.normalize("NFD", text)


def no_break_blanks(text: str) -> str:
    """Every third blank between words forbids a line break."""
    turns = cycle(" \u00a0 ")
    return BLANK.sub(lambda _: next(turns), text)


def zero_width_blanks(text: str) -> str:
    """Characters without width at blanks and inside words."""
    return WORD.sub(lambda word: f"{word[0][:2]}\u200b{word[0][2:]}\u200b", text)


def soft_hyphens(text: str) -> str:
    """A soft hyphen in every longer word."""
    return WORD.sub(lambda word: f"{word[0][:2]}\u00ad{word[0][2:]}", text)


def crlf(text: str) -> str:
    """Line ends of Windows."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def dashes(text: str) -> str:
    """Hyphens, dashes and minus signs in turn."""
    turns = cycle("\u2013\u2010-\u2014\u2212\u2011")
    return re.sub(r"(?<!-)[-\u2013](?!-)", lambda _: next(turns), text)


def old_tones(text: str) -> str:
    """ "hoà" for "hòa", "uỷ" for "ủy"."""
    apart = unicodedata.normalize("NFD", text)
    moved = NEW_TONE.sub(
        lambda found: (
            "".join(part for part in (found[1], found[3], found[2]) if part)
            + "".join(part for part in (found[4], found[6], found[5]) if part)
        ),
        apart,
    )
    return unicodedata.normalize("NFC", moved)


def eths(text: str) -> str:
    """Icelandic eths, which look the same in capitals."""
    return text.replace("\u0110", "\u00d0")


def doubled_blanks(text: str) -> str:
    """Two blanks between words."""
    return BLANK.sub("  ", text)


def hard_wraps(width: int) -> Variant:
    """Lines broken at a width; table rows and short lines stay whole."""

    def wrap(text: str) -> str:
        return "\n".join(
            line
            if len(line) <= width or line.lstrip().startswith("|")
            else textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
            for line in text.split("\n")
        )

    return wrap


def no_blank_lines(text: str) -> str:
    """No empty line between paragraphs."""
    return re.sub(r"\n\s*\n", "\n", text)


SPELLINGS: dict[str, Variant] = {
    "NFD": nfd,
    "no-break blanks": no_break_blanks,
    "zero-width blanks": zero_width_blanks,
    "soft hyphens": soft_hyphens,
    "CRLF": crlf,
    "dashes": dashes,
    "old tone places": old_tones,
    "eths": eths,
    "doubled blanks": doubled_blanks,
}
WRAPS: dict[str, Variant] = {f"wrapped at {width}": hard_wraps(width) for width in (60, 70, 80)}
