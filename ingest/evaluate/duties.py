"""Scores responsibilities: a unit per role, and clauses with their attributes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ingest.evaluate.counting import Tally, count
from ingest.evaluate.entities import Aligned, document_name
from ingest.evaluate.likeness import Span, same_mention


@dataclass(frozen=True, slots=True)
class Unit:
    """A bearer in a clause, with one role or, as a clause, with all that its rows say."""

    agency: str
    span: Span
    role: str
    document: str
    section: str | None
    deadline: str | None
    counterparts: tuple[str, ...]
    optional: bool


def _unit(row: Any, role: str) -> Unit:
    return Unit(
        agency=row.agency,
        span=row.span,
        role=role,
        document=row.document,
        section=row.section,
        deadline=row.deadline,
        counterparts=tuple(row.counterparts),
        optional=bool(getattr(row, "optional", None)),
    )


def role_units(rows: Iterable[Any]) -> list[Unit]:
    """A unit for each role of each bearer in each clause; required where any row requires it."""
    units: dict[tuple[str, str, Span], Unit] = {}
    for row in rows:
        for role in row.roles:
            key = (row.agency, role.value, row.span)
            unit = units.setdefault(key, _unit(row, role.value))
            if not getattr(row, "optional", None):
                units[key] = replace(unit, optional=False)
    return list(units.values())


def clause_units(rows: Iterable[Any]) -> list[Unit]:
    """A unit for each bearer in each clause: the partners of all its rows, the first deadline."""
    units: dict[tuple[str, Span], Unit] = {}
    for row in rows:
        key = (row.agency, row.span)
        own = _unit(row, "")
        known = units.get(key)
        if known is None:
            units[key] = own
            continue
        units[key] = replace(
            known,
            counterparts=known.counterparts + own.counterparts,
            optional=known.optional and own.optional,
            deadline=known.deadline or own.deadline,
        )
    return list(units.values())


def equal_deadlines(one: str | None, other: str | None) -> bool:
    """Whether two dates are equal; one without a year is equal to the same day of any year."""
    if one == other:
        return True
    if not one or not other:
        return False
    return (one.startswith("--") or other.startswith("--")) and one[-5:] == other[-5:]


def score_duties(aligned: Aligned) -> tuple[Tally, Tally]:
    """Responsibilities per role, and clauses."""
    gold_rows = aligned.gold.responsibilities
    rows = aligned.predicted.responsibilities
    gold_of = aligned.agencies.gold_of
    names = {item.key: item.name for item in aligned.gold.agencies}
    others = {item.key: item.name for item in aligned.predicted.agencies}

    def same_clause(one: Any, other: Any) -> float:
        if gold_of.get(other.agency) != one.agency:
            return 0.0
        return same_mention(one.span, other.span)

    def same_role(one: Any, other: Any) -> float:
        return same_clause(one, other) if one.role == other.role else 0.0

    def on_optional(unit: Any) -> bool:
        met = [row for row in gold_rows if same_clause(row, unit)]
        return bool(met) and all(row.optional for row in met)

    def show(by_key: Mapping[str, str], unit: Unit) -> str:
        return f"{by_key[unit.agency]} {unit.role} {list(unit.span)}"

    shown = (lambda unit: show(names, unit), lambda unit: show(others, unit))
    roles, _ = count(role_units(gold_rows), role_units(rows), same_role, shown, neutral=on_optional)
    clauses, matched = count(
        clause_units(gold_rows), clause_units(rows), same_clause, shown, neutral=on_optional
    )
    for one, other in matched:
        _count_attributes(clauses, aligned, one, other, show(names, one))
    return roles, clauses


def _count_attributes(tally: Tally, aligned: Aligned, one: Unit, other: Unit, name: str) -> None:
    documents = {item.key: document_name(item) for item in aligned.gold.documents}
    meant = aligned.documents.gold_of.get(other.document, "")
    tally.attribute("document", one.document == meant, f"{name}: {documents.get(meant)}")
    a, b = one.section, other.section
    tally.attribute("section", a == b, f"{name}: {b!r}, gold {a!r}", a or b)
    a, b = one.deadline, other.deadline
    tally.attribute("deadline", equal_deadlines(a, b), f"{name}: {b!r}, gold {a!r}", a or b)
    required = aligned.gold_agencies(one.counterparts)
    found = aligned.predicted_agencies(other.counterparts)
    note = f"{name}: {sorted(found)}, gold {sorted(required)}"
    tally.attribute("counterparts", required == found, note, required or found)
