"""Who signed, for whom and as what, in whole signatures and broken ones."""

import pytest

from schema.names import squeeze
from schema.vocabulary import Authority, Form
from tests.support.agency_texts import Reading, read, read_plan

END = "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n"


def signed(reading: Reading) -> list[tuple[str, str | None, Authority | None, str | None]]:
    """Name, position, mark and who is stood for, of each signatory."""
    text = reading.doc.text

    def words(span: tuple[int, int] | None) -> str | None:
        return None if span is None else squeeze(text[slice(*span)])

    return [
        (text[slice(*s.span)], words(s.position), s.authority, words(s.represented))
        for s in reading.doc._.signatories
    ]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nPhan Thị Mười",
            ("Phan Thị Mười", "PHÓ CHỦ TỊCH", Authority.KT, "CHỦ TỊCH"),
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Văn Tám",
            ("Trần Văn Tám", "CHỦ TỊCH", Authority.TM, "ỦY BAN NHÂN DÂN"),
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhan Thị Mười",
            ("Phan Thị Mười", "PHÓ CHỦ TỊCH", Authority.KT, "CHỦ TỊCH"),
        ),
        (
            "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ PHÁP CHẾ\nVõ Văn Chín",
            ("Võ Văn Chín", "VỤ TRƯỞNG VỤ PHÁP CHẾ", Authority.TL, "BỘ TRƯỞNG"),
        ),
        ("GIÁM ĐỐC\nĐặng Thị Bảy", ("Đặng Thị Bảy", "GIÁM ĐỐC", None, None)),
        (
            "T/M BAN BÍ THƯ\nLý Văn Năm",
            ("Lý Văn Năm", None, Authority.TM, "BAN BÍ THƯ"),
        ),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nHồ Văn Sáu",
            ("Hồ Văn Sáu", "PHÓ TRƯỞNG BAN", Authority.KT, "TRƯỞNG BAN"),
        ),
        (
            "TRƯỞNG BAN TỔ CHỨC TỈNH ỦY\nkiêm\nTRƯỞNG BAN CHỈ ĐẠO\nBùi Thị Hai",
            ("Bùi Thị Hai", "TRƯỞNG BAN TỔ CHỨC TỈNH ỦY kiêm TRƯỞNG BAN CHỈ ĐẠO", None, None),
        ),
    ],
)
def test_a_signature_gives_name_position_and_mark(
    block: str, expected: tuple[str, str | None, Authority | None, str | None]
) -> None:
    assert signed(read_plan(f"{END}{block}\n")) == [expected]


def test_stray_initials_above_the_signature_are_no_name() -> None:
    body = f"{END}Tâm\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhan Thị Mười\n"
    assert [name for name, *_ in signed(read_plan(body))] == ["Phan Thị Mười"]


def test_the_device_that_signed_is_no_signatory() -> None:
    body = f"{END}CHỦ TỊCH\nNgười ký: Nguyễn Văn Máy\nTrần Văn Tám\n"
    assert [name for name, *_ in signed(read_plan(body))] == ["Trần Văn Tám"]


def test_two_columns_give_two_signatories() -> None:
    one = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Tám\n"
    body = f"{END}{one}TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\nLê Thị Ba\n"
    assert [name for name, *_ in signed(read_plan(body))] == ["Trần Văn Tám", "Lê Thị Ba"]


def test_a_reporter_signs_nothing() -> None:
    text = "UBND tỉnh Trà Vinh họp.\nCHỦ TỊCH\nTrúc Phương\nNguyễn Văn Viết\n"
    assert signed(read(text, Form.NEWS_REPORT)) == []


def test_signing_makes_no_mention_of_the_office() -> None:
    reading = read_plan(f"{END}KT. CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nPHÓ CHỦ TỊCH\nPhan Thị Mười\n")
    assert not any("Chủ tịch" in name for name in reading.names())


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "TL.\nBỘ TRƯỞNG CHÁNH VĂN PHÒNG Võ Văn Chín",
            ("Võ Văn Chín", "CHÁNH VĂN PHÒNG", Authority.TL, "BỘ TRƯỞNG"),
        ),
        (
            "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐại tá Phan Văn Mười",
            ("Phan Văn Mười", "PHÓ CHỦ TỊCH", Authority.KT, "CHỦ TỊCH"),
        ),
        (
            "KT. GIÁM ĐỐCPHÓ GIÁM ĐỐC(Đã ký)Phan Thị Mười",
            ("Phan Thị Mười", "PHÓ GIÁM ĐỐC", Authority.KT, "GIÁM ĐỐC"),
        ),
        (
            "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Tám Phụ lục kèm theo",
            ("Lê Văn Tám", "THỨ TRƯỞNG", Authority.KT, "BỘ TRƯỞNG"),
        ),
        (
            "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Tám KẾ HOẠCH TRỒNG RỪNG NĂM 2024",
            ("Lê Văn Tám", "THỨ TRƯỞNG", Authority.KT, "BỘ TRƯỞNG"),
        ),
        (
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nIê Văn Tám",
            ("Iê Văn Tám", "PHÓ GIÁM ĐỐC", Authority.KT, "GIÁM ĐỐC"),
        ),
    ],
)
def test_a_broken_signature_still_gives_name_position_and_mark(
    block: str, expected: tuple[str, str | None, Authority | None, str | None]
) -> None:
    assert signed(read_plan(f"{END}{block}\n")) == [expected]


def test_the_drafter_behind_the_last_recipient_is_no_recipient_and_signs_nothing() -> None:
    reading = read_plan(
        "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT, TH (3b). Minh Tâm BỘ TRƯỞNG, CHỦ NHIỆM Võ Văn Chín\n"
    )
    assert signed(reading) == [("Võ Văn Chín", "BỘ TRƯỞNG, CHỦ NHIỆM", None, None)]
    last = reading.doc._.recipients[-1]
    assert reading.doc.text[slice(*last.span)] == "Lưu: VT, TH (3b)"


LONG = "Các cơ quan chăm sóc cây xanh trên đường làng và báo cáo kết quả.\n" * 60


@pytest.mark.parametrize(
    "block",
    [
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Tám\n",
        "|  | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Văn Tám |\n|---|---|\n",
        "CHỦ TỊCH\n[\nTrần Văn Tám\n",
    ],
)
def test_a_paper_without_recipients_is_signed_before_its_annex(block: str) -> None:
    reading = read_plan(f"1. Trồng cây.\n\n{block}\nPhụ lục\n{LONG}")
    assert [name for name, *_ in signed(reading)] == ["Trần Văn Tám"]


def test_a_form_in_an_annex_and_a_post_in_capitals_are_signed_by_nobody() -> None:
    form = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Ký tên, đóng dấu)\n"
    title = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TRÀ VINH\nCăn cứ Luật Đê điều;\n"
    assert signed(read_plan(f"{title}{LONG}{form}{LONG}")) == []


def test_who_is_said_to_have_signed_is_a_signatory_without_a_post() -> None:
    assert signed(read_plan(f"{LONG}Nguyễn Văn Ba (Đã ký)\n")) == [
        ("Nguyễn Văn Ba", None, None, None)
    ]
    assert signed(read_plan("Biên bản do Nguyễn Văn Ba lập (đã ký tên).\n")) == []


def test_a_recipient_by_the_letters_of_a_post_has_not_signed() -> None:
    body = (
        "1. Rửa cây.\nNơi nhận:    TL. BỘ TRƯỞNG\n- Như trên;   VỤ TRƯỞNG VỤ PHÁP CHẾ\n"
        "- BT Trần Văn Tám (để b/c);\n- TT. Lê Thị Ba;\n- Lưu: VT.    Võ Văn Chín\n"
    )
    assert [name for name, *_ in signed(read_plan(body))] == ["Võ Văn Chín"]
