"""Which document assigns a duty: the subject, or the one it puts in force, from that title on."""

from bisect import bisect_right

from spacy.tokens import Doc

from ingest.extract.duty_speakers import SUBJECT_DOCUMENT
from ingest.extract.named_plans import IN_FORCE


class Assigners:
    """The titles of the documents that are annexed to the subject of one text, in order."""

    def __init__(self, doc: Doc) -> None:
        owners = {
            span: index
            for index, document in enumerate(doc._.documents)
            if index != SUBJECT_DOCUMENT
            for span in document.mentions
        }
        signed = [item.span[0] for item in (*doc._.signatories, *doc._.recipients)]
        body_end = min(signed, default=len(doc._.text))
        found = [
            (mention.span[0], owners[mention.span])
            for mention in doc._.document_mentions
            if mention.rule == IN_FORCE
            and mention.span[0] > body_end
            and mention.span in owners
            and _is_title(doc, mention.span[0])
        ]
        self._starts = [start for start, _ in found]
        self._owners = [owner for _, owner in found]

    def at(self, offset: int) -> int:
        """The document whose words stand at the offset."""
        place = bisect_right(self._starts, offset) - 1
        return self._owners[place] if place >= 0 else SUBJECT_DOCUMENT


def _is_title(doc: Doc, start: int) -> bool:
    """Whether a block begins at the offset, in capitals."""
    block = doc._.prepared.block_at(start)
    return block is not None and block.start == start and doc._.text[start : start + 2].isupper()
