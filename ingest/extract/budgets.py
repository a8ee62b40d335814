"""Sums of money."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("budgets", requires=["doc._.prepared"], assigns=["doc._.budgets"])
def budgets(doc: Doc) -> Doc:
    """The Doc with `doc._.budgets` set."""
    return doc
