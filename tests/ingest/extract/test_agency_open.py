"""How far names of open classes reach."""

import pytest

from schema.vocabulary import AgencyKind, System
from tests.support.agency_texts import read_plan


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Mời Ban Chỉ đạo Nhà nước về Du lịch.", "Ban Chỉ đạo Nhà nước về Du lịch"),
        (
            "Mời Ban Chỉ đạo Nhà nước các công trình, dự án trọng điểm ngành giao thông.",
            "Ban Chỉ đạo Nhà nước các công trình, dự án trọng điểm ngành giao thông",
        ),
        ("Gửi Chi cục Dân số - Trẻ em tỉnh.", "Chi cục Dân số - Trẻ em tỉnh"),
        (
            "Gửi Hội đồng Thi đua - Khen thưởng ngành Y tế tỉnh.",
            "Hội đồng Thi đua - Khen thưởng ngành Y tế tỉnh",
        ),
        ("Gửi Ban Chỉ đạo công tác bầu cử tỉnh.", "Ban Chỉ đạo công tác bầu cử tỉnh"),
        (
            "Gửi Ban Chỉ đạo chuyển đổi số trong các cơ quan đảng tỉnh.",
            "Ban Chỉ đạo chuyển đổi số trong các cơ quan đảng tỉnh",
        ),
        ("Gửi Ngân hàng Nhà nước khu vực XIII.", "Ngân hàng Nhà nước khu vực XIII"),
        ("Gửi Vụ Pháp chế - BTC.", "Vụ Pháp chế"),
        ("Gửi Cục Quản lý xử lý vi phạm hành chính.", "Cục Quản lý xử lý vi phạm hành chính"),
    ],
)
def test_a_name_reaches_to_its_last_word(body: str, words: str) -> None:
    reading = read_plan(body)
    spans = [mention.span for mention in reading.doc._.agency_mentions]
    assert words in [reading.doc.text[slice(*span)] for span in spans]


@pytest.mark.parametrize("after", ["về kết quả", "về tình hình cây", "cử đại diện", "soạn thảo"])
def test_a_bare_committee_ends_before_what_it_is_told_or_does(after: str) -> None:
    body = f"Ban Chỉ đạo chuyển đổi số tỉnh họp. Sau đó Ban Chỉ đạo {after}."
    words = read_plan(body).words("Ban Chỉ đạo chuyển đổi số tỉnh Trà Vinh")
    assert words[-1] == "Ban Chỉ đạo"


@pytest.mark.parametrize(
    "body",
    [
        "Phát triển Chính phủ số và Chính phủ điện tử.",
        "Mở rộng mạng lưới cơ sở Văn hóa và Thể thao.",
        "Kiện toàn tổ chức, bộ máy.",
    ],
)
def test_words_of_another_phrase_are_no_body(body: str) -> None:
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_committees_of_the_localities_are_a_collective() -> None:
    reading = read_plan("Giao Ban Chỉ đạo phát triển du lịch ở các địa phương ghi sổ.")
    agency = reading.agency("Ban Chỉ đạo phát triển du lịch các địa phương")
    assert agency.kind is AgencyKind.COLLECTIVE


def test_a_room_of_a_commune_lies_where_its_government_does() -> None:
    reading = read_plan("Phòng Kinh tế thuộc UBND xã nhận đơn.")
    assert reading.words("Phòng Kinh tế các xã tỉnh Trà Vinh") == ["Phòng Kinh tế"]


def test_provinces_and_cities_behind_a_shared_head_are_bodies_each() -> None:
    reading = read_plan("Gửi UBND các tỉnh, thành phố: Hồ Chí Minh, Đà Nẵng, Cà Mau.")
    assert reading.words("Ủy ban nhân dân thành phố Hồ Chí Minh") == ["Hồ Chí Minh"]
    assert reading.words("Ủy ban nhân dân tỉnh Cà Mau") == ["Cà Mau"]


def test_a_count_before_units_makes_them_a_set() -> None:
    words = read_plan("Gửi UBND 34 tỉnh, thành phố.").words("Ủy ban nhân dân các tỉnh, thành phố")
    assert words == ["UBND 34 tỉnh, thành phố"]


def test_a_heading_names_its_collective_without_the_verb_and_with_its_ground() -> None:
    body = (
        "IV. PHÂN CÔNG\n1. Các đơn vị cấp nước sạch trên địa bàn tỉnh có trách nhiệm\n- Rửa bể.\n"
    )
    reading = read_plan(body)
    assert reading.words("Các đơn vị cấp nước sạch trên địa bàn tỉnh Trà Vinh") == [
        "Các đơn vị cấp nước sạch trên địa bàn tỉnh"
    ]


def test_people_in_a_heading_are_no_agency() -> None:
    body = "IV. PHÂN CÔNG\n1. Các tổ chức, cá nhân và hộ gia đình dùng nước giếng\n- Rửa bể.\n"
    assert read_plan(body).names() == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_a_set_named_in_passing_is_left_out_and_one_that_acts_is_not() -> None:
    assert read_plan("Việc này thuộc bộ, ngành quản lý.").names() == [
        "Ủy ban nhân dân tỉnh Trà Vinh"
    ]
    assert "Các bộ, ngành" in read_plan("Đề nghị các bộ, ngành góp ý.").names()


def test_a_group_of_the_party_in_a_state_body_is_of_the_party() -> None:
    assert read_plan("Báo cáo Đảng đoàn Quốc hội.").agency("Đảng đoàn Quốc hội").system is (
        System.PARTY
    )


@pytest.mark.parametrize(
    "name",
    [
        "Trường Tiểu học Kim Đồng",
        "Trường THPT Lê Hồng Phong",
        "Đội Quản lý thị trường số 3",
        "Lữ đoàn 962",
        "Công ty Cổ phần Cấp nước Trà Vinh",
        "Hiệp hội Ngân hàng Việt Nam",
    ],
)
def test_a_name_ends_with_what_the_body_is_called_or_its_number(name: str) -> None:
    reading = read_plan(f"Giao {name} tưới cây, bón phân.")
    spans = [mention.span for mention in reading.doc._.agency_mentions]
    assert name in [reading.doc.text[slice(*span)] for span in spans]


def test_a_name_goes_on_behind_two_capitals_with_and() -> None:
    reading = read_plan("Gửi Trung tâm Tư Vấn và dịch vụ cây xanh tỉnh.")
    assert reading.names()[1:] == ["Trung tâm Tư Vấn và dịch vụ cây xanh tỉnh Trà Vinh"]


@pytest.mark.parametrize("verb", ["nộp", "trao đổi", "bàn giao", "niêm yết", "trồng", "nhận"])
def test_a_name_of_open_words_ends_before_what_the_body_does(verb: str) -> None:
    reading = read_plan(f"Trung tâm Xúc tiến thương mại {verb} cây trước tháng 6.")
    assert reading.names()[1:] == ["Trung tâm Xúc tiến thương mại tỉnh Trà Vinh"]


def test_what_ends_other_names_may_be_the_topic_of_a_committee() -> None:
    reading = read_plan("Gửi Ban Chỉ đạo về hoàn thiện bộ máy tỉnh.")
    assert reading.names()[1:] == ["Ban Chỉ đạo về hoàn thiện bộ máy tỉnh Trà Vinh"]


def test_the_countryside_is_no_village_and_a_cooperative_no_commune() -> None:
    body = (
        "Gửi Trung tâm Nước sạch và Vệ sinh môi trường nông thôn tỉnh; "
        "Trung tâm Hỗ trợ phát triển hợp tác xã tỉnh."
    )
    assert read_plan(body).names()[1:] == [
        "Trung tâm Nước sạch và Vệ sinh môi trường nông thôn tỉnh Trà Vinh",
        "Trung tâm Hỗ trợ phát triển hợp tác xã tỉnh Trà Vinh",
    ]


def test_a_committee_may_be_named_by_what_it_carries_out() -> None:
    reading = read_plan("Gửi Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở tỉnh.")
    assert reading.names()[1:] == ["Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở tỉnh Trà Vinh"]
    bare = read_plan("Gửi Ban Chỉ đạo phòng dịch tỉnh. Ban Chỉ đạo thực hiện kiểm tra cây.")
    assert bare.names()[1:] == ["Ban Chỉ đạo phòng dịch tỉnh Trà Vinh"]


def test_a_committee_for_the_papers_of_a_congress_is_of_the_party() -> None:
    reading = read_plan("Gửi Tiểu ban Văn kiện tỉnh; Tiểu ban An ninh tỉnh.")
    assert reading.agency("Tiểu ban Văn kiện tỉnh Trà Vinh").system is System.PARTY
    assert reading.agency("Tiểu ban An ninh tỉnh Trà Vinh").system is System.STATE
