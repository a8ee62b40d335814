"""The roles that a clause's own verbs give its bearer, and the partners that it names."""

import re
from dataclasses import dataclass, field
from functools import cache

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_words import guards_of, load_phrases, load_roles_by_phrase
from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import Span
from schema.reference.role_words import RoleWord
from schema.vocabulary import Role

SOFT = frozenset({"trong", "về", "cho", "của", "theo", "tại", "từ", "qua", "bởi", "như", "gồm"})
NOUN_MARKS = frozenset({"các", "những", "mỗi", "mọi", "khi", "sự", "cuộc", "một"})
LIST_GAP = re.compile(r"(?: ?[,/] ?| ?và | ?, và | hoặc | \w+, )$")
OWN_AGAIN = re.compile(r"(?:; |, (?:đồng thời|kịp thời|chủ động|tổng hợp|định kỳ|và )|\. )")
NAMED_AS = re.compile(r"(?:là|làm|vai trò) (?:cơ quan|đơn vị)(?: [Tt]hường trực)?,? $")
OWN_TASKS = re.compile(
    r"(?:nhiệm vụ|chức năng|thẩm quyền) của (?:đơn vị|cơ quan|ngành)(?: mình)? $"
)
BEFORE = re.compile(r"(\w+):? ?$")
NOUN_CHAIN = re.compile(
    r"(?<!\w)trong(?: (?:hoạt động|công tác|việc|quá trình))?(?: \w+){1,4}"
    r"(?:, \w+(?: \w+){0,2})*, (?:và )?$"
)
PARTNER = re.compile(
    r"[ ,]*(?:chặt chẽ|thường xuyên|tốt|hiệu quả|đồng bộ|kịp thời|cụ thể|tích cực|hỗ trợ"
    r"|công tác|,|và)?"
    r"(?: (?:chặt chẽ|thường xuyên|có hiệu quả|kịp thời))?[ ]*(?:(?:cùng với|với|cùng|giữa)(?= ) )?"
)
TOGETHER = re.compile(r"(?<!\w)(?:cùng với|chủ trì cùng|cùng)(?= ) ", re.IGNORECASE)


@dataclass(slots=True)
class RolesRead:
    """The roles of a clause with their words, its partners, and whether it advises a named body."""

    roles: dict[Role, Span] = field(default_factory=dict)
    partners: list[int] = field(default_factory=list)
    advises_body: bool = False


@cache
def load_events() -> re.Pattern[str]:
    """Matches every word that gives a role or hands the following verbs to somebody else."""
    rows = [r["words"] for r in load_patterns("duty_words.csv") if r["kind"] in EVENT_KINDS]
    words = sorted({*rows, *load_roles_by_phrase()}, key=len, reverse=True)
    rest: dict[str, list[str]] = {}
    for word in words:
        rest.setdefault(word[0], []).append(re.escape(word[1:]))
    # The scan skips to the first letters only where their case is not folded.
    initials = "".join(initial + initial.upper() for initial in rest)
    branches = "|".join(f"(?<={initial})(?:{'|'.join(ends)})" for initial, ends in rest.items())
    return re.compile(rf"[{initials}](?<!\w.)(?i:{branches})(?!\w)")


CLAUSE_REACH = 5000
EVENT_KINDS = ("DIRECT", "HELP", "PURPOSE")


def read_roles(text: str, start: int, end: int, bodies: Bodies) -> RolesRead:
    """The roles and partners in the range, which begins behind the bearer's name."""
    return _Reader(text, start, min(end, start + CLAUSE_REACH), bodies).read()


class _Reader:
    """One clause being read from left to right; verbs before `void_to` belong to somebody else."""

    def __init__(self, text: str, start: int, end: int, bodies: Bodies) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.bodies = bodies
        self.found = RolesRead()
        self.void_to = start
        self.hard_void_to = start
        self.last_void: int | None = None
        self.last_role: tuple[Role, int] | None = None
        self.partners_end = start

    def read(self) -> RolesRead:
        for event in load_events().finditer(self.text, self.start, self.end):
            covering = self.bodies.covering(event.start())
            if covering and covering.span[0] < event.start():
                continue
            phrase = event[0].lower()
            word = load_roles_by_phrase().get(phrase)
            if word is not None:
                self.read_role(word, event.start(), event.end())
            else:
                self.read_other(phrase, event.start(), event.end())
        self.read_companions()
        return self.found

    def read_other(self, phrase: str, start: int, end: int) -> None:
        if load_phrases("PURPOSE").match(phrase, 0) is not None:
            if start == self.start and phrase in ("phục vụ", "góp phần"):
                return
            stop = OWN_AGAIN.search(self.text, end, self.end)
            if start == self.start:
                comma = self.text.find(",", end, self.end)
                self.void_to = max(self.void_to, comma if comma > 0 else self.end)
            else:
                self.void_to = max(self.void_to, stop.start() if stop else self.end)
            return
        at = end + 1 if self.text[end : end + 1] == " " else end
        for small in ("cho ", "để "):
            if self.text.startswith(small, at):
                at += len(small)
        actor = self.bodies.read_list(at, self.end)
        if actor is None or (start != self.start and self._before(start) in NOUN_MARKS):
            return
        comma = self.text.find(",", actor.span[1], self.end)
        self.void_to = max(self.void_to, comma if comma > 0 else self.end)
        if load_phrases("DIRECT").match(phrase, 0) is not None:
            semicolon = self.text.find(";", actor.span[1], self.end)
            self.hard_void_to = max(self.hard_void_to, semicolon if semicolon > 0 else self.end)

    def read_role(self, word: RoleWord, start: int, end: int) -> None:
        if not self.counts(word, start, end):
            self.last_void = end
            if word.role is Role.COORDINATE and self.found.advises_body:
                self.read_partners(end)
            return
        self.last_void = None
        self.found.roles.setdefault(word.role, (start, end))
        self.last_role = (word.role, end)
        if word.role is Role.COORDINATE:
            self.read_partners(end)
        elif word.role is Role.ADVISE:
            at = end + 1
            for small in ("cho ", "giúp ", "với "):
                if self.text.startswith(small, at):
                    at += len(small)
            if advised := self.bodies.read_list(at, self.end):
                self.found.advises_body = True
                comma = self.text.find(",", advised.span[1], self.end)
                self.void_to = max(self.void_to, comma if comma > 0 else self.end)

    def counts(self, word: RoleWord, start: int, end: int) -> bool:
        """Whether the word at this place is a verb of the bearer's own."""
        is_report = word.role is Role.REPORT
        if start < self.void_to or (start < self.hard_void_to and not is_report):
            return False
        if self._is_guarded(word, start, end):
            return False
        if start == self.start:
            return True
        if self.last_void is not None and LIST_GAP.fullmatch(self.text, self.last_void, start):
            return False
        return not self._is_noun(start) and not self._is_of_object(start)

    def _is_guarded(self, word: RoleWord, start: int, end: int) -> bool:
        guard = guards_of(word.phrase).precedes(self.text, start)
        before = max(0, start - 40)
        if guard is not None and not (
            NAMED_AS.search(self.text, before, start) or self._is_grounded(before, start)
        ):
            return True
        rest = self.text[end + 1 : end + 40].lower()
        return any(
            rest.startswith(guard) and not rest[len(guard) : len(guard) + 1].isalpha()
            for guard in word.not_before
        )

    def _is_grounded(self, before: int, start: int) -> bool:
        """Whether the noun before the verb ends an opening ground: "theo nhiệm vụ của đơn vị"."""
        if OWN_TASKS.search(self.text, before, start) is None:
            return False
        return load_phrases("GROUND", "OPENER").match(self.text, self.start) is not None

    def _before(self, start: int) -> str:
        found = BEFORE.search(self.text, max(0, start - 30), start)
        return found[1].lower() if found else ""

    def _is_noun(self, start: int) -> bool:
        before = self._before(start)
        if before in SOFT or before in NOUN_MARKS:
            return True
        if NOUN_CHAIN.search(self.text, max(self.start, start - 80), start):
            return True
        noun = load_phrases("NOMINAL").precedes(self.text, start)
        if noun is None:
            return False
        while (outer := load_phrases("NOMINAL").precedes(self.text, noun)) is not None:
            noun = outer
        if noun == self.start:
            return False
        if self._before(noun) in SOFT or self._before(noun) in NOUN_MARKS:
            return True
        chunk = max(self.text.rfind(mark, self.start, noun) + 1 for mark in ",;.")
        return not self._is_strengthened(max(chunk, self.start), noun)

    def _is_strengthened(self, start: int, end: int) -> bool:
        strengthen = load_phrases("STRENGTHEN")
        at = start
        while at < end:
            if strengthen.match(self.text, at) is not None:
                return True
            blank = self.text.find(" ", at, end)
            at = blank + 1 if blank >= 0 else end
        return False

    def _is_of_object(self, start: int) -> bool:
        """Whether the verb is that of the body right before it, an earlier verb's object."""
        if self.last_role is None:
            return False
        role, end = self.last_role
        if role is Role.COORDINATE or self.partners_end >= start - 1:
            return False
        objects = self.bodies.read_list(end + 1, start)
        if objects is None or objects.span[1] < start - 1:
            return False
        self.void_to = max(self.void_to, start + 1)
        return True

    def read_partners(self, end: int) -> None:
        lead = PARTNER.match(self.text, end, self.end)
        at = lead.end() if lead else end
        partners = self.bodies.read_list(at, self.end)
        if partners is None:
            return
        self.partners_end = partners.span[1]
        for mention in self.bodies.within(*partners.span):
            if mention.agency not in self.found.partners:
                self.found.partners.append(mention.agency)

    def read_companions(self) -> None:
        """Bodies after "cùng với" are partners too."""
        for found in TOGETHER.finditer(self.text, self.start, self.end):
            partners = self.bodies.read_list(found.end(), self.end)
            for mention in self.bodies.within(*partners.span) if partners else ():
                if mention.agency not in self.found.partners:
                    self.found.partners.append(mention.agency)
