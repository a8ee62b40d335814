"""Responsibility: which body must do what, in which role, with whom and by when."""

from collections.abc import Iterable

import strawberry

from api.context import Info
from api.types.agency import Agency, agency_of
from api.types.arguments import (
    After,
    Bearers,
    Below,
    DueBefore,
    First,
    MaybeDocument,
    PlaceName,
    Roles,
    Year,
)
from api.types.claim import Claim, claims_of
from api.types.document import Document, document_of
from api.types.node import Node
from api.types.paging import Connection, connect
from api.types.values import Label, label_of
from graph import answers, questions
from graph.answers import Silence
from graph.store import DEFAULT_FIRST, Page
from schema import graph
from schema.vocabulary import Role


def _task_document(root: "Task", info: Info) -> Document | None:
    node = info.context.nodes.get(root.value.document)
    return document_of(info, node) if isinstance(node, graph.Document) else None


def _task_claims(root: "Task", info: Info) -> list[Claim]:
    return claims_of(info, questions.claims(info.context.reader, root.id))


@strawberry.type(description="One duty clause of a document.")
class Task(Node):
    """A task."""

    value: strawberry.Private[graph.Task]
    section: str | None = strawberry.field(description="The section it stands in.")
    text: str = strawberry.field(description="The clause, its blanks squeezed.")
    deadline: str | None = strawberry.field(
        description="The date as printed: YYYY-MM-DD, or --MM-DD where no year is."
    )
    due: str | None = strawberry.field(description="The date it comes to, with its year.")

    document: Document | None = strawberry.field(
        resolver=_task_document, description="The document that sets it."
    )
    claims: list[Claim] = strawberry.field(
        resolver=_task_claims, description="What sources say of it: its words, its deadline."
    )


def task_of(value: graph.Task) -> Task:
    """The task as the API shows it."""
    return Task(
        id=strawberry.ID(value.id),
        value=value,
        section=value.section,
        text=value.text,
        deadline=value.deadline,
        due=value.due,
    )


@strawberry.type(description="A role of a bearer, with the claims whose quotes hold its words.")
class RoleOf:
    """A role and its proof."""

    role: Role = strawberry.field(description="The role.")
    label: Label = strawberry.field(description="What the role is called.")
    claims: list[Claim] = strawberry.field(description="Where sources say so.")


@strawberry.type(description="A counterpart in a task, never a bearer.")
class Partner:
    """A partner and its proof."""

    agency: Agency = strawberry.field(description="The counterpart.")
    claims: list[Claim] = strawberry.field(description="Where sources say so.")


@strawberry.type(description="What one body has to do by one task.")
class Responsibility:
    """A duty with its bearer."""

    agency: Agency = strawberry.field(description="Who bears it.")
    roles: list[RoleOf] = strawberry.field(description="In which roles.")
    task: Task = strawberry.field(description="What is to be done.")
    document: Document = strawberry.field(description="The document that says so.")
    partners: list[Partner] = strawberry.field(description="With whom.")
    deadline: str | None = strawberry.field(description="By when, as printed.")
    due: str | None = strawberry.field(description="By when, with the year.")
    due_inferred: bool = strawberry.field(
        description="Whether the year was inferred because the text leaves it out."
    )
    deadline_claims: list[Claim] = strawberry.field(description="Where the deadline is said.")


def duty_of(info: Info, value: answers.Duty) -> Responsibility:
    """The duty as the API shows it."""
    return Responsibility(
        agency=agency_of(value.agency),
        roles=[
            RoleOf(role=r.role, label=label_of(r.role), claims=claims_of(info, r.claims))
            for r in value.roles
        ],
        task=task_of(value.task),
        document=document_of(info, value.document),
        partners=[
            Partner(agency=agency_of(p.agency), claims=claims_of(info, p.claims))
            for p in value.partners
        ],
        deadline=value.deadline,
        due=value.due,
        due_inferred=value.due_inferred,
        deadline_claims=claims_of(info, value.deadline_claims),
    )


@strawberry.type(description="A task in which a body is a counterpart.")
class Partnership:
    """A partnership and its proof."""

    task: Task = strawberry.field(description="The task.")
    document: Document = strawberry.field(description="The document that sets it.")
    claims: list[Claim] = strawberry.field(description="Where sources say so.")


def partnership_of(info: Info, value: answers.Partnership) -> Partnership:
    """The partnership as the API shows it."""
    return Partnership(
        task=task_of(value.task),
        document=document_of(info, value.document),
        claims=claims_of(info, value.claims),
    )


@strawberry.type(description="A document that gave no duty of the kind asked for, and why.")
class Unanswered:
    """One of the three noes."""

    document: Document = strawberry.field(description="The document.")
    silence: Silence = strawberry.field(description="Why it gives none.")
    label: Label = strawberry.field(description="What `silence` is called.")


def unanswered_of(info: Info, values: Iterable[answers.Unanswered]) -> list[Unanswered]:
    """The noes as the API shows them."""
    return [
        Unanswered(
            document=document_of(info, value.document),
            silence=value.silence,
            label=label_of(value.silence),
        )
        for value in values
    ]


@strawberry.type(description="Duties, and every document asked about that gives none.")
class Responsibilities:
    """What `responsibilities` answers."""

    duties: Connection[Responsibility] = strawberry.field(
        description="A page of duties, newest document first, then as they stand in it."
    )
    unanswered: list[Unanswered] = strawberry.field(
        description="The documents without a duty of this kind, each with its reason."
    )
    truncated: bool = strawberry.field(
        description="Whether more documents lie below than were looked at, the nearest first."
    )


def resolve_responsibilities(
    info: Info,
    document: MaybeDocument = None,
    below: Below = False,
    agencies: Bearers = None,
    place: PlaceName = None,
    year: Year = None,
    roles: Roles = None,
    due_before: DueBefore = None,
    first: First = DEFAULT_FIRST,
    after: After = None,
) -> Responsibilities:
    """The duties that fit everything given."""
    found: list[answers.Responsibilities] = []

    def fetch(mark: str | None, size: int) -> Page[answers.Duty]:
        answer = questions.responsibilities(
            info.context.reader,
            document=document,
            below=below,
            agencies=agencies,
            place=place,
            year=year,
            roles=roles,
            due_before=None if due_before is None else due_before.isoformat(),
            after=mark,
            first=size,
        )
        found[:] = [answer]
        return answer.duties

    duties = connect(fetch, lambda duty: duty_of(info, duty), first=first, after=after)
    (answer,) = found
    return Responsibilities(
        duties=duties,
        unanswered=unanswered_of(info, answer.unanswered),
        truncated=answer.truncated,
    )
