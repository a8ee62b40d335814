"""Statements: the texts of query files, with the types of relationships put in.

Cypher takes no relationship type as a parameter, so a text says EDGE_TYPE or EDGE_TYPES where the
types belong; only names of the closed list are ever put there.
"""

from collections.abc import Iterable
from functools import cache

from graph.neo4j.connection import PACKAGE
from graph.query_text import load_query
from schema.vocabulary import EdgeType

ONE_TYPE = "EDGE_TYPE"
TYPES = "EDGE_TYPES"


@cache
def statements(name: str) -> tuple[str, ...]:
    """The statements of a file, in order."""
    text = load_query(PACKAGE, f"{name}.cypher").rstrip().removesuffix(";")
    return tuple(text.split(";\n"))


def typed(statement: str, types: Iterable[str]) -> str:
    """The statement for edges of these types."""
    names = "|".join(sorted({EdgeType(name).value for name in types}))
    return statement.replace(TYPES, names).replace(ONE_TYPE, names)
