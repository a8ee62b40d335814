"""What belongs to a signature: marks of authority, positions in capitals, names of persons."""

from functools import cache

import regex

from schema.reference.signing_words import load_positions, load_surnames

MARK = (
    r"(?:(?<!\p{L})|(?<=\p{Lu})(?=KT\.))"
    r"(?P<mark>T/?M|K/?T|T/?L|T/?U/?Q|Q)(?:\.|(?<=/.)) ?(?=\p{Lu})"
)
MARKS_BEFORE = ("KT. ", "TL. ", "TM. ", "TUQ. ")
# "TL." in a line of its own, above the office that it stands for.
MARK_ALONE = regex.compile(r"(?P<mark>T/?M|K/?T|T/?L|T/?U/?Q)\.")
_SENTENCE_START = regex.compile(r"(?<=[;.,] )\p{Lu}")
_NAME = regex.compile(
    r"(?P<first>\p{Lu}['\p{L}]*) \p{Lu}(?P<next>['\p{L}]*)(?: \p{Lu}['\p{L}]*){0,4}"
)
_TITLED = r"\p{Lu}['\p{Ll}]+"
_NAME_BEHIND = regex.compile(rf"[ )]{{0,2}}(?P<name>{_TITLED}(?: {_TITLED}){{1,4}})(?!\p{{L}})")
_SENTENCE_GOES_ON = regex.compile(r" \p{Ll}")
_DAMAGED_NAME = regex.compile(rf"[*_ ]*{_TITLED}(?: {_TITLED}){{2,3}}[*_ ]*")
_NEXT_CELL = regex.compile(r" ?\||\s*\( ?[Đđ]ã k[ýí] ?\)")
# Who drafted the paper, between its last recipient and the position of who signed.
_DRAFTER = regex.compile(r"(?<=[;.)] )(?:\p{Lu}\p{L}* ){1,4}$")
_DRAFTER_CHARS = 40


@cache
def position_pattern() -> "regex.Pattern[str]":
    """A position in capitals, with "PHÓ" or "QUYỀN" before it."""
    words = "|".join(load_positions())
    return regex.compile(
        r"(?:(?<!\p{L})|(?<=\p{Lu})(?=PHÓ ))"
        rf"(?:PHÓ |QUYỀN |Q\. ?)*(?:{words})(?: THƯỜNG TRỰC)?(?!\p{{L}})"
    )


@cache
def mark_pattern() -> "regex.Pattern[str]":
    """A mark of authority before capitals."""
    return regex.compile(MARK)


def is_person(words: str) -> bool:
    """Whether the words are a person: a family name and one to five more words; "Lưu VPTU" is
    the mark of a filed copy."""
    found = _NAME.fullmatch(words.strip())
    if found is None or found["first"].lower() not in load_surnames():
        return False
    return not (found["first"][1:].islower() and found["next"].isupper())


def is_damaged_name(line: str) -> bool:
    """Whether a line is three or four words that begin with capitals: a name whose family name
    a scan may have damaged."""
    return _DAMAGED_NAME.fullmatch(line) is not None and not is_person(line.strip("*_ "))


def find_name_behind(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The person right behind a position though the line goes on: "THỨ TRƯỞNG Lê Văn Tám Phụ
    lục I"."""
    found = _NAME_BEHIND.match(text, at, end)
    if found is None:
        return None
    start, stop = found.span("name")
    if _SENTENCE_GOES_ON.match(text, stop, end):
        stop = text.rfind(" ", start, stop)
    return (start, stop) if stop > start and is_person(text[start:stop]) else None


def is_signature(line: str) -> bool:
    """Whether a line holds nothing but marks, positions, or a person."""
    plain = line.strip(" -*.|")
    if is_person(plain):
        return True
    if mark_pattern().match(plain):
        return True
    return plain == plain.upper() and position_pattern().match(plain) is not None


def cut_signature(piece: str) -> int:
    """Where a recipient's line ends before signature words of a neighbour column."""
    found = mark_pattern().search(piece) or _NEXT_CELL.search(piece)
    if found:
        return int(found.start())
    for match in position_pattern().finditer(piece):
        if match.start() and piece[: match.start()].rstrip().endswith((";", ".", ",", ":")):
            return int(match.start())
        drafter = _DRAFTER.search(piece, max(0, match.start() - _DRAFTER_CHARS), match.start())
        if drafter is not None:
            return int(drafter.start())
    for match in _SENTENCE_START.finditer(piece):
        if is_person(piece[match.start() :].rstrip(" .")):
            return int(match.start())
    return len(piece)
