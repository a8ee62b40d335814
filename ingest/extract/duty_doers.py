"""Who does what in a cell or a label's value: "Sở A chủ trì; Sở B phối hợp"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_label_words import SHARED, find_last_label
from ingest.extract.duty_roles import read_roles
from ingest.extract.duty_words import load_role_phrases, opens_task
from ingest.extract.values import Span
from schema.vocabulary import Role

# What parts one body of a list from the next; other words before it tell whose or whom.
PARTED = re.compile(
    r"(?:[,;:./+&(\n\u2022-]|(?<!\w)(?:và|cùng|hoặc)) *"
    r"(?:(?:các|cả|giao|đồng chí|đ/c|ông|bà|lãnh đạo|đại diện) )*$",
    re.IGNORECASE,
)
OWNER = re.compile(r"(?<!\w)(?:thuộc|trực thuộc|của|tại|cho|với|theo) $")
WITH = re.compile(
    r"(?<!\w)(?:phối hợp|kết hợp|cùng)(?: chặt chẽ)?(?: cùng)?(?: với)?(?: các)? ?:? ?$",
    re.IGNORECASE,
)
# Between a body and the word that tells its role: "Sở A (là cơ quan chủ trì)".
LINKS = re.compile(
    r"[ ,:(\u2022-]*(?:(?:là|làm|được giao|sẽ|giữ vai trò|có trách nhiệm) )*"
    r"(?:(?:cơ quan|đơn vị|bộ phận) )?"
)
GIVES = re.compile(r"(?:giao|phân công|đề nghị|yêu cầu)(?: cho)? $", re.IGNORECASE)
FIELD_OF_WORK = re.compile(r",? ?(?:được phân công )?phụ trách [^,;.]*", re.IGNORECASE)
NEXT_ITEM = re.compile(r"(?:, và|,|;| và) ")
SENTENCE_END = re.compile(r"[;.\n]")

GIVEN = (Role.LEAD, Role.ADVISE, Role.MONITOR)  # the roles that a head or label alone gives


@dataclass(frozen=True, slots=True)
class Doers:
    """Bodies named together, with the roles and partners that the words beside them give."""

    agencies: tuple[int, ...]
    span: Span
    roles: Mapping[Role, Span] = field(default_factory=dict)
    partners: tuple[int, ...] = ()
    says_task: bool = False


class _Place(Enum):
    """What a body is in the list: a further doer, the first of others, what a doer acts upon."""

    SAME = "same"
    NEW = "new"
    OBJECT = "object"
    OWNER = "owner"
    BEHIND = "behind"


@dataclass(slots=True)
class _Group:
    """Bodies named one after another, and what stands behind them; `label` what stands before."""

    agencies: dict[int, None]
    span: Span
    stop: int
    label: str | None


class DoerReader:
    """Reads such cells and values of one text."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies

    def read(self, start: int, end: int, holds: str) -> list[Doers]:
        """The doers in the range, under a head or label that holds a role ("LEAD").

        Where words beside one of them say who leads, the others work along; under a head for
        both roles who is named first leads.
        """
        found = [self._doers(group) for group in self._groups(start, end)]
        if holds == Role.COORDINATE:
            return [replace(doers, roles={Role.COORDINATE: doers.span}) for doers in found]
        if holds == SHARED:
            found = list(_lead_first(found))
        has_lead = any(Role.LEAD in doers.roles for doers in found)
        return [_under(doers, holds, has_lead=has_lead) for doers in found]

    def _groups(self, start: int, end: int) -> list[_Group]:
        groups: list[_Group] = []
        at, place = start, _Place.NEW
        for mention in self.bodies.within(start, end):
            if mention.span[0] < at:
                continue
            found = self._place(at, mention.span, place if groups else None)
            if found is _Place.BEHIND:
                break
            label = find_last_label(self.text, at, mention.span[0])
            if found is _Place.NEW:
                if groups:
                    groups[-1].stop = label[1] if label else mention.span[0]
                gives = label[0] if label else None
                groups.append(_Group({mention.agency: None}, mention.span, end, gives))
            elif found is _Place.SAME:
                groups[-1].agencies[mention.agency] = None
                groups[-1].span = (groups[-1].span[0], mention.span[1])
            at = mention.span[1]
            place = place if found is _Place.OWNER else found
        return groups

    def _place(self, at: int, span: Span, last: _Place | None) -> _Place:
        """What the body in `span` is beside those before it, which end at `at`."""
        if find_last_label(self.text, at, span[0]) is not None:
            return _Place.NEW
        if last is not None and WITH.search(self.text, at, span[0]) is not None:
            return _Place.OBJECT
        if OWNER.search(self.text, at, span[0]) is not None:
            return _Place.OBJECT if self._says_task(at, span[0]) else _Place.OWNER
        if last is None:
            sentence = max(at, self.text.rfind(";", at, span[0]) + 2)  # behind "xong quý I; "
            return _Place.BEHIND if self._says_task(sentence, span[0]) else _Place.NEW
        if PARTED.search(self.text, at, span[0]) is None and self.text[at : span[0]].strip():
            return _Place.OBJECT if opens_task(self.text, at + 1) else _Place.OWNER
        if self._says_role(at):
            return _Place.NEW
        if last is _Place.OBJECT:
            is_new = SENTENCE_END.search(self.text, at, span[0]) is not None
            return _Place.NEW if is_new and self._says_role(span[1]) else _Place.OBJECT
        return _Place.BEHIND if self._says_task(at, span[0]) else _Place.SAME

    def _says_role(self, at: int) -> bool:
        """Whether the words behind a body tell its role: "Sở A (cơ quan chủ trì)"."""
        return load_role_phrases().match(self.text, self._past_links(at)) is not None

    def _past_links(self, at: int) -> int:
        links = LINKS.match(self.text, at)
        return links.end() if links else at

    def _says_task(self, at: int, end: int) -> bool:
        """Whether a verb opens an item before the offset: what follows it are its objects."""
        first = at + 1 if self.text[at : at + 1] == " " else at
        items = (first, *(found.end() for found in NEXT_ITEM.finditer(self.text, at, end)))
        return any(
            opens_task(self.text, item) and GIVES.match(self.text, item, end) is None
            for item in items
            if item < end
        )

    def _doers(self, group: _Group) -> Doers:
        after = group.span[1]
        if field_of_work := FIELD_OF_WORK.match(self.text, after, group.stop):
            after = field_of_work.end()
        verb = min(self._past_links(after), group.stop)
        read = read_roles(self.text, verb, group.stop, self.bodies)
        agencies = tuple(group.agencies)
        partners = tuple(partner for partner in read.partners if partner not in agencies)
        if group.label == Role.COORDINATE:
            return Doers(agencies, group.span, {Role.COORDINATE: group.span})
        says_task = verb < group.stop and opens_task(self.text, verb)
        roles = dict(read.roles)
        if group.label in GIVEN:
            roles.setdefault(Role(group.label), group.span)
        return Doers(agencies, group.span, roles, partners, says_task)


def _lead_first(found: list[Doers]) -> Iterator[Doers]:
    """Of doers whose roles no words tell, the first body leads."""
    if any(doers.roles for doers in found):
        yield from found
        return
    for place, doers in enumerate(found):
        first, others = doers.agencies[:1], doers.agencies[1:]
        if place == 0:
            yield replace(doers, agencies=first, roles={Role.LEAD: doers.span})
        if others or place > 0:
            yield replace(doers, agencies=others if place == 0 else doers.agencies)


def _under(doers: Doers, holds: str, *, has_lead: bool) -> Doers:
    """The doers with the role of their head or label, where their own words give none."""
    if has_lead and not doers.roles and not doers.says_task:
        return replace(doers, roles={Role.COORDINATE: doers.span})
    if has_lead or holds not in GIVEN:
        return doers
    return replace(doers, roles={Role(holds): doers.span, **doers.roles})
