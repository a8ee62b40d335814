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

ATTACHED = regex.compile(r"\(?\s?(?:được\s)?(?:ban hành\s)?kèm theo\s\p{Lu}", regex.IGNORECASE)
MOST_LINES = 4


def iter_annex_titles(prepared: PreparedText) -> Iterator[DocumentMention]:
    """A mention for each type word in capitals, alone in its line or before its title, whose title
    a line "(Kèm theo Quyết định ...)" follows."""
    blocks = prepared.blocks
    for place in range(HEAD_BLOCKS // 10, len(blocks)):
        if not ATTACHED.match(prepared.text, blocks[place].start, blocks[place].end):
            continue
        for above in range(place - 1, max(0, place - 1 - MOST_LINES), -1):
            if (word := _type_word(prepared.text, blocks[above])) is not None:
                yield from _mention(prepared.text, word, blocks[above:place])
                break


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
