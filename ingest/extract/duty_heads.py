"""The bearers that a block hands on to what follows it."""

import re
from dataclasses import dataclass
from enum import Enum

from ingest.extract.duty_head_words import load_head_words
from ingest.extract.duty_subjects import Subjects
from ingest.extract.duty_words import load_phrases, opens_task

MAX_HEADING = 300
DUTY_TAIL = re.compile(r"(?:^| )(?:có|chịu) (?:trách nhiệm|nhiệm vụ)$")


class Shape(Enum):
    """How a block names its bearers."""

    HEADING = "heading"
    LEAD_IN = "lead-in"
    LABELLED = "label"


@dataclass(frozen=True, slots=True)
class Head:
    """The bearers that a block hands on to what follows; its own text goes on at `rest`."""

    agencies: tuple[int, ...]
    shape: Shape
    rest: int


class HeadReader:
    """Reads the heads of one text."""

    def __init__(self, text: str, subjects: Subjects) -> None:
        self.text = text
        self.subjects = subjects

    def read(self, start: int, end: int) -> Head | None:
        """The bearers that the block in the range hands on; None where it hands on none."""
        subjects = self.subjects
        if head := load_head_words().match(self.text, start, end):
            bodies = subjects.bodies.read_list(head.end(), end)
        else:
            bodies = subjects.read_assigned(start, end) or subjects.bodies.read_list(start, end)
        if bodies is None:
            return None
        behind = bodies.span[1]
        rest = self.text[behind:end]
        bare = rest.strip(" .:;,")
        if not bare:
            return Head(bodies.agencies, Shape.HEADING, end)
        if rest.startswith(":"):
            return Head(bodies.agencies, Shape.LABELLED, behind + 2)
        verb = subjects.skip(behind, end)
        if rest.rstrip().endswith(":"):
            directed = subjects.read_assigned(verb, end, "ASSIGN", "SPOKEN")
            if directed is not None:
                verb = subjects.skip(directed.span[1], end)
                return Head(directed.agencies, Shape.LEAD_IN, verb)
            return Head(bodies.agencies, Shape.LEAD_IN, verb)
        if DUTY_TAIL.search(bare):
            return Head(bodies.agencies, Shape.LEAD_IN, verb)
        is_short = end - start < MAX_HEADING and rest.rstrip()[-1] not in ".;"
        is_past = load_phrases("PAST").match(self.text, verb) is not None
        if is_short and not is_past and not opens_task(self.text, verb):
            return Head(bodies.agencies, Shape.HEADING, end)
        return None
