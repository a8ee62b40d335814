"""Names that the short lines of a narrow column break: "Thủ tướng" over "Chính phủ"."""

from collections.abc import Iterator

from ingest.extract.agency_lexicon import Lexicon

LONGEST_LINE = 40


def join_broken(text: str, low: str, lexicon: Lexicon) -> tuple[str, str, list[tuple[int, int]]]:
    """The text and its small letters with a blank for each break inside a form of the lexicon,
    offset for offset; and where forms and nouns stand in them."""
    hits: list[tuple[int, int]] = []
    breaks: set[int] = set()
    for start, end in lexicon.iter_hits(low, low.replace("\n", " ")):
        if low.find("\n", start, end) < 0:
            hits.append((start, end))
        elif _is_column(text, start, end, inside := list(_breaks(low, start, end))):
            hits.append((start, end))
            breaks.update(inside)
    return _mended(text, breaks), _mended(low, breaks), hits


def _breaks(low: str, start: int, end: int) -> Iterator[int]:
    at = low.find("\n", start, end)
    while at >= 0:
        yield at
        at = low.find("\n", at + 1, end)


def _is_column(text: str, start: int, end: int, breaks: list[int]) -> bool:
    """Whether the lines are those of a column. Capitals are a letterhead's, whose lines are names
    of their own, and so may be a line's last word alone ("các Bộ" over "Công an tỉnh")."""
    if text[start:end].isupper() or " " not in text[start : breaks[0]].strip():
        return False
    lines = [text.rfind("\n", 0, breaks[0]) + 1, *breaks]
    return all(after - before <= LONGEST_LINE for before, after in zip(lines, breaks, strict=False))


def _mended(text: str, breaks: set[int]) -> str:
    if not breaks:
        return text
    letters = list(text)
    for at in breaks:
        letters[at] = " "
    return "".join(letters)
