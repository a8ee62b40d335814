"""The words of duty clauses, looked up at a place of the text."""

import re
from collections.abc import Iterable
from functools import cache

import regex

from ingest.extract.patterns.tables import load_patterns
from schema.reference.role_words import RoleWord, load_role_words

WORD = re.compile(r"\w+")
# A stretch of time before a task: "Từ năm 2026, ", "Trong tháng 8 năm 2024, ", "Sau 05 ngày, ".
TIME_OPENING = re.compile(
    r"(?:(?:ngay|kể|chậm nhất|muộn nhất|là|từ|trong|đến|vào|trước|sau|hết|cuối|đầu|các|mỗi|thời hạn"
    r"|thời gian|vòng) ){1,4}(?:\(?\d|một|hai|ba|(?:năm|quý|tháng|tuần|ngày|giai đoạn)(?!\w))",
    re.IGNORECASE,
)
TIME_REACH = 80
NO_VERB = re.compile(r"tổ chức(?:, \w+(?: \w+)?)? (?:(?:có )?liên quan|khác|đoàn thể)")
LAST_WORDS = regex.compile(r"(?:(\w+) )?(\w+,?) $", regex.REVERSE)


class Phrases:
    """A set of phrases, looked up where they would begin or right before where they end."""

    __slots__ = ("_initials", "_longest", "_phrases")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)
        self._longest: dict[str, int] = {}  # how many words follow a first word at most
        for phrase in self._phrases:
            first = phrase.split(" ", 1)[0]
            self._longest[first] = max(phrase.count(" "), self._longest.get(first, 0))
        initials = {first[:1] for first in self._longest}
        self._initials = frozenset(initials | {initial.upper() for initial in initials})

    def match(self, text: str, at: int) -> int | None:
        """Where the longest phrase that begins at the offset ends; None where none does."""
        if text[at : at + 1] not in self._initials or (word := WORD.match(text, at)) is None:
            return None
        first = word[0].lower()
        longest = self._longest.get(first)
        if longest is None:
            return None
        end = word.end()
        found = end if first in self._phrases else None
        for _ in range(longest):
            if text[end : end + 1] != " " or (word := WORD.match(text, end + 1)) is None:
                break
            end = word.end()
            if text[at:end].lower() in self._phrases:
                found = end
        return found

    def precedes(self, text: str, at: int) -> int | None:
        """Where the phrase of one or two words that ends right before the offset begins."""
        found = LAST_WORDS.search(text, max(0, at - 40), at)
        if found is None:
            return None
        if found[1] and f"{found[1]} {found[2]}".lower() in self._phrases:
            return int(found.start(1))
        return int(found.start(2)) if found[2].lower() in self._phrases else None


@cache
def load_phrases(*kinds: str) -> Phrases:
    """The phrases of these kinds in duty_words.csv."""
    rows = load_patterns("duty_words.csv")
    return Phrases(row["words"] for row in rows if row["kind"] in kinds)


@cache
def load_verbs() -> Phrases:
    """The verbs a task opens with, role words included."""
    verbs = {row["verb"] for row in load_patterns("duty_verbs.csv")}
    return Phrases(verbs | {word.phrase for word in load_role_words()})


@cache
def load_role_phrases() -> Phrases:
    """The phrases that give a role."""
    return Phrases(word.phrase for word in load_role_words())


@cache
def load_idle_headings() -> re.Pattern[str]:
    """Matches the start of a heading under which nobody is given a task."""
    words = "|".join(re.escape(row["words"]) for row in load_patterns("idle_headings.csv"))
    return re.compile(rf"(?:về )?(?:{words})(?!\w)", re.IGNORECASE)


@cache
def load_superiors() -> re.Pattern[str]:
    """Matches the start of the name of a body or head whose orders others pass on."""
    rows = load_patterns("duty_words.csv")
    words = "|".join(re.escape(row["words"]) for row in rows if row["kind"] == "SUPERIOR")
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


@cache
def guards_of(phrase: str) -> Phrases:
    """The words that take the role from a role word when they stand right before it."""
    return Phrases(load_roles_by_phrase()[phrase].not_after)


@cache
def load_roles_by_phrase() -> dict[str, RoleWord]:
    """The role words by their phrase."""
    return {word.phrase: word for word in load_role_words()}


def opens_task(text: str, at: int) -> bool:
    """Whether a verb, or an adverb, ground or duty modal before one, begins at the offset."""
    if NO_VERB.match(text, at) is not None:
        return False
    if load_verbs().match(text, at) is not None:
        return True
    return load_phrases("ADVERB", "MODAL", "GROUND").match(text, at) is not None


def opens_clause(text: str, at: int) -> bool:
    """Whether a task begins at the offset, an opening clause before it included."""
    if opens_task(text, at) or load_phrases("OPENER").match(text, at) is not None:
        return True
    return TIME_OPENING.match(text, at) is not None and _tells_task(text, at)


def _tells_task(text: str, at: int) -> bool:
    """Whether a task follows the comma behind the stretch of time at the offset."""
    comma = text.find(", ", at, at + TIME_REACH)
    return comma > 0 and opens_task(text, comma + 2)


@cache
def load_body_nouns() -> re.Pattern[str]:
    """Matches the start of what can only be a body's name or a post, known or unknown."""
    rows = load_patterns("body_nouns.csv")
    ends = {"yes": r" (?=[A-ZĐÀ-Ỹ])", "no": r"(?!\w)"}
    nouns = (f"(?i:{re.escape(row['noun'])}){ends[row['needs_name']]}" for row in rows)
    return re.compile("|".join(nouns))
