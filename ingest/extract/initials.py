"""Which characters a match can begin with, and scans that skip to them."""

import re
import string
import unicodedata
from collections.abc import Iterable

import regex

VOWELS = "aăâeêioôơuưy"
TONES = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
MARKED = (unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)
SIGNS = frozenset({*string.printable, *VOWELS, "đ", *MARKED} - {*string.ascii_uppercase})


def find_initials(*patterns: regex.Pattern[str], before: str = "") -> frozenset[str]:
    """The small letters, digits and marks with which a match of any of the patterns can begin,
    behind the characters `before`.

    The patterns are asked themselves, so that the set grows with them.
    """
    return frozenset(
        sign
        for sign in SIGNS
        if any(pattern.match(before + sign, partial=True) for pattern in patterns)
    )


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Matches any of the words or phrases, whole, in any case, the longest that is there.

    The scan skips to the first letters, which it does only where their case is not folded.
    """
    rest: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rest.setdefault(word[0].lower(), []).append(re.escape(word[1:]).replace(r"\ ", r"\s"))
    initials = "".join(initial + initial.upper() for initial in rest)
    branches = "|".join(f"(?<={initial})(?:{'|'.join(ends)})" for initial, ends in rest.items())
    return re.compile(rf"[{initials}](?<!\w.)(?i:{branches})(?!\w)")
