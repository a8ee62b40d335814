"""Pages: however a list is cut and wherever one goes on, nothing is lost and nothing twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.types.paging import Connection, connect
from graph.store import Page
from schema.errors import ChidaoError


def fetch_from(items: range) -> object:
    """A store's list: pages are marked by the number that they begin after."""

    def fetch(after: str | None, first: int) -> Page[int]:
        start = 0 if after is None else int(after)
        found = tuple(items[start : start + first])
        more = start + first < len(items)
        return Page(found, len(items), str(start + first) if more else None)

    return fetch


def page(size: int, first: int, after: str | None, every: int) -> Connection[int]:
    keep = None if every == 1 else lambda item: item % every == 0
    fetch: object = fetch_from(range(size))
    return connect(fetch, lambda item: item, first=first, after=after, keep=keep)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(0, 450),
    every=st.sampled_from([1, 3, 50]),
    firsts=st.lists(st.integers(1, 100), min_size=1, max_size=4),
)
def test_pages_of_any_sizes_add_up_to_the_list(size: int, every: int, firsts: list[int]) -> None:
    seen: list[int] = []
    after: str | None = None
    for turn in range(size + 2):
        part = page(size, firsts[turn % len(firsts)], after, every)
        seen += part.nodes
        if not part.page_info.has_next_page:
            break
        after = part.page_info.end_cursor
    assert seen == list(range(0, size, every))
    assert part.count() == len(seen)


@settings(max_examples=30, deadline=None)
@given(size=st.integers(1, 250), data=st.data())
def test_one_can_go_on_after_any_item(size: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(1, 100))
    edges = page(size, first, None, 1).edges
    at = data.draw(st.integers(0, len(edges) - 1))
    rest = page(size, 5, edges[at].cursor, 1)
    assert rest.nodes == list(range(at + 1, min(at + 6, size)))
    assert rest.page_info.has_previous_page


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=40))
def test_a_cursor_that_was_not_given_out_is_refused(cursor: str) -> None:
    with pytest.raises(ChidaoError):
        page(10, 5, cursor, 1)
