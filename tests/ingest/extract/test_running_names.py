"""Names in running text: what is a document's name, how far it goes, and numbers cut short."""

import pytest

from schema.vocabulary import DocumentType
from tests.support.document_texts import mentions_of, read_plan


def names(doc, type_):
    """The mentions of the documents of a type but the subject's."""
    return [
        doc._.text[slice(*span)]
        for document in doc._.documents[1:]
        if document.type is type_
        for span in document.mentions
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Các xã thực hiện Phương án tổ chức cấp phát lương thực cho dân.",
        "Sở Nội vụ theo dõi việc thực hiện Phương án nghiêm túc, hiệu quả.",
        "Các xã phối hợp thực hiện Chương trình của các cơ quan ở Cà Mau.",
        "- Xây dựng và ban hành phương án tuần tra bến đò đúng quy định.",
        "b) Phương án sửa bến đò giai đoạn 2026 - 2030: các xã tự lập.",
        "Sở Nội vụ đã trình Chính phủ ban hành Nghị quyết về cơ chế đặc thù.",
    ],
)
def test_a_kind_of_plan_is_no_document(text):
    assert len(read_plan(text)._.documents) == 1


def test_a_plan_in_the_title_of_a_cited_decision_is_one():
    doc = read_plan(
        "Căn cứ Quyết định số 77/QĐ-UBND ngày 3 tháng 2 năm 2021 của Ủy ban nhân dân tỉnh ban hành "
        "Phương án cấp nước an toàn nông thôn;"
    )
    assert names(doc, DocumentType.SCHEME) == ["Phương án cấp nước an toàn nông thôn"]


def test_a_name_ends_where_a_purpose_begins():
    doc = read_plan("Các xã thực hiện Đề án Xây dựng bến đò kiểu mẫu để phục vụ bà con.")
    assert names(doc, DocumentType.PROJECT) == ["Đề án Xây dựng bến đò kiểu mẫu"]


def test_a_programme_another_ministry_revises_is_the_one_named_before():
    doc = read_plan(
        "Căn cứ Quyết định số 8/QĐ-TTg ngày 3 tháng 2 năm 2021 của Thủ tướng Chính phủ phê duyệt "
        "Quy hoạch bến đò thời kỳ 2021 - 2030 và các Quyết định của Bộ trưởng Bộ Xây dựng phê "
        "duyệt điều chỉnh Quy hoạch bến đò thời kỳ 2021 - 2030;"
    )
    assert len(names(doc, DocumentType.OTHER)) == 2
    assert sum(d.type is DocumentType.OTHER for d in doc._.documents) == 1


def test_a_serial_alone_means_the_number_named_in_full():
    doc = read_plan(
        "Căn cứ Nghị quyết số 101/2025/UBTVQH15 ngày 26 tháng 9 năm 2025;\n"
        "Các xã mời họp theo Nghị quyết 101 và mẫu của Nghị quyết số 101."
    )
    assert names(doc, DocumentType.RESOLUTION) == [
        "Nghị quyết số 101/2025/UBTVQH15",
        "Nghị quyết 101",
        "Nghị quyết số 101",
    ]


@pytest.mark.parametrize("cut", ["Nghị quyết 99", "Nghị quyết 101%", "nghị quyết 101"])
def test_a_serial_that_no_number_has_is_none(cut):
    doc = read_plan(f"Căn cứ Nghị quyết số 101/2025/UBTVQH15;\nCác xã mời họp theo {cut}.")
    assert len(names(doc, DocumentType.RESOLUTION)) == 1


def test_a_serial_that_two_numbers_share_is_none():
    doc = read_plan(
        "Căn cứ Nghị quyết số 7/NQ-CP; Nghị quyết số 7/NQ-HĐND;\nCác xã mời họp theo Nghị quyết 7."
    )
    assert len(names(doc, DocumentType.RESOLUTION)) == 2


def test_a_law_that_is_named_with_about_is_one():
    doc = read_plan("Các xã thực hiện Pháp lệnh về lực lượng Dự bị động viên ; giữ bến đò.")
    assert names(doc, DocumentType.ORDINANCE) == ["Pháp lệnh về lực lượng Dự bị động viên"]


def test_the_second_subject_of_a_law_belongs_to_its_name():
    doc = read_plan("Các xã tuyên truyền Luật Bến bãi và Đò ngang; Luật Lưu trữ và Bộ Nội vụ.")
    assert names(doc, DocumentType.LAW) == ["Luật Bến bãi và Đò ngang", "Luật Lưu trữ"]


def test_years_behind_a_count_of_years_are_the_period():
    doc = read_plan("Các xã thực hiện Chiến lược phát triển bến đò 10 năm 2021-2030.")
    assert [d.period for d in doc._.documents[1:]] == ["2021-2030"]


@pytest.mark.parametrize(
    "title",
    [
        "quy định chế độ đối với dân quân đang phục vụ có thời hạn tại hải đảo",
        "hướng dẫn về quy trình cấp phép, trình tự thủ tục neo đậu của tàu cá",
        "quy định giá nước, giao dịch hợp đồng cấp nước",
    ],
)
def test_a_title_goes_on_through_participles_and_nouns(title):
    doc = read_plan(f"Căn cứ Nghị định số 7/2021/NĐ-CP ngày 3 tháng 2 năm 2021 {title};")
    assert doc._.documents[1].title == title


@pytest.mark.parametrize(
    "tail",
    [
        ", trong đó có nội dung về tàu cá",
        ", yêu cầu các xã báo cáo",
        " và các chỉ thị, kế hoạch của tỉnh",
        " kèm theo Chương trình hành động",
    ],
)
def test_a_title_stops_where_the_sentence_goes_on(tail):
    doc = read_plan(
        f"Thực hiện Nghị định số 7/2021/NĐ-CP ngày 3 tháng 2 năm 2021 quy định về bến đò{tail};"
    )
    assert doc._.documents[1].title == "quy định về bến đò"


@pytest.mark.parametrize("bare", ["Đề án và các hoạt động khác", "Đề án, các phong trào"])
def test_carrying_out_a_bare_document_is_no_name(bare):
    assert len(read_plan(f"Các xã lập Kế hoạch thực hiện {bare} ở Cà Mau.")._.documents) == 1


def test_the_plan_is_named_by_what_it_is_directed_at():
    doc = read_plan(
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch chăm sóc cây xanh đối với các tuyến kênh, như sau:"
    )
    assert [doc._.text[slice(*span)] for span in doc._.documents[0].mentions][-1] == (
        "Kế hoạch chăm sóc cây xanh đối với các tuyến kênh"
    )


@pytest.mark.parametrize(
    "issuer",
    [
        "Ủy ban nhân dân tỉnh Cà Mau (nay là tỉnh An Giang)",
        "Tổng công ty Nước Miền Tây (MTW)",
    ],
)
def test_a_bracket_behind_the_issuer_does_not_hide_the_title(issuer):
    doc = read_plan(
        f"Các xã thay thế Kế hoạch số 7/KH-TNM ngày 3 tháng 2 năm 2021 của {issuer} về cấp nước;"
    )
    assert doc._.documents[1].title == "cấp nước"


def test_the_title_of_a_joint_circular_stands_behind_its_last_issuer():
    doc = read_plan(
        "Căn cứ Thông tư liên tịch số 5/2010/TTLT-BTC-BNV ngày 3 tháng 2 năm 2010 của Bộ Tài "
        "chính, Bộ Nội vụ hướng dẫn về phụ cấp đi đò;"
    )
    assert doc._.documents[1].title == "hướng dẫn về phụ cấp đi đò"


def test_what_is_said_of_the_issuer_is_not_the_title():
    doc = read_plan(
        "Các chủ trương theo Nghị quyết số 7-NQ/TW của Bộ Chính trị được trình Ban Chỉ đạo "
        "về phát triển đội tàu cá xem xét."
    )
    assert doc._.documents[1].title is None


def test_a_joint_submission_keeps_its_type_under_the_code_of_a_circular():
    doc = read_plan("Xét Tờ trình liên ngành số 4/TTLN-TP-TC ngày 3 tháng 2 năm 2010;")
    assert doc._.documents[1].type is DocumentType.PROPOSAL


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        (
            "ban hành Quy chế quản lý bến đò Trà Vinh và Quy chế quản lý cầu phao Trà Vinh;",
            ["Quy chế quản lý bến đò Trà Vinh", "Quy chế quản lý cầu phao Trà Vinh"],
        ),
        (
            "lập Đề án thực hiện Chiến lược biển Nam Hải và Chương trình biển Nam Hải;",
            ["Đề án thực hiện Chiến lược biển Nam Hải và Chương trình biển Nam Hải"],
        ),
        (
            "xây dựng Chương trình bến đò Nam Bộ bao gồm Đề án bến phà Nam Bộ;",
            ["Chương trình bến đò Nam Bộ", "Đề án bến phà Nam Bộ"],
        ),
        ("triển khai Kế hoạch bến đò của Tỉnh Trà Vinh hằng năm;", []),
        ("sửa đổi, bổ sung 10 Thông tư hướng dẫn đóng bến đò ở các tỉnh Nam Bộ;", []),
        ("chủ đầu tư của Chương trình chịu trách nhiệm đóng bến đò Nam Bộ;", []),
    ],
)
def test_one_name_stops_before_the_next_and_kinds_have_none(passage, names):
    assert mentions_of(read_plan(f"Các xã phối hợp {passage}")) == names


def test_a_dash_marks_a_task_and_puts_nothing_in_force():
    doc = read_plan("c) Phát triển bến đò:\n\n- Ban hành danh mục bến đò ưu tiên của tỉnh.\n")
    assert len(doc._.documents) == 1
