"""Reads lists of bodies: at the head of a part or sentence, and after "phối hợp với"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from ingest.extract.duty_places import PlaceList
from ingest.extract.initials import find_initials
from ingest.extract.patterns.tables import load_patterns
from ingest.extract.values import AgencyMention, Span

CONNECTOR = re.compile(r"(?:\s*(?:,|;|/|&|:|và|cùng với|cùng|hoặc|cũng như)(?= |\w)\s*|\s+)")
BRACKET = re.compile(r"\s*\([^()]{0,300}\)")
LIST_REACH = 2000
PERSON = regex.compile(r" (?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+")
TITLE_BEFORE = re.compile(
    r"(?:các )?(?:đồng chí|đ/c|ông(?: ?\(bà\)|,? bà| và bà)?|bà) ?:? ?(?=\w)"
    r"|ủy viên(?: thường trực)? kiêm "
    r"|ủy viên (?:ban|bch|btv)(?!\w)[^,;:.]{0,60}, (?=\w)",
    re.IGNORECASE,
)
MANY = re.compile(r"(?:tất cả |toàn thể )?(?:các|những) ", re.IGNORECASE)
SAME = re.compile(
    r"(?:các |những )?(?:cơ quan|đơn vị|ngành|lực lượng|tổ chức|địa phương|trường)(?!\w)",
    re.IGNORECASE,
)
JOINED = re.compile(r"(?:[,;/:&]|(?<!\w)(?:và|cùng|với|các|hoặc|những)) $", re.IGNORECASE)
OWNER = re.compile(r" (?:thuộc|trực thuộc|của) ")
NAMES = r"[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){0,3}"
PLACE_TAIL = re.compile(
    rf" (?:(?:ven biển |trải dài )?từ {NAMES} (?:đến|tới|trở ra|trở vào)(?: {NAMES})?"
    rf"|(?:thuộc )?(?:khu vực|vùng|miền) {NAMES}(?:(?:, | và ){NAMES})*"
    r"|thuộc tỉnh(?:, thành phố trực thuộc Trung ương)?|(?:có |và )?liên quan|khác"
    r"|chức năng|chuyên môn|trực thuộc|cấp (?:tỉnh|huyện|xã)|các cấp"
    r"|ở (?:địa phương|cơ sở|Trung ương)|miền núi|vùng cao|ven biển|biên giới|hải đảo"
    r"|(?:đóng|đứng chân|hoạt động) (?:trên|tại) địa bàn"
    r"|(?:trên|trong) (?:địa bàn )?(?:toàn )?"
    r"(?:tỉnh|thành phố|huyện|xã|phường|cả nước|Tỉnh|Thành phố)"
    r"|của (?:tỉnh|thành phố|huyện|xã|Tỉnh|Thành phố)|tại địa phương"
    r"|tỉnh|thành phố|Thành phố|Tỉnh|huyện)"
    r"(?!\w)"
)


@dataclass(frozen=True, slots=True)
class BodyList:
    """Bodies named one after another; `names_others`: nameless ones ("các đơn vị") too."""

    agencies: tuple[int, ...]
    span: Span
    names_others: bool


@cache
def load_others() -> re.Pattern[str]:
    """Matches bodies without a name: "các cơ quan, đơn vị có liên quan"."""
    rows = load_patterns("actor_nouns.csv")
    nouns = sorted((row["noun"] for row in rows), key=len, reverse=True)
    # The same letters in other words: "tổ chức hội nghị", "báo cáo", "Hội đồng".
    other = r"(?! (?:hành|cáo|phát|chống|hóa|kết|tra|soát|đồng|nghị|thảo|chợ)\b)"
    noun = rf"(?:{'|'.join(nouns)}){other}(?!\w)"
    # "Lãnh đạo, chỉ đạo ...", "Tổ chức ..." open tasks: alone they name nobody.
    verbs = {row["noun"] for row in rows if row["opens_task"] == "yes"}
    plain = [noun for noun in nouns if " " in noun and noun not in verbs]
    post = (
        r"(?:(?:(?:Tổng )?Giám đốc|Thủ trưởng|Chủ tịch|Trưởng|Chánh|Bí thư|Lãnh đạo"
        r"|Người đứng đầu),? )"
    )
    many = r"(?:các|những|mọi|toàn thể|từng|mỗi) "
    first = rf"(?:{post}{{0,4}}{many}{noun}|{post}{{1,4}}{noun}(?=,)|(?:{'|'.join(plain)})(?!\w))"
    more = rf"(?:, | và |, các | và các |, {post}|/| )"
    return re.compile(rf"{first}(?:{more}{noun})*", re.IGNORECASE)


@cache
def load_openings() -> tuple[frozenset[str], re.Pattern[str]]:
    """The small letters with which a list of bodies can begin that opens with none known by name,
    and all that it can open with: one look for what the steps of a list look for in turn."""
    opening = "|".join(p.pattern for p in (load_others(), MANY, TITLE_BEFORE))
    initials = find_initials(regex.compile(opening, regex.IGNORECASE))
    return initials, re.compile(opening, re.IGNORECASE)


class Bodies:
    """The agency mentions of a text, to be looked up by where they begin or what they cover."""

    def __init__(
        self,
        text: str,
        mentions: Iterable[AgencyMention],
        committees: Mapping[str, int] | None = None,
    ) -> None:
        self.text = text
        self._places = PlaceList(text, committees or {})
        self._initials, self._opening = load_openings()
        # Each rule about the bearers of a sentence asks for the list at its beginning anew.
        self._lists: dict[Span, BodyList | None] = {}
        self._longest: dict[int, AgencyMention] = {}
        for mention in mentions:
            known = self._longest.get(mention.span[0])
            if known is None or known.span[1] < mention.span[1]:
                self._longest[mention.span[0]] = mention
        self._starts = sorted(self._longest)

    def at(self, offset: int) -> AgencyMention | None:
        """The longest mention that begins at the offset."""
        return self._longest.get(offset)

    def within(self, start: int, end: int) -> Sequence[AgencyMention]:
        """The mentions that begin in the range, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [self._longest[at] for at in self._starts[first:last]]

    def covering(self, offset: int) -> AgencyMention | None:
        """The last mention that begins before the offset, where it goes on past it."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        mention = self._longest[self._starts[at]]
        return mention if mention.span[1] > offset else None

    def ending(self, offset: int) -> AgencyMention | None:
        """The last mention that begins before the offset, where it ends right there."""
        at = bisect_left(self._starts, offset) - 1
        if at < 0:
            return None
        mention = self._longest[self._starts[at]]
        return mention if mention.span[1] == offset else None

    def read_list(self, start: int, end: int) -> BodyList | None:
        """The bodies named from the offset on, up to the first other word; None without any."""
        key = (start, end)
        if key not in self._lists:
            self._lists[key] = self._read_list(start, end)
        return self._lists[key]

    def _read_list(self, start: int, end: int) -> BodyList | None:
        if start not in self._longest and not self._may_open(start, end):
            return None
        agencies: list[int] = []
        others = False
        at = done = start
        end = min(end, start + LIST_REACH)
        while at < end:
            found: int | None = None
            if mention := self.at(at):
                if mention.agency not in agencies:
                    agencies.append(mention.agency)
                done = self._past_name(mention.span[1], end)
            elif places := self._places.read(at, end):
                agencies += [agency for agency in places[0] if agency not in agencies]
                done = self._past_name(places[1], end)
            elif found := self._other(at, end, bool(agencies)):
                others = True
                at = done = self._past_owner(at, found, end)
                if self.at(at):
                    continue
            elif self.at(many := self._past_many(at, end)):
                at = many
                continue
            elif title := TITLE_BEFORE.match(self.text, at, end):
                at = title.end()
                continue
            else:
                break
            at = done
            if bracket := BRACKET.match(self.text, at, end):
                if found and not agencies:
                    named = self.within(at, bracket.end())
                    agencies += dict.fromkeys(mention.agency for mention in named)
                at = bracket.end()
                done = at
            following = self._past_connector(at, end, is_nameless=bool(found) or not agencies)
            if following is None:
                break
            at = following
        if done == start:
            return None
        return BodyList(tuple(agencies), (start, done), others)

    def _past_connector(self, at: int, end: int, *, is_nameless: bool) -> int | None:
        """Where a list goes on behind the mark at the offset; None where none stands there.

        Behind a colon stand the names of those before it that have none: "các xã: A, B".
        """
        connector = CONNECTOR.match(self.text, at, end)
        if connector is None:
            return None
        if ":" in connector[0] and not (is_nameless and self.at(connector.end())):
            return None
        # "Đảng đoàn lãnh đạo việc này": behind a blank alone the word is no post.
        if connector[0].isspace() and self.text.startswith("lãnh đạo ", connector.end()):
            return None
        return connector.end()

    def _may_open(self, at: int, end: int) -> bool:
        is_initial = self.text[at : at + 1].lower() in self._initials
        if is_initial and self._opening.match(self.text, at, end) is not None:
            return True
        return self._places.read(at, end) is not None

    def _other(self, at: int, end: int, is_inside: bool) -> int | None:
        found = load_others().match(self.text, at, end)
        if found is None:
            return None
        for mention in self.within(at + 1, found.end()):
            if is_inside or mention.span[1] > found.end():
                return mention.span[0] if mention.span[0] > at + 4 else None
        return self._past_name(found.end(), end)

    def _past_owner(self, start: int, at: int, end: int) -> int:
        """Past the body right behind a nameless one that belongs to it: "Văn phòng Cơ quan Ủy ban
        A"; "cơ quan Bảo hiểm xã hội" is the body itself."""
        begin = at + 1 if self.text.startswith(" ", at) else at
        owner = self.at(begin)
        if owner is None or SAME.match(self.text, start):
            return at
        if JOINED.search(self.text, max(start, begin - 7), begin):
            return at
        return self._past_name(owner.span[1], end)

    def _past_many(self, at: int, end: int) -> int:
        many = MANY.match(self.text, at, end)
        return many.end() if many else at

    def _past_name(self, at: int, end: int) -> int:
        """Past a person's name and what says where or whose ("trên địa bàn tỉnh")."""
        person = PERSON.match(self.text, at, end)
        if person is not None and self.at(at + 1) is None:
            at = person.end()
        while True:
            if tail := PLACE_TAIL.match(self.text, at, end):
                at = tail.end()
            elif (owner := OWNER.match(self.text, at, end)) and (whole := self.at(owner.end())):
                at = whole.span[1]
            else:
                return at
