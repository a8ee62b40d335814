"""The words that state a relation between documents ("thay thế": REPLACES), and where they do."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from schema.reference.tables import load_rows, read_member, split_list
from schema.vocabulary import RelationType

FILE = "relation_triggers.csv"


class TriggerPlace(StrEnum):
    """Where a trigger stands, which decides what acts on what."""

    NAME = "name"
    RECITAL = "recital"
    TASK = "task"
    ACT = "act"
    END = "end"
    PASSIVE = "passive"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class RelationTrigger:
    """A phrase that states a relation, unless one of its guards stands before it in the clause.

    NAME: in a document's name, which acts on the next one named there. RECITAL: opens a recital.
    TASK: tells bodies to carry out. ACT: what the document itself does. END: behind its target.
    PASSIVE: between two documents, the second acting on the first.
    REPORT: between two documents of which running prose tells, the first acting on the second.
    """

    phrase: str
    relation: RelationType
    place: TriggerPlace
    guards: tuple[str, ...]
    example: str


@cache
def load_relation_triggers() -> tuple[RelationTrigger, ...]:
    """Every trigger, in the order of the file; raises ReferenceDataError for unknown values."""
    return tuple(
        RelationTrigger(
            phrase=row["phrase"],
            relation=read_member(FILE, RelationType, row["relation"]),
            place=read_member(FILE, TriggerPlace, row["place"]),
            guards=split_list(row["guards"]),
            example=row["example"],
        )
        for row in load_rows(FILE, "phrase", "relation", "place", "guards", "example")
    )
