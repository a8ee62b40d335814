"""The words that state a relation between documents ("thay thế": REPLACES), and where they do."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from schema.errors import ReferenceDataError
from schema.reference.tables import load_rows, read_member, split_list
from schema.vocabulary import RelationType

FILE = "relation_triggers.csv"
GUARDS = "trigger_guards.csv"


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
            guards=tuple(word for name in split_list(row["guards"]) for word in _guards(name)),
            example=row["example"],
        )
        for row in load_rows(FILE, "phrase", "relation", "place", "guards", "example")
    )


def _guards(name: str) -> tuple[str, ...]:
    """The words of a set of guards; raises ReferenceDataError where there is no such set."""
    try:
        return _guard_sets()[name]
    except KeyError as error:
        raise ReferenceDataError(f"{FILE}: {name!r} is no set of {GUARDS}") from error


@cache
def _guard_sets() -> dict[str, tuple[str, ...]]:
    sets: dict[str, tuple[str, ...]] = {}
    for row in load_rows(GUARDS, "set", "word", "example"):
        sets[row["set"]] = (*sets.get(row["set"], ()), row["word"])
    return sets
