"""The explorer in a real Chromium against a real server: what each kind of user does with it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]


@pytest.fixture
def open_page(browser_page: Page, site: str, faults: list[str]) -> Open:
    """Opens an address of the explorer and waits until it stands."""

    def go(address: str) -> Page:
        browser_page.set_viewport_size({"width": 1360, "height": 900})
        browser_page.goto(f"{site}/{address}")
        expect(browser_page.locator("main h1")).to_be_visible()
        return browser_page

    return go


@pytest.fixture
def find(open_page: Open) -> Callable[[str], Page]:
    """Types something into the search box, as a person does."""

    def search(text: str) -> Page:
        page = open_page("")
        page.get_by_role("searchbox").fill(text)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text(text)
        return page

    return search


def open_document(page: Page, number: str) -> None:
    page.get_by_role("link", name=number, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(number)


def marked(page: Page) -> Locator:
    return page.locator("#quote mark")


def test_a_loosely_typed_number_leads_to_its_document(find: Callable[[str], Page]) -> None:
    page = find("127 kh tu")
    open_document(page, "127-KH/TU")
    expect(page.locator("[data-fact=ISSUED_ON]")).to_contain_text("2/11/2023")
    expect(page.locator("[data-fact=ISSUED_ON]")).to_contain_text("tin, bài nói")
    expect(page.locator(".basis")).to_contain_text("Bản kể lại")


def test_the_lineage_is_a_picture_up_and_down(find: Callable[[str], Page]) -> None:
    page = find("127-KH/TU")
    open_document(page, "127-KH/TU")
    picture = page.locator("svg.lineage")
    tops = {
        number: box["y"]
        for number in ("57-KL/TW", "127-KH/TU", "2500/KH-UBND")
        if (box := picture.get_by_text(number, exact=True).bounding_box())
    }
    assert tops["57-KL/TW"] < tops["127-KH/TU"] < tops["2500/KH-UBND"]
    expect(picture.locator("[data-relation=IMPLEMENTS]")).to_have_count(2)
    expect(page.locator(".legend")).to_contain_text("thực hiện")
    expect(picture.locator("[data-relation=DIRECTS]")).to_have_count(0)


def test_relations_that_are_no_lineage_come_on_request_with_lines_of_their_own(
    find: Callable[[str], Page],
) -> None:
    page = find("2500/KH-UBND")
    open_document(page, "2500/KH-UBND")
    page.get_by_label("chỉ đạo thực hiện").check()
    expect(page.locator("svg.lineage [data-relation=DIRECTS]").first).to_be_attached()
    expect(page.locator("svg.lineage [data-relation=CITES]").first).to_be_attached()
    strokes = {
        line.get_attribute("class"): line.evaluate(
            "path => [getComputedStyle(path).strokeDasharray, getComputedStyle(path).stroke].join()"
        )
        for line in page.locator("svg.lineage > path.edge-line").all()
    }
    assert len(set(strokes.values())) == len(strokes) >= 3


def test_a_decision_and_its_annex_stand_side_by_side_in_one_frame(
    find: Callable[[str], Page],
) -> None:
    page = find("1466/QĐ-UBND")
    open_document(page, "1466/QĐ-UBND")
    frame = page.locator("svg.lineage .frame")
    expect(frame).to_have_count(1)
    boxes = [box.bounding_box() for box in page.locator("svg.lineage a.box").all()]
    outer = frame.bounding_box()
    assert outer
    inside = [b for b in boxes if b and outer["y"] < b["y"] < outer["y"] + outer["height"]]
    assert len(inside) == 2
    expect(page.locator("svg.lineage [data-relation=PROMULGATES]")).to_have_count(1)


def test_many_documents_of_one_relation_stand_in_a_list_each_with_its_quote(
    find: Callable[[str], Page],
) -> None:
    page = find("88/QĐ-UBND")
    open_document(page, "88/QĐ-UBND")
    lines = page.locator("svg.lineage .list a.box-line")
    expect(lines).to_have_count(6)
    expect(page.locator("svg.lineage [data-relation=BASED_ON]")).to_contain_text("6")
    page.locator("svg.lineage .mark-quote").nth(3).click()
    expect(marked(page)).to_contain_text("BASED_ON")


def test_a_fact_opens_its_quote_marked_in_the_source(find: Callable[[str], Page]) -> None:
    page = find("2500/KH-UBND")
    open_document(page, "2500/KH-UBND")
    page.locator("svg.lineage [data-relation=IMPLEMENTS]").first.focus()
    page.keyboard.press("Enter")
    expect(marked(page)).to_be_in_viewport()
    expect(marked(page)).to_contain_text("127-KH/TU")
    expect(page.locator("#quote .source-title")).to_contain_text("Bản kể lại")
    assert "quote=" in page.url
    address = page.url
    page.keyboard.press("Escape")
    expect(page.locator("#quote")).to_be_hidden()
    page.goto("about:blank")
    page.goto(address)
    expect(marked(page)).to_contain_text("127-KH/TU")


def test_duties_say_who_in_which_role_with_whom_and_by_when(
    find: Callable[[str], Page],
) -> None:
    page = find("Công tác thông tin đối ngoại năm 2024")
    open_document(page, "99/KH-UBND")
    rows = page.locator("#duties tbody tr")
    lead = rows.filter(has_text="Đồn Biên phòng Mỹ Long").filter(has_text="chủ trì")
    expect(lead).to_have_count(1)
    dated = rows.filter(has_text="30/11/2024")
    expect(dated).to_contain_text("năm do suy ra")
    dated.locator(".tasktext + .cites a, td .cites a").first.click()
    expect(marked(page)).to_contain_text("trước ngày 30 tháng 11")


def test_the_three_noes_are_told_in_words(find: Callable[[str], Page]) -> None:
    page = find("2500/KH-UBND")
    open_document(page, "2500/KH-UBND")
    reported = page.locator("#duties [data-silence=REPORTED_ONLY]")
    expect(reported).to_contain_text("Chỉ đọc được tin, bài")
    page = find("2696/CTr-STTTT-BCHBĐBP")
    open_document(page, "2696/CTr-STTTT-BCHBĐBP")
    expect(page.locator("#duties [data-silence=NOT_HELD]")).to_contain_text("Kho chưa có")
    page = find("1466/QĐ-UBND")
    open_document(page, "1466/QĐ-UBND")
    expect(page.locator("[data-silence=NOT_STATED]").first).to_contain_text("không nói")


def test_what_sources_disagree_on_is_shown_with_every_variant(
    find: Callable[[str], Page],
) -> None:
    page = find("12/KH-UBND")
    open_document(page, "12/KH-UBND")
    fact = page.locator("[data-fact=ISSUED_ON]")
    expect(fact).to_contain_text("mâu thuẫn")
    expect(fact.locator(".variants li")).to_have_text([re.compile("5/1/2022"), re.compile("15/1")])


def test_several_documents_of_a_number_are_offered_and_none_is_chosen(
    find: Callable[[str], Page],
) -> None:
    page = find("99/KH-UBND")
    expect(page.get_by_role("heading", name="Nhiều văn bản cùng khớp")).to_be_visible()
    choices = page.locator("#match .item")
    expect(choices).to_have_count(2)
    expect(choices.filter(has_text="Tiểu Cần")).to_contain_text("2021")
    choices.filter(has_text="Cầu Ngang").get_by_role("link").click()
    expect(page.locator("[data-fact=ISSUERS]")).to_contain_text("huyện Cầu Ngang")


def test_what_is_nowhere_is_said_to_be_unknown(find: Callable[[str], Page]) -> None:
    page = find("chuyện không có ở đâu")
    expect(page.locator("main")).to_contain_text("Không có văn bản nào khớp")


def test_a_bodys_page_shows_what_it_leads_and_supports(find: Callable[[str], Page]) -> None:
    page = find("sở thông tin và truyền thông tỉnh trà vinh")
    page.locator("#bodies").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sở Thông tin và Truyền thông")
    expect(page.locator("#leads tbody tr")).to_have_count(1)
    expect(page.locator("#supports tbody tr")).to_have_count(4)
    expect(page.locator("#leads")).to_contain_text("tin, bài nói")


def test_a_bodys_page_tells_what_it_joins_in_and_how_much(find: Callable[[str], Page]) -> None:
    page = find("ban tuyên giáo huyện ủy cầu ngang")
    page.locator("#bodies").get_by_role("link").first.click()
    expect(page.locator("#partner h2")).to_contain_text("(1)")
    expect(page.locator("#partner tbody tr")).to_have_count(1)
    expect(page.locator("#partner tbody tr")).to_contain_text("99/KH-UBND")


def test_the_page_speaks_english_when_asked_and_remembers(find: Callable[[str], Page]) -> None:
    page = find("127-KH/TU")
    open_document(page, "127-KH/TU")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Lineage")).to_be_visible()
    expect(page.locator("svg.lineage")).to_contain_text("implements")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.get_by_role("heading", name="Who does what")).to_be_visible()


def test_everything_can_be_done_from_the_keyboard(open_page: Open) -> None:
    page = open_page("")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("57-KL/TW")
    page.keyboard.press("Enter")
    expect(page.locator("#match")).to_be_visible()
    target = page.locator("#match a.number")
    for _ in range(30):
        page.keyboard.press("Tab")
        if target.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("57-KL/TW")
    cite = page.locator("[data-fact=NUMBER] a.cite").first
    cite.focus()
    page.keyboard.press("Enter")
    expect(marked(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#quote")).to_be_hidden()
    expect(cite).to_be_focused()


def test_markup_in_a_source_stays_text_and_offsets_count_code_points(
    find: Callable[[str], Page],
) -> None:
    page = find("31/KH-UBND")
    open_document(page, "31/KH-UBND")
    expect(page.locator(".subject")).to_contain_text("<img src=x onerror=")
    page.locator("#duties .cites a").first.click()
    expect(marked(page)).to_have_text(
        re.compile(r"^Chủ trì <img .*<script>alert\(1\)</script> 🌾 trước mùa mưa$")
    )
    assert page.locator("main img, main script, #quote img, #quote script").count() == 0
    assert "broken into" not in page.title()
    page.goto(page.url.split("#")[0] + "#/search/" + "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.get_by_role("heading", level=1)).to_contain_text("<img src=x")
    assert page.locator("main img").count() == 0


def test_warnings_and_sources_have_pages_of_their_own(open_page: Open) -> None:
    page = open_page("#/warnings")
    expect(page.locator("tbody tr", has_text="ngày ngược")).to_have_count(1)
    page = open_page("#/sources")
    row = page.locator("tbody tr", has_text="ban-ke-lai-kh-99-ubnd-cau-ngang.txt")
    expect(row).to_contain_text("Bản kể lại")
    row.get_by_role("link").click()
    expect(page.locator(".sourcetext.wide")).to_contain_text("KẾ HOẠCH")


def test_on_paper_the_bar_goes_and_the_tables_stay(find: Callable[[str], Page]) -> None:
    page = find("1466/QĐ-UBND")
    open_document(page, "1466/QĐ-UBND")
    page.emulate_media(media="print")
    expect(page.locator("#bar")).to_be_hidden()
    expect(page.locator("svg.lineage")).to_be_visible()
    expect(page.locator("#relations table")).to_be_visible()


@pytest.mark.parametrize("width", [390, 820])
def test_on_a_small_screen_nothing_sticks_out(open_page: Open, width: int) -> None:
    page = open_page("#/warnings")
    page.set_viewport_size({"width": width, "height": 800})
    for address in ("#/", "#/sources", "#/search/tr%C3%A0%20vinh"):
        page.goto(page.url.split("#")[0] + address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_ide_runs_on_files_of_this_server_alone(
    browser_page: Page, site: str, faults: list[str]
) -> None:
    browser_page.goto(f"{site}/graphiql")
    browser_page.get_by_role("button", name="Execute query").click()
    expect(browser_page.locator(".result-window")).to_contain_text("Ambiguous")
