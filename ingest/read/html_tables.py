"""Gives the rows of a page's tables the places of cells that go on from a row above."""

from typing import Any

from lxml import etree

from ingest.text.cells import DITTO

CELLS = ("td", "th")
MAX_COLUMNS = 60
MAX_ROWS = 2000


def fill_merged(tree: Any) -> None:
    """Put a cell with the sign for "as above" wherever a cell of a row above reaches down."""
    for table in tree.iter("table"):
        open_rows: list[int] = []  # for how many rows more a column is covered
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is table:
                _fill_row(row, open_rows)


def _fill_row(row: Any, open_rows: list[int]) -> None:
    column = 0
    for cell in [child for child in row if child.tag in CELLS]:
        column = _pass_covered(row, row.index(cell), column, open_rows)
        wide = _span(cell, "colspan", MAX_COLUMNS)
        open_rows += [0] * (column + wide - len(open_rows))
        open_rows[column : column + wide] = [_span(cell, "rowspan", MAX_ROWS) - 1] * wide
        column += wide
    _pass_covered(row, len(row), column, open_rows)


def _pass_covered(row: Any, place: int, column: int, open_rows: list[int]) -> int:
    """The next free column; the covered ones before it get their signs."""
    while column < len(open_rows) and open_rows[column] > 0:
        open_rows[column] -= 1
        sign = etree.Element("td")
        sign.text = DITTO
        row.insert(place, sign)
        place, column = place + 1, column + 1
    return column


def _span(cell: Any, name: str, most: int) -> int:
    written = str(cell.get(name, "1")).strip()
    return min(max(int(written), 1), most) if written.isascii() and written.isdigit() else 1
