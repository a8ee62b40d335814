"""What a label says: "Cơ quan chủ trì", "Các đơn vị được giao phối hợp thực hiện", "Thời gian"."""

import re
from functools import cache

from ingest.extract.patterns.tables import load_patterns

SHARED = "SHARED"  # who leads and who works along, in one list
MAX_LABEL = 60
LAST_REACH = 120
MARK = r"(?:[;.,\n(] *[-+\u2022]?| [-+]) *"


@cache
def _words(part: str) -> dict[str, str]:
    rows = load_patterns("label_words.csv")
    return {row["words"]: row["gives"] for row in rows if row["part"] == part}


def _any(part: str, *gives: str) -> str:
    """Any of the words of a part, the longest first."""
    words = (word for word, given in _words(part).items() if not gives or given in gives)
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


@cache
def _grammar() -> str:
    """The pattern of a label: whose role it tells with that role, or words that stand alone, some
    of them with a value in the same line only.

    "Sở chủ trì" is a label, "Sở Xây dựng" a body.
    """
    lead, along = _any("ROLE", "LEAD"), _any("ROLE", "COORDINATE")
    both = rf"(?P<both>{lead}(?:, | ?/ ?|,? và |; ){along})"
    valued = rf"(?P<valued>{_any('VALUED')})|(?P<valued_both>{lead}(?:, | ?/ ?|,? và ){along})"
    alone = rf"(?P<alone>{_any('ALONE')})|(?:{valued})(?= ?: ?\w)"
    doer, body = _any("DOER"), _any("BODY")
    of_doer = rf"{_listed(doer)} (?:{_any('GIVEN')} )?(?:{both}|(?P<role>{_any('ROLE')}))"
    of_body = rf"{_listed(f'(?:{doer}|{body})')} (?P<of_body>{lead}|{along})"
    tail = rf"(?:,? {_any('TAIL')}){{0,2}}(?: \([^()]{{2,20}}\))?"
    return rf"(?:(?:{of_doer}|{of_body}){tail}|{alone})"


def _listed(noun: str) -> str:
    return rf"(?:các )?{noun}(?:(?: ?, | ?/ ?|,? và ){noun}){{0,3}}"


@cache
def _load_labels() -> re.Pattern[str]:
    return re.compile(rf"{_grammar()}(?: ?: *|\.?$)", re.IGNORECASE)


@cache
def load_marks() -> re.Pattern[str]:
    """Matches the mark before a further label with its colon in the same line."""
    return re.compile(rf"{MARK}(?={_grammar()} ?:)", re.IGNORECASE)


@cache
def _load_last() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_grammar()} ?:[^;.:]*$", re.IGNORECASE)


def read_label(text: str, start: int, end: int) -> tuple[str, int] | None:
    """What the label gives that begins at the offset ("LEAD", "TIME"), and where its value does.

    A block may end where a label without a colon does, so the range is that of the block.
    """
    limit = min(end, start + MAX_LABEL)
    if limit < end and text.find(":", start, limit) < 0:
        return None
    found = _load_labels().match(text, start, limit)
    return (_gives(found), found.end()) if found is not None else None


def find_last_label(text: str, start: int, end: int) -> tuple[str, int] | None:
    """What the label gives whose value has begun at the end of the range, and where it begins."""
    start = max(start, end - LAST_REACH)
    if text.find(":", start, end) < 0:
        return None
    found = _load_last().search(text, start, end)
    return (_gives(found), found.start()) if found is not None else None


def _gives(found: re.Match[str]) -> str:
    if found["both"] or found["valued_both"]:
        return SHARED
    for part in ("alone", "valued"):
        if found[part]:
            return _words(part.upper())[found[part].lower()]
    return _words("ROLE")[(found["role"] or found["of_body"]).lower()]
