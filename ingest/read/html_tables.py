"""Gives the rows of a page's tables the places of cells that go on from a row above."""

from typing import Any

from lxml import etree

from ingest.text.cells import DITTO

CELLS = ("td", "th")
MAX_COLUMNS = 30  # further to the right no cell is filled in
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
        while column < len(open_rows) and open_rows[column] > 0:
            cell.addprevious(_sign_of(column, open_rows))
            column += 1
        wide = _span(cell, "colspan", MAX_COLUMNS)
        end = min(column + wide, MAX_COLUMNS)
        open_rows += [0] * (end - len(open_rows))
        if column < end:
            open_rows[column:end] = [_span(cell, "rowspan", MAX_ROWS) - 1] * (end - column)
        column += wide
    while column < len(open_rows) and open_rows[column] > 0:
        row.append(_sign_of(column, open_rows))
        column += 1


def _sign_of(column: int, open_rows: list[int]) -> Any:
    """The cell that stands for the covered column in this row."""
    open_rows[column] -= 1
    sign = etree.Element("td")
    sign.text = DITTO
    return sign


def _span(cell: Any, name: str, most: int) -> int:
    written = str(cell.get(name, "1")).strip()
    return min(max(int(written), 1), most) if written.isascii() and written.isdigit() else 1
