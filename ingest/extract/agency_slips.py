"""Slips of the pen in names: "Sở Sây dựng" in a source that also names the "Sở Xây dựng"."""

from collections import Counter
from collections.abc import Sequence

from ingest.extract.agency_name import Name
from schema.vocabulary import AgencyKind

# Of other kinds there may be two whose names differ in a letter: schools, firms, courts.
HEADS = (
    "Sở ",
    "Bộ ",
    "Ban ",
    "Ủy ban ",
    "Hội đồng ",
    "Cục ",
    "Vụ ",
    "Chi cục ",
    "Tổng cục ",
    "Phòng ",
)
KNOWN = "gazetteer"
MIN_LETTERS = 3


def mend_slips(names: list[Name]) -> list[Name]:
    """A body that is named once and differs in one letter of one word from another body of the
    source, which it names more often or which is known, is that other."""
    counted = Counter(name.base for name in names if _may_slip(name))
    known = {name.base for name in names if name.rule == KNOWN}
    by_gap: dict[tuple[str, ...], list[str]] = {}
    for base in counted:
        words = base.lower().split()
        for place in range(1, len(words)):
            by_gap.setdefault((*words[:place], "", *words[place + 1 :]), []).append(base)
    meant: dict[str, str] = {}
    for alike in by_gap.values():
        if len(alike) == 2:
            slip, right = sorted(alike, key=lambda base: (base in known, counted[base]))
            is_sure = counted[right] > 1 or right in known
            if (
                counted[slip] == 1
                and slip not in known
                and is_sure
                and _differ_by_a_letter(right, slip)
            ):
                meant[slip] = right
    return [name.with_base(meant.get(name.base, name.base)) for name in names]


def _may_slip(name: Name) -> bool:
    return name.kind is AgencyKind.BODY and name.base.startswith(HEADS)


def _differ_by_a_letter(one: str, other: str) -> bool:
    pairs = [(a, b) for a, b in _words(one, other) if a != b]
    if len(pairs) != 1:
        return False
    first, second = pairs[0]
    is_word = len(first) == len(second) >= MIN_LETTERS and (first + second).isalpha()
    return is_word and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _words(one: str, other: str) -> Sequence[tuple[str, str]]:
    return tuple(zip(one.lower().split(), other.lower().split(), strict=True))
