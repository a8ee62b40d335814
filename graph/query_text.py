"""Loads the text of queries and migrations that lie beside an adapter, one question a file."""

from functools import cache
from importlib.resources import files


@cache
def load_query(package: str, file: str) -> str:
    """The text of a query file of the adapter."""
    return files(package).joinpath("queries", file).read_text(encoding="utf-8")


@cache
def load_migration(package: str, file: str) -> str:
    """The text of a migration file of the adapter."""
    return files(package).joinpath("migrations", file).read_text(encoding="utf-8")
