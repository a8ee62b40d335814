"""Titles of cited documents: where one ends, and whose it is in a list."""

import pytest

from schema.vocabulary import DocumentType
from tests.support.document_texts import DECISION, mentions_of, read_document, read_plan, titles_of

NUMBER = "12/2020/NĐ-CP"


@pytest.mark.parametrize(
    ("tail", "title"),
    [
        (" mà có thương tật thì được trợ cấp.", ""),
        (", gồm 4 chương, 16 điều.", ""),
        (", sau khi nghiên cứu phương án kèm theo, Sở Xây dựng có ý kiến như sau:", ""),
        (" được quy định theo bảng giá ở Thông tư này.", ""),
        (" và một số nhiệm vụ cụ thể dưới đây:", ""),
        (" và khoản 7 Điều 3 trong Thông tư này.", ""),
        (" và kế hoạch 5 năm (2021 - 2025).", " và kế hoạch 5 năm (2021 - 2025)"),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(tail, title):
    doc = read_plan(f"Theo Nghị định số {NUMBER} ngày 3/4/2020 về trợ giúp người lái đò{tail}\n")
    assert titles_of(doc)[NUMBER] == f"trợ giúp người lái đò{title}"


def test_a_short_title_in_a_list_is_not_replaced_by_the_next_one():
    doc = read_plan(
        "Căn cứ các Nghị định: số 12/2020/NĐ-CP ngày 3/4/2020 về bến đò; số 13/2020/NĐ-CP ngày "
        "5/6/2020 quy định chi tiết thi hành một số điều của Luật Đường thủy nội địa;\n"
    )
    assert titles_of(doc)[NUMBER] == "bến đò"


def test_a_list_shares_the_title_at_its_end():
    doc = read_plan(
        "Các Công điện số 7/CĐ-UBND; số 8/CĐ-UBND; số 9/CĐ-UBND về việc ứng phó mưa lũ.\n"
    )
    assert titles_of(doc)["7/CĐ-UBND"] == "ứng phó mưa lũ"


def test_a_congress_in_capitals_is_the_one_in_small_letters():
    doc = read_plan(
        "THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII CỦA ĐẢNG\n\nCác xã thực "
        "hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.\n"
    )
    assert sum(d.type is DocumentType.RESOLUTION for d in doc._.documents) == 1


def test_family_planning_is_no_plan():
    doc = read_plan("Kiện toàn ban Dân số - Kế hoạch hóa gia đình tỉnh Trà Vinh năm 2024.\n")
    assert len(doc._.documents) == 1


def numbers_and_titles(doc):
    return {d.number: d.title for d in doc._.documents if d.type is DocumentType.LAW}


def test_the_number_behind_two_laws_is_the_amending_one():
    doc = read_plan(
        "Căn cứ Luật Đường thủy nội địa số 23/2004/QH11;\n\nCăn cứ Luật sửa đổi, bổ sung một số "
        "điều của Luật Đường thủy nội địa số 48/2014/QH13;\n"
    )
    amending = "sửa đổi, bổ sung một số điều của Luật Đường thủy nội địa"
    assert numbers_and_titles(doc) == {
        "23/2004/QH11": "Đường thủy nội địa",
        "48/2014/QH13": amending,
    }
    assert mentions_of(doc)[-1] == "Luật Đường thủy nội địa"


def test_the_numbers_in_a_list_of_amended_laws_are_theirs():
    doc = read_plan(
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 79/2006/QH11, Luật Thủy lợi "
        "số 08/2017/QH14;\n"
    )
    assert numbers_and_titles(doc)["79/2006/QH11"] == "Đê điều"
    assert numbers_and_titles(doc)["08/2017/QH14"] == "Thủy lợi"


def test_a_national_programme_ends_before_the_place_where_it_is_carried_out():
    doc = read_plan(
        "Các xã thực hiện Chương trình mục tiêu quốc gia nước sạch trên địa bàn tỉnh Trà Vinh.\n"
    )
    assert mentions_of(doc) == ["Chương trình mục tiêu quốc gia nước sạch"]


def test_a_programme_of_the_place_keeps_it():
    doc = read_plan("Các xã thực hiện Chương trình Nước sạch bến phà trên địa bàn tỉnh Trà Vinh.\n")
    assert mentions_of(doc) == ["Chương trình Nước sạch bến phà trên địa bàn tỉnh Trà Vinh"]


@pytest.mark.parametrize("act", ["giao dự toán cho hai Phòng", "hỗ trợ trợ cấp cho các Trường"])
def test_a_decision_of_every_day_is_no_document(act):
    doc = read_plan(f"Ủy ban nhân dân các xã ra Quyết định {act} của Trà Vinh để chi trả.\n")
    assert mentions_of(doc) == []


def test_a_year_behind_a_law_is_no_period_of_the_act_that_guides_it():
    doc = read_plan("Trình Chính phủ ban hành Nghị định hướng dẫn thi hành Luật Giá năm 2023.\n")
    assert [d.period for d in doc._.documents if d.type is DocumentType.DECREE] == [None]


def test_all_that_is_listed_below_is_put_in_force():
    doc = read_document(
        DECISION + "Điều 1. Ban hành kèm theo Quyết định này các quy chế sau:\n\n1. Quy chế quản "
        "lý phà của các xã;\n\n2. Quy chế tuần tra đê.\n\nĐiều 2. Các xã thi hành.\n"
    )
    assert mentions_of(doc)[-2:] == ["Quy chế quản lý phà của các xã", "Quy chế tuần tra đê"]


def test_what_a_list_of_tasks_names_in_general_is_not_put_in_force():
    doc = read_plan("1. Các xã xây dựng:\n\n- Quy chế quản lý phà;\n\n- Quy chế tuần tra đê.\n")
    assert mentions_of(doc) == []


def test_two_statutes_that_one_decision_puts_in_force_stay_apart():
    doc = read_document(
        DECISION + "Điều 1. Ban hành kèm theo Quyết định này Quy chế tuần tra các tuyến đê và Quy "
        "chế tiếp công dân của các phường.\n"
    )
    assert mentions_of(doc)[-2:] == [
        "Quy chế tuần tra các tuyến đê",
        "Quy chế tiếp công dân của các phường",
    ]
    assert sum(d.type is DocumentType.STATUTE for d in doc._.documents) == 3


def test_what_one_responds_to_is_part_of_the_name():
    doc = read_plan("Thực hiện Chương trình mục tiêu quốc gia ứng phó với nước mặn của tỉnh.\n")
    assert mentions_of(doc)[0].startswith("Chương trình mục tiêu quốc gia ứng phó với nước mặn")


def test_a_title_ends_with_the_quotation_that_it_holds():
    doc = read_plan(
        'Theo Kế hoạch số 25/KH-UBND ngày 3/4/2020 thực hiện phong trào "Phà sạch", công tác trực '
        "ban đã có chuyển biến.\n"
    )
    assert titles_of(doc)["25/KH-UBND"] == 'thực hiện phong trào "Phà sạch"'


def test_a_law_may_bear_its_number_without_the_word_for_it():
    doc = read_plan(
        "Căn cứ Luật Đường thủy nội địa 23/2004/QH11; Luật Phòng, chống ma túy 73/2021/QH14 và "
        "Luật Giá;\n"
    )
    assert numbers_and_titles(doc) == {
        "23/2004/QH11": "Đường thủy nội địa",
        "73/2021/QH14": "Phòng, chống ma túy",
        None: "Giá",
    }


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("xây dựng Đề án kiện toàn các đội tuần tra đê;", ["Đề án kiện toàn các đội tuần tra đê"]),
        ("triển khai Chiến lược bảo vệ nguồn nước sạch.", ["Chiến lược bảo vệ nguồn nước sạch"]),
        ("triển khai Đề án số 06/CP; Đề án 939;", ["Đề án số 06/CP", "Đề án 939"]),
        (
            "thực hiện Nghị định thư Kyoto; Hiệp định Paris.",
            ["Nghị định thư Kyoto", "Hiệp định Paris"],
        ),
        ("xây dựng Đề án để phát triển bến phà;", []),
        ("triển khai Chương trình sử dụng nguồn vốn của xã;", []),
        ("xây dựng đề án kiện toàn các đội tuần tra đê;", []),
    ],
)
def test_a_project_or_strategy_with_a_capital_is_a_name(passage, names):
    assert mentions_of(read_plan(f"Các xã phối hợp {passage}\n")) == names


def test_codes_of_types_recall_a_number():
    doc = read_plan("Theo QĐ số 66/2018/QĐ-UBND về phà; giá ở STT 4, PL 9, QĐ 66; TCVN 66:2018.\n")
    assert mentions_of(doc)[:2] == ["QĐ số 66/2018/QĐ-UBND", "QĐ 66"]


def test_a_title_in_the_recitals_goes_on_behind_semicolons():
    doc = read_plan(
        "Căn cứ Nghị định số 12/2020/NĐ-CP ngày 3/4/2020 của Chính phủ quy định việc cấp phép phà; "
        "việc thu hồi giấy phép; Nghị định số 13/2020/NĐ-CP ngày 5/6/2020 về bến đò;\n"
    )
    assert titles_of(doc)[NUMBER] == "quy định việc cấp phép phà; việc thu hồi giấy phép"


def test_a_task_behind_a_semicolon_is_no_title():
    doc = read_plan(
        "- Thực hiện Nghị định số 12/2020/NĐ-CP ngày 3/4/2020 quy định việc cấp phép phà; việc thu "
        "hồi giấy phép do các xã báo cáo.\n"
    )
    assert titles_of(doc)[NUMBER] == "quy định việc cấp phép phà"


def test_a_law_may_stand_in_the_next_line():
    doc = read_plan("Căn cứ Luật\nĐường thủy nội địa ngày 15 tháng 6 năm 2004;\n")
    assert mentions_of(doc) == ["Luật Đường thủy nội địa"]


def test_a_quoted_guideline_is_put_in_force():
    doc = read_document(
        DECISION + "Điều 1. Ban hành kèm theo Quyết định này tài liệu chuyên môn “Hướng dẫn cấp "
        "cứu người đuối nước”.\n"
    )
    assert mentions_of(doc)[-1] == "Hướng dẫn cấp cứu người đuối nước"


def test_a_body_alone_names_no_plan():
    doc = read_plan("Các xã trồng rừng theo Kế hoạch của UBND tỉnh Trà Vinh.\n")
    assert mentions_of(doc) == []
