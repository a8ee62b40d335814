"""The components in their order: what happens to a text, on one screen."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from spacy.language import Language

from ingest.assemble import assemble
from ingest.extract import COMPONENTS
from ingest.extract.doc import blank_language, make_doc
from ingest.extract.form import find_form
from ingest.text.prepare import prepare
from schema.record import ExtractionRecord
from schema.reference.places import load_place_names
from schema.source import SourceText


@cache
def load_pipeline() -> Language:
    """The pipeline with every component and the names of all places, built once a process."""
    load_place_names()
    nlp = blank_language()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def extract(source: SourceText) -> ExtractionRecord:
    """What the source says; a pure function of its text."""
    nlp = load_pipeline()
    with _uncollected():
        prepared = prepare(source)
        doc = make_doc(nlp, prepared, find_form(prepared))
        for _, component in nlp.pipeline:
            doc = component(doc)
        return assemble(doc, source)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles of objects while one text is read: nothing of it can be let go before
    the end, and a text dense in facts lost a tenth of its time to looking."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
