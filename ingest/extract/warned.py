"""What is wrong in the source itself: numbers, dates and names that cannot all be right."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.values import Warned
from ingest.extract.warned_dates import iter_date_warnings
from ingest.extract.warned_letters import iter_letter_warnings
from ingest.extract.warned_names import iter_name_warnings
from ingest.extract.warned_numbers import iter_number_warnings


@Language.component(
    "warned",
    requires=[
        "doc._.letterhead",
        "doc._.numbers",
        "doc._.document_mentions",
        "doc._.documents",
        "doc._.relations",
    ],
    assigns=["doc._.warned"],
)
def warned(doc: Doc) -> Doc:
    """Sets `doc._.warned`, in the order of the text, one warning for each place and code."""
    found = {(w.span, w.code): w for w in sorted(_iter_warnings(doc), key=lambda w: w.span)}
    doc._.warned = tuple(found.values())
    return doc


def _iter_warnings(doc: Doc) -> Iterator[Warned]:
    if not doc._.documents:
        return
    yield from iter_number_warnings(doc)
    yield from iter_date_warnings(doc)
    yield from iter_name_warnings(doc)
    yield from iter_letter_warnings(doc)
