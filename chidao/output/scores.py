"""Scores as JSON values."""

from collections.abc import Mapping
from typing import Any

from ingest.evaluate import FolderScores, Scores
from ingest.evaluate.report import split_scores


def plain_scores(
    scores: FolderScores, split: Mapping[str, str] | None, *, errors: bool
) -> dict[str, Any]:
    """All that was counted, in all, by set and by file; of the check set its totals alone."""
    groups = split_scores(scores, split) if split else {}
    unseen = {name for name in scores.files if split and split.get(name) == "check"}
    return {
        "total": _layers(scores.total, errors=False),
        "sets": {name: _layers(part.total, errors=False) for name, part in groups.items()},
        "files": {
            name: _layers(part, errors=errors)
            for name, part in scores.files.items()
            if name not in unseen
        },
        "missing": list(scores.missing),
        "unscored": list(scores.unscored),
    }


def _layers(scores: Scores, *, errors: bool) -> dict[str, Any]:
    return {
        name: {
            "right": tally.right,
            "false": tally.false,
            "missed": tally.missed,
            "ignored": tally.ignored,
            "precision": tally.precision,
            "recall": tally.recall,
            "f1": tally.f1,
            "attributes": {
                key: {"right": cell.right, "counted": cell.counted, "accuracy": cell.accuracy}
                for key, cell in sorted(tally.attributes.items())
            },
            **({"errors": tally.errors} if errors else {}),
        }
        for name, tally in scores.layers.items()
    }
