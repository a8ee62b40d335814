"""Finds triggers before a document, and tells the words that may stand between from those that
may not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from ingest.extract.initials import any_word
from ingest.extract.marks import load_rows
from ingest.extract.values import Span
from schema.names import name_key
from schema.reference.relation_triggers import (
    RelationTrigger,
    TriggerPlace,
    load_relation_triggers,
)
from schema.vocabulary import RelationType

NEAR = 400
REACH = 60
# What may part a noun or a conjunction from the verb of carrying out.
VERBAL = r"(?:(?:việc|công tác|quá trình|tổ chức|triển khai)[\s,]+){0,3}"
BOX = "□"
# Where words part that lost their blank, as on some pages: "kèm theoQuyết định này".
GLUED = r"(?-i:(?<=\p{Ll})(?=\p{Lu}))"
# "đã được sửa đổi, bổ sung", "bị sửa đổi hoặc thay thế": what is done to the document itself.
PASSIVE = regex.compile(
    r"(?<!\w)(?:được|bị)\s(?:\w+\s\w+(?:,|\s(?:và|hoặc))\s)?\Z", regex.IGNORECASE
)
LONGEST_PASSIVE = 30
DOING = (TriggerPlace.NAME, TriggerPlace.ACT)


@dataclass(frozen=True, slots=True)
class FoundTrigger:
    """A trigger in the text."""

    trigger: RelationTrigger
    span: Span


def find_trigger(text: str, start: int, end: int, place: TriggerPlace) -> FoundTrigger | None:
    """The last trigger of a stretch that leads to its end with nothing but filling words between;
    None where something else is said there, or a guard stands before."""
    start = max(start, end - NEAR)
    found = list(_pattern(place).finditer(text, start, end))
    for at in range(len(found) - 1, -1, -1):
        match = found[at]
        if _marks_draft(text, match.start(), match.end()) or _undergoes(text, match, place):
            continue
        if is_filling(text, match.end(), end):
            last = FoundTrigger(_entry(place, match[0]), match.span())
            return _guiding(text, place, last, found[at - 1]) if at else last
    return None


def iter_leading(text: str, start: int, end: int, place: TriggerPlace) -> Iterator[FoundTrigger]:
    """Every trigger that leads to the end of a stretch with nothing but filling words between, the
    nearest first."""
    for found in reversed(list(iter_triggers(text, start, end, place))):
        if is_filling(text, found.span[1], end):
            yield found


def _guiding(
    text: str, place: TriggerPlace, last: FoundTrigger, before: regex.Match[str]
) -> FoundTrigger:
    """What carries out is no act of its own behind a word that guides: "quy định chi tiết việc
    thi hành"."""
    entry = _entry(place, before[0])
    carries_out = last.trigger.relation is RelationType.IMPLEMENTS
    guides = entry.relation is RelationType.GUIDES
    if carries_out and guides and is_filling(text, before.end(), last.span[0]):
        return FoundTrigger(entry, (before.start(), last.span[1]))
    return last


def _marks_draft(text: str, start: int, end: int) -> bool:
    """Whether a word stands in brackets of its own: "Luật Nhà ở (sửa đổi)" is one law to come."""
    return text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"


def _undergoes(text: str, match: regex.Match[str], place: TriggerPlace) -> bool:
    """Whether the words tell what is done to a document, not what it does to the next one."""
    begin = max(0, match.start() - LONGEST_PASSIVE)
    return place in DOING and PASSIVE.search(text, begin, match.start()) is not None


def iter_triggers(text: str, start: int, end: int, place: TriggerPlace) -> Iterator[FoundTrigger]:
    """Every trigger of a stretch, in its order."""
    for match in _pattern(place).finditer(text, max(start, end - NEAR), end):
        if not _undergoes(text, match, place):
            yield FoundTrigger(_entry(place, match[0]), match.span())


def match_trigger(text: str, start: int, end: int, place: TriggerPlace) -> FoundTrigger | None:
    """The trigger that stands right at the start of a stretch."""
    match = _pattern(place).match(text, start, end)
    return FoundTrigger(_entry(place, match[0]), match.span()) if match else None


def search_trigger(text: str, start: int, end: int, place: TriggerPlace) -> FoundTrigger | None:
    """The first trigger anywhere in a stretch."""
    match = _pattern(place).search(text, start, end)
    return FoundTrigger(_entry(place, match[0]), match.span()) if match else None


def is_filling(text: str, start: int, end: int) -> bool:
    """Whether nothing but manner, matter and linking words stands in a stretch."""
    return _filling().fullmatch(text, start, end) is not None


def is_guarded(text: str, start: int, found: FoundTrigger) -> bool:
    """Whether a guard of the trigger stands before it in its clause, not merely beside it.

    "phổ biến, quán triệt và thực hiện" asks for all three; "tuyên truyền kết quả thực hiện" asks
    for propaganda alone.
    """
    guards = found.trigger.guards
    if not guards:
        return False
    begin = max(start, found.span[0] - NEAR)
    begin = max(begin, *(text.rfind(mark, begin, found.span[0]) + 1 for mark in ";:"))
    if _circumstance().fullmatch(text, begin, found.span[0]):
        return False
    for match in _guards(guards).finditer(text, begin, found.span[0]):
        if not _beside(text, match.end(), found.span[0]):
            return True
    return False


def names_crew(text: str, start: int, found: FoundTrigger) -> bool:
    """Whether a trigger tells what a body was set up for: "Tổ công tác thực hiện Đề án 06"."""
    return _crew().search(text, max(start, found.span[0] - REACH), found.span[0]) is not None


def is_modifier(text: str, start: int, found: FoundTrigger) -> bool:
    """Whether a trigger only tells of which time, model or means a noun speaks ("giai đoạn thực
    hiện X"), stands behind a conjunction, or is itself the subject of the sentence ("Việc thực
    hiện X đạt kết quả")."""
    begin = max(start, found.span[0] - REACH)
    if _modified().search(text, begin, found.span[0]):
        return True
    return _nominal().fullmatch(text, start, found.span[0]) is not None


@cache
def _circumstance() -> regex.Pattern[str]:
    """A clause that tells when, and the body that acts behind it: guards in it are of no matter."""
    words = _words("circumstance")
    return regex.compile(
        rf"\W*(?:{words})(?!\w)[^;:]*,\s+{BOX}[{BOX}\s]*(?:có trách nhiệm|phải|cần)?\s*",
        regex.IGNORECASE,
    )


@cache
def _modified() -> regex.Pattern[str]:
    words = _words("modified")
    return regex.compile(rf"(?<!\w)(?:{words})\s+{VERBAL}\Z", regex.IGNORECASE)


@cache
def _crew() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?:{_words('crew')})\s+{VERBAL}\Z", regex.IGNORECASE)


@cache
def _nominal() -> regex.Pattern[str]:
    return regex.compile(rf"\W*(?:{_words('nominal')})\s+{VERBAL}", regex.IGNORECASE)


def _words(kind: str) -> str:
    rows = load_rows("relation_words.csv")
    return "|".join(row["pattern"] for row in rows if row["kind"] == kind)


def mask(text: str, bodies: Sequence[Span], dates: Sequence[Span]) -> str:
    """The text with boxes for bodies and blanks for dates, every offset kept."""
    pieces: list[str] = []
    at = 0
    stretches = [(start, end, BOX) for start, end in bodies]
    stretches += [(start, end, " ") for start, end in dates]
    for start, end, sign in sorted(stretches):
        if end > at:
            start = max(start, at)
            pieces += (text[at:start], sign * (end - start))
            at = end
    return "".join((*pieces, text[at:]))


# "theo dõi, đôn đốc việc thực hiện" has the carrying out for the object of both, not for a third.
COORDINATED = regex.compile(r"\s*(?:,|và)(?:\s|,|và|(?!việc(?!\w))\p{Ll}+){0,9}\s*")


def _beside(text: str, start: int, end: int) -> bool:
    """Whether only a comma or "và", with some further verbs, parts a guard from the trigger."""
    return COORDINATED.fullmatch(text, start, end) is not None


@cache
def _filling() -> regex.Pattern[str]:
    rows = load_rows("relation_fillers.csv")
    words = sorted((r["pattern"] for r in rows if r["kind"] != "issuer"), key=len, reverse=True)
    issuers = "|".join(row["pattern"] for row in rows if row["kind"] == "issuer")
    marks = r"[\s,;:(\"'“”*\[\]0-9/)□-]"
    return regex.compile(
        rf"(?:{marks}|(?:(?<!\w)|{GLUED})(?:(?:{issuers})|(?:{'|'.join(words)})(?!\w)))*+",
        regex.IGNORECASE,
    )


@cache
def _guards(guards: tuple[str, ...]) -> re.Pattern[str]:
    return any_word(guards)


@cache
def _pattern(place: TriggerPlace) -> regex.Pattern[str]:
    phrases = sorted((t.phrase for t in _by_place(place).values()), key=len, reverse=True)
    words = "|".join(regex.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return regex.compile(rf"(?<!\w)(?:{words})(?:(?!\w)|{GLUED})", regex.IGNORECASE)


@cache
def _by_place(place: TriggerPlace) -> dict[str, RelationTrigger]:
    return {name_key(t.phrase): t for t in load_relation_triggers() if t.place is place}


def _entry(place: TriggerPlace, printed: str) -> RelationTrigger:
    return _by_place(place)[name_key(printed)]
