"""A text whose words have lost letters: what is read from it may be wrong."""

import unicodedata
from collections.abc import Iterator

import regex
from spacy.tokens import Doc

from ingest.extract.values import Warned
from schema.vocabulary import WarningCode

SMALL_WORD = regex.compile(r"(?<![\w./-])\p{Ll}{2,}(?![\w./-])")
VOWELS = frozenset("aeiouy")
SEEN = 20_000  # characters: enough to tell
FEWEST, SHARE = 100, 0.05  # sound texts have under one such word in a hundred, damaged ones 15


def iter_letter_warnings(doc: Doc) -> Iterator[Warned]:
    """OTHER at the first of many small words without a vowel, which no Vietnamese word lacks."""
    words = list(SMALL_WORD.finditer(doc._.text, 0, SEEN))
    broken = [word for word in words if not _has_vowel(word[0])]
    if len(words) >= FEWEST and len(broken) > SHARE * len(words):
        share = round(100 * len(broken) / len(words))
        message = (
            f"Khoảng {share}% số chữ mất nguyên âm: bản chuyển đổi bị hỏng, dữ kiện có thể sai"
        )
        yield Warned(broken[0].span(), WarningCode.OTHER, message, "lost-letters")


def _has_vowel(word: str) -> bool:
    return any(unicodedata.normalize("NFD", letter)[0] in VOWELS for letter in word)
