"""The questions over a province's decision, what it puts in force, and what carries it out."""

from pathlib import Path
from typing import Any

import pytest

from graph import questions
from graph.answers import (
    Ambiguous,
    Candidate,
    CitedOnly,
    Course,
    Found,
    Reason,
    Silence,
    Standing,
    Unknown,
)
from graph.opening import open_store
from graph.store import GraphStore
from schema.claims import Attribute
from schema.graph import Document, Person
from schema.numbers import parse_number
from schema.vocabulary import (
    EdgeType,
    Form,
    Identity,
    Level,
    Purpose,
    RelationType,
    Role,
    Status,
    TextHeld,
)
from tests.graph.building import Said, agency, document, part_of, place, task

ALL = tuple(RelationType)


def numbered(id: str, number: str, **fields: Any) -> Document:
    return document(id, number, number_key=parse_number(number).key, **fields)


DECREE = numbered("nd", "72/2015/NĐ-CP", type="NĐ", issued_on="2015-09-07", year=2015)
DECISION = numbered(
    "qd",
    "1466/QĐ-UBND",
    type="QĐ",
    issued_on="2023-09-29",
    year=2023,
    text_held=TextHeld.FULL,
    place="pl-tv",
    place_name="tỉnh Trà Vinh",
    issuers=("ag-tv",),
)
ANNEX = document("annex", identity=Identity.ANNEX, title="Kế hoạch kèm theo", titles=("Kế hoạch",))
PLAN = numbered(
    "cn",
    "99/KH-UBND",
    issued_on="2023-10-12",
    year=2023,
    title="Kế hoạch thông tin đối ngoại năm 2024",
    titles=("Kế hoạch thông tin đối ngoại năm 2024",),
    text_held=TextHeld.FULL,
    place="pl-cn",
    place_name="huyện Cầu Ngang",
    issuers=("ag-cn",),
)
NAMESAKE = numbered("ct", "99/KH-UBND", issued_on="2022-03-01", year=2022, place_name="Châu Thành")
HALF = numbered("half", "99/KH-UBND", identity=Identity.PARTIAL, candidates=("cn", "ct"))
REPORTED = numbered("qb", "2500/KH-UBND", text_held=TextHeld.REPORTED, year=2023)
CONCLUSION = numbered("kl", "57-KL/TW", type="KL", issued_on="2023-06-15", year=2023)
DISPUTED = document(
    "tv22",
    "15/KH-UBND",
    number_key=parse_number("15/KH-UBND").key,
    conflicts=("issued_on",),
    text_held=TextHeld.REPORTED,
)

AGENCIES = [
    agency("ag-tv", "Ủy ban nhân dân tỉnh Trà Vinh", place="pl-tv", place_name="Trà Vinh"),
    agency("ag-cn", "Ủy ban nhân dân huyện Cầu Ngang", place="pl-cn", place_name="Cầu Ngang"),
    agency("so-tv", "Sở Tài chính tỉnh Trà Vinh", place="pl-tv", place_name="Trà Vinh"),
    agency("so-qb", "Sở Tài chính tỉnh Quảng Bình", place_name="Quảng Bình"),
    agency("bcd", "Ban Chỉ đạo Sở Tài chính tỉnh Trà Vinh", place="pl-tv", place_name="Trà Vinh"),
    agency("phong", "Phòng Ngân sách", place="pl-tv", place_name="Trà Vinh"),
]
PLACES = [place("pl-tv", "tỉnh Trà Vinh"), place("pl-cn", "huyện Cầu Ngang", Level.DISTRICT)]
TASKS = [
    task("t-kp", "annex", "bố trí kinh phí", deadline="--11-30", due="2023-11-30"),
    task("t-tt", "cn", "tuyên truyền", deadline="2024-06-01"),
]


def decision_source() -> Said:
    said = Said("qd-sha", "/texts/qd.txt")
    said.names("Quyết định số 1466/QĐ-UBND", "qd")
    said.says("ngày 29/9/2023", Attribute.ISSUED_ON, "qd", value="2023-09-29")
    said.says("Ủy ban nhân dân tỉnh Trà Vinh", EdgeType.ISSUED_BY, "qd", "ag-tv")
    said.says("Căn cứ Nghị định 72/2015/NĐ-CP", EdgeType.BASED_ON, "qd", "nd")
    said.names("Nghị định 72/2015/NĐ-CP", "nd")
    said.says("Ban hành kèm theo Kế hoạch", EdgeType.PROMULGATES, "qd", "annex")
    said.names("Kế hoạch kèm theo", "annex")
    said.says("Sở Tài chính chủ trì", EdgeType.RESPONSIBLE_FOR, "so-tv", "t-kp", value="LEAD")
    said.says("hoàn thành trước 30/11", Attribute.DEADLINE, "t-kp", value="--11-30")
    said.says("năm 2023", Attribute.DUE, "t-kp", value="2023-11-30", status=Status.INFERRED)
    said.says("phối hợp với Phòng Ngân sách", EdgeType.PARTNER_IN, "phong", "t-kp")
    said.says("Phòng thuộc Sở", EdgeType.PART_OF, "phong", "so-tv")
    said.says("Như Điều 3", EdgeType.SENT_TO, "qd", "so-tv", value="EXECUTE", detail="Như Điều 3")
    said.says("Lưu: VT", Attribute.RECIPIENT, "qd", value="Lưu: VT", detail="ARCHIVE")
    said.says("Lê Thị Mẫu", EdgeType.SIGNED_BY, "qd", "per", value="Chủ tịch", detail="KT.")
    said.says("Kinh phí 2 tỷ", Attribute.BUDGET, "qd", value="2000000000 VND")
    said.says("sai số", Attribute.WARNING, "qd", value="OTHER", detail="sai số")
    return said


def plan_source() -> Said:
    said = Said("cn-sha", "/texts/kh.txt")
    said.names("Kế hoạch số 99/KH-UBND", "cn")
    said.says("Thực hiện Quyết định số 1466/QĐ-UBND", EdgeType.IMPLEMENTS, "cn", "qd")
    said.says("phổ biến Nghị định 72", EdgeType.DIRECTS, "cn", "nd")
    said.says("theo Kết luận số 57-KL/TW", EdgeType.CITES, "cn", "kl")
    said.names("Kết luận số 57-KL/TW", "kl")
    said.says("Ủy ban huyện tuyên truyền", EdgeType.RESPONSIBLE_FOR, "ag-cn", "t-tt", value="LEAD")
    said.says("báo cáo kết quả", EdgeType.RESPONSIBLE_FOR, "ag-cn", "t-tt", value="REPORT")
    said.says("tuyên truyền rộng rãi", EdgeType.ASSIGNS, "cn", "t-tt")
    return said


def other_source() -> Said:
    said = Said("tin-sha", "/texts/tin.txt", form=Form.NEWS_REPORT)
    said.names("Kế hoạch 2500/KH-UBND", "qb")
    said.names("Kế hoạch 99/KH-UBND của Châu Thành", "ct")
    said.names("Kế hoạch số 99/KH-UBND nói trên", "half")
    said.names("Kế hoạch 15/KH-UBND", "tv22")
    said.names("Sở Tài chính Quảng Bình", "so-qb")
    said.names("Ban Chỉ đạo Sở Tài chính", "bcd")
    for period in ("2022", "2022-2025"):
        said.says(f"cho {period}", Attribute.PERIOD, "tv22", value=period, status=Status.REPORTED)
    for day in ("2022-02-23", "2022-12-28"):
        said.says(f"ngày {day}", Attribute.ISSUED_ON, "tv22", value=day, status=Status.REPORTED)
    return said


@pytest.fixture
def province(store: GraphStore) -> GraphStore:
    facts = [part_of("pl-cn", "pl-tv")]
    person = Person(id="per", name="Lê Thị Mẫu")
    shared = [DECREE, DECISION, PLAN, CONCLUSION, *AGENCIES, *PLACES, person]
    store.apply(decision_source().batch(*shared, ANNEX, *TASKS, facts=facts))
    store.apply(plan_source().batch(*shared, *TASKS, facts=facts))
    store.apply(other_source().batch(REPORTED, NAMESAKE, HALF, DISPUTED, *AGENCIES, *PLACES))
    return store


@pytest.mark.parametrize("text", ["1466/QĐ-UBND", "1466 qd ubnd", "số 1466/QĐ-UBND"])
def test_a_number_finds_its_document_however_it_is_typed(province: GraphStore, text: str) -> None:
    assert questions.find_document(province, text) == Found(DECISION, Reason.NUMBER)


@pytest.mark.parametrize("text", ["57 kl tw", "57/KL-TW", "57-KL/TW"])
def test_a_document_that_is_only_cited_is_said_to_be(province: GraphStore, text: str) -> None:
    assert questions.find_document(province, text) == CitedOnly(CONCLUSION, Reason.NUMBER)


def test_several_documents_of_a_number_are_never_guessed_among(province: GraphStore) -> None:
    match = questions.find_document(province, "99/KH-UBND")
    assert isinstance(match, Ambiguous)
    assert [c.document.id for c in match.candidates] == ["cn", "ct", "half"]
    assert [a.id for a in match.candidates[0].issuers] == ["ag-cn"]


@pytest.mark.parametrize("where", [{"year": 2023}, {"place": "Cầu Ngang"}, {"place": "cau ngang"}])
def test_place_and_year_tell_namesakes_apart(province: GraphStore, where: Any) -> None:
    assert questions.find_document(province, "99/KH-UBND", **where) == Found(PLAN, Reason.NUMBER)


def test_namesakes_that_do_not_fit_are_listed_as_near(province: GraphStore) -> None:
    match = questions.find_document(province, "99/KH-UBND", year=1999)
    assert isinstance(match, Unknown)
    assert [c.document.id for c in match.near] == ["cn", "ct", "half"]


def test_a_title_finds_its_document(province: GraphStore) -> None:
    match = questions.find_document(province, "ke hoach thong tin doi ngoai nam 2024")
    assert match == Found(PLAN, Reason.TITLE)
    assert questions.find_document(province, "chuyện khác") == Unknown("chuyện khác", ())
    assert questions.find_document(province, "", id="qd") == Found(DECISION, Reason.ID)
    assert isinstance(questions.find_document(province, "", id="so-tv"), Unknown)


def test_an_unknown_number_shows_what_is_near(province: GraphStore) -> None:
    match = questions.find_document(province, "1466/QĐ-TTg")
    assert match == Unknown("1466/QĐ-TTg", (Candidate(DECISION, (AGENCIES[0],)),))


def test_a_body_is_matched_with_its_place_and_never_rolled_up(province: GraphStore) -> None:
    match = questions.find_agency(province, "so tai chinh")
    assert [a.id for a in match.matched] == ["so-qb", "so-tv"]
    assert [a.id for a in match.related] == ["bcd", "phong"]
    match = questions.find_agency(province, "Sở Tài chính", place="tỉnh Trà Vinh")
    assert [a.id for a in match.matched] == ["so-tv"]
    match = questions.find_agency(province, "Sở Tài chính tỉnh Trà Vinh")
    assert [a.id for a in match.matched] == ["so-tv"]


def test_lineage_stands_a_decision_and_its_annex_on_one_step(province: GraphStore) -> None:
    up = questions.lineage(province, "cn", direction=Course.UP)
    assert up is not None
    assert [(n.document.id, n.depth, n.direction) for n in up.nodes] == [
        ("cn", 0, None),
        ("qd", 1, Course.UP),
        ("annex", 1, Course.UP),
        ("nd", 2, Course.UP),
    ]
    assert [(r.type, r.start, r.end, r.collapsed) for r in up.relations] == [
        (EdgeType.BASED_ON, "qd", "nd", False),
        (EdgeType.IMPLEMENTS, "cn", "qd", False),
        (EdgeType.PROMULGATES, "qd", "annex", True),
    ]
    quotes = [claim.evidence[0].quote for claim in up.relations[1].claims]
    assert quotes == ["Thực hiện Quyết định số 1466/QĐ-UBND"]


def test_lineage_follows_direction_and_depth(province: GraphStore) -> None:
    both = questions.lineage(province, "annex", depth=1)
    assert both is not None
    assert [(n.document.id, n.direction) for n in both.nodes] == [
        ("annex", None),
        ("qd", None),
        ("nd", Course.UP),
        ("cn", Course.DOWN),
    ]
    assert questions.lineage(province, "so-tv") is None


def test_what_is_only_directed_or_cited_hangs_apart(province: GraphStore) -> None:
    plain = questions.lineage(province, "cn", direction=Course.UP)
    full = questions.lineage(province, "cn", direction=Course.UP, relations=ALL)
    assert plain is not None
    assert full is not None
    apart = [r for r in full.relations if r.apart]
    assert [(r.type, r.end) for r in apart] == [(EdgeType.CITES, "kl"), (EdgeType.DIRECTS, "nd")]
    nodes = {n.document.id: n for n in full.nodes}
    assert (nodes["kl"].apart, nodes["kl"].depth) == (True, 1)
    assert (nodes["nd"].apart, nodes["nd"].depth) == (False, 2)
    assert "kl" not in {n.document.id for n in plain.nodes}


def test_a_path_runs_whichever_way_the_documents_lie(province: GraphStore) -> None:
    up = questions.path(province, "cn", "nd")
    down = questions.path(province, "nd", "cn")
    assert up is not None
    assert down is not None
    assert [d.id for d in up.documents] == ["cn", "qd", "nd"]
    assert [d.id for d in down.documents] == ["nd", "qd", "cn"]
    assert [r.type for r in up.relations] == [EdgeType.IMPLEMENTS, EdgeType.BASED_ON]
    assert questions.path(province, "cn", "kl") is None
    alone = questions.path(province, "cn", "cn")
    assert alone is not None
    assert [d.id for d in alone.documents] == ["cn"]


def test_a_decision_answers_with_the_duties_of_what_it_puts_in_force(province: GraphStore) -> None:
    answer = questions.responsibilities(province, document="qd")
    (duty,) = answer.duties.items
    assert (duty.agency.id, duty.document.id, duty.due, duty.due_inferred) == (
        "so-tv",
        "annex",
        "2023-11-30",
        True,
    )
    assert [role.role for role in duty.roles] == [Role.LEAD]
    assert [partner.agency.id for partner in duty.partners] == ["phong"]
    assert [c.predicate for c in duty.deadline_claims] == [Attribute.DEADLINE, Attribute.DUE]
    assert answer.unanswered == ()


def test_below_brings_the_duties_of_what_carries_a_document_out(province: GraphStore) -> None:
    answer = questions.responsibilities(province, document="qd", below=True)
    assert [d.task.id for d in answer.duties.items] == ["t-tt", "t-kp"]
    roles = [role.role for role in answer.duties.items[0].roles]
    assert roles == [Role.LEAD, Role.REPORT]
    only = questions.responsibilities(province, document="qd", below=True, roles=[Role.REPORT])
    assert [d.task.id for d in only.duties.items] == ["t-tt"]
    assert [(u.document.id, u.silence) for u in only.unanswered] == [("qd", Silence.NOT_STATED)]


def test_a_limit_below_that_cuts_is_told(province: GraphStore) -> None:
    whole = questions.responsibilities(province, document="qd", below=True, limit=3)
    cut = questions.responsibilities(province, document="qd", below=True, limit=2)
    assert (whole.truncated, cut.truncated) == (False, True)
    assert [d.task.id for d in cut.duties.items] == ["t-kp"]


def test_three_noes_are_told_apart(province: GraphStore) -> None:
    reasons = {
        id: questions.responsibilities(province, document=id, roles=[Role.FUND]).unanswered
        for id in ("cn", "qb", "kl")
    }
    assert {id: [u.silence for u in noes] for id, noes in reasons.items()} == {
        "cn": [Silence.NOT_STATED],
        "qb": [Silence.REPORTED_ONLY],
        "kl": [Silence.NOT_HELD],
    }


def test_a_place_takes_in_the_places_in_it(province: GraphStore) -> None:
    answer = questions.responsibilities(province, place="Trà Vinh")
    assert [d.document.id for d in answer.duties.items] == ["cn"]
    assert questions.responsibilities(province, place="Hậu Giang").duties.total == 0


def test_duties_due_before_a_day_do_not_make_a_document_silent(province: GraphStore) -> None:
    answer = questions.responsibilities(province, document="cn", due_before="2024-01-01")
    assert (answer.duties.total, answer.unanswered) == (0, ())


def test_a_document_is_shown_with_all_that_is_known(province: GraphStore) -> None:
    shown = questions.show(province, "qd")
    assert shown is not None
    attributes = {a.name: a for a in shown.attributes}
    assert attributes["issued_on"].standing is Standing.STATED
    assert attributes["issued_on"].value == ("2023-09-29",)
    assert attributes["title"].silence is Silence.NOT_STATED
    assert [a.id for a in shown.issuers] == ["ag-tv"]
    assert [(r.relation.type, r.document.id) for r in shown.outgoing] == [
        (EdgeType.BASED_ON, "nd"),
        (EdgeType.PROMULGATES, "annex"),
    ]
    assert [(r.relation.type, r.document.id) for r in shown.incoming] == [
        (EdgeType.IMPLEMENTS, "cn")
    ]
    assert [(r.text, r.purpose) for r in shown.recipients] == [
        ("Như Điều 3", Purpose.EXECUTE),
        ("Lưu: VT", Purpose.ARCHIVE),
    ]
    (signatory,) = shown.signatories
    assert (signatory.name, signatory.position, signatory.authority) == (
        "Lê Thị Mẫu",
        "Chủ tịch",
        "KT.",
    )
    assert [c.value for c in shown.budgets] == ["2000000000 VND"]
    assert [c.detail for c in shown.warnings] == ["sai số"]
    assert shown.sources == ("qd-sha",)


def test_a_conflict_answers_with_every_candidate(province: GraphStore) -> None:
    shown = questions.show(province, "tv22")
    assert shown is not None
    issued = next(a for a in shown.attributes if a.name == "issued_on")
    assert issued.standing is Standing.CONFLICT
    assert issued.value == ()
    assert [v.value for v in issued.variants] == ["2022-02-23", "2022-12-28"]
    assert all(v.claims for v in issued.variants)


def test_a_period_that_sources_dispute_is_no_stated_one(province: GraphStore) -> None:
    shown = questions.show(province, "tv22")
    assert shown is not None
    period = next(a for a in shown.attributes if a.name == "period")
    assert (period.value, period.standing) == ((), Standing.CONFLICT)
    assert [v.value for v in period.variants] == ["2022", "2022-2025"]


def test_an_incomplete_reference_shows_what_it_may_be(province: GraphStore) -> None:
    shown = questions.show(province, "half")
    assert shown is not None
    assert [c.document.id for c in shown.candidates] == ["cn", "ct"]


def test_a_partner_has_its_tasks_a_page_at_a_time(province: GraphStore) -> None:
    page = questions.partnerships(province, "phong", first=1)
    assert [(p.task.id, p.document.id) for p in page.items] == [("t-kp", "annex")]
    assert (page.total, page.end) == (1, None)


def test_partnerships_go_on_where_a_page_ended(tmp_path: Path) -> None:
    said = Said("ab-sha", "/texts/nhieu.txt")
    said.names("Kế hoạch số 8/KH-UBND", "kh")
    tasks = [task(f"t-{n}", "kh", f"việc {n}") for n in range(3)]
    for each in tasks:
        said.says(f"phối hợp với Sở Mẫu, {each.text}", EdgeType.PARTNER_IN, "so", each.id)
    with open_store(str(tmp_path / "nhieu.db")) as store:
        store.apply(said.batch(document("kh", "8/KH-UBND"), agency("so", "Sở Mẫu"), *tasks))
        first = questions.partnerships(store, "so", first=2)
        assert [p.task.id for p in first.items] == ["t-0", "t-1"]
        rest = questions.partnerships(store, "so", after=first.end, first=2)
        assert [p.task.id for p in rest.items] == ["t-2"]
        assert (first.total, rest.total, rest.end) == (3, 3, None)


def test_the_relatives_of_a_body_are_never_the_body_itself(province: GraphStore) -> None:
    assert [a.id for a in questions.related_agencies(province, "so-tv")] == ["bcd", "phong"]
    assert questions.related_agencies(province, "qd") == ()


def test_quotes_stand_in_their_source(province: GraphStore) -> None:
    (claim,) = questions.claims(province, "qd", [Attribute.ISSUED_ON])
    (quote,) = questions.quotes_of(province, [claim], around=10)[claim.id]
    assert (quote.text, quote.name, quote.title) == ("ngày 29/9/2023", "qd.txt", "bản kể lại")
    assert (quote.prefix, quote.suffix) == ("466/QĐ-UBND\n"[-10:], "\nỦy ban nh")
    (source,) = [s for s in questions.sources(province).items if s.sha256 == "qd-sha"]
    assert source.text.text[quote.start : quote.end] == quote.text


def test_coverage_counts_what_is_held(province: GraphStore) -> None:
    answer = questions.coverage(province)
    assert answer.documents == {
        TextHeld.FULL: 2,
        TextHeld.REPORTED: 2,
        TextHeld.CITED_ONLY: 5,
    }
    assert answer.counts["Source"] == 3
    (note,) = questions.warnings(province).items
    assert (note.document.id, note.claim.value) == ("qd", "OTHER")
