"""Web pages: the article stays, the site around it goes."""

import pytest
from lxml import html as lxml_html

from ingest.read.files import read_bytes
from ingest.read.html_tables import MAX_COLUMNS, fill_merged
from ingest.read.limits import ReadLimits
from ingest.text.block import BlockKind
from ingest.text.prepare import prepare
from schema.errors import UnreadableSource

LIMITS = ReadLimits()
ARTICLE = """
<h1>Tỉnh ban hành kế hoạch chuyển đổi số</h1>
<p>Ngày 05/3/2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch số 41/KH-UBND thực hiện
<a href="/x">Chỉ thị số 05/CT-TTg</a> của Thủ tướng Chính phủ về chuyển đổi số.</p>
<p>Theo kế hoạch, Sở Nội vụ chủ trì,<br>phối hợp với các sở, ngành theo dõi việc thực hiện
và báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 11.</p>
<ul><li>Sở Tài chính bố trí kinh phí;</li><li>Các xã báo cáo hằng quý.</li></ul>
<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr>
<tr><td>1</td><td>Xây dựng kho dữ liệu dùng chung</td><td>Sở Y tế</td></tr></table>
<p>Chủ tịch các xã chịu trách nhiệm trước Ủy ban nhân dân tỉnh về kết quả thực hiện.</p>
"""
PAGE = f"""<html><head><title>Kế hoạch 41 | Cổng thông tin</title></head><body>
<nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức sự kiện trong tỉnh</a></nav>
<div class="content">{ARTICLE}</div>
<div class="side"><ul>
<li><a href="/1">Quyết định số 900/QĐ-UBND về việc công bố danh mục thủ tục</a></li>
<li><a href="/2">Kế hoạch số 901/KH-UBND về việc phòng, chống thiên tai</a></li></ul></div>
<footer>Bản quyền của Cổng thông tin</footer><script>var a = 1;</script></body></html>"""


def test_the_article_stays_and_the_site_goes() -> None:
    source = read_bytes(PAGE.encode(), "tin.html", LIMITS)
    assert source.title == "Kế hoạch 41 | Cổng thông tin"
    for words in ("41/KH-UBND", "Chỉ thị số 05/CT-TTg của", "Sở Tài chính", "Chủ tịch các xã"):
        assert words in source.text
    for words in ("900/QĐ-UBND", "901/KH-UBND", "Trang chủ", "Bản quyền", "var a"):
        assert words not in source.text


def test_lists_and_tables_keep_their_lines() -> None:
    prepared = prepare(read_bytes(PAGE.encode(), "tin.html", LIMITS))
    kinds = [block.kind for block in prepared.blocks]
    assert kinds.count(BlockKind.BULLET) == 2
    rows = [block for block in prepared.blocks if block.kind is BlockKind.TABLE_ROW]
    assert [prepared.text[a:b] for a, b in rows[1].cells] == [
        "1",
        "Xây dựng kho dữ liệu dùng chung",
        "Sở Y tế",
    ]


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf_8() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="utf-16-le">').encode("utf-16-le")
    assert "41/KH-UBND" in read_bytes(b"\xff\xfe" + page, "tin.html", LIMITS).text
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(b"<html><body><p>K\xea hoach</p></body></html>", "tin.html", LIMITS)
    assert caught.value.reason == "encoding"


def test_a_page_of_links_alone_holds_no_words() -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(b"<html><body></body></html>", "tin.htm", LIMITS)
    assert caught.value.reason == "empty"


def test_a_cell_that_reaches_down_leaves_its_sign_in_the_rows_below() -> None:
    page = PAGE.replace(
        "<tr><td>1</td>",
        '<tr><td>2</td><td>Cấp tài khoản cho các xã</td><td rowspan="2">Sở Nội vụ</td></tr>'
        "<tr><td>3</td><td>Tập huấn cho các xã</td></tr><tr><td>1</td>",
    )
    prepared = prepare(read_bytes(page.encode(), "tin.html", LIMITS))
    rows = [block for block in prepared.blocks if block.kind is BlockKind.TABLE_ROW]
    cells = [[prepared.text[a:b] for a, b in row.cells] for row in rows]
    assert cells[2] == ["3", "Tập huấn cho các xã", "\u3003"]
    assert cells[3][0] == "1"


def test_cells_said_to_reach_over_thousands_of_rows_and_columns_are_filled_in_to_a_limit() -> None:
    wide = '<td rowspan="2000" colspan="60">Sở Y tế</td>'
    tree = lxml_html.fromstring(f"<table>{f'<tr>{wide}</tr>' * 200}</table>")
    fill_merged(tree)
    assert [len(row) for row in tree.iter("tr")] == [1, *[MAX_COLUMNS + 1] * 199]
