"""How many facts stay when a document is respelled, broken into lines, or saved in another format.

    python -m benchmarks.robustness [FILE_OR_FOLDER ...]

Prints, for each variant, the share kept over all files beside the bound, and the files that lose
most. Without arguments the samples are read.
"""

import sys
from collections import Counter
from pathlib import Path

from ingest.pipeline import extract
from ingest.read.files import iter_files, read_bytes, read_file
from ingest.text.prepare import prepare
from schema.source import SourceText
from tests.support.facts import Fact, facts, share_kept
from tests.support.formats import WRITERS, paragraphs_of
from tests.support.variants import SPELLINGS, WRAPS, no_blank_lines

VARIANTS = {**SPELLINGS, **WRAPS, "no blank lines": no_blank_lines}
BOUNDS = dict.fromkeys(VARIANTS, 0.99) | {"no blank lines": 0.90} | dict.fromkeys(WRITERS, 0.98)
WORST = 3

Readings = dict[str, tuple[Counter[Fact], Counter[Fact]]]


def read_variants(source: SourceText) -> Readings:
    """The facts of a source before and after each change of its text or its format."""
    plain = facts(extract(source), source.text)
    read: Readings = {}
    for name, variant in VARIANTS.items():
        text = variant(source.text)
        again = extract(SourceText(source.name, "text/plain", source.sha256, text))
        read[name] = plain, facts(again, text)
    paragraphs = paragraphs_of(prepare(source))
    saved: dict[str, Counter[Fact]] = {}
    for suffix, write in WRITERS.items():
        other = read_bytes(write(paragraphs), Path(source.name).stem + suffix)
        saved[suffix] = facts(extract(other), other.text)
        read[suffix] = saved[".txt"], saved[suffix]
    return read


def main(paths: list[str]) -> None:
    """Read every file in every variant and print what stays."""
    totals = {name: [0, 0] for name in BOUNDS}
    losses: dict[str, list[tuple[float, str]]] = {name: [] for name in BOUNDS}
    for path in iter_files([Path(path) for path in paths or ["samples/texts"]]):
        for name, (before, after) in read_variants(read_file(path)).items():
            totals[name][0] += (before & after).total()
            totals[name][1] += before.total()
            losses[name].append((share_kept(before, after), path.name))
    for name, (kept, total) in totals.items():
        worst = [f"{share:.3f} {file}" for share, file in sorted(losses[name])[:WORST] if share < 1]
        bound = BOUNDS[name]
        print(f"{kept / total:.4f} of {total} facts ({bound} wanted)  {name}  {'; '.join(worst)}")


if __name__ == "__main__":
    main(sys.argv[1:])
