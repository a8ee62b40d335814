"""Duties: tables of which only the cells are left, one after another."""

from ingest.extract.duty_flat_tables import iter_flat_tables
from tests.support.duty_docs import read, rows

HEAD = (
    "TT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nKết quả\n\nThời gian hoàn thành\n\n"
)
FIRST = (
    "1\n\nRà soát các giếng khoan bỏ hoang\n\nSở Y tế\n\nSở Nội vụ\n\nBản đồ giếng\n\nNăm 2027\n\n"
)
LISTED_HEAD = (
    "PHỤ LỤC\n\nSTT\n\nTên nhiệm vụ\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nThời gian\n\n"
)
LISTED = (
    "1\n\nXây dựng bản đồ các điểm sạt lở ven sông trong toàn tỉnh\n\n"
    "Sở Tài chính\n\nSở Nội vụ\n\nTháng 6/2026\n\n"
)
LISTED_NEXT = (
    "2\n\nNạo vét các tuyến kênh chính trước mùa mưa bão\n\n"
    "Sở Nội vụ\n\nCông an tỉnh\n\nQuý II/2026\n\n"
)


def table(*cells: str) -> str:
    return "Phụ lục\nDANH MỤC NHIỆM VỤ\n\n" + "\n\n".join(cells)


def test_cells_behind_a_running_number_are_task_lead_and_partner() -> None:
    doc = read(table(HEAD + FIRST))
    assert rows(doc) == [
        ("Rà soát các giếng khoan bỏ hoang", "Sở Y tế", ("LEAD",)),
        ("Rà soát các giếng khoan bỏ hoang", "Sở Nội vụ", ("COORDINATE",)),
    ]
    assert {duty.section for duty in doc._.duties} == {"Phụ lục.1"}


def test_a_number_glued_to_its_task_and_a_heading_repeated_on_a_page_are_read() -> None:
    second = "2 Xây dựng bộ câu hỏi về lũ quét\n\nSở Nội vụ\n\nSở Y tế\n\nBộ câu hỏi\n\nNăm 2026"
    third = "Tổ chức diễn tập sơ tán ở các bản\n\nSở Y tế\n\nSở Nội vụ\n\nCuộc diễn tập\n\nNăm 2026"
    doc = read(table(HEAD + FIRST + second, HEAD + third))
    leads = [(words[:8], agency) for words, agency, roles in rows(doc) if roles == ("LEAD",)]
    assert leads == [("Rà soát ", "Sở Y tế"), ("Xây dựng", "Sở Nội vụ"), ("Tổ chức ", "Sở Y tế")]
    assert doc._.duties[-1].section == "Phụ lục.3"


def test_lead_and_partner_that_touch_in_one_line_are_two_cells() -> None:
    row = "1\n\nLập sổ theo dõi nguồn nước\n\nSở Y tế Sở Nội vụ\n\nSổ theo dõi\n\nNăm 2026"
    assert [(a, r) for _, a, r in rows(read(table(HEAD + row)))] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Nội vụ", ("COORDINATE",)),
    ]


def test_who_approves_a_row_bears_nothing() -> None:
    head = "STT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nCấp phê duyệt\n\nTiến độ\n\n"
    row = "1\n\nLập sổ theo dõi nguồn nước\n\nSở Y tế\n\nSở Nội vụ\n\nGiám đốc Sở Y tế\n\nNăm 2026"
    assert [agency for _, agency, _ in rows(read(table(head + row)))] == ["Sở Y tế", "Sở Nội vụ"]


def test_headings_cells_of_results_and_years_are_no_tasks() -> None:
    doc = read(table(HEAD + FIRST, HEAD + "Bản đồ giếng\n\nSở Y tế\n\nNăm 2028"))
    assert {words for words, _, _ in rows(doc)} == {"Rà soát các giếng khoan bỏ hoang"}


def test_what_follows_a_table_is_read_as_ever() -> None:
    doc = read(HEAD + FIRST + "III. PHÂN CÔNG\n\n1. Sở Nội vụ\n\na) Rà soát biên chế.")
    assert rows(doc)[-1] == ("Rà soát biên chế", "Sở Nội vụ", ("EXECUTE",))


def test_short_lines_that_head_no_table_of_duties_hold_nobody() -> None:
    doc = read("Nội dung\n\nKết quả\n\nThời gian\n\nRà soát giếng khoan\n\nSở Y tế\n\nNăm 2026")
    assert rows(doc) == []


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
    assert found(LISTED_HEAD + LISTED + LISTED_NEXT) == [
        ("Sở Tài chính", ("LEAD",), "Xây dựng"),
        ("Sở Nội vụ", ("COORDINATE",), "Xây dựng"),
        ("Sở Nội vụ", ("LEAD",), "Nạo vét "),
        ("Công an tỉnh", ("COORDINATE",), "Nạo vét "),
    ]


def test_a_head_that_names_no_column_of_bodies_begins_no_table() -> None:
    prepared = read("PHỤ LỤC\n\nTên nhiệm vụ\n\nThời gian\n\nKết quả\n\n" + LISTED)._.prepared
    assert list(iter_flat_tables(prepared.text, prepared.blocks)) == []


def test_times_and_numbers_between_cells_are_no_tasks() -> None:
    spans = {words for _, _, words in found(LISTED_HEAD + LISTED + LISTED_NEXT)}
    assert spans == {"Xây dựng", "Nạo vét "}


def test_the_heads_of_a_table_without_rows_give_nothing_and_hurt_nobody() -> None:
    assert rows(read(table(HEAD + "Chưa có nhiệm vụ nào."))) == []


def test_sentences_in_the_cells_of_bodies_tell_who_leads() -> None:
    heads = "STT\n\nTên nhiệm vụ\n\nPhân công thực hiện\n\nThời gian\n\n"
    task = "Xây dựng bản đồ các điểm sạt lở"
    doc = read(
        f"PHỤ LỤC\n\n{heads}1\n\n{task}\n\nSở Y tế chủ trì; Sở Nội vụ phối hợp\n\nQuý I/2026\n\n"
        f"2\n\n{task}\n\nSở Tài chính chủ trì, phối hợp với Công an tỉnh\n\nQuý II/2026\n\n"
    )
    assert [row[1:] for row in rows(doc)] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Nội vụ", ("COORDINATE",)),
        ("Sở Tài chính", ("COORDINATE", "LEAD")),
    ]


def test_one_column_for_both_roles_lets_who_is_named_first_lead() -> None:
    heads = "STT\n\nTên nhiệm vụ\n\nCơ quan chủ trì, phối hợp\n\nKết quả\n\n"
    doc = read(f"PHỤ LỤC\n\n{heads}1\n\nXây dựng bản đồ sạt lở\n\nSở Y tế, Sở Nội vụ\n\nBản đồ\n\n")
    assert [row[1:] for row in rows(doc)] == [
        ("Sở Y tế", ("LEAD",)),
        ("Sở Nội vụ", ("COORDINATE",)),
    ]
