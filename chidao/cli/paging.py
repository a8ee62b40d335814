"""Walks through the pages of a listing."""

from collections.abc import Callable
from typing import TypeVar

from graph.store import MAX_FIRST, Page

T = TypeVar("T")


def gather(ask: Callable[[str | None, int], Page[T]], first: int | None) -> tuple[list[T], int]:
    """The first so many items of a listing, or all, and how many there are in all."""
    found: list[T] = []
    after: str | None = None
    while True:
        wanted = MAX_FIRST if first is None else min(MAX_FIRST, first - len(found))
        page = ask(after, wanted)
        found += page.items
        after = page.end
        if after is None or (first is not None and len(found) >= first):
            return found, page.total
