"""Dates by which something is due."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("deadlines", requires=["doc._.dates", "doc._.context"], assigns=["doc._.deadlines"])
def deadlines(doc: Doc) -> Doc:
    """The Doc with `doc._.deadlines` set."""
    return doc
