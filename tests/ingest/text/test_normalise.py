"""Folding: one spelling for matching, and an exact way back to the raw characters."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.text.normalise import normalise

# fmt: off
WORDS = st.sampled_from(
    ["Ủy", "ban", "nhân", "dân", "tỉnh", "Hoà", "uỷ", "12/KH-UBND", "2021–2025", "“quý”", "thuý",
     "khoẻ", "củaSở", "**Sở**", "(Bộ)", "Ðiều", "57\\-NQ/TW", "-", ",", "(", ")", "_a_", "*"]
)
# fmt: on
BLANKS = st.sampled_from([" ", "  ", "\u00a0", "\n", "\r\n", "\t", "\u00ad ", " \u200b", "\n\n\n"])
PASSAGES = st.lists(st.tuples(WORDS, BLANKS), max_size=30).map(
    lambda pairs: "".join(word + blank for word, blank in pairs)
)
SMALL = settings(max_examples=150, deadline=None)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Uỷ ban tỉnh Hoà Bình khoẻ, thuỷ lợi", "Ủy ban tỉnh Hòa Bình khỏe, thủy lợi"),
        ("HOÀ BÌNH, UỶ BAN", "HÒA BÌNH, ỦY BAN"),
        (
            "quý I, quỹ, quỳ, giữ gìn, hoàn toàn, khuỷu",
            "quý I, quỹ, quỳ, giữ gìn, hoàn toàn, khuỷu",
        ),
        ("2021 – 2025, 12/KH‑UBND, −5", "2021 - 2025, 12/KH-UBND, -5"),
        ("“Đổi mới” ‘sáng tạo’", "\"Đổi mới\" 'sáng tạo'"),
        ("16/QÐ-TTg", "16/QĐ-TTg"),
        ("Sở\u00a0Tài  chính\t và", "Sở Tài chính và"),
        ("tuyên\u00ad truyền, lãnh\u200b đạo", "tuyên truyền, lãnh đạo"),
        ("thông\u00ad\ntin", "thôngtin"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("một\n \n\n\nhai", "một\n\nhai"),
        ("các sở , ban ; ngành ( tỉnh ) .", "các sở, ban; ngành (tỉnh)."),
        ("1 . Phạm vi", "1. Phạm vi"),
        ("**Điều 1.** *Giao* __Sở__ Y tế", "Điều 1. Giao Sở Y tế"),
        ("*1.1. *Quán triệt", "1.1. Quán triệt"),
        ("57\\-NQ/TW", "57-NQ/TW"),
        ("ghi chú (*) và 2*3", "ghi chú (*) và 2*3"),
        ("* Một việc", "* Một việc"),
        ("xem [Kế hoạch 5](https://example.test/a_b) nhé", "xem Kế hoạch 5 nhé"),
        ("dòng một<br/>dòng hai", "dòng một\ndòng hai"),
        ("ngày ___ tháng ___", "ngày ___ tháng ___"),
        ("kế hoạch củaTrung tâm, thuộcSở Y tế", "kế hoạch của Trung tâm, thuộc Sở Y tế"),
        ("eGov, VNeID, củaVNPT, viết chÝnh tả", "eGov, VNeID, củaVNPT, viết chÝnh tả"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_spellings_fold_to_one(raw: str, folded: str) -> None:
    assert normalise(raw).text == folded


@pytest.mark.parametrize(
    "words", ["Số:      /KH-UBND", "ngày         tháng         năm", "Số:            Kế hoạch"]
)
def test_blanks_left_to_be_filled_in_do_not_break_the_line(words: str) -> None:
    assert "\n" not in normalise(words).text


def test_two_columns_of_a_letterhead_are_parted() -> None:
    text = normalise("TỈNH AN BÌNH              Độc lập - Tự do - Hạnh phúc").text
    assert text == "TỈNH AN BÌNH\nĐộc lập - Tự do - Hạnh phúc"


def test_a_span_maps_back_to_the_raw_characters() -> None:
    raw = "Giao **Uỷ  ban** nhân\u00ad dân"
    folded = normalise(raw)
    start = folded.text.index("Ủy ban nhân")
    a, b = folded.to_source(start - 1, start + len("Ủy ban nhân") + 1)
    assert raw[a:b] == "Uỷ  ban** nhân"
    assert folded.to_normal(a, b) == (start, start + len("Ủy ban nhân"))


@SMALL
@given(PASSAGES)
def test_folding_twice_is_folding_once(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once


@SMALL
@given(PASSAGES)
def test_other_encodings_of_a_passage_fold_alike(raw: str) -> None:
    folded = normalise(raw).text
    assert normalise(unicodedata.normalize("NFD", raw)).text == folded
    assert normalise(re.sub("\r?\n", "\r\n", raw)).text == folded
    assert normalise(raw.replace(" ", "\u00a0")).text == folded
    assert normalise(raw.replace("â", "\u00adâ")).text == folded


@SMALL
@given(st.text(max_size=80))
def test_any_text_folds_to_nfc_and_maps_back_in_order(raw: str) -> None:
    folded = normalise(raw)
    assert unicodedata.is_normalized("NFC", folded.text)
    last = 0
    for found in re.finditer(r"\S+", folded.text):
        start, end = folded.to_source(*found.span())
        assert last <= start < end <= len(raw)
        assert not raw[start].isspace()
        assert not raw[end - 1].isspace()
        last = end


@SMALL
@given(PASSAGES)
def test_every_word_comes_from_source_that_folds_to_it(raw: str) -> None:
    folded = normalise(raw)
    for found in re.finditer(r"[^\W_]+", folded.text):
        start, end = folded.to_source(*found.span())
        assert normalise(raw[start:end]).text == found[0]
