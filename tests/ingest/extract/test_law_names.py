"""Names of laws: where they end, which of them are one, and what is told apart."""

import pytest

from schema.vocabulary import DocumentType
from tests.support.document_texts import mentions_of, read_plan


def laws(doc):
    return [d.title for d in doc._.documents[1:] if d.type is DocumentType.LAW]


@pytest.mark.parametrize(
    "name",
    [
        "Luật Quản lý và sử dụng tài sản công",
        "Luật Thuế xuất khẩu, nhập khẩu",
        "Luật Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác",
        "Luật Giá (sửa đổi)",
        "Luật Hộ tịch (sửa đổi, bổ sung năm 2024)",
    ],
)
def test_a_name_keeps_its_commas_its_and_and_its_revision(name):
    doc = read_plan(f"Các xã rà soát Luật Giá, {name}, Luật Điện ảnh khi bơm nước.")
    assert mentions_of(doc) == ["Luật Giá", name, "Luật Điện ảnh"]


def test_a_law_under_revision_is_another_document():
    doc = read_plan("Các xã thi hành Luật Thủy lợi; góp ý vào Luật Thủy lợi (sửa đổi).")
    assert laws(doc) == ["Thủy lợi", "Thủy lợi (sửa đổi)"]


@pytest.mark.parametrize("tail", [" 2019 Trà Vinh", " 2019, các xã báo cáo"])
def test_the_year_ends_a_name_that_no_list_knows(tail):
    doc = read_plan(f"Các xã thực hiện Luật Bến đò{tail}.")
    assert laws(doc) == ["Bến đò"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Luật Doanh nghiệp", "Luật DN"),
        ("Luật Mặt trận Tổ quốc Việt Nam", "Luật MTTQ Việt Nam"),
        ("Luật Quản lý, sử dụng tài sản công", "Luật Quản lý và sử dụng tài sản công"),
    ],
)
def test_two_spellings_of_a_law_are_one_document(full, short):
    doc = read_plan(f"Các xã thực hiện {full}. Sở Tài chính kiểm tra việc thi hành {short}.")
    assert laws(doc) == [full.removeprefix("Luật ")]


def test_one_plan_of_each_year_is_a_document_of_its_own():
    doc = read_plan(
        "Các xã đối chiếu Đề án trồng rừng ngập mặn ven biển năm 2022 "
        "và Đề án trồng rừng ngập mặn ven biển năm 2023."
    )
    assert len(doc._.documents) == 3
