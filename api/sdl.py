"""Writes the committed schema from the code, or says that it is out of date.

python -m api.sdl [--check]
"""

import sys
from pathlib import Path

from graphql import lexicographic_sort_schema, print_schema

from api.service import build_schema

FILE = Path(__file__).with_name("schema.graphql")


def print_sdl() -> str:
    """The schema as text, sorted, so that a diff shows what changed and nothing else."""
    return print_schema(lexicographic_sort_schema(build_schema()._schema)) + "\n"


def main(arguments: list[str]) -> int:
    """0 where the file is, or now is, what the code says; 1 where --check finds that it is not."""
    if "--check" not in arguments:
        FILE.write_text(print_sdl(), encoding="utf-8")
        return 0
    if FILE.exists() and FILE.read_text(encoding="utf-8") == print_sdl():
        return 0
    sys.stderr.write("api/schema.graphql is not what the code says; run make sdl\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
