"""Where a document speaks its last words: "Nơi nhận", and paragraphs outside of any part."""

import re
from functools import cache

from ingest.extract.patterns.tables import load_patterns
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText
from ingest.text.words import load_standing_lines

RECIPIENTS = "Nơi nhận"
SENTENCE_END = re.compile(r"[.;:,/]\W*$")


@cache
def load_closing_words() -> re.Pattern[str]:
    """Matches the start of a paragraph that speaks of the document as a whole."""
    words = "|".join(re.escape(row["words"]) for row in load_patterns("closing_words.csv"))
    assigned = r"\w[^.,;:]{4,60} (?:yêu cầu|đề nghị|thông báo)"
    return re.compile(rf"(?:{words}|{assigned})\b", re.IGNORECASE)


def find_closings(prepared: PreparedText) -> frozenset[int]:
    """The starts of the blocks with which the open numbered parts end."""
    text = prepared.text
    motto = load_standing_lines("motto")
    found: set[int] = set()
    waiting: list[int] = []
    item: Block | None = None
    for block in prepared.blocks:
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.FOOTNOTE):
            continue
        if motto.match(text, block.start, block.end):
            found.add(block.start)  # the head of a form or of another paper
            item, waiting = None, []
            continue
        if block.kind is not BlockKind.PARAGRAPH:
            item, waiting = block, []
        elif text.startswith(RECIPIENTS, block.start):
            found.update([block.start, *waiting])
            item, waiting = None, []
        elif item and _is_sentence(text, item) and load_closing_words().match(text, block.start):
            waiting.append(block.start)
    found.update(waiting)
    return frozenset(found)


def _is_sentence(text: str, block: Block) -> bool:
    """Whether a numbered block or bullet says something, and does not only head what follows."""
    ending = text[max(block.content, block.end - 3) : block.end]
    return block.kind is BlockKind.BULLET or SENTENCE_END.search(ending) is not None
