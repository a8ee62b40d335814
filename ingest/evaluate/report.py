"""Prints scores: a table a set and a file, errors, and how far the tuned set flatters."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from ingest.evaluate.scores import LAYERS, FolderScores, Scores


def load_split(path: Path) -> dict[str, str]:
    """Which set each source belongs to, from a CSV file with the columns source and set."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {row["source"]: row["set"] for row in csv.DictReader(stream)}


def _show(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def iter_table(title: str, scores: Scores) -> Iterator[str]:
    """The lines of a table: a layer a line, under it the accuracy of its attributes."""
    yield title
    head = f"{'layer':<18} {'gold':>5} {'pred':>5} {'right':>5} {'ign.':>5}"
    yield f"{head} {'P':>6} {'R':>6} {'F1':>6}"
    for name in LAYERS:
        tally = scores.layers[name]
        gold, predicted = tally.right + tally.missed, tally.right + tally.false
        counts = f"{name:<18} {gold:>5} {predicted:>5} {tally.right:>5} {tally.ignored:>5}"
        ratios = " ".join(f"{_show(v):>6}" for v in (tally.precision, tally.recall, tally.f1))
        yield f"{counts} {ratios}"
        if tally.attributes:
            cells = (
                f"{key} {_show(cell.accuracy)} ({cell.right}/{cell.counted})"
                for key, cell in sorted(tally.attributes.items())
            )
            yield "    " + ", ".join(cells)


def split_scores(scores: FolderScores, split: Mapping[str, str]) -> dict[str, FolderScores]:
    """The scores by set; a source that the split does not name is in the set "other"."""
    names: dict[str, list[str]] = {}
    for name in scores.files:
        names.setdefault(split.get(name, "other"), []).append(name)
    return {
        group: FolderScores(
            {name: scores.files[name] for name in members},
            tuple(name for name in scores.missing if name in members),
            (),
        )
        for group, members in names.items()
    }


def iter_overfitting(tuned: Scores, checked: Scores) -> Iterator[str]:
    """How much better each layer does on the files it was tuned on."""
    yield f"{'layer':<18} {'tune':>6} {'check':>6} {'diff':>6}"
    for name in LAYERS:
        one, other = tuned.layers[name].f1, checked.layers[name].f1
        gap = None if one is None or other is None else one - other
        yield f"{name:<18} {_show(one):>6} {_show(other):>6} {_show(gap):>6}"


def iter_report(
    scores: FolderScores,
    split: Mapping[str, str] | None = None,
    *,
    with_files: bool = True,
    with_errors: bool = False,
) -> Iterator[str]:
    """The whole report; of the check set nothing but its totals, so that it stays unseen."""
    for note, names in (("no prediction for", scores.missing), ("no gold for", scores.unscored)):
        if names:
            yield f"{note}: {', '.join(names)}"
    groups = split_scores(scores, split) if split else {"all": scores}
    for group, part in groups.items():
        yield from iter_table(
            f"{group.upper()} ({len(part.files)} files, micro-averaged)", part.total
        )
        yield ""
        if group == "check" or not with_files:
            continue
        for name, one in part.files.items():
            yield from iter_table(name, one)
            if with_errors:
                yield from iter_errors(one)
            yield ""
    if "tune" in groups and "check" in groups:
        yield "OVERFITTING (F1)"
        yield from iter_overfitting(groups["tune"].total, groups["check"].total)


def iter_errors(scores: Scores) -> Iterator[str]:
    """Every error, with its layer."""
    for name in LAYERS:
        for error in scores.layers[name].errors:
            yield f"  {name}: {error}"
