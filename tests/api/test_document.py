"""`document`: the four answers, and the proof that each fact carries."""

import pytest

from graph.store import GraphStore
from tests.api.conftest import NAMESAKE, Ask

MATCH = """query ($number: String, $place: String, $year: Int) {
  document(number: $number, place: $place, year: $year) { __typename
    ... on Found { why document { number textHeld issuers { name } } }
    ... on CitedOnly { why document { number textHeld sources { id } } }
    ... on Ambiguous { text candidates { apartBy { vi en } document { id number } } }
    ... on Unknown { text near { apartBy { vi } document { number } } } } }"""


def test_a_loosely_typed_number_finds_its_document(ask: Ask) -> None:
    found = ask(MATCH, number="127 kh tu")["document"]
    assert found["__typename"] == "Found"
    assert found["why"] == "NUMBER"
    assert found["document"]["number"] == "127-KH/TU"
    assert found["document"]["issuers"] == [{"name": "Ban Thường vụ Tỉnh ủy Quảng Bình"}]


def test_a_document_that_others_only_name_is_cited_only(ask: Ask) -> None:
    cited = ask(MATCH, number="2696/CTr-STTTT-BCHBĐBP")["document"]
    assert cited["__typename"] == "CitedOnly"
    assert cited["document"]["textHeld"] == "CITED_ONLY"
    assert cited["document"]["sources"] == []


def test_several_documents_of_a_number_are_listed_and_told_apart(ask: Ask) -> None:
    several = ask(MATCH, number=NAMESAKE)["document"]
    assert several["__typename"] == "Ambiguous"
    said = [candidate["apartBy"]["vi"] for candidate in several["candidates"]]
    assert said == [
        "Ủy ban nhân dân huyện Càng Long · huyện Càng Long · 2022-04-18 · có toàn văn",
        "Ủy ban nhân dân huyện Tiểu Cần · huyện Tiểu Cần · 2021-03-15 · có toàn văn",
    ]
    chosen = ask(MATCH, number=NAMESAKE, year=2021)["document"]["__typename"]
    assert chosen == "Found"


def test_a_place_chooses_among_namesakes_and_a_wrong_one_leaves_none(ask: Ask) -> None:
    assert ask(MATCH, number="99/KH-UBND", place="Cầu Ngang")["document"]["__typename"] == "Found"
    elsewhere = ask(MATCH, number="99/KH-UBND", place="Hậu Giang")["document"]
    assert elsewhere["__typename"] == "Unknown"
    assert [near["document"]["number"] for near in elsewhere["near"]] == ["99/KH-UBND"]


def test_a_number_that_nothing_bears_is_unknown(ask: Ask) -> None:
    assert ask(MATCH, number="4711/QĐ-TTg")["document"]["__typename"] == "Unknown"


FACTS = """query ($number: String!) { document(number: $number) { ... on Found { document {
  textHeld sources { title form }
  attributes { name value standing silence label { vi en }
    variants { value claims { status rule evidence {
      quote start end prefix suffix sourceTitle sourceForm source { id } } } } }
  outgoing { document { number }
    relation { type claims { evidence { quote start end source { id } } } } }
  recipients { text claims { evidence { quote start end source { id } } } }
  warnings { attribute value detail evidence { quote start end source { id } } } } } } }"""


def pieces(value: object) -> list[dict[str, object]]:
    """Every piece of evidence anywhere in an answer."""
    if isinstance(value, list):
        return [piece for each in value for piece in pieces(each)]
    if isinstance(value, dict):
        here = [value] if "quote" in value else []
        return here + [piece for each in value.values() for piece in pieces(each)]
    return []


@pytest.mark.parametrize("number", ["99/KH-UBND", "2500/KH-UBND", "1466/QĐ-UBND"])
def test_every_quote_is_the_text_of_its_source_between_its_offsets(
    ask: Ask, samples_store: GraphStore, number: str
) -> None:
    proof = pieces(ask(FACTS, number=number))
    assert len(proof) > 5
    for piece in proof:
        source = samples_store.source(piece["source"]["id"])  # type: ignore[index]
        assert source is not None
        text, start, end = source.text.text, piece["start"], piece["end"]
        assert text[start:end] == piece["quote"]  # type: ignore[misc]
        if "prefix" in piece:
            around = f"{piece['prefix']}{piece['quote']}{piece['suffix']}"
            assert around in text


def test_a_retelling_says_so_in_every_piece_of_evidence(ask: Ask) -> None:
    proof = pieces(ask(FACTS, number="99/KH-UBND"))
    titles = {piece["sourceTitle"] for piece in proof if "sourceTitle" in piece}
    assert titles
    assert all(str(title).startswith("Bản kể lại") for title in titles)


def attribute(ask: Ask, number: str, name: str) -> dict[str, object]:
    answers = ask(FACTS, number=number)["document"]["document"]["attributes"]
    return next(answer for answer in answers if answer["name"] == name)


def test_a_report_gives_reported_facts_and_a_report_only_silence(ask: Ask) -> None:
    assert attribute(ask, "2500/KH-UBND", "ISSUED_ON")["standing"] == "REPORTED"
    title = attribute(ask, "2500/KH-UBND", "TITLE")
    assert (title["standing"], title["silence"], title["value"]) == (None, "REPORTED_ONLY", [])


def test_a_full_text_that_does_not_say_is_a_no_of_its_own(ask: Ask) -> None:
    period = attribute(ask, "1466/QĐ-UBND", "PERIOD")
    assert period["silence"] in (None, "NOT_STATED")
    assert attribute(ask, "99/KH-UBND", "NUMBER")["standing"] == "STATED"


def test_a_documents_own_text_settles_a_conflict_and_the_issuer_has_a_name(ask: Ask) -> None:
    issuers = attribute(ask, "99/KH-UBND", "ISSUERS")
    assert issuers["value"] == ["Ủy ban nhân dân huyện Cầu Ngang"]


def test_an_id_from_one_answer_opens_the_node(ask: Ask) -> None:
    number = ask("{documents(first: 1) { nodes { id number } }}")["documents"]["nodes"][0]
    query = "query ($id: ID!) { node(id: $id) { __typename id ... on Document { number } } }"
    assert ask(query, id=number["id"])["node"] == {"__typename": "Document", **number}
    assert ask(query, id="doc_nothing")["node"] is None


def test_claims_sources_tasks_and_agencies_are_nodes_too(ask: Ask) -> None:
    query = """{ sources(first: 1) { nodes { id } } agencies(first: 1) { nodes { id } }
      responsibilities(first: 1) { duties { nodes { task { id } roles { claims { id } } } } } }"""
    answer = ask(query)
    duty = answer["responsibilities"]["duties"]["nodes"][0]
    ids = {
        "Source": answer["sources"]["nodes"][0]["id"],
        "Agency": answer["agencies"]["nodes"][0]["id"],
        "Task": duty["task"]["id"],
        "Claim": duty["roles"][0]["claims"][0]["id"],
    }
    for kind, id in ids.items():
        node = ask("query ($id: ID!) { node(id: $id) { __typename id } }", id=id)["node"]
        assert node == {"__typename": kind, "id": id}
