"""Tables whose cells came out one a line still say who leads and who coordinates."""

from ingest.extract.duty_flat_tables import iter_flat_tables
from tests.support.duty_docs import read

HEAD = "PHỤ LỤC\n\nSTT\n\nTên nhiệm vụ\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nThời gian\n\n"
FIRST = (
    "1\n\nXây dựng bản đồ các điểm sạt lở ven sông trong toàn tỉnh\n\n"
    "Sở Tài chính\n\nSở Nội vụ\n\nTháng 6/2026\n\n"
)
SECOND = (
    "2\n\nNạo vét các tuyến kênh chính trước mùa mưa bão\n\n"
    "Sở Nội vụ\n\nCông an tỉnh\n\nQuý II/2026\n\n"
)


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """The bearer, the roles and the first words of each duty."""
    doc = read(text)
    return [
        (
            doc._.agencies[duty.agency].name,
            tuple(role.value for role in duty.roles),
            doc._.text[slice(*duty.span)][:8],
        )
        for duty in doc._.duties
    ]


def test_cells_one_a_line_give_the_leader_and_who_coordinates() -> None:
    assert found(HEAD + FIRST + SECOND) == [
        ("Sở Tài chính", ("LEAD",), "Xây dựng"),
        ("Sở Nội vụ", ("COORDINATE",), "Xây dựng"),
        ("Sở Nội vụ", ("LEAD",), "Nạo vét "),
        ("Công an tỉnh", ("COORDINATE",), "Nạo vét "),
    ]


def test_a_head_that_names_no_column_of_bodies_begins_no_table() -> None:
    prepared = read("PHỤ LỤC\n\nTên nhiệm vụ\n\nThời gian\n\nKết quả\n\n" + FIRST)._.prepared
    assert list(iter_flat_tables(prepared.text, prepared.blocks)) == []


def test_times_and_numbers_between_cells_are_no_tasks() -> None:
    spans = {words for _, _, words in found(HEAD + FIRST + SECOND)}
    assert spans == {"Xây dựng", "Nạo vét "}
