"""Duties in a news report: only what somebody is reported to have been given ("giao A chủ trì")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_cuts import cut_sentences, opens_verb
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_rows import Clause
from ingest.extract.duty_words import load_phrases, opens_task
from ingest.text.block import Block

GIVEN = re.compile(r"(?<!\w)giao (?:cho |nhiệm vụ cho |trách nhiệm cho )?(?=\S)", re.IGNORECASE)


def read_news(text: str, blocks: Sequence[Block], bodies: Bodies) -> Iterator[Clause]:
    """The clauses that follow "giao" and its bodies, and those that a semicolon adds to them."""
    for block in blocks:
        clauses: list[Clause] = []
        given: Clause | None = None
        for start, end in cut_sentences(text, block.start, block.end, lambda _, __: False):
            clause = _read_given(text, start, end, bodies)
            if clause is None and given and load_phrases("TRAIL").match(text, start) is not None:
                given = clauses[-1] = replace(given, span=(given.span[0], end))
                continue
            if clause is None and given and text[given.span[1]] == ";" and opens_verb(text, start):
                read = read_roles(text, start, end, bodies)
                clause = replace(
                    given, span=(start, end), roles=read.roles, partners=tuple(read.partners)
                )
            given = clause
            if clause is not None:
                clauses.append(clause)
        yield from clauses


def _read_given(text: str, start: int, end: int, bodies: Bodies) -> Clause | None:
    for found in GIVEN.finditer(text, start, end):
        bearers = bodies.read_list(found.end(), end)
        if bearers is None or not bearers.agencies:
            continue
        verb = bearers.span[1]
        while verb < end and text[verb] in " ,":
            verb += 1
        if not opens_task(text, verb):
            continue
        read = read_roles(text, verb, end, bodies)
        partners = tuple(p for p in read.partners if p not in bearers.agencies)
        return Clause((start, end), bearers.agencies, read.roles, partners, "reported-giao")
    return None
