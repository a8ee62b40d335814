"""The names of laws and ordinances, so that a name is read to its end and no further."""

from functools import cache

from schema.names import name_key
from schema.reference.tables import load_rows

FILE = "laws.csv"


@cache
def load_laws() -> tuple[str, ...]:
    """Every name without its type word, in the order of the file."""
    return tuple(row["name"] for row in load_rows(FILE, "name", "kind", "example"))


def match_law(text: str, start: int) -> int | None:
    """The end of the longest known law name that stands at the offset, with or without its commas;
    None where none does."""
    first = text[start : start + 40].split(" ", 1)[0]
    for name in _by_first_word().get(name_key(first.rstrip(",;.")), ()):
        end = start + len(name)
        whole = not text[end : end + 1].isalpha()
        if whole and name_key(text[start:end]) == name_key(name):
            return end
    return None


@cache
def law_keys() -> frozenset[str]:
    """The keys of all names."""
    return frozenset(law_key(name) for name in load_laws())


def law_key(name: str) -> str:
    """The key by which names of laws are equal: a comma and "và" in their place are one."""
    return name_key(name.replace(",", " ").replace(" và ", " "))


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    plain = {name.replace(",", "") for name in load_laws()}
    for name in sorted({*load_laws(), *plain}, key=lambda name: (-len(name), name)):
        first = name_key(name.split(" ", 1)[0].rstrip(","))
        index[first] = (*index.get(first, ()), name)
    return index
