"""The stages of folding, each a function from a text to its edits."""

import re
import unicodedata
from collections.abc import Iterator

import regex

from ingest.text.offsets import Edit

HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4\uff07"
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufffc"
LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# The private-use area holds the bullets of the Symbol and Wingdings fonts.
BULLETS = (
    "\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u2043\u2219"
    "\uf02d\uf0a7\uf0b7\uf0d8\uf0fc\uf076"
)
UNSEEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f"


def _spelled(ranges: str) -> str:
    return "".join(chr(c) for c in range(0x10000) if regex.match(f"[{ranges}]", chr(c)))


ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys(HYPHENS, "-"),
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
        **dict.fromkeys(SINGLE_QUOTES, "'"),
        **dict.fromkeys(_spelled(SPACES), " "),
        **dict.fromkeys("\t\x1f", " "),
        **dict.fromkeys(LINE_ENDS, "\n"),
        **dict.fromkeys(BULLETS, "\u2022"),
        **dict.fromkeys(map(chr, (*range(9), *range(0x0E, 0x1C), 0x7F)), " "),
        "\u00d0": "\u0110",
        "\u00f0": "\u0111",
        "\u2044": "/",
        "\u2215": "/",
    }
)
PLAIN = {chr(code): sign for code, sign in ONE_TO_ONE.items()}
_CHANGED = re.compile(f"[{re.escape(''.join(PLAIN))}]")
_UNSEEN = regex.compile(rf"\u00ad[{UNSEEN}]* *+\r?\n *+|[{UNSEEN}]++")
_HOLDS_UNSEEN = re.compile(f"[{UNSEEN}]")
_LINK = regex.compile(
    r"(!?\[)([^\[\]\n]{0,300})(\]\((?:https?:|/|\#|mailto:|data:|images?/)[^()\n]{0,500}\))"
)
_MARKUP = regex.compile(
    r"""
    \(\*+\)(*SKIP)(*FAIL)                            # the star of a footnote stays
  | \\(?=[!-/:-@\[-`{-~])                            # an escape
  | </?(?:br|p|b|i|u|em|strong|sup|sub|span|div|center)\b[^<>\n]{0,200}+>
  | (?<!\d)\*+(?=[\w"'(\[+\u2026-])|(?<=[^\s(])\*+(?!\d)|\*\*+          # emphasis; a bullet stays
  | (?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)
  | (?<![\w/.-])_(?=[^\W_])|(?<=[^\W_])_(?![\w/.-])
    """,
    regex.VERBOSE,
)
_BLANKS = regex.compile(
    r"(?: ++(?:\r\n?|\n)|\r\n?)[ \r\n]*+|\n[ \r\n]++|\A\n|\n\Z"
    r"|(?<=[^\s.,;:]) ++(?=[,;:!?)](?:\s|$)|\.(?:\s|$))"
    r"|(?<=\() ++(?=\S)"
    r"|  ++|\A ++| ++\Z"
)
# A cheap look at every blank: what follows, or stands before, must be able to match _BLANKS.
_MAY_BLANK = re.compile(r"[ \r\n](?:(?=[ \r\n,;:!?).])|(?<=\r)|(?<=\( )|(?<=\A[ \n])|\Z)")
_LETTERS = "".join(chr(c) for c in (*range(0x250), *range(0x1EA0, 0x1EFA)) if chr(c).isalpha())
# A cheap look for a small letter before a capital; then a whole syllable with a mark of its own,
# which parts "củaTrung tâm" from "eGov".
_MAY_GLUE = re.compile(
    f"[{''.join(filter(str.islower, _LETTERS))}](?=[{''.join(filter(str.isupper, _LETTERS))}])"
)
_GLUED = regex.compile(r"(?<=(?<!\w)(?=\p{Ll}*[^\P{Ll}a-z])\p{Ll}{2,7})(?=\p{Lu}\p{Ll}+(?!\w))")
_CLUSTER = regex.compile(r"\P{M}?[\p{M}\p{NFC_QC=M}]++|\p{NFC_QC=N}")

COLUMN_GAP = 8
_GRAVE_TO_DOT = "\u0300\u0301\u0309\u0303\u0323"


def _tones() -> dict[str, str]:
    """Old placement to new: the tone of a final oa, oe or uy stands on its first letter."""
    moved = {}
    for first, second in ("oa", "oe", "uy"):
        for one in (first, first.upper()):
            for other in (second, second.upper()):
                for tone in _GRAVE_TO_DOT:
                    old = one + unicodedata.normalize("NFC", other + tone)
                    moved[old] = unicodedata.normalize("NFC", one + tone) + other
    return moved


TONES = _tones()
_OLD_TONE = regex.compile(r"(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\w)")


def fold_characters(text: str) -> str:
    """Dashes, quotes, blanks, bullets and eth in their plain form; the length stays."""
    # Few characters change, and looking for those is faster than translating all.
    return _CHANGED.sub(lambda found: PLAIN[found[0]], text)


def fold_tones(text: str) -> str:
    """hoà as hòa, uỷ as ủy, quý as it is; the length stays."""
    folded: str = _OLD_TONE.sub(lambda found: TONES[found[0]], text)
    return folded


def find_unseen(text: str) -> Iterator[Edit]:
    """Takes away characters without a width, and a line end that a soft hyphen announced."""
    if _HOLDS_UNSEEN.search(text):
        for found in _UNSEEN.finditer(text):
            yield found.start(), found.end(), ""


def find_links(text: str) -> Iterator[Edit]:
    """Takes away the address of a Markdown link, and a whole picture."""
    for found in _LINK.finditer(text) if "](" in text else ():
        if found[1].startswith("!"):
            yield found.start(), found.end(), ""
        else:
            yield found.start(1), found.end(1), ""
            yield found.start(3), found.end(3), ""


def find_markup(text: str) -> Iterator[Edit]:
    """Takes away emphasis, escapes and inline tags; <br> and <p> leave a line end."""
    for found in _MARKUP.finditer(text):
        mark = found[0]
        if mark[0] != "<":
            yield found.start(), found.end(), ""
        else:
            breaks = mark[1:3].lower() in ("br", "p>") or mark.lower().startswith(("</p", "<p "))
            yield found.start(), found.end(), "\n" if breaks else ""


def find_blanks(text: str) -> Iterator[Edit]:
    """One blank for many, no blank before a comma, at most one empty line."""
    last = len(text)
    done = 0
    for place in _MAY_BLANK.finditer(text):
        if place.start() < done or (found := _BLANKS.match(text, place.start())) is None:
            continue
        done = found.end()
        run = found[0]
        if found.start() == 0 or found.end() == last:
            put = ""
        elif run[0] == " " and "\n" not in run and "\r" not in run:
            follower = text[found.end()]
            leader = text[found.start() - 1]
            if follower in ",;:!?)." or leader == "(":
                put = ""
            else:
                # A wide gap before a capital parts the two columns of a letterhead.
                is_column = len(run) >= COLUMN_GAP and follower.isupper() and leader != ":"
                put = "\n" if is_column else " "
        else:
            ends = run.replace("\r\n", "\n").replace("\r", "\n").count("\n")
            put = "\n" if ends == 1 else "\n\n"
        if put != run:
            yield found.start(), found.end(), put


def find_glued(text: str) -> Iterator[Edit]:
    """Puts the lost blank between a word and the name behind it: "củaTrung tâm"."""
    for place in _MAY_GLUE.finditer(text):
        if _GLUED.match(text, place.end()):
            yield place.end(), place.end(), " "


def find_decomposed(text: str) -> Iterator[Edit]:
    """Composes letters and their marks (NFC)."""
    if unicodedata.is_normalized("NFC", text):
        return
    known: dict[str, str] = {}
    for found in _CLUSTER.finditer(text):
        cluster = found[0]
        composed = known.get(cluster)
        if composed is None:
            composed = known[cluster] = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            yield found.start(), found.end(), composed
