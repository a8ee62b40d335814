"""Who issued the subject: the office that enacts it, its letterhead, its number, or a report."""

from collections.abc import Sequence

import regex
from spacy.tokens import Doc

from ingest.extract.agency_spots import AgencySpots, Found, as_found
from ingest.extract.issuer_codes import CodeReader
from ingest.extract.values import Agency, AgencyMention, DocumentMention, Letterhead
from ingest.text.block import BlockKind
from schema.names import name_key
from schema.vocabulary import AgencyKind, Form

ISSUES = regex.compile(
    r"\s(?:ban hành\s(?:Quyết định|Thông tư|Nghị quyết|Nghị định|Chỉ thị|Quy chế|Quy định|Danh mục"
    r"|Quy trình)|(?:quy định|hướng dẫn)\s[^.;\n]{10,300}?\snhư sau)",
    regex.IGNORECASE,
)
JOINTLY = regex.compile(r"\n[\s*]*Liên\s(?:tịch|Bộ|Sở|ngành)\s?:?\s?", regex.IGNORECASE)
OPENS_LINE = regex.compile(r"\n[\s*]*$")
RECITAL = regex.compile(
    r"[\s*_:.,-]*(?:Căn cứ|Xét|Chiếu|Thực hiện|Thi hành|Theo)\s", regex.IGNORECASE
)
IN_TITLE = regex.compile(r"(?:CỦA|GIỮA)\s", regex.IGNORECASE)
BY_BODY = regex.compile(r"[^.;\n]{0,8}\sdo\s", regex.IGNORECASE)
ISSUED = regex.compile(r"\s(?:đã |vừa )?(?:ban hành|xây dựng|có)\s(?:và ban hành\s)?")
ACTING = regex.compile(
    r"\s(?:đã\s|vừa\s|vừa mới\s)?(?:xây dựng|ban hành|có ý kiến|đề nghị|yêu cầu|thông báo|kính)\s"
)
ON_BEHALF = regex.compile(r"(?:TM|T/M)\s?\.\s?")
LONGEST_RECITALS = 8000
OPENING = 3000
NEAR = 160


class SubjectIssuers:
    """Reads the issuers of one Doc's subject; answers are places in the Doc's agencies."""

    def __init__(self, doc: Doc, spots: AgencySpots, codes: CodeReader) -> None:
        self.text: str = doc._.text
        self.doc = doc
        self.head: Letterhead = doc._.letterhead
        self.agencies: Sequence[Agency] = doc._.agencies
        self.spots = spots
        self.codes = codes

    def read(self, mentions: Sequence[DocumentMention]) -> Found:
        """The bodies that issued the subject, and where that is said."""
        if self.doc._.form is Form.NEWS_REPORT:
            return self._by_number(mentions) or self._reported(mentions)
        found = (
            self._enacting(mentions)
            or self._in_title()
            or self._by_number(mentions, central=True)
            or self._by_letterhead()
            or self._by_number(mentions)
            or self._by_signature()
            or self._by_opening()
        )
        return found or ((), None)

    def _enacting(self, mentions: Sequence[DocumentMention]) -> Found | None:
        """The office whose name stands above the recitals, or the body that ends them: "Bộ trưởng
        ... ban hành Thông tư". A body that is not the number's is quoted."""
        end = self._recitals_end()
        for mention in self.spots.between(self.head.end, end):
            if OPENS_LINE.search(self.text, max(0, mention.span[0] - 6), mention.span[0]) and (
                ISSUES.match(self.text, mention.span[1])
            ):
                coded = self._by_number(mentions, central=True)
                if coded and not self._is_office(mention):
                    return coded
                return as_found([mention])
        jointly = JOINTLY.search(self.text, self.head.end, end)
        found = self.spots.list_at(jointly.end(), joint=True) if jointly else []
        return as_found(found) if found else self._heading()

    def _recitals_end(self) -> int:
        """Where the first numbered heading below the letterhead begins."""
        limit = self.head.end + LONGEST_RECITALS
        for block in self.doc._.prepared.blocks:
            if block.start > limit:
                break
            if block.start > self.head.end and block.kind is BlockKind.HEADING_NUMBERED:
                return int(block.start)
        return limit

    def _heading(self) -> Found | None:
        """The office between title and recitals; where capitals are lost, the one of that name."""
        title = self.head.title
        if title is None:
            return None
        for mention in self.spots.between(title[1], self.head.end + 2):
            if self._is_office(mention) and RECITAL.match(self.text, mention.span[1]):
                return as_found([mention])
        for body in self.head.bodies:
            if body[0] >= title[1]:
                name = name_key(self.text[slice(*body)])
                for place, agency in enumerate(self.agencies):
                    if agency.kind is AgencyKind.OFFICE and name_key(agency.name) == name:
                        return (place,), body
        return None

    def _is_office(self, mention: AgencyMention) -> bool:
        return self.agencies[mention.agency].kind is AgencyKind.OFFICE

    def _in_title(self) -> Found | None:
        """The bodies after "của" right behind the type word."""
        below = self.head.type_word[1] + 1 if self.head.type_word else 0
        if self.head.title is None:
            return None
        if of := IN_TITLE.match(self.text, below, self.head.title[1]):
            named = self.spots.list_at(of.end(), joint=True)
            named = [m for m in named if m.span[1] <= self.head.title[1]]
            return as_found(named) if named else None
        return None

    def _by_number(
        self, mentions: Sequence[DocumentMention], *, central: bool = False
    ) -> Found | None:
        for mention in mentions:
            if mention.number is None:
                continue
            if coded := self.codes.read(mention.number.number, (), central=central):
                return coded, mention.number.span
        return None

    def _by_letterhead(self) -> Found | None:
        joint = [m for body in self.head.bodies for m in self.spots.between(*body)]
        codes = self.head.number.number.issuers if self.head.number else ()
        if len(codes) > 1 and len(joint) == len(codes):
            return as_found(joint)
        for body in reversed(self.head.bodies):
            inside = [m for m in self.spots.between(*body) if m.span[1] <= body[1]]
            if inside:
                return as_found([inside[-1]])
        return None

    def _by_signature(self) -> Found | None:
        for found in ON_BEHALF.finditer(self.text):
            for agency in self.spots.between(found.end(), found.end() + 3):
                return as_found([agency])
        return None

    def _by_opening(self) -> Found | None:
        for mention in self.spots.between(0, self.head.end + OPENING):
            if ACTING.match(self.text, mention.span[1]):
                return as_found([mention])
        return None

    def _reported(self, mentions: Sequence[DocumentMention]) -> Found:
        """The body that a report says issued it: "UBND tỉnh đã ban hành Kế hoạch"."""
        for mention in mentions:
            near = list(self.spots.between(max(0, mention.span[0] - NEAR), mention.span[0]))
            for agency in reversed(near):
                if ISSUED.fullmatch(self.text, agency.span[1], mention.span[0]):
                    return as_found([agency])
            by = BY_BODY.match(self.text, mention.span[1])
            if by and (issuer := self.spots.at(by.end())):
                return as_found([issuer])
        return (), None
