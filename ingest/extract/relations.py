"""Placeholder docstring."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("relations", requires=["doc._.prepared"], assigns=["doc._.relations"])
def relations(doc: Doc) -> Doc:
    """Sets `doc._.relations`."""
    return doc
