"""Reads one name at one place of a text: the body's words, and the tail that says where it is."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from ingest.extract.agency_columns import join_broken
from ingest.extract.agency_fit import BEFORE_CHARS, fits
from ingest.extract.agency_groups import GroupReader
from ingest.extract.agency_lexicon import Form, Lexicon
from ingest.extract.agency_name import Name, sentence_case
from ingest.extract.agency_open import MAX_WORDS, OpenReader
from ingest.extract.agency_parts import (
    around,
    bare_part,
    district_of,
    of_party_units,
    own_body,
    system_of,
    topic_reach,
    topic_system,
    unit_of,
)
from ingest.extract.agency_places import PlaceReader, Tail
from schema.reference.agency_words import (
    AgencyTerm,
    load_national_names,
    load_topic_ranks,
)
from schema.vocabulary import AgencyKind, Level, System

MAX_DEPTH = 4
MAX_NESTING = 3
_HEADS_OF_SETS = frozenset(("Thủ trưởng", "Người đứng đầu", "Giám đốc, Thủ trưởng"))
ANY = "any"  # whichever body of that kind: "UBND cùng cấp"

_LINK = regex.compile(r" (?:của )?(?=\S)")
_TOPIC_FOLLOWS = regex.compile(r" (?:về|các|phòng,? chống|chống) ")
_MORE_WORDS = regex.compile(r" (?:[-–] |ngành )?(?=\p{Lu})(?!\p{Lu}+\d)")
_ANY_OF_LEVEL = regex.compile(r" (?:cùng cấp|cấp trên|cấp dưới|cấp tổ chức|cấp có|nơi )")
# "Ủy ban nhân dân (UBND) tỉnh": short for the words before, between them and their place.
_GLOSS = regex.compile(r" ?\(\p{Lu}{2,8}\)(?= )")
_REGION = regex.compile(
    r"(?: (?:-|–))?(?: chi nhánh)?(?:(?<=khu vực)| khu vực) (?:[ivx]+|\d{1,2})(?!\w)"
)
_NAMED_REGION = regex.compile(r"(?: chi nhánh)? khu vực(?: \p{Lu}\p{Ll}+){1,4}")
# "Tổng công ty Khí Việt Nam - CTCP": the legal form belongs to the words, not to the name.
_LEGAL_FORM = regex.compile(
    r" ?- ?(?:CTCP|Công ty (?:cổ phần|Cổ phần|CP|TNHH(?: MTV| một thành viên)?))(?!\w)"
)
_POLICE_UNIT = "Phòng "
_OF_POLICE = regex.compile(r"(?: -)? (?:thuộc |của )?(?=công an |ca )")
_UNDER_GOVERNMENT = regex.compile(r",? (?:trực )?thuộc (?:ủy ban nhân dân|ubnd)(?= )")


class NameReader:
    """Reads names in one text; `low` is the text in small letters, letter for letter."""

    def __init__(self, text: str, low: str, places: PlaceReader, lexicon: Lexicon) -> None:
        text, low, hits = join_broken(text, low, lexicon)
        self.text = text
        self.low = low
        self.places = places
        self.lexicon = lexicon
        self.in_offices = False
        self.nesting = 0
        self.most_words = MAX_WORDS
        self.ends_at: dict[int, list[int]] = {}
        nouns_at: dict[int, list[int]] = {}
        for start, end in hits:
            key = low[start:end]
            if key in lexicon.forms:
                self.ends_at.setdefault(start, []).append(end)
            if key in lexicon.nouns:
                nouns_at.setdefault(start, []).append(end)
        for ends in (*self.ends_at.values(), *nouns_at.values()):
            ends.sort(reverse=True)
        self.groups = GroupReader(text, low, lexicon.nouns, nouns_at, places, self._read_within)
        self.open = OpenReader(
            text, low, places, self.ends_at, nouns_at, self._read_within, self._begins_within
        )
        self.starts = sorted({*self.ends_at, *self._group_starts(nouns_at)})

    def _group_starts(self, nouns_at: dict[int, list[int]]) -> Iterator[int]:
        for start in nouns_at:
            yield start
            if self.low.startswith("các ", start - 4):
                yield start - 4

    def _read_within(self, at: int, most_words: int = MAX_WORDS) -> Name | None:
        if self.nesting >= MAX_NESTING:
            return None
        outer = self.most_words
        self.nesting, self.most_words = self.nesting + 1, most_words
        try:
            return self.read(at, MAX_DEPTH - 1)
        finally:
            self.nesting, self.most_words = self.nesting - 1, outer

    def _begins_within(self, at: int) -> bool:
        """Whether a name begins at `at`, read no further than to know that."""
        return self._read_within(at, most_words=1) is not None

    def read(self, at: int, depth: int = 0) -> Name | None:
        """The longest name that begins at `at`; None where none does."""
        group = self.groups.read(at)
        name = self._read_form(at, depth)
        if group is not None and (name is None or name.end < group.end or name.is_bare):
            return group
        if name is not None and name.system is System.OTHER:
            form = _LEGAL_FORM.match(self.text, name.end)
            return replace(name, end=form.end()) if form else name
        return name

    def _read_form(self, at: int, depth: int) -> Name | None:
        is_part = False
        for end in self.ends_at.get(at, ()):
            for form in self.lexicon.forms.get(self.low[at:end], ()):
                if form.term.role == "OPEN" and is_part:
                    continue
                is_part = is_part or form.term.role == "PART"
                if self._fits(form, at, end, depth):
                    name = self._complete(form, at, end, depth)
                    if name is not None:
                        return name
        return None

    def _fits(self, form: Form, at: int, end: int, depth: int) -> bool:
        before = self.text[max(0, at - BEFORE_CHARS) : at]
        return fits(form, self.text[at:end], before, depth > 0, self.in_offices)

    def _complete(self, form: Form, at: int, end: int, depth: int) -> Name | None:
        term = form.term
        if term.role in ("PART", "OFFICE"):
            return self._with_inner(form, at, end, depth)
        if term.role == "OPEN":
            return self._open(term, at, end, self.most_words if depth < MAX_DEPTH else MAX_WORDS)
        return self._body(term, at, end)

    def _body(self, term: AgencyTerm, at: int, end: int) -> Name | None:
        head = self.lexicon.topic_head(term.name)
        name = Name(
            at,
            end,
            term.name,
            term.kind,
            system_of(term),
            term.levels,
            term.style,
            None,
            "gazetteer",
            head,
        )
        if term.style == "own":
            return own_body(term, self.text, at, end)
        if term.style == "none" and not _REGION.match(self.low, end):
            if self._goes_on(at, end, is_central=True):
                return None
            return self._with_owner(name) if term.kind is AgencyKind.COLLECTIVE else name
        if term.style in ("bare_only", "company"):
            tail = self.places.read_bare(end, (Level.PROVINCE,))
            if tail is None:
                return name if term.style == "company" else None
            return replace(name, end=tail.end, tail=tail)
        region = _REGION.match(self.low, end) or _NAMED_REGION.match(self.text, end)
        if region is not None:
            words = " ".join(self.text[end : region.end()].replace("–", "-").split())
            return replace(
                name, end=region.end(), base=f"{name.base} {words}", style="named", levels=()
            )
        police = self._of_police(term, at, end)
        if police is not None:
            return police
        tail = self._tail(end, term)
        if tail is None and term.style == "with_unit":
            tail = self._of_government(term, end)
        if tail is None:
            if _ANY_OF_LEVEL.match(self.low, end):
                return replace(name, style=ANY, levels=())
            if term.style == "unit_only" or self._goes_on(at, end):
                return None
            national = load_national_names().get(self.low[at:end])
            return replace(name, national=national) if national else name
        return None if term.style == "headed" else replace(name, end=tail.end, tail=tail)

    def _of_police(self, term: AgencyTerm, at: int, end: int) -> Name | None:
        """The unit with the police that it is of: "Phòng Tham mưu - Công an tỉnh"."""
        if term.system is not System.ARMED_FORCES or not term.name.startswith(_POLICE_UNIT):
            return None
        link = _OF_POLICE.match(self.low, end)
        police = self.read(link.end(), MAX_DEPTH - 1) if link else None
        if police is None or police.system is not System.ARMED_FORCES:
            return None
        base = f"{term.name} {police.base}"
        return replace(police, start=at, base=base, style="with_unit", rule="part-of-body")

    def _with_owner(self, name: Name) -> Name:
        """The body that a set's words end with: "các Ủy ban của Quốc hội" names it too."""
        for start in range(name.end - 2, name.start + 4, -1):
            if start in self.ends_at and name.end in self.ends_at[start]:
                owner = self.read(start, MAX_DEPTH - 1)
                if (
                    owner is not None
                    and owner.end == name.end
                    and self.low.endswith(("của ", "thuộc "), 0, start)
                ):
                    return replace(name, within=(owner,))
        return name

    def _of_government(self, term: AgencyTerm, end: int) -> Tail | None:
        """The place of "Phòng Kinh tế thuộc UBND xã", which is that of the government behind it."""
        found = _UNDER_GOVERNMENT.match(self.low, end)
        tail = self.places.read(found.end()) if found else None
        return replace(tail, end=end) if tail and tail.level in term.levels else None

    def _goes_on(self, at: int, end: int, is_central: bool = False) -> bool:
        """Whether more words follow an open class: "Ban Quản lý Khu kinh tế" + "Đông Nam"."""
        heads = [
            stop for stop in self.ends_at.get(at, ()) if stop < end and self._is_open(at, stop)
        ]
        if not heads:
            return False
        ranks = any(self.low[stop:end].strip() in load_topic_ranks() for stop in heads)
        if ranks and _TOPIC_FOLLOWS.match(self.low, end):
            return True
        more = _MORE_WORDS.match(self.text, end)
        if more is None or more.end() in self.ends_at or self.text[at:end].isupper():
            return False
        return bool(more[0].strip()) or not is_central

    def _is_open(self, at: int, stop: int) -> bool:
        return any(f.term.role == "OPEN" for f in self.lexicon.forms.get(self.low[at:stop], ()))

    def _tail(self, end: int, term: AgencyTerm) -> Tail | None:
        gloss = _GLOSS.match(self.text, end)
        tail = self.places.read(gloss.end() if gloss else end)
        if tail is None and term.style in ("bare", "with_unit", "unit_only"):
            upper = tuple(level for level in term.levels if level is Level.PROVINCE)
            tail = self.places.read_bare(end, upper) if upper else None
        if tail is None and term.style == "bare":
            tail = district_of(term.name, self.places, end)
        if tail is not None and tail.is_central and Level.CENTRAL not in term.levels:
            return None
        return tail

    def _with_inner(self, form: Form, at: int, end: int, depth: int) -> Name | None:
        term = form.term
        if depth >= MAX_DEPTH:
            return None
        link = _LINK.match(self.low, end)
        inner = self.read(link.end(), depth + 1) if link else None
        if inner is None and link and term.name in _HEADS_OF_SETS:
            inner = self.groups.read(link.end(), is_led=True)
        if inner is None and term.style == "own":
            return own_body(term, self.text, at, end)
        is_small = self.text[at].islower() and not form.written[0].islower()
        if inner is not None and inner.style != "part":
            if is_small and inner.style != "group":
                return None
            return around(term, self.low, at, inner)
        if is_small:
            return None
        if term.system is System.PARTY:
            tail = self.places.read(end)
            if (
                tail is not None
                and tail.units is not None
                and term.role == "PART"
                and not term.style
            ):
                return of_party_units(term, at, tail)
        if term.style:
            return self._body(term, at, end)
        return bare_part(term, self.text, at, end) if term.role == "PART" else None

    def _open(self, term: AgencyTerm, at: int, end: int, most_words: int) -> Name | None:
        part = self.open.read(term, at, end, most_words)
        if part is None:
            return None
        topic = sentence_case(self.text[end : part.words_end].strip(), self.text[at:end])
        if part.inner is not None:
            return unit_of(term, topic, at, part.inner)
        if part.tail is None and term.levels and topic and not topic.isupper():
            part = self.open.with_own_place(part, end)
        levels, style = topic_reach(term, topic)
        return Name(
            at,
            part.end,
            f"{term.name} {topic}".strip(),
            term.kind,
            topic_system(term, topic),
            levels,
            style,
            part.tail,
            "open-class",
            term.name,
            is_bare=not topic,
        )
