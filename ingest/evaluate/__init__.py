"""Measures extraction against gold records, layer by layer."""

from ingest.evaluate.report import iter_report, load_split
from ingest.evaluate.scores import FolderScores, Scores, score_folders, score_records

__all__ = [
    "FolderScores",
    "Scores",
    "iter_report",
    "load_split",
    "score_folders",
    "score_records",
]
