"""Scores documents and agencies: the items, their attributes and their mentions."""

from dataclasses import dataclass
from typing import Any

from ingest.evaluate.alignment import (
    Alignment,
    agency_likeness,
    all_spans,
    document_likeness,
    named_likeness,
)
from ingest.evaluate.counting import Tally, count
from ingest.evaluate.likeness import Span, equal_titles, fold_name, overlap, same_mention
from schema.record import ExtractionRecord, GoldRecord


@dataclass(frozen=True, slots=True)
class Aligned:
    """A gold record and a prediction with their documents and agencies aligned."""

    gold: GoldRecord
    predicted: ExtractionRecord
    documents: Alignment
    agencies: Alignment

    @classmethod
    def of(cls, gold: GoldRecord, predicted: ExtractionRecord) -> "Aligned":
        """Align two records of one source."""
        return cls(
            gold,
            predicted,
            Alignment(gold.documents, predicted.documents, document_likeness),
            Alignment(gold.agencies, predicted.agencies, agency_likeness),
        )

    def gold_agencies(self, keys: Any) -> set[str]:
        """The required agencies among gold keys."""
        return {key for key in keys if key not in self.agencies.optional}

    def predicted_agencies(self, keys: Any) -> set[str]:
        """The gold keys that predicted ones stand for; what stands for nothing keeps a mark."""
        return {
            self.agencies.gold_of.get(key, f"?{key}")
            for key in keys
            if not self.agencies.is_neutral(key)
        }


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an item is named; `variants` are other ways to draw it."""

    key: str
    span: Span
    variants: tuple[Span, ...] = ()
    optional: bool = False


def document_name(item: Any) -> str:
    """What a document is called in a list of errors."""
    return f"{item.type} {item.number or item.title}"


def score_documents(aligned: Aligned) -> Tally:
    """Documents with type, dates, issuers and title."""
    tally, matched = count(
        aligned.gold.documents,
        aligned.predicted.documents,
        document_likeness,
        (document_name, document_name),
        neutral=lambda item: aligned.documents.is_neutral(item.key),
    )
    for gold, predicted in matched:
        name = document_name(gold)
        for field in ("type", "issued_on", "year", "period"):
            a, b = getattr(gold, field), getattr(predicted, field)
            given = a is not None or b is not None
            tally.attribute(field, a == b, f"{name}: {b!r}, gold {a!r}", given)
        issuers = aligned.gold_agencies(gold.issuers)
        found = aligned.predicted_agencies(predicted.issuers)
        note = f"{name}: {sorted(found)}, gold {sorted(issuers)}"
        tally.attribute("issuers", issuers == found, note, issuers or found)
        a, b = gold.title, predicted.title
        tally.attribute("title", equal_titles(a, b), f"{name}: {b!r}, gold {a!r}", a or b)
    return tally


def score_agencies(aligned: Aligned) -> tuple[Tally, Tally]:
    """Agencies by name, and leniently with their attributes."""

    def name(item: Any) -> str:
        return str(item.name)

    def neutral(item: Any) -> bool:
        return aligned.agencies.is_neutral(item.key)

    gold, predicted = aligned.gold.agencies, aligned.predicted.agencies
    strict, _ = count(gold, predicted, named_likeness, (name, name), neutral=neutral)
    lenient, matched = count(gold, predicted, agency_likeness, (name, name), neutral=neutral)
    for one, other in matched:
        for field in ("kind", "level", "system", "place"):
            a, b = getattr(one, field), getattr(other, field)
            given = a is not None or b is not None
            right = fold_name(a) == fold_name(b)
            lenient.attribute(field, right, f"{one.name}: {b!r}, gold {a!r}", given)
    return strict, lenient


def _gold_mentions(items: Any) -> list[Mention]:
    found = []
    for item in items:
        loose = item.optional_spans or ()
        for span in all_spans(item):
            required = span in item.spans
            drawn = (other for other in loose if required and overlap(other, span) > 0)
            optional = bool(item.optional) or span in loose
            found.append(Mention(item.key, span, (span, *drawn), optional))
    return found


def score_mentions(gold: Any, predicted: Any, alignment: Alignment) -> Tally:
    """The places where items are named, and whether each is linked to the right item."""
    names = {item.key: getattr(item, "name", None) or document_name(item) for item in gold}
    others = {item.key: getattr(item, "name", None) or document_name(item) for item in predicted}

    def likeness(one: Mention, other: Mention) -> float:
        value = max(same_mention(variant, other.span) for variant in one.variants)
        linked = alignment.gold_of.get(other.key) == one.key
        return value + 0.001 * linked if value else 0.0

    tally, matched = count(
        _gold_mentions(gold),
        [Mention(item.key, span) for item in predicted for span in item.spans],
        likeness,
        (
            lambda mention: f"{names[mention.key]} {list(mention.span)}",
            lambda mention: f"{others[mention.key]} {list(mention.span)}",
        ),
    )
    for one, other in matched:
        right = alignment.gold_of.get(other.key) == one.key
        note = f"{names[one.key]} {list(one.span)}: {others[other.key]}"
        tally.attribute("linked", right, note)
    return tally
