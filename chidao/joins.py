"""Which node each number of each source was joined to, as the scorer of joins reads it."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from graph.store import Reader
from schema.record import parse_record

COLUMNS = ("source", "number", "node")


def iter_joins(reader: Reader) -> Iterator[tuple[str, str, str]]:
    """(source without its ending, number without blanks, node) of every numbered document, by
    source path and key in its record."""
    numbers: dict[str, str] = {}
    read: str | None = None
    for source, key, node in reader.iter_mentions():
        if source.sha256 != read:
            read = source.sha256
            record = parse_record(source.record)
            numbers = {d.key: "".join(d.number.split()) for d in record.documents if d.number}
        if key in numbers:
            yield Path(source.name).stem, numbers[key], node


def write_joins(reader: Reader, out: TextIO) -> int:
    """Write the joins as CSV with a header; how many there are."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    count = 0
    for row in iter_joins(reader):
        writer.writerow(row)
        count += 1
    return count
