"""Lines under a body's heading that give roles to all below them: "b) Chủ trì, phối hợp với A:"."""

import re
from dataclasses import replace

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.duty_scopes import Scope
from ingest.extract.duty_words import load_role_phrases
from schema.vocabulary import Role

BOTH = frozenset({Role.LEAD, Role.COORDINATE})
WITHOUT_PARTNERS = re.compile(
    r"(?:chủ trì(?:,| và) )?phối hợp(?: chặt chẽ)?(?: cùng)?(?: với)? ?[:.]?$", re.IGNORECASE
)
# "... và thực hiện các nhiệm vụ sau:" goes on to tasks of the bearer's own.
ADVISED_ENDS = re.compile(r"(?<! sau)(?<! gồm)(?<! cụ thể): *$")
WITH = re.compile(r"(?:cùng )?với ", re.IGNORECASE)


class SharedRoles:
    """Reads such lines of one text, and what stands below them."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies

    def read(self, start: int, end: int, above: Scope, rank: float) -> Scope | None:
        """The scope that the line in the range opens below a body's heading; None for others."""
        if load_role_phrases().match(self.text, start) is None:
            return None
        read = read_roles(self.text, start, end, self.bodies)
        scope = Scope(rank, above.agencies, above.rule, read.roles, tuple(read.partners))
        if read.advises_body:
            is_last = ADVISED_ENDS.search(self.text, start, end) is not None
            return scope if is_last and read.roles.keys() == {Role.ADVISE} else None
        if not read.roles.keys() & BOTH:
            return None
        lists_partners = WITHOUT_PARTNERS.match(self.text, start, end) is not None
        return replace(scope, lists_partners=lists_partners)

    def find_partners(self, start: int, end: int) -> tuple[tuple[int, ...], int]:
        """The bodies that open a block below "Phối hợp với:", and where its task begins."""
        at = found.end() if (found := WITH.match(self.text, start, end)) else start
        named = self.bodies.read_list(at, end)
        if named is None:
            return (), start
        task = named.span[1]
        while task < end and self.text[task] in " ,:":
            task += 1
        return named.agencies, task

    def as_advice(self, clauses: list[Clause], scope: Scope | None) -> list[Clause]:
        """The clauses below "Tham mưu A:" as one: its verbs are those of the advised body."""
        if scope is None or scope.roles.keys() != {Role.ADVISE} or not clauses:
            return clauses
        if any(clause.agencies != scope.agencies for clause in clauses):
            return clauses
        span = (clauses[0].span[0], clauses[-1].span[1])
        return [replace(clauses[0], span=span, roles=scope.roles, partners=scope.partners)]
