"""Laws, documents of congresses and plenums, the constitution and the charter, by their names."""

import regex

from ingest.extract.naming import HARD_END, find_name_end
from ingest.extract.type_words import TypeWord
from ingest.extract.values import DocumentMention
from ingest.text.block import Block
from schema.reference.laws import match_law

AMENDING = regex.compile(r"sửa đổi,?\s(?:bổ sung\s)?", regex.IGNORECASE)
LAW_END = regex.compile(
    r"[,;:.()\n\"]|\svà(?!\s\p{Lu}\p{Ll}+(?:\s\p{Ll}+)*[;,.:])"
    r"|\svà\s(?:Luật|Pháp|Nghị|Bộ|Ủy|Quyết|Thông|Chỉ|Hội|Kế|Chính|Thủ)(?!\w)"
    r"|\s(?:số|ngày|năm|được|có|tại|theo|thì|đã|để|quy định|này|hiện hành|cho|do|là"
    r"|trong|của|với|mới|vào|đến|nhằm|(?:19|20)\d\d)(?!\w)"
)
REVISED = regex.compile(r"\s\(sửa đổi(?:,?\sbổ sung)?(?:\snăm\s\d{4})?\)", regex.IGNORECASE)
CONGRESS = regex.compile(
    r"\s(?:trình\s)?(?:đại hội|hội nghị)\s[^,;.:()\n\"]{0,80}?"
    r"(?:lần thứ\s(?:[IVXLC]+|\d+)|[XIV]{2,5}(?!\w)|thứ\s[IVXLC]+)"
    r"(?:\s(?:của\s)?Đảng(?!\sbộ))?(?:,?\snhiệm kỳ\s\d{4}\s?-\s?\d{4})?",
    regex.IGNORECASE,
)
SECOND_CONGRESS = regex.compile(r"\svà(?=\sĐại hội\s)")
BARE_CONGRESS = regex.compile(
    r"\sĐại hội\s(?:đại biểu\s)?(?:Đảng bộ|đảng bộ|Đảng|toàn quốc)"
    r"(?:\s(?:các\s)?(?:tỉnh|thành phố|huyện|xã|toàn quốc))?"
)
PLENUM = regex.compile(
    r"\s(?:Hội nghị\s)?Trung ương\s\d{1,2}(?:,?\skhóa\s[XIV]+)?", regex.IGNORECASE
)
ABOUT = regex.compile(r"về\s(?!việc)")
DATED = regex.compile(r"\sngày\s\d")
SCHOOL = regex.compile(
    r"(?<!\w)(?:Đại học|Cao đẳng|Trung cấp|Trường|Khoa|Viện|Công ty|Văn phòng|Hội|Ngành)\s$",
    regex.IGNORECASE,
)
AFTER_NAME = regex.compile(r"\p{Lu}\p{Ll}+\s$")
FEWEST_LETTERS = 2  # "Luật DN"
CHARTER = regex.compile(r"(?:\sĐảng(?:\sCộng sản Việt Nam)?(?!\s?\p{Lu}))")
CONSTITUTION = regex.compile(
    r"(?:\s(?:nước\s[\p{L} ]{5,40}?(?=\s(?:năm|đã|được)\s|[,;.])|năm\s\d{4}))*"
)


def before_word(text: str, word: TypeWord, block: Block) -> str:
    """What stands before a type word in its block, as far as it can bear upon it."""
    return text[max(block.content, word.start - 70) : word.start]


def name_mention(word: TypeWord, start: int, end: int, rule: str) -> list[DocumentMention]:
    """The mention from a type word through a name."""
    return [DocumentMention((word.start, end), word.entry.type, None, (start, end), rule)]


def read_law(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The law or ordinance of that name, known or as far as it can be told."""
    if (not word.capital and not block.is_caps) or SCHOOL.search(before_word(text, word, block)):
        return []
    start = word.end + 1
    if text[word.end : word.end + 1] != " " or start >= block.end:
        return []
    if amending := AMENDING.match(text, start, block.end):
        return name_mention(
            word, start, _amended_end(text, amending.end(), block.end), "amending-law"
        )
    if about := ABOUT.match(text, start, block.end):
        start = about.end()
    end = match_law(text, start)
    named = about is not None or text[start : start + 1].isupper()
    unknown = named and not AFTER_NAME.search(before_word(text, word, block))
    if end is None and unknown:
        found = LAW_END.search(text, start, min(block.end, start + 120))
        end = found.start() if found else min(block.end, start + 120)
        end -= len(text[start:end]) - len(text[start:end].rstrip())
    if end is None or end - start < FEWEST_LETTERS:
        return []
    if revised := REVISED.match(text, end, block.end):
        end = revised.end()
    return name_mention(word, start, end, "law-name")


def _amended_end(text: str, start: int, limit: int) -> int:
    """The end of the name of an amending law: through the laws that it names."""
    end = start
    stop = HARD_END.search(text, start, min(limit, start + 300))
    limit = stop.start() if stop else min(limit, start + 300)
    for found in regex.finditer(r"(?:Luật|Pháp lệnh)\s", text, pos=start, endpos=limit):
        if end != start and not regex.fullmatch(
            r"(?:,|\svà|;)?\s?(?:các\s)?", text[end : found.start()]
        ):
            break
        end = match_law(text, found.end()) or end
    if end != start:
        return end
    end = find_name_end(text, start, limit)
    dated = DATED.search(text, start, end)
    return int(dated.start()) if dated else end


def read_congress(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The documents of a congress, two where "và" joins two congresses."""
    at = _before_congress(text, word)
    found = CONGRESS.match(text, at, block.end) or BARE_CONGRESS.match(text, at, block.end)
    if not found:
        return []
    mentions = name_mention(word, found.start() + 1, found.end(), "congress-document")
    second = SECOND_CONGRESS.match(text, found.end(), block.end)
    if second and (other := CONGRESS.match(text, second.end(), block.end)):
        mentions += name_mention(word, other.start() + 1, other.end(), "congress-document")
    return mentions


def _before_congress(text: str, word: TypeWord) -> int:
    """The end of the type word proper, without "Đại hội", which belongs to the name."""
    inner = text[word.start : word.end].lower().find(" đại hội")
    return word.start + inner if inner >= 0 else word.end


def read_plenum(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The resolution or conclusion of a plenum: "Nghị quyết Trung ương 4 khóa XII"."""
    found = PLENUM.match(text, word.end, block.end)
    return name_mention(word, found.start() + 1, found.end(), "plenum-resolution") if found else []


def read_constitution(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The constitution, with its state and year where they follow."""
    found = CONSTITUTION.match(text, word.end, block.end)
    end = found.end() if found else word.end
    return [DocumentMention((word.start, end), word.entry.type, None, None, "constitution")]


def read_charter(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The charter of the Party."""
    found = CHARTER.match(text, word.end, block.end)
    return name_mention(word, found.start() + 1, found.end(), "charter") if found else []
