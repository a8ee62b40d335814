"""What the benchmarks of learned parts share: texts as the rules read them, labels, training."""

import argparse
import random
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from ingest.evaluate import load_split
from ingest.evaluate.counting import Tally
from ingest.evaluate.scores import iter_record_files
from ingest.extract.doc import blank_language
from ingest.pipeline import extract, load_pipeline
from ingest.read.files import iter_files, read_file
from ingest.text.prepare import PreparedText, prepare
from schema.record import ExtractionRecord, GoldRecord, parse_gold_record

Span = tuple[int, int]
Groups = dict[str, dict[str, Tally]]

BLOCKS_A_STEP = 64
DROPOUT = 0.2


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with what the rules say of it, and its labels where it has some."""

    name: str
    prepared: PreparedText
    record: ExtractionRecord
    gold: GoldRecord | None
    group: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts of a run and the seconds that the rules took."""

    readings: tuple[Reading, ...]
    seconds: float

    @property
    def silver(self) -> list[Reading]:
        """The texts without labels, which a model may learn from."""
        return [reading for reading in self.readings if reading.gold is None]

    def labelled(self, only: Collection[str] | None) -> Iterator[tuple[Reading, GoldRecord]]:
        """The texts with labels, in these sets where any are named."""
        for reading in self.readings:
            if reading.gold and (only is None or reading.group in only):
                yield reading, reading.gold

    @property
    def characters(self) -> int:
        """The length of all texts."""
        return sum(len(reading.prepared.source.text) for reading in self.readings)


def parse_arguments(description: str | None, arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments that the benchmarks of learned parts have in common."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--labels", nargs="+", type=Path, default=[Path("samples/gold")])
    parser.add_argument("--split", type=Path, help="a CSV file with the columns source and set")
    parser.add_argument("--only", nargs="+", metavar="SET", help="measure these sets alone")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=1000)
    return parser.parse_args(arguments)


def read_corpus(wanted: argparse.Namespace) -> Corpus:
    """Every text of the folders, read by the rules."""
    gold = {
        path.stem: parse_gold_record(path.read_bytes())
        for folder in wanted.labels
        for path in iter_record_files(folder)
    }
    sets = load_split(wanted.split) if wanted.split else {}
    sources = {path.stem: read_file(path) for path in iter_files(wanted.folders)}
    load_pipeline()
    start = time.process_time()
    records = {name: extract(source) for name, source in sources.items()}
    seconds = time.process_time() - start
    readings = (
        Reading(name, prepare(sources[name]), record, gold.get(name), sets.get(name, "other"))
        for name, record in records.items()
    )
    return Corpus(tuple(readings), seconds)


def train(pipe: str, examples: list[Example], seed: int, steps: int) -> Language:
    """A language with one pipe that learned; equal examples and seeds give equal models."""
    fix_random_seed(seed)
    order = random.Random(seed)
    nlp = blank_language()
    nlp.add_pipe(pipe)
    optimizer = nlp.initialize(lambda: examples)
    start = time.process_time()
    for _ in range(steps):
        batch = order.sample(examples, min(BLOCKS_A_STEP, len(examples)))
        nlp.update(batch, drop=DROPOUT, sgd=optimizer)
    seconds = time.process_time() - start
    size = len(nlp.to_bytes()) / 1e6
    print(f"{steps} steps of training in {seconds:.0f} s, a model of {size:.1f} MB")
    return nlp


def add(groups: Groups, group: str, tallies: dict[str, Tally]) -> None:
    """Add the counts of one text to those of its set."""
    for way, tally in tallies.items():
        groups.setdefault(group, {}).setdefault(way, Tally()).add(tally)


def iter_tables(groups: Groups) -> Iterator[str]:
    """The lines of a table for each set, a way a line."""
    heads = "".join(f" {head:>6}" for head in ("right", "false", "missed", "P", "R", "F1"))
    for group, tallies in sorted(groups.items()):
        yield f"\n{group.upper():<30}{heads}"
        for way, tally in tallies.items():
            counts = f"{way:<30} {tally.right:>6} {tally.false:>6} {tally.missed:>6}"
            ratios = (value or 0.0 for value in (tally.precision, tally.recall, tally.f1))
            yield counts + "".join(f" {value:6.3f}" for value in ratios)


def speeds(corpus: Corpus, seconds: float) -> str:
    """Characters a second with and without the model."""
    length = corpus.characters
    both = length / (corpus.seconds + seconds)
    return (
        f"\ncharacters a second: rules {length / corpus.seconds:,.0f}, "
        f"model {length / seconds:,.0f}, one after the other {both:,.0f}"
    )
