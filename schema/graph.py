"""The graph's values: nodes, reference facts, and the batch that one transaction applies.

An edge is not stored as a value of its own: it is what the live claims placed on it add up to
(`Placement`), so it lives exactly as long as one of them does.
"""

from dataclasses import dataclass

from schema.claims import Claim
from schema.source import SourceText
from schema.vocabulary import AgencyKind, EdgeType, Form, Identity, Joining, Level, System, TextHeld


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that some source is, reports on or names.

    `issued_on`, `issuers` and `place` are what the document's own full text says, else what all
    sources that say it agree on, else None or empty; `conflicts` names the attributes on which
    they do not agree. `candidates` are the documents a PARTIAL reference may be.
    """

    id: str
    number: str | None  # as written where it is fullest
    number_key: str | None  # the block that its number falls into
    serial: int | None
    type: str
    title: str | None
    titles: tuple[str, ...]  # every variant, sorted
    issuers: tuple[str, ...]  # ids of agencies
    place: str | None  # id of a place
    place_name: str | None
    issued_on: str | None
    year: int | None
    period: str | None
    term: str | None  # Party term the number belongs to
    identity: Identity
    text_held: TextHeld
    candidates: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    reason: Joining | None = None  # why it was not joined, where it stands for itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A body, office or collective; `local` where an unknown place keeps it its source's own."""

    id: str
    name: str
    name_key: str
    aliases: tuple[str, ...]
    kind: AgencyKind
    level: Level | None
    system: System
    place: str | None
    place_name: str | None
    valid_from: str | None
    valid_to: str | None
    local: bool = False
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A province, district or commune of one era."""

    id: str
    name: str
    level: Level
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One duty clause of a document."""

    id: str
    document: str  # id of the document that assigns it
    section: str | None
    text: str
    deadline: str | None
    due: str | None  # deadline with its year; inferred where the deadline has none


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who signed."""

    id: str
    name: str


Node = Document | Agency | Place | Task | Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that was read, with all its text and its record as printed on one line.

    `paths` are where its bytes lie, sorted; `version` names the reader and the pipeline that made
    the record, so that a later version reads the file anew.
    """

    sha256: str
    paths: tuple[str, ...]
    name: str
    version: str
    form: Form
    subject: str  # key of the subject document in the record
    text: SourceText
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """All that one source says to identify a thing; equal references of many sources are one value.

    `block` gathers the references that may be the same thing; `payload` is JSON that only
    graph.resolve reads; `depends_on` is the reference whose node is part of this one's key (a
    task's document, an annex's decision). `node` is where resolution has put it; `alias` is the id
    of the node it would be if it stood alone, which answers for `node` as long as the reference is
    there.
    """

    id: str
    kind: str  # Document, Agency, Task, Person
    block: str
    payload: str
    depends_on: str | None
    node: str
    alias: str | None = None
    reason: Joining | None = None  # why it was joined there, kept to see when that changes


@dataclass(frozen=True, slots=True)
class Mention:
    """The key of a thing in the record of a source, and the reference that it makes."""

    source: str
    key: str
    reference: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a claim stands in the graph: on a node, or on the edge `type` from `start` to `end`.

    `reason` says why an end that its own source does not identify was joined to that node all the
    same: a Joining, or two with a plus sign between; the store keeps it and gives it back.
    """

    claim: str
    start: str
    type: EdgeType | None = None
    end: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """An edge that a data file says, not a source: PART_OF or SUCCEEDED_BY between places."""

    type: EdgeType
    start: str
    end: str
    file: str
    row: str  # the code that stands in it
    certainty: str
    valid_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphBatch:
    """What one transaction changes. Applying it twice is applying it once.

    In this order: `removed` sources go with their paths, mentions and claims; references without
    a mention go; sources, references, mentions, claims, nodes and facts are added or replaced;
    each path of a source, and each of `paths` (path, sha256), is that source's and no other's;
    `placements` replace the earlier placement of their claim; at last every document, agency, task
    or person on which no claim is placed goes, and every place that no kept node or fact needs.
    An id that is no node's is looked up among the aliases of the references.
    """

    removed: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    paths: tuple[tuple[str, str], ...] = ()
    references: tuple[Reference, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    nodes: tuple[Node, ...] = ()
    placements: tuple[Placement, ...] = ()
    facts: tuple[Fact, ...] = ()
