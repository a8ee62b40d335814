"""Placeholder docstring."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("documents", requires=["doc._.prepared"], assigns=["doc._.documents"])
def documents(doc: Doc) -> Doc:
    """Sets `doc._.documents`."""
    return doc
