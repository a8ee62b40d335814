"""Placeholder docstring."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("letterhead", requires=["doc._.prepared"], assigns=["doc._.letterhead"])
def letterhead(doc: Doc) -> Doc:
    """Sets `doc._.letterhead`."""
    return doc
