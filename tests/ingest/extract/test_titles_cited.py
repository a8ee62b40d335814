"""Titles of cited documents: where one ends, and whose it is in a list."""

import pytest

from schema.vocabulary import DocumentType
from tests.support.document_texts import read_plan, titles_of

NUMBER = "12/2020/NĐ-CP"


@pytest.mark.parametrize(
    ("tail", "title"),
    [
        (" mà có thương tật thì được trợ cấp.", ""),
        (", gồm 4 chương, 16 điều.", ""),
        (", sau khi nghiên cứu phương án kèm theo, Sở Xây dựng có ý kiến như sau:", ""),
        (" được quy định theo mức chuẩn tại Thông tư này.", ""),
        (" và một số nhiệm vụ trọng tâm sau:", ""),
        (" và khoản 2 Điều 1 của Thông tư này.", ""),
        (" và kế hoạch 5 năm (2021 - 2025).", " và kế hoạch 5 năm (2021 - 2025)"),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(tail, title):
    doc = read_plan(f"Theo Nghị định số {NUMBER} ngày 3/4/2020 về trợ giúp người lái đò{tail}\n")
    assert titles_of(doc)[NUMBER] == f"trợ giúp người lái đò{title}"


def test_a_short_title_in_a_list_is_not_replaced_by_the_next_one():
    doc = read_plan(
        "Căn cứ các Nghị định: số 12/2020/NĐ-CP ngày 3/4/2020 về bến đò; số 13/2020/NĐ-CP ngày "
        "5/6/2020 quy định chi tiết thi hành một số điều của Luật Đường thủy nội địa;\n"
    )
    assert titles_of(doc)[NUMBER] == "bến đò"


def test_a_list_shares_the_title_at_its_end():
    doc = read_plan(
        "Các Công điện số 7/CĐ-UBND; số 8/CĐ-UBND; số 9/CĐ-UBND về việc ứng phó mưa lũ.\n"
    )
    assert titles_of(doc)["7/CĐ-UBND"] == "ứng phó mưa lũ"


def test_a_congress_in_capitals_is_the_one_in_small_letters():
    doc = read_plan(
        "THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII CỦA ĐẢNG\n\nCác xã thực "
        "hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.\n"
    )
    assert sum(d.type is DocumentType.RESOLUTION for d in doc._.documents) == 1


def test_family_planning_is_no_plan():
    doc = read_plan("Kiện toàn ban Dân số - Kế hoạch hóa gia đình tỉnh Trà Vinh năm 2024.\n")
    assert len(doc._.documents) == 1
