"""Scores the small layers: recipients, signatories, deadlines, budgets, warnings."""

from typing import Any

from ingest.evaluate.counting import Tally, count
from ingest.evaluate.entities import Aligned
from ingest.evaluate.likeness import fold_line, fold_name, overlap, same_mention


def score_recipients(aligned: Aligned) -> Tally:
    """The lines of "Nơi nhận" with agency and purpose."""

    def likeness(one: Any, other: Any) -> float:
        equal = 2.0 * (fold_line(one.text) == fold_line(other.text))
        return max(equal, same_mention(one.span, other.span))

    agencies = aligned.agencies
    gold, predicted = aligned.gold.recipients, aligned.predicted.recipients
    tally, matched = count(gold, predicted, likeness, (lambda i: i.text, lambda i: i.text))
    for one, other in matched:
        a = one.agency
        b = agencies.gold_of.get(other.agency, other.agency and "?")
        given = (a or b) and a not in agencies.optional
        tally.attribute("agency", a == b, f"{one.text}: {other.agency}", given)
        a, b = one.purpose, other.purpose
        tally.attribute("purpose", a == b, f"{one.text}: {b!r}, gold {a!r}", a or b)
    return tally


def score_signatories(aligned: Aligned) -> Tally:
    """Who signed, with position, authority and whom for."""
    tally, matched = count(
        aligned.gold.signatories,
        aligned.predicted.signatories,
        lambda one, other: float(fold_name(one.name) == fold_name(other.name)),
        (lambda item: item.name, lambda item: item.name),
    )
    for one, other in matched:
        for name, field in (("position",) * 2, ("authority",) * 2, ("for", "for_")):
            a, b = fold_name(getattr(one, field)), fold_name(getattr(other, field))
            tally.attribute(name, a == b, f"{one.name}: {b!r}, gold {a!r}", a or b)
    return tally


def score_deadlines(aligned: Aligned) -> Tally:
    """Deadlines: equal date (an implied one will do) and recurrence, overlapping place."""

    def likeness(one: Any, other: Any) -> float:
        if other.date not in (one.date, one.implied_date or one.date):
            return 0.0
        return overlap(one.span, other.span) if one.recurs == other.recurs else 0.0

    def name(item: Any) -> str:
        return f"{item.date or item.recurs} {list(item.span)}"

    gold, predicted = aligned.gold.deadlines, aligned.predicted.deadlines
    tally, matched = count(gold, predicted, likeness, (name, name))
    for one, other in matched:
        a, b = one.implied_date, other.implied_date
        right = a in (b, other.date)
        tally.attribute("implied_date", right, f"{name(one)}: {b!r}, gold {a!r}", a or b)
    return tally


def score_budgets(aligned: Aligned) -> Tally:
    """Sums: equal amount, overlapping place."""

    def likeness(one: Any, other: Any) -> float:
        return overlap(one.span, other.span) if one.amount == other.amount else 0.0

    def name(item: Any) -> str:
        return f"{item.amount} {list(item.span)}"

    gold, predicted = aligned.gold.budgets, aligned.predicted.budgets
    tally, matched = count(gold, predicted, likeness, (name, name))
    for one, other in matched:
        for field in ("currency", "source"):
            a, b = fold_name(getattr(one, field)), fold_name(getattr(other, field))
            tally.attribute(field, a == b, f"{name(one)}: {b!r}, gold {a!r}", a or b)
    return tally


def score_warnings(aligned: Aligned) -> Tally:
    """Warnings: equal code, overlapping place; any code will do on an optional one."""
    gold = aligned.gold.warnings

    def likeness(one: Any, other: Any) -> float:
        return overlap(one.span, other.span) if one.code == other.code else 0.0

    def name(item: Any) -> str:
        return f"{item.code} {list(item.span)}"

    def neutral(item: Any) -> bool:
        return any(one.optional and overlap(one.span, item.span) > 0 for one in gold)

    tally, _ = count(gold, aligned.predicted.warnings, likeness, (name, name), neutral=neutral)
    return tally
