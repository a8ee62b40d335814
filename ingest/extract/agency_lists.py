"""Reads lists that share a head: "Các Bộ: A, B", "Sở Nội vụ, Tài chính", "UBND các huyện: A, B"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from ingest.extract.agency_kinds import share_tail
from ingest.extract.agency_name import Name
from ingest.extract.agency_names import NameReader
from ingest.extract.agency_places import Tail, look_up
from ingest.extract.initials import find_initials
from schema.reference.agency_list_words import ListHead, load_list_heads
from schema.reference.agency_words import load_name_stops
from schema.reference.places import Place
from schema.vocabulary import AgencyKind, Level, System

_BODY_HEADS = load_list_heads("bodies")
_FIELD_HEADS = load_list_heads("fields")
_HEADED = regex.compile(
    rf"(?P<office>{'|'.join(sorted(_FIELD_HEADS, key=len, reverse=True))})? ?(?:các )?"
    r"(?P<head>bộ|sở|phòng)(?P<others>(?:,| và| -)? ?(?:các )?"
    r"(?:ban|ngành|cơ quan|cơ quan ngang bộ|đơn vị|đoàn thể|ban ngành))*"
    r"(?P<own> (?:của )?(?:tỉnh|thành phố|huyện|thị xã|quận|tp))?"
    r"(?: là (?:ủy viên|thành viên)[^:\n]{0,60}(?=:))?"
    r"(?P<mark> ?: ?(?:\([ivx\d]{1,5}\) )?| )"
)
_SEPARATOR = regex.compile(r"(?:[,;] và |, | và |; | - )(?:\([ivx\d]{1,5}\) )?")
_PARTS = regex.compile(
    rf"(?:các )?(?P<part>{'|'.join(sorted(_BODY_HEADS, key=len, reverse=True))}) ?: ?"
)
_WORDS = regex.compile(r"[\p{L}\d&/,.-]+(?: [\p{L}\d&-]+,?){0,9}")
_AFTER = regex.compile(r"\s*(?:[,;:.)(/]|$|\n|- )| (?P<word>\p{L}+)(?P<next> \p{L}+)?")
_MARK = regex.compile(r" ?: ?| ")
MAX_FIRM_WORDS = 12
_UNITS_APART = regex.compile(r", | và | - ")
_GOES_ON = regex.compile(r" -? ?\p{Lu}")
_OWN_UNIT = regex.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường) ")
_FIRMS = regex.compile(
    r"(?:các )?(?:tập đoàn|tổng công ty|tct)(?:(?:, và |, | và )(?:các )?"
    r"(?:tập đoàn|tổng công ty|tct|công ty))* ?: ?"
)
_INITIALS = find_initials(_PARTS, _FIRMS, _HEADED)
_FIRM = regex.compile(r"[\p{Lu}](?:[^;,.:()\n]|,(?! ))*")
_FIRM_KINDS = ("tập đoàn", "tổng công ty", "công ty")
_SHORT_FORM = regex.compile(r" ?\(\p{Lu}[\p{L}&. -]{1,12}\)")
_WORD_ENDS = regex.compile(r"[\p{L}\d](?=[^\p{L}\d]|$)")


@dataclass(frozen=True, slots=True)
class ListReader:
    """Reads lists in the text of a NameReader."""

    names: NameReader

    def read(self, at: int) -> list[Name]:
        """The names of a list with a shared head that begins at `at`; empty where none does."""
        low = self.names.low
        if low[at : at + 1] not in _INITIALS:
            return []
        parts = _PARTS.match(low, at)
        if parts is not None:
            listed = list(self._parts(parts.end(), _BODY_HEADS[parts["part"]]))
            self.names.in_offices = False
            return listed
        firms = _FIRMS.match(low, at)
        if firms is not None:
            return list(self._firms(firms.end()))
        found = _HEADED.match(low, at)
        if found is None or not (found["mark"].strip() or "các " in found[0]):
            return []
        head = found["head"]
        touches = not found["mark"].strip()
        if touches and (found["others"] or found["own"]):
            return []
        names = share_tail(list(self._items(found.end(), head, touches, low.index(head, at))))
        if touches and not names:
            return []
        return [self._in_office(name, found["office"]) for name in names]

    def more(self, name: Name) -> list[Name]:
        """The further names of "Sở Nội vụ, Tài chính và Tư pháp" after its first."""
        if name.tail is not None and name.tail.place is not None and name.style == "with_unit":
            return list(self._of_more_places(name))
        head = name.base.split(" ", 1)[0].lower()
        if (
            name.rule != "gazetteer"
            or head not in self.names.lexicon.fields
            or name.tail is not None
        ):
            return []
        separator = _SEPARATOR.match(self.names.low, name.end)
        if separator is None or separator[0].startswith(";"):
            return []
        return list(self._fields(separator.end(), head))

    def places(self, name: Name) -> list[Name]:
        """A name for each place of "UBND các huyện: Cầu Kè, Cầu Ngang"; empty where none is."""
        if name.tail is None or name.tail.units is None or not name.tail.units.startswith("các "):
            return []
        units = _UNITS_APART.split(name.tail.units.removeprefix("các "))
        mark = _MARK.match(self.names.low, name.end)
        if mark is None:
            return []
        listed: list[Name] = []
        here = mark.end()
        while True:
            end, place = self._of_units(here, units)
            if place is None and listed and _OWN_UNIT.match(self.names.low, here):
                tail = self.names.places.read(here - 1)
                end, place = (tail.end, tail.place) if tail else (here, None)
            if place is None:
                break
            own = _OWN_UNIT.match(self.names.low, here) if not listed else None
            start = name.start if not listed and not mark[0].strip() else here
            kind = name.kind if name.kind is not AgencyKind.COLLECTIVE else AgencyKind.BODY
            listed.append(
                replace(
                    name,
                    start=start,
                    end=end,
                    kind=kind,
                    tail=Tail(end, place.level, place=place),
                    rule="shared-head",
                )
            )
            separator = _SEPARATOR.match(self.names.low, end)
            if separator is None or own is not None:
                break
            here = separator.end()
        return listed if len(listed) > 1 or mark[0].strip() else []

    def _of_more_places(self, name: Name) -> Iterator[Name]:
        """ "UBND thành phố Hà Nội, tỉnh Ninh Bình": the body of each further place of the level."""
        here = name.end
        while (separator := _SEPARATOR.match(self.names.low, here)) is not None:
            tail = None if separator[0].startswith(";") else self._next_place(separator.end(), name)
            if tail is None:
                return
            yield replace(
                name, start=separator.end(), end=tail.end, tail=tail, within=(), rule="shared-head"
            )
            here = tail.end

    def _next_place(self, at: int, name: Name) -> Tail | None:
        """The place at `at` of the level of the name's own, with or without its unit word."""
        first = name.tail.place if name.tail else None
        if first is None or first.level is Level.COMMUNE:
            return None
        if _OWN_UNIT.match(self.names.low, at):
            tail = self.names.places.read(at - 1)
            return tail if tail and tail.place and tail.level is first.level else None
        end, place = self.names.places.named(at, first.unit, first.level)
        if place is None or _GOES_ON.match(self.names.text, end):
            return None
        # "UBND huyện Tân Phú, Đồng Nai": a province behind its district is no other district.
        if first.level is Level.DISTRICT and look_up(None, place.bare, Level.PROVINCE, None):
            return None
        return Tail(end, place.level, place=place)

    def _of_units(self, at: int, units: list[str]) -> tuple[int, Place | None]:
        """End and place of the longest name at `at` that one of the units of the list has; a place
        of today before one that is no more."""
        named = (self.names.places.named(at, unit, None) for unit in units)
        return max(named, key=lambda found: (found[1] is not None, found[0], _lasts(found[1])))

    def _parts(self, at: int, part: ListHead) -> Iterator[Name]:
        """ "Các Văn phòng: Tỉnh ủy, UBND tỉnh": the part of each body, on the body's own words."""
        here = at
        self.names.in_offices = part.name == "Văn phòng"
        while (name := self.names.read(here, 1)) is not None:
            kind = AgencyKind.OFFICE if part.kind is AgencyKind.OFFICE else name.kind
            yield replace(
                name, base=f"{part.name} {name.base}", kind=kind, rule="shared-head", within=()
            )
            separator = _SEPARATOR.match(self.names.low, name.end)
            if separator is None:
                return
            here = separator.end()

    def _items(self, at: int, head: str, touches: bool, head_at: int) -> Iterator[Name]:
        here, count = at, 0
        while True:
            name = self._field(here, head) or (
                self.names.read(here) if count and not touches else None
            )
            if name is None:
                return
            if name.rule == "shared-head" and touches and count == 0:
                name = replace(name, start=head_at)
            yield name
            count += 1
            separator = _SEPARATOR.match(self.names.low, name.end)
            if separator is None:
                return
            here = separator.end()

    def _firms(self, at: int) -> Iterator[Name]:
        """ "Các tập đoàn, tổng công ty: Điện lực Việt Nam (EVN), VEC": each by its known name."""
        here = at
        while (name := self._firm(here)) is not None:
            yield name
            short = _SHORT_FORM.match(self.names.text, name.end)
            separator = _SEPARATOR.match(self.names.low, short.end() if short else name.end)
            if separator is None:
                return
            here = separator.end()

    def _firm(self, at: int) -> Name | None:
        low = self.names.low
        words = _FIRM.match(self.names.text, at)
        if words is None:
            return None
        ends = [m.end() for m in _WORD_ENDS.finditer(low, at, words.end() + 1)]
        for end in reversed(ends[:MAX_FIRM_WORDS]):
            for kind in _FIRM_KINDS:
                forms = self.names.lexicon.forms.get(f"{kind} {low[at:end]}", ())
                if forms:
                    return Name(
                        at,
                        end,
                        forms[0].term.name,
                        AgencyKind.BODY,
                        System.OTHER,
                        forms[0].term.levels,
                        forms[0].term.style,
                        None,
                        "shared-head",
                    )
        return self.names.read(at)

    def _fields(self, at: int, head: str) -> Iterator[Name]:
        here = at
        while (name := self._field(here, head)) is not None:
            yield name
            separator = _SEPARATOR.match(self.names.low, name.end)
            if separator is None:
                return
            here = separator.end()

    def _field(self, at: int, head: str) -> Name | None:
        """The longest field of work that begins here and is not the beginning of something else."""
        text, low = self.names.text, self.names.low
        words = _WORDS.match(text, at)
        if words is None or not text[at].isupper():
            return None
        ends = [m.end() for m in _WORD_ENDS.finditer(text, at, words.end() + 1)]
        for end in reversed(ends):
            form = self.names.lexicon.fields[head].get(low[at:end])
            if form is None:
                continue
            tail = self.names.places.read(end)
            if tail is None and not self._ends(end):
                continue
            if form.is_exact and text[at:end] != form.field and not text[at:end].isupper():
                continue
            term = form.term
            return Name(
                at,
                tail.end if tail else end,
                term.name,
                term.kind,
                term.system or System.STATE,
                term.levels,
                term.style,
                tail,
                "shared-head",
            )
        return None

    def _ends(self, at: int) -> bool:
        """Whether a field of work can end here: at a mark, "và", or a word that stops names."""
        after = _AFTER.match(self.names.low, at)
        if after is None or after["word"] is None:
            return after is not None
        word = after["word"]
        stops = load_name_stops(of_topics=False)
        return word in ("và", "về") or word in stops or f"{word}{after['next'] or ''}" in stops

    def _in_office(self, name: Name, office: str | None) -> Name:
        if office is None or name.rule != "shared-head":
            return name
        head = _FIELD_HEADS[office]
        if not head.name:
            return name
        base = f"{head.name} {name.base}"
        if head.kind is AgencyKind.OFFICE:
            return replace(name, base=base, kind=AgencyKind.OFFICE)
        return replace(name, base=base, system=System.PARTY)


def _lasts(place: Place | None) -> bool:
    return place is not None and not place.former
