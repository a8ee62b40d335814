"""The distinct documents of the text, the subject first, with what the text says of each."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.document_dates import (
    complete_date,
    find_issue_date,
    find_list_date,
    find_period,
    find_reported_date,
)
from ingest.extract.document_groups import YEAR_AFTER, Group, group_mentions
from ingest.extract.document_issuers import IssuerReader
from ingest.extract.document_names import LAWS
from ingest.extract.document_parents import ends_with_parent
from ingest.extract.values import DateMention, Document, DocumentMention, Letterhead, Span
from ingest.text.block import Block
from schema.dates import find_periods
from schema.names import squeeze
from schema.vocabulary import DocumentType


@Language.component(
    "documents",
    requires=["doc._.document_mentions", "doc._.agencies", "doc._.dates", "doc._.letterhead"],
    assigns=["doc._.documents"],
)
def documents(doc: Doc) -> Doc:
    """Sets `doc._.documents`; there is always a first one, the subject."""
    reader = _DocumentReader(doc)
    doc._.documents = tuple(map(reader.read, range(len(reader.grouping.groups))))
    return doc


ABOUT_AS_FULL = 0.85
MOST_TITLES = 20  # a name that comes back gives its years early
SHARING = "number-sharing-type-word"


class _DocumentReader:
    """Reads what one text says of each of its documents.

    What is asked of the Doc is kept: a look at `doc._` costs as much as many of the rules here.
    """

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc._.text
        self.dates: Sequence[DateMention] = doc._.dates
        self.mentions: Sequence[DocumentMention] = doc._.document_mentions
        self.letterhead: Letterhead = doc._.letterhead
        self.blocks: Sequence[Block] = doc._.prepared.blocks
        self.grouping = group_mentions(self.text, self.mentions, self.dates)
        self.issuers = IssuerReader(doc, self.grouping)

    def read(self, place: int) -> Document:
        """The document of one group; the first is the subject."""
        group = self.grouping.groups[place]
        mentions = [self.mentions[at] for at in group.mentions]
        parents = self.grouping.parent_of
        dated = [
            self.mentions[at]
            for at in group.mentions
            if not ends_with_parent(self.mentions, parents, at)
        ]
        number = next((m.number.number for m in mentions if m.number), None)
        proof: dict[str, Span] = {}
        issued = self._issued_on(place, dated, proof)
        title = self._title(place, group)
        if title is not None:
            proof["title"] = title
        period = self._period(title, mentions, group, proof)
        return Document(
            number=str(number) if number else None,
            type=_type(mentions, group),
            issuers=self.issuers.issuers(place, proof),
            issued_on=issued,
            year=self._year(place, issued) or (number.year if number else None),
            title=squeeze(self.text[slice(*title)]) if title else None,
            period=period,
            mentions=tuple(sorted(m.span for m in mentions)) or self._unnamed(),
            rule=mentions[0].rule if mentions else "unnamed-subject",
            proof=proof,
        )

    def _unnamed(self) -> tuple[Span, ...]:
        """The first line, which has to stand for a subject that nothing names."""
        return ((self.blocks[0].start, self.blocks[0].end),) if self.blocks else ()

    def _issued_on(
        self, place: int, mentions: Sequence[DocumentMention], proof: dict[str, Span]
    ) -> str | None:
        own = self.letterhead.issued
        if place == 0 and own is not None:
            if not own.day_printed:  # left to be filled in by hand
                return None
            proof["issued_on"] = own.span
            return str(own.value)
        found = find_issue_date(self.text, mentions, self.dates)
        if found is None:
            found = next(self._list_dates(mentions), None)
        if found is None:
            found = find_reported_date(self.text, mentions, self.dates)
        if found is None:
            return None
        value = complete_date(found.value, self.dates, found.span[0])
        if value is not None:
            proof["issued_on"] = found.span
        return value

    def _year(self, place: int, issued: str | None) -> int | None:
        """The year of issue, which a date line gives even where its day is left blank."""
        if issued is None and place == 0 and self.letterhead.issued is not None:
            issued = self.letterhead.issued.value
        return int(issued[:4]) if issued and issued[:4].isdecimal() else None

    def _list_dates(self, mentions: Sequence[DocumentMention]) -> Iterator[DateMention]:
        for mention in mentions:
            if mention.number:
                behind = self._inside((mention.span[1], mention.span[1] + 20))
                if date := find_list_date(self.text, mention, behind, self.dates):
                    yield date

    def _title(self, place: int, group: Group) -> Span | None:
        """The title block of the subject; else the fullest title that a mention gives, or that
        stands behind the last number of a list under one type word. Of titles that are about as
        full the first is taken, since later ones tend to be shortened or turned."""
        if place == 0 and self.letterhead.title is not None:
            return self.letterhead.title
        titles = [self.mentions[at].title for at in group.mentions]
        titles += [self._list_title(at) for at in group.mentions]
        spans = [title for title in titles if title is not None]
        longest = max((end - start for start, end in spans), default=0)
        return next((s for s in spans if s[1] - s[0] >= ABOUT_AS_FULL * longest), None)

    def _list_title(self, at: int) -> Span | None:
        own = self.mentions[at].title
        if own is not None and own[0] > self.mentions[at].span[1]:
            return None
        for following in self.mentions[at + 1 : at + 8]:
            if following.rule != SHARING or following.type is not self.mentions[at].type:
                return None
            if following.title is not None:
                return following.title
        return None

    def _period(
        self,
        title: Span | None,
        mentions: Sequence[DocumentMention],
        group: Group,
        proof: dict[str, Span],
    ) -> str | None:
        known = {m.span for m in mentions}
        for span in (title, *(m.title for m in mentions[:MOST_TITLES])):
            if span is None:
                continue
            inner = [self._with_year(m) for m in self._inside(span) if m.span not in known]
            if found := find_period(self.text, span, group.type, inner):
                proof["period"] = found
                return next(find_periods(self.text[slice(*found)])).value
        return None

    def _with_year(self, mention: DocumentMention) -> Span:
        """The span of a mention, and for a law of the year behind its name: "Luật Giá năm 2023"."""
        start, end = mention.span
        year = YEAR_AFTER.match(self.text, end) if mention.type in LAWS else None
        return (start, year.end()) if year else (start, end)

    def _inside(self, span: Span) -> Iterator[DocumentMention]:
        """The mentions that start in a span; they come in order but for the subject's at the
        front."""
        own = self.grouping.own
        at = bisect_left(self.mentions, span[0], lo=own, key=lambda m: m.span[0])
        while at < len(self.mentions) and self.mentions[at].span[0] < span[1]:
            yield self.mentions[at]
            at += 1


def _type(mentions: Sequence[DocumentMention], group: Group) -> DocumentType:
    """The type of the mentions; a Party number that is once called Quy định is one."""
    if any(m.type is DocumentType.REGULATION for m in mentions):
        return DocumentType.REGULATION
    return group.type if mentions else DocumentType.LETTER
