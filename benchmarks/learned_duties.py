"""Whether a model that learns from the rules' own duties finds passages that the rules miss.

    python -m benchmarks.learned_duties FOLDER ... [--labels FOLDER ...] [--split FILE]
        [--only SET ...] [--seed NUMBER] [--steps NUMBER]

Sorts blocks, each with the heading above it, into those that assign a duty and those that do not.
Learns from the texts without labels and is measured on the others like `learned_names`. A block
counts once, however many duties it has; one with optional duties alone counts neither way.
"""

import sys
import time
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.training import Example

from benchmarks._silver import (
    Groups,
    Reading,
    Span,
    add,
    iter_tables,
    parse_arguments,
    read_corpus,
    speeds,
    train,
)
from ingest.evaluate.counting import Tally
from ingest.extract.doc import blank_language
from ingest.text.block import BlockKind
from ingest.text.prepare import PreparedText
from schema.record import GoldRecord

DUTY, OTHER = "DUTY", "OTHER"
THRESHOLDS = (0.5, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Labelled:
    """The blocks in which a reader saw a duty, by their places."""

    required: frozenset[int]
    optional: frozenset[int]

    @classmethod
    def of(cls, prepared: PreparedText, gold: GoldRecord) -> "Labelled":
        """The blocks of the gold's rows."""
        required = (row.span for row in gold.responsibilities if not row.optional)
        optional = (row.span for row in gold.responsibilities if row.optional)
        return cls(blocks_of(prepared, required), blocks_of(prepared, optional))

    def count(self, found: Iterable[int]) -> Tally:
        """The tally of the blocks that were found."""
        seen = frozenset(found)
        return Tally(
            right=len(seen & self.required),
            false=len(seen - self.required - self.optional),
            missed=len(self.required - seen),
        )


def blocks_of(prepared: PreparedText, spans: Iterable[Span]) -> frozenset[int]:
    """The places of the blocks that any span of the source reaches into."""
    starts = [block.start for block in prepared.blocks]
    found: set[int] = set()
    for span in spans:
        start, end = prepared.to_prepared(*span)
        found.update(range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1)))
    return frozenset(found)


def blocks_by_rules(reading: Reading) -> frozenset[int]:
    """The blocks in which the rules see a duty."""
    return blocks_of(reading.prepared, (row.span for row in reading.record.responsibilities))


def iter_passages(prepared: PreparedText) -> Iterator[str]:
    """The words of each block, behind those of the numbered heading above it."""
    heading = ""
    for block in prepared.blocks:
        text = prepared.text[block.start : block.end]
        yield f"{heading} / {text}"
        if block.kind is BlockKind.HEADING_NUMBERED:
            heading = text


def silver(nlp: Language, reading: Reading) -> Iterator[Example]:
    """The blocks of a text, sorted as the rules sort them."""
    duties = blocks_by_rules(reading)
    for place, passage in enumerate(iter_passages(reading.prepared)):
        is_duty = place in duties
        cats = {DUTY: float(is_duty), OTHER: float(not is_duty)}
        yield Example.from_dict(nlp.make_doc(passage), {"cats": cats})


def propose(nlp: Language, prepared: PreparedText) -> list[float]:
    """For each block the confidence of the model that it assigns a duty."""
    return [doc.cats[DUTY] for doc in nlp.pipe(iter_passages(prepared), batch_size=64)]


def compare(gold: Labelled, rules: frozenset[int], scored: list[float]) -> dict[str, Tally]:
    """The tally of each way to find the duties of one text."""
    ways = {"rules alone": rules}
    for threshold in THRESHOLDS:
        sure = frozenset(place for place, score in enumerate(scored) if score > threshold)
        ways[f"model alone, over {threshold}"] = sure
        ways[f"rules and model over {threshold}"] = rules | sure
    return {way: gold.count(found) for way, found in sorted(ways.items())}


def main(arguments: list[str]) -> None:
    """Train once and print the comparison for every set."""
    wanted = parse_arguments(__doc__, arguments)
    if not wanted.folders:
        print("nothing measured: name folders with texts that have no labels")
        return
    corpus = read_corpus(wanted)
    nlp = blank_language()
    examples = [example for reading in corpus.silver for example in silver(nlp, reading)]
    duties = sum(example.reference.cats[DUTY] == 1.0 for example in examples)
    print(f"{duties:,} of {len(examples):,} blocks of {len(corpus.silver)} texts assign a duty")
    nlp = train("textcat", examples, wanted.seed, wanted.steps)
    start = time.process_time()
    proposed = {reading.name: propose(nlp, reading.prepared) for reading in corpus.readings}
    seconds = time.process_time() - start
    groups: Groups = {}
    for reading, gold in corpus.labelled(wanted.only):
        labelled = Labelled.of(reading.prepared, gold)
        tallies = compare(labelled, blocks_by_rules(reading), proposed[reading.name])
        add(groups, reading.group, tallies)
    print("\n".join(iter_tables(groups)))
    print(speeds(corpus, seconds))


if __name__ == "__main__":
    main(sys.argv[1:])
