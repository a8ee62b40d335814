"""The steps that a text takes grow as its length does, whatever it is made of."""

import sys
from types import FrameType
from typing import Any

import pytest

from ingest.pipeline import extract
from schema.source import SourceText
from tests.support.pathological import FLOODS

SHORT, TIMES = 3_000, 4
# Small texts have their own turns; what looks at all others for each item goes far beyond this.
MOST = 1.15


def count_steps(name: str, size: int) -> int:
    """The lines of Python run for a flood, each turn of a loop counted: a figure that neither the
    machine nor its load changes. What one call does inside, as a copy of a list, is one step; the
    times in `benchmarks.pathological` show that."""
    source = SourceText("flood.txt", "text/plain", "0", FLOODS[name](size))
    steps = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        extract(source)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_takes_steps_in_proportion_to_its_length(name: str) -> None:
    source = SourceText("flood.txt", "text/plain", "0", FLOODS[name](SHORT * TIMES))
    extract(source)  # tables are loaded when first needed
    short, long = count_steps(name, SHORT), count_steps(name, SHORT * TIMES)
    assert long < MOST * TIMES * short
