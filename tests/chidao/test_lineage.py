"""`chidao lineage` on the samples."""

import pytest

from tests.support.cli import Ran, chidao, number_of


def relations(ran: Ran) -> set[tuple[str, str, str]]:
    lineage = ran.json()["lineage"]
    numbers = {n["document"]["id"]: number_of(n["document"]) for n in lineage["nodes"]}
    return {
        (numbers[r["start"]], r["type"], numbers[r["end"]])
        for r in lineage["relations"]
        if r["start"] in numbers and r["end"] in numbers
    }


def test_the_chain_from_the_politburo_to_the_province_is_followed(gold_store: str) -> None:
    ran = chidao("lineage", "57-KL/TW", "--down", "--json", "--store", gold_store)
    found = relations(ran)
    assert ran.status == 0
    assert ("127-KH/TU", "IMPLEMENTS", "57-KL/TW") in found
    assert ("2500/KH-UBND", "IMPLEMENTS", "127-KH/TU") in found
    assert ("2500/KH-UBND", "IMPLEMENTS", "57-KL/TW") not in found


@pytest.mark.parametrize("typed", ["57 kl tw", "57-kl/tw", "57/KL-TW"])
def test_a_number_may_be_typed_loosely(gold_store: str, typed: str) -> None:
    ran = chidao("lineage", typed, "--json", "--store", gold_store)
    assert ran.json()["lineage"]["start"]["number"] == "57-KL/TW"


def test_the_tree_shows_each_step_with_its_words_and_what_it_was_read_in(gold_store: str) -> None:
    ran = chidao("lineage", "99/KH-UBND", "--up", "--store", gold_store)
    assert "thực hiện (implements) → 1466/QĐ-UBND" in ran.words
    assert "“Thực hiện Quyết định số 1466/QĐ-UBND”" in ran.words
    assert "căn cứ (is based on) → 72/2015/NĐ-CP" in ran.words
    assert "ban-ke-lai-kh-99-ubnd-cau-ngang.txt" in ran.out
    assert "Bản kể lại, không phải văn bản chính thức" in ran.words


def test_what_a_decision_puts_in_force_is_shown_once(gold_store: str) -> None:
    ran = chidao("lineage", "1466/QĐ-UBND", "--down", "--no-quotes", "--store", gold_store)
    assert ran.words.count("ban hành (promulgates) →") == 1
    assert "được ban hành bởi" not in ran.words


def test_without_quotes_the_sources_are_still_named(gold_store: str) -> None:
    ran = chidao("lineage", "99/KH-UBND", "--up", "--no-quotes", "--store", gold_store)
    assert "“Thực hiện Quyết định" not in ran.out
    assert "[1] ban-ke-lai" in ran.words


def test_mentions_are_no_lineage_unless_asked_for_and_then_apart(gold_store: str) -> None:
    plain = chidao("lineage", "2500/KH-UBND", "--up", "--store", gold_store)
    more = chidao(
        "lineage", "2500/KH-UBND", "--up", "--with", "directs,cites", "--store", gold_store
    )
    assert "viện dẫn (cites)" not in plain.out
    assert "72/2015/NĐ-CP" not in plain.out
    assert "ngoài phả hệ (beside the lineage)" in more.words
    assert "chỉ đạo thực hiện (directs the implementation of) → 72/2015/NĐ-CP" in more.words


def test_only_directs_and_cites_can_be_asked_for_beside(gold_store: str) -> None:
    ran = chidao("lineage", "99/KH-UBND", "--with", "amends", "--store", gold_store)
    assert ran.status == 2
    assert ran.lines == ["chidao: --with amends: give directs, cites, or both with a comma"]


def test_a_document_on_which_nothing_rests_says_so(gold_store: str) -> None:
    ran = chidao("lineage", "99/KH-UBND", "--down", "--store", gold_store)
    assert ran.status == 0
    assert "no document is known that rests on it" in ran.out


def test_a_report_is_named_as_one(gold_store: str) -> None:
    ran = chidao("lineage", "127-KH/TU", "--store", gold_store)
    assert "tin, bài nói (reported)" in ran.words
    assert "tin, bài (news report)" in ran.words


def test_depth_cuts_the_steps(gold_store: str) -> None:
    ran = chidao("lineage", "57-KL/TW", "--down", "--depth", "1", "--json", "--store", gold_store)
    assert {n["depth"] for n in ran.json()["lineage"]["nodes"]} == {0, 1}


def test_an_unknown_number_is_not_found_but_near_ones_are_told(gold_store: str) -> None:
    ran = chidao("lineage", "99/QĐ-UBND", "--store", gold_store)
    assert ran.status == 4
    assert "99/QĐ-UBND" in ran.out
    json = chidao("lineage", "99/QĐ-UBND", "--json", "--store", gold_store)
    assert (json.status, json.json()["kind"]) == (4, "unknown")
