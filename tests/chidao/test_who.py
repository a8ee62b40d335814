"""`chidao who` on the samples."""

import csv
import io
from pathlib import Path

import pytest

from graph.opening import open_store
from schema.claims import Evidence
from tests.support.cli import Ran, chidao
from tests.support.records import Told
from tests.support.sample_graph import fill, iter_samples


def bearers(ran: Ran, role: str | None = None) -> set[str]:
    return {
        duty["agency"]["name"]
        for duty in ran.json()["duties"]
        if role is None or role in {r["role"] for r in duty["roles"]}
    }


def test_the_leads_of_a_plan_are_those_its_text_names(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--role", "lead", "--json", "--store", gold_store)
    assert bearers(ran) == {
        "Phòng Văn hóa và Thông tin huyện Cầu Ngang",
        "Đồn Biên phòng Mỹ Long",
    }


def test_each_duty_is_quoted_and_its_source_calls_itself_a_retelling(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--store", gold_store)
    assert "“Định kỳ báo cáo kết quả của việc này”" in ran.words
    assert "Bản kể lại" in ran.words


def test_the_quotes_in_json_are_the_words_of_the_source(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--json", "--store", gold_store)
    texts = {arrival.text.sha256: arrival.text.text for arrival in iter_samples()}
    pieces = [
        Evidence(**piece)
        for duty in ran.json()["duties"]
        for role in duty["roles"]
        for claim in role["claims"]
        for piece in claim["evidence"]
    ]
    assert pieces
    assert all(texts[p.source][p.start : p.end] == p.quote for p in pieces)


def test_a_deadline_without_a_year_says_that_its_year_is_inferred(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--due-before", "2024-12-01", "--store", gold_store)
    assert "2024-11-30" in ran.out
    assert "năm là suy ra" in ran.out
    assert "Đồn Biên phòng Mỹ Long" not in ran.out


def test_due_before_excludes_the_day_itself(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--due-before", "2024-11-30", "--json", "--store", gold_store)
    assert ran.json()["duties"] == []


def test_below_adds_what_implements_it(gold_store: str) -> None:
    above = chidao("who", "1466/QĐ-UBND", "--json", "--store", gold_store)
    below = chidao("who", "1466/QĐ-UBND", "--below", "--json", "--store", gold_store)
    assert "Đồn Biên phòng Mỹ Long" not in bearers(above)
    assert "Đồn Biên phòng Mỹ Long" in bearers(below)


def test_a_place_narrows_what_is_below(gold_store: str) -> None:
    here = chidao(
        "who", "1466/QĐ-UBND", "--below", "--place", "Cầu Ngang", "--json", "--store", gold_store
    )
    elsewhere = chidao(
        "who", "1466/QĐ-UBND", "--below", "--place", "Quảng Bình", "--json", "--store", gold_store
    )
    assert "Đồn Biên phòng Mỹ Long" in bearers(here)
    assert bearers(elsewhere) == set()


def test_a_plan_of_which_only_a_report_was_read_is_not_said_to_be_silent(gold_store: str) -> None:
    ran = chidao("who", "2500/KH-UBND", "--store", gold_store)
    assert ran.status == 0
    assert "only a report of it was read" in ran.words
    assert "the text was read and does not say" not in ran.words


def test_a_text_that_was_read_and_names_no_lead_says_so(gold_store: str) -> None:
    ran = chidao("who", "1466/QĐ-UBND", "--role", "lead", "--store", gold_store)
    assert "the text was read and does not say" in ran.words


def test_a_document_that_is_only_cited_is_not_held(gold_store: str) -> None:
    ran = chidao("who", "1079/QĐ-TTg", "--store", gold_store)
    assert ran.status == 0
    assert "the text is not held" in ran.words


@pytest.mark.parametrize("typed", ["Sở Tài chính", "so tai chinh", "SỞ TÀI CHÍNH TỈNH TRÀ VINH"])
def test_a_body_is_found_by_its_name_folded(gold_store: str, typed: str) -> None:
    ran = chidao("who", typed, "--json", "--store", gold_store)
    assert ran.json()["agency"]["name"] == "Sở Tài chính tỉnh Trà Vinh"
    assert {r["role"] for d in ran.json()["duties"] for r in d["roles"]} == {"COORDINATE", "FUND"}


def test_bodies_of_one_name_in_two_provinces_are_listed_and_none_is_guessed(
    gold_store: str,
) -> None:
    ran = chidao("who", "Sở Thông tin và Truyền thông", "--store", gold_store)
    assert ran.status == 3
    assert "tỉnh Hậu Giang" in ran.words
    assert "tỉnh Trà Vinh" in ran.words


def test_a_place_or_an_id_decides_between_namesakes(gold_store: str) -> None:
    by_place = chidao(
        "who",
        "Sở Thông tin và Truyền thông",
        "--place",
        "Hậu Giang",
        "--json",
        "--store",
        gold_store,
    )
    agency = by_place.json()["agency"]
    assert agency["name"] == "Sở Thông tin và Truyền thông tỉnh Hậu Giang"
    by_id = chidao("who", "x", "--id", agency["id"], "--json", "--store", gold_store)
    assert by_id.json()["agency"] == agency
    assert by_id.json()["duties"] == by_place.json()["duties"]
    assert chidao("who", agency["id"], "--json", "--store", gold_store).out == by_id.out


def test_a_standing_board_is_related_and_its_duties_are_not_counted_in(gold_store: str) -> None:
    name = "Ban Chỉ đạo Công tác thông tin đối ngoại"
    ran = chidao("who", name, "--place", "Trà Vinh", "--json", "--store", gold_store)
    board = "Thường trực Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh Trà Vinh"
    assert board in {agency["name"] for agency in ran.json()["related"]}
    assert board not in bearers(ran)


def test_a_partner_is_not_a_bearer(gold_store: str) -> None:
    ran = chidao("who", "Ban Tuyên giáo Huyện ủy Cầu Ngang", "--json", "--store", gold_store)
    assert ran.json()["duties"] == []
    assert len(ran.json()["partner_in"]) == 1


def test_the_csv_has_a_row_a_duty_with_its_quote_and_place(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--csv", "--store", gold_store)
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    json = chidao("who", "99/KH-UBND", "--json", "--store", gold_store).json()
    assert len(rows) == json["total"] > 0
    due = next(row for row in rows if row["deadline"])
    assert (due["deadline"], due["due"], due["due_inferred"]) == ("--11-30", "2024-11-30", "yes")
    texts = {arrival.text.name: arrival.text.text for arrival in iter_samples()}
    assert all(
        texts[row["source"]][int(row["start"]) : int(row["end"])] == row["quote"] for row in rows
    )


def test_a_document_may_be_asked_for_by_its_type_and_title(gold_store: str) -> None:
    title = "kế hoạch công tác thông tin đối ngoại tỉnh Trà Vinh năm 2023"
    ran = chidao("who", title, "--role", "lead", "--json", "--store", gold_store)
    assert bearers(ran) == {"Sở Thông tin và Truyền thông tỉnh Trà Vinh"}


def test_a_document_may_be_asked_for_as_it_is_cited(gold_store: str) -> None:
    typed = "Kế hoạch số 99/KH-UBND ngày 12/10/2023"
    ran = chidao("who", typed, "--json", "--store", gold_store)
    assert ran.json()["match"]["document"]["number"] == "99/KH-UBND"
    id = ran.json()["match"]["document"]["id"]
    assert chidao("who", id, "--json", "--store", gold_store).json()["total"] > 0


def test_first_cuts_the_list_and_says_that_there_is_more(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--first", "2", "--store", gold_store)
    assert "there is more; this was cut" in ran.out
    json = chidao("who", "99/KH-UBND", "--first", "2", "--json", "--store", gold_store).json()
    assert len(json["duties"]) == 2 < json["total"]


def test_a_wrong_day_is_wrong_use(gold_store: str) -> None:
    ran = chidao("who", "99/KH-UBND", "--due-before", "30/11", "--store", gold_store)
    assert (ran.status, ran.lines) == (
        2,
        ["chidao: --due-before 30/11: give a day as 2024-12-01 or 1/12/2024"],
    )


def test_a_day_may_be_given_as_documents_print_it(gold_store: str) -> None:
    asked = ("who", "99/KH-UBND", "--json", "--store", gold_store, "--due-before")
    assert chidao(*asked, "1/12/2024").json() == chidao(*asked, "2024-12-01").json()
    assert chidao(*asked, "1/12/2024").json()["duties"]


def test_plans_of_one_number_in_two_districts_are_listed_with_what_tells_them_apart(
    tmp_path: Path,
) -> None:
    url = str(tmp_path / "two.sqlite")
    with open_store(url) as store:
        for name, district, day in (
            ("a.txt", "huyện Cầu Ngang", "2023-10-12"),
            ("b.txt", "huyện Càng Long", "2024-03-01"),
        ):
            told = Told(name)
            body = told.agency(
                f"Ủy ban nhân dân {district}", f"{district}, tỉnh Trà Vinh", level="DISTRICT"
            )
            told.document("99/KH-UBND", body, issued_on=day, title=f"Kế hoạch của {district}")
            fill(store, [told.arrival()])
    ran = chidao("who", "99/KH-UBND", "--store", url)
    assert ran.status == 3
    assert "2023-10-12" in ran.out
    assert "Càng Long" in ran.out
    json = chidao("who", "99/KH-UBND", "--json", "--store", url)
    assert (json.status, json.json()["kind"]) == (3, "ambiguous")
    chosen = chidao("who", "99/KH-UBND", "--year", "2024", "--json", "--store", url)
    assert chosen.json()["match"]["document"]["issued_on"] == "2024-03-01"
