"""Documents by their names alone: treaties, statutes of bodies, annexes, programmes by number."""

import pytest

from schema.vocabulary import DocumentType
from tests.support.document_texts import mentions_of, read_document, read_plan

DECISION = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 510/QĐ-UBND
Trà Vinh, ngày 9 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch nạo vét kênh mương tỉnh Trà Vinh

ỦY BAN NHÂN DÂN TỈNH TRÀ VINH

Căn cứ Luật Thủy lợi;

QUYẾT ĐỊNH:

Điều 1. Quyết định này có hiệu lực từ ngày ký.

Điều 2. Các xã thi hành Quyết định này.

TM. ỦY BAN NHÂN DÂN

"""


def only(doc, type_):
    (found,) = [document for document in doc._.documents[1:] if document.type is type_]
    return found


def test_the_day_and_place_of_signing_are_no_part_of_a_treaty():
    doc = read_plan("Căn cứ Hiệp định Đường thủy ASEAN ký ngày 5 tháng 3 năm 2012 tại Viêng Chăn;")
    treaty = only(doc, DocumentType.TREATY)
    assert (treaty.title, treaty.issued_on) == ("Đường thủy ASEAN", "2012-03-05")


@pytest.mark.parametrize("kind", ["quốc tế", "khung"])
def test_a_convention_may_open_with_what_kind_it_is(kind):
    doc = read_plan(f"Việt Nam tham gia Công ước {kind} về Đánh dấu phao luồng (Công ước PL);")
    assert len(only(doc, DocumentType.TREATY).mentions) == 2


def test_the_working_statute_of_a_body_is_named_by_the_body():
    doc = read_plan(
        "Căn cứ Nghị định số 39/2022/NĐ-CP ngày 18 tháng 6 năm 2022 của Chính phủ ban hành "
        "Quy chế làm việc của Chính phủ;"
    )
    assert only(doc, DocumentType.STATUTE).title == "làm việc của Chính phủ"


@pytest.mark.parametrize(
    "passage",
    [
        "nhiệm vụ khác theo Quy chế làm việc và được cấp trên giao trong năm 2025",
        "theo Chương trình làm việc của Ủy ban nhân dân tỉnh Trà Vinh",
        "báo cáo về giá thuyền ở tỉnh Trà Vinh ban hành kèm theo Thông tư số 4/2020/TT-BTC",
        "thành phố có Chương trình 120 người, Chương trình 250 tỷ đồng",
    ],
)
def test_a_bare_kind_of_document_is_no_name(passage):
    found = mentions_of(read_plan(f"Các xã lưu ý {passage}."))
    assert [mention for mention in found if not mention.startswith("Thông tư")] == []


@pytest.mark.parametrize("word", ["Quy định", "quy định"])
def test_what_was_issued_with_a_decision_is_a_document_of_its_issuer(word):
    doc = read_plan(
        f"Các xã bãi bỏ Điều 4 của {word} về neo đậu tàu cá trên sông ban hành kèm theo Quyết định "
        "số 9/2005/QĐ-UB ngày 17/01/2005 của Ủy ban nhân dân tỉnh."
    )
    annex = only(doc, DocumentType.REGULATION)
    assert annex.title == "neo đậu tàu cá trên sông"
    assert annex.issuers == only(doc, DocumentType.DECISION).issuers != ()


def test_programmes_are_known_by_their_numbers():
    doc = read_plan("Các xã thuộc Chương trình 135, xã thuộc Chương trình 30a báo cáo.")
    assert mentions_of(doc) == ["Chương trình 135", "Chương trình 30a"]


@pytest.mark.parametrize("tail", ["", "\n(Kèm theo Quyết định số 510/QĐ-UBND)"])
def test_the_title_of_an_annex_in_capitals_is_its_name(tail):
    doc = read_document(
        f"{DECISION}KẾ HOẠCH\n\nNẠO VÉT KÊNH MƯƠNG TỈNH TRÀ VINH\n{tail}\n\nI. MỤC TIÊU\n"
    )
    plan = only(doc, DocumentType.PLAN)
    assert [doc._.text[slice(*span)] for span in plan.mentions] == [
        "Kế hoạch nạo vét kênh mương tỉnh Trà Vinh",
        "KẾ HOẠCH\nNẠO VÉT KÊNH MƯƠNG TỈNH TRÀ VINH",
    ]


def test_a_heading_in_capitals_of_another_type_is_no_annex():
    doc = read_document(f"{DECISION}BÁO CÁO\n\nTÌNH HÌNH SẠT LỞ BỜ SÔNG\n\nI. MỤC TIÊU\n")
    assert all(document.type is not DocumentType.REPORT for document in doc._.documents)


def test_a_body_without_of_before_about_belongs_to_neither_name_nor_title():
    doc = read_plan(
        "Thực hiện Nghị quyết số 7-NQ/TW ngày 5/3/2020 Bộ Chính trị về cứu hộ đường thủy;"
    )
    assert doc._.documents[1].title == "cứu hộ đường thủy"


def test_numbers_that_lost_their_capitals_are_numbers():
    doc = read_plan("Sửa đổi quy chế ban hành kèm theo quyết định số 09/2005/qđ-ubnd của tỉnh.")
    assert doc._.documents[1].number == "09/2005/QĐ-UBND"


def test_small_letters_behind_a_figure_are_no_number():
    doc = read_plan("Các xã trồng số 5/ha-cây trên bờ kênh.")
    assert len(doc._.documents) == 1
