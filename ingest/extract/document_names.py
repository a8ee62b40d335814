"""The names that groups of mentions bear, and which group a full, short or longer name can mean."""

from collections.abc import Iterator

import regex

from ingest.extract.values import DocumentMention
from schema.names import name_key
from schema.reference.abbreviations import find_abbreviations
from schema.reference.laws import law_key, law_keys
from schema.vocabulary import DocumentType

LAWS = (DocumentType.LAW, DocumentType.ORDINANCE)
CONGRESS_WORDS = frozenset(
    name_key("đại hội biểu toàn quốc lần thứ của đảng cộng sản việt nam").split()
)
CONGRESS = name_key("đại hội")
LONGEST_OPENING = 30
YEAR_AT_END = regex.compile(r"\s(?:năm\s)?(\d{4})$")


class NameIndex:
    """Places of groups by type and name; every lookup costs no more than the name is long."""

    def __init__(self) -> None:
        self._by_name: dict[tuple[DocumentType, str], list[int]] = {}
        self._by_opening: dict[tuple[DocumentType, str], set[int]] = {}

    def add(self, type_: DocumentType, name: str, at: int) -> None:
        """Keeps that the group is known by the name."""
        known = self._by_name.setdefault((type_, name), [])
        if at not in known:
            known.append(at)
        for opening in _openings_of(name):
            longer = self._by_opening.setdefault((type_, opening), set())
            if len(longer) < 2:
                longer.add(at)

    def equal(self, type_: DocumentType, name: str) -> list[int]:
        """The groups of exactly that name."""
        return self._by_name.get((type_, name), [])

    def cut_short(self, type_: DocumentType, name: str) -> int | None:
        """The one group whose name goes on where this one stops, or stops where it goes on; the
        full name of another law is short for none."""
        is_law = type_ in LAWS
        alike: set[int] = set()
        if not (is_law and name in law_keys()):
            alike.update(self._by_opening.get((type_, name), ()))
        for opening in _openings_of(name):
            if not (is_law and opening in law_keys()):
                alike.update(self._by_name.get((type_, opening), ())[:2])
        return alike.pop() if len(alike) == 1 else None


def mention_name(text: str, mention: DocumentMention) -> str:
    """The name by which a mention is compared: folded, without commas and the year at its end."""
    if mention.title is None:
        return mention.type.value if mention.rule == "constitution" else ""
    title = text[slice(*mention.title)]
    name = law_key(_in_full(title)) if mention.type in LAWS else name_key(title.replace(",", " "))
    if mention.rule == "congress-document" or name.startswith(CONGRESS):
        return " ".join(word for word in name.split() if word not in CONGRESS_WORDS)
    return str(YEAR_AT_END.sub("", name))


def _in_full(name: str) -> str:
    """The name of a law with its abbreviations expanded: "DN" is "Doanh nghiệp"."""
    words = []
    for word in name.split():
        known = find_abbreviations(word)
        words.append(known[0].expansion if len(known) == 1 else word)
    return " ".join(words)


def _openings_of(name: str) -> Iterator[str]:
    """The name cut short by whole words, two words at least; a very long one near its start."""
    words = name.split()
    for length in range(2, min(len(words), LONGEST_OPENING)):
        yield " ".join(words[:length])
