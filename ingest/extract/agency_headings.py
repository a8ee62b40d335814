"""Collectives that a heading makes bearers of duties: "5. Các chủ đầu tư khu công nghiệp"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name, overlaps
from ingest.extract.agency_places import PlaceReader
from ingest.extract.duty_head_words import load_head_words
from ingest.extract.duty_layout import content_of
from ingest.extract.marks import load_rows
from ingest.extract.values import Span
from ingest.text.block import Block, BlockKind
from schema.reference.agency_words import load_actor_nouns
from schema.vocabulary import AgencyKind, System

MAX_CHARS = 170
MIN_WORDS_TO_REPEAT = 3
_GROUND = regex.compile(r" trên địa bàn(?= )")

# "Hiệu trưởng các trường tiểu học": the heads of a group are one too.
_POST = rf"(?:{'|'.join(row['pattern'] for row in load_rows('group_posts.csv'))}) "
_HEADS = regex.compile(rf"{_POST}(?=các )", regex.IGNORECASE)
_HEADING = regex.compile(
    rf"(?:Đề nghị )?(?P<name>(?:{_POST})?[Cc]ác (?!cơ quan (?!báo chí|truyền thông))[^.;:()\n]+?)"
    r"(?: có trách nhiệm)?(?= \(|:|\.?$)"
)
_OF = " của "
_OWNER = regex.compile(r"(?P<name>\p{L}[^.;:()\n]+?)(?=:|\.?$| (?:trong|đối với|khi) )")
# Whoever they are in each case: "Cơ quan chủ trì có trách nhiệm gửi giấy mời".
_ANY = regex.compile(r"(?:quan|vị|chức) (?:chủ trì|phối hợp|có thẩm quyền|chuyên môn|cấp trên|này)")
_RESPONSIBLE = regex.compile(
    r"(?P<name>\p{L}+(?: \p{L}+| ngành, lĩnh vực){2,20}?)(?= (?:có|chịu) trách nhiệm(?!\w))"
)
_HEADING_ENDS = regex.compile(r" ?:|\.?$")
_GENERIC = regex.compile(
    r"cá nhân|hộ gia đình| (?:có trách nhiệm|phải|hoàn thành|đẩy mạnh|chủ động|cần|tiếp tục"
    r"|thực hiện nghiêm) |"
    r"liên quan|khác(?!\p{L})|quan chức năng|nhiệm vụ|giải pháp|nội dung|hoạt động tuyên truyền"
)


def find_headed(places: PlaceReader, blocks: Sequence[Block], names: list[Name]) -> list[Name]:
    """The collectives of headings, and of blocks that open with what they are responsible for,
    that no other rule reads, and where the text repeats them."""
    taken = sorted(name.span for name in names)
    known = {name.base.lower(): name for name in names if name.kind is AgencyKind.COLLECTIVE}
    found: dict[Span, Name] = {}
    for block in blocks:
        is_heading = block.kind is BlockKind.HEADING_NUMBERED and block.end - block.content <= 400
        units = _units(places, block) if is_heading else None
        if units is not None and not overlaps(taken, units.span):
            found.setdefault(units.span, units)
            continue
        span = (_named(places, block) if is_heading else None) or _responsible(places, block)
        if span is None or span in found or overlaps(taken, span):
            continue
        name = _read(places, span)
        if name is not None:
            if every := known.get(f"các {name.base.lower()}"):
                name = replace(every, start=span[0], end=span[1])
            found[span] = name
            for again in _repeated(places.low, name, taken):
                found.setdefault(again.span, again)
    return list(found.values())


def _read(places: PlaceReader, span: Span) -> Name | None:
    """The collective that the words name; None where they open with no actor, or with one that
    nothing tells apart."""
    text, low, (start, end) = places.text, places.low, span
    heads = _HEADS.match(text, start, end)
    behind = heads.end() if heads else start
    every = 4 if low.startswith("các ", behind) else 0
    first = behind + every
    noun = next((noun for noun in load_actor_nouns() if low.startswith(noun[0], first)), None)
    if noun is None or low[first + len(noun[0]) : end][:1] != " ":
        return None
    words = " ".join(text[first:end].split())
    base = f"Các {words[:1].lower()}{words[1:]}" if every else words[:1].upper() + words[1:]
    if heads:
        base = f"{heads[0].capitalize()}{base[:1].lower()}{base[1:]}"
    ground = _GROUND.search(base)
    tail = places.read(start + ground.end()) if ground else None
    if ground is not None and tail is not None and tail.end == end:
        base = base[: ground.end()]
    else:
        tail = None
    return Name(
        start,
        end,
        base,
        AgencyKind.COLLECTIVE,
        noun[1],
        (),
        "headed",
        tail,
        "collective-heading",
    )


def _responsible(places: PlaceReader, block: Block) -> Span | None:
    """The words that tell whose task a block is: "Sở quản lý ngành có trách nhiệm kiểm tra"."""
    start = content_of(places.text, block)
    limit = min(block.end, start + MAX_CHARS)
    if places.text.find(" trách nhiệm", start, limit) < 0:
        return None
    match = _RESPONSIBLE.match(places.text, start, limit)
    if match is None:
        return None
    span = match.span("name")
    is_vague = _GENERIC.search(places.low, *span) or _ANY.search(places.low, *span)
    return None if is_vague else span


def _named(places: PlaceReader, block: Block) -> Span | None:
    """The words of a heading that name a collective, all of it or whose duty it is: "Trách nhiệm
    của cơ quan thuế"."""
    text = places.text
    start = content_of(text, block)
    owed = load_head_words().match(text, start, block.end)
    if owed is not None and owed[0].endswith(_OF):
        match = _OWNER.match(text, owed.end(), block.end)
    else:
        match = _HEADING.match(text, start, block.end)
    if match is None or len(match["name"]) > MAX_CHARS:
        return None
    span = match.span("name")
    is_sentence = _HEADS.match(text, span[0]) is not None and text.startswith(".", span[1])
    return None if is_sentence or _GENERIC.search(places.low, *span) else span


def _units(places: PlaceReader, block: Block) -> Name | None:
    """The places of a level, where a heading speaks to their governments: "5. Các tỉnh:"."""
    start = content_of(places.text, block)
    if not places.text.startswith("Các ", start):
        return None
    tail = places.read(start - 1)
    if tail is None or tail.units is None or tail.level is None:
        return None
    if _HEADING_ENDS.match(places.text, tail.end, block.end) is None:
        return None
    return Name(
        start,
        tail.end,
        "Các",
        AgencyKind.COLLECTIVE,
        System.STATE,
        (tail.level,),
        "group",
        replace(tail, units=tail.units.removeprefix("các ")),
        "units-heading",
    )


def _repeated(low: str, name: Name, taken: list[Span]) -> Iterator[Name]:
    phrase = low[name.start : name.end].removeprefix("các ")
    if len(phrase.split()) < MIN_WORDS_TO_REPEAT:
        return
    at = low.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        start = at - 4 if low.startswith("các ", at - 4) else at
        if not name.start <= start < name.end and not overlaps(taken, (start, end)):
            yield replace(name, start=start, end=end)
        at = low.find(phrase, end)
