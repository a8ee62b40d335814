"""Words that look like a fact and are none, or are another: negations, nested subjects, own and
cited numbers, partners, nouns made of role words, horizons and events. One trap a test."""

from typing import Any

import pytest

from ingest.pipeline import extract
from schema.source import SourceText

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 345/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nAn Giang, ngày 12 tháng 5 năm 2025\n\nKẾ HOẠCH\n"
    "Quản lý bến bãi trên địa bàn tỉnh năm 2025\n\n{opening}"
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n"
)
TASKS = PLAN.format(opening="") + "II. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng\n- "
REPORT = (
    "Tỉnh An Giang siết quản lý bến bãi\nThứ hai, 19/5/2025\n(Báo An Giang) - {body}\nTrần Phúc\n"
)


class Told:
    """What a text says, by the printed words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.record = extract(SourceText("passage.txt", "", "text/plain", text))
        self.documents: dict[str, Any] = {d.key: d for d in self.record.documents}
        self.agencies = {a.key: a.name for a in self.record.agencies}

    def words(self, span: tuple[int, int]) -> str:
        return self.text[span[0] : span[1]]

    def document(self, key: str) -> str:
        found = self.documents[key]
        return "*" if key == self.record.subject else found.number or found.title or found.type

    @property
    def relations(self) -> set[tuple[str, str, str]]:
        return {
            (self.document(r.from_), r.type.value, self.document(r.to))
            for r in self.record.relations
        }

    @property
    def roles(self) -> set[tuple[str, str]]:
        return {
            (self.agencies[row.agency], role.value)
            for row in self.record.responsibilities
            for role in row.roles
        }


def test_trap_01_what_is_denied_or_only_planned_is_no_fact() -> None:
    told = Told(
        TASKS.removesuffix("1. Sở Xây dựng\n- ")
        + "Sở Xây dựng không phải chủ trì mà chỉ góp ý. Sở Tài chính chưa ban hành đơn giá. Sở "
        "Nội vụ dự kiến ban hành quy chế mới.\nCác xã không thực hiện Chỉ thị số 9-CT/TU.\n"
    )
    assert told.roles == set()
    assert told.relations == {("*", "CITES", "9-CT/TU")}


def test_trap_02_carrying_out_what_is_no_document_is_no_relation() -> None:
    assert Told(TASKS + "Phổ biến kết quả thực hiện các quyền của trẻ em.\n").relations == set()


def test_trap_03_publicity_for_results_cites() -> None:
    told = Told(TASKS + "Tuyên truyền kết quả 5 năm thực hiện Nghị quyết số 36-NQ/TW.\n")
    assert told.relations == {("*", "CITES", "36-NQ/TW")}


def test_trap_04_a_nested_programme_carries_out_and_not_the_plan_above_it() -> None:
    told = Told(
        TASKS + "Triển khai Chương trình hành động của Chính phủ thực hiện Kết luận số 41-KL/TW "
        "của Bộ Chính trị.\n"
    )
    assert {kind for source, kind, _ in told.relations if source == "*"} == {"DIRECTS"}
    assert {(k, to) for source, k, to in told.relations if source != "*"} == {
        ("IMPLEMENTS", "41-KL/TW")
    }


def test_trap_05_a_plan_carries_out_the_one_above_it_and_not_the_one_above_that() -> None:
    told = Told(
        PLAN.format(
            opening="Thực hiện Kế hoạch số 27-KH/TU ngày 02/4/2025 của Tỉnh ủy về thực hiện Kết "
            "luận số 41-KL/TW ngày 15/3/2025 của Bộ Chính trị, "
        )
    )
    assert told.relations == {
        ("*", "IMPLEMENTS", "27-KH/TU"),
        ("27-KH/TU", "IMPLEMENTS", "41-KL/TW"),
    }


def test_trap_06_a_wrong_type_word_makes_no_second_document() -> None:
    told = Told(
        PLAN.format(opening="Thực hiện Kế hoạch số 27-KH/TU ngày 02/4/2025 của Tỉnh ủy, ")
        + "II. NHIỆM VỤ\n- Báo cáo theo Kết luận số 27-KH/TU.\n"
    )
    numbers = [d.number for d in told.record.documents]
    assert numbers.count("27-KH/TU") == 1
    assert [(w.code.value, told.words(w.span)) for w in told.record.warnings] == [
        ("TYPE_NUMBER_MISMATCH", "Kết luận số 27-KH/TU")
    ]


def test_trap_07_the_number_of_a_decision_is_not_that_of_the_plan_it_puts_in_force() -> None:
    told = Told(
        PLAN.format(
            opening="Thực hiện Quyết định số 66/QĐ-UBND ngày 29/4/2025 của Ủy ban nhân dân tỉnh "
            "về việc ban hành Kế hoạch quản lý bến thủy nội địa, "
        )
    )
    plans = [d for d in told.record.documents if d.type == "KH" and d.key != told.record.subject]
    assert [d.number for d in plans] == [None]
    assert {(s, k) for s, k, _ in told.relations} == {
        ("*", "IMPLEMENTS"),
        ("66/QĐ-UBND", "PROMULGATES"),
    }


def test_trap_08_a_document_has_its_number_from_its_head_and_a_report_has_none() -> None:
    plan = Told(PLAN.format(opening="Thực hiện Chỉ thị số 9-CT/TU ngày 02/4/2025 của Tỉnh ủy, "))
    assert plan.documents[plan.record.subject].number == "345/KH-UBND"
    report = Told(
        REPORT.format(
            body="Thực hiện Kế hoạch số 27-KH/TU ngày 02/4/2025 của Tỉnh ủy, Ủy ban nhân dân tỉnh "
            "vừa ban hành Kế hoạch quản lý bến bãi năm 2025."
        )
    )
    assert report.documents[report.record.subject].number != "27-KH/TU"


def test_trap_09_the_day_of_a_report_is_not_the_day_of_issue() -> None:
    told = Told(
        REPORT.format(body="Ủy ban nhân dân tỉnh vừa ban hành Kế hoạch quản lý bến bãi năm 2025.")
    )
    assert {d.issued_on for d in told.record.documents} == {None}


def test_trap_10_a_date_before_what_is_carried_out_is_kept_and_warned_of() -> None:
    told = Told(PLAN.format(opening="Thực hiện Chỉ thị số 9-CT/TU ngày 23/12/2025 của Tỉnh ủy, "))
    subject = told.documents[told.record.subject]
    assert str(subject.issued_on) == "2025-05-12"
    assert [w.code.value for w in told.record.warnings] == ["DATE_ORDER"]


def test_trap_11_a_partner_bears_no_duty() -> None:
    told = Told(TASKS + "Phối hợp với Bộ Giao thông vận tải khảo sát luồng lạch.\n")
    assert told.roles == {("Sở Xây dựng tỉnh An Giang", "COORDINATE")}


@pytest.mark.parametrize(
    "words",
    [
        "Cần có sự phối hợp chặt chẽ, đồng bộ của các cơ quan trong khối.",
        "Dư luận được theo dõi và tổng hợp hằng tuần.",
        "Đội ngũ báo cáo viên được bồi dưỡng hằng năm.",
        "Báo, Đài là tiếng nói của nhân dân.",
        "Chủ trương của Đảng được nhân dân đồng tình.",
        "Sự chủ động của cơ sở là yếu tố quyết định.",
        "Chống khai thác hải sản bất hợp pháp, không báo cáo, không theo quy định.",
    ],
)
def test_trap_12_to_15_nouns_and_set_phrases_give_no_role(words: str) -> None:
    told = Told(PLAN.format(opening="") + f"I. QUAN ĐIỂM\n- {words}\n")
    assert told.roles == set()
    assert told.relations == set()


@pytest.mark.parametrize("words", ["Chủ động rà soát bến bãi.", "Bám sát chủ trương của Đảng."])
def test_trap_14_words_near_a_role_word_give_no_lead(words: str) -> None:
    assert ("Sở Xây dựng tỉnh An Giang", "LEAD") not in Told(TASKS + words + "\n").roles


def test_trap_16_the_years_of_a_treaty_are_no_deadline() -> None:
    told = Told(
        TASKS + "Tuyên truyền kỷ niệm 50 năm ngày ký Hiệp định Paris (27/1/1973 - 27/1/2023).\n"
    )
    assert told.record.deadlines == ()
    assert {kind for _, kind, _ in told.relations} <= {"CITES"}


def test_trap_17_initials_and_reporters_sign_nothing() -> None:
    told = Told(REPORT.format(body="Ủy ban nhân dân tỉnh vừa ban hành Kế hoạch quản lý bến bãi."))
    assert told.record.signatories == ()


def test_trap_18_the_site_that_prints_a_report_bears_nothing() -> None:
    told = Told(
        "Sở Giao thông vận tải tỉnh An Giang\nTrang chủ - Tin tức\n"
        + REPORT.format(body="Ủy ban nhân dân tỉnh vừa ban hành Kế hoạch quản lý bến bãi.")
    )
    assert told.roles == set()


@pytest.mark.parametrize("horizon", ["tầm nhìn đến năm 2045", "trước năm 2030"])
def test_trap_19_a_horizon_is_no_deadline(horizon: str) -> None:
    told = Told(TASKS + f"Tuyên truyền mục tiêu phát triển cảng biển {horizon}.\n")
    assert told.record.deadlines == ()


def test_trap_20_a_day_without_a_year_takes_it_from_the_period_and_says_so() -> None:
    told = Told(TASKS + "Báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 11.\n")
    assert [(d.date, str(d.implied_date)) for d in told.record.deadlines] == [
        ("--11-30", "2025-11-30")
    ]


def test_trap_21_a_class_of_documents_is_no_document() -> None:
    told = Told(TASKS + "Tuyên truyền các nghị quyết của Quốc hội khóa XV.\n")
    assert [d.key for d in told.record.documents] == [told.record.subject]


def test_trap_22_a_law_is_one_document_however_often_it_is_named() -> None:
    told = Told(
        TASKS + "Tuyên truyền Luật Biên phòng Việt Nam.\n- Thực hiện Luật Biên phòng Việt Nam.\n"
    )
    assert told.relations == {("*", "DIRECTS", "Biên phòng Việt Nam")}


def test_trap_23_the_general_clause_of_execution_gives_no_lead() -> None:
    told = Told(
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 812/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nAn Giang, ngày 12 tháng 5 năm 2025\n\nQUYẾT ĐỊNH\nVề việc "
        "quản lý bến bãi\n\nCăn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1. Bến bãi do xã quản lý.\n"
        "Điều 2. Giám đốc Sở Xây dựng và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi "
        "hành Quyết định này.\n"
    )
    assert {role for _, role in told.roles} == {"EXECUTE"}
    assert told.relations == {("*", "BASED_ON", "Lưu trữ")}
