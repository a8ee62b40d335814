"""Reads one name at one place of a text: the body's words, and the tail that says where it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from ingest.extract.agency_groups import GroupReader
from ingest.extract.agency_lexicon import Form, Lexicon
from ingest.extract.agency_name import Name, sentence_case
from ingest.extract.agency_places import PlaceReader, Tail
from schema.reference.agency_words import AgencyTerm, load_name_stops
from schema.vocabulary import AgencyKind, Level, System

PARTY_UNITS = {
    "huyện": "huyện ủy",
    "quận": "quận ủy",
    "thị xã": "thị ủy",
    "thành phố": "thành ủy",
    "tỉnh": "tỉnh ủy",
}
# In these the body is described, not titled: "các cơ quan thành viên Ban Chỉ đạo" names the committee too.
DESCRIBING = frozenset(("Các cơ quan thành viên", "Các tổ chức thành viên"))
MAX_DEPTH = 4
MAX_OPEN_WORDS = 32

_LINK = regex.compile(r" (?:của )?(?=\S)")
_TOKEN = regex.compile(r" (?P<word>[\p{L}\d]+(?:[./&-][\p{L}\d]+)*)")
_DASH = regex.compile(r" -(?= \p{L})")
_COMMA = regex.compile(r",(?= \p{L})")
_AMPERSAND = regex.compile(r" &(?= \p{L})")


class NameReader:
    """Reads names in one text; `forms_at` gives the forms that begin at an offset, the longest first."""

    def __init__(self, text: str, low: str, places: PlaceReader, lexicon: Lexicon) -> None:
        self.text = text
        self.low = low
        self.places = places
        self.lexicon = lexicon
        self.ends_at: dict[int, list[int]] = {}
        nouns_at: dict[int, list[int]] = {}
        for start, end in lexicon.iter_hits(low):
            key = low[start:end]
            if key in lexicon.forms:
                self.ends_at.setdefault(start, []).append(end)
            if key in lexicon.nouns:
                nouns_at.setdefault(start, []).append(end)
        for ends in (*self.ends_at.values(), *nouns_at.values()):
            ends.sort(reverse=True)
        self.groups = GroupReader(text, low, lexicon.nouns, nouns_at, places, self._read_within)
        self.starts = sorted({*self.ends_at, *self._group_starts(nouns_at)})
        self.stops = load_name_stops()

    def _group_starts(self, nouns_at: dict[int, list[int]]) -> Iterator[int]:
        for start in nouns_at:
            yield start
            if self.low.startswith("các ", start - 4):
                yield start - 4

    def _read_within(self, at: int) -> Name | None:
        return self.read(at, MAX_DEPTH - 1)

    def read(self, at: int, depth: int = 0) -> Name | None:
        """The longest name that begins at `at`; None where none does."""
        group = self.groups.read(at)
        name = self._read_form(at, depth)
        if group is not None and (name is None or name.end < group.end or name.is_bare):
            return group
        return name

    def _read_form(self, at: int, depth: int) -> Name | None:
        for end in self.ends_at.get(at, ()):
            for form in self.lexicon.forms.get(self.low[at:end], ()):
                if self._fits(form, at, end, depth):
                    name = self._complete(form, at, end, depth)
                    if name is not None:
                        return name
        return None

    def _fits(self, form: Form, at: int, end: int, depth: int) -> bool:
        printed = self.text[at:end]
        if form.term.role == "INNER" and depth == 0:
            return False
        if " " not in printed and len(printed) > 1 and printed.isupper() and not form.is_exact:
            # "XÃ HỘI", "NHIỆM VỤ", "PHÒNG NGỪA": in capitals a short word begins a name only where a line begins.
            return (
                at == 0
                or self.text[at - 1] in "\n.:;-("
                or self.text[at - 2 : at] in (". ", "- ", ", ", ": ")
            )
        if form.is_exact:
            return printed == form.written or (printed.isupper() and len(printed) > 3)
        if printed[0].isupper():
            return True
        return any(c.isupper() for c in printed) and form.term.role in ("BODY", "INNER")

    def _complete(self, form: Form, at: int, end: int, depth: int) -> Name | None:
        term = form.term
        if term.role in ("PART", "OFFICE"):
            return self._with_inner(term, at, end, depth)
        if term.role == "OPEN":
            return self._open(term, at, end)
        return self._body(term, at, end)

    def _body(self, term: AgencyTerm, at: int, end: int) -> Name | None:
        name = Name(
            at, end, term.name, term.kind, _system(term), term.levels, term.style, None, "gazetteer"
        )
        if term.style == "none":
            return name
        if term.style in ("bare_only", "company"):
            tail = self.places.read_bare(end, (Level.PROVINCE,))
            if tail is None:
                return name if term.style == "company" else None
            return replace(name, end=tail.end, tail=tail)
        tail = self.read_tail(end, term)
        if tail is None:
            return None if term.style == "unit_only" else name
        return replace(name, end=tail.end, tail=tail)

    def read_tail(self, end: int, term: AgencyTerm) -> Tail | None:
        """The tail after a name of that term, with or without unit word."""
        tail = self.places.read(end)
        if tail is None and term.style in ("bare", "with_unit", "unit_only", "open"):
            upper = tuple(level for level in term.levels if level is Level.PROVINCE)
            tail = self.places.read_bare(end, upper) if upper else None
        if tail is not None and tail.is_central and Level.CENTRAL not in term.levels:
            return None
        return tail

    def _with_inner(self, term: AgencyTerm, at: int, end: int, depth: int) -> Name | None:
        if depth >= MAX_DEPTH:
            return None
        link = _LINK.match(self.low, end)
        inner = self.read(link.end(), depth + 1) if link else None
        if inner is not None and not (inner.is_bare and inner.style == "part"):
            return self._around(term, at, end, inner)
        if term.system is System.PARTY and (tail := self.places.read(end)) is not None and tail.units:
            return self._of_party_units(term, at, tail)
        if term.style:
            return self._body(term, at, end)
        return self._bare_part(term, at, end) if term.role == "PART" else None

    def _bare_part(self, term: AgencyTerm, at: int, end: int) -> Name | None:
        """A part without its body, where a line begins: in a letterhead or over a signature."""
        if at and self.text[at - 1] != "\n" and not self.text.endswith(("TM. ", "NHÂN DÂN ", "TRUNG ƯƠNG "), 0, at):
            if not self.text[at:end].isupper():
                return None
        if not self.text[at:end].isupper() or " " not in self.text[at:end]:
            return None
        return Name(
            at, end, term.name, term.kind, _system(term), (), "part", None, "part", term.name, is_bare=True
        )

    @staticmethod
    def _of_party_units(term: AgencyTerm, at: int, tail: Tail) -> Name:
        """ "Ban Tuyên giáo các huyện, thị xã": the committees of those units, not their governments."""
        units = regex.sub(r"huyện|quận|thị xã|thành phố|tỉnh", lambda m: PARTY_UNITS[m[0]], tail.units or "")
        return Name(
            at, tail.end, term.name, AgencyKind.COLLECTIVE, System.PARTY, (), "with_unit",
            replace(tail, units=units), "party-of-units",
        )

    def _around(self, term: AgencyTerm, at: int, end: int, inner: Name) -> Name:
        kind = term.kind
        if inner.kind is AgencyKind.COLLECTIVE:
            kind = AgencyKind.COLLECTIVE
        rule = "office-of-body" if term.role == "OFFICE" else "part-of-body"
        inner_base = inner.base
        if inner.style == "group":
            inner_base = inner_base[:1].lower() + inner_base[1:]
        base = f"{term.name} {inner_base}"
        style = inner.style if inner.style not in ("unit_only", "unit_optional") else "with_unit"
        return replace(
            inner,
            start=at,
            base=base,
            kind=kind,
            system=term.system or inner.system,
            style=style,
            rule=rule,
            head="" if not inner.is_bare else f"{term.name} {inner.head}",
            within=(inner, *inner.within) if term.name in DESCRIBING else (),
        )

    def _open(self, term: AgencyTerm, at: int, end: int) -> Name | None:
        part = self.read_open(term, at, end)
        if part is None:
            return None
        topic = self.text[end : part.words_end].strip()
        if part.inner is not None:
            return replace(
                part.inner,
                start=at,
                base=" ".join(f"{term.name} {sentence_case(topic)} {part.inner.base}".split()),
                kind=term.kind,
                system=part.inner.system if term.system is System.STATE else _system(term),
                rule="open-class-of-body",
            )
        base = f"{term.name} {sentence_case(topic)}".strip()
        style = "open" if topic else "with_unit"
        return Name(
            at,
            part.end,
            base,
            term.kind,
            _system(term),
            term.levels,
            style,
            part.tail,
            "open-class",
            term.name,
            is_bare=not topic,
        )

    def read_open(self, term: AgencyTerm, at: int, end: int) -> "OpenPart | None":
        """The free words after an open head, and what ends them; None where they make no name."""
        caps = self.text[at:end].isupper() and " " in self.text[at:end].strip()
        free = term.style == "topic"
        here, kept, words = end, OpenPart(end, end, None, None), 0
        is_sure = True
        while words < MAX_OPEN_WORDS:
            if words or free:
                tail = self.places.read(here)
                if tail is not None and (tail.units is None or words == 0):
                    return OpenPart(here, tail.end, tail, None)
            found = _TOKEN.match(self.text, here)
            if found is None:
                mark = _DASH.match(self.text, here) or _AMPERSAND.match(self.text, here)
                comma = _COMMA.match(self.text, here) if mark is None else None
                if (mark is None and comma is None) or not words:
                    break
                if comma is not None:
                    if is_sure:
                        kept, is_sure = OpenPart(here, here, None, None), False
                    following = _TOKEN.match(self.text, comma.end())
                    if not free and following and not following["word"][0].isupper():
                        break
                here = (mark or comma).end()  # type: ignore[union-attr]
                continue
            word = found["word"]
            if self._stops(found.start() + 1, here_words=words):
                break
            if words == 0 and not free and not (word[0].isupper() or caps or word[0].isdecimal()):
                return None
            inner = self._inner(found.start() + 1, words, free)
            if inner is not None:
                if is_sure and self.text[here - 1] not in ",-":
                    return OpenPart(here, inner.end, None, inner)
                break
            if word == "và" and not is_sure and not free:
                is_sure = self.text[found.end() + 1 : found.end() + 2].isupper()
            words += 1
            here = found.end()
            if is_sure:
                kept = OpenPart(here, here, None, None)
        if words == 0 and not free:
            return None
        return self._without_loose_end(kept, end)

    def _without_loose_end(self, part: "OpenPart", end: int) -> "OpenPart":
        """A name does not end in "và", a dash or a preposition."""
        words = self.text[end : part.words_end]
        kept = regex.sub(r"(?: (?:và|hoặc|về|của|-|&|các|ở|tại)|[,\s])+$", "", words)
        stop = end + len(kept)
        return OpenPart(stop, stop, part.tail, part.inner)

    def _stops(self, at: int, here_words: int) -> bool:
        match = regex.match(r"\w+(?: \w+)?(?: \w+)?", self.low[at : at + 40])
        if match is None:
            return True
        parts = match[0].split(" ")
        if self.text[at].isupper() and here_words == 0:
            return False
        return any(" ".join(parts[:n]) in self.stops for n in (1, 2, 3))

    def _inner(self, at: int, words: int, free: bool) -> Name | None:
        """Another body that begins here, in capitals: the parent of an open one, or simply the next name."""
        if not self.text[at].isupper() or at not in self.ends_at or (free and words == 0):
            return None
        return self.read(at, MAX_DEPTH - 1)


@dataclass(frozen=True, slots=True)
class OpenPart:
    """How far the words of an open name reach, and the tail or the parent body behind them."""

    words_end: int
    end: int
    tail: Tail | None
    inner: Name | None


def _system(term: AgencyTerm) -> System:
    return term.system or System.STATE
