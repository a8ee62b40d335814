"""The time that a text takes grows as its length does, whatever it is made of."""

import time

import pytest

from ingest.pipeline import extract
from schema.source import SourceText
from tests.support.pathological import FLOODS

SMALL, LARGE = 4_000, 20_000
# Five times the text; a quadratic step in the lead would take twenty-five times as long.
MOST = 12.0
# What is over in less says nothing about growth, and is no danger at full size.
SECONDS_TOO_SHORT_TO_JUDGE = 0.25


def seconds(name: str, size: int) -> float:
    """Processor time, so that a busy machine does not matter."""
    source = SourceText("flood.txt", "text/plain", "0", FLOODS[name](size))
    start = time.process_time()
    extract(source)
    return time.process_time() - start


def grows_as_its_length(name: str) -> bool:
    """Whether the long flood took less than a quadratic step would, by one measurement of both."""
    small, large = seconds(name, SMALL), seconds(name, LARGE)
    return large < SECONDS_TOO_SHORT_TO_JUDGE or large < MOST * small


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_takes_time_in_proportion_to_its_length(name: str) -> None:
    # Tables that are loaded when first needed, or a pause of the machine, slow one measurement;
    # a quadratic step slows them all.
    assert any(grows_as_its_length(name) for _ in range(4))
