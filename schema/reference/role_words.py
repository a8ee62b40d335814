"""The words that give a role ("chủ trì": LEAD), and the words beside them that take it away."""

from dataclasses import dataclass
from functools import cache

from schema.reference.tables import load_rows, read_member, split_list
from schema.vocabulary import Role

FILE = "role_words.csv"


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A phrase that gives a role, unless it comes right after or right before one of its guards."""

    phrase: str
    role: Role
    not_after: frozenset[str]
    not_before: tuple[str, ...]
    example: str


@cache
def load_role_words() -> tuple[RoleWord, ...]:
    """Every role word, in the order of the file; raises ReferenceDataError for an unknown role."""
    return tuple(
        RoleWord(
            phrase=row["phrase"],
            role=read_member(FILE, Role, row["role"]),
            not_after=frozenset(split_list(row["not_after"])),
            not_before=split_list(row["not_before"]),
            example=row["example"],
        )
        for row in load_rows(FILE, "phrase", "role", "not_after", "not_before", "example")
    )
