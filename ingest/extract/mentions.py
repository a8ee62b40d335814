"""Placeholder docstring."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("document_mentions", requires=["doc._.prepared"], assigns=["doc._.document_mentions"])
def document_mentions(doc: Doc) -> Doc:
    """Sets `doc._.document_mentions`."""
    return doc
