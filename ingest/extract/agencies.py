"""Agencies: every distinct body of the text and the places where it is named."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("agencies", requires=["doc._.context", "doc._.document_mentions"], assigns=["doc._.agencies", "doc._.agency_mentions"])
def agencies(doc: Doc) -> Doc:
    """Sets nothing yet."""
    return doc
