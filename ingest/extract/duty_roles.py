"""The roles that a clause's own verbs give its bearer, and the partners that it names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_nouns import (
    NOUN_MARKS,
    before,
    is_followed_by_guard,
    is_guarded,
    is_noun,
    is_titled,
)
from ingest.extract.duty_partners import iter_companions, read_partners
from ingest.extract.duty_words import load_phrases, load_roles_by_phrase, load_verbs
from ingest.extract.initials import any_word
from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import Span
from schema.reference.role_words import RoleWord
from schema.vocabulary import Role

LIST_GAP = re.compile(r"(?: ?[,/] ?| ?và | ?, và | hoặc | \w+, |, \w+ \w+(?:, (?:và )?| và ))$")
OWN_AGAIN = re.compile(
    r"(?:; |, (?:đồng thời|kịp thời|chủ động|tổng hợp|định kỳ|từ đó|và )|\. "
    r"|(?<!tổng hợp), (?=(?:báo cáo|trình) [^,;.]{2,60}"
    r" (?:xem xét|cho ý kiến|quyết định|phê duyệt)))"
)
# "tham mưu A triển khai, theo dõi và đôn đốc việc này": a verb without an object of its own.
BARE_VERB = re.compile(r" (?=(\w+(?: \w+)?)(?:, | và ))")
BREAK = re.compile(r"[,;]")
# "Giúp các xã theo dõi giá": who is helped and is one of many does it; a superior has it done.
MANY = re.compile(r" (?:các|những|mọi|người|hộ|cho) ", re.IGNORECASE)


@dataclass(slots=True)
class RolesRead:
    """The roles of a clause with their words, its partners, and whether it advises a named body.

    `met` are partners of those whom the bearer advises or directs.
    """

    roles: dict[Role, Span] = field(default_factory=dict)
    partners: list[int] = field(default_factory=list)
    met: list[int] = field(default_factory=list)
    advises_body: bool = False


@cache
def load_events() -> re.Pattern[str]:
    """Matches every word that gives a role or hands the following verbs to somebody else."""
    rows = [r["words"] for r in load_patterns("duty_words.csv") if r["kind"] in EVENT_KINDS]
    return any_word({*rows, *load_roles_by_phrase()})


@cache
def load_staff() -> re.Pattern[str]:
    """Matches those who are told to act, without a name: "phân công rõ cán bộ, bộ phận chủ trì"."""
    nouns = sorted((row["noun"] for row in load_patterns("staff_nouns.csv")), key=len, reverse=True)
    one = f"(?:{'|'.join(nouns)})"
    return re.compile(
        rf"(?:(?:từng|mỗi|các|mọi) )?{one}(?:(?:, | và |, và ){one})*(?= )", re.IGNORECASE
    )


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
        self.directs = False
        self.last_role: tuple[Role, int] | None = None
        self.partners_end = start

    def read(self) -> RolesRead:
        """The roles and partners of the whole clause."""
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
        self.add_partners(iter_companions(self.text, self.start, self.end, self.bodies))
        return self.found

    def read_other(self, phrase: str, start: int, end: int) -> None:
        """Let the verbs behind a word of purpose, or behind whoever is directed, be no roles."""
        if load_phrases("PURPOSE").match(phrase, 0) is not None:
            self.read_purpose(phrase, start, end)
            return
        if start == self.start and phrase == "giúp" and not MANY.match(self.text, end):
            return
        at = end + 1 if self.text[end : end + 1] == " " else end
        for small in ("rõ ", "cụ thể ", "cho ", "để "):
            if self.text.startswith(small, at):
                at += len(small)
        actor = self.bodies.read_list(at, self.end)
        if actor is None and (staff := load_staff().match(self.text, at, self.end)):
            self.void_up_to(BREAK, staff.end())
            return
        if actor is None or (start != self.start and before(self.text, start) in NOUN_MARKS):
            return
        self.void_up_to(BREAK, actor.span[1])
        if load_phrases("DIRECT").match(phrase, 0) is not None:
            self.directs = not actor.agencies
            if self.text[actor.span[1] : actor.span[1] + 1] == ",":
                return  # "Chỉ đạo lực lượng các cấp, phối hợp với A": the bearer's own verb
            semicolon = self.text.find(";", actor.span[1], self.end)
            self.hard_void_to = max(self.hard_void_to, semicolon if semicolon > 0 else self.end)

    def read_purpose(self, phrase: str, start: int, end: int) -> None:
        """Verbs of a purpose are not the bearer's; "Căn cứ Kế hoạch để tổng hợp" states none."""
        if start == self.start and phrase in ("phục vụ", "góp phần"):
            return
        if phrase == "để" and self._is_ground(start):
            return
        if start == self.start:
            self.void_up_to(BREAK, end)
        else:
            self.void_up_to(OWN_AGAIN, end)

    def _is_ground(self, at: int) -> bool:
        """Whether all words before the offset are one opening ground."""
        if load_phrases("GROUND").match(self.text, self.start) is None:
            return False
        return self.start < at and "," not in self.text[self.start : at]

    def void_up_to(self, mark: re.Pattern[str], at: int) -> None:
        """Let verbs before the next such mark be somebody else's."""
        found = mark.search(self.text, at, self.end)
        self.void_to = max(self.void_to, found.start() if found else self.end)

    def read_role(self, word: RoleWord, start: int, end: int) -> None:
        """Take the role of a word that counts, with its partners or whom it advises."""
        if not self.counts(word, start, end):
            self.last_void = end
            if word.role is Role.COORDINATE and (self.found.advises_body or self.directs):
                self.found.met += read_partners(self.text, end, self.end, self.bodies)[0]
            return
        self.last_void = None
        self.found.roles.setdefault(word.role, (start, end))
        self.last_role = (word.role, end)
        if word.role is Role.COORDINATE:
            self.read_partners(end)
        elif word.role is Role.ADVISE:
            self.read_advised(end)

    def read_advised(self, end: int) -> None:
        """Let the verbs behind a body that is advised be its own."""
        at = end + 1
        for small in ("cho ", "giúp ", "với ", "đề xuất ", "trình "):
            if self.text.startswith(small, at):
                at += len(small)
        advised = self.bodies.read_list(at, self.end)
        if advised is None:
            return
        self.found.advises_body = True
        verb = BARE_VERB.match(self.text, advised.span[1], self.end)
        is_list = verb is not None and load_verbs().match(self.text, verb.start(1)) == verb.end(1)
        self.void_up_to(OWN_AGAIN if is_list else BREAK, advised.span[1])

    def counts(self, word: RoleWord, start: int, end: int) -> bool:
        """Whether the word at this place is a verb of the bearer's own."""
        is_report = word.role is Role.REPORT
        if start < self.void_to or (start < self.hard_void_to and not is_report):
            return False
        # The noun before the first verb is the end of its bearer: "các ban, ngành chủ trì".
        if start == self.start and word.role in (Role.LEAD, Role.COORDINATE):
            return True
        if self._is_guarded(word, start, end) or self._is_advised(start):
            return False
        if word.role is Role.GUIDE and is_titled(self.text, self.start, start):
            return False
        if start == self.start:
            return True
        if self.last_void is not None and LIST_GAP.fullmatch(self.text, self.last_void, start):
            return False
        return not is_noun(self.text, self.start, start) and not self._is_of_object(start)

    def _is_guarded(self, word: RoleWord, start: int, end: int) -> bool:
        if is_guarded(self.text, self.start, word, start):
            return True
        # Behind the partners stands a verb: "phối hợp với B hướng dẫn thi hành".
        is_verb = start == self.start or self.start < self.partners_end >= start - 1
        return not is_verb and is_followed_by_guard(self.text, word, end)

    def _is_advised(self, start: int) -> bool:
        """Whether the verb right behind "tham mưu" is that of whoever is advised."""
        return self.last_role is not None and self.last_role == (Role.ADVISE, start - 1)

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
        """Take the partners behind the word that ends at the offset."""
        named, self.partners_end = read_partners(self.text, end, self.end, self.bodies)
        self.add_partners(named)

    def add_partners(self, agencies: Iterable[int]) -> None:
        """Take the bodies as partners, each once."""
        self.found.partners += [a for a in dict.fromkeys(agencies) if a not in self.found.partners]
