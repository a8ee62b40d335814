"""pipeline_version: what tells apart the rules and lists that a record was made with."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

RULES = ("ingest", "schema")
# What neither reads a text nor makes a record; the readers carry versions of their own.
BESIDE = frozenset({"__pycache__", "compare.py", "evaluate", "read", "run.py"})


@cache
def pipeline_version() -> str:
    """A digest of the code and lists that extraction goes by, twelve characters.

    Computed, because a number that somebody has to raise would leave records of older rules in
    every store that was filled before.
    """
    digest = hashlib.sha256()
    for package in RULES:
        for name, content in _iter_contents(files(package), package):
            digest.update(f"{name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:12]


def _iter_contents(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.name in BESIDE:
            continue
        name = f"{path}/{item.name}"
        if item.is_dir():
            yield from _iter_contents(item, name)
        else:
            yield name, item.read_bytes()
