"""Short names in brackets: followed through the text, and kept out of titles."""

import pytest

from schema.vocabulary import DocumentType
from tests.support.document_texts import mentions_of, read_plan


def only(doc, type_):
    """The one document of a type besides the subject."""
    (found,) = [document for document in doc._.documents[1:] if document.type is type_]
    return found


@pytest.mark.parametrize(
    "bracket",
    [
        "(Chương trình NSBV)",
        "(gọi tắt là Chương trình NSBV)",
        '(sau đây viết tắt là "Chương trình NSBV")',
        "(sau đây được gọi chung là Chương trình NSBV)",
    ],
)
def test_a_short_name_in_brackets_is_followed(bracket):
    doc = read_plan(
        "Căn cứ Quyết định số 77/QĐ-TTg ngày 3 tháng 2 năm 2021 của Thủ tướng Chính phủ phê duyệt "
        f"Chương trình nước sạch bền vững đến năm 2030 {bracket};\n"
        "Các xã lồng ghép nguồn vốn của Chương trình NSBV, báo cáo kết quả Chương trình NSBV."
    )
    document = only(doc, DocumentType.PROGRAMME)
    assert document.title == "nước sạch bền vững đến năm 2030"
    assert len(document.mentions) == 4


def test_a_type_code_and_serial_may_be_the_short_name():
    doc = read_plan(
        "Theo Quyết định số 77/QĐ-TTg ngày 3 tháng 2 năm 2021 của Thủ tướng Chính phủ (sau đây gọi "
        "tắt là QĐ 77), các xã lập danh sách; hộ nào chưa có tên trong QĐ 77 thì bổ sung."
    )
    assert mentions_of(doc) == ["Quyết định số 77/QĐ-TTg", "QĐ 77", "QĐ 77"]
    assert len(doc._.documents) == 2


@pytest.mark.parametrize(
    "bracket", ["(gọi tắt là Chương trình)", "(gọi tắt là Ban Chỉ đạo)", "(Kế hoạch NSBV)"]
)
def test_a_bare_type_word_or_another_type_is_no_short_name(bracket):
    doc = read_plan(
        f"Các xã thực hiện Chương trình Nước sạch bền vững đến năm 2030 {bracket};\n"
        "báo cáo kết quả của Chương trình, Ban Chỉ đạo và Kế hoạch NSBV."
    )
    assert len(only(doc, DocumentType.PROGRAMME).mentions) == 1


def test_the_years_inside_quotation_marks_do_not_close_the_name_around_them():
    doc = read_plan(
        "Căn cứ Quyết định số 77/QĐ-UBND ngày 3 tháng 2 năm 2021 của Ủy ban nhân dân tỉnh ban hành "
        "Kế hoạch thực hiện Đề án “Bến đò kiểu mẫu, đến năm 2030” trên địa bàn tỉnh Trà Vinh;"
    )
    assert only(doc, DocumentType.PLAN).title == (
        'thực hiện Đề án "Bến đò kiểu mẫu, đến năm 2030" trên địa bàn tỉnh Trà Vinh'
    )


def test_a_national_target_is_part_of_the_name():
    doc = read_plan("Các xã thực hiện Chương trình mục tiêu quốc gia Nước sạch đến năm 2030.")
    assert only(doc, DocumentType.PROGRAMME).title == ("mục tiêu quốc gia Nước sạch đến năm 2030")
