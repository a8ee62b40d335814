"""Which of the names that were read mention a body: none inside another name or in what a
document is called but its issuer's, none of who signs, of a web site or of a filing mark."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

import regex
from spacy.tokens import Doc

from ingest.extract.agency_aliases import DEFINED
from ingest.extract.agency_name import Name
from ingest.extract.agency_recitals import find_recital_titles
from ingest.extract.signature_words import MARKS_BEFORE, is_person
from ingest.extract.values import Signatory, Span
from schema.vocabulary import AgencyKind, Authority, System

ISSUER_BEFORE = regex.compile(r"(?:^|\s)của (?:đồng chí )?(?:[\p{L} ]{3,60}(?:, | và ))?$")
# "Quy chế làm việc của Chính phủ": whom a charter is for, not who issues it.
CHARTER_OF = regex.compile(
    r"(?<!\p{L})(?:quy chế|điều lệ|nội quy)(?! này| do | đã | được | có | phải )"
    r"(?: \p{L}+,?){1,10} của (?:các )?$",
    regex.IGNORECASE | regex.REVERSE,
)
POWERS_OF = regex.compile(
    r"^(?:quy định|quyết định|nghị định|thông tư)"
    r"(?=.*(?:chức năng|nhiệm vụ|quyền hạn|cơ cấu tổ chức|tổ chức bộ máy))"
)
CHARTER_CHARS = 90
OF_MANY = regex.compile(
    r" các (?:sở|ban|ngành|bộ|cơ quan|đơn vị|trường|doanh nghiệp|tổ chức|nhà máy)(?!\p{L})",
    regex.IGNORECASE,
)

# "Ủy viên Ban Thường vụ Tỉnh ủy" says who somebody is, and names no body.
IN_CAPITALS = regex.compile(r"[ \n](?P<name>\p{Lu}+(?: \p{Lu}+){1,3})")
PERSONS_POST = ("Ủy viên ", "ủy viên ", "UV ")
# "Thủ tướng Chính phủ Trần Văn A, Trưởng Ban Chỉ đạo giao": the same person once more.
ALSO_HOLDS = regex.compile(
    r"(?:Thủ tướng(?: Chính phủ)?|Bộ trưởng(?: Bộ [\p{L} ,]{3,40})?)(?: \p{Lu}\p{Ll}+){0,4}"
    r"(?: -|,) $"
)
ALSO_CHARS = 90
SENTENCE_START = regex.compile(r"\n(?:\d{1,2}\.|[a-z]\)|[-+])? ?$|[.;] $")
# The name of a web site ends with the body whose it is; a list of sites names nothing else.
SITE_WORDS = (
    r"(?i:(?:c[ổô]ng|trang) ?(?:(?:thông tin|tin|tt)[ .]?(?:điện tử|đt)|tt\.? ?đt)(?: từ)?"
    r"|website|trang web)"
)
SITE_BEFORE = regex.compile(
    rf"{SITE_WORDS} $|(?:^|[\n;:]|[-|*] ) ?{SITE_WORDS}(?: của)?:? (?:Chính phủ, )?[\p{{Lu}}&, ]*$",
    regex.REVERSE,
)
SITE_CHARS = 70
# Behind "Lưu: VT," stand the desks that drafted the paper.
FILED = regex.compile(r"Lưu ?:? ?(?:VT|HC|[Vv]ăn thư)[ ,;:.]")
FILED_CHARS = 160


def find_visible(names: list[Name], doc: Doc) -> list[Name]:
    """The names that mention a body."""
    zones = _Zones(doc)
    return [name for name in names if not zones.hides(name)]


def has_a_charter(text: str, name: Name) -> bool:
    """Whether a name only ends that of its charter: "Quy chế làm việc của Ban Chỉ đạo". Short names
    may stand for it all the same."""
    return CHARTER_OF.search(text, max(0, name.start - CHARTER_CHARS), name.start) is not None


class _Zones:
    """One text's names of documents, titles in recitals and signatures."""

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc._.text
        named = doc._.document_mentions
        titles = [mention.span for mention in named]
        titles += [mention.title for mention in named if mention.title is not None]
        self.titles = sorted(titles)
        self.title_ends = list(accumulate((end for _, end in self.titles), max))
        self.recitals = find_recital_titles(self.text, doc._.prepared.blocks, named)
        self.signatures = sorted(_span_of(signatory) for signatory in doc._.signatories)
        self.offices = sorted(span for one in doc._.signatories for span in _offices(one))
        self.signature = self.text.rfind("Nơi nhận")

    def hides(self, name: Name) -> bool:
        """Whether the words of a name mention no body where they stand."""
        if self._signs(name) or self._says_who_somebody_is(name):
            return True
        if self._owns_a_site(name) or self._is_filed(name):
            return True
        if name.rule in ("congress", "author"):
            return False
        return self._is_in_title(name) or self._is_of_many(name)

    def _is_of_many(self, name: Name) -> bool:
        """ "Ban Chỉ huy quân sự các sở": those of others, not the one of this place."""
        is_one = name.tail is None and name.style == "with_unit" and name.kind is AgencyKind.BODY
        return is_one and OF_MANY.match(self.text, name.end) is not None

    def _signs(self, name: Name) -> bool:
        text = self.text
        office = bisect_right(self.offices, (name.start, len(text))) - 1
        if office >= 0 and name.end <= self.offices[office][1]:
            return True
        if name.kind is not AgencyKind.OFFICE or not text[slice(*name.span)].isupper():
            return False
        if text.endswith(MARKS_BEFORE, 0, name.start) or _is_named(text, name.end):
            return True
        if not self.signatures:
            return name.start > self.signature > 0 or name.start > 0.6 * len(text)
        place = bisect_right(self.signatures, (name.start, len(text))) - 1
        return place >= 0 and name.start < self.signatures[place][1]

    def _says_who_somebody_is(self, name: Name) -> bool:
        text = self.text
        if name.system is System.PARTY and text.endswith(PERSONS_POST, 0, name.start):
            return True
        if name.is_bare and name.kind is AgencyKind.OFFICE and "Trưởng Ban " in name.base:
            return ALSO_HOLDS.search(text, max(0, name.start - ALSO_CHARS), name.start) is not None
        printed = text[slice(*name.span)]
        if printed.startswith("Quỹ "):
            return not _acts(text, name.start)
        is_member = printed.startswith(("thành viên ", "THÀNH VIÊN "))
        return is_member and not (name.start > self.signature > 0 or _begins(text, name.start))

    def _owns_a_site(self, name: Name) -> bool:
        start = max(0, name.start - SITE_CHARS)
        return SITE_BEFORE.search(self.text, start, name.start) is not None

    def _is_filed(self, name: Name) -> bool:
        start = max(0, name.start - FILED_CHARS)
        start = max(start, self.text.rfind("\n", start, name.start))
        filed = self.text.rfind("Lưu", start, name.start)
        return filed >= 0 and FILED.match(self.text, filed, name.start) is not None

    def _is_in_title(self, name: Name) -> bool:
        text = self.text
        place = bisect_right(self.titles, (name.start, len(text))) - 1
        is_inside = place >= 0 and self.title_ends[place] >= name.end
        if is_inside and not _is_issuer(text, self.titles[place][0], name):
            return True
        place = bisect_right(self.recitals, (name.start, len(text))) - 1
        return place >= 0 and self.recitals[place][1] >= name.end and name.rule != DEFINED


def _offices(signatory: Signatory) -> Iterator[Span]:
    """The titles of a signature: as what somebody signs, and for which office."""
    if signatory.position is not None:
        yield signatory.position
    if signatory.represented is not None and signatory.authority is not Authority.TM:
        yield signatory.represented


def _span_of(signatory: Signatory) -> Span:
    """From the first word of a signature to the name."""
    words = [span for span in (signatory.position, signatory.represented) if span is not None]
    return min((start for start, _ in words), default=signatory.span[0]), signatory.span[1]


def _is_named(text: str, at: int) -> bool:
    """Whether a title goes on with who holds the office: "KẾT LUẬN CỦA CHỦ TỊCH TRẦN VĂN A"."""
    found = IN_CAPITALS.match(text, at)
    return found is not None and is_person(found["name"])


def _begins(text: str, at: int) -> bool:
    """Whether a sentence or an item of a list begins here."""
    return at == 0 or SENTENCE_START.search(text, max(0, at - 6), at) is not None


def _acts(text: str, at: int) -> bool:
    """Whether a fund is meant as a body: where a line begins, or somebody is told to act."""
    return _begins(text, at) or text.endswith(("Giao ", "Đề nghị ", " với "), 0, at)


def _is_issuer(text: str, start: int, name: Name) -> bool:
    """ "Chương trình hành động của Chính phủ": the body behind the first "của"."""
    before = text[start : name.start].lower()
    if len(before) >= 110 or " về " in before or POWERS_OF.match(before):
        return False
    return ISSUER_BEFORE.search(before) is not None
