"""The lexicon of body names: one automaton over every form, and what each stands for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

import ahocorasick
import regex

from schema.reference.agencies import AgencyEntry, load_agencies
from schema.reference.agency_words import (
    AgencyField,
    AgencyTerm,
    GroupNoun,
    load_agency_fields,
    load_agency_terms,
    load_excluded_prefixes,
    load_group_nouns,
    load_name_guards,
    load_name_guards_after,
    load_whole_heads,
)

CAPITALS = regex.compile(r"(?:^|[\s.(])[\p{Lu}&.\d-]{2,}(?:$|[\s,.)])")


@dataclass(frozen=True, slots=True)
class Form:
    """A written form of a term; `is_exact` where its capitals are part of it, as in UBND."""

    term: AgencyTerm
    written: str
    is_exact: bool
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms and group nouns by their lower case, and the automaton that finds them.

    Guards stand with the blank that parts them from the name; `first_guards` are those of a first
    word that counts only whole, for the forms that go on behind it.
    """

    automaton: ahocorasick.Automaton
    forms: dict[str, tuple[Form, ...]]
    nouns: dict[str, GroupNoun]
    fields: dict[str, dict[str, Form]]
    guards: dict[str, tuple[str, ...]]
    guards_after: dict[str, tuple[str, ...]]
    first_guards: dict[str, tuple[str, ...]]
    topic_openings: tuple[str, ...]

    def iter_hits(self, low: str, flat: str | None = None) -> Iterator[tuple[int, int]]:
        """Start and end of every form or noun that stands between word boundaries.

        `flat` is the same text with blanks for some of its breaks, over which forms are found too.
        """
        last = len(low)
        guarded: dict[int, int] = {}
        hits: list[tuple[int, int]] = []
        for stop, key in self.automaton.iter(low if flat is None else flat):
            end = stop + 1
            start = end - len(key)
            if start and low[start - 1].isalnum():
                continue
            if end < last and low[end].isalnum() and key[-1].isalnum():
                continue
            if " " not in key and _in_number(low, start, end):
                continue
            if key in self.guards and self._is_guarded(low, start, key):
                guarded[start] = max(end, guarded.get(start, 0))
            if self._is_split(low, start, end, key):
                continue
            hits.append((start, end))
        # What is guarded is no name in its shorter readings either.
        yield from ((start, end) for start, end in hits if end > guarded.get(start, 0))

    def _is_guarded(self, low: str, start: int, key: str) -> bool:
        before = self.guards.get(key)
        return before is not None and low.endswith(before, 0, start)

    def _is_split(self, low: str, start: int, end: int, key: str) -> bool:
        """Whether its first word ends, or its last one begins, another: "cơ sở văn hóa"."""
        before = self.first_guards.get(key)
        if before is not None and low.endswith(before, 0, start):
            return True
        after = self.guards_after.get(key)
        return after is not None and low.startswith(after, end)

    def topic_head(self, name: str) -> str:
        """The head that takes a topic with which a name begins; empty for most names."""
        if not name.startswith(self.topic_openings):
            return ""
        return next(head for head in self.topic_openings if name.startswith(head)).rstrip()


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, built once a process."""
    forms: dict[str, list[Form]] = defaultdict(list)
    fields: dict[str, dict[str, Form]] = defaultdict(dict)
    for form in chain.from_iterable(map(_dashed, _iter_forms())):
        known = forms[form.written.lower()]
        if form.written[0].islower():
            # Where a term may begin small, one form serves both.
            known[:] = [other for other in known if other.term.name != form.term.name]
        if all(
            (form.term.role, form.term.name, form.is_exact)
            != (other.term.role, other.term.name, other.is_exact)
            for other in known
        ):
            known.append(form)
        if form.field is not None:
            head = form.term.name.split(" ", 1)[0].lower()
            fields[head].setdefault(form.field.lower(), form)
    nouns = {noun.noun: noun for noun in load_group_nouns()}
    automaton = ahocorasick.Automaton()
    for key in {*forms, *nouns}:
        automaton.add_word(key, key)
    automaton.make_automaton()
    guards = {key: tuple(f"{word} " for word in words) for key, words in load_name_guards().items()}
    first_words = {key: key.split(" ")[0] for key in {*forms, *nouns} if " " in key}
    whole = load_whole_heads() & guards.keys()
    return Lexicon(
        automaton,
        {key: tuple(found) for key, found in forms.items()},
        nouns,
        dict(fields),
        guards,
        {key: tuple(f" {w}" for w in words) for key, words in load_name_guards_after().items()},
        {key: guards[first] for key, first in first_words.items() if first in whole},
        _topic_openings(),
    )


def _topic_openings() -> tuple[str, ...]:
    heads = (t.name for t in load_agency_terms() if t.role == "OPEN" and t.style == "topic")
    return tuple(f"{head} " for head in heads)


def _in_number(low: str, start: int, end: int) -> bool:
    """Whether a short word is a code in a document's number: "QĐ-UBND", "14774/BTC-NSNN"."""
    before, after = low[start - 1 : start], low[end : end + 1]
    if before == "/" or (before == "-" and start > 1 and not low[start - 2].isspace()):
        return True
    return after in ("-", "/") and low[start - 2 : start - 1].isdecimal()


def _iter_forms() -> Iterator[Form]:
    """Our own terms first, which win over the table of agencies where both have a form."""
    own = [form for term in load_agency_terms() for form in _own_forms(term)]
    yield from own
    taken = {form.written.lower() for form in own}
    known = {form.term.name.lower() for form in own}
    heads = tuple(f"{form.term.name} " for form in own if form.term.role in ("PART", "OFFICE"))
    excluded = load_excluded_prefixes()
    for entry in load_agencies():
        if entry.name.lower() in known or f"{entry.name} ".startswith(excluded):
            continue
        head = next((head for head in heads if entry.name.startswith(head)), None)
        if head is not None and entry.name.removeprefix(head).lower() in taken:
            continue
        term = _entry_term(entry)
        for written in (entry.name, *(alias for alias in entry.aliases if len(alias) > 2)):
            if written.lower() not in taken:
                yield Form(term, written, is_exact(written))


def _dashed(form: Form) -> Iterator[Form]:
    """The form, and how it is written where the blanks around its dashes are missing."""
    yield form
    if " - " in form.written:
        for dash in ("-", "- ", " -"):
            yield replace(form, written=form.written.replace(" - ", dash))


def _own_forms(term: AgencyTerm) -> Iterator[Form]:
    if term.role == "FIELD":
        yield from _field_forms(term)
        return
    for written in (term.name, *term.written):
        yield Form(term, written, is_exact(written))


def _field_forms(head: AgencyTerm) -> Iterator[Form]:
    """ "Sở" with every field of work that a department may have, in each of its spellings."""
    armed = {term.name: term.system for term in load_agency_terms() if term.role == "BODY"}
    for field in load_agency_fields():
        if head.name not in field.heads:
            continue
        name = f"{head.name} {field.name}"
        term = replace(head, role="BODY", name=name, system=armed.get(name, head.system))
        for written in dict.fromkeys(_spellings(field)):
            yield Form(term, f"{head.name} {written}", is_exact(written), written)


def _spellings(field: AgencyField) -> Iterator[str]:
    """Every spelling of a field, with "và" and with "&"."""
    for written in (field.name, *field.written):
        yield written
        yield written.replace(" và ", " & ")


def _entry_term(entry: AgencyEntry) -> AgencyTerm:
    style = entry.place_style
    return AgencyTerm(
        "BODY", entry.name, entry.aliases, entry.kind, entry.system, entry.levels, style
    )


def is_exact(written: str) -> bool:
    """Whether capitals are part of the form, because it holds an abbreviation."""
    return CAPITALS.search(written) is not None


def canonical_base(base: str) -> str:
    """The lexicon's name for a composed one, where it has a shorter; else the name itself."""
    forms = load_lexicon().forms.get(base.lower(), ())
    return forms[0].term.name if forms and forms[0].term.role == "BODY" else base


@cache
def part_names() -> tuple[str, ...]:
    """The names of the parts that bodies have: "Văn phòng", "Ban Tổ chức"."""
    return tuple(term.name for term in load_agency_terms() if term.role == "PART")


def lower(text: str) -> str:
    """The text in lower case, letter for letter."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower()[0] for c in text)
