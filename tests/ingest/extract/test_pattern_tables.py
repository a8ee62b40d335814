"""The tables of words and patterns: each row says something of its own."""

import pytest

from ingest.extract.patterns.tables import PATTERNS, load_patterns

TABLES = sorted(path.name for path in PATTERNS.iterdir() if path.name.endswith(".csv"))


@pytest.mark.parametrize("table", TABLES)
def test_no_row_repeats_another_and_each_has_an_example(table: str) -> None:
    rows = load_patterns(table)
    said = [tuple(value for key, value in row.items() if key != "example") for row in rows]
    assert len(set(said)) == len(said)
    assert all(row["example"] for row in rows)
