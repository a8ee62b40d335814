"""From the annotated Doc to the ExtractionRecord: keys given, offsets mapped back to the source."""

import re
from collections.abc import Mapping

from spacy.tokens import Doc

from ingest.extract import values
from ingest.text.prepare import PreparedText
from schema.names import squeeze
from schema.record import (
    AgencyItem,
    BudgetItem,
    DeadlineItem,
    DocumentItem,
    ExtractionRecord,
    Proof,
    RecipientItem,
    RelationItem,
    ResponsibilityItem,
    SignatoryItem,
    WarningItem,
)
from schema.source import SourceText

COLUMN_GAP = re.compile(r"(?<=\S)[ \t\xa0]{4,}(?=\S[^\n]*\n)")


def assemble(doc: Doc, source: SourceText) -> ExtractionRecord:
    """The record of an annotated Doc; agencies that nothing mentions are left out."""
    return _Assembly(doc, source).record()


class _Assembly:
    """One record in the making: the Doc, the source's text and the keys given so far."""

    def __init__(self, doc: Doc, source: SourceText) -> None:
        self.doc = doc
        self.source = source
        self.prepared: PreparedText = doc._.prepared
        self._places: dict[values.Span, values.Span] = {}
        self.agency_spans: dict[int, list[values.Span]] = {}
        for mention in sorted(doc._.agency_mentions, key=lambda m: m.span):
            span = self._within_column(self.back(mention.span))
            self.agency_spans.setdefault(mention.agency, []).append(span)
        for stamp in doc._.agency_stamps:
            self.agency_spans.setdefault(stamp.agency, []).append(stamp.span)
        self.agency_keys = {index: f"a{n}" for n, index in enumerate(self.agency_spans, 1)}

    def back(self, span: values.Span) -> values.Span:
        place = self._places.get(span)
        if place is None:
            place = self._places[span] = self.prepared.to_source(*span)
        return place

    def _within_column(self, span: values.Span) -> values.Span:
        """The words of a name up to a neighbour column's, which stand between it and its next
        line: "ỦY BAN NHÂN DÂN      CỘNG HÒA" over "TỈNH NINH BÌNH"."""
        start, end = span
        gap = COLUMN_GAP.search(self.source.text, start, end)
        return (start, gap.start()) if gap else span

    def printed(self, span: values.Span | None) -> str | None:
        """The source's words in a span, white space collapsed."""
        if span is None:
            return None
        start, end = self.back(span)
        return squeeze(self.source.text[start:end])

    def printed_plain(self, span: values.Span | None) -> str | None:
        """The source's words in a span without the marks of bold type between its lines."""
        printed = self.printed(span)
        return None if printed is None else squeeze(printed.replace("*", ""))

    def proof(self, proof: Mapping[str, values.Span]) -> Proof:
        return {name: self.back(span) for name, span in proof.items()}

    def document_key(self, index: int) -> str:
        return f"d{index + 1}"

    def record(self) -> ExtractionRecord:
        return ExtractionRecord(
            source=self.source.name,
            form=self.doc._.form,
            subject=self.document_key(0),
            documents=tuple(self.document(i, d) for i, d in enumerate(self.doc._.documents)),
            agencies=tuple(self.agency(i) for i in self.agency_keys),
            relations=tuple(self.relation(r) for r in self.doc._.relations),
            responsibilities=tuple(self.duty(d) for d in self.doc._.duties),
            recipients=tuple(self.recipient(r) for r in self.doc._.recipients),
            signatories=tuple(self.signatory(s) for s in self.doc._.signatories),
            deadlines=tuple(self.deadline(d) for d in self.doc._.deadlines),
            budgets=tuple(self.budget(b) for b in self.doc._.budgets),
            warnings=tuple(self.warning(w) for w in self.doc._.warned),
        )

    def document(self, index: int, document: values.Document) -> DocumentItem:
        return DocumentItem(
            key=self.document_key(index),
            number=document.number,
            type=document.type,
            issuers=tuple(self.agency_keys[i] for i in document.issuers if i in self.agency_keys),
            issued_on=document.issued_on,
            year=document.year,
            title=document.title,
            period=document.period,
            spans=tuple(sorted({self.back(s) for s in document.mentions})),
            rule=document.rule,
            proof=self.proof(document.proof),
        )

    def agency(self, index: int) -> AgencyItem:
        agency: values.Agency = self.doc._.agencies[index]
        return AgencyItem(
            key=self.agency_keys[index],
            name=agency.name,
            kind=agency.kind,
            level=agency.level,
            system=agency.system,
            place=agency.place,
            spans=tuple(sorted(set(self.agency_spans[index]))),
            rule=agency.rule,
            proof=self.proof(agency.proof),
        )

    def relation(self, relation: values.Relation) -> RelationItem:
        return RelationItem(
            from_=self.document_key(relation.source),
            to=self.document_key(relation.target),
            type=relation.type,
            span=self.back(relation.span),
            rule=relation.rule,
        )

    def duty(self, duty: values.Duty) -> ResponsibilityItem:
        proof = self.proof(duty.proof)
        proof["roles"] = {role.value: self.back(span) for role, span in duty.roles.items()}
        if duty.deadline is not None:
            proof["deadline"] = self.back(duty.deadline.span)
        return ResponsibilityItem(
            agency=self.agency_keys[duty.agency],
            document=self.document_key(duty.document),
            roles=tuple(duty.roles),
            span=self.back(duty.span),
            counterparts=tuple(
                self.agency_keys[i] for i in duty.counterparts if i in self.agency_keys
            ),
            deadline=duty.deadline.value if duty.deadline else None,
            section=duty.section,
            rule=duty.rule,
            proof=proof,
        )

    def recipient(self, recipient: values.Recipient) -> RecipientItem:
        return RecipientItem(
            agency=None if recipient.agency is None else self.agency_keys.get(recipient.agency),
            text=self.printed(recipient.span) or "",
            purpose=recipient.purpose,
            span=self.back(recipient.span),
            rule=recipient.rule,
        )

    def signatory(self, signatory: values.Signatory) -> SignatoryItem:
        return SignatoryItem(
            name=self.printed(signatory.span) or "",
            position=self.printed_plain(signatory.position),
            authority=signatory.authority,
            for_=self.printed_plain(signatory.represented),
            span=self.back(signatory.span),
            rule=signatory.rule,
        )

    def deadline(self, deadline: values.Deadline) -> DeadlineItem:
        return DeadlineItem(
            date=deadline.date,
            implied_date=deadline.implied_date,
            recurs=deadline.recurs,
            span=self.back(deadline.span),
            rule=deadline.rule,
        )

    def budget(self, budget: values.Budget) -> BudgetItem:
        return BudgetItem(
            amount=budget.amount,
            currency=budget.currency,
            source=self.printed(budget.fund),
            span=self.back(budget.span),
            rule=budget.rule,
        )

    def warning(self, warned: values.Warned) -> WarningItem:
        return WarningItem(
            code=warned.code,
            message=warned.message,
            span=self.back(warned.span),
            rule=warned.rule,
        )
