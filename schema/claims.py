"""Claim, Evidence: one thing that one source says, and where it says so."""

from dataclasses import dataclass
from enum import StrEnum

from schema.vocabulary import EdgeType, Status


class Attribute(StrEnum):
    """What a claim may say of its subject alone; what it says of two things is an EdgeType."""

    NAMED = "NAMED"  # the subject is mentioned; value: its number, title or name as read
    TITLE = "TITLE"
    ISSUED_ON = "ISSUED_ON"
    PERIOD = "PERIOD"
    PLACE = "PLACE"
    TASK_TEXT = "TASK_TEXT"  # the clause of a task
    DEADLINE = "DEADLINE"  # a task's date as printed, "--11-30" where no year is
    DUE = "DUE"  # the date a deadline without a year comes to, always INFERRED
    DOCUMENT_DEADLINE = "DOCUMENT_DEADLINE"
    BUDGET = "BUDGET"
    WARNING = "WARNING"
    RECIPIENT = "RECIPIENT"  # a line of "Nơi nhận" that names no body


Predicate = EdgeType | Attribute


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a source says it: `source.text[start:end] == quote`, offsets in code points."""

    source: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one source says.

    `subject` and `object` are keys in the record of the source (documents "d1", agencies "a1",
    tasks "t1", persons "p1"); resolution maps them to nodes. `value` is what an attribute is, or
    what qualifies an edge (the role, the purpose, the position). `premises` are the claims that an
    INFERRED one was concluded from. The id is a hash of the source's sha256, the predicate, the
    printed values and the spans, so reading the same bytes again gives the same claims.
    """

    id: str
    source: str
    subject: str
    predicate: Predicate
    object: str | None
    value: str | None
    status: Status
    rule: str
    evidence: tuple[Evidence, ...]
    premises: tuple[str, ...] = ()
    detail: str | None = (
        None  # a warning's message, a budget's currency and fund, a mark of signing
    )
