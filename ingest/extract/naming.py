"""How far the name of a document runs, and where the title after a number begins."""

from dataclasses import dataclass

import regex

from ingest.extract.marks import load_alternation
from ingest.extract.type_words import TYPE_WORDS

LONGEST_NAME = 700
LONGEST_ISSUER = 220
ISSUER_WORD = regex.compile(r"\s?,?\s?(?:của|do|giữa)\s", regex.IGNORECASE)
# "Nghị quyết số 5 ngày 6/7 Bộ Chính trị về ...": nothing tells the body but its capital.
UNMARKED_ISSUER = regex.compile(r"\s(?P<body>\p{Lu}[^,;.:()\d\n\"]{3,80}?)\s(?=về\s(?!việc\s))")
HARD_END = regex.compile(r"\s\||[;\n]|\[\d{1,3}\]|\.(?=\s|$|/)|:(?=\s|$)|\.\.\.|/\./")
ASIDE = regex.compile(
    r"\((?:sau đây|gọi|viết tắt|kèm|Kèm|ban hành|Ban hành|có|theo|đính kèm|dưới đây|nếu|khoản"
    r"|điểm|[Đđ]iều|\d{1,2}/\d|[^()]{40}|[\p{L} ]{3,30}\ssố\s\d|"
    + f"(?:{TYPE_WORDS})"
    + r"\s[^()]{1,40}\))"
)
PERIOD_END = regex.compile(
    r"(?:giai đoạn|thời kỳ|nhiệm kỳ|(?<!tháng\s\d{1,2}\s)năm)\s(?:từ\s|học\s|năm\s)?"
    r"(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?"
    r"(?:,?\s(?:và\s)?(?:tầm nhìn|định hướng)(?:\s(?:đến|tới))?(?:\snăm)?\s(?:19|20)\d\d)*",
    regex.IGNORECASE,
)
MORE_PERIOD = regex.compile(
    r"\s(?:và (?:những|các) năm|trên|tại|của(?!\s(?:các|ngành|địa))|cho|đối với|lĩnh vực"
    r"|triển khai)\s"
    r"|,?\s(?:và\s)?(?:tầm nhìn|định hướng|năm\s(?:19|20)\d\d|giai đoạn)|\s\("
)
JOINED = regex.compile(
    rf"(?:,|\svà|\shoặc)\s(?:các\s|những\s)?(?:{TYPE_WORDS})\s"
    r"(?:số\s?:?\s?\d|\d{1,6}[a-zđ]?\s?(?:/\s?\d{4}\s?)?[-/]\s?\p{L})",
    regex.IGNORECASE,
)
# "Quy chế A và Quy chế B" are two, but for "thực hiện Chiến lược A và Kế hoạch B" of one plan.
SECOND_NAME = regex.compile(
    r"\svà\s(?:Quy chế|Quy định|Chương trình|Đề án|Kế hoạch|Chiến lược|Quy hoạch)\s(?=\p{L})"
)
CARRIES = regex.compile(
    r"(?<!\w)(?:thực hiện|triển khai|ban hành|phê duyệt|sửa đổi|thi hành|hướng dẫn|thay thế"
    r"|bãi bỏ|công bố)(?!\w)",
    regex.IGNORECASE,
)
PAIRED = regex.compile(r"[()\"]")
GAP = regex.compile(r"[\s:]*")
OWN_CLAUSE = regex.compile(r"(?:về|v/v|quy định|sửa đổi|ban hành|phê duyệt)\s", regex.IGNORECASE)
AND_NUMBER = regex.compile(r"(?:,|\svà)\ssố\s?:?\s?\d{1,5}[a-z]?(?:/\d{4})?[-/]\p{Lu}")
ISSUER_JOINT = regex.compile(
    r"(?:,\s|\svà\s)(?=\p{Ll})|\s(?=(?:trong\s(?!công tác)|được\s|đã\s|trình\s|phải\s))"
)
LONG_BODY = regex.compile(r"Ban [Cc]hỉ đạo|Tổ [Cc]ông tác|Hội đồng")
CLOSED = regex.compile(
    r'",\s(?!"|(?:giai đoạn|thời kỳ|đến|năm|trên|tại|tầm nhìn|định hướng|của|theo|do)\s)',
    regex.IGNORECASE,
)
DANGLING = regex.compile(r",?\s(?:về|và|của|cho|để|với|do|tại|(?<!tiếp\s)theo|trong|nhằm)$")
COLON = regex.compile(r"\s*:?\s*")
COMMA = regex.compile(r",\s")
NUMBER = regex.compile(r"\d[-/]\p{Lu}{2}|\d/\d{4}/")
ISSUER_END = regex.compile(r"[;\n|]|\((?!khóa|nay là\s|[\p{Lu} -]{2,16}\))|\.\s")
ACTS = regex.compile(
    r"[^,;.\n]{0,120}?\s(?:ban hành|xây dựng|yêu cầu|đề nghị|giao|chỉ đạo|có ý kiến|hướng dẫn"
    r"|thông báo|đã|báo cáo|triển khai|tổ chức|kính|quyết định|thống nhất|phối hợp|căn cứ"
    r"|đặt ra|đề ra|lập)\s"
)
NUMBER_ONLY = regex.compile(r"(?:,|\svà)\s(?:số\s?:?\s?)?\d{1,5}[a-z]?(?:/\d{4})?[-/]\p{Lu}")


@dataclass(frozen=True, slots=True)
class Title:
    """The title after a number, without "về" and quotation marks; where reading it ended."""

    start: int
    end: int
    stop: int


# ", ngày 4/12/2023 Ủy ban nhân dân tỉnh ban hành": what follows a name tells of the next document.
DATED_ISSUING = regex.compile(
    r",\s?ngày\s\d{1,2}[/\s][^,;.\n]{3,24}?\s[A-ZĐỦ][^,;.\n]{2,80}?\sban hành\s"
)


def find_title(text: str, start: int, limit: int, *, joint: bool = False) -> Title | None:
    """The title that begins at an offset after number and date, behind the issuer if one stands
    there, or behind several where they may be `joint`; None where no title follows."""
    at = _skip_issuer(text, start, limit, joint=joint)
    if at is None:
        return None
    begin = _skip(GAP, text, at, limit)
    if text[begin : begin + 1] == ",":
        begin = _skip(GAP, text, begin + 1, limit)
        if not OWN_CLAUSE.match(text, begin, limit):
            return None
    if text[begin : begin + 1] == '"':
        return _quoted(text, begin, limit)
    starts = load_alternation("title_starts.csv").match(text, begin, limit)
    if not starts:
        return None
    about = load_alternation("title_starts.csv", "about").match(text, begin, limit)
    if about:
        begin = _skip(COLON, text, about.end(), limit)
        if text[begin : begin + 1] == '"':
            return _quoted(text, begin, limit)
    end = find_name_end(text, begin, limit)
    return Title(begin, end, end) if end > begin + 3 else None


def find_name_end(text: str, start: int, limit: int) -> int:
    """The end of a name that starts at the offset: at a full stop or semicolon, at words that go
    on about it, or where the next document of a list begins."""
    limit = min(limit, start + LONGEST_NAME)
    end = limit
    if hard := HARD_END.search(text, start, limit):
        end = hard.start()
    if aside := ASIDE.search(text, start, end):
        end = aside.start()
    end = _balance(text, start, end)
    quoted = text.find('"', start, end) >= 0
    for stop in load_alternation("title_stops.csv").finditer(text, start + 1, end):
        if not quoted or text.count('"', start, stop.start()) % 2 == 0:
            end = stop.start()
            break
    if clause := _clause_start(text, start, end):
        end = clause
    if quoted:
        end = _quote_end(text, start, end)
    if issuing := DATED_ISSUING.search(text, start, min(len(text), end + LONGEST_ISSUER)):
        end = min(end, issuing.start())
    end = _list_end(text, start, end)
    while end > start and text[end - 1] in " ,.:-/":
        end -= 1
    dangling = DANGLING.search(text, max(start, end - 10), end)
    return int(dangling.start()) if dangling else end


def find_period_end(text: str, start: int, end: int) -> int:
    """The end of a name that its period closes: "giai đoạn 2021 - 2025, tầm nhìn ..." goes on."""
    quoted = text.find('"', start, end) >= 0
    for period in PERIOD_END.finditer(text, start, end):
        if quoted and text.count('"', start, period.end()) % 2:
            continue
        if not MORE_PERIOD.match(text, period.end(), end):
            return int(period.end())
    return end


def _skip(gap: regex.Pattern[str], text: str, start: int, limit: int) -> int:
    found = gap.match(text, start, limit)
    return int(found.end()) if found else start


def _skip_issuer(text: str, start: int, limit: int, *, joint: bool) -> int | None:
    """Where the issuer after "của" ends; the offset itself where none is named."""
    word = ISSUER_WORD.match(text, start, limit)
    if not word:
        unmarked = UNMARKED_ISSUER.match(text, start, limit)
        bodies = load_alternation("clause_starts.csv", exact=True)
        is_body = unmarked is not None and bodies.match(text, unmarked.start("body"), limit)
        return unmarked.end() if unmarked and is_body and unmarked["body"][0].isupper() else start
    stop = min(limit, word.end() + LONGEST_ISSUER)
    if hard := ISSUER_END.search(text, word.end(), stop):
        stop = hard.start()
    if not joint and (clause := _clause_start(text, word.end(), stop)):
        stop = clause
    stop = _issuer_break(text, word.end(), stop)
    quote = text.find('"', word.end(), stop)
    if quote >= 0:
        stop = quote
    capital = load_alternation("title_starts.csv", "verb or name", exact=True)
    for found in load_alternation("title_starts.csv").finditer(text, word.end(), stop):
        words = text[found.start() : found.end()]
        if words[0].islower() or words.isupper() or capital.match(text, found.start(), stop):
            return int(found.start())
    return quote if quote >= 0 else None


def _clause_start(text: str, start: int, end: int) -> int | None:
    """The comma after which another body begins to act."""
    starts = load_alternation("clause_starts.csv", exact=True)
    for comma in COMMA.finditer(text, start, end):
        if not starts.match(text, comma.end(), end) or text.count('"', start, comma.start()) % 2:
            continue
        is_body = text[comma.end()].isupper()
        if not is_body or ACTS.match(text, comma.end(), min(len(text), comma.end() + 160)):
            return int(comma.start())
    return None


def _quote_end(text: str, start: int, end: int) -> int:
    """The end behind a title within the name that closes, if only a comma follows it."""
    for closed in CLOSED.finditer(text, start, end):
        if text.count('"', start, closed.start()) % 2:
            return int(closed.start()) + 1
    return end


def _issuer_break(text: str, start: int, end: int) -> int:
    """Where the words after "của" stop to be an issuer: small letters after a comma or "và"."""
    if LONG_BODY.match(text, start, end):
        return end
    for joint in ISSUER_JOINT.finditer(text, start, end):
        if not OWN_CLAUSE.match(text, joint.end(), end):
            return int(joint.start())
    return end


def _list_end(text: str, start: int, end: int) -> int:
    """The end before the next member of a list of numbered documents.

    What the title itself carries out may be two documents: the second stays where "và" joins it
    to a numbered document that the title names first.
    """
    second = SECOND_NAME.search(text, start, end)
    if second is not None and not CARRIES.search(text, start, second.start()):
        end = int(second.start())
    first_number = NUMBER.search(text, start, end)
    for joined in JOINED.finditer(text, start, end):
        nested = first_number is not None and first_number.start() < joined.start()
        if not nested or text[joined.start()] == ",":
            return int(joined.start())
    bare = NUMBER_ONLY if first_number is None else AND_NUMBER
    if following := bare.search(text, start, end):
        return int(following.start())
    return end


def _quoted(text: str, start: int, limit: int) -> Title | None:
    close = text.find('"', start + 1, min(limit, start + LONGEST_NAME))
    if close < 0:
        return Title(start + 1, find_name_end(text, start + 1, limit), limit)
    return Title(start + 1, close, close + 1) if close > start + 4 else None


def _balance(text: str, start: int, end: int) -> int:
    """The end before a bracket or a quotation mark that closes what was opened earlier."""
    depth = 0
    quotes = 0
    for found in PAIRED.finditer(text, start, end):
        mark = found[0]
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
            if depth < 0:
                return int(found.start())
        else:
            quotes += 1
    if quotes % 2:
        return text.rfind('"', start, end)
    return end
