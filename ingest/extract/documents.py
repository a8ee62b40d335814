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
from ingest.extract.document_groups import Group, Grouping, group_mentions
from ingest.extract.document_issuers import IssuerReader
from ingest.extract.document_parents import ends_with_parent
from ingest.extract.values import DateMention, Document, DocumentMention, Span
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
    mentions: tuple[DocumentMention, ...] = doc._.document_mentions
    grouping = group_mentions(doc._.text, mentions, doc._.dates)
    issuers = IssuerReader(doc, grouping)
    doc._.documents = tuple(
        _document(doc, grouping, place, issuers) for place in range(len(grouping.groups))
    )
    return doc


def _document(doc: Doc, grouping: Grouping, place: int, issuers: IssuerReader) -> Document:
    group = grouping.groups[place]
    every = doc._.document_mentions
    mentions = [every[at] for at in group.mentions]
    dated = [
        every[at] for at in group.mentions if not ends_with_parent(every, grouping.parent_of, at)
    ]
    number = next((m.number.number for m in mentions if m.number), None)
    proof: dict[str, Span] = {}
    own = grouping.own
    issued = _issued_on(doc, place, dated, own, proof)
    title = _title(doc, place, group)
    if title is not None:
        proof["title"] = title
    period = _period(doc, title, mentions, group, own, proof)
    bodies = issuers.issuers(place, proof)
    year = int(issued[:4]) if issued else (number.year if number else None)
    type_ = _type(mentions, group)
    return Document(
        number=str(number) if number else None,
        type=type_,
        issuers=bodies,
        issued_on=issued,
        year=year,
        title=squeeze(doc._.text[slice(*title)]) if title else None,
        period=period,
        mentions=tuple(sorted(m.span for m in mentions)) or _unnamed(doc),
        rule=mentions[0].rule if mentions else "unnamed-subject",
        proof=proof,
    )


ABOUT_AS_FULL = 0.85
MOST_TITLES = 20  # a name that comes back gives its years early
SHARING = "number-sharing-type-word"


def _unnamed(doc: Doc) -> tuple[Span, ...]:
    """The first line, which has to stand for a subject that nothing names."""
    blocks = doc._.prepared.blocks
    return ((blocks[0].start, blocks[0].end),) if blocks else ()


def _type(mentions: Sequence[DocumentMention], group: Group) -> DocumentType:
    """The type of the mentions; a Party number that is once called Quy định is one."""
    if any(m.type is DocumentType.REGULATION for m in mentions):
        return DocumentType.REGULATION
    return group.type if mentions else DocumentType.LETTER


def _issued_on(
    doc: Doc,
    place: int,
    mentions: Sequence[DocumentMention],
    own: int,
    proof: dict[str, Span],
) -> str | None:
    dates: Sequence[DateMention] = doc._.dates
    if place == 0 and doc._.letterhead.issued is not None:
        proof["issued_on"] = doc._.letterhead.issued.span
        return str(doc._.letterhead.issued.value)
    found = find_issue_date(doc._.text, mentions, dates)
    if found is None:
        others = doc._.document_mentions
        shared = (
            find_list_date(doc._.text, m, _inside(others, own, (m.span[1], m.span[1] + 20)), dates)
            for m in mentions
            if m.number
        )
        found = next((date for date in shared if date is not None), None)
    if found is None:
        found = find_reported_date(doc._.text, mentions, dates)
    if found is None:
        return None
    value = complete_date(found.value, dates, found.span[0])
    if value is not None:
        proof["issued_on"] = found.span
    return value


def _title(doc: Doc, place: int, group: Group) -> Span | None:
    """The title block of the subject; else the fullest title that a mention gives, or that stands
    behind the last number of a list under one type word. Of titles that are about as full the
    first is taken, since later ones tend to be shortened or turned."""
    if place == 0 and doc._.letterhead.title is not None:
        title: Span = doc._.letterhead.title
        return title
    mentions: Sequence[DocumentMention] = doc._.document_mentions
    titles = [mentions[at].title for at in group.mentions]
    spans = [title for title in titles if title is not None]
    shared = [_list_title(mentions, at) for at in group.mentions]
    spans += [title for title in shared if title is not None]
    longest = max((end - start for start, end in spans), default=0)
    return next((s for s in spans if s[1] - s[0] >= ABOUT_AS_FULL * longest), None)


def _inside(mentions: Sequence[DocumentMention], own: int, span: Span) -> Iterator[DocumentMention]:
    """The mentions that start in a span; they come in order but for the subject's at the front."""
    at = bisect_left(mentions, span[0], lo=own, key=lambda m: m.span[0])
    while at < len(mentions) and mentions[at].span[0] < span[1]:
        yield mentions[at]
        at += 1


def _list_title(mentions: Sequence[DocumentMention], at: int) -> Span | None:
    for following in mentions[at + 1 : at + 8]:
        if following.rule != SHARING or following.type is not mentions[at].type:
            return None
        if following.title is not None:
            return following.title
    return None


def _period(
    doc: Doc,
    title: Span | None,
    mentions: Sequence[DocumentMention],
    group: Group,
    own: int,
    proof: dict[str, Span],
) -> str | None:
    every = doc._.document_mentions
    known = {m.span for m in mentions}
    titles = [title, *(m.title for m in mentions[:MOST_TITLES])]
    for span in titles:
        if span is None:
            continue
        inner = [m.span for m in _inside(every, own, span) if m.span not in known]
        if found := find_period(doc._.text, span, group.type, inner):
            proof["period"] = found
            return next(find_periods(doc._.text[slice(*found)])).value
    return None
