"""Twice the text takes about twice the time, whatever the text is made of."""

import time

import pytest

from ingest.pipeline import extract
from schema.source import SourceText
from tests.support.pathological import FLOODS

SMALL, LARGE = 20_000, 80_000
# Four times the text; a quadratic step in the lead would take sixteen times as long.
MOST = 8.0
# What is over in less says nothing about growth, and is no danger at full size.
SECONDS_TOO_SHORT_TO_JUDGE = 0.15


def seconds(name: str, size: int) -> float:
    """Processor time, the better of two, so that a busy machine does not matter."""
    source = SourceText("flood.txt", "text/plain", "0", FLOODS[name](size))
    took = []
    for _ in range(2):
        start = time.process_time()
        extract(source)
        took.append(time.process_time() - start)
    return min(took)


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_takes_time_in_proportion_to_its_length(name: str) -> None:
    large = seconds(name, LARGE)
    if large > SECONDS_TOO_SHORT_TO_JUDGE:
        assert large < MOST * seconds(name, SMALL)
