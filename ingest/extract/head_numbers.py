"""The document's own number in its letterhead."""

from collections.abc import Sequence

import regex

from ingest.extract.type_words import find_blurred_type, find_type_words
from ingest.extract.values import NumberMention, Span
from ingest.text.block import Block
from schema.numbers import find_numbers
from schema.vocabulary import DocumentType

FILL_IN = " .…_\n"  # stands where the serial is written by hand
MOST_APART = 6  # lines from "Số:" to its number
NUMBER_WORD = regex.compile(r"(?:Số(?: hiệu)?|S\S(?=\s?\d))\s?:?\s?", regex.IGNORECASE)


def find_own_number(text: str, head: Sequence[Block]) -> tuple[NumberMention | None, Span | None]:
    """The number and the span of its line from the word "Số" on, the last such line winning over
    the index cards of web sites; where there is none, the line above the type word that says the
    type before the number ("Nghị định số: 105/2019/NĐ-CP")."""
    found: tuple[NumberMention, Span] | None = None
    for place, block in enumerate(head):
        word = NUMBER_WORD.match(text, block.start, block.end)
        if not word:
            continue
        below = word.end() >= block.end and place + 1 < len(head)
        limit = head[place + 1].end if below else block.end
        for number, start, end in find_numbers(text[block.start : limit]):
            if not text[word.end() : block.start + start].strip(FILL_IN):
                span = (block.start + start, block.start + end)
                found = NumberMention(number, span), (word.start(), span[1])
            break
        else:
            found = _number_apart(text, head[place + 1 : place + MOST_APART]) or found
    return found or _typed_number(text, head) or (None, None)


def _number_apart(text: str, head: Sequence[Block]) -> tuple[NumberMention, Span] | None:
    """The number alone in a line near "Số:", where a conversion has put the motto between them."""
    for block in head:
        line = text[block.start : block.end].strip()
        for number, start, end in find_numbers(f"số {line}"):
            if start <= len("số ") and end == len("số ") + len(line):
                span = (block.start + start - len("số "), block.start + end - len("số "))
                return NumberMention(number, span), span
            break
    return None


def _typed_number(text: str, head: Sequence[Block]) -> tuple[NumberMention, Span] | None:
    """The last line of nothing but type word, "số" and number above the title of that type, or a
    letter's; below the type word such a line is part of the title."""
    found: tuple[NumberMention, Span] | None = None
    type_: DocumentType | None = None
    for block in head:
        line = text[block.start : block.end]
        words = find_type_words(line[:60])
        if not words or words[0].start:
            continue
        if number := _number_alone(line, words[0].end, block.start):
            found, type_ = (number, (block.start, number.span[1])), words[0].entry.type
        elif line[: words[0].end].isupper():
            return found if words[0].entry.type is type_ else None
    return found if type_ is DocumentType.LETTER else None


def _number_alone(line: str, start: int, offset: int) -> NumberMention | None:
    """The number that "số" and nothing else parts from the type word, at the end of its line."""
    word = NUMBER_WORD.match(line, start + len(line[start:]) - len(line[start:].lstrip()))
    if word is None:
        return None
    for number, first, end in find_numbers(line):
        if not line[word.end() : first].strip(FILL_IN) and not line[end:].strip(" .*_|"):
            return NumberMention(number, (offset + first, offset + end))
    return None


def is_type_line(words: str) -> bool:
    """Whether a line holds a type word and nothing else."""
    found = find_type_words(words[:60]) or find_blurred_type(words[:60])
    return bool(found) and not found[0].start and not words[found[0].end :].strip(" *:")
