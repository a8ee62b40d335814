"""What belongs to a signature: marks of authority, positions in capitals, names of persons."""

from functools import cache

import regex

from schema.reference.signing_words import load_positions, load_surnames

MARK = (
    r"(?:(?<!\p{L})|(?<=\p{Lu})(?=KT\.))"
    r"(?P<mark>T/?M|K/?T|T/?L|T/?U/?Q|Q)(?:\.|(?<=/.)) ?(?=\p{Lu})"
)
_SENTENCE_START = regex.compile(r"(?<=[;.,] )\p{Lu}")
_NAME = regex.compile(r"(?P<first>\p{Lu}['\p{L}]*)(?: \p{Lu}['\p{L}]*){1,5}")


@cache
def position_pattern() -> "regex.Pattern[str]":
    """A position in capitals, with "PHÓ" or "QUYỀN" before it."""
    words = "|".join(load_positions())
    return regex.compile(
        rf"(?<!\p{{L}})(?:PHÓ |QUYỀN |Q\. ?)*(?:{words})(?: THƯỜNG TRỰC)?(?!\p{{L}})"
    )


@cache
def mark_pattern() -> "regex.Pattern[str]":
    """A mark of authority before capitals."""
    return regex.compile(MARK)


def is_person(words: str) -> bool:
    """Whether the words are a person: a family name and one to five more words."""
    found = _NAME.fullmatch(words.strip())
    return found is not None and found["first"].lower() in load_surnames()


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
    found = mark_pattern().search(piece)
    if found:
        return int(found.start())
    for match in position_pattern().finditer(piece):
        if match.start() and piece[: match.start()].rstrip().endswith((";", ".", ",", ":")):
            return int(match.start())
    for match in _SENTENCE_START.finditer(piece):
        if is_person(piece[match.start() :].rstrip(" .")):
            return int(match.start())
    return len(piece)
