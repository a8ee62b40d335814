from datetime import date
from enum import EnumType, StrEnum
from importlib.resources import files
from itertools import pairwise

import pytest

from schema import vocabulary
from schema.errors import ReferenceDataError
from schema.names import name_key
from schema.reference import tables
from schema.reference.agencies import find_agencies_by_name
from schema.reference.document_types import (
    find_type_by_code,
    find_type_by_word,
    list_type_words,
    load_document_types,
)
from schema.reference.places import find_places
from schema.reference.succession import find_successions, load_successions
from schema.reference.tables import load_rows, split_list
from schema.reference.terms import find_party_term, load_party_terms
from schema.reference.vocabulary import get_term, load_vocabulary
from schema.vocabulary import DocumentType, EdgeType, RelationType


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("KH", DocumentType.PLAN),
        ("CTr", DocumentType.PROGRAMME),
        ("CT", DocumentType.DIRECTIVE),
        ("TTr", DocumentType.PROPOSAL),
        ("QD", DocumentType.DECISION),
        ("NÐ", DocumentType.DECREE),
        ("kl", DocumentType.CONCLUSION),
        ("QĐi", DocumentType.REGULATION),
        ("DA", DocumentType.INVESTMENT_PROJECT),
        ("ĐA", DocumentType.PROJECT),
    ],
)
def test_a_code_gives_its_type(code: str, kind: DocumentType) -> None:
    entry = find_type_by_code(code)
    assert entry is not None
    assert entry.type is kind


def test_the_code_of_a_body_is_no_type() -> None:
    assert find_type_by_code("BTTTT") is None
    assert find_type_by_code("UBND") is None
    assert find_type_by_code("") is None


def test_the_number_system_tells_a_party_circular_from_a_state_circular() -> None:
    party, state = find_type_by_code("TT", "PARTY"), find_type_by_code("TT", "STATE_NORMATIVE")
    assert party is not None
    assert state is not None
    assert (party.label_vi, state.label_vi) == ("Thông tri", "Thông tư")
    assert party.type is state.type


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Kế hoạch", DocumentType.PLAN),
        ("KẾ HOẠCH HÀNH ĐỘNG", DocumentType.PLAN),
        ("Thông tư liên tịch", DocumentType.JOINT_CIRCULAR),
        ("Bộ luật", DocumentType.LAW),
        ("Hiến pháp", DocumentType.OTHER),
        ("công điện", DocumentType.TELEGRAM),
        ("Hiệp định", DocumentType.TREATY),
        ("Quy định", DocumentType.REGULATION),
    ],
)
def test_a_word_gives_its_type(word: str, kind: DocumentType) -> None:
    entry = find_type_by_word(word)
    assert entry is not None
    assert entry.type is kind


def test_longer_type_words_come_before_the_words_they_start_with() -> None:
    words = [name_key(word) for word in list_type_words()]
    for position, word in enumerate(words):
        assert not any(later.startswith(f"{word} ") for later in words[position + 1 :])


def test_every_type_has_a_word_and_an_example() -> None:
    entries = load_document_types()
    assert {entry.type for entry in entries} == set(DocumentType)
    assert all(entry.words and entry.example for entry in entries)


def test_every_member_of_every_closed_list_has_a_row_and_every_row_a_member() -> None:
    lists = {
        name: kind
        for name, kind in vars(vocabulary).items()
        if isinstance(kind, EnumType) and issubclass(kind, StrEnum) and kind is not StrEnum
    }
    members = {(name, member.value) for name, kind in lists.items() for member in kind}
    assert {(term.list, term.code) for term in load_vocabulary()} == members


def test_every_term_is_labelled_and_defined_in_both_languages() -> None:
    for term in load_vocabulary():
        assert all((term.label_vi, term.label_en, term.definition_vi, term.definition_en))
        assert ":" in term.maps_to


def test_relations_and_edges_read_both_ways() -> None:
    for member in (*RelationType, *EdgeType):
        term = get_term(member)
        assert term.inverse_vi
        assert term.inverse_en
        assert term.inverse_vi != term.label_vi
    assert get_term(RelationType.IMPLEMENTS).inverse_vi == "được thực hiện bởi"


def test_an_edge_that_is_a_relation_has_its_words() -> None:
    for relation in RelationType:
        edge, term = get_term(EdgeType(relation.value)), get_term(relation)
        assert (edge.label_vi, edge.inverse_en) == (term.label_vi, term.inverse_en)


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(1960, 9, 10), None),
        (date(2011, 1, 19), "X"),
        (date(2011, 1, 20), "XI"),
        (date(2021, 2, 1), "XII"),
        (date(2023, 6, 15), "XIII"),
        (date(2026, 1, 23), "XIII"),
        (date(2026, 1, 24), "XIV"),
    ],
)
def test_a_party_term_begins_the_day_after_its_congress_closed(day: date, term: str | None) -> None:
    assert find_party_term(day) == term


def test_congresses_follow_each_other_without_a_gap_in_their_count() -> None:
    for one, other in pairwise(load_party_terms()):
        assert other.ordinal == one.ordinal + 1
        assert one.closed_on < other.opened_on <= other.closed_on


def test_a_transferred_function_comes_before_the_merger() -> None:
    first, *rest = find_successions("Sở Thông tin và Truyền thông", "tỉnh Trà Vinh")
    assert first.to_name == "Sở Văn hóa, Thể thao và Du lịch"
    assert [event.to_name for event in rest] == ["Sở Khoa học và Công nghệ"]


def test_a_hand_over_of_one_province_says_nothing_of_another() -> None:
    assert find_successions("Sở Thông tin và Truyền thông", "tỉnh An Giang") == ()
    assert find_successions("Bộ Kế hoạch và Đầu tư")[0].to_name == "Bộ Tài chính"


def test_places_and_named_bodies_of_hand_overs_are_known_to_the_other_tables() -> None:
    for event in load_successions():
        for place in filter(None, (event.from_place, event.to_place)):
            assert find_places(place), place
        if event.kind in ("ministry", "party", "department", "function", "press"):
            assert find_agencies_by_name(event.from_name), event.from_name
            assert find_agencies_by_name(event.to_name), event.to_name


def test_a_cell_may_hold_several_values() -> None:
    assert split_list(" NQ | NQLT |") == ("NQ", "NQLT")
    assert split_list("") == ()


def test_a_file_without_a_named_column_is_refused() -> None:
    with pytest.raises(ReferenceDataError, match="no column size"):
        load_rows("party_terms.csv", "term", "size")


def test_a_missing_file_is_refused() -> None:
    with pytest.raises(ReferenceDataError, match=r"nothing\.csv"):
        load_rows("nothing.csv")


@pytest.mark.parametrize(
    ("text", "reason"), [("a,b\n1\n", "1 cells, 2 expected"), ('a,b\n"1,2\n', "line 2")]
)
def test_a_damaged_row_is_refused_with_its_line(
    monkeypatch: pytest.MonkeyPatch, text: str, reason: str
) -> None:
    monkeypatch.setattr(tables, "read_text", lambda _: text)
    with pytest.raises(ReferenceDataError, match=reason):
        load_rows("any.csv", "a")


def test_the_gazetteer_stays_small() -> None:
    folder = files("schema") / "data" / "places"
    assert sum(len(f.read_bytes()) for f in folder.iterdir() if f.is_file()) < 1_500_000
