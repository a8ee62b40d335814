"""Reads the known bearers of a list whose other members are no known bodies."""

import re
from dataclasses import dataclass

import regex

from ingest.extract.duty_bearers import Bodies, load_others
from ingest.extract.duty_places import UNIT
from ingest.extract.duty_words import load_phrases, load_role_phrases, opens_task
from ingest.extract.values import AgencyMention

REACH = 1500
SENTENCE_END = regex.compile(r"(?<=\p{Ll}{2})[.!?] (?=\p{Lu})")
DUTY = re.compile(r"(?<!\w)(?:chịu|có) (?:trách nhiệm|nhiệm vụ) ")
MEMBER = re.compile(r"(?: ?[,;:] ?|(?:\.{3}|\u2026),? ?| (?:và|cùng) )(?:và )?")
NAME_START = regex.compile(rf"\p{{Lu}}|(?:các|những|mọi|toàn thể) |{UNIT} (?=\p{{Lu}})")
# A place, or a name that ends in one: "Lạc Sơn", "huyện Lạc Sơn", "Viễn thông Lạc Sơn".
PLACE = regex.compile(
    rf"(?:{UNIT} |(?=\p{{Lu}}\w* \p{{Lu}})"
    r"|\p{Lu}\w*(?: \p{Ll}\w*){1,4} (?=\p{Lu}\w* \p{Lu}))(?:\p{Lu}\w*(?: |$)){1,4}"
)
# The name of an unknown body behind its noun: "các Đội" and " Cơ động".
NAME = regex.compile(r" (?=\p{Lu})[^,;:.]{1,80}?(?=[,;:]| và )")
# What stands right before a body that is a member itself, and not named inside one.
MEMBER_BEFORE = re.compile(r"(?:[,;:(]|(?<!\w)(?:và|cùng|các|những|đồng chí)) ?$", re.IGNORECASE)
STOP = re.compile(r"[,;:.]")
MEMBER_BEFORE_REACH = 12
ATTRIBUTE = re.compile(r" (?:có|thuộc|được giao|được phân công|tham gia|ở|tại|nơi|quản lý) ")
ATTRIBUTE_REACH = 100
CARRIES_OUT = re.compile(r"(?:(?:tổ chức|triển khai|phối hợp) |(?:tổ chức )?thực hiện )")


@dataclass(frozen=True, slots=True)
class Coordination:
    """The known members of a list; the duty of all its members begins at `verb`."""

    agencies: tuple[int, ...]
    verb: int


class Coordinations:
    """Reads such lists in one text."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies

    def read(self, start: int, end: int, *, is_assigned: bool) -> Coordination | None:
        """The list that begins at the offset; None where its members do not end in a duty.

        Behind an assigning verb the first member may be unknown, elsewhere it is a body.
        """
        end = min(end, start + REACH)
        if stop := SENTENCE_END.search(self.text, start, end):
            end = stop.start()
        known = self.bodies.read_list(start, end)
        if known is None and not (is_assigned and self._names(start)):
            return None
        at = known.span[1] if known else start
        verb = None
        if known and known.names_others and (rest := NAME.match(self.text, at, end)):
            at = rest.end()
        elif known and known.agencies and known.names_others:
            verb = self._verb_past_name(at, end)
        verb = verb or self._verb(at, end, is_assigned)
        if verb is None:
            return None
        named = (m.agency for m in self.bodies.within(start, verb) if self._is_member(start, m))
        agencies = tuple(dict.fromkeys(named))
        return Coordination(agencies, verb) if agencies else None

    def _is_member(self, start: int, mention: AgencyMention) -> bool:
        at = mention.span[0]
        before = max(start, at - MEMBER_BEFORE_REACH)
        return at == start or MEMBER_BEFORE.search(self.text, before, at) is not None

    def _verb(self, at: int, end: int, is_assigned: bool) -> int | None:
        """Where the duty begins of the list whose members go on at the offset."""
        told = ATTRIBUTE.match(self.text, at)
        if not is_assigned and not told and load_phrases("PAST").match(self.text, at + 1):
            return None
        duty = DUTY.search(self.text, at, end)
        stop = duty.start() if duty else end
        if not is_assigned and MEMBER.match(self.text, at) is None:
            # No member follows, or words that tell which body is meant do first.
            is_last = MEMBER.search(self.text, at, stop) is None
            if duty is None or is_last or not told:
                return stop if duty and is_last else None
        last = at
        while member := MEMBER.search(self.text, at, stop):
            last = member.end()
            if self._opens_duty(last):
                return last if is_assigned or member[0].strip() == "," else None
            if not is_assigned and not self._names(last):
                # The last member may be told by its tasks: "các tổ chức theo chức năng, nhiệm vụ".
                is_told = duty is not None and stop - last < ATTRIBUTE_REACH
                return stop if is_told else None
            at = self._past_known(last, stop)
            if at > last and self._opens_duty(at + 1):
                return at + 1
            if at > last and (verb := self._verb_past_name(at, stop)):
                return verb
        if duty is not None:
            return duty.start()
        return self._verb_within(last, stop) if is_assigned else None

    def _verb_past_name(self, at: int, end: int) -> int | None:
        """Where a duty begins behind the body that nameless ones belong to: "đại biểu Quốc hội"."""
        if not self.text[at + 1 : at + 2].isupper():
            return None
        stop = STOP.search(self.text, at, end)
        return self._verb_within(at + 1, stop.start() if stop else end)

    def _opens_duty(self, at: int) -> bool:
        return self.text[at : at + 1].islower() and opens_task(self.text, at)

    def _names(self, at: int) -> bool:
        """Whether a member of the list begins at the offset, and no other phrase."""
        if NAME_START.match(self.text, at) or load_others().match(self.text, at):
            return True
        return self.bodies.at(at) is not None

    def _past_known(self, at: int, end: int) -> int:
        """Past the bodies, with or without a name, or the place that the offset begins."""
        if known := self.bodies.read_list(at, end):
            return known.span[1]
        place = PLACE.match(self.text, at, end)
        return place.end() - 1 if place else at

    def _verb_within(self, at: int, end: int) -> int | None:
        """Where the last member ends and what its body must carry out begins."""
        while (at := self.text.find(" ", at, end) + 1) > 0:
            if not self.text[at : at + 1].islower():
                continue
            if CARRIES_OUT.match(self.text, at) or load_role_phrases().match(self.text, at):
                return at
        return None
