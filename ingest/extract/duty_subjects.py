"""Who a sentence or a heading gives a task to."""

import re
from dataclasses import dataclass

from ingest.extract.duty_bearers import Bodies, BodyList
from ingest.extract.duty_coordinations import Coordinations
from ingest.extract.duty_openings import (
    ASKED,
    DATED,
    DONE_AT,
    DONE_BY,
    GOES_ON,
    IN_CHARGE,
    OWED_BY,
    STATES,
    SUBMITS,
    is_opening,
    opens_with_task,
)
from ingest.extract.duty_words import load_phrases, load_role_phrases, opens_task

BREAK = re.compile(r"(?:[,:] | thì )")
# "Nếu còn khó khăn đề nghị các xã báo cáo": an order breaks off an opening without a comma.
ORDER_BREAK = re.compile(
    r"(?:[,:] | thì "
    r"|(?:(?<=vướng mắc)|(?<=khó khăn)|(?<=phát sinh)|(?<=cần thiết)|(?<=thẩm quyền)) "
    r"(?=(?:đề nghị|yêu cầu) (?!của )))"
)
MANY = re.compile(r"(?:đề nghị |yêu cầu )?(?:các|những|mọi) ", re.IGNORECASE)
BLANK = re.compile(r"[ ,]*")
OPENER_REACH = 600
LABEL_REACH = 80
IN_CHARGE_REACH = 100
WITH = re.compile(r"phối hợp(?: chặt chẽ)? (?:cùng )?với (?=\S)", re.IGNORECASE)
PART_BEGINS = re.compile(r"[,;.] (?=[A-ZĐÀ-Ỹ])")
STOP = re.compile(r"[,;:.]")
ATTRIBUTE_REACH = 100
AS_WHOM = r"(?: - |, )(?:cơ quan|đơn vị|với vai trò|là)[^,;:.]"
ROLE_NOUN = re.compile(rf"{AS_WHOM}{{0,60}}(?:, | - | )", re.IGNORECASE)
APPOSED = re.compile(rf"{AS_WHOM}{{0,100}}?(?:, | - )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """The bearers of a sentence; what it says of them begins at `verb`.

    Partial ones are the known members of a list that names unknown ones too.
    """

    agencies: tuple[int, ...]
    verb: int
    is_assigned: bool
    has_modal: bool
    is_partial: bool = False


class Subjects:
    """Reads the subjects of one text, where `issuers` and their `heads` speak and do not bear."""

    def __init__(
        self,
        text: str,
        bodies: Bodies,
        issuers: frozenset[int],
        heads: frozenset[int] = frozenset(),
        superiors: frozenset[int] = frozenset(),
    ) -> None:
        self.text = text
        self.bodies = bodies
        self.coordinations = Coordinations(text, bodies)
        self.issuers = issuers | heads
        self.heads = heads
        self.superiors = superiors

    def find(
        self,
        start: int,
        end: int,
        *,
        may_assign: bool = True,
        is_lead_in: bool = False,
        is_recital: bool = False,
    ) -> Subject | None:
        """The subject of the sentence in the range, behind an opening clause too.

        Where the bearer is known from above, "giao", "yêu cầu" are verbs of its own. A recital
        names bodies as authors only.
        """
        if subject := self.read(start, end, may_assign=may_assign):
            return subject
        if subject := self._behind_adjunct(start, end, may_assign=may_assign):
            return subject
        opening = start
        breaks = ORDER_BREAK if is_opening(self.text, start) else BREAK
        reach = min(end, start + OPENER_REACH)
        for place, found in enumerate(breaks.finditer(self.text, start, reach)):
            is_label = found[0][0] == ":" and found.start() < start + LABEL_REACH
            subject = self.read(found.end(), end, may_assign=may_assign)
            if subject is None:
                if is_label and is_opening(self.text, found.end()):
                    opening = found.end()
                continue
            if found.end() in self._first_partners(start, end):
                continue
            if self._tells_whom(subject, start, opening, found):
                continue
            if not self._may_follow(subject, opening, found, is_first=place == 0):
                continue
            # "phối hợp với UBND 04 xã: A, B": what follows the colon are partners still.
            is_label = is_label and WITH.search(self.text, start, found.start()) is None
            is_open = not is_recital and is_opening(self.text, opening)
            is_open = is_open and not opens_with_task(self.text, opening, subject.verb)
            if is_open or is_label or is_lead_in or subject.is_assigned or subject.has_modal:
                return subject
        return self._read_doer(start, end)

    def _behind_adjunct(self, start: int, end: int, *, may_assign: bool) -> Subject | None:
        """The known bearers right behind a time or "Trách nhiệm của", with no comma between."""
        adjunct = load_phrases("ADJUNCT").match(self.text, start)
        if adjunct is None and (dated := DATED.match(self.text, start, end)):
            adjunct = dated.end()
        if adjunct is not None:
            subject = self.read(adjunct + 1, end, may_assign=may_assign)
            if subject and subject.agencies:
                return subject
        if owed := OWED_BY.match(self.text, start, end):
            subject = self.read(owed.end(), end, may_assign=False)
            if subject and subject.agencies and not STATES.match(self.text, subject.verb):
                return subject
        return None

    def _tells_whom(self, subject: Subject, start: int, opening: int, found: re.Match[str]) -> bool:
        """Whether bodies behind a mark go on with those who manage or ask, and bear nothing."""
        if IN_CHARGE.search(self.text, max(start, found.start() - IN_CHARGE_REACH), found.start()):
            return True
        return ASKED.match(self.text, opening) is not None and self._mixes_speakers(subject)

    def _mixes_speakers(self, subject: Subject) -> bool:
        """Whether issuers stand at the end of the list of those who asked them."""
        named = set(subject.agencies)
        return not subject.is_assigned and bool(named & self.issuers) and not named <= self.issuers

    def _may_follow(
        self, subject: Subject, opening: int, found: re.Match[str], *, is_first: bool
    ) -> bool:
        """Whether nameless or partly known bearers are clear enough behind the words before."""
        is_task = opens_with_task(self.text, opening, subject.verb)
        if not subject.agencies and (is_task or not MANY.match(self.text, found.end())):
            return False
        submits = subject.is_assigned and SUBMITS.match(self.text, opening) is not None
        if submits and self.bodies.at(found.end()) is not None:
            return False
        return not subject.is_partial or subject.is_assigned or (is_first and not is_task)

    def _read_doer(self, start: int, end: int) -> Subject | None:
        """Who does what the sentence names first: "Việc phun thuốc do Sở A thực hiện"."""
        done = DONE_BY.match(self.text, start, end) or DONE_AT.match(self.text, start, end)
        doers = self.bodies.read_list(done.end(), end) if done else None
        if doers is None or not doers.agencies:
            return None
        verb = self.skip(doers.span[1], end)
        if not opens_task(self.text, verb) or GOES_ON.search(self.text, verb, end):
            return None
        return Subject(doers.agencies, verb, is_assigned=False, has_modal=False)

    def _first_partners(self, start: int, end: int) -> range:
        """Where the list behind the first "phối hợp với" stands: its bodies are partners."""
        found = WITH.search(self.text, start, min(end, start + OPENER_REACH))
        partners = self.bodies.read_list(found.end(), end) if found else None
        return range(*partners.span) if partners else range(0)

    def read(self, start: int, end: int, *, may_assign: bool = True) -> Subject | None:
        """The subject that begins at the offset, with "giao", "yêu cầu" before it or without."""
        bodies = self.bodies.read_list(start, end)
        order = self._past_order(start, end, bodies, may_assign=may_assign)
        if bodies is None and order is None:
            return None
        known = self._read_known(bodies, end, order)
        return known or self._read_partial(start, end, order)

    def _past_order(
        self, start: int, end: int, bodies: BodyList | None, *, may_assign: bool
    ) -> int | None:
        """Where the bodies begin that "giao", or "A giao", at the offset gives a task to."""
        at = start
        kinds: tuple[str, ...] = ("ASSIGN",) if may_assign else ()
        if may_assign and self.text[start : start + 1].isupper():
            kinds = ("ASSIGN", "INVITE")  # "Khuyến khích Hội A" opens a sentence of its own.
        if bodies is not None:
            at, kinds = self.skip(bodies.span[1], end), self._speaking(bodies)
        verb = load_phrases(*kinds).match(self.text, at) if kinds else None
        if verb is None:
            return None
        return verb + 2 if self.text.startswith(": ", verb) else verb + 1

    def _read_known(self, bodies: BodyList | None, end: int, order: int | None) -> Subject | None:
        if order is not None and (ordered := self.bodies.read_list(order, end)):
            return self._subject(ordered, end, is_assigned=True)
        return None if bodies is None else self._subject(bodies, end, is_assigned=False)

    def _read_partial(self, start: int, end: int, order: int | None) -> Subject | None:
        is_assigned = order is not None
        found = self.coordinations.read(order or start, end, is_assigned=is_assigned)
        if found is None:
            return None
        modal = load_phrases("MODAL").match(self.text, found.verb) is not None
        return Subject(found.agencies, found.verb, is_assigned, modal, is_partial=True)

    def read_assigned(self, start: int, end: int, *kinds: str) -> BodyList | None:
        """The bodies right behind an assigning verb at the offset."""
        verb = load_phrases(*kinds or ("ASSIGN",)).match(self.text, start)
        return None if verb is None else self.bodies.read_list(verb + 1, end)

    def lists_up_to(self, start: int, at: int, end: int) -> bool:
        """Whether a list of bodies, bearers or partners of the sentence, goes on up to `at`."""
        subject = self.read(start, end)
        if subject is not None and subject.is_partial and subject.verb > at:
            return True
        near = min(at, start + OPENER_REACH)
        lists = [self.read_assigned(start, at) or self.bodies.read_list(start, at)]
        lists += [self.read_assigned(f.end(), at) for f in BREAK.finditer(self.text, start, near)]
        lists += [self.bodies.read_list(f.end(), at) for f in WITH.finditer(self.text, start, near)]
        return any(found and not self.text[found.span[1] : at].strip(" ;,") for found in lists)

    def enacts(self, start: int, end: int) -> bool:
        """Whether bodies lay something down, at the start or behind an opening: "A quy định về B",
        "Thực hiện Luật C, A ban hành Kế hoạch"."""
        openings = (found.end() for found in PART_BEGINS.finditer(self.text, start, end))
        for at in (start, *openings):
            bodies = self.bodies.read_list(at, end)
            if bodies and load_phrases("ENACT").match(self.text, self.skip(bodies.span[1], end)):
                return True
        return False

    def skip(self, at: int, end: int) -> int:
        """Past the blank behind bodies, and past what tells them as whom they act."""
        apposed = APPOSED.match(self.text, at, end)
        if apposed and opens_task(self.text, apposed.end()):
            return apposed.end()
        if noun := ROLE_NOUN.match(self.text, at, end):
            at = noun.end()
        found = BLANK.match(self.text, at, end)
        return found.end() if found else at

    def _past_attribute(self, at: int, end: int, is_assigned: bool) -> int | None:
        """Where a duty begins behind words that tell which unnamed bodies are meant."""
        openers = load_phrases("MODAL", "URGENT", *(("ADVERB",) if is_assigned else ()))
        stop = STOP.search(self.text, at, min(end, at + ATTRIBUTE_REACH))
        last = stop.start() if stop else min(end, at + ATTRIBUTE_REACH)
        for blank in re.finditer(" ", self.text[at:last]):
            verb = at + blank.end()
            if openers.match(self.text, verb) is not None:
                return verb
            if is_assigned and load_role_phrases().match(self.text, verb) is not None:
                return verb
        return None

    def _speaking(self, bodies: BodyList) -> tuple[str, ...]:
        """The kinds of verbs by which these bodies give tasks and do not bear them."""
        named = set(bodies.agencies)
        if not named:
            return ()
        if named <= self.issuers:
            return ("ASSIGN", "SPOKEN")
        return ("ASSIGN",) if named <= self.superiors else ()

    def _subject(self, bodies: BodyList, end: int, *, is_assigned: bool) -> Subject | None:
        at = self.skip(bodies.span[1], end)
        if self.text.startswith(": ", at, end) and opens_task(self.text, at + 2):
            return Subject(bodies.agencies, at + 2, is_assigned, has_modal=False)
        if load_phrases("PAST").match(self.text, at) is not None and not is_assigned:
            return None
        is_bare = is_assigned and self.text[at : at + 1] in (":", "")
        if not is_bare and not opens_task(self.text, at):
            verb = self._past_attribute(at, end, is_assigned) if bodies.names_others else None
            if verb is None or not bodies.agencies:
                return None
            at = verb
        modal = load_phrases("MODAL").match(self.text, at) is not None
        return Subject(bodies.agencies, at, is_assigned, modal)
