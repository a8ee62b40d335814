"""Alignment: which predicted document or agency stands for which of the gold's."""

from collections.abc import Sequence
from typing import Any

from ingest.evaluate.counting import Likeness, is_optional, pair_up
from ingest.evaluate.likeness import (
    SAME_MENTION,
    Span,
    best_overlap,
    fold_name,
    fold_number,
    overlap,
    same_mention,
)

EQUAL_NUMBER = 10
EQUAL_NAME = 1000


def all_spans(item: Any) -> list[Span]:
    """Every mention of an item, the gold's optional ones included."""
    return [*item.spans, *(getattr(item, "optional_spans", None) or ())]


def document_likeness(gold: Any, predicted: Any) -> float:
    """Equal numbers where both have one; else equal types and a common place."""
    common = best_overlap(all_spans(gold), all_spans(predicted))
    one, other = fold_number(gold.number), fold_number(predicted.number)
    if one and other:
        return EQUAL_NUMBER + common if one == other else 0.0
    return common if gold.type == predicted.type else 0.0


def has_name(gold: Any, predicted: Any) -> bool:
    """Whether the predicted name is the gold's or one of its aliases."""
    names = {fold_name(name) for name in (gold.name, *(gold.aliases or ()))}
    return fold_name(predicted.name) in names


def agency_likeness(gold: Any, predicted: Any) -> float:
    """How many mentions are common; an equal name outweighs them all."""
    others = all_spans(predicted)
    common = sum(any(same_mention(a, b) for b in others) for a in all_spans(gold))
    return common + (EQUAL_NAME if has_name(gold, predicted) else 0)


def named_likeness(gold: Any, predicted: Any) -> float:
    """The likeness of agencies of one name; 0 for others."""
    return agency_likeness(gold, predicted) if has_name(gold, predicted) else 0.0


class Alignment:
    """The pairs of two lists of documents or agencies, asked by the prediction's key."""

    def __init__(self, gold: Sequence[Any], predicted: Sequence[Any], likeness: Likeness) -> None:
        pairs = pair_up(gold, predicted, likeness)
        self.gold_of: dict[str, str] = {}
        for g, p in pairs.items():
            self.gold_of.setdefault(predicted[p].key, gold[g].key)
        self.optional = frozenset(item.key for item in gold if is_optional(item))
        loose = [
            span
            for item in gold
            for span in (all_spans(item) if is_optional(item) else item.optional_spans or ())
        ]
        paired = set(pairs.values())
        self._passed = frozenset(
            item.key
            for place, item in enumerate(predicted)
            if place not in paired and _is_loose(all_spans(item), loose)
        )

    def is_neutral(self, key: str) -> bool:
        """Whether a predicted key stands for something optional."""
        return key in self._passed or self.gold_of.get(key) in self.optional


def _is_loose(spans: Sequence[Span], loose: Sequence[Span]) -> bool:
    return bool(spans) and all(
        any(overlap(span, other) >= SAME_MENTION for other in loose) for span in spans
    )
