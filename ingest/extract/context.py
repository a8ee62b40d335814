"""Context: the level, place and days of the source, which make its bodies specific."""

from bisect import bisect_left
from collections import Counter
from datetime import date

import regex
from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.agency_lexicon import load_lexicon, lower
from ingest.extract.agency_name import Name
from ingest.extract.agency_names import NameReader
from ingest.extract.agency_places import PlaceReader
from ingest.extract.values import Context, Letterhead, Span
from schema.reference.agencies import find_agency_by_code
from schema.reference.places import Place, find_places, province_of
from schema.vocabulary import Form, Level

HEAD_CHARS = 1500
CAPITAL = "Hà Nội"
BODY_STARTS = regex.compile(
    r"^(?:Căn cứ|Thực hiện|Để |Nhằm |Xét |Kính gửi|I\.|Điều 1)", regex.MULTILINE
)
DATE_LINE = regex.compile(
    r"(?<![\w,] )(?P<place>\p{Lu}[\p{L}. ]{1,30}?\d{0,2}), ?ngày ?(?P<day>\d{1,2}|\.*)"
    r" ?tháng ?(?P<month>\d{1,2}|\.*)"
    r" ?năm ?(?P<year>\d{4})"
)
PLACE_LINE = regex.compile(
    r"(?:^|(?<=\n)|(?<=NHÂN DÂN )|(?<=VIỆT NAM )|(?<=Ủy ban nhân dân ))"
    r"(?P<unit>TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) (?=[\p{Lu}\d])"
)
UNIT_AND_NAME = regex.compile(
    r"(?<!\w)(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường)(?= \p{Lu}| \d)", regex.IGNORECASE
)
OWN_NUMBER = regex.compile(
    r"(?m)^(?:Số|SỐ)[^\n]{0,15}?\d[\w.]* ?[/-] ?(?P<code>[\p{Lu}Đ\w&/. -]{2,40})"
)
CENTRAL_CODE = regex.compile(
    r"-(?:TTG|CP|TW|QH\d*|UBTVQH\d*|VPCP|VPTW|B[\p{Lu}]{1,8}|CTN)\b|/TW\b", regex.IGNORECASE
)
PERIOD = regex.compile(
    r"(?:năm|giai đoạn|nhiệm kỳ) (?P<first>\d{4})(?: ?- ?(?P<last>\d{4}))?", regex.IGNORECASE
)


@Language.component("context", requires=["doc._.letterhead"], assigns=["doc._.context"])
def context(doc: Doc) -> Doc:
    """Sets where and when the source speaks, as far as its head, date line or prose tell."""
    doc._.context = read_context(doc._.text, doc._.form or Form.FULL_TEXT, doc._.letterhead)
    return doc


def read_context(text: str, form: Form, letterhead: Letterhead | None) -> Context:
    """The context of a text; what nothing tells stays None."""
    return _Reading(text, form, letterhead or Letterhead()).context()


class _Reading:
    """One text, and what its places say."""

    def __init__(self, text: str, form: Form, letterhead: Letterhead) -> None:
        self.text = text
        self.form = form
        self.letterhead = letterhead
        first = BODY_STARTS.search(text)
        has_head = bool(letterhead.bodies or letterhead.title)
        self.head_end = (letterhead.end if has_head else 0) or (
            min(first.start(), HEAD_CHARS) if first else HEAD_CHARS
        )
        self.dated = (
            DATE_LINE.search(text, 0, max(self.head_end, HEAD_CHARS))
            if form is Form.FULL_TEXT
            else None
        )
        self.issued_on = self._issued_on()
        self.period = self._period()
        self.day = self.issued_on or (date(int(self.period[:4]), 1, 1) if self.period else None)

    def context(self) -> Context:
        level, place, span = self._of_letterhead()
        if place is None:
            level = self._of_number() or level
        if place is None and level is not Level.CENTRAL:
            place, span = self._of_date_line(level)
            if place is not None and level is None and self._is_seat_only(place):
                return Context(
                    self.form, Level.CENTRAL, issued_on=self.issued_on, period=self.period
                )
            level = level or (place.level if place else None)
        if place is None and level is not Level.CENTRAL:
            place, span = self._of_prose(level)
            if level is None and place is not None:
                level = place.level
        if place is None:
            return Context(self.form, level, issued_on=self.issued_on, period=self.period)
        province = self._province(place)
        proof = {level.value.lower(): span for level in Level} if span else {}
        return Context(
            self.form,
            level or place.level,
            province,
            place if place.level is Level.DISTRICT else None,
            place if place.level is Level.COMMUNE else None,
            self.issued_on,
            self.period,
            proof,
        )

    def _issued_on(self) -> date | None:
        issued = self.letterhead.issued
        if issued is not None and issued.value[:1].isdecimal():
            return date.fromisoformat(issued.value)
        if self.dated and self.dated["day"].isdecimal() and self.dated["month"].isdecimal():
            try:
                return date(
                    int(self.dated["year"]), int(self.dated["month"]), int(self.dated["day"])
                )
            except ValueError:
                return None
        return None

    def _period(self) -> str | None:
        title = self.letterhead.title
        zone = self.text[title[0] : title[1]] if title else self.text[: self.head_end]
        found = PERIOD.search(zone)
        if found is None or (title is None and self.dated and found.start() < self.dated.end()):
            return None
        return f"{found['first']}-{found['last']}" if found["last"] else found["first"]

    def _of_letterhead(self) -> tuple[Level | None, Place | None, Span | None]:
        """Level and place of the first body in the head that has any."""
        head = self.text[: self.head_end]
        low = lower(head)
        reader = NameReader(head, low, PlaceReader(head, low, self.day), load_lexicon())
        level: Level | None = None
        for name in self._head_names(reader):
            if name.tail is not None and name.tail.place is not None:
                place = self._nearest(name.tail.place)
                return place.level, place, name.span
            if (name.levels == (Level.CENTRAL,) and name.style == "none") or (
                name.tail is not None and name.tail.is_central
            ):
                local = self._local_below(reader, name)
                return (local.level, local, name.span) if local else (Level.CENTRAL, None, None)
            if level is None and len(name.levels) == 1:
                level = name.levels[0]
        found = PLACE_LINE.search(head)
        if found is not None:
            tail = PlaceReader(self._flat(head), self._flat(low), self.day).read(
                found.start("unit")
            )
            if tail is not None and tail.place is not None:
                place = self._nearest(tail.place)
                return place.level, place, (found.start("unit"), tail.end - 1)
        return level, None, None

    def _local_below(self, reader: NameReader, centre: Name) -> Place | None:
        """Where the body lies that issues below its ministry: "BỘ CÔNG AN" over "CÔNG AN TỈNH"."""
        for start, end in self.letterhead.bodies:
            for at in range(bisect_left(reader.starts, max(start, centre.end)), len(reader.starts)):
                if reader.starts[at] >= end:
                    break
                name = reader.read(reader.starts[at])
                if name is not None and name.tail is not None and name.tail.place is not None:
                    return self._nearest(name.tail.place)
        return None

    @staticmethod
    def _flat(text: str) -> str:
        return f" {text}".replace("\n", " ")

    def _head_names(self, reader: NameReader) -> list[Name]:
        if self.letterhead.bodies:
            return [
                n for start, _ in self.letterhead.bodies if (n := reader.read(start)) is not None
            ]
        if self.form is Form.NEWS_REPORT:
            return []
        names: list[Name] = []
        done = 0
        for start in sorted(reader.ends_at):
            name = reader.read(start) if start >= done else None
            if name is not None:
                names.append(name)
                done = name.end
        return names

    def _of_date_line(self, level: Level | None) -> tuple[Place | None, Span | None]:
        if self.dated is None:
            return None, None
        named = self.dated["place"].strip()
        found = find_places(named, level, on=self.day) or find_places(named, None, on=self.day)
        return (self._nearest(found[0]), self.dated.span("place")) if found else (None, None)

    def _is_seat_only(self, place: Place) -> bool:
        """Whether the capital is only where a central body signs: the text never names the city."""
        named = f"{place.unit} {place.bare}".lower()
        return place.bare == CAPITAL and named not in self.text.lower()

    def _of_number(self) -> Level | None:
        own = self.letterhead.number
        for code in own.number.issuers if own is not None else ():
            body = find_agency_by_code(code, on=self.day) or find_agency_by_code(code)
            if body is not None and len(body.levels) == 1:
                return body.levels[0]
        found = OWN_NUMBER.search(self.text, 0, HEAD_CHARS)
        if found is None:
            return None
        return Level.CENTRAL if CENTRAL_CODE.search(f"-{found['code']}") else None

    def _of_prose(self, level: Level | None) -> tuple[Place | None, Span | None]:
        """The place that the prose names most often, at the level of the source; a place also
        speaks for the province that it lies in where only one has its name."""
        low = lower(self.text)
        reader = PlaceReader(f" {self.text}", f" {low}", self.day)
        wanted = level or Level.PROVINCE
        seen: Counter[str] = Counter()
        within: Counter[str] = Counter()
        first: dict[str, tuple[Place, Span]] = {}
        for found in UNIT_AND_NAME.finditer(self.text):
            tail = reader.read(found.start())
            if tail is None or tail.place is None:
                continue
            if tail.place.level is wanted:
                seen[tail.place.name] += 1
                first.setdefault(tail.place.name, (tail.place, (found.start(), tail.end - 1)))
            elif len(find_places(tail.place.name, tail.place.level, on=self.day)) == 1:
                within[province_of(tail.place).name] += 1
        if self.form is not Form.NEWS_REPORT and len(seen) > 1:
            seen += Counter({name: within[name] for name in seen if wanted is Level.PROVINCE})
        ranked = seen.most_common(2)
        if not seen:
            return None, None
        if (
            self.form is not Form.NEWS_REPORT
            and len(ranked) > 1
            and ranked[0][1] < 3 * ranked[1][1]
        ):
            return None, None
        return first[seen.most_common(1)[0][0]]

    def _province(self, place: Place) -> Place | None:
        """The province of a place; None where several have one of that name, and none is named."""
        provinces = {province_of(p).bare for p in find_places(place.name, place.level, on=self.day)}
        own = province_of(place)
        return own if len(provinces) < 2 or own.bare in self.text else None

    def _nearest(self, place: Place) -> Place:
        """Of the namesakes of a place, the one whose province the text names."""
        others = find_places(place.name, place.level, on=self.day)
        if len(others) < 2:
            return others[0] if others else place
        counts = [(self.text.count(province_of(p).bare), -n) for n, p in enumerate(others)]
        return others[-max(counts)[1]]
