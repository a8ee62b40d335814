"""DocumentNumber: real numbers of every system, and the round trip both ways."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema.errors import InvalidNumber
from schema.numbers import (
    DocumentNumber,
    NumberSystem,
    find_numbers,
    parse_loose_number,
    parse_number,
)
from schema.vocabulary import DocumentType

PARTY, STATE = NumberSystem.PARTY, NumberSystem.STATE
ASSEMBLY, LETTER = NumberSystem.ASSEMBLY, NumberSystem.LETTER

REAL = [
    ("57-KL/TW", "57", "KL", ("TW",), None, PARTY, None),
    ("36/NQ-TW", "36", "NQ", ("TW",), None, PARTY, None),
    ("07-KH/BCĐ-TTĐN", "07", "KH", ("BCĐ-TTĐN",), None, PARTY, None),
    ("86-HD/BTGTW", "86", "HD", ("BTGTW",), None, PARTY, None),
    ("3792-BC/BCSĐCP", "3792", "BC", ("BCSĐCP",), None, PARTY, None),
    ("06-HD/BTCTW-BTGTW", "06", "HD", ("BTCTW", "BTGTW"), None, PARTY, None),
    ("99/KH-UBND", "99", "KH", ("UBND",), None, STATE, None),
    ("1018/CV-MTTW-BTT", "1018", "CV", ("MTTW",), None, STATE, "BTT"),
    ("72/2015/NĐ-CP", "72", "NĐ", ("CP",), 2015, STATE, None),
    ("09/2016/TTLT-BLĐTBXH-BTC", "09", "TTLT", ("BLĐTBXH", "BTC"), 2016, STATE, None),
    ("2696/CTr-STTTT-BCHBĐBP", "2696", "CTr", ("STTTT", "BCHBĐBP"), None, STATE, None),
    ("24/2018/QH14", "24", None, ("QH14",), 2018, ASSEMBLY, None),
    ("76/2025/UBTVQH15", "76", None, ("UBTVQH15",), 2025, ASSEMBLY, None),
    ("1687/NQ-UBTVQH15", "1687", "NQ", ("UBTVQH15",), None, ASSEMBLY, None),
    ("3089/BTTTT-TTĐN", "3089", None, ("BTTTT",), None, LETTER, "TTĐN"),
    ("338/TTĐN-QLTTĐN", "338", None, ("TTĐN",), None, LETTER, "QLTTĐN"),
    ("61/CP", "61", None, ("CP",), None, LETTER, None),
    ("/KH-UBND", "", "KH", ("UBND",), None, STATE, None),
    ("QCVN34:2022/BTTTT", "34", "QCVN", ("BTTTT",), 2022, STATE, None),
    ("TCVN14423:2025", "14423", "TCVN", (), 2025, STATE, None),
]


@pytest.mark.parametrize(
    ("text", "serial", "code", "issuers", "year", "system", "unit"), REAL, ids=lambda v: str(v)
)
def test_real_numbers_are_taken_apart(text, serial, code, issuers, year, system, unit):
    assert parse_number(text) == DocumentNumber(serial, code, issuers, year, system, unit, text)


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("Số: 99 /KH-UBND", "99/KH-UBND"),
        ("07 -KH/BCĐ-TTĐN", "07-KH/BCĐ-TTĐN"),
        ("31 - HD/BTCTW", "31-HD/BTCTW"),
        ("57\u2013KL/TW", "57-KL/TW"),
        ("72/2015/NÐ-CP", "72/2015/NĐ-CP"),
        ("QCVN 34:2022/BTTTT", "QCVN34:2022/BTTTT"),
    ],
)
def test_blanks_dashes_and_eth_are_folded_in_print(printed, normal):
    assert str(parse_number(printed)) == normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("36/NQ-TW", "36-NQ/TW"),
        ("07-KH/BCĐ-TTĐN", "7-KH/BCĐ-TTĐN"),
        ("22/2013/QĐ-TTG", "22/2013/QĐ-TTg"),
        ("1466/QÐ-UBND", "1466 / QĐ-UBND"),
        ("12/2025/NQLT/QH15-CP", "12/2025/NQLT-QH15-CP"),
    ],
)
def test_spellings_of_one_number_share_a_key(one, other):
    assert parse_number(one).key == parse_number(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10-CT/TU", "10-CTr/TU"),
        ("05/ĐA-UBND", "05/DA-UBND"),
        ("99/KH-UBND", "99/2023/KH-UBND"),
        ("7/KH-UBND", "70/KH-UBND"),
    ],
)
def test_different_numbers_keep_different_keys(one, other):
    assert parse_number(one).key != parse_number(other).key


@pytest.mark.parametrize(
    "text",
    ["23/2/2022", "24/7", "95-TB/năm", "QL-1", "Lào/Việt", "", "2.278.000", "UBND", "0/KH-UBND"],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(InvalidNumber):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("57-KL/TW", DocumentType.CONCLUSION),
        ("147-CTHĐ/TU", DocumentType.PROGRAMME),
        ("08-QĐi/TW", DocumentType.REGULATION),
        ("3089/BTTTT-TTĐN", DocumentType.LETTER),
        ("24/2018/QH14", None),
        ("QCVN34:2022/BTTTT", DocumentType.OTHER),
    ],
)
def test_the_code_states_the_type(text, type_):
    assert parse_number(text).document_type is type_


def test_party_numbers_restart_each_term_and_others_each_year():
    assert parse_number("57-KL/TW").restarts == "term"
    assert parse_number("130/KH-BCĐ").restarts == "term"
    assert parse_number("99/KH-UBND").restarts == "year"


SENTENCES = [
    ("Kết luận số 57-KL/TW ngày 15/6/2023 và Kế hoạch 2500/KH-UBND.", ["57-KL/TW", "2500/KH-UBND"]),
    ("theo Công văn 3089/BTTTT-TTĐN, họp ngày 23/2/2022 trực 24/7", ["3089/BTTTT-TTĐN"]),
    ("Nghị quyết số 36-NQ/TW - Ban Chấp hành", ["36-NQ/TW"]),
    ("Số:      /KH-UBND", ["/KH-UBND"]),
    ("QCVN 34:2022/BTTTT ban hành kèm theo Thông tư", ["QCVN34:2022/BTTTT"]),
    ("Mẫu số 02/BCĐ-MT và biểu số 3/TK", []),
    ("Số:99/KH-UBND; các số 5/QĐ-UBND, 6/QĐ-UBND", ["99/KH-UBND", "5/QĐ-UBND", "6/QĐ-UBND"]),
]


@pytest.mark.parametrize(("text", "numbers"), SENTENCES)
def test_numbers_are_found_in_sentences(text, numbers):
    found = list(find_numbers(text))
    assert [str(number) for number, _, _ in found] == numbers
    assert all(parse_number(text[start:end]) == number for number, start, end in found)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("57 kl tw", ["57-KL/TW"]),
        ("72 2015 nd cp", ["72/2015/NĐ-CP"]),
        ("9 da ubnd", ["9/ĐA-UBND", "9/DA-UBND"]),
        ("99/KH-UBND", ["99/KH-UBND"]),
        ("57", []),
    ],
)
def test_a_number_may_be_typed_loosely(typed, numbers):
    assert [str(number) for number in parse_loose_number(typed)] == numbers


def test_a_number_typed_without_vietnamese_letters_has_the_same_loose_key():
    typed = parse_loose_number("7 kh bcd ttdn")[0]
    assert typed.loose_key == parse_number("07-KH/BCĐ-TTĐN").loose_key


serials = st.integers(1, 99999).map(str) | st.integers(1, 99).map("{:03d}".format)
state_types = st.sampled_from(["KH", "QĐ", "CTr", "NĐ", "TTr", "TB", "BC"])
state_issuers = st.sampled_from(["UBND", "CP", "TTg", "HĐND", "BTC", "BCA"])
years = st.none() | st.integers(1945, 2099)


@st.composite
def printed_numbers(draw):
    serial, year = draw(serials), draw(years)
    if draw(st.booleans()):
        issuer = draw(st.sampled_from(["TW", "TU", "HU", "BTGTW", "BCĐ"]))
        return f"{serial}-{draw(state_types)}/{issuer}"
    middle = f"{year}/" if year else ""
    return f"{serial}/{middle}{draw(state_types)}-{draw(state_issuers)}"


@settings(max_examples=60, deadline=None)
@given(printed_numbers())
def test_parsing_what_was_printed_gives_the_number_back(text):
    number = parse_number(text)
    assert str(number) == text
    assert parse_number(str(number)) == number


@settings(max_examples=40, deadline=None)
@given(printed_numbers(), st.sampled_from(["", " "]), st.sampled_from("-\u2010\u2013\u2212"))
def test_blanks_and_dashes_do_not_change_a_number(text, blank, dash):
    noisy = text.replace("/", f"{blank}/{blank}").replace("-", f"{blank}{dash}")
    assert parse_number(noisy) == parse_number(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123/-KHTUWĐa ., số", max_size=40))
def test_found_numbers_parse_from_their_own_offsets(text):
    for number, start, end in find_numbers(text):
        assert parse_number(text[start:end]) == number


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("66-NQ/TW1", "66-NQ/TW"),
        ("09/2026/NĐ-CP12", "09/2026/NĐ-CP"),
        ("41/KH-UBND3", "41/KH-UBND"),
        ("5/2020/QH142", "5/2020/QH14"),
        ("5/2020/QH14", "5/2020/QH14"),
        ("12/BC-V1", "12/BC-V1"),
    ],
)
def test_the_mark_of_a_footnote_is_no_part_of_a_number(printed, number):
    assert [str(found) for found, _, _ in find_numbers(f"Báo cáo số {printed} nêu rõ")] == [number]


def test_the_number_of_a_decision_in_a_committee_code_belongs_to_the_code():
    found = [str(number) for number, _, _ in find_numbers("Số: 15/KH-BCĐQG1045 ngày 3")]
    assert found == ["15/KH-BCĐQG1045"]
