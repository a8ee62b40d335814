"""Members of a committee who head their own part: "Ông A, Giám đốc Sở B, Phó Trưởng ban: ..."."""

import re

import regex

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_heads import Head, Shape

PERSON = regex.compile(
    r"(?:(?i:đồng chí|đ/c|ông \(bà\)|ông|bà):? )?"
    r"(?:\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?:,| -) )?"
)
POST = re.compile(
    r"(?:(?:,| -) (?:phó trưởng|trưởng|phó|tổ trưởng|tổ phó|thành viên|ủy viên|thư ký|thường trực)"
    r"(?: [^,:;.-]{1,40})?){0,3} ?(?P<colon>:)?",
    re.IGNORECASE,
)


class MemberReader:
    """Reads the numbered blocks of one text that name a member by person, office or post."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies

    def read(self, start: int, end: int, *, heads: bool) -> Head | None:
        """The member whose tasks follow the colon or, where the block heads them, stand below."""
        person = PERSON.match(self.text, start, end)
        at = person.end() if person else start
        office = self.bodies.at(at)
        if office is None or office.span[1] > end:
            return None
        post = POST.match(self.text, office.span[1], end)
        if post is None or (at == start and not post[0].strip(" :")):
            return None
        rest = post.end()
        while rest < end and self.text[rest] == " ":
            rest += 1
        if rest >= end:
            return Head((office.agency,), Shape.HEADING, end) if heads else None
        return Head((office.agency,), Shape.LABELLED, rest) if post["colon"] else None
