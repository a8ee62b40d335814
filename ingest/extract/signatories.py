"""Signatories: who signed, in which position and for whom."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("signatories", requires=["doc._.letterhead"], assigns=["doc._.signatories"])
def signatories(doc: Doc) -> Doc:
    """Sets nothing yet."""
    return doc
