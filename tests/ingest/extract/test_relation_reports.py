"""Relations that running prose tells of other documents than the subject."""

import pytest
from spacy.tokens import Doc

from tests.support.relation_docs import PLAN_HEAD, read


def told(text: str) -> set[tuple[str | None, str, str | None]]:
    """Every relation of a report, all documents by number or title."""
    doc = read(f"Chuyện giữ nước ở xã An Phú\n\n{text}\n\nNgười dân trong xã đồng tình.\n")
    return {(_name(doc, r.source), r.type.value, _name(doc, r.target)) for r in doc._.relations}


def _name(doc: Doc, index: int) -> str | None:
    document = doc._.documents[index]
    return document.number or document.title


PLAN = "45/KH-UBND"
ORDER = "04/CT-UBND"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ủy ban nhân dân xã An Phú ban hành Kế hoạch số 45/KH-UBND để thực hiện Chỉ thị số "
            "04/CT-UBND.",
            "IMPLEMENTS",
        ),
        (
            "Kế hoạch số 45/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã An Phú ra đời nhằm cụ "
            "thể hóa Chỉ thị số 04/CT-UBND.",
            "IMPLEMENTS",
        ),
        (
            "Kế hoạch số 45/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã An Phú được ban hành "
            "căn cứ Chỉ thị số 04/CT-UBND.",
            "BASED_ON",
        ),
        (
            "Kế hoạch số 45/KH-UBND của Chủ tịch Ủy ban nhân dân xã cũng dựa trên Chỉ thị số "
            "04/CT-UBND.",
            "BASED_ON",
        ),
        (
            "Kế hoạch số 45/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã An Phú giao các thôn "
            "tiếp tục thực hiện nghiêm túc Chỉ thị số 04/CT-UBND.",
            "DIRECTS",
        ),
        (
            "Đầu năm sau, Kế hoạch số 45/KH-UBND của Ủy ban nhân dân xã An Phú nhắc mọi nơi thực "
            "hiện tốt Chỉ thị số 04/CT-UBND.",
            "DIRECTS",
        ),
    ],
)
def test_prose_tells_what_one_document_does_to_another(text: str, relation: str) -> None:
    assert told(text) == {(PLAN, relation, ORDER)}


def test_a_document_that_acts_on_the_subject_is_not_cited_by_it() -> None:
    text = (
        "Ngày 02/01/2024, Ủy ban nhân dân tỉnh An Giang ban hành Chỉ thị số 04/CT-UBND.\n\n"
        "Về sau, Ủy ban nhân dân xã An Phú ban hành Kế hoạch số 45/KH-UBND để triển khai Chỉ thị "
        "số 04/CT-UBND."
    )
    assert told(text) == {(PLAN, "IMPLEMENTS", ORDER)}


def test_a_list_of_plans_about_the_subject_carries_it_out() -> None:
    text = (
        "Ngày 02/01/2024, Ủy ban nhân dân tỉnh An Giang ban hành Chỉ thị số 04/CT-UBND.\n\n"
        "Hai văn bản ra đời sau đó:\n"
        "- Kế hoạch số 45/KH-UBND của Ủy ban nhân dân xã An Phú về thực hiện Chỉ thị số "
        "04/CT-UBND;\n"
        "- Kế hoạch số 46/KH-UBND của Ủy ban nhân dân xã Bình Lộc về thực hiện Chỉ thị số "
        "04/CT-UBND."
    )
    assert told(text) == {(PLAN, "IMPLEMENTS", ORDER), ("46/KH-UBND", "IMPLEMENTS", ORDER)}


def test_an_opening_formula_in_a_report_speaks_of_the_plan_that_it_names() -> None:
    text = (
        "Xã An Phú vừa có Kế hoạch số 99/KH-UBND về giữ nước.\n\n"
        "Thực hiện Chỉ thị số 04/CT-UBND ngày 02/01/2024, ngày 05/3/2024 Ủy ban nhân dân xã Bình "
        "Lộc ban hành Kế hoạch số 45/KH-UBND."
    )
    assert (PLAN, "IMPLEMENTS", ORDER) in told(text)
    assert ("99/KH-UBND", "IMPLEMENTS", ORDER) not in told(text)


def test_a_task_about_a_plan_stays_a_task_of_the_subject() -> None:
    doc = read(
        PLAN_HEAD + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\nII. NHIỆM VỤ\n"
        "- Các thôn dựa vào Chỉ thị số 04/CT-UBND, thực hiện nghiêm Nghị quyết số 36-NQ/HU.\n"
    )
    found = {(r.source, r.type.value, _name(doc, r.target)) for r in doc._.relations}
    assert found == {(0, "CITES", ORDER), (0, "DIRECTS", "36-NQ/HU")}


def test_a_sentence_that_a_document_opens_is_a_sentence_of_its_own() -> None:
    found = told(
        "Kế hoạch số 45/KH-UBND được ban hành căn cứ Nghị định số 15/2020/NĐ-CP. Quyết định số "
        "70/QĐ-UBND ngày 02/4/2024 của Ủy ban nhân dân xã An Phú cũng căn cứ Nghị định số "
        "15/2020/NĐ-CP."
    )
    assert ("70/QĐ-UBND", "BASED_ON", "15/2020/NĐ-CP") in found


@pytest.mark.parametrize("said", ["đã có báo cáo", "tổ chức gặp mặt dân", "yêu cầu thôn dọn rác"])
def test_the_occasion_on_which_a_body_acted_is_no_order(said: str) -> None:
    text = (
        f"Sáng 12/5, xã An Phú công bố Kế hoạch số {PLAN}.\nThực hiện Chỉ thị số {ORDER}, ngày "
        f"12/5/2025, Ủy ban nhân dân xã An Phú {said}."
    )
    assert {kind for _, kind, to in told(text) if to == ORDER} == {"CITES"}


def test_a_report_opens_with_what_was_carried_out_behind_the_name_of_the_paper() -> None:
    text = (
        f"(Báo An Giang) - Thực hiện Chỉ thị số {ORDER}, ngày 12/5/2025, Ủy ban nhân dân xã An Phú "
        f"có Kế hoạch số {PLAN} về bảo vệ nguồn nước."
    )
    assert (PLAN, "IMPLEMENTS", ORDER) in told(text)


def test_a_letter_sent_to_many_guides_what_it_tells_them_to_carry_out() -> None:
    text = (
        "Ngày 05/5/2025, Sở Y tế ban hành Công văn số 9/SYT-NV gửi các bệnh viện hướng dẫn thực "
        f"hiện Chỉ thị số {ORDER}."
    )
    assert ("9/SYT-NV", "GUIDES", ORDER) in told(text)
