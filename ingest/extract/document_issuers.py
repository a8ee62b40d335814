"""Who issued a document: named after it, in the letterhead, or by its number's code."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import regex
from spacy.tokens import Doc

from ingest.extract.document_groups import Grouping
from ingest.extract.document_parents import ends_with_parent
from ingest.extract.numbered_mentions import date_after
from ingest.extract.values import Agency, AgencyMention, DateMention, DocumentMention, Span
from schema.names import name_key
from schema.reference.agencies import AgencyEntry, load_agencies
from schema.vocabulary import DocumentType, Form, Level

OF = regex.compile(
    r"[\s,)]*(?:của|do|giữa)\s(?:đồng chí\s)?(?:liên\s(?:bộ|sở|ngành|tịch)(?:\s?:)?\s)?",
    regex.IGNORECASE,
)
AT = regex.compile(
    r"\s(?:có ý kiến\s|đề nghị\s|chỉ đạo\s|đã tổng hợp và đề nghị\s)?tại\s(?:các\s)?"
)
ISSUES = regex.compile(
    r"\sban hành\s(?:Quyết định|Thông tư|Nghị quyết|Nghị định|Chỉ thị|Quy chế|Quy định)",
    regex.IGNORECASE,
)
IN_TITLE = regex.compile(r"CỦA\s", regex.IGNORECASE)
AND = regex.compile(r"(?:,?\s(?:và|với)\s|,\s|\s-\s)(?:của\s)?")
BY_BODY = regex.compile(r"[^.;\n]{0,8}\sdo\s", regex.IGNORECASE)
ACTING = regex.compile(
    r"\s(?:đã\s|vừa\s|vừa mới\s)?(?:xây dựng|ban hành|có ý kiến|đề nghị|yêu cầu|thông báo|kính)\s"
)
LIST_JOINT = regex.compile(r"[,;]?\s(?:và\s)?(?:số\s)?")
LEADING_BODIES = "TW"  # the code of three bodies, of which the text names the right one
ON_BEHALF = regex.compile(r"(?:TM|T/M)\s?\.\s?")


@cache
def _entries_by_code() -> dict[str, tuple[AgencyEntry, ...]]:
    index: dict[str, tuple[AgencyEntry, ...]] = {}
    for entry in load_agencies():
        for code in entry.codes:
            index[code] = (*index.get(code, ()), entry)
    return index


Found = tuple[tuple[int, ...], Span | None]


class IssuerReader:
    """Reads issuers of the groups of one Doc; answers are places in the Doc's agencies."""

    def __init__(self, doc: Doc, grouping: Grouping) -> None:
        self.text: str = doc._.text
        self.doc = doc
        self.grouping = grouping
        self.agencies: Sequence[Agency] = doc._.agencies
        self.mentions: list[AgencyMention] = sorted(
            doc._.agency_mentions, key=lambda mention: mention.span
        )
        self.starts = [mention.span[0] for mention in self.mentions]
        self.dates: Sequence[DateMention] = doc._.dates
        self.document_mentions: Sequence[DocumentMention] = doc._.document_mentions
        self.known: dict[int, tuple[int, ...]] = {}
        self.listed = self._read_lists()

    def issuers(self, place: int, proof: dict[str, Span] | None = None) -> tuple[int, ...]:
        """The agencies that issued the group's document; empty where the text does not say."""
        if place not in self.known:
            self.known[place] = ()
            found, span = self._read(place)
            self.known[place] = found
            if proof is not None and span is not None:
                proof["issuers"] = span
        return self.known[place]

    def _read(self, place: int) -> Found:
        group = self.grouping.groups[place]
        mentions: list[DocumentMention] = [self.document_mentions[m] for m in group.mentions]
        if place == 0:
            found = self._of_subject(mentions)
            if found[0]:
                return found
        for at in group.mentions:
            found = self.listed[at]
            if found[0]:
                return found
        for mention in mentions:
            found = self._before(mention)
            if found[0]:
                return found
        if group.promulgator is not None:
            return self.issuers(group.promulgator), None
        for mention in mentions:
            if mention.number is not None and (by_code := self._by_code(mention)):
                return by_code, mention.number.span
        return (), None

    def _read_lists(self) -> list[Found]:
        """For each mention the bodies after it, or after the last number of its list."""
        mentions = self.document_mentions
        found: list[Found] = [((), None)] * len(mentions)
        for at in reversed(range(len(mentions))):
            if ends_with_parent(mentions, self.grouping.parent_of, at):
                continue
            found[at] = self._after(mentions[at])
            if not found[at][0] and self._is_listed(at):
                found[at] = found[at + 1]
        return found

    def _is_listed(self, at: int) -> bool:
        """Whether the next mention is of the same issuers and joined to this one."""
        mention = self.document_mentions[at]
        if mention.number is None or at + 1 >= len(self.document_mentions):
            return False
        following = self.document_mentions[at + 1]
        if following.number is None:
            return False
        date = date_after(self.text, mention.span[1], self.dates)
        end = date.span[1] if date else mention.span[1]
        same = following.number.number.issuers == mention.number.number.issuers
        return same and LIST_JOINT.fullmatch(self.text, end, following.span[0]) is not None

    def _before(self, mention: DocumentMention) -> Found:
        """The body that speaks in the document: "ý kiến của Sở Xây dựng tại Công văn số"."""
        for agency in self._between(max(0, mention.span[0] - 160), mention.span[0]):
            if AT.fullmatch(self.text, agency.span[1], mention.span[0]):
                return (agency.agency,), agency.span
        return (), None

    def _of_subject(self, mentions: Sequence[DocumentMention]) -> Found:
        head = self.doc._.letterhead
        if office := self._acting_office(head.end):
            return (office.agency,), office.span
        below = head.type_word[1] + 1 if head.type_word else 0
        if head.title is not None and (of := IN_TITLE.match(self.text, below, head.title[1])):
            named = [m for m in self._list_at(of.end(), joint=True) if m.span[1] <= head.title[1]]
            if named:
                return tuple(m.agency for m in named), (named[0].span[0], named[-1].span[1])
        for mention in mentions:
            if mention.number is not None and (central := self._by_code(mention, central=True)):
                return central, mention.number.span
        for body in reversed(head.bodies):
            inside = [m for m in self._between(*body) if m.span[1] <= body[1]]
            if inside:
                return (inside[-1].agency,), inside[-1].span
        for mention in mentions:
            if mention.number is not None and (by_code := self._by_code(mention)):
                return by_code, mention.number.span
        if self.doc._.form is Form.NEWS_REPORT:
            return self._reported(mentions)
        for found in ON_BEHALF.finditer(self.text):
            for agency in self._between(found.end(), found.end() + 3):
                return (agency.agency,), agency.span
        opening = [
            m for m in self._between(0, head.end + 3000) if ACTING.match(self.text, m.span[1])
        ]
        return ((opening[0].agency,), opening[0].span) if opening else ((), None)

    def _acting_office(self, after: int) -> AgencyMention | None:
        """The office that a circular's last recital names: "Bộ trưởng ... ban hành Thông tư"."""
        if self.doc._.form is not Form.FULL_TEXT:
            return None
        for mention in self._between(after, after + 8000):
            if self.text[mention.span[0] - 1] == "\n" and ISSUES.match(self.text, mention.span[1]):
                return mention
        return None

    def _reported(self, mentions: Sequence[DocumentMention]) -> Found:
        """The body that a report says issued it: "UBND tỉnh đã ban hành Kế hoạch"."""
        for mention in mentions:
            near = list(self._between(max(0, mention.span[0] - 160), mention.span[0]))
            for agency in reversed(near):
                gap = self.text[agency.span[1] : mention.span[0]]
                if regex.fullmatch(
                    r"\s(?:đã |vừa )?(?:ban hành|xây dựng|có)\s(?:và ban hành\s)?", gap
                ):
                    return (agency.agency,), agency.span
            if by := BY_BODY.match(self.text, mention.span[1]):
                for agency in self._between(by.end(), by.end() + 2):
                    return (agency.agency,), agency.span
        return (), None

    def _after(self, mention: DocumentMention) -> Found:
        """The bodies after "của" behind the number and date, or behind the type word."""
        date = date_after(self.text, mention.span[1], self.dates)
        ends = [date.span[1], mention.span[1]] if date else [mention.span[1]]
        if mention.number is None:
            inner = OF.search(self.text, mention.span[0], mention.span[1])
            if inner and mention.title and inner.end() <= mention.title[0] + 1:
                ends.insert(0, inner.start())
        for end in ends:
            word = OF.match(self.text, end)
            joint = mention.number is None or len(mention.number.number.issuers) > 1
            found = self._list_at(word.end(), joint=joint) if word else []
            if found:
                return tuple(dict.fromkeys(m.agency for m in found)), (
                    found[0].span[0],
                    found[-1].span[1],
                )
        if mention.rule == "congress-document":
            for agency in self._between(mention.span[0], mention.span[1]):
                return (agency.agency,), agency.span
        return (), None

    def _list_at(self, at: int, *, joint: bool) -> list[AgencyMention]:
        """The agency mention that starts at the offset, and those joined to it if several may."""
        found: list[AgencyMention] = []
        for mention in self._between(at, at + 2):
            found = [mention]
            break
        while found and joint:
            joined = AND.match(self.text, found[-1].span[1])
            following = (
                next(self._between(joined.end(), joined.end() + 1), None) if joined else None
            )
            if following is None or following in found or len(found) > 4:
                break
            found.append(following)
        return found

    def _by_code(self, mention: DocumentMention, *, central: bool = False) -> tuple[int, ...]:
        """The agencies of the text that the number's codes stand for; all of them, or none."""
        if mention.number is None or mention.type is DocumentType.LAW:
            return ()
        number = mention.number.number
        found = [self._coded(code, central) for code in number.issuers if code != LEADING_BODIES]
        known = [place for place in found if place is not None]
        return tuple(dict.fromkeys(known)) if known and len(known) == len(number.issuers) else ()

    def _coded(self, code: str, central: bool) -> int | None:
        entries = _entries_by_code().get(code) or _entries_by_code().get(code.upper(), ())
        if central and any(entry.needs_place for entry in entries):
            return None
        places = {
            place
            for entry in entries
            for place, agency in enumerate(self.agencies)
            if self._fits(entry, agency)
        }
        if len(places) > 1:
            own = places & set(self.known.get(0, ()))
            places = own or {p for p in places if self._is_home(self.agencies[p])}
        return places.pop() if len(places) == 1 else None

    def _fits(self, entry: AgencyEntry, agency: Agency) -> bool:
        own, name = name_key(entry.name), name_key(agency.name)
        if not entry.needs_place or not name.startswith(own):
            return own == name
        place = name_key(agency.place or "")
        return name.removeprefix(own).strip() in (place, place.split(" ", 1)[-1])

    def _is_home(self, agency: Agency) -> bool:
        context = self.doc._.context
        if context is None or context.level is None:
            return agency.level is Level.PROVINCE
        return agency.level is context.level

    def _between(self, start: int, end: int) -> Iterator[AgencyMention]:
        at = bisect_left(self.starts, start)
        while at < len(self.mentions) and self.mentions[at].span[0] < end:
            yield self.mentions[at]
            at += 1
