"""What stands above the body: own number, date line, bodies, type word and title."""

from collections.abc import Sequence

import regex
from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.head_lines import HEAD_BLOCKS, NATION, HeadLine, iter_head_lines
from ingest.extract.head_numbers import NUMBER_WORD, find_own_number, is_type_line
from ingest.extract.head_titles import ABSTRACT, trim_title
from ingest.extract.marks import load_alternation
from ingest.extract.type_words import TypeWord, find_blurred_type, find_type_words
from ingest.extract.values import DateMention, Letterhead, NumberMention, Span
from ingest.text.block import Block, BlockKind
from schema.dates import find_dates
from schema.numbers import find_numbers
from schema.vocabulary import Form

DATE_LINE = regex.compile(
    r"(?P<place>\p{Lu}[\p{L} .'-]{1,40}?)\s?,\s?"
    r"(?P<date>ngày\b.{0,12}\btháng\b.{0,12}\bnăm\b.{0,6})",
    regex.IGNORECASE,
)
# Anywhere in a line that was run together, but not the same words in running text.
MOTTO = regex.compile(
    rf"{NATION}|ĐẢNG CỘNG SẢN|\G(?i:Cộng hòa xã hội|Đảng cộng sản|Độc lập\W)"
    r"|(?i:Độc lập\s*\p{Pd}\s*Tự do)"
)
OF_BODY = regex.compile(r"của\s", regex.IGNORECASE)
YEARS = regex.compile(r"[\W\d]*(?:19|20)\d\d\W*")
BROKEN_OFF = regex.compile(
    r"(?:\s(?:của|và|do|giữa|với|cho|về|giai đoạn|thời kỳ|nhiệm kỳ|năm|đến|số)|,)$",
    regex.IGNORECASE,
)
LONE_ABSTRACT = regex.compile(r"[*_\s]*Về (?:việc )?\p{Ll}[^.;:]{8,300}$")
RECITAL = regex.compile(r"Căn cứ|Kính gửi|Xét đề nghị|Theo đề nghị")


@Language.component("letterhead", requires=["doc._.prepared"], assigns=["doc._.letterhead"])
def letterhead(doc: Doc) -> Doc:
    """Sets `doc._.letterhead`; a news report has an empty one."""
    doc._.letterhead = Letterhead()
    if doc._.form is Form.FULL_TEXT:
        doc._.letterhead = read_letterhead(doc._.text, doc._.prepared.blocks)
    return doc


def read_letterhead(text: str, blocks: Sequence[Block]) -> Letterhead:
    """The letterhead of a full text, whatever of it is there."""
    lines = _front(text, blocks[: 4 * HEAD_BLOCKS])
    parted = frozenset(line.block.start for line in lines if line.is_parted)
    blocks = [line.block for line in lines]
    body = _find_body(text, blocks)
    head = list(blocks[:body])
    number, number_line = find_own_number(text, head)
    issued, place = _date_line(text, [*head, *blocks[body : body + 2]])
    title_word, title = _title(text, head, parted, number)
    end = head[-1].end if head else 0
    return Letterhead(
        number=number,
        number_line=number_line,
        issued=issued,
        place_name=place,
        bodies=tuple(_bodies(text, head, number_line, title)),
        type=title_word.entry.type if title_word else None,
        type_word=(title_word.start, title_word.end) if title_word else None,
        title=title,
        end=end,
    )


def _front(text: str, blocks: Sequence[Block]) -> list[HeadLine]:
    """The lines from which a letterhead is read: all of the blocks but for those that lie too far
    below the motto, where one stands."""
    lines: list[HeadLine] = []
    motto = None
    for line in iter_head_lines(text, blocks):
        lines.append(line)
        if motto is None and _is_motto(text, line.block):
            motto = len(lines) - 1
        if motto is not None and len(lines) > motto + 2 * HEAD_BLOCKS:
            break
    return lines


def _find_body(text: str, blocks: Sequence[Block]) -> int:
    """The place of the first block that belongs to the body."""
    openings = load_alternation("body_openings.csv")
    first = _first_official(text, blocks)
    after_type = False
    motto = _motto(text, blocks)
    for place in range(first, min(len(blocks), first + HEAD_BLOCKS)):
        block = blocks[place]
        words = text[block.start : block.end]
        is_heading = block.kind is BlockKind.HEADING_NUMBERED
        if RECITAL.match(text, block.content) or (not after_type and openings.match(words)):
            return place
        broken = place > first and _is_broken_off(text, blocks[place - 1])
        if is_heading and not broken and (block.is_caps or not _only_number(words)):
            return place
        if words[:6].isupper() and _opens_with_type(words[:30]):
            after_type = True
            continue
        if place > motto and place and len(words) > 200 and not block.is_caps and not after_type:
            return place
        after_type = is_type_line(words)
    return min(len(blocks), first + HEAD_BLOCKS)


def _is_broken_off(text: str, block: Block) -> bool:
    """Whether a line ends in words that ask for more, as where years were taken for a heading."""
    return BROKEN_OFF.search(text, max(block.start, block.end - 10), block.end) is not None


def _first_official(text: str, blocks: Sequence[Block]) -> int:
    """Where the document begins in a page of a web site: some lines above the motto."""
    return max(0, _motto(text, blocks) - 4)


def _motto(text: str, blocks: Sequence[Block]) -> int:
    for place, block in enumerate(blocks[: 3 * HEAD_BLOCKS]):
        if _is_motto(text, block):
            return place
    return -1


def _is_motto(text: str, block: Block) -> bool:
    return MOTTO.search(text, block.start, min(block.end, block.start + 200)) is not None


def _opens_with_type(words: str) -> bool:
    """Whether a line begins with a type word; a title may name another's: "THỰC HIỆN CHỈ THỊ"."""
    found = find_type_words(words)
    return bool(found) and not words[: found[0].start].strip(" *#_|-")


def _only_number(words: str) -> bool:
    return any(end - start > len(words) - 8 for _, start, end in find_numbers(f"số {words}"))


def _date_line(text: str, head: Sequence[Block]) -> tuple[DateMention | None, Span | None]:
    for block in head:
        line = DATE_LINE.search(text, block.start, min(block.end, block.start + 300))
        if not line or line.start() > block.start + 120 or RECITAL.match(text, block.start):
            continue
        dates = [d for d in find_dates(line["date"]) if not d.value.startswith("--")]
        at = line.start("date")
        issued = None
        if dates:
            found = dates[0]
            span = (at + found.start, at + found.end)
            issued = DateMention(found.value, span, found.day_printed)
        return issued, line.span("place")
    return None, None


def _title(
    text: str, head: Sequence[Block], parted: frozenset[int], own: NumberMention | None
) -> tuple[TypeWord | None, Span | None]:
    """The type word that stands alone or opens a line, and the title that follows it; a line of
    type word and number alone has none."""
    alone = [
        place for place, block in enumerate(head) if is_type_line(text[block.start : block.end])
    ]
    untitled: TypeWord | None = None
    headline: tuple[TypeWord, Span] | None = None
    motto = _motto(text, head)
    for place, block in enumerate(head):
        if alone and place < alone[-1]:
            continue
        line = text[block.start : block.end]
        words = find_type_words(line) or find_blurred_type(line)
        if not words or words[0].start > 0 or MOTTO.match(line):
            continue
        word = words[0]
        rest = line[word.end :].strip(" *:")
        printed = line[: word.end].isupper()
        if rest and not (printed or ABSTRACT.match(rest) or place <= 3):
            continue
        found = TypeWord(block.start + word.start, block.start + word.end, word.entry, True)
        if rest:
            start = found.end + len(line[word.end :]) - len(line[word.end :].lstrip(" *:"))
            signed = block.start in parted
            end = block.end if signed else _title_end(text, head, place, block.is_caps, start)
            title = trim_title(text, start, end, own, signed=signed)
        else:
            title = _title_below(text, head, place)
        if title is not None and (printed or place > motto):
            return found, title
        if title is not None:
            headline = headline or (found, title)
        untitled = untitled or found
    abstract = _abstract(text, head)
    if headline is not None and abstract is None:
        return headline
    return untitled, abstract


def _title_below(text: str, head: Sequence[Block], place: int) -> Span | None:
    if place + 1 >= len(head):
        return None
    first = head[place + 1]
    if MOTTO.match(text, first.start) or NUMBER_WORD.match(text, first.start):
        return None
    issuer = load_alternation("head_bodies.csv", exact=True).match(text, first.start)
    if issuer and place + 2 == len(head):
        return None
    end = _title_end(text, head, place + 1, first.is_caps, first.start)
    return trim_title(text, first.start, end)


def _title_end(text: str, head: Sequence[Block], place: int, is_caps: bool, start: int) -> int:
    """The end of a title from `start` on whose lines are of one case; a body in capitals ends it,
    unless the line before breaks off for it. Years alone have no case."""
    issuers = load_alternation("head_bodies.csv")
    end = head[place].end
    for block in head[place + 1 : place + 4]:
        line = text[block.start : block.end]
        years = YEARS.fullmatch(line) is not None
        about = OF_BODY.match(text, start) and ABSTRACT.match(line)
        if block.is_caps != is_caps and not about and not years:
            break
        broken = BROKEN_OFF.search(text, max(head[place].start, end - 10), end)
        if (issuers.match(line) and not broken) or DATE_LINE.match(line):
            break
        if not is_caps and line[-1] in ".;:":
            break
        if NUMBER_WORD.match(line) or MOTTO.match(line) or block.kind is not BlockKind.PARAGRAPH:
            break
        end = block.end
    return end


def _abstract(text: str, head: Sequence[Block]) -> Span | None:
    """The "V/v" line of a letter, in a line of its own or after the number; else the "Về việc"
    line of a telegram whose type word stands above its number."""
    for place in reversed(range(len(head))):
        block = head[place]
        found = regex.search(r"\bV/v\b", text[block.start : block.end], regex.IGNORECASE)
        if found:
            broken = place + 1 < len(head) and _is_broken_off(text, block)
            end = head[place + 1].end if broken else block.end
            return trim_title(text, block.start + found.start(), end)
    for block in reversed(head):
        if LONE_ABSTRACT.match(text, block.start, block.end):
            return trim_title(text, block.start, block.end)
    return None


def _bodies(
    text: str, head: Sequence[Block], number_line: Span | None, title: Span | None
) -> list[Span]:
    """The lines in capitals above the number that are no motto; last the authority that a
    decision names once more below its title."""
    bodies = []
    issuers = load_alternation("head_bodies.csv")
    for block in head:
        line = text[block.start : block.end]
        above = number_line is None or block.start < number_line[0]
        printed = block.is_caps and not MOTTO.match(line) and not find_type_words(line[:30])
        below = title is not None and block.start >= title[1]
        if (above and printed) or (below and issuers.match(line) and len(line) < 120):
            bodies.append((block.start, block.end))
    return bodies
