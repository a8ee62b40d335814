"""`chidao show`, `search`, `documents`, `warnings` and `sources` on the samples."""

import pytest

from tests.support.cli import chidao, number_of


def numbers(*command: str, store: str) -> list[str]:
    ran = chidao(*command, "--json", "--store", store)
    return [number_of(candidate["document"]) for candidate in ran.json()["documents"]]


def test_search_ignores_tone_marks_and_the_stroke_of_đ(gold_store: str) -> None:
    plain = numbers("search", "thong tin doi ngoai", store=gold_store)
    assert "99/KH-UBND" in plain
    assert plain == numbers("search", "thông tin đối ngoại", store=gold_store)


def test_search_without_a_match_is_not_found(gold_store: str) -> None:
    ran = chidao("search", "thuế quan", "--store", gold_store)
    assert (ran.status, ran.out) == (4, "")


def test_documents_can_be_listed_by_what_is_held_of_them(gold_store: str) -> None:
    full = numbers("documents", "--held", "full", store=gold_store)
    assert sorted(full) == ["07-KH/BCĐ-TTĐN", "1466/QĐ-UBND", "99/KH-UBND"]
    reported = numbers("documents", "--held", "reported", store=gold_store)
    assert {"57-KL/TW", "127-KH/TU", "2500/KH-UBND", "72/2015/NĐ-CP", "86-HD/BTGTW"} <= {*reported}
    cited = numbers("documents", "--held", "cited-only", store=gold_store)
    assert {"1079/QĐ-TTg", "22/2016/TT-BTTTT"} <= {*cited}
    assert not {*full} & {*reported} & {*cited}


def test_a_list_may_be_cut_and_says_of_how_many(gold_store: str) -> None:
    ran = chidao("documents", "--first", "2", "--store", gold_store)
    total = chidao("documents", "--json", "--store", gold_store).json()["total"]
    assert ran.lines == [f"2 of {total}"]


def test_warnings_are_told_with_their_words(gold_store: str) -> None:
    ran = chidao("warnings", "--store", gold_store)
    assert "ngày ngược (dates out of order)" in ran.words
    assert "“ngày 23/2/2022”" in ran.words
    assert "“Kết luận số 127-KH/TU”" in ran.words


def test_a_quote_from_a_pdf_names_its_page(gold_store: str) -> None:
    ran = chidao("warnings", "--store", gold_store)
    assert "trang (page) 1" in ran.words


def test_every_source_of_the_samples_calls_itself_a_retelling(gold_store: str) -> None:
    listed = chidao("sources", "--json", "--store", gold_store).json()["listed"]
    assert len(listed) == 11
    assert all(item["origin"]["heading"].startswith("Bản kể lại") for item in listed)


def test_show_gives_what_is_known_and_the_words_for_it(gold_store: str) -> None:
    ran = chidao("show", "99/KH-UBND", "--store", gold_store)
    assert "Ngày ban hành (issued on): 2023-10-12" in ran.words
    assert "Hồng Thanh Vũ" in ran.out
    assert "Sở Thông tin và TT (b/c) · để báo cáo (b/c) (for report)" in ran.words
    assert "“trước ngày 30 tháng 11”" in ran.words


def test_show_says_why_something_is_not_known(gold_store: str) -> None:
    ran = chidao("show", "1079/QĐ-TTg", "--store", gold_store)
    assert ran.status == 0
    assert "Thời kỳ (period): — kho chưa có văn bản này (the text is not held)" in ran.words


def test_show_tells_what_was_read_from_a_report_alone(gold_store: str) -> None:
    ran = chidao("show", "2500/KH-UBND", "--store", gold_store)
    assert "2023-12-04 · tin, bài nói (reported)" in ran.words
    assert "only a report of it was read" in ran.words


def test_show_names_budgets(gold_store: str) -> None:
    ran = chidao("show", "07-KH/BCĐ-TTĐN", "--store", gold_store)
    assert "2278000000" in ran.words
    assert "“2.278.000.000 đồng" in ran.words


@pytest.mark.parametrize(
    "command",
    [
        ["show", "57-KL/TW"],
        ["lineage", "57-KL/TW"],
        ["who", "99/KH-UBND"],
        ["search", "thông tin"],
        ["documents"],
        ["warnings"],
        ["sources"],
    ],
)
def test_json_names_every_source_that_its_evidence_comes_from(
    gold_store: str, command: list[str]
) -> None:
    ran = chidao(*command, "--json", "--store", gold_store)
    told = ran.json()
    cited: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if "quote" in value and "start" in value:
                cited.add(str(value["source"]))
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk(told)
    assert cited == {origin["sha256"] for origin in told["sources"]}
    assert ran.out == chidao(*command, "--json", "--store", gold_store).out
