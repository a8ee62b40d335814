"""Gains and losses between two folders of records, fact by fact, in context."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ingest.evaluate.scores import iter_record_files
from schema.record import ExtractionRecord, parse_record

Span = tuple[int, int]
TextOf = Callable[[str], str | None]
CONTEXT = 60
MAX_QUOTE = 160


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One thing that a record says, printed without its keys, and where it says it."""

    layer: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that only one of two records of a source states."""

    source: str
    is_gain: bool
    fact: Fact


def _joined(*parts: object) -> str:
    return " | ".join(str(part) for part in parts if part not in (None, "", ()))


def iter_facts(record: ExtractionRecord) -> Iterator[Fact]:
    """Everything that a record says; keys are replaced by what they stand for."""
    documents = {item.key: f"{item.type} {item.number or item.title}" for item in record.documents}
    agencies = {item.key: item.name for item in record.agencies}
    for document in record.documents:
        issuers = ", ".join(sorted(agencies[key] for key in document.issuers))
        text = _joined(documents[document.key], document.issued_on, document.title, issuers)
        for span in document.spans:
            yield Fact("document", text, span)
    for agency in record.agencies:
        for span in agency.spans:
            yield Fact("agency", _joined(agency.name, agency.kind, agency.place), span)
    for relation in record.relations:
        ends = documents[relation.from_], relation.type, documents[relation.to]
        yield Fact("relation", " ".join(ends), relation.span)
    for row in record.responsibilities:
        partners = ", ".join(sorted(agencies[key] for key in row.counterparts))
        roles = "+".join(sorted(row.roles))
        text = _joined(agencies[row.agency], roles, partners, row.deadline, row.section)
        yield Fact("responsibility", text, row.span)
    for recipient in record.recipients:
        body = agencies[recipient.agency] if recipient.agency else None
        yield Fact("recipient", _joined(recipient.text, body, recipient.purpose), recipient.span)
    for signatory in record.signatories:
        text = _joined(signatory.name, signatory.authority, signatory.position, signatory.for_)
        yield Fact("signatory", text, signatory.span)
    for deadline in record.deadlines:
        text = _joined(deadline.date, deadline.implied_date, deadline.recurs)
        yield Fact("deadline", text, deadline.span)
    for budget in record.budgets:
        yield Fact("budget", _joined(budget.amount, budget.currency, budget.source), budget.span)
    for warning in record.warnings:
        yield Fact("warning", warning.code, warning.span)


def compare_records(before: ExtractionRecord, after: ExtractionRecord) -> list[Change]:
    """What the second record says that the first does not, and the other way, by place."""
    old, new = set(iter_facts(before)), set(iter_facts(after))
    changes = [Change(after.source, False, fact) for fact in old - new]
    changes += [Change(after.source, True, fact) for fact in new - old]
    return sorted(changes, key=lambda change: (change.fact.span, change.is_gain, change.fact))


def compare_folders(before: Path, after: Path) -> Iterator[Change]:
    """The changes over all files that both folders hold, in the order of their names.

    Raises InvalidRecord where a file is no record.
    """
    later: Mapping[str, Path] = {path.name: path for path in iter_record_files(after)}
    for path in iter_record_files(before):
        if path.name in later:
            old = parse_record(path.read_bytes())
            yield from compare_records(old, parse_record(later[path.name].read_bytes()))


def show_change(change: Change, text: str | None) -> str:
    """The change on one line, with the words around its place where the text is known."""
    sign = "+" if change.is_gain else "-"
    line = f"{sign} {change.source} {change.fact.layer}: {change.fact.text}"
    if text is None:
        return line
    start, end = change.fact.span
    quote = text[start:end]
    if len(quote) > MAX_QUOTE:
        quote = f"{quote[: MAX_QUOTE // 2]} \u2026 {quote[-MAX_QUOTE // 2 :]}"
    left, right = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    context = " ".join(f"{left}[[{quote}]]{right}".split())
    return f"{line}\n    {context}"


def iter_comparison(before: Path, after: Path, text_of: TextOf = lambda _: None) -> Iterator[str]:
    """The printed changes between two folders, and at the end how many came and went a layer."""
    counts: dict[str, list[int]] = {}
    for change in compare_folders(before, after):
        counts.setdefault(change.fact.layer, [0, 0])[change.is_gain] += 1
        yield show_change(change, text_of(change.source))
    for layer, (lost, gained) in sorted(counts.items()):
        yield f"{layer}: {gained} gained, {lost} lost"
