"""How fast texts become records: characters a second in one process, the slowest file, memory.

    python -m benchmarks.extraction [FOLDER ...]

Prints each figure beside the bound it is held to. Without folders the samples are read, which are
few; give a folder of real documents for figures that mean something.
"""

import resource
import sys
import time
from pathlib import Path

from ingest.pipeline import load_pipeline
from ingest.read.files import iter_files
from ingest.run import Refused, read_and_extract

CHARACTERS_A_SECOND = 300_000
SECONDS_A_FILE = 4.0


def main(folders: list[str]) -> None:
    """Read every file once, after the pipeline is warm, and print what it took."""
    files = list(iter_files([Path(folder) for folder in folders or ["samples/texts"]]))
    load_pipeline()
    read_and_extract(str(files[0]))
    characters, refused = 0, 0
    took: list[tuple[float, int, str]] = []
    for path in files:
        start = time.perf_counter()
        outcome = read_and_extract(str(path))
        seconds = time.perf_counter() - start
        if isinstance(outcome, Refused):
            refused += 1
            continue
        characters += len(outcome.text.text)
        took.append((seconds, len(outcome.text.text), path.name))
    total = sum(seconds for seconds, _, _ in took)
    slowest, length, name = max(took)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rate = characters / total
    print(f"{len(took)} files read, {refused} refused, {characters:,} characters in {total:.2f} s")
    print(f"{rate:,.0f} characters a second: {rate / CHARACTERS_A_SECOND:.2f} times the bound")
    print(
        f"slowest: {slowest:.2f} s for {length:,} characters ({name}), {SECONDS_A_FILE} s allowed"
    )
    print(f"resident memory at its highest: {memory:,.0f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
