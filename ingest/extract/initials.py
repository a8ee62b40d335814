"""Which characters a match can begin with: a cheap look before a pattern is tried at every word."""

import string
import unicodedata

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
