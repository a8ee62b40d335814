"""The document numbers of the text, without their type words."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.values import NumberMention
from schema.numbers import find_numbers


@Language.component("numbers", requires=["doc._.prepared"], assigns=["doc._.numbers"])
def numbers(doc: Doc) -> Doc:
    """Sets `doc._.numbers`, in the order of the text."""
    doc._.numbers = tuple(
        NumberMention(number, (start, end)) for number, start, end in find_numbers(doc._.text)
    )
    return doc
