"""The relations that the text states between its documents."""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.relation_context import Place, Places, Zone
from ingest.extract.relation_readers import (
    CLAUSE_END,
    Stated,
    read_after,
    read_article,
    read_between,
    read_in_title,
    read_recital,
    read_task,
)
from ingest.extract.values import Relation
from ingest.text.block import BlockKind
from schema.vocabulary import DocumentType, Form, RelationType

ACTS = frozenset(
    {
        DocumentType.DECISION,
        DocumentType.RESOLUTION,
        DocumentType.DECREE,
        DocumentType.CIRCULAR,
        DocumentType.JOINT_CIRCULAR,
        DocumentType.LAW,
        DocumentType.ORDINANCE,
        DocumentType.REGULATION,
        DocumentType.STATUTE,
        DocumentType.ORDER,
    }
)
WEAKER = {
    RelationType.CITES: frozenset(RelationType) - {RelationType.CITES},
    RelationType.DIRECTS: frozenset({RelationType.IMPLEMENTS}),
}


@Language.component(
    "relations",
    requires=["doc._.documents", "doc._.document_mentions", "doc._.agency_mentions"],
    assigns=["doc._.relations"],
)
def relations(doc: Doc) -> Doc:
    """Sets `doc._.relations`, the strongest that is stated for each pair, in the order of the text."""
    found = list(_Reader(doc).read())
    stated: dict[tuple[int, int], set[RelationType]] = {}
    for relation in found:
        stated.setdefault((relation.source, relation.target), set()).add(relation.type)
    kept: dict[tuple[int, int, RelationType], Relation] = {}
    for relation in sorted(found, key=lambda relation: relation.span):
        pair = (relation.source, relation.target)
        if relation.source == relation.target or stated[pair] & WEAKER.get(
            relation.type, frozenset()
        ):
            continue
        kept.setdefault((*pair, relation.type), relation)
    doc._.relations = tuple(kept.values())
    return doc


class _Reader:
    """One pass over the mentions; remembers the last one at each level for lists."""

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc.text
        self.doc = doc
        self.places = Places(doc)
        self.subject_type: DocumentType = doc._.documents[0].type if doc._.documents else None

    def read(self) -> Iterable[Relation]:
        last: dict[int | None, tuple[Place, int, Stated]] = {}
        for place in self.places.all():
            if place.document == 0 and place.parent is None:
                last.clear()
                continue
            source = place.parent if place.parent is not None else 0
            start, _ = self._span(place)
            before = last.get(place.parent)
            if before is not None and before[0].block is not place.block:
                before = None
            amending = read_between(self.text, before[0].extent, start) if before else None
            if before is not None and amending is not None:
                yield self._amendment(before[0], place, amending)
                last[place.parent] = (place, before[1], amending)
                continue
            if before is not None and self.places.joins(before[0].extent, start):
                stated = before[2]
                if stated.rule.startswith("between-"):
                    yield self._relation(place.document, before[1], stated, place)
                    last[place.parent] = (place, before[1], stated)
                    continue
                stated = self._of_list(place, stated)
            else:
                stated = self._read(place)
            last[place.parent] = (place, place.document, stated)
            yield self._relation(source, place.document, stated, place)

    def _span(self, place: Place) -> tuple[int, int]:
        return self.places.mentions[place.mention].span

    def _amendment(self, earlier: Place, later: Place, stated: Stated) -> Relation:
        span = (self._span(earlier)[0], self._span(later)[1])
        return Relation(later.document, earlier.document, stated.type, span, stated.rule)

    def _relation(self, source: int, target: int, stated: Stated, place: Place) -> Relation:
        start, end = self._span(place)
        return Relation(source, target, stated.type, (min(stated.start, start), end), stated.rule)

    def _of_list(self, place: Place, stated: Stated) -> Stated:
        """The relation of a list's first member, but for an appraisal beside a proposal."""
        mention = self.places.mentions[place.mention]
        if stated.type is RelationType.PROPOSED_BY and mention.type is DocumentType.REPORT:
            return Stated(RelationType.BASED_ON, stated.start, "recital-appraisal")
        return stated

    def _read(self, place: Place) -> Stated:
        start, _ = self._span(place)
        if place.parent is not None:
            parent = self.places.mentions[self.places.parents[place.mention] or 0]
            title = parent.title or parent.span
            return read_in_title(self.text, title[0], start)
        if place.zone is Zone.PREAMBLE or self.places.form is Form.NEWS_REPORT:
            stated = self._read_opening(place, start)
            if stated is not None:
                return stated
        if self.subject_type in ACTS and place.zone is Zone.BODY:
            if stated := self._read_act(place, start):
                return stated
        if stated := self._read_task(place, start):
            return stated
        return Stated(RelationType.CITES, start, "mentioned")

    def _read_opening(self, place: Place, start: int) -> Stated | None:
        if place.block.kind is BlockKind.BULLET:
            return None
        begin = place.block.content
        if self.places.form is Form.NEWS_REPORT:
            begin = self._sentence_start(begin, start)
            if not self._names_subject(start, place.block.end):
                return None
        stated = read_recital(self.text, begin, start)
        if stated is not None and stated.type is RelationType.PROPOSED_BY:
            if "ý kiến của" in self.text[max(begin, start - 80) : start]:
                return Stated(RelationType.BASED_ON, stated.start, "recital-opinion")
            return self._of_list(place, stated)
        return stated

    def _names_subject(self, start: int, end: int) -> bool:
        """Whether the rest of the sentence names the document that a report is about."""
        stop = CLAUSE_END.search(self.text, start, end)
        limit = stop.start() if stop else end
        spans = self.doc._.documents[0].mentions
        return any(start < span[0] < max(limit, start + 400) and span[0] < end for span in spans)

    def _sentence_start(self, begin: int, at: int) -> int:
        start = begin
        for stop in CLAUSE_END.finditer(self.text, begin, at):
            if stop[0].startswith("."):
                start = stop.end()
        return start

    def _read_act(self, place: Place, start: int) -> Stated | None:
        content = place.block.content
        if stated := read_article(self.text, content, start, place.block.marker_kind):
            return stated
        if after := read_after(self.text, place.extent, place.block.end):
            return after[0]
        lead = self.places.lead_in(place.block)
        if lead is not None:
            return read_article(self.text, lead.content, lead.end, lead.marker_kind)
        return None

    def _read_task(self, place: Place, start: int) -> Stated | None:
        begin = self._sentence_start(place.block.content, start)
        if stated := read_task(self.text, begin, start):
            return stated
        lead = self.places.lead_in(place.block)
        if lead is not None and start - place.block.content < 90:
            return read_task(self.text, lead.content, lead.end - 1)
        return None
