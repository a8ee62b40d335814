"""`documents`: filters that the store serves, filters that it does not, and pages of both."""

import pytest

from api.types.filters import DocumentFilter, IntFilter, TextFilter
from api.types.listing import is_served
from tests.api.conftest import Ask

LIST = """query ($filter: DocumentFilter, $first: Int! = 100, $after: String) {
  documents(filter: $filter, first: $first, after: $after) { totalCount
    edges { cursor node { number type year textHeld } } pageInfo { hasNextPage endCursor } } }"""


def numbers(ask: Ask, condition: object) -> list[str | None]:
    page = ask(LIST, filter=condition)["documents"]
    assert page["totalCount"] == len(page["edges"])
    return [edge["node"]["number"] for edge in page["edges"]]


def test_one_value_and_one_of_several_agree(ask: Ask) -> None:
    served = numbers(ask, {"type": {"eq": "DECISION"}})
    assert served == numbers(ask, {"type": {"in": ["DECISION"]}})
    assert "1466/QĐ-UBND" in served


def test_or_adds_and_not_takes_away(ask: Ask) -> None:
    decisions = numbers(ask, {"type": {"eq": "DECISION"}})
    decrees = numbers(ask, {"type": {"eq": "DECREE"}})
    either = {"OR": [{"type": {"eq": "DECISION"}}, {"type": {"eq": "DECREE"}}]}
    assert sorted(map(str, numbers(ask, either))) == sorted(map(str, decisions + decrees))
    rest = numbers(ask, {"NOT": either})
    assert len(rest) + len(decisions) + len(decrees) == len(numbers(ask, None))


def test_contains_ignores_tone_marks(ask: Ask) -> None:
    assert numbers(ask, {"title": {"contains": "cau ngang"}}) == []
    assert "99/KH-UBND" in numbers(ask, {"placeName": {"contains": "cau ngang"}})


def test_a_range_of_years_leaves_undated_documents_out(ask: Ask) -> None:
    page = ask(LIST, filter={"year": {"gte": 2022, "lte": 2023}})["documents"]
    assert {edge["node"]["year"] for edge in page["edges"]} == {2022, 2023}


@pytest.mark.parametrize("condition", [None, {"NOT": {"type": {"eq": "LAW"}}}])
def test_any_cursor_goes_on_right_after_its_item(ask: Ask, condition: object) -> None:
    whole = ask(LIST, filter=condition)["documents"]["edges"]
    for at in (0, 4, len(whole) - 2):
        rest = ask(LIST, filter=condition, after=whole[at]["cursor"], first=3)["documents"]
        assert [e["node"] for e in rest["edges"]] == [e["node"] for e in whole[at + 1 : at + 4]]
    last = ask(LIST, filter=condition, after=whole[-1]["cursor"])["documents"]
    assert (last["edges"], last["pageInfo"]["hasNextPage"]) == ([], False)


def test_search_puts_the_number_first(ask: Ask) -> None:
    page = ask('{ search(text: "57-KL/TW") { nodes { number } } }')["search"]
    assert page["nodes"][0]["number"] == "57-KL/TW"


def test_what_the_store_serves_alone_is_told_from_what_it_does_not() -> None:
    assert is_served(None)
    assert is_served(DocumentFilter(year=IntFilter(eq=2023)))
    assert not is_served(DocumentFilter(year=IntFilter(gte=2023)))
    assert not is_served(DocumentFilter(number=TextFilter(eq="99/KH-UBND")))
    assert not is_served(DocumentFilter(not_=DocumentFilter()))
