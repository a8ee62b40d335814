"""A text whose words have lost letters: what is read from it may be wrong."""

import re
from collections.abc import Iterator

import regex
from spacy.tokens import Doc

from ingest.extract.values import Warned
from schema.vocabulary import WarningCode

SMALL_WORD = regex.compile(r"(?<![\w./-])\p{Ll}{2,}(?![\w./-])")
_CONSONANTS = "bcdfghjklmnpqrstvwxzđ"
BROKEN_WORD = re.compile(rf"[{_CONSONANTS}](?<![\w./-].)[{_CONSONANTS}]+(?![\w./-])")
SEEN = 20_000  # characters: enough to tell
FEWEST, SHARE = 100, 0.05  # sound texts have under one such word in a hundred, damaged ones 15


def iter_letter_warnings(doc: Doc) -> Iterator[Warned]:
    """OTHER at the first of many small words without a vowel, which no Vietnamese word lacks."""
    broken = list(BROKEN_WORD.finditer(doc._.text, 0, SEEN))
    if len(broken) <= SHARE * FEWEST:
        return
    words = len(SMALL_WORD.findall(doc._.text, 0, SEEN))
    if words >= FEWEST and len(broken) > SHARE * words:
        share = round(100 * len(broken) / words)
        message = (
            f"Khoảng {share}% số chữ mất nguyên âm: bản chuyển đổi bị hỏng, dữ kiện có thể sai"
        )
        yield Warned(broken[0].span(), WarningCode.OTHER, message, "lost-letters")
