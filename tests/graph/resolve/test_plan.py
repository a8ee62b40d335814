"""Resolution: what is one document, what stays apart, and that the order never matters."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.resolve.plan import Arrival, plan
from schema.claims import Attribute
from schema.graph import Agency, Document, GraphBatch, Place, Task
from schema.vocabulary import EdgeType, Identity, TextHeld
from tests.support.memory_store import MemoryStore
from tests.support.records import Told


def store_of(*arrivals: Arrival) -> MemoryStore:
    store = MemoryStore()
    for arrival in arrivals:
        store.apply(plan(store, [arrival]))
    return store


def documents(store: MemoryStore, number: str) -> list[Document]:
    return [n for n in store.nodes.values() if isinstance(n, Document) and n.number == number]


def node_of(store: MemoryStore, arrival: Arrival, key: str) -> str:
    return store.references[store.mentions[arrival.text.sha256, key].reference].node


def plan_of_district(place: str, province: str, issued_on: str, number: str = "99/KH-UBND") -> Told:
    told = Told(f"{place} {issued_on}")
    body = told.agency(f"Ủy ban nhân dân {place}", place, level="DISTRICT")
    told.agency(f"Sở Tài chính {province}", province)
    told.document(number, body, issued_on=issued_on)
    return told


def citing(name: str, number: str, *, on: str, **fields: Any) -> tuple[Told, str]:
    """A provincial paper of a day that cites a number, and the key of what it cites."""
    told = Told(name)
    body = told.agency("Ủy ban nhân dân tỉnh Cà Mau", "tỉnh Cà Mau")
    told.document(f"{len(name)}/TB-UBND", body, issued_on=on, type="TB")
    return told, told.document(number, **fields)


def test_one_number_of_two_districts_is_two_documents() -> None:
    store = store_of(
        plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12").arrival(),
        plan_of_district("huyện Cái Nước", "tỉnh Cà Mau", "2023-10-12").arrival(),
    )
    assert len(documents(store, "99/KH-UBND")) == 2


def test_one_number_of_one_district_in_two_years_is_two_documents() -> None:
    store = store_of(
        plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2022-10-12").arrival(),
        plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12").arrival(),
    )
    assert len(documents(store, "99/KH-UBND")) == 2


def test_spellings_of_a_number_meet_in_one_document() -> None:
    one, first = citing("một", "36-NQ/TW", on="2023-05-01", issued_on="2018-10-22", type="NQ")
    two, second = citing("hai", "36/NQ-TW", on="2023-06-01", issued_on="2018-10-22", type="NQ")
    a, b = one.arrival(), two.arrival()
    store = store_of(a, b)
    assert node_of(store, a, first) == node_of(store, b, second)


def test_a_party_number_of_another_term_is_another_document() -> None:
    one, first = citing("một", "57-KL/TW", on="2023-08-01", issued_on="2023-06-15", type="KL")
    two, second = citing("hai", "57-KL/TW", on="2026-08-01", issued_on="2026-06-15", type="KL")
    a, b = one.arrival(), two.arrival()
    store = store_of(a, b)
    assert node_of(store, a, first) != node_of(store, b, second)


def test_an_undated_party_number_joins_the_only_document_of_the_sources_term() -> None:
    dated, first = citing("một", "57-KL/TW", on="2023-08-01", issued_on="2023-06-15", type="KL")
    bare, second = citing("hai", "57-KL/TW", on="2023-10-12", type="KL")
    a, b = dated.arrival(), bare.arrival()
    store = store_of(a, b)
    assert node_of(store, a, first) == node_of(store, b, second)
    named = [p for p in store.placements.values() if p.reason]
    assert named
    assert {p.reason for p in named} == {"ONLY_OF_TERM"}


def test_an_undated_reference_joins_nothing_that_is_later_than_its_source() -> None:
    dated, first = citing("một", "57-KL/TW", on="2023-08-01", issued_on="2023-06-15", type="KL")
    bare, second = citing("hai", "57-KL/TW", on="2023-06-01", type="KL")
    a, b = dated.arrival(), bare.arrival()
    store = store_of(a, b)
    assert node_of(store, a, first) != node_of(store, b, second)
    alone = store.nodes[node_of(store, b, second)]
    assert isinstance(alone, Document)
    assert alone.identity is Identity.PARTIAL
    assert alone.candidates == (node_of(store, a, first),)


def test_references_without_a_place_never_join_and_list_what_they_may_be() -> None:
    plans = [plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12").arrival()]
    bare, key = citing("một", "99/KH-UBND", on="2023-12-01")
    other, other_key = citing("hai", "99/KH-UBND", on="2023-12-02")
    a, b = bare.arrival(), other.arrival()
    store = store_of(*plans, a, b)
    first, second = node_of(store, a, key), node_of(store, b, other_key)
    assert first != second
    alone = store.nodes[first]
    assert isinstance(alone, Document)
    assert alone.candidates == (node_of(store, plans[0], "d1"),)


def test_the_old_id_of_a_joined_reference_leads_to_the_document() -> None:
    bare, key = citing("hai", "57-KL/TW", on="2023-10-12", type="KL")
    dated, _ = citing("một", "57-KL/TW", on="2023-08-01", issued_on="2023-06-15", type="KL")
    a = bare.arrival()
    store = store_of(a)
    old = node_of(store, a, key)
    store.apply(plan(store, [dated.arrival()]))
    assert old not in store.nodes
    heirs = {r.node for r in store.references.values() if r.alias == old}
    assert heirs == {node_of(store, a, key)}


def test_a_decision_and_the_plan_it_puts_in_force_are_found_from_both_sides() -> None:
    own = Told("quyết định")
    body = own.agency("Ủy ban nhân dân tỉnh Trà Vinh", "tỉnh Trà Vinh")
    decision = own.document("1466/QĐ-UBND", body, issued_on="2023-09-29", type="QĐ")
    annex = own.document(None, body, title="công tác năm 2024", period="2024")
    own.relation(decision, annex, "PROMULGATES")
    below = plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12")
    ubnd = below.agency("Ủy ban nhân dân tỉnh Trà Vinh", "tỉnh Trà Vinh")
    cited = below.document("1466/QĐ-UBND", ubnd, issued_on="2023-09-29", type="QĐ")
    named = below.document(None, ubnd, title="Công tác năm 2024 của tỉnh", period="2024")
    below.relation("d1", cited, "IMPLEMENTS")
    below.relation(cited, named, "PROMULGATES")
    a, b = own.arrival(), below.arrival()
    store = store_of(a, b)
    assert node_of(store, a, annex) == node_of(store, b, named)
    node = store.nodes[node_of(store, a, annex)]
    assert isinstance(node, Document)
    assert node.identity is Identity.ANNEX


def test_a_body_of_an_ambiguous_place_stays_its_sources_own() -> None:
    def told(name: str) -> Arrival:
        source = Told(name)
        body = source.agency(
            "Ủy ban nhân dân huyện Châu Thành", "huyện Châu Thành", level="DISTRICT"
        )
        source.document("5/KH-UBND", body, issued_on="2023-02-01")
        return source.arrival()

    a, b = told("một"), told("hai")
    store = store_of(a, b)
    assert node_of(store, a, "a1") != node_of(store, b, "a1")
    agency = store.nodes[node_of(store, a, "a1")]
    assert isinstance(agency, Agency)
    assert agency.local
    assert len(agency.candidates) > 2
    assert node_of(store, a, "d1") != node_of(store, b, "d1")


def test_the_province_of_the_source_settles_which_district_is_meant() -> None:
    told = plan_of_district("huyện Châu Thành", "tỉnh Trà Vinh", "2023-02-01")
    arrival = told.arrival()
    store = store_of(arrival)
    agency = store.nodes[node_of(store, arrival, "a1")]
    assert isinstance(agency, Agency)
    assert agency.place is not None
    chain = {f.start: f.end for f in store.known_facts.values() if f.type is EdgeType.PART_OF}
    province = store.nodes[chain[agency.place]]
    assert isinstance(province, Place)
    assert province.name == "tỉnh Trà Vinh"


@pytest.mark.parametrize(("place", "same"), [("tỉnh Vĩnh Long", False), ("tỉnh Nghệ An", True)])
def test_a_merged_province_is_a_new_body_and_an_unchanged_one_is_not(
    place: str, same: bool
) -> None:
    def told(day: str) -> Arrival:
        source = Told(f"{place} {day}")
        body = source.agency(f"Sở Tài chính {place}", place)
        source.document("7/KH-STC", body, issued_on=day)
        return source.arrival()

    a, b = told("2024-03-01"), told("2026-03-01")
    store = store_of(a, b)
    assert (node_of(store, a, "a1") == node_of(store, b, "a1")) is same


def test_the_paper_of_a_merged_province_does_not_claim_its_predecessors_papers() -> None:
    """After the merger "the province" of 2023 may be any of those that were merged."""
    own = Told("Đồng Tháp 2023")
    body = own.agency("Ủy ban nhân dân tỉnh Đồng Tháp", "tỉnh Đồng Tháp")
    own.document("310/KH-UBND", body, issued_on="2023-08-21")
    later = Told("Đồng Tháp 2025")
    later.lists["agencies"].append(
        {
            "key": "a1",
            "name": "Ủy ban nhân dân tỉnh Đồng Tháp",
            "kind": "BODY",
            "level": "PROVINCE",
            "system": "STATE",
            "place": "tỉnh Đồng Tháp",
            "spans": [later.span("UBND tỉnh")],
            "rule": "test",
            "proof": {},
        }
    )
    later.document("500/KH-UBND", "a1", issued_on="2025-11-01")
    cited = later.document("310/KH-UBND", "a1", issued_on="2023-08-21")
    a, b = own.arrival(), later.arrival()
    store = store_of(a, b)
    assert node_of(store, a, "d1") != node_of(store, b, cited)
    alone = store.nodes[node_of(store, b, cited)]
    assert isinstance(alone, Document)
    assert alone.candidates == (node_of(store, a, "d1"),)


def test_dates_that_disagree_are_a_conflict_that_the_own_text_settles() -> None:
    one, key = citing("một", "71/NQ-CP", on="2025-06-01", issued_on="2025-04-01", type="NQ")
    two, _ = citing("hai", "71/NQ-CP", on="2025-07-02", issued_on="2025-05-01", type="NQ")
    a = one.arrival()
    store = store_of(a, two.arrival())
    node = store.nodes[node_of(store, a, key)]
    assert isinstance(node, Document)
    assert (node.issued_on, node.conflicts) == (None, ("issued_on",))
    own = Told("ba")
    own.document("71/NQ-CP", own.agency("Chính phủ"), issued_on="2025-04-01", type="NQ")
    store.apply(plan(store, [own.arrival()]))
    node = store.nodes[node_of(store, a, key)]
    assert isinstance(node, Document)
    assert node.issued_on == "2025-04-01"
    assert "issued_on" in node.conflicts
    assert node.text_held is TextHeld.FULL


def test_a_task_follows_its_document_and_its_words_are_kept() -> None:
    told = plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12")
    told.duty("a1", "d1", "Chủ trì xây dựng kế hoạch", "LEAD")
    arrival = told.arrival()
    store = store_of(arrival)
    (task,) = [n for n in store.nodes.values() if isinstance(n, Task)]
    assert task.document == node_of(store, arrival, "d1")
    assert task.text == "Chủ trì xây dựng kế hoạch"


def test_reading_the_same_file_again_changes_nothing() -> None:
    arrival = plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12").arrival()
    store = store_of(arrival)
    assert plan(store, [arrival]) == GraphBatch()


def test_a_later_version_of_the_pipeline_reads_the_file_anew() -> None:
    told = plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12")
    store = store_of(told.arrival(version="1"))
    told.lists["agencies"].pop()
    store.apply(plan(store, [told.arrival(version="2")]))
    assert store.snapshot() == store_of(told.arrival(version="2")).snapshot()


def test_a_changed_file_replaces_its_old_self() -> None:
    old = plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12").arrival("/a.txt")
    new = plan_of_district("huyện Cái Nước", "tỉnh Cà Mau", "2023-11-01").arrival("/a.txt")
    assert store_of(old, new).snapshot() == store_of(new).snapshot()


def test_the_same_bytes_under_two_paths_stay_until_both_are_gone() -> None:
    told = plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12")
    other = plan_of_district("huyện Cái Nước", "tỉnh Cà Mau", "2023-11-01")
    store = store_of(told.arrival("/a.txt"), told.arrival("/b.txt"))
    assert store.paths.keys() == {"/a.txt", "/b.txt"}
    store.apply(plan(store, [other.arrival("/a.txt")]))
    assert store.paths["/b.txt"] == told.arrival().text.sha256
    store.apply(plan(store, [other.arrival("/b.txt")]))
    assert set(store.sources) == {other.arrival().text.sha256}


ISSUERS = [("huyện Cầu Ngang", "tỉnh Trà Vinh"), ("huyện Châu Thành", "tỉnh Trà Vinh")]
DAYS = [None, "2022-03-01", "2023-10-12", "2025-09-01", "2026-06-15"]


@st.composite
def sources(draw: st.DrawFn, index: int) -> Arrival:
    place, province = draw(st.sampled_from(ISSUERS))
    told = Told(f"nguồn {index}", form=draw(st.sampled_from(["FULL_TEXT", "NEWS_REPORT"])))
    body = told.agency(f"Ủy ban nhân dân {place}", place, level="DISTRICT")
    if draw(st.booleans()):
        told.agency(f"Sở Tài chính {province}", province)
    told.document(
        draw(st.sampled_from(["99/KH-UBND", "1/KH-UBND", None])),
        body,
        issued_on=draw(st.sampled_from(DAYS)),
        title=draw(st.sampled_from([None, "công tác năm 2024"])),
    )
    cited = told.document(
        draw(st.sampled_from(["57-KL/TW", "57/KL-TW", "99/KH-UBND", "72/2015/NĐ-CP"])),
        *draw(st.sampled_from([(), (body,)])),
        issued_on=draw(st.sampled_from(DAYS)),
        type="KL",
        title=draw(st.sampled_from([None, "thông tin đối ngoại"])),
    )
    annex = told.document(None, title=draw(st.sampled_from(["quy chế", "quy định"])), type="QC")
    told.relation(*draw(st.sampled_from([("d1", cited), (cited, "d1")])), "IMPLEMENTS")
    told.relation(draw(st.sampled_from(["d1", cited])), annex, "PROMULGATES")
    told.duty(body, draw(st.sampled_from(["d1", cited, annex])), "Chủ trì thực hiện", "LEAD")
    return told.arrival()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_order_and_any_split_of_ingest_give_the_same_graph(data: st.DataObject) -> None:
    arrivals = [data.draw(sources(index)) for index in range(data.draw(st.integers(1, 5)))]
    together = MemoryStore()
    together.apply(plan(together, arrivals))
    assert store_of(*data.draw(st.permutations(arrivals))).snapshot() == together.snapshot()


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_forgetting_takes_away_exactly_what_only_that_source_said(data: st.DataObject) -> None:
    arrivals = [data.draw(sources(index)) for index in range(data.draw(st.integers(2, 5)))]
    gone = data.draw(st.sampled_from(arrivals))
    store = store_of(*arrivals)
    store.apply(plan(store, leaving=[gone.text.sha256]))
    rest = [a for a in arrivals if a.text.sha256 != gone.text.sha256]
    assert store.snapshot() == store_of(*rest).snapshot()


def test_days_of_each_bearers_own_are_no_deadline_of_the_whole_task() -> None:
    told = plan_of_district("huyện Cầu Ngang", "tỉnh Trà Vinh", "2023-10-12")
    clause = "Mỗi cơ quan báo cáo kết quả"
    told.duty("a1", "d1", clause, "REPORT", deadline="2023-11-01")
    span = told.lists["responsibilities"][0]["span"]
    told.duty("a2", "d1", clause, "REPORT", deadline="2023-12-01", span=span)
    store = store_of(told.arrival())
    (task,) = [n for n in store.nodes.values() if isinstance(n, Task)]
    assert (task.deadline, task.due) == (None, None)
    days = {c.value for c in store.claims.values() if c.predicate is Attribute.DEADLINE}
    assert days == {"2023-11-01", "2023-12-01"}
