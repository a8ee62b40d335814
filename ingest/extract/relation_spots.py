"""Spots: the places that name documents, with the stretch each name rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex
from spacy.tokens import Doc

from ingest.extract.type_words import find_type_words
from ingest.extract.values import Document, DocumentMention, Letterhead, Span
from schema.vocabulary import DocumentType, RelationType

TWO_SYLLABLES = regex.compile(r"\W*\w+\s+\w+")
# "*(nay là Bộ ...)* về việc", "tỉnh ... (cũ) về việc".
REMARK = regex.compile(r"\((?:nay|cũ|trước|sau)(?!\w)[^()]{0,120}\)")
ACTING = (RelationType.AMENDS, RelationType.REPLACES, RelationType.REPEALS, RelationType.CORRECTS)
# Acts of their own, which no other document puts in force.
ACTS = (
    DocumentType.LAW,
    DocumentType.ORDINANCE,
    DocumentType.DECREE,
    DocumentType.CIRCULAR,
    DocumentType.JOINT_CIRCULAR,
    DocumentType.DECISION,
    DocumentType.DIRECTIVE,
)
OWN_ACTS = (*ACTS, DocumentType.RESOLUTION)
PAPERS = (DocumentType.PROPOSAL, DocumentType.LETTER, DocumentType.REPORT)
LAWS = (DocumentType.LAW, DocumentType.ORDINANCE)


@dataclass(slots=True, eq=False)
class Spot:
    """One place that names `document`: its span, and where its title, or else it, ends.

    `inner` holds the spots in its title, from the first to the last; `host` is the spot in whose
    title it stands.
    """

    document: int
    type: DocumentType
    span: Span
    name: int
    stop: int
    titled: bool
    numbered: bool
    host: "Spot | None" = None
    inner: list["Spot"] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the mention begins."""
        return self.span[0]


def find_spots(doc: Doc) -> list[Spot]:
    """Every spot in the order of the text, with no host yet."""
    spots = list(_iter_spots(doc._.text, doc._.documents, doc._.document_mentions))
    if title := _title_spot(doc._.letterhead, doc._.documents, spots):
        spots.append(title)
    spots.sort(key=lambda spot: (spot.start, -spot.stop))
    return _drop_doubles(spots)


def _iter_spots(
    text: str, documents: Sequence[Document], mentions: Sequence[DocumentMention]
) -> Iterator[Spot]:
    by_span = {mention.span: mention for mention in mentions}
    for index, document in enumerate(documents):
        for span in document.mentions:
            mention = by_span.get(span)
            titled = mention is not None and mention.title is not None
            stop = span[1]
            name = _after_type_word(text, span)
            if mention is not None and mention.title is not None:
                stop = max(stop, mention.title[1])
                if mention.number is not None and mention.title[0] >= span[1]:
                    name = mention.title[0]
            yield Spot(index, document.type, span, name, stop, titled, document.number is not None)


def _after_type_word(text: str, span: Span) -> int:
    """Where the name begins behind its type word."""
    words = find_type_words(text[span[0] : min(span[1], span[0] + 60)])
    if not words or words[0].start > 1:
        return span[0]
    short = TWO_SYLLABLES.match(text, span[0], span[0] + words[0].end)
    return short.end() if short else span[0] + words[0].end


def _title_spot(
    letterhead: Letterhead | None, documents: Sequence[Document], spots: Sequence[Spot]
) -> Spot | None:
    """The title block as a name of the subject, where no mention covers it."""
    if letterhead is None or letterhead.title is None or not documents:
        return None
    start, end = letterhead.title
    for spot in spots:
        if spot.document == 0 and spot.start <= start < spot.stop:
            spot.stop = max(spot.stop, end)
            return None
    return Spot(0, documents[0].type, (start, end), start, end, True, False)


def _drop_doubles(spots: Sequence[Spot]) -> list[Spot]:
    """The spots without those that another of the same document covers from its start."""
    kept: list[Spot] = []
    for spot in spots:
        if kept and kept[-1].start == spot.start and kept[-1].document == spot.document:
            continue
        kept.append(spot)
    return kept
