"""Where and when a source speaks, from its letterhead, date line or prose."""

import pytest

from ingest.extract.context import read_context
from ingest.extract.values import Letterhead
from schema.vocabulary import Form, Level


@pytest.mark.parametrize(
    ("text", "level", "province", "district", "commune"),
    [
        (
            "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nSố: 3/KH-UBND\nLâm Đồng, ngày 2 tháng 3 năm 2022\n",
            Level.PROVINCE,
            "tỉnh Lâm Đồng",
            None,
            None,
        ),
        (
            "Số: 9/KH-UBND\nCầu Ngang, ngày 2 tháng 3 năm 2022\nKẾ HOẠCH\n",
            Level.DISTRICT,
            "tỉnh Trà Vinh",
            "huyện Cầu Ngang",
            None,
        ),
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\nSố: 4/CT-UBND\n",
            Level.PROVINCE,
            "thành phố Cần Thơ",
            None,
            None,
        ),
        (
            "BỘ XÂY DỰNG\nSố: 5/TT-BXD\nHà Nội, ngày 1 tháng 2 năm 2020\n",
            Level.CENTRAL,
            None,
            None,
            None,
        ),
        ("Giao ban đầu tuần.\n", None, None, None, None),
    ],
)
def test_level_and_place_are_those_of_the_head(
    text: str, level: Level | None, province: str | None, district: str | None, commune: str | None
) -> None:
    context = read_context(text, Form.FULL_TEXT, None)
    assert context.level is level
    named = [p.name if p else None for p in (context.province, context.district, context.commune)]
    assert named == [province, district, commune]


def test_behind_a_title_alone_the_place_is_that_of_the_prose() -> None:
    title = "Chỉ thị về chăm sóc cây xanh năm 2010\n"
    text = f"{title}Theo lời của Bộ Xây dựng và UBND thành phố Hà Nội, các đơn vị trồng cây.\n"
    head = Letterhead(end=len(title), title=(0, len(title) - 1))
    context = read_context(text, Form.FULL_TEXT, head)
    assert context.province is not None
    assert context.province.name == "thành phố Hà Nội"


def test_namesakes_are_told_apart_by_the_province_that_the_text_names() -> None:
    text = (
        "ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH\nSố: 2/KH-UBND\nCăn cứ Kế hoạch của UBND tỉnh Tây Ninh\n"
    )
    context = read_context(text, Form.FULL_TEXT, None)
    assert context.province is not None
    assert context.province.name == "tỉnh Tây Ninh"


def test_a_report_may_name_its_province_only_later() -> None:
    text = (
        "UBND tỉnh giao nhiệm vụ. Bà con tỉnh Hậu Giang phấn khởi vì tỉnh Hậu Giang có đường mới."
    )
    context = read_context(text, Form.NEWS_REPORT, None)
    assert (context.level, context.province and context.province.name) == (
        Level.PROVINCE,
        "tỉnh Hậu Giang",
    )


def test_the_place_is_proved_by_its_words() -> None:
    text = "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nSố: 3/KH-UBND\n"
    start, end = read_context(text, Form.FULL_TEXT, None).proof["province"]
    assert "LÂM ĐỒNG" in text[start:end]


def test_the_capital_in_a_date_line_alone_is_only_the_seat_of_a_central_body() -> None:
    text = "Hà Nội, ngày 5 tháng 5 năm 2010\nTHÔNG BÁO\nLãnh đạo ngành kết luận như sau.\n"
    context = read_context(text, Form.FULL_TEXT, None)
    assert (context.level, context.province) == (Level.CENTRAL, None)


def test_districts_speak_for_the_province_that_the_prose_names_beside_another() -> None:
    text = (
        "Chỉ thị về việc trồng cây\n"
        "Huyện Cần Đước và huyện Đức Hòa nhận cây giống.\n"
        "Người dân tỉnh Long An trồng cây; thành phố Hồ Chí Minh tặng phân bón.\n"
        "Huyện Thủ Thừa, huyện Bến Lức chăm sóc cây.\n"
    )
    context = read_context(text, Form.FULL_TEXT, None)
    assert context.province is not None
    assert context.province.name == "tỉnh Long An"


def test_two_provinces_named_alike_often_leave_the_place_unknown() -> None:
    text = "Chỉ thị về việc trồng cây\nNgười dân tỉnh Long An và tỉnh Cà Mau nhận cây.\n"
    assert read_context(text, Form.FULL_TEXT, None).province is None


HEAD = "ỦY BAN NHÂN DÂN\nXÃ LƯƠNG SƠN\nSố: 9/KH-UBND\nLương Sơn, ngày 2 tháng 3 năm 2022\n"


def test_a_commune_with_namesakes_says_nothing_of_its_province() -> None:
    context = read_context(
        f"{HEAD}Thực hiện kế hoạch của Ủy ban nhân dân tỉnh.", Form.FULL_TEXT, None
    )
    assert (context.commune and context.commune.name) == "xã Lương Sơn"
    assert context.province is None


def test_a_commune_with_namesakes_lies_in_the_province_that_the_text_names() -> None:
    text = f"{HEAD}Thực hiện kế hoạch của Ủy ban nhân dân tỉnh Lào Cai."
    context = read_context(text, Form.FULL_TEXT, None)
    assert (context.province and context.province.name) == "tỉnh Lào Cai"


def test_a_local_body_below_its_ministry_speaks_from_its_place() -> None:
    text = "BỘ CÔNG AN\nCÔNG AN TỈNH TRÀ VINH\nSố: 9/KH-CAT\nTrà Vinh, ngày 2 tháng 3 năm 2022\n"
    head = Letterhead(bodies=((0, 32),), end=60)
    context = read_context(text, Form.FULL_TEXT, head)
    assert context.level is Level.PROVINCE
    assert (context.province and context.province.name) == "tỉnh Trà Vinh"


def test_a_ministry_over_a_department_of_its_own_speaks_for_the_country() -> None:
    text = "BỘ CÔNG AN\nCỤC CẢNH SÁT GIAO THÔNG\nSố: 9/KH-C08\nHà Nội, ngày 2 tháng 3 năm 2022\n"
    head = Letterhead(bodies=((0, 34),), end=60)
    assert read_context(text, Form.FULL_TEXT, head).level is Level.CENTRAL
