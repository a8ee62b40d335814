"""The bodies that a clause names as partners: after "phối hợp với", "cùng với", "giữa"."""

import re
from collections.abc import Iterator

from ingest.extract.duty_bearers import Bodies, BodyList
from ingest.extract.values import Span

WITH = re.compile(
    r"[ ,]*(?:chặt chẽ|thường xuyên|tốt|hiệu quả|đồng bộ|kịp thời|cụ thể|tích cực|hỗ trợ"
    r"|hiệp đồng|công tác|,|và)?"
    r"(?: (?:chặt chẽ|thường xuyên|có hiệu quả|kịp thời))?[ ]*(?:(?:cùng với|với|cùng|giữa)(?= ) )?"
)
# The first letter stands apart, in both cases, so that the scan skips to it.
TOGETHER = re.compile(
    r"[cClL](?<!\w.)(?i:(?<=c)(?:ùng với|hủ trì cùng|ùng|ó sự tham gia của)"
    r"|(?<!buổi .)(?<!cuộc .)(?<!lịch .)(?<!hợp .)(?<!khi .)(?<!chức .)(?<=l)àm việc với)(?= ) "
)
# "phối hợp trong triển khai nhiệm vụ giữa A và B": the bodies stand at the end of what they do.
BETWEEN = re.compile(r"[^.;:]{0,120}?(?<!\w)giữa (?=\S)")
# "các cơ quan thành viên Ban Chỉ đạo" names what its members belong to, not a partner.
OWNER = re.compile(r"(?:thành viên|trực thuộc|thuộc|của)(?: của)? $")
NAMELESS = re.compile(r",? (?:(?:có |và )?liên quan|có dự án|nêu trên)(?!\w)")


def read_partners(text: str, at: int, end: int, bodies: Bodies) -> tuple[list[int], int]:
    """The partners of a coordination whose verb ends at `at`, and where their list ends."""
    lead = WITH.match(text, at, end)
    first = lead.end() if lead else at
    found, stop = _read(text, first, end, bodies)
    between = BETWEEN.match(text, at, end) if stop == first else None
    return _read(text, between.end(), end, bodies) if between else (found, stop)


def iter_companions(text: str, start: int, end: int, bodies: Bodies) -> Iterator[int]:
    """Bodies after "cùng với" are partners too."""
    for found in TOGETHER.finditer(text, start, end):
        yield from _read(text, found.end(), end, bodies)[0]


def _read(text: str, at: int, end: int, bodies: Bodies) -> tuple[list[int], int]:
    partners = bodies.read_list(at, end)
    if partners is None:
        return [], at
    mentions = bodies.within(*partners.span)
    named = [
        mention.agency
        for mention in mentions
        if not _is_described(text, at, mention.span)
        and (mention.agency in partners.agencies or not _is_inside(text, partners, mention.span))
    ]
    # A place that stands for its committee is no mention of it.
    mentioned = {mention.agency for mention in mentions}
    named += [agency for agency in partners.agencies if agency not in mentioned]
    return list(dict.fromkeys(named)), partners.span[1]


def _is_inside(text: str, partners: BodyList, span: Span) -> bool:
    """Whether the name stands in a bracket that tells which unit of a partner is meant."""
    before = text[partners.span[0] : span[0]]
    return before.count("(") > before.count(")")


def _is_described(text: str, at: int, span: Span) -> bool:
    """Whether the name, in a list from `at` on, only tells whose or which bodies are meant."""
    if OWNER.search(text, max(at, span[0] - 20), span[0]):
        return True
    return NAMELESS.match(text, span[1]) is not None
