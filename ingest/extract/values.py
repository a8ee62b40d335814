"""The values that components hand on; every offset counts characters of the prepared text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from schema.numbers import DocumentNumber
from schema.reference.places import Place
from schema.vocabulary import (
    AgencyKind,
    Authority,
    DocumentType,
    Form,
    Level,
    Purpose,
    Recurrence,
    RelationType,
    Role,
    System,
    WarningCode,
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the text: "IV.4", its heading and the stretch that it rules."""

    path: str
    heading: Span
    body: Span
    depth: int


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A document number in the text; `span` covers the number alone, without type word and "số"."""

    number: DocumentNumber
    span: Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text: `value` is ISO, "--11-30" without a year.

    `day_printed` is false for a month or quarter, whose value is its last day.
    """

    value: str
    span: Span
    day_printed: bool = True


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above the body: own number, date line, issuing bodies, type word and title."""

    number: NumberMention | None = None
    number_line: Span | None = None
    issued: DateMention | None = None
    place_name: Span | None = None
    bodies: tuple[Span, ...] = ()
    type: DocumentType | None = None
    type_word: Span | None = None
    title: Span | None = None
    end: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """Where and when the source speaks; makes "Sở Tài chính" the one of its province."""

    form: Form
    level: Level | None = None
    province: Place | None = None
    district: Place | None = None
    commune: Place | None = None
    issued_on: date | None = None
    period: str | None = None
    proof: Mapping[str, Span] = field(default_factory=dict)

    @property
    def era_date(self) -> date | None:
        """The day by which bodies are looked up: the issue date, else the period's first day."""
        if self.issued_on is not None:
            return self.issued_on
        return date(int(self.period[:4]), 1, 1) if self.period else None


@dataclass(frozen=True, slots=True)
class Agency:
    """A distinct body, office or collective of the text, named in full."""

    name: str
    kind: AgencyKind
    level: Level | None
    system: System
    place: str | None
    rule: str
    proof: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """A place where the text names `agencies[agency]` of the Doc."""

    agency: int
    span: Span


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """Where the text names a document: from the type word to the number, or through the name.

    `stands_for` is the span of the mention behind which a short name was defined.
    """

    span: Span
    type: DocumentType
    number: NumberMention | None
    title: Span | None
    rule: str
    stands_for: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A distinct document of the text; `issuers` are places in the Doc's agencies."""

    number: str | None
    type: DocumentType
    issuers: tuple[int, ...]
    issued_on: str | None
    year: int | None
    title: str | None
    period: str | None
    mentions: tuple[Span, ...]
    rule: str
    proof: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relation:
    """A stated relation between two of the Doc's documents; `span` holds trigger and target."""

    source: int
    target: int
    type: RelationType
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Duty:
    """One clause for one bearer; `roles` maps each role to its words (for EXECUTE the clause)."""

    agency: int
    document: int
    roles: Mapping[Role, Span]
    span: Span
    counterparts: tuple[int, ...]
    deadline: DateMention | None
    section: str | None
    rule: str
    proof: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A printed line of "Nơi nhận" without bullet and closing punctuation."""

    agency: int | None
    purpose: Purpose | None
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed; `position` and `represented` (after KT. or TM.) are spans as printed."""

    span: Span
    position: Span | None
    authority: Authority | None
    represented: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something is due, with its mark ("trước ngày")."""

    span: Span
    date: str | None
    implied_date: str | None
    recurs: Recurrence | None
    rule: str


@dataclass(frozen=True, slots=True)
class Budget:
    """A sum of money; `fund` is the span that names where it comes from."""

    span: Span
    amount: int
    currency: str
    fund: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something wrong in the source itself."""

    span: Span
    code: WarningCode
    message: str
    rule: str
