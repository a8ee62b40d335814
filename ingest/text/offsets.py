"""OffsetMap: where each character of a rewritten text came from; and the one way to rewrite."""

from bisect import bisect_right
from collections.abc import Iterable

Edit = tuple[int, int, str]


class OffsetMap:
    """Runs of a rewritten text, each with the range it came from.

    A run that was kept maps character by character; one that was put in maps as a whole.
    """

    __slots__ = ("_kept", "_new", "_old", "_old_end")

    def __init__(self) -> None:
        self._new: list[int] = []
        self._old: list[int] = []
        self._old_end: list[int] = []
        self._kept: list[bool] = []

    def add(self, new: int, old: int, old_end: int, *, kept: bool) -> None:
        """Append the run that starts at `new`; runs come in order."""
        self._new.append(new)
        self._old.append(old)
        self._old_end.append(old_end)
        self._kept.append(kept)

    @property
    def is_identity(self) -> bool:
        """Whether nothing moved."""
        return not self._new

    def to_old(self, start: int, end: int) -> tuple[int, int]:
        """The range that the characters of the new range came from."""
        if not self._new:
            return start, end
        if end <= start:
            at = self._char(start)[0]
            return at, at
        last = bisect_right(self._new, end - 1) - 1
        if last >= 0 and self._new[last] <= start and self._kept[last]:
            # Most ranges lie in one run that was kept.
            moved = self._old[last] - self._new[last]
            old_end = self._old_end[last]
            if end + moved <= old_end:
                return start + moved, end + moved
        return self._char(start)[0], self._char(end - 1)[1]

    def to_new(self, start: int, end: int) -> tuple[int, int]:
        """The range of the new text with all that was kept of the old range; may be empty."""
        if not self._new:
            return start, end
        first = max(0, bisect_right(self._old, start) - 1)
        new_start = self._forward(first, start, self._old_end[first] <= start)
        last = max(0, bisect_right(self._old, max(start, end - 1)) - 1)
        if self._kept[last]:
            new_end = self._new[last] + min(end, self._old_end[last]) - self._old[last]
        else:
            new_end = self._after(last)
        return new_start, max(new_start, new_end)

    def _forward(self, run: int, old: int, past: bool) -> int:
        if past:
            return self._after(run)
        return self._new[run] + (max(0, old - self._old[run]) if self._kept[run] else 0)

    def _after(self, run: int) -> int:
        if run + 1 < len(self._new):
            return self._new[run + 1]
        return self._new[run] + (self._old_end[run] - self._old[run] if self._kept[run] else 1)

    def _char(self, new: int) -> tuple[int, int]:
        run = max(0, bisect_right(self._new, new) - 1)
        if not self._kept[run]:
            return self._old[run], self._old_end[run]
        old = min(self._old[run] + new - self._new[run], self._old_end[run])
        return old, min(old + 1, self._old_end[run])


IDENTITY = OffsetMap()


def rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """The text with each range replaced, and the map back; edits come in order and do not overlap.

    Replacing a character by one other leaves the run whole.
    """
    pieces: list[str] = []
    runs = OffsetMap()
    done = written = 0
    run_start = 0
    for start, end, put in edits:
        if end - start == len(put) == 1:
            pieces.append(text[done:start])
            pieces.append(put)
            done = end
            continue
        if start > run_start:
            runs.add(written, run_start, start, kept=True)
            pieces.append(text[done:start])
            written += start - run_start
        if put:
            runs.add(written, start, end, kept=False)
            pieces.append(put)
            written += len(put)
        done = run_start = end
    if run_start == 0:
        pieces.append(text[done:])
        return "".join(pieces), IDENTITY
    if run_start < len(text):
        runs.add(written, run_start, len(text), kept=True)
        pieces.append(text[done:])
    return "".join(pieces), runs
