"""Where documents are named: numbers with their type words, lists, laws, programmes, congresses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema.vocabulary import DocumentType
from tests.support.document_texts import (
    DECISION,
    mentions_of,
    read_document,
    read_plan,
)


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        (
            "Thực hiện Kết luận số 31-KL/TU ngày 5/2/2024 của Tỉnh ủy.",
            ["Kết luận số 31-KL/TU"],
        ),
        ("Theo Kế hoạch 77/KH-UBND đã gửi.", ["Kế hoạch 77/KH-UBND"]),
        ("Theo QĐ số 12/QĐ-UBND đã gửi.", ["QĐ số 12/QĐ-UBND"]),
        (
            "Theo các Quyết định số 12/QĐ-UBND, số 15/QĐ-UBND và 18/QĐ-UBND.",
            ["Quyết định số 12/QĐ-UBND", "15/QĐ-UBND", "18/QĐ-UBND"],
        ),
        (
            "Theo Luật Lâm nghiệp số 16/2017/QH14 và Luật Đất đai.",
            ["Luật Lâm nghiệp số 16/2017/QH14", "Luật Đất đai"],
        ),
        ("Theo văn bản số 338/TTĐN-QLTTĐN đã gửi.", ["văn bản số 338/TTĐN-QLTTĐN"]),
        ("Áp dụng QCVN 34:2022/BTTTT khi đo.", ["QCVN 34:2022/BTTTT"]),
        ("Trực 24/7, họp ngày 23/2/2024 tại QL-1, phát 95-TB/năm.", []),
        ("Ghi theo Mẫu số 02/BCĐ-MT.", []),
    ],
)
def test_numbers_carry_their_type_word(body, mentions):
    assert mentions_of(read_plan(body)) == mentions


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        (
            "Tuyên truyền Luật Biên phòng Việt Nam tới người dân.",
            ["Luật Biên phòng Việt Nam"],
        ),
        (
            "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26/11/2003;",
            ["Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân"],
        ),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17/6/2020;",
            ["Luật sửa đổi, bổ sung một số điều của Luật Xây dựng", "Luật Xây dựng"],
        ),
        (
            "Các xã triển khai Đề án Truyền thông về nước sạch, báo cáo kết quả.",
            ["Đề án Truyền thông về nước sạch"],
        ),
        (
            "Lồng ghép Chương trình trồng rừng giai đoạn 2021 - 2025, tầm nhìn đến năm 2030 "
            "với việc khác.",
            ["Chương trình trồng rừng giai đoạn 2021 - 2025, tầm nhìn đến năm 2030"],
        ),
        (
            "Bám sát văn kiện Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.",
            ["văn kiện Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"],
        ),
        ("Quán triệt Nghị quyết Trung ương 4 khóa XII.", ["Nghị quyết Trung ương 4 khóa XII"]),
        (
            "Hoàn thiện Nghị quyết của Tỉnh ủy về chăm sóc người cao tuổi.",
            ["Nghị quyết của Tỉnh ủy về chăm sóc người cao tuổi"],
        ),
        ("Thực hiện Đề án 06 trong năm.", ["Đề án 06"]),
        ("Kế hoạch này thay cho các văn bản chỉ đạo trước đây.", []),
        ("Sở Kế hoạch và Đầu tư, Phòng Kế hoạch tổng hợp trực.", []),
        ("Các sở xây dựng kế hoạch phát triển kinh tế biển.", []),
        ("Sinh viên Trường Đại học Luật Hà Nội tham gia.", []),
        ("Chấp hành nghiêm pháp luật của Nhà nước, các kết luận của Trung ương.", []),
    ],
)
def test_documents_named_without_a_number_are_read_to_the_end_of_their_name(body, mentions):
    assert mentions_of(read_plan(body)) == mentions


def test_a_report_is_no_type_word_in_a_verb_phrase():
    assert mentions_of(read_plan("Báo cáo viên báo cáo kết quả, hướng dẫn cơ sở.")) == []


def test_a_law_with_d_for_eth_and_old_tones_is_the_same():
    doc = read_plan("Căn cứ Nghị định số 72/2015/N\u00d0-CP và Luật Thuỷ sản;")
    numbers = [m.number.number.text for m in doc._.document_mentions if m.number]
    assert "72/2015/NĐ-CP" in numbers
    assert mentions_of(doc)[-1] == "Luật Thủy sản"


def test_the_word_decides_the_type_of_a_number_without_a_code():
    doc = read_plan("Theo Chỉ thị số 24/TTg ngày 3/5/2021 của Thủ tướng Chính phủ.")
    assert [d.type for d in doc._.documents][1:] == [DocumentType.DIRECTIVE]


def test_the_number_decides_against_the_word():
    doc = read_plan("Theo Kết luận số 44-KH/TU ngày 3/5/2021 của Tỉnh ủy.")
    assert doc._.documents[1].type is DocumentType.PLAN


def test_the_annex_is_named_where_the_decision_puts_it_in_force():
    doc = read_document(
        DECISION + "Điều 1. Ban hành kèm theo Quyết định này Quy chế trực ban của các trạm bơm.\n"
    )
    annex = doc._.documents[1]
    assert annex.type is DocumentType.STATUTE
    assert annex.title == "trực ban của các trạm bơm"
    assert len(annex.mentions) == 2


def test_the_subject_is_met_again_where_it_is_issued():
    doc = read_plan("UBND tỉnh ban hành Kế hoạch chăm sóc cây xanh năm 2024 như sau:\n")
    assert len(doc._.documents) == 1
    words = [doc._.text[slice(*span)] for span in doc._.documents[0].mentions]
    assert words[-1] == "Kế hoạch chăm sóc cây xanh năm 2024"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["Luật", " số ", "12/QĐ-UBND", ", ", "Đề án", " về ", '"', "\n", "a"]))
)
def test_mentions_stay_inside_the_text_and_never_share_a_start(pieces):
    doc = read_plan("".join(pieces))
    spans = [mention.span for mention in doc._.document_mentions]
    assert all(0 <= start < end <= len(doc._.text) for start, end in spans)
    assert len(set(spans)) == len(spans)
