"""Which mentions stand inside the title of another document, and which close it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from ingest.extract.values import DocumentMention


def find_parents(mentions: Sequence[DocumentMention]) -> list[int | None]:
    """For each mention the innermost other one whose title it stands in."""
    spans = sorted(
        (mention.title[0], -mention.title[1], place)
        for place, mention in enumerate(mentions)
        if mention.title is not None
    )
    starts = [start for start, _, _ in spans]
    reached = list(accumulate((-end for _, end, _ in spans), max))
    parents: list[int | None] = []
    for place, mention in enumerate(mentions):
        parent = None
        at = bisect_right(starts, mention.span[0]) - 1
        near = mention.span[0] - 1500
        while at >= 0 and starts[at] > near and reached[at] >= mention.span[1]:
            _, end, other = spans[at]
            if (
                -end >= mention.span[1]
                and other != place
                and mentions[other].span[0] != mention.span[0]
            ):
                parent = other
                break
            at -= 1
        parents.append(parent)
    return parents


def ends_with_parent(
    mentions: Sequence[DocumentMention], parents: Sequence[int | None], place: int
) -> bool:
    """Whether the mention closes the name of another, or a number closes its own, so that what
    follows is said of that one."""
    mention = mentions[place]
    if mention.number is not None:
        return False
    for other in mentions[place + 1 : place + 5]:
        inside = mention.span[0] < other.span[0] and other.span[1] == mention.span[1]
        if inside and other.number is not None:
            return True
    parent = parents[place]
    return parent is not None and mentions[parent].span[1] == mentions[place].span[1]
