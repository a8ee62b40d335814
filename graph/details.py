"""Everything about one document."""

from collections.abc import Iterable, Sequence

from graph.answers import (
    AttributeAnswer,
    DocumentDetail,
    Recipient,
    RelatedDocument,
    Signatory,
    Standing,
    Variant,
)
from graph.duties import SILENCES
from graph.lineages import claims_by_id, relations_of
from graph.matching import candidates_of, issuers_of
from graph.store import DutyFilter, Reader
from schema.claims import Attribute, Claim
from schema.graph import Agency, Document, Person
from schema.vocabulary import EdgeType, Purpose, RelationType, Status

RELATIONS = tuple(EdgeType(relation.value) for relation in RelationType)
BY_STRENGTH = (Status.STATED, Status.REPORTED, Status.INFERRED)


def show(reader: Reader, document: str) -> DocumentDetail | None:
    """All that is known about a document; None for an id that is none."""
    shown = reader.nodes([document]).get(document)
    if not isinstance(shown, Document):
        return None
    said = [placed.claim for placed in reader.claims_on([shown.id])]
    duties = reader.duties(DutyFilter(documents=[shown.id]), first=1)
    candidates = reader.nodes(shown.candidates)
    return DocumentDetail(
        document=shown,
        issuers=issuers_of(reader, [shown])[shown.id],
        attributes=_attributes(reader, shown, said),
        outgoing=_related(reader, shown, outgoing=True),
        incoming=_related(reader, shown, outgoing=False),
        recipients=_recipients(reader, shown, said),
        signatories=_signatories(reader, shown),
        deadlines=_of(said, Attribute.DOCUMENT_DEADLINE),
        budgets=_of(said, Attribute.BUDGET),
        warnings=_of(said, Attribute.WARNING),
        duties=duties.total,
        candidates=candidates_of(
            reader,
            (node for id in shown.candidates if isinstance(node := candidates.get(id), Document)),
        ),
        sources=tuple(source.sha256 for source in reader.sources_about(shown.id)),
    )


def _of(claims: Iterable[Claim], attribute: Attribute) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.predicate is attribute)


def _attributes(
    reader: Reader, document: Document, said: Sequence[Claim]
) -> tuple[AttributeAnswer, ...]:
    number = (document.number,) if document.number else ()
    titles = (document.title,) if document.title else ()
    issued = (document.issued_on,) if document.issued_on else ()
    period = (document.period,) if document.period else ()
    edges = reader.edges([document.id], [EdgeType.ISSUED_BY], outgoing=True)
    claims = claims_by_id(reader, edges)
    issuers = [Variant(edge.end, tuple(claims[id] for id in edge.claims)) for edge in edges]
    return (
        _attribute(document, "number", number, _variants(_of(said, Attribute.NAMED))),
        _attribute(document, "title", titles, _variants(_of(said, Attribute.TITLE))),
        _attribute(document, "issued_on", issued, _variants(_of(said, Attribute.ISSUED_ON))),
        _attribute(document, "issuers", document.issuers, issuers),
        _attribute(document, "period", period, _variants(_of(said, Attribute.PERIOD))),
    )


def _variants(claims: Iterable[Claim]) -> list[Variant]:
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.value is not None:
            by_value.setdefault(claim.value, []).append(claim)
    return [Variant(value, tuple(by_value[value])) for value in sorted(by_value)]


def _attribute(
    document: Document, name: str, value: tuple[str, ...], variants: Sequence[Variant]
) -> AttributeAnswer:
    ordered = sorted(variants, key=lambda variant: variant.value not in value)
    standing: Standing | None = None
    if name in document.conflicts or (not value and len(ordered) > 1):
        standing = Standing.CONFLICT
    elif value or ordered:
        own = [v for v in ordered if v.value in value] or ordered
        statuses = {claim.status for variant in own for claim in variant.claims}
        best = next((status for status in BY_STRENGTH if status in statuses), Status.INFERRED)
        standing = Standing(best.value)
    silence = SILENCES[document.text_held] if standing is None else None
    return AttributeAnswer(name, value, standing, silence, tuple(ordered))


def _related(reader: Reader, document: Document, *, outgoing: bool) -> tuple[RelatedDocument, ...]:
    relations = relations_of(reader, reader.edges([document.id], RELATIONS, outgoing=outgoing))
    nodes = reader.nodes({r.end if outgoing else r.start for r in relations})
    return tuple(
        RelatedDocument(other, relation)
        for relation in relations
        if isinstance(other := nodes[relation.end if outgoing else relation.start], Document)
    )


def _recipients(reader: Reader, document: Document, said: Sequence[Claim]) -> tuple[Recipient, ...]:
    edges = reader.edges([document.id], [EdgeType.SENT_TO], outgoing=True)
    nodes = reader.nodes({edge.end for edge in edges})
    claims = claims_by_id(reader, edges)
    found: list[tuple[Claim, Recipient]] = []
    for edge in edges:
        agency = nodes[edge.end]
        assert isinstance(agency, Agency)
        for claim in (claims[id] for id in edge.claims):
            purpose = Purpose(claim.value) if claim.value else None
            text = claim.detail or agency.name
            found.append((claim, Recipient(agency, text, purpose, (claim,))))
    for claim in _of(said, Attribute.RECIPIENT):
        purpose = Purpose(claim.detail) if claim.detail else None
        found.append((claim, Recipient(None, claim.value or "", purpose, (claim,))))
    return tuple(recipient for _, recipient in sorted(found, key=lambda pair: _place(pair[0])))


def _signatories(reader: Reader, document: Document) -> tuple[Signatory, ...]:
    edges = reader.edges([document.id], [EdgeType.SIGNED_BY], outgoing=True)
    nodes = reader.nodes({edge.end for edge in edges})
    claims = claims_by_id(reader, edges)
    found: list[tuple[Claim, Signatory]] = []
    for edge in edges:
        person = nodes[edge.end]
        assert isinstance(person, Person)
        for claim in (claims[id] for id in edge.claims):
            signed = Signatory(person.id, person.name, claim.value, claim.detail, (claim,))
            found.append((claim, signed))
    return tuple(signatory for _, signatory in sorted(found, key=lambda pair: _place(pair[0])))


def _place(claim: Claim) -> tuple[str, int, str]:
    """Where a claim stands among others of its kind."""
    return claim.source, claim.evidence[0].start if claim.evidence else 0, claim.id
