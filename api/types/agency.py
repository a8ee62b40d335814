"""Agency: a body with what it leads, supports, joins in and issued, and its relatives."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.context import Info
from api.errors import BadInput
from api.types.arguments import After, First, MaybeId, MaybeWords, Name, PlaceName
from api.types.node import Node
from api.types.paging import Connection, connect
from api.types.values import Label, label_of
from graph import questions
from graph.duties import SUPPORTING
from graph.store import DEFAULT_FIRST, DocumentFilter
from schema import graph
from schema.vocabulary import AgencyKind, Level, Role, System

if TYPE_CHECKING:
    from api.types.document import Document
    from api.types.duty import Partnership, Responsibility

LazyDocument = Annotated["Document", strawberry.lazy("api.types.document")]
LazyResponsibility = Annotated["Responsibility", strawberry.lazy("api.types.duty")]
LazyPartnership = Annotated["Partnership", strawberry.lazy("api.types.duty")]


def _agency_kind_label(root: "Agency") -> Label:
    return label_of(root.kind)


def _agency_level_label(root: "Agency") -> Label | None:
    return None if root.level is None else label_of(root.level)


def _agency_system_label(root: "Agency") -> Label:
    return label_of(root.system)


def _agency_leads(
    root: "Agency", info: Info, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[LazyResponsibility]:
    return _duties(info, root.id, [Role.LEAD], first, after)


def _agency_supports(
    root: "Agency", info: Info, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[LazyResponsibility]:
    return _duties(info, root.id, list(SUPPORTING), first, after)


def _agency_partner_in(
    root: "Agency", info: Info, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[LazyPartnership]:
    from api.types.duty import partnership_of

    return connect(
        lambda mark, size: questions.partnerships(
            info.context.reader, root.id, after=mark, first=size
        ),
        lambda partnership: partnership_of(info, partnership),
        first=first,
        after=after,
    )


def _agency_issued(
    root: "Agency", info: Info, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[LazyDocument]:
    from api.types.document import document_of

    wanted = DocumentFilter(issuer=root.id)
    return connect(
        lambda mark, size: questions.documents(info.context.reader, wanted, after=mark, first=size),
        lambda document: document_of(info, document),
        first=first,
        after=after,
    )


def _agency_related(root: "Agency", info: Info) -> "list[Agency]":
    return agencies_of(questions.related_agencies(info.context.reader, root.id))


@strawberry.type(description="A body, an office that somebody holds, or a set of bodies.")
class Agency(Node):
    """One agency."""

    name: str = strawberry.field(description="Its canonical name.")
    aliases: list[str] = strawberry.field(description="Other names that sources give it.")
    kind: AgencyKind = strawberry.field(description="Body, office or collective.")
    level: Level | None = strawberry.field(description="Administrative level.")
    system: System = strawberry.field(description="Line of authority.")
    place_name: str | None = strawberry.field(description="The place it works for.")
    valid_from: str | None = strawberry.field(description="The day it came to be, where known.")
    valid_to: str | None = strawberry.field(description="Its last day, where it has ended.")
    local: bool = strawberry.field(
        description="Whether it stays its source's own because its place is not known."
    )

    kind_label: Label = strawberry.field(
        resolver=_agency_kind_label, description="What `kind` is called."
    )
    level_label: Label | None = strawberry.field(
        resolver=_agency_level_label, description="What `level` is called."
    )
    system_label: Label = strawberry.field(
        resolver=_agency_system_label, description="What `system` is called."
    )
    leads: Connection[LazyResponsibility] = strawberry.field(
        resolver=_agency_leads, description="The duties that it leads, newest document first."
    )
    supports: Connection[LazyResponsibility] = strawberry.field(
        resolver=_agency_supports,
        description="The duties that it bears in another role; some are also under `leads`.",
    )
    partner_in: Connection[LazyPartnership] = strawberry.field(
        resolver=_agency_partner_in,
        description="Tasks in which it is a counterpart, never a bearer.",
    )
    issued: Connection[LazyDocument] = strawberry.field(
        resolver=_agency_issued, description="The documents that it issued, newest first."
    )
    related: "list[Agency]" = strawberry.field(
        resolver=_agency_related,
        description="Boards, offices and sub-bodies beside it, never rolled up into it.",
    )


def _duties(
    info: Info, agency: str, roles: list[Role], first: int, after: str | None
) -> "Connection[Responsibility]":
    from api.types.duty import duty_of

    return connect(
        lambda mark, size: (
            questions.responsibilities(
                info.context.reader, agencies=[agency], roles=roles, after=mark, first=size
            ).duties
        ),
        lambda duty: duty_of(info, duty),
        first=first,
        after=after,
    )


def agency_of(value: graph.Agency) -> Agency:
    """The agency as the API shows it."""
    return Agency(
        id=strawberry.ID(value.id),
        name=value.name,
        aliases=list(value.aliases),
        kind=value.kind,
        level=value.level,
        system=value.system,
        place_name=value.place_name,
        valid_from=value.valid_from,
        valid_to=value.valid_to,
        local=value.local,
    )


def agencies_of(values: Iterable[graph.Agency]) -> list[Agency]:
    """The agencies as the API shows them."""
    return [agency_of(value) for value in values]


@strawberry.type(description="The bodies of exactly a name, and apart from them their relatives.")
class AgencyMatch:
    """What `agency` answers."""

    text: str = strawberry.field(description="What was asked for.")
    matched: list[Agency] = strawberry.field(description="Bodies of exactly that name or alias.")
    related: list[Agency] = strawberry.field(
        description="Boards, offices and sub-bodies whose name holds it; never rolled up."
    )


def resolve_agency(
    info: Info,
    name: Name = None,
    id: MaybeId = None,
    place: PlaceName = None,
) -> AgencyMatch:
    """The body of an id, or the bodies of a name."""
    if (name is None) == (id is None):
        raise BadInput("`agency` takes either `name` (with `place`) or `id`")
    if id is not None:
        node = info.context.nodes.get(id)
        matched = [agency_of(node)] if isinstance(node, graph.Agency) else []
        related = agencies_of(questions.related_agencies(info.context.reader, id))
        return AgencyMatch(text=id, matched=matched, related=related)
    answer = questions.find_agency(info.context.reader, name or "", place=place)
    return AgencyMatch(
        text=answer.text,
        matched=agencies_of(answer.matched),
        related=agencies_of(answer.related),
    )


def resolve_agencies(
    info: Info, text: MaybeWords = None, first: First = DEFAULT_FIRST, after: After = None
) -> Connection[Agency]:
    """The agencies whose name or alias holds every word."""
    return connect(
        lambda mark, size: questions.agencies(info.context.reader, text, after=mark, first=size),
        agency_of,
        first=first,
        after=after,
    )
