"""Duties: who must do what, with whom and by when, and why a document names nobody."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from graph.answers import (
    Duty,
    Partner,
    Partnership,
    Responsibilities,
    RoleOf,
    Silence,
    Unanswered,
)
from graph.cursors import decode_cursor, encode_cursor
from graph.lineages import DEPTH, JOINING, claims_by_id
from graph.matching import bare_place
from graph.store import DEFAULT_FIRST, Direction, DutyFilter, Edge, Expansion, Page, Reader
from schema.claims import Attribute, Claim
from schema.graph import Agency, Document, Task
from schema.vocabulary import EdgeType, Role, TextHeld

BELOW_LIMIT = 1000
SUPPORTING = tuple(role for role in Role if role is not Role.LEAD)
HELD_BEST = (TextHeld.FULL, TextHeld.REPORTED, TextHeld.CITED_ONLY)
SILENCES = {
    TextHeld.FULL: Silence.NOT_STATED,
    TextHeld.REPORTED: Silence.REPORTED_ONLY,
    TextHeld.CITED_ONLY: Silence.NOT_HELD,
}


def responsibilities(
    reader: Reader,
    *,
    document: str | None = None,
    below: bool = False,
    agencies: Collection[str] | None = None,
    place: str | None = None,
    year: int | None = None,
    roles: Collection[Role] | None = None,
    due_before: str | None = None,
    after: str | None = None,
    first: int = DEFAULT_FIRST,
    limit: int = BELOW_LIMIT,
) -> Responsibilities:
    """The duties that a document (and, `below`, what implements it) assigns, or that bodies bear.

    A decision and what it puts in force answer together. `place` names the place of the assigning
    document, or one it lies in; `due_before` is exclusive. Every document asked about that gives no
    duty of these roles and bodies is listed with the reason. `limit` counts the documents looked
    at, the nearest first.
    """
    found = _asked_about(reader, document, below, limit) if document is not None else None
    steps = None if found is None else _steps_of(found)
    places = None if place is None else [p.id for p in reader.places(bare_place(place))]
    wanted = DutyFilter(
        documents=None if steps is None else [d.id for step in steps for d in step],
        agencies=agencies,
        roles=roles,
        places=places,
        year=year,
        due_before=due_before,
    )
    page = reader.duties(wanted, after=after, first=first)
    return Responsibilities(
        Page(duties_of(reader, page.items), page.total, page.end),
        () if steps is None else _unanswered(reader, steps, wanted),
        truncated=found is not None and found.truncated,
    )


def _asked_about(reader: Reader, document: str, below: bool, limit: int) -> Expansion:
    """The document with what it puts in force, and, `below`, what implements them."""
    return reader.expand(
        [document],
        [EdgeType.IMPLEMENTS] if below else [],
        Direction.DOWN,
        depth=DEPTH if below else 0,
        limit=limit,
        level=JOINING,
    )


def _steps_of(found: Expansion) -> list[list[Document]]:
    """The documents asked about; those that PROMULGATES joins stand together."""
    step_of = {reached.document.id: [reached.document] for reached in found.reached}
    for edge in found.edges:
        if edge.type in JOINING and step_of[edge.start] is not step_of[edge.end]:
            step_of[edge.start].extend(step_of[edge.end])
            for joined in step_of[edge.end]:
                step_of[joined.id] = step_of[edge.start]
    return list({id(step): step for step in step_of.values()}.values())


def _unanswered(
    reader: Reader, steps: Sequence[Sequence[Document]], wanted: DutyFilter
) -> tuple[Unanswered, ...]:
    """The steps without a duty of these bodies and roles, whatever its date."""
    answering = reader.duty_documents(replace(wanted, due_before=None))
    silent: list[Unanswered] = []
    for step in steps:
        asked = [d for d in step if _in_scope(d, wanted)]
        if asked and not any(d.id in answering for d in step):
            held = min((d.text_held for d in step), key=HELD_BEST.index)
            silent.append(
                Unanswered(min(asked, key=lambda d: HELD_BEST.index(d.text_held)), SILENCES[held])
            )
    return tuple(silent)


def _in_scope(document: Document, wanted: DutyFilter) -> bool:
    in_place = wanted.places is None or bool(
        {*(document.place or "").split("+")} & set(wanted.places)
    )
    return in_place and wanted.year in (None, document.year)


def duties_of(reader: Reader, edges: Sequence[Edge]) -> tuple[Duty, ...]:
    """The duty behind each RESPONSIBLE_FOR edge, in the same order."""
    tasks = {edge.end for edge in edges}
    partnerships = reader.edges(tasks, [EdgeType.PARTNER_IN], outgoing=False)
    claims = claims_by_id(reader, (*edges, *partnerships))
    nodes = dict(reader.nodes(tasks | {e.start for e in (*edges, *partnerships)}))
    nodes |= reader.nodes({n.document for n in nodes.values() if isinstance(n, Task)})
    partners: dict[str, list[Partner]] = {}
    for edge in partnerships:
        agency = nodes[edge.start]
        assert isinstance(agency, Agency)
        named = tuple(claims[id] for id in edge.claims)
        partners.setdefault(edge.end, []).append(Partner(agency, named))
    deadlines: dict[str, list[Claim]] = {}
    for placed in reader.claims_on(tasks, [Attribute.DEADLINE, Attribute.DUE]):
        deadlines.setdefault(placed.placement.start, []).append(placed.claim)
    duties: list[Duty] = []
    for edge in edges:
        agency, task = nodes[edge.start], nodes[edge.end]
        assert isinstance(agency, Agency)
        assert isinstance(task, Task)
        document = nodes[task.document]
        assert isinstance(document, Document)
        duties.append(
            Duty(
                agency=agency,
                roles=_roles(claims[id] for id in edge.claims),
                task=task,
                document=document,
                partners=tuple(partners.get(task.id, ())),
                deadline=task.deadline,
                due=task.due,
                due_inferred=task.due is not None and task.due != task.deadline,
                deadline_claims=tuple(deadlines.get(task.id, ())),
            )
        )
    return tuple(duties)


def _roles(claims: Iterable[Claim]) -> tuple[RoleOf, ...]:
    by_role: dict[Role, list[Claim]] = {}
    for claim in claims:
        if claim.value is not None:
            by_role.setdefault(Role(claim.value), []).append(claim)
    return tuple(RoleOf(role, tuple(by_role[role])) for role in Role if role in by_role)


def partnerships(
    reader: Reader, agency: str, *, after: str | None = None, first: int = DEFAULT_FIRST
) -> Page[Partnership]:
    """A page of the tasks in which a body is a counterpart, by task id."""
    edges = reader.edges([agency], [EdgeType.PARTNER_IN], outgoing=True)
    last = "" if after is None else str(*decode_cursor("partnerships", after, str))
    left = [edge for edge in edges if edge.end > last]
    shown = left[:first]
    claims = claims_by_id(reader, shown)
    nodes = dict(reader.nodes({edge.end for edge in shown}))
    nodes |= reader.nodes({node.document for node in nodes.values() if isinstance(node, Task)})
    found: list[Partnership] = []
    for edge in shown:
        task = nodes[edge.end]
        assert isinstance(task, Task)
        document = nodes[task.document]
        assert isinstance(document, Document)
        found.append(Partnership(task, document, tuple(claims[id] for id in edge.claims)))
    end = encode_cursor("partnerships", shown[-1].end) if len(left) > len(shown) > 0 else None
    return Page(tuple(found), len(edges), end)
