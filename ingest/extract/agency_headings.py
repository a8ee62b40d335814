"""Collectives that a heading makes bearers of duties: "5. Các chủ đầu tư khu công nghiệp"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name, overlaps
from ingest.extract.agency_places import PlaceReader
from ingest.text.block import Block, BlockKind
from schema.reference.agency_words import load_actor_nouns
from schema.vocabulary import AgencyKind, System

MAX_CHARS = 170
MIN_WORDS_TO_REPEAT = 3
_GROUND = regex.compile(r" trên địa bàn(?= )")

_HEADING = regex.compile(
    r"(?:Đề nghị )?(?P<name>[Cc]ác [^.;:()\n]+?)(?: có trách nhiệm)?(?= \(|:|\.?$)"
)
_HEADING_ENDS = regex.compile(r" ?:|\.?$")
_GENERIC = regex.compile(
    r"cá nhân|hộ gia đình| (?:có trách nhiệm|phải|hoàn thành|đẩy mạnh|chủ động|cần|tiếp tục"
    r"|thực hiện nghiêm) |"
    r"liên quan|khác(?!\p{L})|nhiệm vụ|giải pháp|nội dung|hoạt động tuyên truyền"
)


def find_headed(places: PlaceReader, blocks: Sequence[Block], names: list[Name]) -> list[Name]:
    """The collectives of headings that no other rule reads, and where the text repeats them."""
    text, low = places.text, places.low
    taken = sorted(name.span for name in names)
    found: list[Name] = []
    for block in blocks:
        if block.kind is not BlockKind.HEADING_NUMBERED or block.end - block.content > 400:
            continue
        units = _units(places, block)
        if units is not None and not overlaps(taken, units.span):
            found.append(units)
            continue
        match = _HEADING.match(text, block.content, block.end)
        if (
            match is None
            or len(match["name"]) > MAX_CHARS
            or _GENERIC.search(low, *match.span("name"))
        ):
            continue
        span = match.span("name")
        if overlaps(taken, span):
            continue
        noun = next(
            (noun for noun in load_actor_nouns() if low.startswith(noun[0], span[0] + 4)), None
        )
        behind = span[0] + 4 + len(noun[0]) if noun else span[1]
        if noun is None or behind >= span[1] or low[behind] != " ":
            continue
        words = " ".join(text[span[0] + 4 : span[1]].split())
        base = f"Các {words[:1].lower()}{words[1:]}"
        start, end = span
        ground = _GROUND.search(base)
        tail = places.read(start + ground.end()) if ground else None
        if ground is not None and tail is not None and tail.end == end:
            base = base[: ground.end()]
        else:
            tail = None
        name = Name(
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
        found.append(name)
        found += _repeated(low, name, taken)
    return found


def _units(places: PlaceReader, block: Block) -> Name | None:
    """The places of a level, where a heading speaks to their governments: "5. Các tỉnh:"."""
    start = block.content
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


def _repeated(low: str, name: Name, taken: list[tuple[int, int]]) -> Iterator[Name]:
    phrase = low[name.start + 4 : name.end]
    if len(phrase.split()) < MIN_WORDS_TO_REPEAT:
        return
    at = low.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        start = at - 4 if low.startswith("các ", at - 4) else at
        if not name.start <= start < name.end and not overlaps(taken, (start, end)):
            yield replace(name, start=start, end=end)
        at = low.find(phrase, end)
