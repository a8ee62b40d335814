"""Breadth-first expansion by frontier: a step is one query, whatever keeps the edges."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from schema.graph import Document


def newest_first(document: Document) -> tuple[bool, tuple[int, ...], str]:
    """The key that sorts documents by date descending, unknown last, then id."""
    day = document.issued_on or ""
    return not day, tuple(-ord(character) for character in day), document.id


class Step(Protocol):
    """One step of an adapter."""

    def __call__(
        self,
        frontier: Collection[str],
        *,
        out: Collection[str],
        into: Collection[str],
        seen: Collection[str],
        most: int,
    ) -> Sequence[str]:
        """The documents that edges leaving by `out` or entering by `into` lead to and that were
        not seen, the first `most` by (date descending, unknown last, id)."""
        ...


def depths_of(
    step: Step,
    starts: Iterable[str],
    *,
    out: Collection[str],
    into: Collection[str],
    level: Collection[str],
    depth: int,
    limit: int,
) -> tuple[dict[str, int], bool]:
    """The least depth of each document within reach, and whether the limit cut any off.

    Edges of a `level` type are followed both ways at no cost in depth.
    """
    depths: dict[str, int] = {}
    truncated = False

    def keep(found: Sequence[str], at: int) -> list[str]:
        nonlocal truncated
        room = limit - len(depths)
        truncated |= len(found) > room
        kept = list(found[:room])
        depths.update(dict.fromkeys(kept, at))
        return kept

    def beside(frontier: list[str], at: int) -> list[str]:
        """The frontier with all that stands on its level."""
        whole = list(frontier)
        while level and frontier:
            found = step(frontier, out=level, into=level, seen=depths, most=limit - len(depths) + 1)
            frontier = keep(found, at)
            whole += frontier
        return whole

    frontier = beside(keep(list(starts), 0), 0)
    for at in range(1, depth + 1):
        if not frontier or not (out or into):
            break
        found = step(frontier, out=out, into=into, seen=depths, most=limit - len(depths) + 1)
        frontier = beside(keep(found, at), at)
    return depths, truncated
