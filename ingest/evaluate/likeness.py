"""When two names, numbers, lines or spans count as the same."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

Span = tuple[int, int]

TONES = "\u0300\u0301\u0303\u0309\u0323"
DASHES = re.compile("[\u2010-\u2015\u2212]")
SAME_MENTION = 0.5
SAME_TITLE = 0.8


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in letters if c in TONES)
    return "".join(c for c in letters if c not in TONES) + tones


@lru_cache(maxsize=65536)
def fold_name(text: str | None) -> str:
    """A name without regard to case, kind of dash, blanks and the place of the tone mark."""
    plain = DASHES.sub("-", unicodedata.normalize("NFC", text or "").casefold())
    return " ".join(_tone_last(word) for word in re.sub(r"\s*-\s*", " - ", plain).split())


@lru_cache(maxsize=65536)
def fold_number(number: str | None) -> str:
    """A document number without blanks, the word "Số", case and kind of dash."""
    plain = DASHES.sub("-", unicodedata.normalize("NFC", number or ""))
    return re.sub(r"\s", "", re.sub(r"^\s*số\s*:?", "", plain, flags=re.IGNORECASE)).upper()


def fold_line(text: str | None) -> str:
    """A printed line without its bullet and closing punctuation."""
    return fold_name(re.sub("^[\\s\\-\u2013\u2014+*]+|[\\s;,.:]+$", "", text or ""))


def _words(text: str | None) -> Counter[str]:
    plain = unicodedata.normalize("NFC", text or "").casefold()
    return Counter(_tone_last(word) for word in re.findall(r"\w+", plain))


def equal_titles(one: str | None, other: str | None) -> bool:
    """Whether both titles are there and share enough words, or neither is."""
    if bool(one) != bool(other):
        return False
    a, b = _words(one), _words(other)
    total = a.total() + b.total()
    return total == 0 or 2 * (a & b).total() / total >= SAME_TITLE


def overlap(one: Span | None, other: Span | None) -> float:
    """Intersection over union of two spans."""
    if not one or not other:
        return 0.0
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def same_mention(one: Span | None, other: Span | None) -> float:
    """The overlap of two spans that are one mention, else 0."""
    value = overlap(one, other)
    return value if value >= SAME_MENTION else 0.0


def best_overlap(ones: Iterable[Span], others: Iterable[Span]) -> float:
    """The best overlap of any span of one side with any of the other."""
    second = list(others)
    return max((overlap(a, b) for a in ones for b in second), default=0.0)
