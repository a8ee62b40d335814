"""The answers: frozen values, every fact of which carries the claims that prove it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.store import Page
from schema.claims import Claim
from schema.graph import Agency, Document, Task
from schema.vocabulary import EdgeType, Form, Joining, Purpose, Role, TextHeld


class Standing(StrEnum):
    """How an attribute of a document is known: as a claim's Status, or disputed."""

    STATED = "STATED"
    REPORTED = "REPORTED"
    INFERRED = "INFERRED"
    CONFLICT = "CONFLICT"


class Silence(StrEnum):
    """Why there is no answer: three noes that are never mixed up."""

    NOT_STATED = "NOT_STATED"  # the text was read and does not say
    REPORTED_ONLY = "REPORTED_ONLY"  # only a report of it was read
    NOT_HELD = "NOT_HELD"  # the text is not held


class Course(StrEnum):
    """Which way a lineage is followed: UP to what a document rests on, DOWN to what rests on it."""

    UP = "UP"
    DOWN = "DOWN"
    BOTH = "BOTH"


class Reason(StrEnum):
    """Why a document answers to what was asked."""

    ID = "ID"
    NUMBER = "NUMBER"
    TITLE = "TITLE"


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence where it stands: `text` is the exact words, `prefix` and `suffix` what
    surrounds them. `title` is the source's own, so that a retelling says that it is one."""

    text: str
    start: int
    end: int
    source: str  # sha256
    name: str
    paths: tuple[str, ...]
    title: str | None
    form: Form
    page: int | None
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document with what tells it from its namesakes: place, year, issuers, text held."""

    document: Document
    issuers: tuple[Agency, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The one document that was meant. `incomplete` are references of the same number that name
    neither place nor date enough to be joined; any of them may be it or another."""

    document: Document
    why: Reason
    incomplete: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several documents answer to the text; nobody guesses among them."""

    text: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class CitedOnly:
    """The one document that was meant, known because others name it; its text is not held."""

    document: Document
    why: Reason
    incomplete: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """No document answers to the text; `near` are some that share its serial number or words."""

    text: str
    near: tuple[Candidate, ...]


DocumentMatch = Found | Ambiguous | CitedOnly | Unknown


@dataclass(frozen=True, slots=True)
class AgencyMatch:
    """Agencies of exactly that name or alias, and apart from them `related`: boards, offices and
    sub-bodies whose name holds it or that are part of one. Never rolled up."""

    text: str
    matched: tuple[Agency, ...]
    related: tuple[Agency, ...]


@dataclass(frozen=True, slots=True)
class LineageNode:
    """A document of a lineage. `depth` counts steps from the start; a decision and what it puts
    in force stand on one. `direction` is None on the start's own step."""

    document: Document
    depth: int
    direction: Course | None
    apart: bool = False  # met by DIRECTS or CITES alone


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two documents with its claims; `apart` where it is no lineage (DIRECTS,
    CITES), `collapsed` where it joins two documents of one step (PROMULGATES)."""

    type: EdgeType
    start: str
    end: str
    claims: tuple[Claim, ...]
    apart: bool = False
    collapsed: bool = False
    reasons: tuple[Joining, ...] = ()  # why an end was joined that a source does not identify


@dataclass(frozen=True, slots=True)
class Lineage:
    """A document's lineage: nodes by (direction, depth, date, id), the start first; relations by
    (type, start, end); `truncated` where a limit cut it."""

    start: Document
    nodes: tuple[LineageNode, ...]
    relations: tuple[Relation, ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class LineagePath:
    """The documents from the one asked about to the other, each one step from the next."""

    documents: tuple[Document, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class RoleOf:
    """A role with the claims whose quotes hold its words."""

    role: Role
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """A counterpart in a task, never a bearer."""

    agency: Agency
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """What one body has to do by one task. `due` is the deadline with its year; `due_inferred`
    where the text leaves the year out. `deadline_claims` prove both."""

    agency: Agency
    roles: tuple[RoleOf, ...]
    task: Task
    document: Document
    partners: tuple[Partner, ...]
    deadline: str | None
    due: str | None
    due_inferred: bool
    deadline_claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A document that gave no duty of the kind asked for, and why."""

    document: Document
    silence: Silence


@dataclass(frozen=True, slots=True)
class Responsibilities:
    """A page of duties, and every document asked about that gives none; `truncated` where more
    documents lie below than are looked at."""

    duties: Page[Duty]
    unanswered: tuple[Unanswered, ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Variant:
    """One value that sources give to an attribute, and their claims; for an agency, its id."""

    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class AttributeAnswer:
    """An attribute of a document. `value` (several only for issuers) is empty on a conflict that
    the document's own text does not settle; `variants` are all that was said, the answer's own
    first. Where nothing is known `standing` is None and `silence` says why."""

    name: str
    value: tuple[str, ...]
    standing: Standing | None
    silence: Silence | None
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Recipient:
    """A line of "Nơi nhận": the body, or the words where they name none."""

    agency: Agency | None
    text: str
    purpose: Purpose | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, as what, and on whose behalf."""

    person: str
    name: str
    position: str | None
    authority: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class RelatedDocument:
    """A relation of a document with the document at its other end."""

    document: Document
    relation: Relation


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """Everything that is known about one document."""

    document: Document
    issuers: tuple[Agency, ...]
    attributes: tuple[AttributeAnswer, ...]
    outgoing: tuple[RelatedDocument, ...]  # what it rests on, amends, cites
    incoming: tuple[RelatedDocument, ...]
    recipients: tuple[Recipient, ...]
    signatories: tuple[Signatory, ...]
    deadlines: tuple[Claim, ...]
    budgets: tuple[Claim, ...]
    warnings: tuple[Claim, ...]
    duties: int
    candidates: tuple[Candidate, ...]  # what a PARTIAL reference may be
    sources: tuple[str, ...]  # sha256 of those that are or report on it


@dataclass(frozen=True, slots=True)
class Partnership:
    """A task in which a body is a counterpart."""

    task: Task
    document: Document
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class WarningNote:
    """A warning about a source's own text, and the document that it concerns."""

    document: Document
    claim: Claim


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what is known is held: documents by TextHeld, and every count of the store."""

    documents: Mapping[TextHeld, int]
    counts: Mapping[str, int]
