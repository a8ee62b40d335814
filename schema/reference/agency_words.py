"""The words that agency names are made of: terms, fields of work, group nouns, stops."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from schema.errors import ReferenceDataError
from schema.reference.tables import load_rows, read_member, split_list
from schema.vocabulary import AgencyKind, Level, System

TERMS = "agency_terms.csv"
FIELDS = "agency_fields.csv"
GROUPS = "agency_groups.csv"
STOPS = "agency_stops.csv"
GUARDS = "agency_guards.csv"
TOPICS = "party_topics.csv"
LEADS = "topic_leads.csv"
EXCLUSIONS = "agency_exclusions.csv"
PARTY_UNITS = "party_units.csv"
TAILS = "topic_tails.csv"
RANKS = "topic_ranks.csv"
ACTORS = "actor_nouns.csv"
GENERIC = "agency_generic.csv"
NATIONAL = "national_names.csv"

TermRole = Literal["BODY", "INNER", "PAIR", "FIELD", "PART", "OFFICE", "OPEN"]
TERM_ROLES = frozenset(get_args(TermRole))


@dataclass(frozen=True, slots=True)
class AgencyTerm:
    """A name or the beginning of one.

    BODY is complete but for its place; INNER only inside another name; PAIR only behind "Văn
    phòng"; FIELD takes a field of work ("Sở" + "Tài chính"); PART and OFFICE take another body
    ("Văn phòng" + "Tỉnh ủy"); OPEN takes words of the text. `style` says which places may follow.
    """

    role: TermRole
    name: str
    written: tuple[str, ...]
    kind: AgencyKind
    system: System | None
    levels: tuple[Level, ...]
    style: str


@dataclass(frozen=True, slots=True)
class AgencyField:
    """A field of work, its short forms, and the heads that it goes with."""

    name: str
    written: tuple[str, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupNoun:
    """A noun of collectives; a strong one makes one with any other, two weak ones make none.

    Some make one only where a place follows, others also where they are a whole item of a list.
    `name` is how it is written in full.
    """

    noun: str
    name: str
    is_strong: bool
    needs_place: bool
    is_item: bool
    level: Level | None
    system: System


@cache
def load_agency_terms() -> tuple[AgencyTerm, ...]:
    """Every term, in the order of the file."""
    columns = ("role", "name", "written", "kind", "system", "level", "style", "example")
    return tuple(_term(row) for row in load_rows(TERMS, *columns))


@cache
def load_agency_fields() -> tuple[AgencyField, ...]:
    """Every field of work, in the order of the file."""
    return tuple(
        AgencyField(row["name"], split_list(row["written"]), split_list(row["heads"]))
        for row in load_rows(FIELDS, "name", "written", "heads", "example")
    )


@cache
def load_group_nouns() -> tuple[GroupNoun, ...]:
    """Every noun of collectives, in the order of the file."""
    return tuple(
        GroupNoun(
            row["noun"],
            row["name"] or row["noun"],
            row["weight"] in ("strong", "placed", "closed"),
            row["weight"] == "placed",
            row["weight"] == "closed",
            read_member(GROUPS, Level, row["level"]) if row["level"] else None,
            read_member(GROUPS, System, row["system"]),
        )
        for row in load_rows(GROUPS, "noun", "name", "weight", "level", "system", "example")
    )


@cache
def load_name_stops(*, of_topics: bool) -> frozenset[str]:
    """The words that end a name of open words; those of topics are fewer, since a committee is
    named by what it does: "Ban Chỉ đạo tổng kết Nghị quyết"."""
    rows = load_rows(STOPS, "word", "topics", "example")
    return frozenset(row["word"] for row in rows if row["topics"] == "yes" or not of_topics)


@cache
def load_stop_openings() -> frozenset[str]:
    """The first words of the stops: most words are none of these."""
    return frozenset(stop.split(" ")[0] for stop in load_name_stops(of_topics=False))


@cache
def load_actor_nouns() -> tuple[tuple[str, System], ...]:
    """Nouns for those who can bear a duty, with their system; the longest first."""
    rows = load_rows(ACTORS, "noun", "system", "example")
    nouns = ((row["noun"], read_member(ACTORS, System, row["system"])) for row in rows)
    return tuple(sorted(nouns, key=lambda noun: -len(noun[0])))


@cache
def load_topic_leads() -> frozenset[str]:
    """The words in small letters that may begin the topic of a committee."""
    return frozenset(row["word"] for row in load_rows(LEADS, "word", "example"))


@cache
def load_topic_ranks() -> frozenset[str]:
    """The words that only rank a committee and leave its topic to "về", in small letters."""
    return frozenset(row["word"] for row in load_rows(RANKS, "word", "level", "example"))


@cache
def load_central_ranks() -> tuple[str, ...]:
    """The ranks of committees that the centre alone has, each with the blank behind it."""
    rows = load_rows(RANKS, "word", "level", "example")
    return tuple(f"{row['word']} " for row in rows if row["level"] == Level.CENTRAL)


@cache
def load_topic_tails() -> tuple[str, ...]:
    """The phrases that belong to a topic though their first word ends other names."""
    return tuple(row["words"] for row in load_rows(TAILS, "words", "example"))


@cache
def load_excluded_prefixes() -> tuple[str, ...]:
    """First words of entries that have a number code but are no agencies in texts."""
    return tuple(f"{row['prefix']} " for row in load_rows(EXCLUSIONS, "prefix", "example"))


@cache
def load_generic_names() -> frozenset[str]:
    """Names that say what kind of body is meant, and without a place not which."""
    return frozenset(row["name"] for row in load_rows(GENERIC, "name", "example"))


@cache
def load_national_names() -> dict[str, str]:
    """The name of a whole organisation by its written forms in small letters, each of which is
    also that of its branches."""
    rows = load_rows(NATIONAL, "written", "name", "example")
    return {written: row["name"] for row in rows for written in split_list(row["written"])}


@cache
def load_party_units() -> dict[str, str]:
    """The committee of the Party that each unit word has."""
    return {row["unit"]: row["committee"] for row in load_rows(PARTY_UNITS, "unit", "committee")}


@cache
def load_party_topics() -> tuple[str, ...]:
    """The topics whose steering committees are of the Party, in small letters."""
    return tuple(row["topic"] for row in load_rows(TOPICS, "topic", "example"))


@cache
def load_name_guards() -> dict[str, tuple[str, ...]]:
    """For a word, the words before it that make it something else: "cơ sở" is no department."""
    return {row["word"]: _small(row["before"]) for row in _guards()}


@cache
def load_name_guards_after() -> dict[str, tuple[str, ...]]:
    """For a name, the words behind it that make it something else: "Chính phủ số" is no body."""
    return {row["word"]: _small(row["after"]) for row in _guards() if row["after"]}


@cache
def load_whole_heads() -> frozenset[str]:
    """The words that are guarded as the first of a longer name too: "cơ sở văn hóa"."""
    return frozenset(row["word"] for row in _guards() if row["whole"] == "yes")


def _guards() -> list[dict[str, str]]:
    return list(load_rows(GUARDS, "word", "before", "after", "whole", "example"))


def _small(words: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in split_list(words))


def _term(row: dict[str, str]) -> AgencyTerm:
    if row["role"] not in TERM_ROLES:
        raise ReferenceDataError(f"{TERMS}: {row['role']!r} is no role of a term")
    return AgencyTerm(
        cast(TermRole, row["role"]),
        row["name"],
        split_list(row["written"]),
        read_member(TERMS, AgencyKind, row["kind"]),
        read_member(TERMS, System, row["system"]) if row["system"] else None,
        tuple(read_member(TERMS, Level, level) for level in split_list(row["level"])),
        row["style"],
    )
