"""What a record says without saying where: facts that two readings of one document share."""

import re
from collections import Counter
from collections.abc import Iterator

from schema.names import name_key
from schema.record import ExtractionRecord

Fact = tuple[str, ...]

UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# The signs around words that a format may or may not keep are no part of a fact.
EDGES = " \t.,;:|*_#>-\"'"


def fold(words: str | None) -> str:
    """Words as a key, which case, kinds of dash, tone places and unseen characters leave alone."""
    return name_key(UNSEEN.sub("", words or "")).strip(EDGES)


def facts(record: ExtractionRecord, text: str) -> Counter[Fact]:
    """Every fact of the record, as often as it is stated; of spans only the words they hold."""
    return Counter(_Facts(record, text).every())


def share_kept(before: Counter[Fact], after: Counter[Fact]) -> float:
    """The part of the first reading's facts that the second has too; 1 where there were none."""
    return (before & after).total() / before.total() if before else 1.0


class _Facts:
    """The facts of one record, its keys replaced by what they stand for."""

    def __init__(self, record: ExtractionRecord, text: str) -> None:
        self.record = record
        self.text = text
        self.bodies = {a.key: f"{fold(a.name)} ({fold(a.place)})" for a in record.agencies}
        self.papers = {
            d.key: "subject"
            if d.key == record.subject
            else f"{d.type.value} {fold(d.number) or fold(d.title)}"
            for d in record.documents
        }

    def words(self, span: tuple[int, int]) -> str:
        return fold(self.text[slice(*span)])

    def every(self) -> Iterator[Fact]:
        yield "form", self.record.form.value
        yield from self.documents()
        yield from self.agencies()
        for r in self.record.relations:
            yield "relation", self.papers[r.from_], r.type.value, self.papers[r.to]
        yield from self.duties()
        yield from self.ends()
        for warning in self.record.warnings:
            yield "warning", warning.code.value, self.words(warning.span)

    def documents(self) -> Iterator[Fact]:
        for item in self.record.documents:
            name = self.papers[item.key]
            yield "document", name, item.type.value, fold(item.number)
            for label, value in (
                ("issued_on", item.issued_on),
                ("year", item.year),
                ("title", fold(item.title)),
                ("period", str(item.period) if item.period else None),
            ):
                if value:
                    yield label, name, str(value)
            for issuer in item.issuers:
                yield "issuer", name, self.bodies[issuer]
            for _ in item.spans:
                yield "mention", name

    def agencies(self) -> Iterator[Fact]:
        for item in self.record.agencies:
            name = self.bodies[item.key]
            level = item.level.value if item.level else ""
            yield "agency", name, item.kind.value, level, item.system.value
            for span in item.spans:
                yield "mention", name, self.words(span)

    def duties(self) -> Iterator[Fact]:
        for duty in self.record.responsibilities:
            bearer, clause = self.bodies[duty.agency], self.words(duty.span)
            for role in duty.roles:
                yield "duty", bearer, role.value, clause
            for partner in duty.counterparts:
                yield "counterpart", bearer, self.bodies[partner], clause
            if duty.deadline:
                yield "duty deadline", bearer, duty.deadline, clause
            if duty.section:
                yield "section", bearer, fold(duty.section), clause

    def ends(self) -> Iterator[Fact]:
        for to in self.record.recipients:
            agency = self.bodies[to.agency] if to.agency else ""
            yield "recipient", fold(to.text), agency, to.purpose.value if to.purpose else ""
        for by in self.record.signatories:
            authority = by.authority.value if by.authority else ""
            yield "signatory", fold(by.name), fold(by.position), authority, fold(by.for_)
        for due in self.record.deadlines:
            yield "deadline", str(due.date), str(due.implied_date), str(due.recurs)
        for sum_ in self.record.budgets:
            yield "budget", str(sum_.amount), sum_.currency, fold(sum_.source)
