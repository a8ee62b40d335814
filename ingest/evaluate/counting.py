"""Tally: what is right, false and missed in a layer; and the one-to-one pairing it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

Likeness = Callable[[Any, Any], float]
Test = Callable[[Any], bool]
Name = Callable[[Any], str]


@dataclass(slots=True)
class Cell:
    """How many values of an attribute are right, of how many counted."""

    right: int = 0
    counted: int = 0

    @property
    def accuracy(self) -> float | None:
        """The share that is right; None where nothing was counted."""
        return self.right / self.counted if self.counted else None


@dataclass(slots=True)
class Tally:
    """Counts of one layer; `ignored` are predictions that count neither way."""

    right: int = 0
    false: int = 0
    missed: int = 0
    ignored: int = 0
    attributes: dict[str, Cell] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """The share of what was predicted that is right."""
        return _ratio(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found."""
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return _ratio(2 * self.right, 2 * self.right + self.false + self.missed)

    def attribute(self, name: str, right: bool, note: str, given: object = True) -> None:
        """Count an attribute where the gold or the prediction gives a value."""
        if not given:
            return
        cell = self.attributes.setdefault(name, Cell())
        cell.right += right
        cell.counted += 1
        if not right:
            self.errors.append(f"{name.upper()} {note}")

    def add(self, other: "Tally") -> None:
        """Add the counts of another file; errors stay with their file."""
        self.right += other.right
        self.false += other.false
        self.missed += other.missed
        self.ignored += other.ignored
        for name, cell in other.attributes.items():
            own = self.attributes.setdefault(name, Cell())
            own.right += cell.right
            own.counted += cell.counted


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def is_optional(item: Any) -> bool:
    """Whether the gold marks the item as one that two readers may differ about."""
    return bool(getattr(item, "optional", None))


def pair_up(
    gold: Sequence[Any], predicted: Sequence[Any], likeness: Likeness, optional: Test = is_optional
) -> dict[int, int]:
    """Gold place to predicted place, best likeness first; required gold goes before optional."""
    candidates = [
        (-value, optional(item), g, p)
        for g, item in enumerate(gold)
        for p, other in enumerate(predicted)
        if (value := likeness(item, other)) > 0
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, g, p in sorted(candidates):
        if g not in pairs and p not in taken:
            pairs[g] = p
            taken.add(p)
    return pairs


def count(
    gold: Sequence[Any],
    predicted: Sequence[Any],
    likeness: Likeness,
    names: tuple[Name, Name],
    optional: Test = is_optional,
    neutral: Test = lambda _: False,
) -> tuple[Tally, list[tuple[Any, Any]]]:
    """The tally of two lists, and the pairs of a required gold item with its prediction."""
    tally = Tally()
    matched: list[tuple[Any, Any]] = []
    pairs = pair_up(gold, predicted, likeness, optional)
    for g, item in enumerate(gold):
        if optional(item):
            tally.ignored += g in pairs
        elif g in pairs:
            tally.right += 1
            matched.append((item, predicted[pairs[g]]))
        else:
            tally.missed += 1
            tally.errors.append(f"MISSED {names[0](item)}")
    used = set(pairs.values())
    for p, item in enumerate(predicted):
        if p in used:
            continue
        if neutral(item):
            tally.ignored += 1
        else:
            tally.false += 1
            tally.errors.append(f"FALSE {names[1](item)}")
    return tally, matched
