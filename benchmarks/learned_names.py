"""Whether a model that learns from the rules' own names finds bodies that the rules miss.

    python -m benchmarks.learned_names FOLDER ... [--labels FOLDER ...] [--split FILE]
        [--only SET ...] [--seed NUMBER] [--steps NUMBER]

The model learns from what the rules read in the texts that have no labels, and is measured on the
others, each set of the split apart. Prints mentions of bodies found by the rules, by the model, and
by the rules with those proposals of the model that touch nothing the rules read; then what the
model costs. Equal seeds give equal figures. Without folders nothing is measured: the samples all
have labels.
"""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import filter_spans

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
from ingest.evaluate.alignment import Alignment, agency_likeness
from ingest.evaluate.counting import Tally
from ingest.evaluate.entities import score_mentions
from ingest.extract.doc import blank_language
from ingest.text.prepare import PreparedText
from schema.record import GoldRecord

Scored = dict[Span, float]

LABEL = "AGENCY"
BEAM = 8
LEAST_OF_BEAM = 0.0001
THRESHOLDS = (0.5, 0.9, 0.99)


@dataclass(frozen=True, slots=True)
class Named:
    """All mentions of a text as those of one body: who is meant is not asked here."""

    spans: Sequence[Span]
    key: str = "any"
    name: str = "any"


def names_by_rules(reading: Reading) -> list[Span]:
    """Where the rules see a body named, in the source."""
    return [span for agency in reading.record.agencies for span in agency.spans]


def block_docs(nlp: Language, prepared: PreparedText) -> Iterator[tuple[int, Doc]]:
    """A Doc for each block, with the place where the block begins in the prepared text."""
    for block in prepared.blocks:
        yield block.start, nlp.make_doc(prepared.text[block.start : block.end])


def silver(nlp: Language, reading: Reading) -> Iterator[Example]:
    """The blocks of a text with the names that the rules see in them."""
    names = sorted(reading.prepared.to_prepared(*span) for span in names_by_rules(reading))
    at = 0
    for start, doc in block_docs(nlp, reading.prepared):
        text = doc.text
        spans = []
        while at < len(names) and names[at][0] < start + len(text):
            first, last = names[at]
            spans.append(doc.char_span(first - start, last - start, LABEL))
            at += 1
        doc.ents = filter_spans([span for span in spans if span is not None])
        yield Example(nlp.make_doc(text), doc)


def propose(nlp: Language, prepared: PreparedText) -> Scored:
    """Where the model sees a body named in the source, with its confidence."""
    ner: Any = nlp.get_pipe("ner")
    blocks = list(block_docs(nlp, prepared))
    beams = ner.beam_parse([doc for _, doc in blocks], BEAM, 0.0, LEAST_OF_BEAM)
    found: Scored = {}
    for (start, doc), scores in zip(blocks, ner.scored_ents(beams), strict=True):
        for (first, last, _), score in scores.items():
            span = doc[first:last]
            place = prepared.to_source(start + span.start_char, start + span.end_char)
            found[place] = max(score, found.get(place, 0.0))
    return found


def surer_than(scored: Scored, threshold: float) -> list[Span]:
    """The proposals over the threshold, the surest first."""
    return [
        span for score, span in sorted((-s, x) for x, s in scored.items()) if -score > threshold
    ]


def apart_from(taken: Iterable[Span], spans: Iterable[Span]) -> list[Span]:
    """The spans that touch neither a taken one nor one before them."""
    seen = {at for start, end in taken for at in range(start, end)}
    apart = []
    for start, end in spans:
        if seen.isdisjoint(range(start, end)):
            seen.update(range(start, end))
            apart.append((start, end))
    return apart


def score(gold: GoldRecord, spans: Sequence[Span]) -> Tally:
    """The mentions found, whoever is meant."""
    nobody = Alignment((), (), agency_likeness)
    return score_mentions(gold.agencies, [Named(spans)], nobody)


def compare(gold: GoldRecord, rules: list[Span], scored: Scored) -> dict[str, Tally]:
    """The tally of each way to find the names of one text."""
    ways = {"rules alone": rules}
    for threshold in THRESHOLDS:
        sure = surer_than(scored, threshold)
        ways[f"model alone, over {threshold}"] = apart_from((), sure)
        ways[f"rules and model over {threshold}"] = [*rules, *apart_from(rules, sure)]
    return {way: score(gold, spans) for way, spans in sorted(ways.items())}


def main(arguments: list[str]) -> None:
    """Train once and print the comparison for every set."""
    wanted = parse_arguments(__doc__, arguments)
    if not wanted.folders:
        print("nothing measured: name folders with texts that have no labels")
        return
    corpus = read_corpus(wanted)
    nlp = blank_language()
    examples = [example for reading in corpus.silver for example in silver(nlp, reading)]
    names = sum(len(example.reference.ents) for example in examples)
    print(
        f"{names:,} names in {len(examples):,} blocks of {len(corpus.silver)} texts to learn from"
    )
    nlp = train("ner", examples, wanted.seed, wanted.steps)
    start = time.process_time()
    proposed = {reading.name: propose(nlp, reading.prepared) for reading in corpus.readings}
    seconds = time.process_time() - start
    groups: Groups = {}
    for reading, gold in corpus.labelled(wanted.only):
        tallies = compare(gold, names_by_rules(reading), proposed[reading.name])
        add(groups, reading.group, tallies)
    print("\n".join(iter_tables(groups)))
    print(speeds(corpus, seconds))


if __name__ == "__main__":
    main(sys.argv[1:])
