"""Which names stand in which: hosts and inner spots, and where a name ends."""

from collections.abc import Sequence

import regex

from ingest.extract.relation_spots import ACTING, LAWS, OWN_ACTS, PAPERS, REMARK, Spot
from ingest.extract.relation_words import BOX, find_trigger, match_trigger, search_trigger
from schema.reference.relation_triggers import TriggerPlace
from schema.vocabulary import DocumentType

NORMS = (*LAWS, DocumentType.DECREE, DocumentType.CIRCULAR, DocumentType.JOINT_CIRCULAR)
LIST_JOIN = regex.compile(
    r"(?:[\s,;()□]|và|số|:|ngày|tháng|năm|của|\d++[/.-]?)*+", regex.IGNORECASE
)
ISSUING = regex.compile(
    r"(?:chỉ đạo|hướng dẫn|ý kiến|kết luận|yêu cầu|đề nghị)\s(?:của\s)?[^.;:]{0,120}?"
    r"(?:tại|theo)\s*$",
    regex.IGNORECASE,
)
BESIDE = regex.compile(
    r"(?<!\w)(?:gắn|kết hợp|lồng ghép|song song|đồng thời|cùng|đi đôi)\s(?:chặt chẽ\s)?với"
    r"(?:\s+việc)?(?:\s+\w+){0,5}\s*$",
    regex.IGNORECASE,
)
# A recital that opens in the line of the one before, which ends in a comma.
RECITES = regex.compile(r"[,.;]\s+(?:Căn cứ|Theo đề nghị|Xét|Thực hiện|Trên cơ sở)\s[^;.]{0,400}$")
# "thay thế Nghị quyết số 12, sửa đổi Quyết định số 5": no title, but what comes next.
RUN_ON = regex.compile(r"\s?[,;]\s")
JOINED = regex.compile(
    r"(?:,|;|(?<!\w)và)\s*(?:(?:dự án|dự thảo)\s)?$", regex.IGNORECASE | regex.REVERSE
)
AND = regex.compile(r"[\s(),□]*(?:của)?[\s(),□]*và\s+")
ISSUED = regex.compile(
    rf"(?:,?\s{{4,}}|\s|{BOX}|\)|\*|{REMARK.pattern}|(?<!\w)(?:của|do|về|việc)(?!\w)|(?<={BOX}),)*+"
)
# ", ngày 05/3 Ủy ban ... ban hành": dates are blanks by now, bodies boxes.
NEXT_CLAUSE = regex.compile(rf",\s*{BOX}")
NEXT_LAW = regex.compile(r"[\s,*]{0,4}(?:và[\s*]{1,3})?")
DRAFT = regex.compile(r"\s?\(\s?sửa đổi")
SHORT = 12
# "Quyết định sửa đổi Quy chế ... ban hành kèm theo Quyết định số 5": named in a title all the same.
ANNEXED = regex.compile(
    r"[\s,*\"”]*(?:được\s)?(?:ban hành\s(?:kèm\s)?theo|kèm theo)\s*", regex.IGNORECASE
)
YEARS_ON = regex.compile(
    r"(?:,|;|(?<!\w)và)\s+(?:sau\s+)?(?:(?:hơn|gần|trên)\s+)?\d+\s+năm\s+[\w\s]{0,20}$",
    regex.IGNORECASE,
)
SHARED = regex.compile(r"(?:số\s?:?\s?)?\d", regex.IGNORECASE)


def nest(spots: Sequence[Spot], masked: str) -> None:
    """Give each spot its host and its inner spots, and let names end where others begin."""
    _find_hosts(spots, masked)
    _share_titles(spots, masked)


def _find_hosts(spots: Sequence[Spot], masked: str) -> None:
    """Give each spot its host; a title ends where a name stands that cannot belong to it."""
    stack: list[Spot] = []
    last: Spot | None = None
    for spot in spots:
        while stack and not _holds(stack[-1], spot, masked):
            outer = _pop(stack)
            if outer.start < spot.start < outer.stop:
                outer.stop = _break(outer, spot, masked)
        host = stack[-1] if stack else _acting(last, spot, masked)
        if host is not None:
            spot.host = host
            host.inner.append(spot)
            host.stop = max(host.stop, spot.stop)
        else:
            last = spot
        stack.append(spot)
    while stack:
        _pop(stack)


def _runs_on(host: Spot, masked: str) -> bool:
    """Whether the title read behind a number goes on with what the name around it does."""
    nested = host.host is not None
    return nested and RUN_ON.fullmatch(masked, host.span[1], host.name) is not None


def _break(outer: Spot, spot: Spot, masked: str) -> int:
    """Where a name ends before a spot that is not in it: at what leads to the spot, if anything."""
    if _runs_on(outer, masked):
        return outer.span[1]
    for leads in (RECITES, BESIDE):
        if found := leads.search(masked, outer.span[1], spot.start):
            return int(found.start())
    return spot.start


def _pop(stack: list[Spot]) -> Spot:
    """Take the top away; the one below ends no earlier. Done here and not for all at every spot,
    so that names within names within names stay linear."""
    top = stack.pop()
    if stack:
        stack[-1].stop = max(stack[-1].stop, top.stop)
    return top


def _holds(host: Spot, spot: Spot, masked: str) -> bool:
    """Whether a spot stands in the title of another."""
    if not host.start < spot.start < host.stop:
        return False
    if spot.document == 0 and not _acted_on(host, spot, masked):
        return False
    if host.titled and host.name > spot.start:
        return False
    if _runs_on(host, masked) or _is_approved_by_norm(host, spot, masked):
        return False
    own = host.span[1] if host.numbered and host.span[1] <= host.name else host.name
    before = max(own, spot.start - 160)
    if any(ends.search(masked, before, spot.start) for ends in (BESIDE, YEARS_ON, RECITES)):
        return False
    if ISSUING.search(masked, before, spot.start) and not _acts_on(host, spot, masked):
        return False
    if _names_act(host, masked) and _is_draft(spot, masked):
        return False
    joined = JOINED.search(masked, before, spot.start) is not None
    # What joins a name that holds no document yet is the next of the list, not part of the name.
    if joined and (spot.type in PAPERS or (not host.inner and _is_next(host, spot, masked))):
        return False
    # Nor is a name of the same make: "Luật sửa đổi Luật A, Luật sửa đổi Luật B".
    return not (joined and spot.type is host.type and host.inner and _names_act(spot, masked))


def _acts_on(host: Spot, spot: Spot, masked: str) -> bool:
    """Whether a name does something to a document: "thực hiện kết luận của ... tại Thông báo"."""
    return find_trigger(masked, host.name, spot.start, TriggerPlace.NAME) is not None


def _is_approved_by_norm(host: Spot, spot: Spot, masked: str) -> bool:
    """Whether a decree or circular would approve a plan, which none does: "Căn cứ Thông tư số 9 tổ
    chức lập và phê duyệt Đề án" tells what others do."""
    if host.type not in NORMS:
        return False
    found = find_trigger(masked, host.name, spot.start, TriggerPlace.NAME)
    return found is not None and found.trigger.phrase.startswith("phê duyệt")


def _is_draft(spot: Spot, masked: str) -> bool:
    """Whether a law is still to come: "Luật Hộ tịch (sửa đổi)"."""
    return DRAFT.search(masked, spot.name, min(len(masked), spot.stop + SHORT)) is not None


def _is_next(host: Spot, spot: Spot, masked: str) -> bool:
    """Whether what joins a name stands beside it: a number, or a name of the same type, or of
    another act, where none of the words before does anything to it ("Quy chế của Sở và Quy chế
    của các đơn vị")."""
    if spot.numbered:
        return True
    acts = search_trigger(masked, host.name, spot.start, TriggerPlace.NAME) is not None
    alike = spot.type is host.type or (host.type in OWN_ACTS and spot.type in OWN_ACTS)
    return alike and not acts


def _names_act(spot: Spot, masked: str) -> bool:
    """Whether a name itself begins with what the document does to others."""
    name = masked[spot.name : spot.stop].lstrip()
    found = match_trigger(masked, spot.stop - len(name), spot.stop, TriggerPlace.NAME)
    return found is not None and found.trigger.relation in ACTING


def _acted_on(host: Spot, spot: Spot, masked: str) -> bool:
    """Whether a name says that its document acts on the subject, or is the subject's own."""
    if host.document == 0:
        return True
    found = find_trigger(masked, host.name, spot.start, TriggerPlace.NAME)
    return found is not None and (not host.inner or found.trigger.relation in ACTING)


def _acting(last: Spot | None, spot: Spot, masked: str) -> Spot | None:
    """The document before, where its title begins with this one, or goes on past another that it
    acts on: "sửa đổi Thông tư A và thay thế Thông tư B"."""
    if last is None or spot.start - last.stop > 260 or spot.document == last.document:
        return None
    if last.inner and _amends_on(last, spot, masked):
        return last
    if ANNEXED.fullmatch(masked, last.stop, spot.start) and _names_act(last, masked):
        return last
    bare = last.titled and _is_bare(last, masked)
    begin = last.span[1] if bare else last.stop
    found = find_trigger(masked, begin, spot.start, TriggerPlace.NAME)
    if found is None:
        return None
    if last.inner:
        acts = found.trigger.relation in ACTING
        return last if acts and AND.fullmatch(masked, last.stop, found.span[0]) else None
    if NEXT_CLAUSE.search(masked, begin, found.span[0]) or (last.titled and not bare):
        return None
    return last if ISSUED.fullmatch(masked, begin, found.span[0]) else None


def _is_bare(last: Spot, masked: str) -> bool:
    """Whether all that was read of a title is what it does: "ban hành"."""
    found = match_trigger(masked, last.name, last.stop, TriggerPlace.NAME)
    return found is not None and found.span[1] == last.stop and last.name >= last.span[1]


def _amends_on(last: Spot, spot: Spot, masked: str) -> bool:
    """Whether the list of the laws that a law amends goes on: "... của Luật A, Luật B và Luật C".
    A date ends it, a semicolon, and a law still to come: "Luật C (sửa đổi)"."""
    if spot.type not in LAWS or last.inner[-1].type not in LAWS or not _names_act(last, masked):
        return False
    if _names_act(spot, masked) or _is_draft(spot, masked):
        return False
    return NEXT_LAW.fullmatch(masked, last.stop, spot.start) is not None


def _share_titles(spots: Sequence[Spot], masked: str) -> None:
    """In "các Nghị định số 1, số 2 quy định chi tiết ..." the title is also the first one's."""
    outer = [spot for spot in spots if spot.host is None]
    for place in range(len(outer) - 2, -1, -1):
        spot, after = outer[place], outer[place + 1]
        if spot.inner or not after.inner or spot.stop > spot.span[1]:
            continue
        if spot.type is not after.type:
            continue
        joined = LIST_JOIN.fullmatch(masked, spot.stop, after.start)
        if joined and SHARED.match(masked, after.start):
            spot.inner = list(after.inner)
