"""claims_of: everything that a record says, as claims with their exact words."""

from collections.abc import Iterator, Sequence

from schema.claims import Attribute, Claim, Evidence, Predicate
from schema.ids import stable_id
from schema.names import name_key, squeeze
from schema.record import (
    AgencyItem,
    DocumentItem,
    ExtractionRecord,
    ResponsibilityItem,
    Span,
)
from schema.source import SourceText
from schema.vocabulary import EdgeType, Form, Status


def tasks_of(record: ExtractionRecord) -> dict[str, tuple[ResponsibilityItem, ...]]:
    """The duty rows by task key ("t1", ...): rows of one clause of one document are one task."""
    rows: dict[tuple[str, Span, str | None], list[ResponsibilityItem]] = {}
    for row in record.responsibilities:
        rows.setdefault((row.document, row.span, row.section), []).append(row)
    return {f"t{n}": tuple(group) for n, group in enumerate(rows.values(), 1)}


def persons_of(record: ExtractionRecord) -> dict[str, str]:
    """The names of those who signed by person key ("p1", ...)."""
    names: dict[str, str] = {}
    for signatory in record.signatories:
        names.setdefault(name_key(signatory.name), signatory.name)
    return {f"p{n}": name for n, name in enumerate(names.values(), 1)}


def claims_of(source: SourceText, record: ExtractionRecord) -> tuple[Claim, ...]:
    """Every claim of the record, each once, in the order of the record's layers.

    Edges between documents, bodies and duties, the attributes of each, and deadlines, budgets and
    warnings about the subject document. `source.text[start:end] == quote` holds for all evidence.
    """
    claims = _Claims(source, record)
    unique = {claim.id: claim for claim in claims.every()}
    return tuple(unique.values())


class _Claims:
    """The claims of one record in the making."""

    def __init__(self, source: SourceText, record: ExtractionRecord) -> None:
        self.source = source
        self.record = record
        news = record.form is Form.NEWS_REPORT
        self.said = Status.REPORTED if news else Status.STATED
        self.tasks = tasks_of(record)
        self.persons = persons_of(record)
        self.printed = {d.key: self._document_print(d) for d in record.documents}
        self.printed |= {a.key: f"{a.name}@{a.spans[:1]}" for a in record.agencies}
        self.printed |= {key: f"{rows[0].span}" for key, rows in self.tasks.items()}
        self.printed |= self.persons

    @staticmethod
    def _document_print(document: DocumentItem) -> str:
        return f"{document.number or document.title}@{document.spans[:1]}"

    def every(self) -> Iterator[Claim]:
        for document in self.record.documents:
            yield from self._document(document)
        for agency in self.record.agencies:
            yield from self._agency(agency)
        for relation in self.record.relations:
            yield self._claim(
                relation.from_,
                EdgeType(relation.type.value),
                [relation.span],
                relation.rule,
                to=relation.to,
            )
        for key, rows in self.tasks.items():
            yield from self._task(key, rows)
        yield from self._subject()

    def _claim(
        self,
        subject: str,
        predicate: Predicate,
        spans: Sequence[Span],
        rule: str,
        *,
        to: str | None = None,
        value: str | None = None,
        detail: str | None = None,
        status: Status | None = None,
        premises: tuple[str, ...] = (),
    ) -> Claim:
        spans = list(dict.fromkeys(spans))
        identity = stable_id(
            "c",
            self.source.sha256,
            predicate,
            self.printed[subject],
            None if to is None else self.printed[to],
            value,
            detail,
            *(offset for span in spans for offset in span),
        )
        return Claim(
            id=identity,
            source=self.source.sha256,
            subject=subject,
            predicate=predicate,
            object=to,
            value=value,
            status=status or self.said,
            rule=rule,
            evidence=tuple(
                Evidence(self.source.sha256, start, end, self.source.text[start:end])
                for start, end in spans
            ),
            premises=premises,
            detail=detail,
        )

    def _document(self, item: DocumentItem) -> Iterator[Claim]:
        key, rule = item.key, item.rule
        yield self._claim(key, Attribute.NAMED, item.spans, rule, value=item.number or item.title)
        for name, predicate, value in (
            ("title", Attribute.TITLE, item.title),
            ("issued_on", Attribute.ISSUED_ON, item.issued_on),
            ("period", Attribute.PERIOD, item.period),
        ):
            if value is not None:
                yield self._claim(key, predicate, self._proof(item, name), rule, value=value)
        for agency in item.issuers:
            yield self._claim(
                key, EdgeType.ISSUED_BY, self._proof(item, "issuers"), rule, to=agency
            )

    @staticmethod
    def _proof(item: DocumentItem | AgencyItem, attribute: str) -> list[Span]:
        """Where an attribute was read: its own proof, else the first mention."""
        proof = item.proof.get(attribute)
        return [proof] if isinstance(proof, tuple) else list(item.spans[:1])

    def _agency(self, item: AgencyItem) -> Iterator[Claim]:
        named = self._claim(item.key, Attribute.NAMED, item.spans, item.rule, value=item.name)
        yield named
        if item.place is not None:
            implied = isinstance(item.proof.get("place"), tuple)
            yield self._claim(
                item.key,
                Attribute.PLACE,
                self._proof(item, "place"),
                item.rule,
                value=item.place,
                status=Status.INFERRED if implied else None,
                premises=(named.id,) if implied else (),
            )

    def _task(self, key: str, rows: Sequence[ResponsibilityItem]) -> Iterator[Claim]:
        first = rows[0]
        text = squeeze(self.source.text[slice(*first.span)])
        yield self._claim(first.document, EdgeType.ASSIGNS, [first.span], first.rule, to=key)
        yield self._claim(
            key, Attribute.TASK_TEXT, [first.span], first.rule, value=text, detail=first.section
        )
        for row in rows:
            words = row.proof.get("roles")
            for role in row.roles:
                word = words.get(role.value) if isinstance(words, dict) else None
                yield self._claim(
                    row.agency,
                    EdgeType.RESPONSIBLE_FOR,
                    [row.span, *([word] if word else [])],
                    row.rule,
                    to=key,
                    value=role.value,
                )
            partner_proof = row.proof.get("counterparts")
            spans = [partner_proof] if isinstance(partner_proof, tuple) else [row.span]
            for partner in row.counterparts:
                yield self._claim(partner, EdgeType.PARTNER_IN, spans, row.rule, to=key)
            yield from self._task_deadline(key, row)

    def _task_deadline(self, key: str, row: ResponsibilityItem) -> Iterator[Claim]:
        if row.deadline is None:
            return
        proof = row.proof.get("deadline")
        spans = [proof] if isinstance(proof, tuple) else [row.span]
        stated = self._claim(key, Attribute.DEADLINE, spans, row.rule, value=row.deadline)
        yield stated
        for item in self.record.deadlines:
            within = row.span[0] <= item.span[0] and item.span[1] <= row.span[1]
            if within and item.date == row.deadline and item.implied_date is not None:
                yield self._claim(
                    key,
                    Attribute.DUE,
                    [item.span],
                    item.rule,
                    value=item.implied_date,
                    status=Status.INFERRED,
                    premises=(stated.id,),
                )
                return

    def _subject(self) -> Iterator[Claim]:
        """What is said of the subject document as a whole."""
        subject, record = self.record.subject, self.record
        persons = {name_key(name): key for key, name in self.persons.items()}
        for recipient in record.recipients:
            purpose = recipient.purpose.value if recipient.purpose else None
            spans, rule = [recipient.span], recipient.rule
            if recipient.agency is not None:
                yield self._claim(
                    subject,
                    EdgeType.SENT_TO,
                    spans,
                    rule,
                    to=recipient.agency,
                    value=purpose,
                    detail=recipient.text,
                )
            else:
                yield self._claim(
                    subject,
                    Attribute.RECIPIENT,
                    spans,
                    rule,
                    value=recipient.text,
                    detail=purpose,
                )
        for signatory in record.signatories:
            mark = " ".join(filter(None, (signatory.authority, signatory.for_)))
            yield self._claim(
                subject,
                EdgeType.SIGNED_BY,
                [signatory.span],
                signatory.rule,
                to=persons[name_key(signatory.name)],
                value=signatory.position,
                detail=mark or None,
            )
        for deadline in record.deadlines:
            recurs = deadline.recurs.value if deadline.recurs else None
            yield self._claim(
                subject,
                Attribute.DOCUMENT_DEADLINE,
                [deadline.span],
                deadline.rule,
                value=deadline.date,
                detail=recurs,
            )
        for budget in record.budgets:
            yield self._claim(
                subject,
                Attribute.BUDGET,
                [budget.span],
                budget.rule,
                value=f"{budget.amount} {budget.currency}",
                detail=budget.source,
            )
        for warning in record.warnings:
            yield self._claim(
                subject,
                Attribute.WARNING,
                [warning.span],
                warning.rule,
                value=warning.code.value,
                detail=warning.message,
            )
