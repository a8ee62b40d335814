"""What users ask, answered from the samples; the numbers are those of docs/questions.md.

Each is asked twice: of a store filled from the gold, and of one filled by extraction.
"""

from typing import Any

import pytest

from api.limits import Limits
from api.service import GraphQLRequest, Service
from graph.opening import open_store
from tests.support.asked import Asked, partners, quotes, tasks
from tests.support.cli import chidao, fill_with_gold
from tests.support.sample_graph import SAMPLES

TRA_VINH_2023 = "công tác thông tin đối ngoại tỉnh Trà Vinh năm 2023"
HAU_GIANG_2021 = "hoạt động thông tin đối ngoại tỉnh Hậu Giang năm 2021"
PLAN_07 = "07-KH/BCĐ-TTĐN"


@pytest.fixture(scope="module", params=["gold", "extraction"])
def samples(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Asked:
    url = str(tmp_path_factory.mktemp(request.param) / "samples.sqlite")
    if request.param == "gold":
        fill_with_gold(url)
    else:
        assert chidao("ingest", SAMPLES / "texts", "--store", url).status == 0
    return Asked(url)


def graphql(asked: Asked, query: str, **variables: str) -> Any:
    """What the API answers."""
    with open_store(asked.store) as store:
        service = Service(store, Limits(), introspection=True, seconds=10)
        body = service.answer(GraphQLRequest(query, dict(variables))).body
    assert "errors" not in body
    return body["data"]


def test_1_the_department_of_information_leads_the_plan_of_trà_vinh(samples: Asked) -> None:
    leads = samples.bearers(TRA_VINH_2023, "--role", "lead")
    assert leads == {"Sở Thông tin và Truyền thông tỉnh Trà Vinh"}


def test_2_it_reports_to_the_peoples_committee_of_the_province(samples: Asked) -> None:
    assert "báo cáo UBND tỉnh" in tasks(samples.duties(TRA_VINH_2023, "--role", "report"))


def test_3_two_bodies_lead_together_in_hậu_giang(samples: Asked) -> None:
    assert samples.bearers(HAU_GIANG_2021, "--role", "lead") == {
        "Ban Tuyên giáo Tỉnh ủy Hậu Giang",
        "Sở Thông tin và Truyền thông tỉnh Hậu Giang",
    }


def test_4_the_group_they_work_with_is_a_partner_and_no_bearer(samples: Asked) -> None:
    found = samples.duties(HAU_GIANG_2021)
    group = "Các sở, ban, ngành và địa phương tỉnh Hậu Giang"
    assert partners(found) == {group}
    assert group not in samples.bearers(HAU_GIANG_2021)


def test_7_the_department_of_finance_funds_the_plan_of_the_board(samples: Asked) -> None:
    assert samples.bearers(PLAN_07, "--role", "fund") == {"Sở Tài chính tỉnh Trà Vinh"}


def test_9_the_sum_and_where_it_comes_from_are_known(samples: Asked) -> None:
    [budget] = samples.shown(PLAN_07)["budgets"]
    assert (budget["value"], budget["detail"]) == ("2278000000 VND", "Ngân sách Đảng")


def test_10_the_border_post_leads_the_keeping_of_secrets(samples: Asked) -> None:
    found = samples.duties("Đồn Biên phòng Mỹ Long")
    roles = {role["role"] for duty in found for role in duty["roles"]}
    assert {"LEAD", "GUIDE", "MONITOR", "EXECUTE"} <= roles
    assert "giữ bí mật thông tin" in tasks(
        samples.duties("Đồn Biên phòng Mỹ Long", "--role", "lead")
    )


def test_11_the_communes_report_by_a_day_whose_year_is_inferred(samples: Asked) -> None:
    [due] = [duty for duty in samples.duties("99/KH-UBND") if duty["deadline"]]
    assert due["agency"]["name"] == "Ủy ban nhân dân các xã, thị trấn huyện Cầu Ngang"
    assert (due["deadline"], due["due"], due["due_inferred"]) == ("--11-30", "2024-11-30", True)
    assert "Phòng Văn hóa và Thông tin" in due["task"]["text"]


def test_13_who_leads_2500_is_unknown_since_only_a_report_was_read(samples: Asked) -> None:
    assert samples.bearers("2500/KH-UBND") == set()
    assert samples.silence("2500/KH-UBND") == "REPORTED_ONLY"


def test_16_places_carry_57_out_by_plans_that_implement_it(samples: Asked) -> None:
    found = samples.relations("57-KL/TW", "--down")
    assert ("127-KH/TU", "IMPLEMENTS", "57-KL/TW") in found
    assert ("2500/KH-UBND", "IMPLEMENTS", "127-KH/TU") in found
    assert not any(start == "99/KH-UBND" and kind == "IMPLEMENTS" for start, kind, _ in found)


def test_19_the_plan_of_the_district_rests_on_the_provinces_decision(samples: Asked) -> None:
    found = samples.relations("99/KH-UBND", "--up")
    assert ("99/KH-UBND", "IMPLEMENTS", "1466/QĐ-UBND") in found
    for basis in ("72/2015/NĐ-CP", "22/2016/TT-BTTTT", "3089/BTTTT-TTĐN"):
        assert ("1466/QĐ-UBND", "BASED_ON", basis) in found


def test_21_the_chain_reaches_from_the_politburo_to_the_province(samples: Asked) -> None:
    found = samples.relations("2500/KH-UBND", "--up")
    assert ("2500/KH-UBND", "IMPLEMENTS", "127-KH/TU") in found
    assert ("127-KH/TU", "IMPLEMENTS", "57-KL/TW") in found
    assert ("2500/KH-UBND", "CITES", "57-KL/TW") in found
    assert ("2500/KH-UBND", "IMPLEMENTS", "57-KL/TW") not in found
    assert ("2500/KH-UBND", "DIRECTS", "57-KL/TW") not in found


def test_22_a_wrong_type_word_does_not_make_another_document(samples: Asked) -> None:
    found = samples.run("show", "Kết luận số 127-KH/TU").json()["document"]["document"]
    assert (found["number"], found["type"]) == ("127-KH/TU", "KH")
    warnings = samples.run("warnings").json()["warnings"]
    [odd] = [w["claim"] for w in warnings if w["claim"]["value"] == "TYPE_NUMBER_MISMATCH"]
    assert quotes([odd]) == "Kết luận số 127-KH/TU"


def test_23_the_plan_of_the_board_implements_the_guideline(samples: Asked) -> None:
    found = samples.relations(PLAN_07, "--up")
    assert (PLAN_07, "IMPLEMENTS", "86-HD/BTGTW") in found
    assert (PLAN_07, "CITES", "36/NQ-TW") in found
    assert (PLAN_07, "IMPLEMENTS", "36/NQ-TW") not in found


def test_25_the_decision_of_2022_puts_a_regulation_in_force(samples: Asked) -> None:
    [put] = [
        item["document"]
        for item in samples.shown("30/2022/QĐ-UBND")["outgoing"]
        if item["relation"]["type"] == "PROMULGATES"
    ]
    assert put["type"] == "QC"
    assert "quản lý hoạt động thông tin đối ngoại" in put["title"]


def test_26_what_names_the_decree_is_told_by_relation(samples: Asked) -> None:
    found = {
        (item["relation"]["type"], item["document"]["number"])
        for item in samples.shown("72/2015/NĐ-CP")["incoming"]
    }
    assert {
        ("DIRECTS", "2500/KH-UBND"),
        ("BASED_ON", "1466/QĐ-UBND"),
        ("BASED_ON", "1079/QĐ-TTg"),
    } <= found
    assert ("IMPLEMENTS", "2500/KH-UBND") not in found


def test_27_an_impossible_day_is_shown_with_a_warning(samples: Asked) -> None:
    day = samples.attribute(TRA_VINH_2023, "issued_on")
    assert [variant["value"] for variant in day["variants"]] == ["2022-02-23"]
    assert day["standing"] == "REPORTED"
    warnings = samples.shown(TRA_VINH_2023)["warnings"]
    assert "DATE_ORDER" in {claim["value"] for claim in warnings}


def test_29_one_plan_99_is_known_and_its_place_and_day_tell_it_apart(samples: Asked) -> None:
    [found] = [
        c["document"]
        for c in samples.run("search", "99/KH-UBND").json()["documents"]
        if c["document"]["number"] == "99/KH-UBND"
    ]
    assert found["place_name"] == "huyện Cầu Ngang"
    assert found["issued_on"] == "2023-10-12"


def test_31_an_edge_is_proved_by_the_words_of_its_source(samples: Asked) -> None:
    lineage = samples.run("lineage", "99/KH-UBND", "--up", "--depth", "1").json()["lineage"]
    [step] = [r for r in lineage["relations"] if r["type"] == "IMPLEMENTS"]
    assert quotes(step["claims"]) == "Thực hiện Quyết định số 1466/QĐ-UBND"


def test_33_what_is_cited_but_not_held_is_listed(samples: Asked) -> None:
    cited = samples.numbers("documents", "--held", "cited-only")
    assert {"1079/QĐ-TTg", "2696/CTr-STTTT-BCHBĐBP", "36/NQ-TW", "22/2016/TT-BTTTT"} <= cited
    assert not {"99/KH-UBND", "2500/KH-UBND", "57-KL/TW"} & cited


def test_36_one_request_gets_a_tree_with_labels_and_quotes(samples: Asked) -> None:
    start = samples.shown("57-KL/TW")["document"]["id"]
    query = """query($id: ID!) { lineage(id: $id, depth: 3, direction: DOWN) {
        nodes { depth document { id number } }
        relations { type start end label { vi en } claims { status evidence { quote } } } } }"""
    lineage = graphql(samples, query, id=start)["lineage"]
    assert {"57-KL/TW", "127-KH/TU", "2500/KH-UBND"} <= {
        node["document"]["number"] for node in lineage["nodes"]
    }
    for relation in lineage["relations"]:
        assert relation["label"]["vi"]
        assert relation["claims"][0]["evidence"][0]["quote"]


def test_38_the_closed_lists_have_labels_and_definitions_in_two_languages(samples: Asked) -> None:
    query = """{ vocabulary(list: "Role") {
        code label { vi en } definition { vi en } mapsTo } }"""
    roles = graphql(samples, query)["vocabulary"]
    assert {term["code"]: term["label"]["vi"] for term in roles}["LEAD"] == "chủ trì"
    assert all(term["definition"]["vi"] and term["definition"]["en"] for term in roles)


@pytest.mark.parametrize("typed", ["57 KL TW", "57-kl/tw", "57/KL-TW"])
def test_37_a_number_typed_wrongly_is_understood(samples: Asked, typed: str) -> None:
    assert samples.shown(typed)["document"]["number"] == "57-KL/TW"


def test_40_a_group_is_shown_by_its_phrase_and_marked_as_one(samples: Asked) -> None:
    groups = {
        partner["agency"]["name"]: partner["agency"]["kind"]
        for duty in samples.duties(HAU_GIANG_2021)
        for partner in duty["partners"]
    }
    assert groups == {"Các sở, ban, ngành và địa phương tỉnh Hậu Giang": "COLLECTIVE"}
