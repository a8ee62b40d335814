"""What a document itself does: "Điều 1. Sửa đổi, bãi bỏ một số điều của", "Luật này thay thế"."""

from collections.abc import Mapping

import regex

from ingest.extract.marks import load_alternation
from ingest.extract.relation_spots import ACTING
from ingest.extract.relation_words import FoundTrigger, iter_triggers
from ingest.extract.type_words import find_type_words
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import DocumentType, RelationType

WORDS = "relation_words.csv"
Named = Mapping[DocumentType, int]
JOINED = regex.compile(r"[\s,*]*(?:(?<!\w)(?:và|hoặc)(?!\w))?[\s,*]*")
OF_PARTS = (RelationType.REPLACES, RelationType.REPEALS)
# Types that the words "Luật này" cannot mean unless the document is one or has named one.
NUMBERED = (
    DocumentType.LAW,
    DocumentType.ORDINANCE,
    DocumentType.DECREE,
    DocumentType.CIRCULAR,
    DocumentType.JOINT_CIRCULAR,
    DocumentType.RESOLUTION,
)


def find_chain(masked: str, begin: int, found: FoundTrigger, place: TriggerPlace) -> int:
    """Where the first of several acts that are named together begins: "sửa đổi, bãi bỏ"."""
    return _chain(masked, begin, found, place)[0]


def find_deed(
    masked: str, begin: int, found: FoundTrigger, target: int, place: TriggerPlace
) -> RelationType:
    """What is done to the target: one act on parts of it, or several of which one amends, amend."""
    relation = found.trigger.relation
    if relation not in OF_PARTS or not find_part(masked, found.span[1], target):
        return relation
    if relation is RelationType.REPLACES:
        return RelationType.AMENDS
    together = _chain(masked, begin, found, place)[1]
    return RelationType.AMENDS if RelationType.AMENDS in together else relation


def find_actor(
    masked: str, begin: int, end: int, subject: DocumentType | None, named: Named
) -> int | None:
    """The document that the last "... này" of a stretch means: the subject, or else the one of
    `named`, the last of each type so far; None where the words mean neither."""
    this = list(load_alternation("relation_fillers.csv", "this").finditer(masked, begin, end))
    words = find_type_words(this[-1][0]) if this else ()
    if not words or subject in (words[0].entry.type, None, DocumentType.OTHER):
        return 0
    type_ = words[0].entry.type
    if type_ in named:
        return named[type_]
    return None if type_ in NUMBERED else 0


def _chain(
    masked: str, begin: int, found: FoundTrigger, place: TriggerPlace
) -> tuple[int, set[RelationType]]:
    start, together = found.span[0], {found.trigger.relation}
    for earlier in reversed(list(iter_triggers(masked, begin, start, place))):
        if earlier.trigger.relation not in ACTING:
            break
        if not JOINED.fullmatch(masked, earlier.span[1], start):
            break
        start = earlier.span[0]
        together.add(earlier.trigger.relation)
    return start, together


def find_part(masked: str, begin: int, end: int) -> bool:
    """Whether a stretch names a part of a document: "một số điều", "Phụ lục"."""
    return load_alternation(WORDS, "part").search(masked, begin, end) is not None
