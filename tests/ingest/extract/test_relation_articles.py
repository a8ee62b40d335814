"""What an article says of the acts listed below it, and of those whose end it only mentions."""

import pytest

from tests.support.relation_docs import DECISION_HEAD, stated

HEAD = f"{DECISION_HEAD}Căn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\n"
BASIS = ("*", "BASED_ON", "Lưu trữ")
FIRST, SECOND = "15/2019/QĐ-UBND", "16/2019/QĐ-UBND"


@pytest.mark.parametrize(
    ("lead", "relation"),
    [
        ("Bãi bỏ 02 Quyết định của Ủy ban nhân dân tỉnh, cụ thể", "REPEALS"),
        ("Bãi bỏ toàn bộ các Quyết định do Ủy ban nhân dân tỉnh ban hành sau đây", "REPEALS"),
        ("Sửa đổi, bổ sung một số điều của các Quyết định sau", "AMENDS"),
        ("Quyết định này thay thế các Quyết định dưới đây", "REPLACES"),
        ("Bãi bỏ một phần các Quyết định sau đây", "REPEALS"),
        ("Quyết định này thay cho các Quyết định sau", "REPLACES"),
    ],
)
def test_an_act_is_done_to_every_document_listed_below_it(lead: str, relation: str) -> None:
    found = stated(
        f"{HEAD}Điều 2. {lead}:\n1. Quyết định số {FIRST} về bến thủy;\n"
        f"2. Quyết định số {SECOND} về đò ngang.\n"
    )
    assert found == {BASIS, ("*", relation, FIRST), ("*", relation, SECOND)}


@pytest.mark.parametrize("lead", ["với các nội dung sau", "gồm các nội dung dưới đây"])
def test_what_is_approved_is_not_what_its_contents_below_name(lead: str) -> None:
    found = stated(
        f"{HEAD}Điều 1. Phê duyệt Chương trình phát triển nhà ở tỉnh An Giang giai đoạn 2025 - "
        f"2030 {lead}:\n1. Quan điểm: theo sát Chiến lược phát triển nhà ở quốc gia giai đoạn "
        "2021 - 2030.\n"
    )
    assert found == {
        BASIS,
        ("*", "PROMULGATES", "phát triển nhà ở tỉnh An Giang giai đoạn 2025 - 2030"),
        ("*", "CITES", "phát triển nhà ở quốc gia giai đoạn 2021 - 2030"),
    }


@pytest.mark.parametrize(
    ("words", "relations"),
    [
        (f"Bãi bỏ Quyết định số {FIRST}; sửa đổi Quyết định số {SECOND}", ("REPEALS", "AMENDS")),
        (
            f"Sở Xây dựng công bố Quyết định số {FIRST}; sửa đổi Quyết định số {SECOND} khi cần",
            ("CITES", "CITES"),
        ),
        (
            "Bãi bỏ thủ tục hành chính cấp xã đã được công bố tại Quyết định số "
            f"{FIRST}; bãi bỏ Quyết định số {SECOND}",
            ("REPEALS", "REPEALS"),
        ),
    ],
)
def test_a_clause_behind_a_semicolon_goes_on_with_the_acts_of_an_article(
    words: str, relations: tuple[str, str]
) -> None:
    found = stated(f"{HEAD}Điều 2. {words}.\n")
    assert found == {BASIS, ("*", relations[0], FIRST), ("*", relations[1], SECOND)}


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định này có hiệu lực kể từ ngày Quyết định số 15/2019/QĐ-UBND hết hiệu lực",
        "Dự án được duyệt tại Quyết định số 15/2019/QĐ-UBND trước khi bị bãi bỏ thì làm tiếp",
        "Giấy phép cấp theo Quyết định số 15/2019/QĐ-UBND hết hiệu lực thì phải cấp lại",
        "Trường hợp Quyết định số 15/2019/QĐ-UBND bị thay thế thì theo văn bản mới",
    ],
)
def test_who_speaks_of_the_end_of_an_act_does_not_end_it(words: str) -> None:
    assert stated(f"{HEAD}Điều 3. {words}.\n") == {BASIS, ("*", "CITES", FIRST)}


def test_what_is_put_in_force_by_an_act_ends_with_it() -> None:
    found = stated(
        f"{HEAD}Điều 3. Quy chế bến thủy ban hành kèm theo Quyết định số {FIRST} hết hiệu lực từ "
        "ngày 01/7/2025.\n"
    )
    assert ("*", "REPEALS", FIRST) in found


@pytest.mark.parametrize(
    "words",
    ["Ban hành kèm theoQuyết định này", "Ban hành kèm theo Quyết định này là", "Phê duyệt"],
)
def test_words_that_lost_their_blank_still_put_a_plan_in_force(words: str) -> None:
    found = stated(f"{HEAD}Điều 1. {words} Kế hoạch hành động vì phụ nữ tỉnh An Giang.\n")
    assert ("*", "PROMULGATES", "vì phụ nữ tỉnh An Giang") in found


@pytest.mark.parametrize(
    "words",
    [
        "Trường hợp thực hiện dự án theo hợp đồng thì áp dụng Luật Đầu tư",
        "Mức thu phí thực hiện Luật Đầu tư",
        "Đối tượng là cơ quan liên quan đến việc thi hành Luật Đầu tư",
        "Khen thưởng đơn vị thực hiện tốt Luật Đầu tư",
    ],
)
def test_an_article_that_tells_nobody_to_act_orders_nothing(words: str) -> None:
    assert stated(f"{HEAD}Điều 5. {words}.\n") == {BASIS, ("*", "CITES", "Đầu tư")}


def test_an_article_that_tells_a_body_to_act_still_orders() -> None:
    found = stated(f"{HEAD}Điều 5. Sở Xây dựng tổ chức thực hiện Luật Đầu tư.\n")
    assert found == {BASIS, ("*", "DIRECTS", "Đầu tư")}
