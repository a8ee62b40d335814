"""The tree of numbered parts, with the path each one is cited by."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("sections", requires=["doc._.prepared"], assigns=["doc._.sections"])
def sections(doc: Doc) -> Doc:
    """The Doc with `doc._.sections` set."""
    return doc
