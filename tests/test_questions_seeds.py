"""What users ask, answered from the five real texts where they lie beside the repository.

The numbers are those of docs/questions.md; the last tests are what the first release must reach.
"""

from pathlib import Path

import pytest

from tests.support.asked import Asked, partners, quotes, tasks
from tests.support.cli import chidao

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
TRA_VINH_2023 = "công tác thông tin đối ngoại tỉnh Trà Vinh năm 2023"
HAU_GIANG_2021 = "hoạt động thông tin đối ngoại tỉnh Hậu Giang năm 2021"
PLAN_07 = "07-KH/BCĐ-TTĐN"
DEPARTMENT = "Sở Thông tin và Truyền thông tỉnh Trà Vinh"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="no seeds beside the repository")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    url = str(tmp_path_factory.mktemp("seeds") / "seeds.sqlite")
    assert chidao("ingest", SEEDS, "--store", url).status == 0
    return Asked(url)


def test_1_the_department_of_information_leads_the_plan_of_trà_vinh(seeds: Asked) -> None:
    assert seeds.bearers(TRA_VINH_2023, "--role", "lead") == {DEPARTMENT}
    assert "đầu mối, chủ trì" in tasks(seeds.duties(TRA_VINH_2023, "--role", "lead"))


def test_2_it_reports_to_the_peoples_committee_of_the_province(seeds: Asked) -> None:
    assert "báo cáo UBND tỉnh" in tasks(seeds.duties(TRA_VINH_2023, "--role", "report"))


def test_3_two_bodies_lead_together_in_hậu_giang(seeds: Asked) -> None:
    assert seeds.bearers(HAU_GIANG_2021, "--role", "lead") == {
        "Ban Tuyên giáo Tỉnh ủy Hậu Giang",
        "Sở Thông tin và Truyền thông tỉnh Hậu Giang",
    }


def test_4_the_group_they_work_with_is_a_partner_and_no_bearer(seeds: Asked) -> None:
    group = "Các sở, ban, ngành và địa phương tỉnh Hậu Giang"
    assert partners(seeds.duties(HAU_GIANG_2021)) == {group}
    assert group not in seeds.bearers(HAU_GIANG_2021)


def test_7_the_department_of_finance_funds_the_plan_of_the_board(seeds: Asked) -> None:
    assert seeds.bearers(PLAN_07, "--role", "fund") == {"Sở Tài chính tỉnh Trà Vinh"}


def test_9_the_sum_and_where_it_comes_from_are_known(seeds: Asked) -> None:
    [budget] = seeds.shown(PLAN_07)["budgets"]
    assert (budget["value"], budget["detail"]) == ("2278000000 VND", "Ngân sách Đảng")


def test_10_the_border_post_leads_the_keeping_of_secrets(seeds: Asked) -> None:
    found = tasks(seeds.duties("Đồn Biên phòng Mỹ Long", "--role", "lead"))
    assert "chế độ bảo mật thông tin" in found


def test_11_the_communes_report_by_a_day_whose_year_is_inferred(seeds: Asked) -> None:
    [due] = [duty for duty in seeds.duties("99/KH-UBND") if duty["deadline"]]
    assert due["agency"]["name"] == "Ủy ban nhân dân các xã, thị trấn huyện Cầu Ngang"
    assert (due["deadline"], due["due"], due["due_inferred"]) == ("--11-30", "2024-11-30", True)


def test_13_who_leads_2500_is_unknown_since_only_a_report_was_read(seeds: Asked) -> None:
    assert seeds.bearers("2500/KH-UBND", "--role", "lead") == set()
    assert seeds.silence("2500/KH-UBND", "--role", "lead") == "REPORTED_ONLY"


def test_16_and_21_the_chain_is_followed_down_and_up(seeds: Asked) -> None:
    chain = {
        ("2500/KH-UBND", "IMPLEMENTS", "127-KH/TU"),
        ("127-KH/TU", "IMPLEMENTS", "57-KL/TW"),
    }
    assert chain <= seeds.relations("57-KL/TW", "--down")
    assert chain <= seeds.relations("2500/KH-UBND", "--up")


def test_19_the_plan_of_the_district_rests_on_the_provinces_decision(seeds: Asked) -> None:
    lineage = seeds.run("lineage", "99/KH-UBND", "--up", "--depth", "1").json()["lineage"]
    [step] = [r for r in lineage["relations"] if r["type"] == "IMPLEMENTS"]
    assert quotes(step["claims"]) == "Thực hiện Quyết định số 1466/QĐ-UBND"


def test_22_a_wrong_type_word_does_not_make_another_document(seeds: Asked) -> None:
    found = seeds.shown("Kết luận số 127-KH/TU")["document"]
    assert (found["number"], found["type"]) == ("127-KH/TU", "KH")
    warnings = seeds.run("warnings").json()["warnings"]
    odd = [w["claim"] for w in warnings if w["claim"]["value"] == "TYPE_NUMBER_MISMATCH"]
    assert quotes(odd) == "Kết luận số 127-KH/TU"


def test_27_an_impossible_day_is_shown_with_a_warning(seeds: Asked) -> None:
    day = seeds.attribute(TRA_VINH_2023, "issued_on")
    assert [variant["value"] for variant in day["variants"]] == ["2022-02-23"]
    assert "DATE_ORDER" in {claim["value"] for claim in seeds.shown(TRA_VINH_2023)["warnings"]}


def test_29_one_plan_99_is_known(seeds: Asked) -> None:
    found = seeds.shown("99/KH-UBND")["document"]
    assert (found["place_name"], found["issued_on"]) == ("huyện Cầu Ngang", "2023-10-12")


def test_33_what_is_cited_but_not_held_is_listed(seeds: Asked) -> None:
    assert {
        "86-HD/BTGTW",
        "36/NQ-TW",
        "1466/QĐ-UBND",
        "1079/QĐ-TTg",
        "2696/CTr-STTTT-BCHBĐBP",
        "57-KL/TW",
        "127-KH/TU",
        "72/2015/NĐ-CP",
        "30/2022/QĐ-UBND",
    } <= seeds.numbers("documents", "--held", "cited-only")
    assert "2500/KH-UBND" in seeds.numbers("documents", "--held", "reported")


def test_from_2500_to_57_there_is_a_citation_and_nothing_stronger(seeds: Asked) -> None:
    found = seeds.relations("2500/KH-UBND", "--up")
    assert {kind for start, kind, end in found if (start, end) == ("2500/KH-UBND", "57-KL/TW")} == {
        "CITES"
    }


def test_99_implements_1466_which_promulgates_a_plan_without_a_number(seeds: Asked) -> None:
    found = seeds.relations("99/KH-UBND", "--up")
    assert ("99/KH-UBND", "IMPLEMENTS", "1466/QĐ-UBND") in found
    [put] = [end for start, kind, end in found if (start, kind) == ("1466/QĐ-UBND", "PROMULGATES")]
    assert "tỉnh Trà Vinh năm 2024" in put


def test_07_implements_86_and_merely_cites_36(seeds: Asked) -> None:
    found = seeds.relations(PLAN_07, "--up")
    assert (PLAN_07, "IMPLEMENTS", "86-HD/BTGTW") in found
    assert {kind for start, kind, end in found if (start, end) == (PLAN_07, "36/NQ-TW")} == {
        "CITES"
    }


def test_99_does_not_implement_57_but_a_programme_in_its_task_does(seeds: Asked) -> None:
    up = seeds.relations("99/KH-UBND", "--up")
    assert ("99/KH-UBND", "IMPLEMENTS", "57-KL/TW") not in up
    [programme] = [end for start, kind, end in up if (start, kind) == ("99/KH-UBND", "DIRECTS")]
    assert (programme, "IMPLEMENTS", "57-KL/TW") in seeds.relations("57-KL/TW", "--down")


def test_2500_directs_a_decree_and_a_decision(seeds: Asked) -> None:
    found = seeds.relations("2500/KH-UBND", "--up")
    directed = {end for start, kind, end in found if (start, kind) == ("2500/KH-UBND", "DIRECTS")}
    assert {"72/2015/NĐ-CP", "30/2022/QĐ-UBND"} <= directed


def test_the_department_leads_the_reported_plan_and_nothing_in_the_boards(seeds: Asked) -> None:
    led = seeds.duties(DEPARTMENT, "--role", "lead")
    assert {duty["document"]["title"] for duty in led} == {TRA_VINH_2023}
    assert DEPARTMENT not in seeds.bearers(PLAN_07, "--role", "lead")
    assert DEPARTMENT in seeds.bearers(PLAN_07)
