"""One spaCy component a file; COMPONENTS names them in the order in which they run."""

from ingest.extract import (  # noqa: F401  (importing a module registers its component)
    agencies,
    budgets,
    context,
    dates,
    deadlines,
    documents,
    duties,
    letterhead,
    mentions,
    numbers,
    recipients,
    relations,
    sections,
    signatories,
    warned,
)

COMPONENTS = (
    "letterhead",  # own number, date line, bodies, title
    "sections",  # the tree of numbered parts
    "numbers",  # document numbers
    "dates",  # dates, with or without a year
    "context",  # place, level and era of the source
    "document_mentions",  # documents by number or by name
    "signatories",  # who signed
    "agencies",  # bodies, made specific by place; their mentions
    "documents",  # distinct documents with issuer, date, title
    "recipients",  # the lines of Nơi nhận
    "relations",  # typed relations between documents
    "deadlines",  # dates by which something is due
    "budgets",  # sums of money
    "duties",  # who must do what with whom
    "warned",  # what is wrong in the source itself
)
