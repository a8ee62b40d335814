"""Who speaks in a document: its issuers, their heads, and superiors whose orders it passes on."""

import re

from spacy.tokens import Doc

from ingest.extract.duty_words import load_superiors
from schema.vocabulary import AgencyKind

SUBJECT_DOCUMENT = 0
HEAD_OF = re.compile(r"^(?:chủ tịch|bộ trưởng|thủ tướng|bí thư|giám đốc|trưởng|thường trực) ")


def find_issuers(doc: Doc) -> tuple[frozenset[int], frozenset[int]]:
    """The bodies that issue the document, themselves or by a head, and the heads who speak."""
    documents, agencies = doc._.documents, doc._.agencies
    issuers = frozenset(documents[SUBJECT_DOCUMENT].issuers if documents else ())
    names = {HEAD_OF.sub("", agencies[i].name.casefold()) for i in issuers}
    kin = [i for i, a in enumerate(agencies) if HEAD_OF.sub("", a.name.casefold()) in names]
    heads = frozenset(i for i in kin if agencies[i].kind is AgencyKind.OFFICE) - issuers
    return issuers.union(kin) - heads, heads


def find_superiors(doc: Doc) -> frozenset[int]:
    """The agencies whose orders a document passes on: the Prime Minister, a chairman."""
    return frozenset(
        index
        for index, agency in enumerate(doc._.agencies)
        if load_superiors().match(agency.name) and " các " not in agency.name
    )
