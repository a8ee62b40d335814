"""What codes and headings are called, Vietnamese first and English beside it."""

from csv import DictReader
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from io import StringIO

from schema.reference.vocabulary import get_term


@dataclass(frozen=True, slots=True)
class Phrase:
    """A heading or sentence in two languages."""

    vi: str
    en: str

    def __str__(self) -> str:
        return f"{self.vi} ({self.en})"


@cache
def _phrases() -> dict[str, Phrase]:
    text = files("chidao.output").joinpath("phrases.csv").read_text(encoding="utf-8")
    return {row["key"]: Phrase(row["vi"], row["en"]) for row in DictReader(StringIO(text))}


def phrase(key: str) -> Phrase:
    """The heading or sentence of this key; KeyError where phrases.csv has none."""
    return _phrases()[key]


def label(member: StrEnum, *, inverse: bool = False) -> Phrase:
    """What a member of a closed list is called; `inverse` reads a relation from its other end."""
    own = _phrases().get(f"{type(member).__name__}.{member.value}")
    if own is not None:
        return own
    term = get_term(member)
    if inverse:
        return Phrase(term.inverse_vi, term.inverse_en)
    return Phrase(term.label_vi, term.label_en)
