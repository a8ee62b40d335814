"""Where the text names agencies, looked up by offset."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from ingest.extract.values import AgencyMention, Span

AND = regex.compile(r"(?:,?\s(?:và|với)\s|,\s|\s-\s)(?:của\s)?")
MOST_JOINT = 5

Found = tuple[tuple[int, ...], Span | None]


class AgencySpots:
    """The agency mentions of a text in their order."""

    def __init__(self, text: str, mentions: Sequence[AgencyMention]) -> None:
        self.text = text
        self._mentions = sorted(mentions, key=lambda mention: mention.span)
        self._starts = [mention.span[0] for mention in self._mentions]

    def between(self, start: int, end: int) -> Iterator[AgencyMention]:
        """The mentions that start from the one offset up to the other."""
        at = bisect_left(self._starts, start)
        while at < len(self._mentions) and self._starts[at] < end:
            yield self._mentions[at]
            at += 1

    def at(self, start: int) -> AgencyMention | None:
        """The mention that starts at the offset or right behind it."""
        return next(self.between(start, start + 2), None)

    def list_at(self, start: int, *, joint: bool) -> list[AgencyMention]:
        """The mention that starts at the offset, and those joined to it if several may."""
        first = self.at(start)
        found = [first] if first else []
        while found and joint and len(found) < MOST_JOINT:
            joined = AND.match(self.text, found[-1].span[1])
            following = next(self.between(joined.end(), joined.end() + 1), None) if joined else None
            if following is None or following in found:
                break
            found.append(following)
        return found


def as_found(mentions: Sequence[AgencyMention]) -> Found:
    """The agencies of some neighbouring mentions, and where they stand."""
    places = tuple(dict.fromkeys(mention.agency for mention in mentions))
    return places, (mentions[0].span[0], mentions[-1].span[1])
