"""Fills bare heads in: "Ban Chỉ đạo", "Lãnh đạo Bộ", "Ban Tổ chức" in a list of parts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import regex

from ingest.extract.agency_aliases import DEFINED
from ingest.extract.agency_lexicon import canonical_base, part_names
from ingest.extract.agency_name import Name
from ingest.extract.agency_places import Tail
from schema.reference.agency_words import load_topic_ranks
from schema.vocabulary import AgencyKind

MIN_NAMED = 4
OWN_SHARE = 0.7
MAX_LISTED = 12
LISTED = regex.compile(r"(?:[,;]| và|, và) ?")
HEAD_CHARS = 200
PARTS = ("part-of-body", "office-of-body")
OWN_BODIES = ("Bộ", "Sở", "Cục", "Tổng cục", "Chi cục")
HEADS_OF_OWN = ("", "Bộ trưởng ", "Giám đốc ", "Cục trưởng ", "Tổng cục trưởng ", "Chi cục trưởng ")
FOR = ("tm. ", "t/m ", "tm ", "t/m. ")
COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Ủy ban Mặt trận")
# "Ban Chỉ đạo cấp quân khu": those of places that have no names here, not the one meant before.
OF_A_SET = (" các ", " cấp ", " ở ", " (hoặc ")


def fill_heads(names: list[Name], low: str, speakers: Sequence[Name]) -> list[Name]:
    """A bare head ("Ban Chỉ đạo") is the full name last read with it, else the next; `speakers`
    are the bodies in whose name the source speaks."""
    full = _named_in_full(names)
    fixed = _fixed_heads(names, speakers)
    filled: list[Name] = []
    last: dict[str, Name] = {}
    own_parts: dict[str, Name] = {}
    for place, name in enumerate(names):
        if not name.is_bare:
            if _may_be_meant(name):
                for head in _heads_of(name):
                    last[head] = fixed.get(head, name)
            filled.append(name)
            continue
        if name.tail is None and low.startswith(OF_A_SET, name.end):
            continue
        if name.style == "part":
            found = _under_parent(name, names[place - 1] if place else None, low)
            if found is not None and name.start < HEAD_CHARS:
                own_parts.setdefault(name.head, found)
            found = (
                found
                or _in_list(names, place, low)
                or _of_issuer(name, names[0], low)
                or _again(name, own_parts.get(name.head))
                or _last_part(name, filled)
            )
        else:
            found = _short_for(
                name,
                fixed.get(name.head)
                or last.get(name.head)
                or full.get(name.head)
                or _composed(name, {**full, **last, **fixed}),
            )
        if found is not None:
            if (name.style == "part" or found.rule != "short-name") and not _is_set(found):
                last[name.head] = found
            filled.append(found)
    return filled


def _named_in_full(names: Sequence[Name]) -> dict[str, Name]:
    """By each head the first body that is named in full with it, or only inside a part of it."""
    full: dict[str, Name] = {}
    for name in names:
        if _may_be_meant(name):
            for head in _heads_of(name):
                full.setdefault(head, name)
    bare = {n.head for n in names if n.is_bare and n.kind is AgencyKind.BODY and n.style != "part"}
    for head in bare - full.keys():
        inner = next((n for n in names if n.rule in PARTS and f" {head} " in n.base), None)
        if inner is not None:
            full[head] = _inside(inner, head)
    return full


def _inside(part: Name, head: str) -> Name:
    """The body that a source names only inside its parts: "Thường trực Ban Chỉ đạo phòng dịch"."""
    base = part.base[part.base.index(f" {head} ") + 1 :]
    return replace(part, base=base, kind=AgencyKind.BODY, head=head, national="", within=())


def _fixed_heads(names: list[Name], speakers: Sequence[Name]) -> dict[str, Name]:
    """What a bare head stands for throughout: the body so defined, or the one that speaks."""
    defined = [name for name in names if name.rule == DEFINED]
    first = [name for name in names if name.start < HEAD_CHARS and name.rule != DEFINED]
    fixed: dict[str, Name] = {}
    for word in OWN_BODIES:
        speaker = next((n for n in speakers if _own_of(n, word) is not None), None)
        speaker = speaker or _only_own(names, word)
        if speaker is not None:
            fixed[word] = replace(speaker, base=_own_of(speaker, word) or "", kind=AgencyKind.BODY)
    for name in (*defined, *first[:1]):
        if _may_be_meant(name):
            for head in _heads_of(name):
                fixed.setdefault(head, name)
    return fixed


def _heads_of(name: Name) -> tuple[str, ...]:
    """The bare heads that can stand for it: "Ban Chỉ đạo Trung ương" is also "Ban Chỉ đạo"."""
    short = name.head.removesuffix(" Trung ương").removesuffix(" của Chính phủ")
    return (name.head,) if short == name.head else (name.head, short)


def _own_of(name: Name, word: str) -> str | None:
    """The ministry or department that speaks in its own name or that of its head."""
    if not name.base.startswith(_own_openings(word)) or name.kind is AgencyKind.COLLECTIVE:
        return None
    offices = (office for office in HEADS_OF_OWN if name.base.startswith(f"{office}{word} "))
    return name.base.removeprefix(next(offices))


@cache
def _own_openings(word: str) -> tuple[str, ...]:
    return tuple(f"{office}{word} " for office in HEADS_OF_OWN)


def _only_own(names: list[Name], word: str) -> Name | None:
    """The department that a paper on it names again and again, and hardly any other."""
    seen = Counter(base for name in names if (base := _own_of(name, word)) is not None)
    if not seen:
        return None
    base, count = seen.most_common(1)[0]
    if count < MIN_NAMED or count < OWN_SHARE * seen.total():
        return None
    return next(name for name in names if _own_of(name, word) == base)


def _may_be_meant(name: Name) -> bool:
    """Whether a bare head can stand for it: one full name, not one of a set."""
    return bool(name.head) and not name.is_bare and not _is_set(name)


def _is_set(name: Name) -> bool:
    return name.tail is not None and name.tail.units is not None


def _composed(name: Name, known_heads: dict[str, Name]) -> Name | None:
    """ "Bộ phận giúp việc BCĐ": the part's word and the full name of its committee."""
    for head, known in known_heads.items():
        if name.head.endswith(f" {head}"):
            return replace(
                known,
                base=f"{name.head.removesuffix(head)}{known.base}",
                kind=name.kind,
                system=known.system,
            )
    return None


def _under_parent(name: Name, parent: Name | None, low: str) -> Name | None:
    """ "VĂN PHÒNG" in the line under "BAN CHẤP HÀNH TRUNG ƯƠNG"."""
    if parent is None or low[parent.end : name.start].strip():
        return None
    base = canonical_base(f"{name.head} {parent.base}")
    return replace(
        parent,
        start=name.start,
        end=name.end,
        base=base,
        rule="part-under-parent",
        within=(),
        head=name.head,
        national=f"{name.head} {parent.national}" if parent.national else "",
    )


def _of_issuer(name: Name, issuer: Name, low: str) -> Name | None:
    """ "TM. BAN THƯỜNG VỤ" over a signature: that of the committee which heads the source."""
    is_served = issuer.start < HEAD_CHARS and issuer.base.startswith(COMMITTEES)
    if not (is_served and low.endswith(FOR, 0, name.start)):
        return None
    base = canonical_base(f"{name.head} {issuer.base}")
    return _again(name, replace(issuer, base=base, national=""))


def _in_list(names: list[Name], place: int, low: str) -> Name | None:
    """ "Ban Tổ chức, Văn phòng Tỉnh ủy": a part whose body only the last of its list names."""
    for one, other in pairwise(names[place : place + MAX_LISTED]):
        if not LISTED.fullmatch(low, one.end, other.start):
            return None
        if other.is_bare or other.rule != "part-of-body":
            continue
        part = max((p for p in part_names() if other.base.startswith(f"{p} ")), key=len, default="")
        if not part:
            return None
        name = names[place]
        base = canonical_base(f"{name.head} {other.base.removeprefix(part).strip()}")
        return replace(
            other,
            start=name.start,
            end=name.end,
            base=base,
            kind=name.kind,
            system=name.system,
            rule="part-in-list",
            head=name.head,
            within=(),
            national="",
        )
    return None


def _again(name: Name, known: Name | None) -> Name | None:
    """The part that the letterhead names, which speaks and so needs no body named again."""
    if known is None:
        return None
    return replace(known, start=name.start, end=name.end, within=(), rule="short-name")


def _last_part(name: Name, filled: list[Name]) -> Name | None:
    for known in reversed(filled):
        if known.base.startswith(f"{name.head} "):
            return replace(known, start=name.start, end=name.end, within=(), rule="short-name")
    return None


def _short_for(name: Name, known: Name | None) -> Name | None:
    if known is not None and _is_where(name.tail, known):
        return replace(
            known,
            start=name.start,
            end=name.end,
            tail=known.tail or name.tail,
            within=name.within,
            rule="short-name",
        )
    return replace(name, is_bare=False) if name.tail is not None else None


def _is_where(tail: Tail | None, known: Name) -> bool:
    """Whether the body can be the one where the tail says: the committee of the whole country is
    none of "Ban Chỉ đạo các tỉnh"."""
    if tail is None:
        return True
    if known.tail is not None:
        return tail.level == known.tail.level
    topic = known.base.removeprefix(known.head).strip().lower()
    is_national = known.head.endswith((" Trung ương", " của Chính phủ")) or any(
        topic == rank or topic.startswith(f"{rank} ") for rank in load_topic_ranks()
    )
    return tail.is_central or not is_national
