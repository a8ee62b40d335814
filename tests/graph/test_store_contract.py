"""What every store promises, told once and run on each."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.store import Direction, DocumentFilter, DutyFilter, GraphStore
from schema.claims import Attribute
from schema.errors import InvalidCursor, StoreError
from schema.graph import GraphBatch, Mention, Placement
from schema.vocabulary import EdgeType, Role, TextHeld
from tests.graph.building import (
    BOARD,
    COMMITTEE,
    CONCLUSION,
    DISTRICT,
    FINANCE,
    FUNDING,
    NATION,
    PLAN,
    PROVINCE,
    Said,
    agency,
    chain,
    document,
    part_of,
    plan_batch,
    reference,
    report_batch,
    task,
)
from tests.graph.snapshots import snapshot, walk

LINES = [EdgeType.IMPLEMENTS, EdgeType.BASED_ON]


def ids(documents: object) -> list[str]:
    return [item.id for item in documents]  # type: ignore[attr-defined]


def test_a_document_is_absent_written_read_back_adjacent_removed_and_written_again(
    store: GraphStore,
) -> None:
    empty = snapshot(store)
    assert store.nodes(["doc-kh"]) == {}
    store.apply(plan_batch())
    full = snapshot(store)
    assert store.nodes(["doc-kh", "ag-tc", "task-1", "pl-qb", "nobody"]) == {
        "doc-kh": PLAN,
        "ag-tc": FINANCE,
        "task-1": FUNDING,
        "pl-qb": PROVINCE,
    }
    (edge,) = store.edges(["doc-kh"], [EdgeType.IMPLEMENTS], outgoing=True)
    assert (edge.start, edge.end) == ("doc-kh", "doc-kl")
    assert store.edges(["doc-kl"], [EdgeType.IMPLEMENTS], outgoing=False) == [edge]
    store.apply(GraphBatch(removed=("aa",)))
    assert snapshot(store) == empty
    store.apply(plan_batch())
    assert snapshot(store) == full


def test_applying_a_batch_twice_is_applying_it_once(store: GraphStore) -> None:
    store.apply(plan_batch())
    once = snapshot(store)
    store.apply(plan_batch())
    assert snapshot(store) == once
    store.apply(replace(plan_batch(), removed=("aa",)))
    assert snapshot(store) == once


def test_what_was_written_is_there_after_closing_and_opening(
    open_again: Callable[[], GraphStore],
) -> None:
    with open_again() as store:
        store.apply(plan_batch())
        written = snapshot(store)
    with open_again() as store:
        assert snapshot(store) == written


def test_an_edge_lives_as_long_as_one_of_its_claims(store: GraphStore) -> None:
    store.apply(plan_batch())
    store.apply(report_batch())
    (edge,) = store.edges(["doc-kh"], [EdgeType.IMPLEMENTS], outgoing=True)
    assert len(edge.claims) == 2
    store.apply(GraphBatch(removed=("aa",)))
    (edge,) = store.edges(["doc-kh"], [EdgeType.IMPLEMENTS], outgoing=True)
    assert edge.claims == ("c1-bb",)
    store.apply(GraphBatch(removed=("bb",)))
    assert not store.edges(["doc-kh"], [EdgeType.IMPLEMENTS], outgoing=True)
    assert store.counts() == {"Claim": 0, "Source": 0}


def test_forgetting_a_source_takes_exactly_what_only_it_said(store: GraphStore) -> None:
    store.apply(plan_batch())
    alone = snapshot(store)
    store.apply(report_batch())
    assert snapshot(store) != alone
    store.apply(GraphBatch(removed=("bb",)))
    assert snapshot(store) == alone


def test_a_claim_that_is_placed_anew_leaves_its_old_place(store: GraphStore) -> None:
    store.apply(plan_batch())
    (edge,) = store.edges(["doc-kh"], [EdgeType.IMPLEMENTS], outgoing=True)
    other = document("doc-other", "57-KL/TW")
    moved = Placement(edge.claims[0], "doc-kh", EdgeType.IMPLEMENTS, "doc-other", "ONLY_OF_TITLE")
    store.apply(GraphBatch(nodes=(other,), placements=(moved,)))
    (now,) = store.edges(["doc-kh"], [EdgeType.IMPLEMENTS], outgoing=True)
    assert (now.end, now.reasons) == ("doc-other", ("ONLY_OF_TITLE",))
    found = store.expand(["doc-kh"], LINES, Direction.UP, depth=3, limit=9)
    assert [r.document.id for r in found.reached] == ["doc-kh", "doc-other"]


def test_a_node_without_a_claim_goes_and_its_places_with_it(store: GraphStore) -> None:
    store.apply(plan_batch())
    lonely = document("doc-x", "1/KH-UBND", place="pl-lt")
    store.apply(GraphBatch(nodes=(lonely, DISTRICT), facts=(part_of("pl-lt", "pl-qb"),)))
    assert store.nodes(["doc-x", "pl-lt"]) == {}
    assert store.facts(["pl-lt", "pl-qb"]) == [part_of("pl-qb", "pl-kv")]
    assert set(store.nodes(["pl-qb", "pl-kv"])) == {"pl-qb", "pl-kv"}


def test_each_place_of_a_joint_document_is_kept(store: GraphStore) -> None:
    said = Said("dd", "/texts/lien-tich.txt")
    said.names("Quy chế phối hợp", "doc-j")
    joint = document("doc-j", place="pl-lt+pl-qb")
    store.apply(said.batch(joint, DISTRICT, PROVINCE, NATION))
    assert set(store.nodes(["pl-lt", "pl-qb", "pl-kv"])) == {"pl-lt", "pl-qb"}
    assert store.documents(DocumentFilter(place="pl-qb")).items == (joint,)


def test_an_old_id_answers_as_the_node_that_took_it_in(store: GraphStore) -> None:
    store.apply(plan_batch())
    store.apply(GraphBatch(references=(reference("doc-kl", alias="doc-old"),)))
    assert store.nodes(["doc-old"]) == {"doc-old": CONCLUSION}
    found = store.expand(["doc-old"], LINES, Direction.DOWN, depth=1, limit=9)
    assert [r.document.id for r in found.reached] == ["doc-kl", "doc-kh"]
    (edge,) = store.edges(["doc-old"], [EdgeType.IMPLEMENTS], outgoing=False)
    assert edge.end == "doc-kl"
    assert store.claims_on(["doc-old"]) == store.claims_on(["doc-kl"])


def test_documents_come_newest_first_and_undated_last(store: GraphStore) -> None:
    said = Said("ee", "/texts/a.txt")
    days = {"b": "2021-05-01", "a": "2021-05-01", "c": None, "d": "2024-01-01"}
    nodes = [document(id, f"{id}/KH", issued_on=day) for id, day in days.items()]
    for id in days:
        said.names(f"Kế hoạch {id}", id)
    store.apply(said.batch(*nodes))
    assert ids(store.documents(DocumentFilter()).items) == ["d", "a", "b", "c"]
    assert ids(walk(lambda a: store.documents(DocumentFilter(), after=a, first=1))) == [
        "d",
        "a",
        "b",
        "c",
    ]


def test_documents_are_filtered_by_everything_given(store: GraphStore) -> None:
    store.apply(plan_batch())
    kept = [
        DocumentFilter(held=TextHeld.FULL),
        DocumentFilter(type="KH"),
        DocumentFilter(place="pl-qb"),
        DocumentFilter(issuer="ag-tu"),
        DocumentFilter(text="ke hoach"),
        DocumentFilter(text="ke hoach", issuer="ag-tu", type="KH", year=2023),
    ]
    for wanted in kept:
        assert store.documents(wanted).items == (PLAN,), wanted
    assert store.documents(DocumentFilter(year=2023)).total == 2
    assert store.documents(DocumentFilter(year=2023, type="QĐ")).total == 0


def test_a_page_mark_of_another_list_is_refused(store: GraphStore) -> None:
    store.apply(chain(3))
    mark = store.documents(DocumentFilter(), first=1).end
    assert mark is not None
    for bad in (mark, "x", "", "ệ", mark[:-3]):
        with pytest.raises(InvalidCursor):
            store.agencies(None, after=bad)


def test_a_page_past_the_end_is_empty_and_knows_the_total(store: GraphStore) -> None:
    store.apply(chain(3))
    mark = store.documents(DocumentFilter(), first=2).end
    store.apply(GraphBatch(removed=("cc",)))
    store.apply(chain(2))
    store.apply(plan_batch())
    page = store.documents(DocumentFilter(type="KL"), after=mark)
    assert (page.items, page.total, page.end) == ((), 1, None)


@pytest.mark.parametrize(
    "text",
    ["thông tin đối ngoại", "thong tin doi ngoai", "THÔNG TIN ĐỐI NGOẠI", "ngoai doi tin thong"],
)
def test_search_passes_over_case_marks_and_the_order_of_words(store: GraphStore, text: str) -> None:
    store.apply(plan_batch())
    assert set(ids(store.search(text).items)) == {"doc-kl", "doc-kh"}
    assert store.search(text + " Hậu Giang").total == 0


def test_search_puts_the_number_before_titles_and_beginnings_before_the_rest(
    store: GraphStore,
) -> None:
    said = Said("ff", "/texts/b.txt")
    titles = {
        "rest": ("TW của KL số 57", "9/QĐ-TTg"),
        "holds": ("Về 57-KL/TW", "8/QĐ-TTg"),
        "begins": ("57 KL TW và các văn bản", "7/QĐ-TTg"),
        "number": ("Kết luận", "57-KL/TW"),
        "newer": ("Về 57 kl tw", "6/QĐ-TTg"),
    }
    days = {"newer": "2024-01-01", "rest": "2025-01-01"}
    nodes = [
        document(id, number, title=title, titles=(title,), issued_on=days.get(id))
        for id, (title, number) in titles.items()
    ]
    for id in titles:
        said.names(f"Văn bản {id}", id)
    store.apply(said.batch(*nodes))
    expected = ["number", "begins", "newer", "holds", "rest"]
    assert ids(store.search("57 kl tw").items) == expected
    assert ids(walk(lambda a: store.search("57-KL/TW", after=a, first=1))) == expected


@pytest.mark.parametrize("text", ["", "  ", "-/.", '"', "*", "NOT", "a OR b", "x:y", "(", "\\"])
def test_search_takes_any_text(store: GraphStore, text: str) -> None:
    store.apply(plan_batch())
    assert store.search(text).total == 0


def test_a_block_is_found_with_and_without_vietnamese_letters(store: GraphStore) -> None:
    said = Said("gg", "/texts/c.txt")
    said.names("Quyết định số 30/2022/QĐ-UBND", "q")
    decision = document("q", "30/2022/QĐ-UBND", number_key="30/2022/QĐ-UBND")
    store.apply(said.batch(decision))
    assert store.documents_numbered("30/2022/QĐ-UBND") == [decision]
    assert store.documents_numbered("30/2022/qd-ubnd") == [decision]
    assert store.documents_numbered("30/2022/NĐ-CP") == []


def test_agencies_are_found_by_words_and_by_exact_names_and_aliases(store: GraphStore) -> None:
    store.apply(plan_batch())
    assert store.agencies("so tai chinh").items == (BOARD, FINANCE)
    assert ids(store.agencies(None).items) == ["ag-bcd", "ag-tu", "ag-tc"]
    assert store.agencies_named("btv tinh uy quang binh") == [COMMITTEE]
    assert store.agencies_named("so tai chinh") == []


def test_a_renamed_agency_is_found_by_its_new_name_alone(store: GraphStore) -> None:
    store.apply(plan_batch())
    store.apply(GraphBatch(nodes=(agency("ag-tc", "Sở Ngân khố"),)))
    assert store.agencies("tai chinh").items == (BOARD,)
    assert ids(store.agencies_named("so ngan kho")) == ["ag-tc"]
    assert store.agencies_named("so tai chinh tinh quang binh") == []


def test_a_place_brings_the_places_in_it(store: GraphStore) -> None:
    said = Said("hh", "/texts/d.txt")
    said.names("Phòng Tài chính", "ag-p")
    where = agency("ag-p", "Phòng Tài chính huyện Lệ Thủy", place="pl-lt")
    facts = [part_of("pl-lt", "pl-qb"), part_of("pl-qb", "pl-kv")]
    store.apply(said.batch(where, DISTRICT, PROVINCE, NATION, facts=facts))
    assert ids(store.places("quang binh")) == ["pl-lt", "pl-qb"]
    assert ids(store.places("Lệ Thủy")) == ["pl-lt"]
    assert store.places("quang tri") == []


def test_reach_is_a_set_with_least_depths(store: GraphStore) -> None:
    batch = chain(4)
    said = Said("ii", "/texts/tat.txt")
    said.says("bỏ qua một bước", EdgeType.BASED_ON, "n3", "n1")
    said.says("quay vòng", EdgeType.BASED_ON, "n0", "n3")
    store.apply(batch)
    store.apply(said.batch())
    up = store.expand(["n3"], LINES, Direction.UP, depth=9, limit=99)
    assert [(r.document.id, r.depth) for r in up.reached] == [
        ("n3", 0),
        ("n2", 1),
        ("n1", 1),
        ("n0", 2),
    ]
    assert not up.truncated
    assert [(e.type, e.start, e.end) for e in up.edges] == [
        (EdgeType.BASED_ON, "n0", "n3"),
        (EdgeType.BASED_ON, "n3", "n1"),
        (EdgeType.IMPLEMENTS, "n1", "n0"),
        (EdgeType.IMPLEMENTS, "n2", "n1"),
        (EdgeType.IMPLEMENTS, "n3", "n2"),
    ]
    down = store.expand(["n1"], LINES, Direction.DOWN, depth=1, limit=99)
    assert ids(r.document for r in down.reached) == ["n1", "n3", "n2"]


def test_a_level_edge_is_followed_both_ways_and_takes_no_step(store: GraphStore) -> None:
    said = Said("kk", "/texts/e.txt")
    said.says("ban hành kèm theo quy chế", EdgeType.PROMULGATES, "n1", "annex")
    said.names("Quy chế", "annex")
    store.apply(chain(3))
    store.apply(said.batch(document("annex", issued_on="2020-01-02")))
    found = store.expand(
        ["annex"], LINES, Direction.UP, depth=1, limit=9, level=[EdgeType.PROMULGATES]
    )
    assert {r.document.id: r.depth for r in found.reached} == {"annex": 0, "n1": 0, "n0": 1}
    found = store.expand(
        ["n2"], LINES, Direction.UP, depth=1, limit=9, level=[EdgeType.PROMULGATES]
    )
    assert {r.document.id: r.depth for r in found.reached} == {"n2": 0, "n1": 1, "annex": 1}


def test_an_expansion_that_is_cut_says_so_and_keeps_the_nearest_by_date(
    store: GraphStore,
) -> None:
    said = Said("ll", "/texts/f.txt")
    nodes = [document("hub", "1/QĐ-TTg")]
    for n in range(1, 6):
        nodes.append(document(f"s{n}", f"{n}/KH-UBND", issued_on=f"2022-01-0{n}"))
        said.says(f"kế hoạch {n}", EdgeType.IMPLEMENTS, f"s{n}", "hub")
    store.apply(said.batch(*nodes))
    cut = store.expand(["hub"], LINES, Direction.DOWN, depth=3, limit=3)
    assert ids(r.document for r in cut.reached) == ["hub", "s5", "s4"]
    assert cut.truncated
    whole = store.expand(["hub"], LINES, Direction.DOWN, depth=3, limit=6)
    assert (len(whole.reached), whole.truncated) == (6, False)


def duty_store(store: GraphStore) -> None:
    """Two documents with three duties, in another order in the text than by id."""
    said = Said("mm", "/texts/g.txt")
    old = document("old", "1/KH-UBND", issued_on="2020-01-01", year=2020, place="pl-lt")
    new = document("new", "2/KH-UBND", issued_on="2021-01-01", year=2021)
    tasks = [
        task("t-z", "old", "việc một"),
        task("t-a", "old", "việc hai", deadline="2020-06-30"),
        task("t-n", "new", "việc ba", deadline="--03-01", due="2021-03-01"),
    ]
    said.names("Kế hoạch năm 2020", "old")
    said.names("Kế hoạch năm 2021", "new")
    for item in tasks:
        said.says(item.text, Attribute.TASK_TEXT, item.id, value=item.text)
        said.says(f"{item.text} do A", EdgeType.RESPONSIBLE_FOR, "ag-a", item.id, value="EXECUTE")
    said.says("B chủ trì việc hai", EdgeType.RESPONSIBLE_FOR, "ag-b", "t-a", value="LEAD")
    said.says("A báo cáo việc hai", EdgeType.RESPONSIBLE_FOR, "ag-a", "t-a", value="REPORT")
    agencies = [agency("ag-a", "Sở A"), agency("ag-b", "Sở B")]
    store.apply(said.batch(old, new, *tasks, *agencies, DISTRICT))


def test_duties_come_by_document_and_place_in_the_text(store: GraphStore) -> None:
    duty_store(store)
    everything = [("ag-a", "t-n"), ("ag-a", "t-z"), ("ag-a", "t-a"), ("ag-b", "t-a")]
    for wanted in (DutyFilter(), DutyFilter(documents=["old", "new"])):
        found = walk(lambda a, wanted=wanted: store.duties(wanted, after=a, first=1))
        assert [(edge.start, edge.end) for edge in found] == everything
    page = store.duties(DutyFilter(documents=["old"], agencies=["ag-a"]), first=1)
    assert (page.total, page.items[0].end) == (2, "t-z")
    assert len(store.duties(DutyFilter(agencies=["ag-a"])).items[2].claims) == 2


@pytest.mark.parametrize(
    ("wanted", "tasks"),
    [
        (DutyFilter(agencies=["ag-b"]), ["t-a"]),
        (DutyFilter(roles=[Role.LEAD]), ["t-a"]),
        (DutyFilter(roles=[Role.LEAD, Role.REPORT]), ["t-a", "t-a"]),
        (DutyFilter(agencies=["ag-b"], roles=[Role.EXECUTE]), []),
        (DutyFilter(places=["pl-lt"]), ["t-z", "t-a", "t-a"]),
        (DutyFilter(year=2021), ["t-n"]),
        (DutyFilter(due_before="2021-03-02"), ["t-n", "t-a", "t-a"]),
        (DutyFilter(due_before="2021-03-01"), ["t-a", "t-a"]),
        (DutyFilter(documents=[]), []),
        (DutyFilter(agencies=[]), []),
        (DutyFilter(roles=[]), []),
        (DutyFilter(places=[]), []),
        (DutyFilter(documents=["new"], agencies=["ag-a"]), ["t-n"]),
    ],
)
def test_duties_are_filtered_by_everything_given(
    store: GraphStore, wanted: DutyFilter, tasks: list[str]
) -> None:
    duty_store(store)
    page = store.duties(wanted)
    assert [edge.end for edge in page.items] == tasks
    assert page.total == len(tasks)
    assigning = {"t-n": "new", "t-z": "old", "t-a": "old"}
    assert store.duty_documents(wanted) == {assigning[id] for id in tasks}


def test_claims_come_back_as_they_were_with_their_place(store: GraphStore) -> None:
    batch = plan_batch()
    store.apply(batch)
    by_id = {claim.id: claim for claim in batch.claims}
    assert store.claims(by_id) == sorted(batch.claims, key=lambda c: c.evidence[0].start)
    placed = store.claims_on(["doc-kh"], [Attribute.ISSUED_ON, Attribute.WARNING])
    assert [p.claim.value for p in placed] == ["2023-11-02", "OTHER"]
    assert {p.placement.start for p in placed} == {"doc-kh"}
    assert [p.claim.detail for p in store.warnings().items] == ["số lệch"]


def test_sources_come_back_with_text_and_paths(store: GraphStore) -> None:
    batch = plan_batch()
    store.apply(batch)
    store.apply(report_batch())
    (source,) = batch.sources
    assert store.source("aa") == source
    assert store.source("zz") is None
    assert [s.sha256 for s in store.sources().items] == ["aa", "bb"]
    assert [s.sha256 for s in store.sources_about("doc-kh")] == ["aa", "bb"]
    assert store.sources_about("doc-kl") == []
    assert set(store.sources_of(["aa", "zz"])) == {"aa"}


def test_a_path_is_one_sources_and_no_others(store: GraphStore) -> None:
    store.apply(plan_batch())
    store.apply(report_batch())
    store.apply(GraphBatch(paths=(("/texts/ke-hoach.txt", "bb"), ("/texts/moi.txt", "aa"))))
    held = store.held_sources(["/texts/ke-hoach.txt", "/texts/none.txt"], ["aa"])
    assert [(h.sha256, h.paths, h.version) for h in held] == [
        ("aa", ("/texts/moi.txt",), "reader 1"),
        ("bb", ("/texts/ke-hoach.txt", "/texts/tin.txt"), "reader 1"),
    ]


def test_resolution_learns_of_the_references_that_others_make(store: GraphStore) -> None:
    store.apply(plan_batch())
    store.apply(report_batch())
    assert store.blocks_of(["bb"]) == {"block-doc-kh", "block-doc-kl"}
    blocks = ["block-doc-kl", "block-ag-tc"]
    assert ids(store.references_in(blocks, without=[])) == ["ref-ag-tc", "ref-doc-kl"]
    assert ids(store.references_in(blocks, without=["aa"])) == ["ref-doc-kl"]
    assert ids(store.references_in(blocks, without=["aa", "bb"])) == []
    hanging = reference("ag-tc", depends_on="ref-doc-kh")
    store.apply(GraphBatch(references=(hanging,)))
    assert store.dependents_of(["ref-doc-kh"], without=["bb"]) == [hanging]
    assert store.dependents_of(["ref-doc-kh"], without=["aa"]) == []
    assert store.references_named(["ref-ag-tc", "none"]) == [hanging]
    ending = store.claims_ending_at(["ref-doc-kl"], without=["aa"])
    assert [(c.id, start, end) for c, start, end in ending] == [
        ("c1-bb", "ref-doc-kh", "ref-doc-kl"),
        ("c2-bb", "ref-doc-kh", "ref-doc-kl"),
        ("c3-bb", "ref-doc-kl", None),
    ]


def test_a_reference_that_no_source_makes_any_more_goes(store: GraphStore) -> None:
    store.apply(plan_batch())
    key = next(m.key for m in plan_batch().mentions if m.reference == "ref-doc-kl")
    other = replace(reference("doc-kl"), id="ref-other")
    store.apply(GraphBatch(references=(other,), mentions=(Mention("aa", key, "ref-other"),)))
    assert ids(store.references_named(["ref-doc-kl", "ref-other"])) == ["ref-other"]


@pytest.mark.parametrize(
    "wrong",
    [
        Placement("c0-aa", "nowhere"),
        Placement("c0-aa", "doc-kh", EdgeType.CITES, "nowhere"),
        Placement("no-claim", "doc-kh"),
    ],
)
def test_an_error_inside_a_batch_leaves_everything_as_it_was(
    store: GraphStore, wrong: Placement
) -> None:
    store.apply(plan_batch())
    before = snapshot(store)
    batch = replace(report_batch(), removed=("aa",))
    batch = replace(batch, placements=(*batch.placements, wrong))
    with pytest.raises(StoreError):
        store.apply(batch)
    assert snapshot(store) == before
    store.apply(report_batch())
    assert snapshot(store) != before


def test_a_reader_sees_one_state_while_it_is_open(
    open_again: Callable[[], GraphStore], store: GraphStore
) -> None:
    store.apply(plan_batch())
    with store.reading() as reader:
        assert ids(reader.documents(DocumentFilter()).items) == ["doc-kh", "doc-kl"]
        assert reader.counts()["Source"] == 1
    with open_again() as other:
        other.apply(report_batch())
    assert store.counts()["Source"] == 2


def test_closing_twice_is_closing_once(open_again: Callable[[], GraphStore]) -> None:
    store = open_again()
    store.close()
    store.close()
