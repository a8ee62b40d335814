"""What a source says to identify a thing, as plain values that a store can keep in JSON."""

import json
from dataclasses import dataclass

from schema.graph import Reference
from schema.ids import stable_id
from schema.vocabulary import Joining, NodeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPayload:
    """A document as one source identifies it.

    `place` is the id of the place its number runs in, "" for the whole country, None where the
    source does not tell. `series` says when its serial starts anew: a year, a Party term, a day
    for bodies that share a code. `source` and `seen_on` are kept only where the rest does not
    identify the document, since then it matters who refers to it and when.
    """

    number: str | None
    block: str
    serial: int | None
    party: bool
    type: str
    title: str | None
    period: str | None
    issuers: tuple[str, ...]
    place: str | None
    place_name: str | None
    issued_on: str | None
    year: int | None
    term: str | None
    series: str | None
    held: str
    source: str | None = None
    seen_on: str | None = None
    annex: bool = False
    sibling: str | None = None  # what tells apart annexes of one type and decision


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyPayload:
    """An agency as one source identifies it; `source` is kept where nothing else identifies it."""

    name: str
    kind: str
    level: str | None
    system: str
    place: str | None
    place_name: str | None
    aliases: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
    source: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPayload:
    """A duty clause; its document is the reference it depends on."""

    section: str | None
    clause: str
    text: str
    deadline: str | None
    due: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPayload:
    """Somebody who signed for these bodies, else in this source."""

    name: str
    bodies: tuple[str, ...]
    source: str | None


Payload = DocumentPayload | AgencyPayload | TaskPayload | PersonPayload

KINDS: dict[str, type[Payload]] = {
    NodeKind.DOCUMENT: DocumentPayload,
    NodeKind.AGENCY: AgencyPayload,
    NodeKind.TASK: TaskPayload,
    NodeKind.PERSON: PersonPayload,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A reference that has no node yet."""

    id: str
    kind: NodeKind
    block: str
    payload: Payload
    depends_on: str | None = None

    def placed(self, node: str, alias: str | None, reason: Joining | None) -> Reference:
        """The reference as the store keeps it."""
        return Reference(
            id=self.id,
            kind=self.kind.value,
            block=self.block,
            payload=_dump(self.payload),
            depends_on=self.depends_on,
            node=node,
            alias=alias,
            reason=reason,
        )


def draft(kind: NodeKind, block: str, payload: Payload, depends_on: str | None = None) -> Draft:
    """A draft whose id is a hash of all it says, so that equal references are one."""
    identity = stable_id("r_", kind, depends_on, _dump(payload))
    return Draft(identity, kind, block, payload, depends_on)


def drafted(reference: Reference) -> Draft:
    """The draft that a kept reference was placed from."""
    values = json.loads(reference.payload)
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
    kind = NodeKind(reference.kind)
    return Draft(reference.id, kind, reference.block, KINDS[kind](**values), reference.depends_on)


def _dump(payload: Payload) -> str:
    # Payloads are flat: no copy in depth, which would show in the time of an ingest.
    said = {name: getattr(payload, name) for name in payload.__slots__}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
