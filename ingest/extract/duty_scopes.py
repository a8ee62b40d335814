"""Which bearers a place of the text inherits from the headings and lead-ins above it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.extract.values import Span
from schema.vocabulary import Role

BULLET_RANK = 100.0


@dataclass(frozen=True, slots=True)
class Scope:
    """Bearers that hold for what is ranked deeper, with the roles and partners that a lead-in gave.

    A deadline in the lead-in holds for what is below. An idle scope (aims, situation) silences what
    is below it. Where it lists partners, the bodies that open a block below are those, and no
    bearers.
    """

    rank: float
    agencies: tuple[int, ...]
    rule: str
    roles: Mapping[Role, Span] = field(default_factory=dict)
    partners: tuple[int, ...] = ()
    lead_in: Span | None = None
    is_list: bool = False
    is_idle: bool = False
    lists_partners: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether the bearers head the part, so that what it asks of others is their own task."""
        return self.rule in ("heading", "label")


class Scopes:
    """The open scopes, from wide to narrow."""

    def __init__(self) -> None:
        self._open: list[Scope] = []
        self._list_began = False

    @property
    def innermost(self) -> Scope | None:
        """The scope that rules here."""
        return self._open[-1] if self._open else None

    def enter(self, rank: float) -> None:
        """A numbered part or bullet of this rank begins."""
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        self._list_began = True

    def pass_paragraph(self, depth: float) -> None:
        """A paragraph begins in a part of this depth: bullets end, and a lead-in's list."""
        while self._open and self._open[-1].rank >= BULLET_RANK and not self._open[-1].is_list:
            self._open.pop()
        if self._list_began:
            while self._open and self._open[-1].is_list and self._open[-1].rank >= depth:
                self._open.pop()

    def push(self, scope: Scope) -> None:
        """Open a scope."""
        self._open.append(scope)
        self._list_began = False

    def clear(self) -> None:
        """Close every scope."""
        self._open.clear()
