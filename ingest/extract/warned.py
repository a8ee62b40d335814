"""Placeholder docstring."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("warned", requires=["doc._.prepared"], assigns=["doc._.warned"])
def warned(doc: Doc) -> Doc:
    """Sets `doc._.warned`."""
    return doc
