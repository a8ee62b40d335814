"""What the references that make up a node say of it together."""

from collections.abc import Iterable, Sequence

from graph.resolve.agencies import agency_node
from graph.resolve.blocks import Placed
from graph.resolve.payload import (
    AgencyPayload,
    DocumentPayload,
    Payload,
    PersonPayload,
    TaskPayload,
)
from schema.graph import Document, Node, Person, Task
from schema.vocabulary import Identity, TextHeld

HELD = (TextHeld.FULL, TextHeld.REPORTED, TextHeld.CITED_ONLY)


def make_node(node: str, payloads: Sequence[Payload], placed: Placed, document: str | None) -> Node:
    """The node of these payloads, all of one kind; `document` is the one a task belongs to."""
    first = payloads[0]
    if isinstance(first, DocumentPayload):
        return _document(node, [p for p in payloads if isinstance(p, DocumentPayload)], placed)
    if isinstance(first, AgencyPayload):
        return agency_node(node, [p for p in payloads if isinstance(p, AgencyPayload)])
    if isinstance(first, TaskPayload):
        tasks = [p for p in payloads if isinstance(p, TaskPayload)]
        return Task(
            id=node,
            document=document or "",
            section=first.section,
            text=min(p.text for p in tasks),
            deadline=_agreed(p.deadline for p in tasks),
            due=_agreed(p.due for p in tasks),
        )
    assert isinstance(first, PersonPayload)
    return Person(id=node, name=min(p.name for p in payloads if isinstance(p, PersonPayload)))


def _agreed(values: Iterable[str | None]) -> str | None:
    """The value that all who give one give; None where they differ or none does."""
    given = {value for value in values if value is not None}
    return given.pop() if len(given) == 1 else None


def _document(node: str, payloads: Sequence[DocumentPayload], placed: Placed) -> Document:
    ordered = sorted(
        payloads, key=lambda p: (HELD.index(TextHeld(p.held)), p.source is not None, repr(p))
    )
    first = ordered[0]
    own = [p for p in ordered if p.held == TextHeld.FULL]
    dates = {p.issued_on for p in ordered if p.issued_on}
    issuers = {p.issuers for p in ordered if p.issuers}
    conflicts = [
        name for name, values in (("issued_on", dates), ("issuers", issuers)) if len(values) > 1
    ]
    issued_on = _agreed(p.issued_on for p in own) if any(p.issued_on for p in own) else None
    if issued_on is None and len(dates) == 1:
        issued_on = next(iter(dates))
    own_issuers = {p.issuers for p in own if p.issuers}
    titles = sorted({p.title for p in ordered if p.title})
    own_titles = [p.title for p in own if p.title]
    years = {p.year for p in ordered if p.year}
    return Document(
        id=node,
        number=first.number,
        number_key=first.block if first.number is not None else None,
        serial=first.serial,
        type=first.type,
        title=own_titles[0] if own_titles else max(titles, key=lambda t: (len(t), t), default=None),
        titles=tuple(titles),
        issuers=next(
            iter(own_issuers if len(own_issuers) == 1 else issuers if len(issuers) == 1 else [()])
        ),
        place=first.place or None,
        place_name=_first(p.place_name for p in ordered),
        issued_on=issued_on,
        year=int(issued_on[:4]) if issued_on else years.pop() if len(years) == 1 else None,
        period=_agreed(p.period for p in own) or _agreed(p.period for p in ordered),
        term=_agreed(p.term for p in ordered),
        identity=_identity(first, ordered),
        text_held=TextHeld(first.held),
        candidates=placed.candidates,
        conflicts=tuple(conflicts),
        reason=placed.reason if all(p.source is not None for p in ordered) else None,
    )


def _identity(first: DocumentPayload, payloads: Sequence[DocumentPayload]) -> Identity:
    if first.annex:
        return Identity.ANNEX
    if first.number is None:
        return Identity.NAME_ONLY
    alone = all(p.source is not None for p in payloads)
    return Identity.PARTIAL if alone else Identity.NUMBERED


def _first(values: Iterable[str | None]) -> str | None:
    return min((value for value in values if value), default=None)
