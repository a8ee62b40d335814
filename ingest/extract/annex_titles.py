"""The title blocks of annexes: "QUY CHẾ / Hoạt động của ... / (Kèm theo Quyết định số ...)"."""

from collections.abc import Iterator, Sequence

import regex

from ingest.extract.head_lines import HEAD_BLOCKS
from ingest.extract.head_titles import trim_title
from ingest.extract.type_words import TypeWord, find_type_words
from ingest.extract.values import DocumentMention
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText
from schema.vocabulary import DocumentType

ATTACHED = regex.compile(
    r"[*\s]*\(?\s?(?:được\s)?(?:ban hành\s)?kèm theo\s\p{Lu}", regex.IGNORECASE
)
MOST_LINES = 4
MOST_SMALL = 0.05  # a number in a title of capitals keeps its small letters


def iter_annex_titles(
    prepared: PreparedText, annexed: frozenset[DocumentType]
) -> Iterator[DocumentMention]:
    """A mention for each type word in capitals, alone in its line or before its title, whose title
    a line "(Kèm theo Quyết định ...)" follows; without that line where the title is in capitals
    and the type one of `annexed`, those that the subject's title puts in force."""
    text, blocks = prepared.text, prepared.blocks
    for place in range(HEAD_BLOCKS // 10, len(blocks)):
        if ATTACHED.match(text, blocks[place].start, blocks[place].end):
            for above in range(place - 1, max(0, place - 1 - MOST_LINES), -1):
                if blocks[above].marker_kind is not None:
                    break  # an article above belongs to the body, and so does all before it
                if (word := _type_word(text, blocks[above])) is not None:
                    yield from _mention(text, word, blocks[above:place])
                    break
        elif annexed and (word := _type_word(text, blocks[place])) is not None:
            below = place + 1
            last = min(len(blocks), place + MOST_LINES)
            while below < last and _is_capitals(text, blocks[below]):
                below += 1
            attached = below < len(blocks) and ATTACHED.match(text, blocks[below].start)
            alone = word.end >= blocks[place].end
            if word.entry.type in annexed and alone and below > place + 1 and not attached:
                yield from _mention(text, word, blocks[place:below])


def _is_capitals(text: str, block: Block) -> bool:
    """Whether a line is in capitals but for codes of numbers and brackets, or only has years."""
    line = text[block.start : block.end].split("(")[0]
    small = sum(letter.islower() for letter in line)
    return block.kind is BlockKind.PARAGRAPH and line != "" and small <= MOST_SMALL * len(line)


def _type_word(text: str, block: Block) -> TypeWord | None:
    if block.kind is not BlockKind.PARAGRAPH:
        return None
    found = find_type_words(text[block.start : block.start + 60])
    if not found or found[0].start or not text[block.start : block.start + found[0].end].isupper():
        return None
    word = found[0]
    if word.entry.type is DocumentType.OTHER:
        return None
    return TypeWord(block.start, block.start + word.end, word.entry, True)


def _mention(text: str, word: TypeWord, lines: Sequence[Block]) -> Iterator[DocumentMention]:
    start = word.end
    while text[start : start + 1] in (" ", ":", "*", "\n"):
        start += 1
    title = trim_title(text, start, lines[-1].end)
    if title is not None:
        span = (word.start, title[1])
        yield DocumentMention(span, word.entry.type, None, title, "name-put-in-force")
