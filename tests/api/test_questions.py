"""Lineage, responsibilities and the other questions, as clients ask them."""

from tests.api.conftest import Ask

ID = "query ($number: String!) { document(number: $number) { ... on Found { document { id } } } }"


def id_of(ask: Ask, number: str) -> str:
    return str(ask(ID, number=number)["document"]["document"]["id"])


LINEAGE = """query ($id: ID!, $direction: Course, $relations: [RelationType!]) {
  lineage(id: $id, direction: $direction, relations: $relations) {
    nodes { document { id number } depth direction apart }
    relations { type label { vi } start end apart collapsed claims { evidence { quote } } } } }"""


def test_a_lineage_goes_up_step_by_step_with_quotes(ask: Ask) -> None:
    variables = {"id": id_of(ask, "2500/KH-UBND"), "direction": "UP"}
    lineage = ask(LINEAGE.replace("$direction: Course", "$direction: Course!"), **variables)
    nodes = {n["document"]["number"]: n["depth"] for n in lineage["lineage"]["nodes"]}
    assert nodes == {"2500/KH-UBND": 0, "127-KH/TU": 1, "57-KL/TW": 2}
    for relation in lineage["lineage"]["relations"]:
        assert (relation["type"], relation["label"]["vi"]) == ("IMPLEMENTS", "thực hiện")
        assert relation["claims"][0]["evidence"][0]["quote"]


def test_directs_and_cites_are_shown_apart_and_only_when_asked_for(ask: Ask) -> None:
    start = id_of(ask, "2500/KH-UBND")
    query = LINEAGE.replace("$direction: Course, ", "").replace("direction: $direction, ", "")
    plain = ask(query, id=start)["lineage"]
    assert not any(node["apart"] for node in plain["nodes"])
    wide = ask(query, id=start, relations=["IMPLEMENTS", "DIRECTS", "CITES"])["lineage"]
    apart = {node["document"]["number"] for node in wide["nodes"] if node["apart"]}
    assert {"72/2015/NĐ-CP", "30/2022/QĐ-UBND"} <= apart
    ends = {(r["type"], r["end"]) for r in wide["relations"] if r["start"] == start}
    concluded = id_of(ask, "57-KL/TW")
    assert ("CITES", concluded) in ends
    assert ("IMPLEMENTS", concluded) not in ends


def test_a_decision_and_what_it_puts_in_force_stand_on_one_step(ask: Ask) -> None:
    query = LINEAGE.replace("$direction: Course, ", "").replace("direction: $direction, ", "")
    lineage = ask(query, id=id_of(ask, "99/KH-UBND"))["lineage"]
    depth = {node["document"]["id"]: node["depth"] for node in lineage["nodes"]}
    joined = [relation for relation in lineage["relations"] if relation["collapsed"]]
    assert joined
    assert all(depth[relation["start"]] == depth[relation["end"]] == 1 for relation in joined)


def test_the_path_between_two_documents_is_found_from_either_end(ask: Ask) -> None:
    query = "query ($a: ID!, $b: ID!) { path(start: $a, end: $b) { documents { number } } }"
    top, bottom = id_of(ask, "57-KL/TW"), id_of(ask, "2500/KH-UBND")
    down = ask(query, a=top, b=bottom)["path"]["documents"]
    up = ask(query, a=bottom, b=top)["path"]["documents"]
    assert [d["number"] for d in up] == ["2500/KH-UBND", "127-KH/TU", "57-KL/TW"]
    assert down == up[::-1]
    assert ask(query, a=top, b=id_of(ask, "99/KH-UBND"))["path"] is None


DUTIES = """query ($id: ID, $roles: [Role!], $first: Int, $after: String) {
  responsibilities(document: $id, roles: $roles, first: $first, after: $after) {
    duties { totalCount pageInfo { hasNextPage endCursor } nodes {
      agency { name } roles { role claims { evidence { quote } } } task { id section text }
      partners { agency { name } } deadline due dueInferred deadlineClaims { status } } }
    unanswered { silence label { vi } document { number } } truncated } }"""


def test_duties_name_bearer_role_partner_and_deadline(ask: Ask) -> None:
    answer = ask(DUTIES, id=id_of(ask, "99/KH-UBND"), first=50)["responsibilities"]
    assert answer["truncated"] is False
    duties = answer["duties"]
    leads = [d for d in duties["nodes"] if "LEAD" in [r["role"] for r in d["roles"]]]
    assert {d["agency"]["name"] for d in leads} == {
        "Phòng Văn hóa và Thông tin huyện Cầu Ngang",
        "Đồn Biên phòng Mỹ Long",
    }
    due = [d for d in duties["nodes"] if d["deadline"]]
    assert [(d["deadline"], d["due"], d["dueInferred"]) for d in due] == [
        ("--11-30", "2024-11-30", True)
    ]
    assert {claim["status"] for claim in due[0]["deadlineClaims"]} == {"STATED", "INFERRED"}
    for duty in duties["nodes"]:
        bearer = duty["agency"]["name"]
        assert bearer not in [partner["agency"]["name"] for partner in duty["partners"]]


def test_who_leads_what_only_a_report_tells_of_is_not_known(ask: Ask) -> None:
    answer = ask(DUTIES, id=id_of(ask, "2500/KH-UBND"), roles=["LEAD"], first=5)
    (none,) = answer["responsibilities"]["unanswered"]
    assert (none["document"]["number"], none["silence"]) == ("2500/KH-UBND", "REPORTED_ONLY")
    assert answer["responsibilities"]["duties"]["totalCount"] == 0


def test_duties_come_page_by_page_without_loss(ask: Ask) -> None:
    whole = ask(DUTIES, first=100)["responsibilities"]["duties"]
    seen, after = [], None
    while True:
        page = ask(DUTIES, first=7, after=after)["responsibilities"]["duties"]
        seen += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == whole["nodes"]
    assert whole["totalCount"] == len(seen)


def test_who_implements_lists_those_below_with_their_leads_or_a_no(ask: Ask) -> None:
    query = """query ($id: ID!, $limit: Int!) { whoImplements(id: $id, limit: $limit) { truncated
      nodes { depth document { number } leads { agency { name } } leadCount
        unanswered { silence } relations { type } } } }"""
    found = ask(query, id=id_of(ask, "57-KL/TW"), limit=50)["whoImplements"]
    rows = found["nodes"]
    assert [(row["document"]["number"], row["depth"]) for row in rows] == [
        ("127-KH/TU", 1),
        (None, 1),  # the Government's programme, known by its name alone
        ("2500/KH-UBND", 2),
    ]
    assert all(row["leads"] or row["unanswered"] for row in rows)
    assert all(len(row["leads"]) == row["leadCount"] for row in rows)
    assert not found["truncated"]
    cut = ask(query, id=id_of(ask, "57-KL/TW"), limit=2)["whoImplements"]
    assert cut == {"truncated": True, "nodes": rows[:1]}


def test_who_implements_knows_no_document_of_an_unknown_id(ask: Ask) -> None:
    query = "query ($id: ID!) { whoImplements(id: $id) { truncated } }"
    assert ask(query, id="document:none")["whoImplements"] is None


def test_an_agency_is_matched_by_name_and_its_relatives_stand_apart(ask: Ask) -> None:
    query = """query ($name: String!) { agency(name: $name) {
      matched { name leads { totalCount nodes { document { type } } } } related { name } } }"""
    answer = ask(query, name="so thong tin va truyen thong tinh tra vinh")["agency"]
    (body,) = answer["matched"]
    assert body["name"] == "Sở Thông tin và Truyền thông tỉnh Trà Vinh"
    assert body["leads"]["totalCount"] == 1
    assert body["name"] not in [other["name"] for other in answer["related"]]


def test_partnerships_of_a_body_are_a_list_that_says_how_long_it_is(ask: Ask) -> None:
    query = """{ agency(name: "ban tuyen giao huyen uy cau ngang") { matched {
      partnerIn(first: 1) { totalCount nodes { task { text } document { number }
        claims { evidence { quote } } } pageInfo { hasNextPage } } } } }"""
    (body,) = ask(query)["agency"]["matched"]
    (joined,) = body["partnerIn"]["nodes"]
    assert body["partnerIn"]["totalCount"] == 1
    assert body["partnerIn"]["pageInfo"]["hasNextPage"] is False
    assert joined["document"]["number"] == "99/KH-UBND"
    assert all(claim["evidence"] for claim in joined["claims"])


def test_warnings_sources_and_coverage_count_alike(ask: Ask) -> None:
    answer = ask("""{ coverage { documents { textHeld count } counts { name count } }
      documents { totalCount } sources { totalCount nodes { title form } }
      warnings { totalCount nodes { code label { vi en } message document { id } } } }""")
    counts = {each["name"]: each["count"] for each in answer["coverage"]["counts"]}
    assert sum(each["count"] for each in answer["coverage"]["documents"]) == counts["Document"]
    assert answer["documents"]["totalCount"] == counts["Document"]
    assert answer["sources"]["totalCount"] == counts["Source"] == len(answer["sources"]["nodes"])
    assert all(source["title"].startswith("Bản kể lại") for source in answer["sources"]["nodes"])
    assert "DATE_ORDER" in {note["code"] for note in answer["warnings"]["nodes"]}


def test_the_vocabulary_labels_every_list_in_two_languages(ask: Ask) -> None:
    terms = ask("{ vocabulary { list code label { vi en } definition { vi en } } }")["vocabulary"]
    assert {"Role", "RelationType", "Silence", "Standing"} <= {term["list"] for term in terms}
    for term in terms:
        assert all((*term["label"].values(), *term["definition"].values())), term
    only = ask('{ vocabulary(list: "Role") { list } }')["vocabulary"]
    assert {term["list"] for term in only} == {"Role"}
