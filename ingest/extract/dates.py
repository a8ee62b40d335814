"""The dates of the text, with or without a year."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.values import DateMention
from schema.dates import find_dates


@Language.component("dates", requires=["doc._.prepared"], assigns=["doc._.dates"])
def dates(doc: Doc) -> Doc:
    """Sets `doc._.dates`, in the order of the text."""
    doc._.dates = tuple(
        DateMention(found.value, (found.start, found.end), found.day_printed)
        for found in find_dates(doc._.text)
    )
    return doc
