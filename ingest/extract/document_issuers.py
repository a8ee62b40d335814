"""Who issued a document: named after it or before it, the subject's issuer, or by its number."""

from collections.abc import Sequence

import regex
from spacy.tokens import Doc

from ingest.extract.agency_spots import AND, AgencySpots, Found, as_found
from ingest.extract.document_groups import Grouping
from ingest.extract.document_parents import ends_with_parent
from ingest.extract.issuer_codes import CodeReader
from ingest.extract.numbered_mentions import date_after
from ingest.extract.subject_issuers import SubjectIssuers
from ingest.extract.values import Agency, DateMention, DocumentMention, Span
from schema.vocabulary import AgencyKind

OF = regex.compile(
    r"[\s,)]*(?:của|do|giữa)\s(?:đồng chí\s)?(?:liên\s(?:bộ|sở|ngành|tịch)(?:\s?:)?\s)?",
    regex.IGNORECASE,
)
# Between a body and the document in which it speaks or which it issues.
SPEAKS = regex.compile(
    r"\s(?:có ý kiến\s|đề nghị\s|chỉ đạo\s|đã tổng hợp và đề nghị\s)?tại\s(?:các\s)?"
    r"|\s(?:đã\s|vừa\s|mới\s)?(?:xây dựng(?:,|\svà)\s)?(?:ký\s)?ban hành\s(?:các\s|bộ\s)?",
    regex.IGNORECASE,
)
# A body right behind the date, where "của" was left out.
UNMARKED = regex.compile(r"\s(?:về|quy định|hướng dẫn|phê duyệt)\s", regex.IGNORECASE)
ANNEXED = regex.compile(r"[\s*]*\(\s?(?:được\s)?(?:ban hành\s)?kèm theo\s", regex.IGNORECASE)
LIST_JOINT = regex.compile(r"[,;]?\s(?:và\s)?(?:số\s)?")
NEAR = 160
MOST_LISTED = 5


class IssuerReader:
    """Reads issuers of the groups of one Doc; answers are places in the Doc's agencies."""

    def __init__(self, doc: Doc, grouping: Grouping) -> None:
        self.text: str = doc._.text
        self.grouping = grouping
        self.dates: Sequence[DateMention] = doc._.dates
        self.document_mentions: Sequence[DocumentMention] = doc._.document_mentions
        self.agencies: Sequence[Agency] = doc._.agencies
        self.spots = AgencySpots(self.text, doc._.agency_mentions)
        self.codes = CodeReader(self.agencies, doc._.context)
        self.subject = SubjectIssuers(doc, self.spots, self.codes)
        self.known: dict[int, tuple[int, ...]] = {}
        self.is_listed = [self._is_listed(at) for at in range(len(self.document_mentions))]
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
        mentions = [self.document_mentions[m] for m in group.mentions]
        if place == 0:
            found = self.subject.read(mentions)
            if found[0]:
                return found
            if (promulgator := self._annexed_to(mentions)) is not None:
                return self.issuers(promulgator), None
        for at in group.mentions:
            found = self.listed[at]
            if found[0]:
                return found
        for at in group.mentions:
            found = self._before(at)
            if found[0]:
                return found
        if group.promulgator is not None:
            return self.issuers(group.promulgator), None
        own = self.known.get(0, ())
        for mention in mentions:
            by_code = self.codes.read(mention.number.number, own) if mention.number else ()
            if mention.number and by_code:
                return by_code, mention.number.span
        return (), None

    def _annexed_to(self, own: Sequence[DocumentMention]) -> int | None:
        """The group of the document behind the subject's title: "(Kèm theo Quyết định số 5)"."""
        ends = {m.span[1] for m in own if m.rule == "title-block"}
        first = self.grouping.own
        for at in range(first, min(first + 2, len(self.document_mentions))):
            start = self.document_mentions[at].span[0]
            if any(ANNEXED.fullmatch(self.text, end, start) for end in ends if end < start):
                return self.grouping.group_of[at]
        return None

    def _read_lists(self) -> list[Found]:
        """For each mention the bodies after it, or after the last number of its list."""
        mentions = self.document_mentions
        found: list[Found] = [((), None)] * len(mentions)
        for at in reversed(range(len(mentions))):
            if ends_with_parent(mentions, self.grouping.parent_of, at):
                continue
            found[at] = self._after(mentions[at])
            if not found[at][0] and self.is_listed[at]:
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
        if following.number.number.issuers != mention.number.number.issuers:
            return False
        date = date_after(self.text, mention.span[1], self.dates)
        end = date.span[1] if date else mention.span[1]
        return LIST_JOINT.fullmatch(self.text, end, following.span[0]) is not None

    def _before(self, at: int) -> Found:
        """The bodies that speak in the document, or in the one before it in a list: "ý kiến của
        Sở Xây dựng tại Công văn số"; or that issue it: "Bộ Y tế đã ban hành Thông tư"."""
        mention = self.document_mentions[at]
        for earlier in range(at - 1, max(0, at - MOST_LISTED) - 1, -1):
            first = self.document_mentions[earlier]
            if first.type is not mention.type or not self.is_listed[earlier]:
                break
            mention = first
        near = list(self.spots.between(max(0, mention.span[0] - NEAR), mention.span[0]))
        if not near or not SPEAKS.fullmatch(self.text, near[-1].span[1], mention.span[0]):
            return (), None
        kind = self.agencies[near[-1].agency].kind
        if kind is AgencyKind.COLLECTIVE:
            return (), None
        found = near[-1:]
        for agency in reversed(near[:-1]):
            joined = AND.fullmatch(self.text, agency.span[1], found[0].span[0])
            if not joined or self.agencies[agency.agency].kind is not kind:
                break
            found.insert(0, agency)
        return as_found(found)

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
            found = self.spots.list_at(word.end(), joint=joint) if word else []
            if found:
                return as_found(found)
        if date and self.text[date.span[1] : date.span[1] + 1].isspace():
            unmarked = self.spots.at(date.span[1])
            if unmarked and UNMARKED.match(self.text, unmarked.span[1]):
                return as_found([unmarked])
        if mention.rule == "congress-document":
            for agency in self.spots.between(*mention.span):
                return as_found([agency])
        return (), None
