"""Names that come back, whole or cut short, and names that run on from a known one."""

import pytest

from schema.vocabulary import DocumentType
from tests.support.document_texts import read_plan

NAME = "Đề án phục hồi rừng ngập mặn ven biển và các cửa sông lớn"


def projects(doc):
    """The spans' words of each project that the text names."""
    return [
        [doc._.text[slice(*span)] for span in document.mentions]
        for document in doc._.documents
        if document.type is DocumentType.PROJECT
    ]


@pytest.mark.parametrize("tail", [" giai đoạn 2021-2025", " đến năm 2030", " trên địa bàn Tỉnh"])
def test_a_long_name_without_its_tail_is_the_same_document(tail):
    doc = read_plan(f"Các xã thực hiện {NAME}{tail}.\nSở Tài chính theo dõi {NAME}.")
    assert projects(doc) == [[NAME + tail, NAME]]


@pytest.mark.parametrize(
    "onward", [" cần làm rõ nguồn vốn", " và quyết định phân bổ vốn", " phải nêu rõ 3 mục tiêu"]
)
def test_a_known_name_does_not_run_on_into_what_is_to_be_done(onward):
    doc = read_plan(f"Các xã thực hiện {NAME} đến năm 2030.\nSở Tài chính xem {NAME}{onward}.")
    assert projects(doc) == [[f"{NAME} đến năm 2030", NAME]]


def test_a_whole_name_comes_back_in_small_letters():
    doc = read_plan(f"Các xã thực hiện {NAME} năm 2030.\nBáo cáo về đề{NAME[2:]} năm 2030.")
    assert len(projects(doc)[0]) == 2


@pytest.mark.parametrize("tail", ["trong lĩnh vực du lịch", "ở huyện Châu Thành"])
def test_a_name_cut_short_that_goes_on_otherwise_is_not_followed(tail):
    doc = read_plan(f"Các xã thực hiện {NAME} đến năm 2030.\nSở Nội vụ nhắc: {NAME} {tail}.")
    assert projects(doc)[0] == [f"{NAME} đến năm 2030"]


def test_a_name_that_two_documents_begin_with_means_neither():
    doc = read_plan(
        f"Các xã thực hiện {NAME} đến năm 2030 và {NAME} đến năm 2040.\nSở Nội vụ nhắc: {NAME}."
    )
    assert [len(spans) for spans in projects(doc)] == [1, 1]


def test_a_plan_in_small_letters_is_a_kind_of_plan():
    name = "hoạch phục hồi rừng ngập mặn ven biển năm 2025"
    doc = read_plan(f"Các xã thực hiện Kế {name}.\nCác huyện lập kế {name}.")
    assert len(doc._.documents[1].mentions) == 1
