"""Where the text names a document, by number or by name; and what its title is there."""

from bisect import bisect_left
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.named_mentions import iter_named_mentions
from ingest.extract.numbered_mentions import iter_numbered_mentions
from ingest.extract.type_words import find_type_words
from ingest.extract.values import DocumentMention, Letterhead, Span


@Language.component(
    "document_mentions",
    requires=["doc._.prepared", "doc._.letterhead", "doc._.numbers", "doc._.dates"],
    assigns=["doc._.document_mentions"],
)
def document_mentions(doc: Doc) -> Doc:
    """Sets `doc._.document_mentions`, those of the letterhead first, then in the order of the text."""
    own = list(_own_mentions(doc._.letterhead))
    words = find_type_words(doc.text)
    numbers = [n for n in doc._.numbers if not _covered(n.span, own)]
    numbered = list(iter_numbered_mentions(doc._.prepared, numbers, words, doc._.dates))
    words = tuple(w for w in words if not _covered((w.start, w.end), own[-1:] if own else own))
    named = iter_named_mentions(doc._.prepared, words, [m.span for m in numbered])
    others = sorted([*numbered, *named], key=lambda mention: mention.span)
    doc._.document_mentions = (*own, *others)
    return doc


def _own_mentions(head: Letterhead) -> Iterable[DocumentMention]:
    """The subject's number line and title block."""
    if head.number is not None and head.number_line is not None:
        type_ = head.type or head.number.number.document_type
        if type_ is not None:
            yield DocumentMention(
                head.number_line, type_, head.number, head.title, "letterhead-number"
            )
    if head.type is not None and head.type_word is not None and head.title is not None:
        span = (head.type_word[0], head.title[1])
        yield DocumentMention(span, head.type, None, head.title, "title-block")


def _covered(span: Span, mentions: Iterable[DocumentMention]) -> bool:
    return any(
        mention.span[0] <= span[0] and span[1] <= mention.span[1]
        for mention in mentions
        if mention.rule == "letterhead-number" or span[0] == mention.span[0]
    )


def mention_at(mentions: tuple[DocumentMention, ...], offset: int) -> DocumentMention | None:
    """The mention that covers the offset; None where there is none."""
    place = bisect_left(mentions, offset + 1, key=lambda mention: mention.span[0]) - 1
    if place >= 0 and mentions[place].span[1] > offset:
        return mentions[place]
    return None
