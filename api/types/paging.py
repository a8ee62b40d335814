"""Connections: a stretch of a list, its size, and a cursor after each item.

A store marks the end of each page that it gives, not each item. A cursor here is therefore the mark
of a page and how many of its items have been seen, so that going on reads one page of the store.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import strawberry

from api.errors import BadInput
from graph.store import DEFAULT_FIRST, MAX_FIRST, Page
from schema.errors import InvalidCursor

T = TypeVar("T")
N = TypeVar("N")
Fetch = Callable[[str | None, int], Page[T]]

SCANNED = 50_000  # how many documents a filter that no index serves may look at


@strawberry.type(description="Where a stretch of a list stands in it.")
class PageInfo:
    """Relay's page info, forward only."""

    has_next_page: bool = strawberry.field(description="Whether there is more after it.")
    has_previous_page: bool = strawberry.field(description="Whether it began after a cursor.")
    start_cursor: str | None = strawberry.field(description="The first item's cursor.")
    end_cursor: str | None = strawberry.field(
        description="The last item's cursor, for `after` of the next request."
    )


@strawberry.type(description="An item of a list with its place in it.")
class Edge(Generic[N]):
    """Relay's edge."""

    cursor: str = strawberry.field(description="Opaque; `after` takes it.")
    node: N = strawberry.field(description="The item.")


def _connection_total_count(root: "Connection[Any]") -> int:
    return root.count()


@strawberry.type(description="A stretch of a list.")
class Connection(Generic[N]):
    """Relay's connection."""

    count: strawberry.Private[Callable[[], int]]
    edges: list[Edge[N]] = strawberry.field(description="The items with their cursors.")
    nodes: list[N] = strawberry.field(description="The items alone.")
    page_info: PageInfo = strawberry.field(description="Where this stretch stands in the list.")

    total_count: int = strawberry.field(
        resolver=_connection_total_count, description="How many items the whole list has."
    )


@dataclass(frozen=True, slots=True)
class _Mark:
    """After `seen` items of the store's page that begins after `page`."""

    page: str | None
    seen: int


def _print_mark(mark: _Mark) -> str:
    plain = json.dumps([mark.page, mark.seen], separators=(",", ":"), ensure_ascii=False)
    return urlsafe_b64encode(plain.encode()).decode().rstrip("=")


def _parse_mark(text: str) -> _Mark:
    try:
        padded = text.encode() + b"=" * (-len(text) % 4)
        page, seen = json.loads(urlsafe_b64decode(padded))
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidCursor("`after` takes a cursor that this list has given out") from error
    if (
        not (page is None or isinstance(page, str))
        or type(seen) is not int
        or not 0 <= seen <= MAX_FIRST
    ):
        raise InvalidCursor("`after` takes a cursor that this list has given out")
    return _Mark(page, seen)


def check_first(first: int) -> int:
    """The page size; refuses with BadInput what is no page."""
    if not 1 <= first <= MAX_FIRST:
        raise BadInput(f"`first` is a number from 1 to {MAX_FIRST}, not {first}")
    return first


def connect(
    fetch: Fetch[T],
    wrap: Callable[[T], N],
    *,
    first: int = DEFAULT_FIRST,
    after: str | None = None,
    keep: Callable[[T], bool] | None = None,
) -> Connection[N]:
    """The stretch after a cursor; `keep` leaves out items that the store cannot filter itself.

    Refuses a page size or a cursor that is none, and a filter that would have to look too far.
    """
    check_first(first)
    mark = _Mark(None, 0) if after is None else _parse_mark(after)
    walk = _walk(fetch, mark, MAX_FIRST if keep else min(first + 1, MAX_FIRST))
    kept = ((item, at) for item, at in walk if keep is None or keep(item))
    found: list[tuple[T, _Mark]] = []
    more = False
    for item, at in kept:
        if len(found) == first:
            more = True
            break
        found.append((item, at))
    edges = [Edge(cursor=_print_mark(at), node=wrap(item)) for item, at in found]
    return Connection(
        count=lambda: _count(fetch, keep),
        edges=edges,
        nodes=[edge.node for edge in edges],
        page_info=PageInfo(
            has_next_page=more,
            has_previous_page=after is not None,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        ),
    )


def _walk(fetch: Fetch[T], mark: _Mark, size: int) -> Iterator[tuple[T, _Mark]]:
    """The items after a mark, each with the mark after it."""
    page_mark, seen, scanned = mark.page, mark.seen, 0
    while True:
        page = fetch(page_mark, max(size, min(seen + 1, MAX_FIRST)))
        for at, item in enumerate(page.items[seen:], seen + 1):
            yield item, _Mark(page_mark, at)
        scanned += len(page.items)
        if page.end is None:
            return
        if scanned > SCANNED:
            raise BadInput(
                f"the filter looks at more than {SCANNED} documents; "
                "add a type, a year, a place or words to it"
            )
        page_mark, seen = page.end, 0


def _count(fetch: Fetch[T], keep: Callable[[T], bool] | None) -> int:
    if keep is None:
        return fetch(None, 1).total
    return sum(keep(item) for item, _ in _walk(fetch, _Mark(None, 0), MAX_FIRST))
