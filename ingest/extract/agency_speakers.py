"""Which bodies speak in a paper: those of its letterhead, of the office that enacts it, of who
signs it, and the one whose rules its title announces."""

from bisect import bisect_left
from collections.abc import Sequence

from ingest.extract.agency_name import Name
from ingest.extract.values import Letterhead, Signatory, Span

HEAD_CHARS = 1200  # an enacting office stands behind the title
OF_OWN = ("của ", "CỦA ")
# Before a body that the title is about, in a source that has lost the capitals of its titles.
OF_SUBJECT = ("của ", "bộ máy ", "lãnh đạo ", "thành lập ")


def find_speakers(
    names: Sequence[Name], text: str, letterhead: Letterhead, signatories: Sequence[Signatory]
) -> list[Name]:
    """The names, in the order of the text, of which a bare "Bộ" or "Sở" may be the short one."""
    signed = [
        span for one in signatories for span in (one.represented, one.position) if span is not None
    ]
    speaking = sorted((*letterhead.bodies, *signed))
    titles = [letterhead.title] if letterhead.title else []
    in_small = [low for title in titles if (low := text[slice(*title)]).islower()]
    return [
        name
        for name in names
        if _lies_in(name, speaking)
        or any(_is_subject(name, title) for title in in_small)
        or (
            text.endswith(OF_OWN, 0, name.start)
            if _lies_in(name, titles)
            else _is_in_head(name, text, letterhead)
        )
    ]


def _is_subject(name: Name, title: str) -> bool:
    """Whether a title in small letters is about the body: "quy định nhiệm vụ của sở y tế"."""
    at = title.find(name.base.lower())
    return at >= 0 and title.endswith(OF_SUBJECT, 0, at)


def _is_in_head(name: Name, text: str, letterhead: Letterhead) -> bool:
    """Whether the head of a source prints the name in capitals, not merely by its letters."""
    if name.start >= max(letterhead.end, HEAD_CHARS):
        return False
    printed = text[slice(*name.span)]
    return printed.isupper() and printed.startswith(name.base.split(" ", 1)[0].upper())


def _lies_in(name: Name, spans: Sequence[Span]) -> bool:
    """Whether one of the sorted spans holds the name."""
    place = bisect_left(spans, (name.start + 1, 0)) - 1
    return place >= 0 and name.end <= spans[place][1]
