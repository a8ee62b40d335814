"""Scores: every layer of one record, of many, and of two folders of record files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ingest.evaluate.alignment import Alignment
from ingest.evaluate.counting import Tally
from ingest.evaluate.duties import score_duties
from ingest.evaluate.entities import Aligned, score_agencies, score_documents, score_mentions
from ingest.evaluate.relations import score_relations
from ingest.evaluate.small import (
    score_budgets,
    score_deadlines,
    score_recipients,
    score_signatories,
    score_warnings,
)
from schema.record import ExtractionRecord, GoldRecord, parse_gold_record, parse_record

LAYERS = (
    "documents",
    "document_mentions",
    "agencies",
    "agencies_lenient",
    "agency_mentions",
    "relations",
    "relations_untyped",
    "responsibilities",
    "clauses",
    "recipients",
    "signatories",
    "deadlines",
    "budgets",
    "warnings",
)
WORKING_FORM = ".quotes.json"


@dataclass(slots=True)
class Scores:
    """A tally a layer."""

    layers: dict[str, Tally] = field(default_factory=dict)

    def add(self, other: "Scores") -> None:
        """Add the counts of another record."""
        for name, tally in other.layers.items():
            self.layers.setdefault(name, Tally()).add(tally)

    @classmethod
    def total(cls, parts: Iterable["Scores"]) -> "Scores":
        """The micro-average: all counts together."""
        whole = cls({name: Tally() for name in LAYERS})
        for part in parts:
            whole.add(part)
        return whole


@dataclass(slots=True)
class FolderScores:
    """The scores of every gold file, by its name without suffix, and what had no counterpart."""

    files: dict[str, Scores]
    missing: tuple[str, ...]
    unscored: tuple[str, ...]

    @property
    def total(self) -> Scores:
        """All files together."""
        return Scores.total(self.files.values())


def score_records(gold: GoldRecord, predicted: ExtractionRecord | None) -> Scores:
    """Every layer of one record; no prediction counts as one that says nothing."""
    aligned = Aligned.of(gold, predicted or _silent(gold))
    strict, lenient = score_agencies(aligned)
    roles, clauses = score_duties(aligned)
    return Scores(
        {
            "documents": score_documents(aligned),
            "document_mentions": _mentions(aligned, "documents", aligned.documents),
            "agencies": strict,
            "agencies_lenient": lenient,
            "agency_mentions": _mentions(aligned, "agencies", aligned.agencies),
            "relations": score_relations(aligned, typed=True),
            "relations_untyped": score_relations(aligned, typed=False),
            "responsibilities": roles,
            "clauses": clauses,
            "recipients": score_recipients(aligned),
            "signatories": score_signatories(aligned),
            "deadlines": score_deadlines(aligned),
            "budgets": score_budgets(aligned),
            "warnings": score_warnings(aligned),
        }
    )


def _mentions(aligned: Aligned, name: str, alignment: Alignment) -> Tally:
    return score_mentions(getattr(aligned.gold, name), getattr(aligned.predicted, name), alignment)


def _silent(gold: GoldRecord) -> ExtractionRecord:
    # Made without checks: a record must name its subject, and this one names nothing.
    return ExtractionRecord.model_construct(
        source=gold.source,
        form=gold.form,
        subject=gold.subject,
        documents=(),
        agencies=(),
        relations=(),
        responsibilities=(),
        recipients=(),
        signatories=(),
        deadlines=(),
        budgets=(),
        warnings=(),
    )


def iter_record_files(folder: Path) -> Iterable[Path]:
    """The record files of a folder in the order of their names; working forms are passed over."""
    return (p for p in sorted(folder.glob("*.json")) if not p.name.endswith(WORKING_FORM))


def score_folders(gold_dir: Path, pred_dir: Path) -> FolderScores:
    """The scores of every gold record against the prediction of the same file name.

    Raises InvalidRecord where a file is no record.
    """
    gold = {p.stem: parse_gold_record(p.read_bytes()) for p in iter_record_files(gold_dir)}
    paths: Mapping[str, Path] = {p.stem: p for p in iter_record_files(pred_dir)}
    files = {
        name: score_records(
            record, parse_record(paths[name].read_bytes()) if name in paths else None
        )
        for name, record in gold.items()
    }
    return FolderScores(
        files,
        missing=tuple(sorted(gold.keys() - paths.keys())),
        unscored=tuple(sorted(paths.keys() - gold.keys())),
    )
