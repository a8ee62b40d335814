"""Who must do what, with whom and by when: one row a clause and bearer."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("duties", requires=["doc._.sections", "doc._.agency_mentions", "doc._.dates"], assigns=["doc._.duties"])
def duties(doc: Doc) -> Doc:
    """The Doc with `doc._.duties` set."""
    return doc
