"""Markers at the start of a line: Chương II, Điều 5., IV., 1.2., a), -, [1]."""

from typing import NamedTuple

import regex

from ingest.text.block import MarkerKind


class Marker(NamedTuple):
    """A marker, its kind, its level, and how many characters it and the blanks after it take."""

    text: str
    kind: MarkerKind
    level: int
    width: int


LEVELS = {
    MarkerKind.PART: 0,
    MarkerKind.APPENDIX: 0,
    MarkerKind.CHAPTER: 1,
    MarkerKind.SECTION: 2,
    MarkerKind.CAPITAL: 3,
    MarkerKind.ARTICLE: 4,
    MarkerKind.ROMAN: 4,
    MarkerKind.DECIMAL: 5,
    MarkerKind.LETTER: 9,
    MarkerKind.DASH: 10,
    MarkerKind.PLUS: 11,
    MarkerKind.STAR: 11,
    MarkerKind.FOOTNOTE: 12,
}
_SIGNS = {
    "-": MarkerKind.DASH,
    "+": MarkerKind.PLUS,
    "*": MarkerKind.STAR,
    "\u2022": MarkerKind.STAR,
}
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_SENTENCE_ROMAN = r"(?:Ii{1,2}|I[vx]|Vi{1,3}|Xi{1,3}|Xi[vx]|Xv)"  # where every line is a sentence
_SIGN = r"(?:[.)]|/(?=\ )|\ ?-(?=\ ))"
_NUMBERED = regex.compile(
    rf"""
    (?P<ROMAN>{_ROMAN}(?:\.\d{{1,2}})*+\ ?{_SIGN})(?=\ |$|\p{{Lu}}\p{{L}})
  | (?P<ROMAN>{_SENTENCE_ROMAN}\ ?\.)(?=\ \p{{Ll}}|$)
  | (?P<DECIMAL>\(?\d{{1,3}}(?:\.\d{{1,2}}){{0,4}}+(?:\.?[a-zđ](?=[.)]))?\ ?{_SIGN})
    (?=\s|$|\p{{Lu}}|")
  | (?P<DECIMAL>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}+)(?=\ \p{{Lu}})
  | (?P<LETTER>\(?[a-zđ]\d?(?:\.\d{{1,2}})?\ ?\)|[a-zđ]\d?\.)(?=\ |$|\p{{Lu}})
  | (?P<CAPITAL>\p{{Lu}}(?:\.|\)|/|\ -))(?=\ \p{{L}}{{2}})
  | (?P<CAPITAL>[A-H]-)(?=\ \p{{Lu}}\p{{L}})
  | (?P<CAPITAL>[A-H]\.)(?=$)
  | (?P<FOOTNOTE>\[\d{{1,3}}\])
    """,
    regex.VERBOSE,
)
_WORDED = regex.compile(
    rf"""
    (?P<ARTICLE>(?i:Điều)\ \d{{1,3}}[a-zđ]?)
    (?:\ ?[.:]|(?=$))
  | (?P<CHAPTER>(?i:Chương)\ (?:{_ROMAN}|\d{{1,2}}))
    (?:\ ?[.:]|(?=$|\ (?:-\ )?\p{{Lu}}))
  | (?P<SECTION>(?i:Mục)\ (?:{_ROMAN}|\d{{1,2}}|[A-Z]))
    (?:\ ?[.:]|(?=$|\ (?:-\ )?\p{{Lu}}{{2}}))
  | (?P<PART>(?i:Phần)\ (?:(?i:thứ)\ \p{{L}}{{2,5}}|{_ROMAN}|\d{{1,2}}))
    (?:\ ?[.:]|(?=$|\ \p{{Lu}}{{2}}))
  | (?P<APPENDIX>(?i:Phụ\ lục(?:\ số)?)(?:\ (?:{_ROMAN}|\d{{1,2}}|[A-Z])(?:\.\d{{1,2}})?)?)
    (?:\ ?[.:]|(?=$|\ \(|\ (?:-\ )?\p{{Lu}}{{2}}))
    """,
    regex.VERBOSE,
)
_WORD_INITIALS = frozenset("ĐđCcMmPp")


def find_marker(line: str) -> Marker | None:
    """The marker that the line starts with; None where it starts with plain words."""
    first = line[:1]
    if first in _SIGNS:
        return _sign(line, _SIGNS[first])
    if first in _WORD_INITIALS and (found := _WORDED.match(line[:40])):
        return _marker(line, found)
    if (len(line) > 1 and not line[1].isalpha()) or first in "IVX0123456789(ad[bcđ":
        found = _NUMBERED.match(line[:40])
        return _marker(line, found) if found else None
    return None


def _sign(line: str, kind: MarkerKind) -> Marker | None:
    if len(line) < 2 or line[1] in "-+*=_.":
        return None
    if line[1] != " " and not (line[0] in "-\u2022" and line[1].isalpha()):
        return None
    return Marker(line[0], kind, LEVELS[kind], 2 if line[1] == " " else 1)


def _marker(line: str, found: regex.Match[str]) -> Marker:
    kind = MarkerKind[found.lastgroup or ""]
    width = found.end()
    while line[width : width + 1] == " ":
        width += 1
    depth = found[0].rstrip(".").count(".") if kind is MarkerKind.DECIMAL else 0
    return Marker(found[0], kind, LEVELS[kind] + min(depth, 3), width)
