"""Recipients: the printed lines of "Nơi nhận", with body and purpose."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

import regex
from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.agency_visible import SITE_WORDS
from ingest.extract.recipient_purposes import ARCHIVE, find_purpose, is_mark_alone
from ingest.extract.signature_words import cut_signature, is_signature
from ingest.extract.values import AgencyMention, Recipient, Span
from ingest.text.block import Block
from ingest.text.prepare import PreparedText

HEADING = regex.compile(r"(?i)(?<!\p{L})nơi nhận(?: ?:|(?=\s*$|\n))")
# A web site is nobody; only the body that is named before it receives.
SITE = regex.compile(SITE_WORDS)
ITEM = regex.compile(r"(?:^|(?<=[;,.:)/]) |(?<=:))[-+•*] ?(?=[\p{L}(])")
EDGES = regex.compile(r"^[\s\-+•*:;.]+|[\s;,.:/]+$")
FILED = regex.compile(r"(?:^|[\n;|.] ?)(?P<mark>[-+•*] ?Lưu ?:? ?(?:VT|HC|[Vv]ăn thư)(?!\p{L}))")
MAX_BLOCKS = 60
MAX_LINE = 400


@Language.component("recipients", requires=["doc._.agencies"], assigns=["doc._.recipients"])
def recipients(doc: Doc) -> Doc:
    """Sets a recipient for each line of every list headed "Nơi nhận"."""
    mentions = sorted(doc._.agency_mentions, key=lambda mention: mention.span)
    text = doc._.text
    found: list[Recipient] = []
    for span in list(_iter_lines(doc._.prepared)) or _iter_unheaded(doc._.prepared):
        line = text[slice(*span)]
        if found and is_mark_alone(line):
            found[-1] = replace(found[-1], purpose=found[-1].purpose or find_purpose(line))
            continue
        agency = None if SITE.match(text, span[0]) else _first_agency(mentions, span)
        found.append(Recipient(agency, find_purpose(line), span, "recipient-line"))
    doc._.recipients = tuple(found)
    return doc


def _iter_lines(prepared: PreparedText) -> Iterator[Span]:
    text = prepared.text
    done = 0
    for heading in HEADING.finditer(text):
        if heading.start() < done or not _heads_a_list(text, heading):
            continue
        for start, end in _iter_pieces(prepared, heading.end()):
            yield from _items(text, start, end)
            done = end


def _iter_unheaded(prepared: PreparedText) -> Iterator[Span]:
    """The lines of a list that lost its heading: those that end with the filing mark."""
    text = prepared.text
    filed = FILED.search(text)
    last = prepared.block_at(filed.start("mark")) if filed else None
    if filed is None or last is None:
        return
    at = filed.start("mark")
    start, end = next(
        (cell for cell in last.cells if cell[0] <= at < cell[1]), (last.start, last.end)
    )
    if at - start > 2:
        if _is_item(text[start : start + 3]):
            yield from _items(text, start, end)
        return
    blocks = prepared.blocks
    place = bisect_left(blocks, last.start, key=lambda block: block.start)
    first = place
    while first and place - first < MAX_BLOCKS and _is_item(_line(text, blocks[first - 1])):
        first -= 1
    for block in blocks[first : place + 1]:
        yield from _items(text, block.start, block.end)


def _line(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _heads_a_list(text: str, heading: regex.Match[str]) -> bool:
    before = text[max(0, heading.start() - 3) : heading.start()]
    return before == "" or before[-1] == "\n" or before.endswith(("| ", ". ", "/.", "./. "))


def _iter_pieces(prepared: PreparedText, at: int) -> Iterator[Span]:
    """The rest of the heading's line or cell, then the lines below that belong to the list."""
    text = prepared.text
    first = prepared.block_at(at)
    if first is None:
        return
    cell_end = next((end for start, end in first.cells if start <= at <= end), first.end)
    yield at, cell_end
    if text[at:cell_end].strip() and ARCHIVE.search(text[at:cell_end].rsplit("- ", 1)[-1]):
        return
    blocks = prepared.blocks
    place = bisect_left(blocks, first.start, key=lambda block: block.start) + 1
    open_line = False
    has_lost_dashes = place < len(blocks) and _is_undashed(_line(text, blocks[place]))
    for at_block, block in enumerate(blocks[place : place + MAX_BLOCKS], place):
        line = _line(text, block)
        if is_signature(line):
            # A neighbour column's words stand between the lines, as long as lines follow.
            if any(_is_item(_line(text, b)) for b in blocks[at_block + 1 : at_block + 3]):
                continue
            return
        is_item = _is_item(line) or (has_lost_dashes and _is_undashed(line))
        if not is_item and not (open_line and len(line) < 120 and line[:1].islower()):
            if not line.strip() or len(line) < 12:
                continue
            return
        if is_item or not open_line:
            yield block.start, block.end
        if ARCHIVE.match(EDGES.sub("", line)):
            return
        open_line = line.rstrip().endswith((";", ","))


def _is_undashed(line: str) -> bool:
    """Whether a line can be an item of a list that lost its dashes."""
    return line.rstrip().endswith(";") and len(line) < MAX_LINE and not _is_item(line)


def _is_item(line: str) -> bool:
    if len(line) >= MAX_LINE:
        return False
    return bool(ITEM.match(line) or ARCHIVE.match(line)) or is_mark_alone(line)


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines in a piece, parted by their dashes, without words of a neighbour column."""
    marks = [match.end() for match in ITEM.finditer(text, start, end)]
    bounds = [start, *marks]
    for place, begin in enumerate(bounds):
        stop = bounds[place + 1] if place + 1 < len(bounds) else end
        stop = begin + cut_signature(text[begin:stop])
        piece = text[begin:stop]
        trimmed = EDGES.sub("", piece)
        if not trimmed or len(trimmed) > MAX_LINE or is_signature(trimmed):
            continue
        offset = begin + piece.index(trimmed)
        yield offset, offset + len(trimmed)


def _first_agency(mentions: list[AgencyMention], span: Span) -> int | None:
    place = bisect_left(mentions, span[0], key=lambda mention: mention.span[0])
    if place < len(mentions) and mentions[place].span[1] <= span[1]:
        return mentions[place].agency
    return None
