"""Context: the level, place and days of the source, which make its bodies specific."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("context", requires=["doc._.letterhead"], assigns=["doc._.context"])
def context(doc: Doc) -> Doc:
    """Sets nothing yet."""
    return doc
