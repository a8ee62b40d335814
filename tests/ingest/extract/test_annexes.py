"""Annexes under their own title blocks, and documents that only call themselves by their type."""

from schema.vocabulary import DocumentType
from tests.support.document_texts import DECISION, read_document, read_plan


def words(doc, document):
    return [doc._.text[slice(*span)] for span in document.mentions]


def test_the_title_block_of_the_annex_names_it():
    doc = read_document(
        DECISION + "Căn cứ Luật Lưu trữ;\nĐiều 1. Các xã thực hiện Quyết định này.\n\nQUY CHẾ\n"
        "TRỰC BAN CỦA CÁC TRẠM BƠM\n(Kèm theo Quyết định số 510/QĐ-UBND ngày 9 tháng 4 năm 2024)\n"
    )
    rules = [d for d in doc._.documents if d.type is DocumentType.STATUTE]
    assert len(rules) == 1
    assert words(doc, rules[0])[-1].replace("\n", " ") == "QUY CHẾ TRỰC BAN CỦA CÁC TRẠM BƠM"


def test_an_annexed_list_without_a_name_is_none():
    doc = read_document(
        DECISION + "Căn cứ Luật Lưu trữ;\nĐiều 1. Các xã thực hiện Quyết định này.\n\nDANH MỤC\n"
        "TRẠM BƠM\n(Kèm theo Quyết định số 510/QĐ-UBND ngày 9 tháng 4 năm 2024)\n"
    )
    assert not any(d.type is DocumentType.OTHER for d in doc._.documents)


def test_a_proposal_puts_nothing_in_force():
    doc = read_document(
        DECISION
        + "Xét Tờ trình số 8/TTr-SNN ngày 2 tháng 4 năm 2024 về việc ban hành Quy chế trực "
        "ban của các trạm bơm;\nĐiều 1. Các xã thực hiện Quyết định này."
    )
    assert sum(d.type is DocumentType.STATUTE for d in doc._.documents) == 1


def test_the_date_behind_a_number_in_a_name_is_the_numbers():
    doc = read_plan(
        "Theo Chương trình hành động thực hiện Kết luận số 210-KL/TW ngày 12 tháng 11 năm 2025"
    )
    dates = {d.type: d.issued_on for d in doc._.documents[1:]}
    assert dates[DocumentType.CONCLUSION] == "2025-11-12"
    assert dates.get(DocumentType.PROGRAMME) is None


def test_a_text_without_a_head_is_what_it_calls_itself():
    doc = read_document(
        "Điều 1. Phê duyệt danh sách bến đò.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n\n"
        "Điều 3. Các xã chịu trách nhiệm thi hành Quyết định này.\n"
    )
    assert doc._.documents[0].type is DocumentType.DECISION
