"""Names that a source gives to bodies, and the groups that it describes so."""

from schema.vocabulary import AgencyKind, Level
from tests.support.agency_texts import read_plan

OFFICES = (
    "Phòng Văn hóa trực thuộc UBND xã, Phòng Hạ tầng trực thuộc UBND phường"
    " (dưới đây gọi tắt là Cơ quan trông coi chợ cấp xã) lập sổ.\n"
    "Khi chợ cháy, cơ quan trông coi chợ cấp xã báo cáo Sở Công Thương.\n"
)


def test_a_group_defined_behind_its_owner_is_no_name_of_the_owner() -> None:
    reading = read_plan(OFFICES)
    group = reading.agency("Cơ quan trông coi chợ cấp xã")
    assert group.kind is AgencyKind.COLLECTIVE
    assert group.level is Level.COMMUNE
    assert len(reading.words(group.name)) == 2


def test_a_part_defined_behind_its_owner_goes_by_its_own_word() -> None:
    reading = read_plan(
        "Trung tâm Quản lý chợ thuộc Sở Công Thương (sau đây gọi tắt là Trung tâm) thu phí.\n"
        "Trung tâm báo cáo Sở Công Thương.\n"
    )
    assert reading.words("Trung tâm Quản lý chợ tỉnh Trà Vinh") == [
        "Trung tâm Quản lý chợ",
        "Trung tâm",
        "Trung tâm",
    ]
    assert "Trung tâm" not in reading.words("Sở Công Thương tỉnh Trà Vinh")


def test_what_else_is_defined_behind_an_owner_names_nobody() -> None:
    reading = read_plan(
        "Chợ nổi thuộc Ủy ban nhân dân tỉnh (sau đây gọi là Khu chợ) mở cửa.\nKhu chợ có phí.\n"
    )
    assert not any("Khu chợ" in reading.words(name) for name in reading.names())


def test_the_post_of_a_committee_with_a_short_name_does_not_hold_that_name() -> None:
    reading = read_plan(
        "Ban Chỉ đạo phát triển chợ tỉnh (sau đây gọi tắt là Ban Chỉ đạo) họp hằng quý.\n"
        "Trưởng ban Chỉ đạo chủ trì; Ban Chỉ đạo ra kết luận.\n"
    )
    assert reading.words("Ban Chỉ đạo phát triển chợ tỉnh Trà Vinh").count("Ban Chỉ đạo") == 2
