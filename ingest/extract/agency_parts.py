"""Parts and offices of bodies: "Văn phòng" + "Tỉnh ủy", and parts that stand alone."""

from dataclasses import replace
from functools import cache

import regex

from ingest.extract.agency_lexicon import canonical_base
from ingest.extract.agency_name import Name
from ingest.extract.agency_places import PlaceReader, Tail
from ingest.extract.signature_words import is_person
from schema.reference.agency_words import (
    AgencyTerm,
    load_central_ranks,
    load_party_topics,
    load_party_units,
)
from schema.vocabulary import AgencyKind, Level, System

MAX_ACRONYM = 4
LED_BY_DIRECTORS = "iám đốc"
CONGRESS_COMMITTEE = "Tiểu ban"
_UNIT = regex.compile("huyện|quận|thị xã|thành phố|tỉnh")
_LINE_STARTS = ("\n", "TM. ", "T/M ", "TM.", "TM ")
_CAPITAL_FOLLOWS = regex.compile(r"[ :]+\p{Lu}")
_ITEM_STARTS = ("\n- ", "\n", "\n-", "\n+ ")
_ITEM_ENDS = regex.compile(r" ?(?:\(|;|,|\n|\.|$)")
_HOLDER = regex.compile(r" (?P<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4})(?= ?(?:\(|;|,|\n|\.|$))")


def around(term: AgencyTerm, low: str, at: int, inner: Name) -> Name:
    """The office or part of a body; "các văn phòng tỉnh ủy" keeps its word for all in front."""
    start, base = at, f"{term.name} {inner.base}"
    kind = AgencyKind.COLLECTIVE if inner.kind is AgencyKind.COLLECTIVE else term.kind
    if inner.base.startswith("Các "):
        base = f"{term.name} {inner.base[:1].lower()}{inner.base[1:]}"
        if low.startswith("các ", at - 4) and not low.startswith("các ", inner.start):
            start = at - 4
            base = f"Các {term.name[:1].lower()}{term.name[1:]} {inner.base.removeprefix('Các ')}"
    describes = kind is AgencyKind.COLLECTIVE and (
        term.name.endswith("trực thuộc")
        or ("hành viên" in term.name and "Hội đồng" not in term.name)
    )
    return replace(
        inner,
        start=start,
        base=canonical_base(base),
        kind=kind,
        system=term.system or inner.system,
        style="with_unit" if inner.style.startswith("unit_") else inner.style,
        rule="office-of-body" if term.role == "OFFICE" else "part-of-body",
        head=f"{term.name} {_in_phrase(inner.head)}" if inner.is_bare else "",
        national=f"{term.name} {inner.national}" if inner.national else "",
        within=(inner, *inner.within) if describes else inner.within,
    )


def unit_of(term: AgencyTerm, topic: str, at: int, inner: Name) -> Name:
    """The unit of open words with the body behind them: "Vụ Pháp chế Bộ Y tế"."""
    unit = replace(
        inner,
        start=at,
        base=" ".join(f"{term.name} {topic} {inner.base}".split()),
        kind=term.kind,
        system=inner.system if term.system is System.STATE else system_of(term),
        rule="open-class-of-body",
        head="",
        within=(),
    )
    # A school of a university is of no level, as the university itself.
    return unit if term.levels else replace(unit, levels=(), style="none", tail=None)


def own_body(term: AgencyTerm, text: str, at: int, end: int) -> Name | None:
    """The body that speaks, in a word: "Bộ" in "Lãnh đạo Bộ", "Bộ trưởng" in a list."""
    if term.kind is AgencyKind.BODY:
        if _CAPITAL_FOLLOWS.match(text, end):
            return None
        base = term.name
    elif end - at > MAX_ACRONYM and text[at:end].isupper():
        return None  # whoever signs
    elif text.endswith(_ITEM_STARTS, 0, at):
        holder = _HOLDER.match(text, end)
        if holder is not None and is_person(holder["name"]):
            end = holder.end()
        elif _ITEM_ENDS.match(text, end) is None:
            return None
        base = f"{term.name} {'Sở' if term.name.endswith(LED_BY_DIRECTORS) else 'Bộ'}"
    else:
        return None
    system = term.system or System.STATE
    return Name(at, end, base, term.kind, system, term.levels, "own", None, "own-body", base, True)


def bare_part(term: AgencyTerm, text: str, at: int, end: int) -> Name | None:
    """A part without its body: in a letterhead, over a signature, or after its full name."""
    printed = text[at:end]
    is_party = term.system is System.PARTY and printed[0].isupper() and not printed.isupper()
    if is_party or (printed.startswith("Ban ") and term.name == printed):
        return Name(
            at,
            end,
            term.name,
            term.kind,
            system_of(term),
            (),
            "part",
            None,
            "part",
            term.name,
            True,
        )
    if not printed.isupper() or " " not in printed:
        return None
    begins = at == 0 or text.endswith(_LINE_STARTS, 0, at)
    if not begins and not text[max(0, at - 12) : at].isupper():
        return None
    if text.endswith(("CHÁNH ", "TRƯỞNG "), 0, at):
        return None
    return Name(
        at, end, term.name, term.kind, system_of(term), (), "part", None, "part", term.name, True
    )


def of_party_units(term: AgencyTerm, at: int, tail: Tail) -> Name:
    """ "Ban Tuyên giáo các huyện, thị xã": committees of those units, not governments."""
    committees = load_party_units()
    units = _UNIT.sub(lambda match: committees[match[0]], tail.units or "")
    return Name(
        at,
        tail.end,
        term.name,
        AgencyKind.COLLECTIVE,
        System.PARTY,
        (),
        "with_unit",
        replace(tail, units=units),
        "party-of-units",
    )


def district_of(name: str, places: PlaceReader, end: int) -> Tail | None:
    """The district behind a committee that says which unit it is of: "Huyện ủy Cầu Ngang"."""
    unit = _unit_of_committee(name)
    stop, place = places.named(end, unit, Level.DISTRICT) if unit else (end, None)
    return Tail(stop, Level.DISTRICT, place=place) if place else None


@cache
def _unit_of_committee(name: str) -> str | None:
    low = name.lower()
    for unit, committee in load_party_units().items():
        if low.endswith((committee, f"{unit} đoàn")):
            return unit
    return None


def system_of(term: AgencyTerm) -> System:
    """The system of a term; what says nothing else is of the state."""
    return term.system or System.STATE


def topic_system(term: AgencyTerm, topic: str) -> System:
    """Steering committees of some topics are the Party's."""
    is_committee = term.style == "topic" or term.name == CONGRESS_COMMITTEE
    if is_committee and any(known in topic.lower() for known in load_party_topics()):
        return System.PARTY
    return system_of(term)


def topic_reach(term: AgencyTerm, topic: str) -> tuple[tuple[Level, ...], str]:
    """The levels and the style of place of an open name: a national committee has no place."""
    if topic.lower().startswith(load_central_ranks()):
        return (Level.CENTRAL,), "none"
    return term.levels, "open" if topic else "with_unit"


def _in_phrase(head: str) -> str:
    """A set's words behind another word: "Các đơn vị" in "Thủ trưởng các đơn vị"."""
    return f"các {head[4:]}" if head.startswith("Các ") else head
