"""Recipients: the printed lines of "Nơi nhận", with body and purpose."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("recipients", requires=["doc._.agencies"], assigns=["doc._.recipients"])
def recipients(doc: Doc) -> Doc:
    """Sets nothing yet."""
    return doc
