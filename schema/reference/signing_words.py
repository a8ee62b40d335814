"""The words by which a signature is known: family names and positions."""

from functools import cache

from schema.reference.tables import load_rows

SURNAMES = "surnames.csv"
POSITIONS = "positions.csv"


@cache
def load_surnames() -> frozenset[str]:
    """Family names, in small letters."""
    return frozenset(row["surname"].lower() for row in load_rows(SURNAMES, "surname", "example"))


@cache
def load_positions() -> tuple[str, ...]:
    """Positions as a signature prints them, in capitals, the longest first."""
    rows = load_rows(POSITIONS, "position", "example")
    return tuple(sorted((row["position"] for row in rows), key=len, reverse=True))
