"""From the sentences of a block to clauses: cut where bearer, roles or partners change."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.extract.duty_bearers import TITLE_BEFORE, Bodies
from ingest.extract.duty_cuts import cut_sentences
from ingest.extract.duty_roles import RolesRead, read_roles
from ingest.extract.duty_scopes import Scope
from ingest.extract.duty_subjects import Subject, Subjects
from ingest.extract.duty_words import load_phrases, opens_clause
from ingest.extract.type_words import TYPE_WORDS
from ingest.extract.values import Span
from schema.vocabulary import Role

SENT_TO = re.compile(r"[gv](?<!\w.)(?:(?<=g)ửi|(?<=v)ề) (?=\S)")
RECITAL = re.compile(r"(?:căn cứ|xét|theo đề nghị) ", re.IGNORECASE)
# What is a task wherever it stands: "Sở A có trách nhiệm", "Căn cứ nhiệm vụ, hằng năm Sở A lập
# biên chế", "Sở A theo dõi việc thực hiện Quy định này".
IS_RESPONSIBLE = re.compile(r"(?:có|chịu) trách nhiệm ")
# "Về đầu tư công: rà soát các dự án": what a task is about, before its verb.
TOPIC = re.compile(r"[^.;:()]{3,80}: (?!thực hiện theo )")
ON_GROUNDS = re.compile(
    r"(?:hằng năm,? )?căn cứ (?:vào )?(?:các )?(?:chức năng|nhiệm vụ|khối lượng)", re.IGNORECASE
)
OF_THIS = re.compile(r"(?:thực hiện|thi hành|triển khai)(?: \w+){0,5} này(?!\w)")
# A sentence about the text itself or about a matter: it tells nobody to do anything.
OWN_SUBJECT = re.compile(rf"(?:việc|(?:{TYPE_WORDS}) này) (?!phải )", re.IGNORECASE)
# "Kinh phí mua sắm thực hiện theo Luật Đấu thầu": how a matter stands, and nobody's task.
TELLS_OF = re.compile(
    r"(?:(?:nguồn )?kinh phí|chi phí|biên chế|số lượng|mức|thời (?:gian|hạn)|trình tự) "
    r"[^.;:]{2,400}?"
    r"(?:(?<!\w)theo(?! dõi)|(?<!\w)do (?=[^.;:]{2,150} quyết định))",
    re.IGNORECASE,
)
# "...; hoàn thành trước ngày 30/6": when all that the block asks for is due.
TELLS_TIME = re.compile(r"(?:thời (?:gian|hạn)|tiến độ|hoàn thành|xong)(?!\w)", re.IGNORECASE)
HEADING = "heading"
COLLECTS = re.compile(r" (?=tổng hợp|chủ trì)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause for its bearers; no roles means that its own verbs give none.

    `met` are partners of those whom the bearers advise or direct; `is_silent`: all its roles come
    from above; `due` are other places that say when it is due, `above` lead-ins whose deadline
    holds for it too; `row` is the printed number of a table's row.
    """

    span: Span
    agencies: tuple[int, ...]
    roles: Mapping[Role, Span]
    partners: tuple[int, ...]
    rule: str
    advises_body: bool = False
    met: tuple[int, ...] = ()
    is_silent: bool = False
    due: tuple[Span, ...] = ()
    above: tuple[Span, ...] = ()
    row: str | None = None

    def goes_on_in(self, other: "Clause", text: str) -> bool:
        """Whether the next piece belongs here: all is equal, or it tells of the advised body."""
        if self.agencies != other.agencies:
            return False
        if Role.ADVISE in self.roles and text[self.span[1]] == ";":
            is_policy = load_phrases("POLICY").match(text, other.span[0]) is not None
            if is_policy or (self.advises_body and other.is_silent):
                return True
        return self.roles.keys() == other.roles.keys() and set(self.partners) == set(other.partners)

    def joined(self, other: "Clause") -> "Clause":
        """This clause with the piece that goes on in it."""
        return replace(self, span=(self.span[0], other.span[1]), met=(*self.met, *other.met))

    def counterparts(self) -> tuple[int, ...]:
        """Every body that the clause names as a partner, its bearers left out."""
        named = dict.fromkeys((*self.partners, *self.met))
        return tuple(partner for partner in named if partner not in self.agencies)


class ClauseReader:
    """Reads the clauses of blocks of one text."""

    def __init__(self, text: str, bodies: Bodies, subjects: Subjects) -> None:
        self.text = text
        self.bodies = bodies
        self.subjects = subjects
        # A block is cut where it is asked for a lead-in, for a task, and where it is read.
        self._sentences: dict[Span, list[Span]] = {}

    def read(
        self, start: int, end: int, scope: Scope | None, *, is_inside: bool = False
    ) -> list[Clause]:
        """The clauses in the range; without a bearer of their own they take the scope's.

        Inside a numbered part, what an issuer says of itself is its task.
        """
        clauses: list[Clause] = []
        agencies: tuple[int, ...] | None = None
        rule = ""
        may_assign = scope is None or not scope.agencies or not scope.is_heading
        for piece in self.sentences(start, end):
            is_recital = not is_inside and RECITAL.match(self.text, piece[0]) is not None
            subject = self.subjects.find(*piece, may_assign=may_assign, is_recital=is_recital)
            if subject and agencies and self._hands_on(subject, piece[0]):
                subject = None
            if subject is None and OWN_SUBJECT.match(self.text, *piece) is not None:
                continue
            if subject is None and clauses and self._trails(piece):
                clauses = self._with_trail(clauses, piece)
                continue
            collected = self._collector(piece)
            inherits = scope is not None
            if subject is not None:
                agencies, rule = self._bearers(subject, piece[1], is_inside), "subject"
                inherits = False
            elif agencies is None and TITLE_BEFORE.match(self.text, piece[0]):
                agencies = ()  # "Đồng chí Phó Chủ tịch": whoever he is, the tasks are his.
            elif agencies is None and scope is not None and self._is_task(piece[0], scope):
                agencies, rule = scope.agencies, scope.rule
            if not agencies:
                clauses += [collected] if collected else []
                continue
            read = read_roles(
                self.text, subject.verb if subject else piece[0], piece[1], self.bodies
            )
            clause = self._clause(piece, agencies, read, scope if inherits else None, rule)
            if clauses and clauses[-1].goes_on_in(clause, self.text):
                clause = clauses.pop().joined(clause)
            clauses += [clause, collected] if collected else [clause]
        return clauses

    def read_before_last(
        self, start: int, end: int, scope: Scope | None, *, is_inside: bool
    ) -> list[Clause]:
        """The clauses before the last piece of the range, where they name a bearer themselves."""
        pieces = self.sentences(start, end)
        if scope is not None and scope.is_idle:
            return []
        if not any(self.subjects.find(*piece) for piece in pieces[:-1]):
            return []
        if self.text[pieces[-2][1]] == ";" and self.subjects.find(*pieces[-1]):
            return []
        return self.read(start, pieces[-1][0], scope, is_inside=is_inside)

    def read_demands(self, start: int, end: int) -> list[Clause]:
        """The clauses from the piece on that itself calls its bearers responsible."""
        for piece in self.sentences(start, end):
            subject = self.subjects.find(*piece)
            if subject and subject.agencies and self._demands(piece, subject.verb):
                return self.read(piece[0], end, None, is_inside=True)
        return []

    def _demands(self, piece: Span, verb: int) -> bool:
        """Whether a sentence gives a task even where a part assigns none."""
        if IS_RESPONSIBLE.match(self.text, verb) or ON_GROUNDS.match(self.text, piece[0]):
            return True
        return (
            opens_clause(self.text, verb) and OF_THIS.search(self.text, verb, piece[1]) is not None
        )

    def _hands_on(self, subject: Subject, at: int) -> bool:
        """Whether the bearer of the task before the semicolon gives the nameless of its own a
        task: "A lập kế hoạch; giao nhiệm vụ lãnh đạo từng đơn vị phụ trách"."""
        goes_on = self.text.endswith("; ", 0, at) and self.text[at].islower()
        return goes_on and subject.is_assigned and not subject.agencies

    def _collector(self, piece: Span) -> Clause | None:
        """The duty of the body that what is sent is collected by: "gửi A tổng hợp, báo cáo B"."""
        for found in SENT_TO.finditer(self.text, *piece):
            bodies = self.bodies.read_list(found.end(), piece[1])
            if bodies is None or not bodies.agencies:
                continue
            collects = COLLECTS.match(self.text, bodies.span[1], piece[1])
            if collects is None:
                continue
            read = read_roles(self.text, collects.end(), piece[1], self.bodies)
            if read.roles:
                partners = tuple(p for p in read.partners if p not in bodies.agencies)
                return Clause(piece, bodies.agencies, read.roles, partners, "collector")
        return None

    def _is_task(self, at: int, scope: Scope) -> bool:
        """Whether words below a bearer are a task: below its heading, all but denials."""
        # "Lãnh đạo Sở A có Giám đốc" opens with a body, not with the verb of its first words.
        if self.bodies.at(at) is not None:
            return False
        if opens_clause(self.text, at):
            return True
        if (topic := TOPIC.match(self.text, at)) and opens_clause(self.text, topic.end()):
            return True
        if scope.rule != HEADING:
            return False
        if self.text[at] == "(" or TELLS_OF.match(self.text, at):
            return False
        return load_phrases("PAST").match(self.text, at) is None

    def _trails(self, piece: Span) -> bool:
        """Whether a sentence only tells more of the one before: where it leads, what is meant."""
        if load_phrases("TRAIL").match(self.text, piece[0]) is not None:
            return True
        says_more = opens_clause(self.text, piece[0])
        return not says_more and not read_roles(self.text, *piece, self.bodies).roles

    def _with_trail(self, clauses: list[Clause], piece: Span) -> list[Clause]:
        """The clauses with what trails the last one; when it is due holds for all of them."""
        last = replace(clauses[-1], span=(clauses[-1].span[0], piece[1]))
        longer = [*clauses[:-1], last]
        if TELLS_TIME.match(self.text, piece[0]) is None:
            return longer
        return [replace(clause, above=(*clause.above, piece)) for clause in longer]

    def sentences(self, start: int, end: int) -> list[Span]:
        """The pieces of the range that clauses are made of."""

        def opens_bearer(begin: int, at: int) -> bool:
            if self.subjects.read(at, end) is None:
                return False
            return not self.subjects.lists_up_to(begin, at, end)

        key = (start, end)
        if key not in self._sentences:
            self._sentences[key] = cut_sentences(self.text, start, end, opens_bearer)
        return self._sentences[key]

    def _bearers(self, subject: Subject, end: int, is_inside: bool) -> tuple[int, ...]:
        """The subject's bodies; an issuer bears only what it says that it must do."""
        if subject.is_assigned or subject.has_modal:
            return subject.agencies
        if load_phrases("COMPETENCE").match(self.text, subject.verb) is not None:
            return ()
        if set(subject.agencies) & self.subjects.heads:
            return ()
        if set(subject.agencies) <= self.subjects.issuers:
            roles = read_roles(self.text, subject.verb, end, self.bodies).roles
            speaks = load_phrases("ASSIGN", "SPEECH").match(self.text, subject.verb) is not None
            if not roles.keys() - {Role.REPORT} and (speaks or not is_inside):
                return ()
        return subject.agencies

    def _clause(
        self,
        piece: Span,
        agencies: tuple[int, ...],
        read: RolesRead,
        scope: Scope | None,
        rule: str,
    ) -> Clause:
        # "Phối hợp với A" under "Chủ trì, phối hợp với B" says anew who works with whom.
        shared = None if read.partners and self._opens_together(piece[0]) else scope
        roles = dict(shared.roles) if shared else {}
        roles.update(read.roles)
        partners: Sequence[int] = [*read.partners, *(shared.partners if shared else ())]
        named = tuple(dict.fromkeys(p for p in partners if p not in agencies))
        silent = not read.roles
        met = tuple(read.met)
        above = (scope.lead_in,) if scope and scope.lead_in else ()
        return Clause(
            piece, agencies, roles, named, rule, read.advises_body, met, silent, above=above
        )

    def _opens_together(self, at: int) -> bool:
        """Whether the piece opens with the verb of leading or coordinating."""
        if adverb := load_phrases("ADVERB").match(self.text, at):
            at = adverb + 1
        return load_phrases("TOGETHER").match(self.text, at) is not None
