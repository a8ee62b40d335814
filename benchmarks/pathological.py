"""Whether any text of a million characters takes too long: seconds and share of the bound for each.

    python -m benchmarks.pathological [--size CHARACTERS] [NAME ...]

Each text is written to a file and read through the whole pipeline. Ends with status 1 where one
goes over the bound or fails. The bound counts for the full size; at others it shrinks with it.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from ingest.pipeline import load_pipeline
from ingest.run import Refused, read_and_extract
from tests.support.pathological import FLOODS

SIZE = 1_000_000
SECONDS = 4.0


def measure(name: str, size: int, folder: Path) -> tuple[float, str]:
    """The seconds that a flood took, and the cause where it was refused."""
    path = folder / "flood.txt"
    path.write_text(FLOODS[name](size), encoding="utf-8", newline="")
    start = time.process_time()
    outcome = read_and_extract(str(path))
    seconds = time.process_time() - start
    return seconds, str(outcome.error) if isinstance(outcome, Refused) else ""


def main(arguments: list[str]) -> int:
    """Print a line for each flood and what went over; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("names", nargs="*", metavar="NAME")
    wanted = parser.parse_args(arguments)
    bound = SECONDS * wanted.size / SIZE
    load_pipeline()
    over = []
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted.names or FLOODS:
            seconds, cause = measure(name, wanted.size, Path(folder))
            share = seconds / bound
            print(f"{share:6.2f} of the bound  {seconds:7.2f} s  {name}  {cause}", flush=True)
            if seconds > bound or "failed" in cause:
                over.append(name)
    print(f"{len(over)} over {bound:.1f} s or failed: {', '.join(over) or 'none'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
