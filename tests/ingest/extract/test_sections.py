"""Paths of numbered parts, as they are printed."""

from ingest.extract.sections import find_section
from tests.support.duty_docs import read


def path_of(text: str, words: str) -> str | None:
    doc = read(text)
    section = find_section(doc._.sections, doc.text.index(words))
    return section.path if section else None


def test_a_number_stands_below_its_roman_part() -> None:
    assert path_of("IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tiêm phòng.", "Tiêm") == "IV.1"


def test_an_article_gives_its_number_alone() -> None:
    text = "Điều 2. Phân công\n4. Sở Y tế chủ trì.\nĐiều 3. Hiệu lực từ ngày ký."
    assert path_of(text, "chủ trì") == "2.4"
    assert path_of(text, "Hiệu lực") == "3"


def test_a_decimal_that_names_its_parents_stands_for_them() -> None:
    text = "II. NHIỆM VỤ\n3. Truyền thông\n3.1. Báo chí\na) Đăng tin bài."
    assert path_of(text, "Đăng") == "II.3.1.a"


def test_numbers_in_brackets_lie_below_plain_ones() -> None:
    assert path_of("2. Nhiệm vụ\n(1) Rà soát hồ sơ.\n(2) Gửi báo cáo.", "Gửi") == "2.2"


def test_a_number_too_far_off_is_no_part() -> None:
    text = "1. Rà soát hồ sơ.\n2. Thực hiện quy định tại khoản\n214. Gửi báo cáo."
    assert path_of(text, "Gửi") == "2"


def test_closing_words_belong_to_no_part() -> None:
    text = "5. Sở Y tế\n- Tiêm phòng.\nYêu cầu các đơn vị thực hiện nghiêm Chỉ thị này.\nNơi nhận:"
    assert path_of(text, "Yêu cầu") is None


def test_a_number_with_a_letter_counts_as_its_number() -> None:
    text = "7. Truyền thông\n7a. Báo chí\n8. Sở Y tế tiêm phòng."
    assert path_of(text, "tiêm") == "8"


def test_parts_of_a_text_whose_lines_are_written_as_sentences_are_cited_in_capitals() -> None:
    text = "C .\nPhân công.\nI .\nNhiệm vụ\nGiữ rừng.\nIi. về kinh phí\n1 .\nChi tưới cây."
    assert path_of(text, "Giữ") == "C.I"
    assert path_of(text, "Chi") == "C.II.1"
