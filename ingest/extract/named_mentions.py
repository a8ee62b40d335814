"""Documents named without a number: laws, programmes, strategies, congress documents, treaties."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import regex

from ingest.extract.document_names import LAWS
from ingest.extract.marks import load_rows
from ingest.extract.named_acts import read_act, read_annex, read_other, read_treaty
from ingest.extract.named_force import NUMBERED, PUT_IN_FORCE, find_items_in_force
from ingest.extract.named_laws import read_congress, read_law
from ingest.extract.named_plans import TELLING_WORDS, is_proper, read_name, read_put_in_force
from ingest.extract.type_words import TypeWord
from ingest.extract.values import DocumentMention, Span
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText
from schema.names import name_key
from schema.vocabulary import DocumentType

OF_LAW = regex.compile(
    r"(?:Luật|Pháp lệnh)\s(?:sửa đổi|bổ sung)[\p{Ll}, ]{0,40}\scủa\s", regex.IGNORECASE
)
LABEL = regex.compile(r"[^.;:]{0,120}(?::|$)")
CARRIED_OUT = regex.compile(r"(?:thực hiện|triển khai|thi hành)\s$", regex.IGNORECASE)
ENDLESS = 600  # a name for which no end was found: those inside it would be as long
DATED_NAME = regex.compile(
    r"\s(?:\"|[^\n;.]{8,160}?\s(?:giai đoạn|thời kỳ|đến năm)\s(?:19|20)\d\d)", regex.IGNORECASE
)


def iter_named_mentions(
    prepared: PreparedText,
    words: Sequence[TypeWord],
    taken: Sequence[Span],
    own_types: frozenset[DocumentType] = frozenset(),
    own_words: frozenset[str] = frozenset(),
) -> Iterator[DocumentMention]:
    """A mention for each proper name of a document; `taken` are the mentions with a number.

    A type of `own_types`, those of the subject and its annex, mostly means these in running text:
    there only a name counts that has a capital, years or a number in it, or the title's own words.
    """
    starts = {start for start, _ in taken}
    numbers = sorted(taken)
    items = find_items_in_force(prepared)
    until = -1
    at = 0
    last: DocumentMention | None = None
    for word in words:
        while at < len(numbers) and numbers[at][1] <= word.start:
            at += 1
        inside = at < len(numbers) and numbers[at][0] < word.start < numbers[at][1]
        if word.start in starts or word.start < until:
            continue
        if inside and not _is_amended(prepared.text, numbers[at][0], word):
            continue
        block = prepared.block_at(word.start)
        if block is None:
            continue
        put = _put_in_list(prepared.text, word, block, items, last)
        for mention in [put] if put else _read(prepared.text, word, block):
            if mention.type in own_types and _is_own(prepared.text, mention, own_words):
                continue
            yield mention
            last = mention if mention.rule == "name-put-in-force" else last
            if mention.rule == "law-name" or mention.span[1] - mention.span[0] > ENDLESS:
                until = mention.span[1]


def _is_amended(text: str, start: int, word: TypeWord) -> bool:
    """Whether the word is of a law that the name of an amending law before a number holds."""
    return word.entry.type in LAWS and OF_LAW.fullmatch(text, start, word.start) is not None


def _put_in_list(
    text: str, word: TypeWord, block: Block, items: frozenset[int], last: DocumentMention | None
) -> DocumentMention | None:
    """The name that is put in force with others: an item below "ban hành kèm theo Quyết định này:",
    or behind "và" the next one after the `last`."""
    listed = word.start == block.content and block.start in items
    joined = last is not None and text[last.span[1] : word.start] == " và "
    return read_put_in_force(text, word, block) if word.capital and (listed or joined) else None


def _read(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    treatment = _treatments().get(word.entry.type.value)
    reader = READERS.get(treatment or "")
    if reader is None or _is_heading(text, word, block):
        return []
    return reader(text, word, block)


def _is_own(text: str, mention: DocumentMention, own_words: frozenset[str]) -> bool:
    if mention.rule != "name-after-type-word" or mention.title is None:
        return False
    name = text[slice(*mention.title)]
    words = name_key(name).split()
    recalled = sum(word in own_words for word in words) >= 0.8 * len(words)
    telling = recalled or len(words) >= TELLING_WORDS
    return not (telling or is_proper(name) or NUMBERED.search(name))


def _is_heading(text: str, word: TypeWord, block: Block) -> bool:
    """Whether the word stands in a line of capitals that does not put a document in force."""
    if block.kind is BlockKind.HEADING_NUMBERED and word.start == block.content:
        is_label = LABEL.match(text, word.end, block.end) is not None
        return is_label or block.end - block.start < 160
    if not block.is_caps and not text[word.start : word.end].isupper():
        return word.start == block.content and LABEL.match(text, word.end, block.end) is not None
    before = max(block.start, word.start - 60)
    return not (
        PUT_IN_FORCE.search(text, before, word.start)
        or (CARRIED_OUT.search(text, before, word.start) and DATED_NAME.match(text, word.end))
    )


READERS: dict[str, Callable[[str, TypeWord, Block], list[DocumentMention]]] = {
    "law": read_law,
    "congress": read_congress,
    "treaty": read_treaty,
    "name": read_name,
    "act": read_act,
    "annex": read_annex,
    "other": read_other,
}


@cache
def _treatments() -> dict[str, str]:
    return {row["type"]: row["treatment"] for row in load_rows("named_types.csv")}
