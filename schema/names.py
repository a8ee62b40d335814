"""Folding of Vietnamese text for look-up; quotes are never folded, keys always are."""

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
WORDS = re.compile(r"[^\W_]+")
STRIP_MARKS = re.compile("[\u0300-\u036f]")


@lru_cache(maxsize=16384)
def move_tone(word: str) -> str:
    """A syllable, decomposed, with its tone mark at the end: 'uỷ' and 'ủy' become equal."""
    letters = unicodedata.normalize("NFD", word)
    marks = "".join(c for c in letters if c in TONES)
    return "".join(c for c in letters if c not in TONES) + marks if marks else letters


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """The key by which names are equal.

    Case, kind of dash, blanks and the place of the tone mark do not count. Tone marks
    themselves do: "Ban" and "Bản" stay two names. Ð (eth) is Đ.
    """
    plain = DASHES.sub("-", unicodedata.normalize("NFC", text).replace("Ð", "Đ")).casefold()
    plain = re.sub(r"\s*-\s*", " - ", squeeze(plain))
    return unicodedata.normalize("NFC", " ".join(move_tone(w) for w in plain.split()))


@lru_cache(maxsize=65536)
def search_key(text: str) -> str:
    """The text that search compares: no case, tone or vowel marks, đ as d, one blank a gap."""
    letters = unicodedata.normalize("NFD", text.casefold())
    plain = STRIP_MARKS.sub("", letters).replace("đ", "d").replace("ð", "d")
    return " ".join(WORDS.findall(plain))


def squeeze(text: str) -> str:
    """The text without characters of no width, every run of blanks (line breaks and no-break ones
    too) as one blank."""
    return " ".join(UNSEEN.sub("", text).split())
