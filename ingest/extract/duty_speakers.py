"""Who speaks in a document: its issuers, their heads, and superiors whose orders it passes on."""

import re

from spacy.tokens import Doc

from ingest.extract.duty_words import load_superiors

SUBJECT_DOCUMENT = 0
HEAD_OF = re.compile(r"^(?:chủ tịch|bộ trưởng|thủ tướng|bí thư|giám đốc|trưởng|thường trực) ")


def find_issuers(doc: Doc) -> tuple[frozenset[int], frozenset[int]]:
    """The agencies that issued the document, and the heads or bodies that speak for them."""
    documents = doc._.documents
    issuers = frozenset(documents[SUBJECT_DOCUMENT].issuers if documents else ())
    names = {HEAD_OF.sub("", doc._.agencies[i].name.casefold()) for i in issuers}
    heads = {
        index
        for index, agency in enumerate(doc._.agencies)
        if index not in issuers and HEAD_OF.sub("", agency.name.casefold()) in names
    }
    return issuers, frozenset(heads)


def find_superiors(doc: Doc) -> frozenset[int]:
    """The agencies whose orders a document passes on: the Prime Minister, a chairman."""
    return frozenset(
        index
        for index, agency in enumerate(doc._.agencies)
        if load_superiors().match(agency.name) and " các " not in agency.name
    )
