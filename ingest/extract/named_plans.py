"""Names of programmes, strategies and projects: where one begins, how far it runs, what is none."""

import regex

from ingest.extract.marks import load_alternation
from ingest.extract.named_force import IN_NUMBERED, PUT_IN_FORCE, follows_number, is_attached
from ingest.extract.named_laws import before_word, name_mention
from ingest.extract.naming import find_name_end, find_period_end, find_title
from ingest.extract.type_words import TypeWord, find_type_words
from ingest.extract.values import DocumentMention
from ingest.text.block import Block
from schema.vocabulary import DocumentType

PLURAL = regex.compile(
    r"(?<!\w)(?:các|những|mọi|từng|một số|nhiều|mỗi"
    r"|(?<=(?:bổ sung|trình|ban hành|của|gồm|và)\s)\d{1,2})\s$",
    regex.IGNORECASE | regex.REVERSE,  # from the end, where it must stand
)
OF_BODY = regex.compile(r"\scủa\s", regex.IGNORECASE)
PROGRAMME_CODE = regex.compile(
    r"\s(?:\d{3}|30[aA])(?!\w|\s?%|[/.,-]\d|\s(?:tháng|năm|ngày|tỷ|triệu|nghìn|đồng|người|hộ|xã))"
)
CODE_NAME = regex.compile(
    r"\s(?:số\s)?(?P<code>\d{2}(?:\d{1,2}(?=/CP))?)(?:/CP)?(?![\d/.,-]|\s?%|\stháng|\snăm|\sngày)"
    r"|\s(?P<long>\d{3,4})(?!\w|\s?%|[/.,-]\d|\s(?:tháng|năm|ngày|tỷ|triệu|nghìn|đồng|người|hộ|xã))"
)
SENTENCE_START = regex.compile(r"(?:^|[.:!?]\s|[-+*]\s)\"?$", regex.REVERSE)
PURPOSE = regex.compile(
    r"\s(?:(?:để|(?<!(?:ứng phó|thích ứng|đối phó|sống chung|gắn kết|đối|công|cùng|gắn)\s)với|theo"
    r"|thực hiện theo|phù hợp với|bảo đảm|đảm bảo|được|hàng năm|hằng năm)\s(?!\d)"
    r"|(?<!tự\s)do\s\p{Lu}"
    r"|tại\s(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Công văn|Thông báo)\s)"
)
TELLING_WORDS = 8
FEWEST_WORDS = 4  # fewer small letters are a kind of document, no name
OF_NOBODY = regex.compile(r"\scủa\s(?:Đảng|Nhà nước|cấp|các|từng|mỗi)(?!\w)", regex.IGNORECASE)
INSIDE_BODY = regex.compile(
    r"(?<!\w)(?:Phòng|Ban|Vụ|Sở|Bộ|Cục|Viện|Tổ|Ban [Cc]hỉ đạo|Ban Quản lý|Văn phòng)\s"
    r"(?:thực hiện\s)?$"
)
ISSUED_WITH = regex.compile(
    r",?\s\(?\s?(?:do\s[^.;,\n]{4,60}\s)?(?:được\s)?ban hành\s(?:kèm\s)?theo\s"
    r"\p{L}[\p{L} ]{3,30}\ssố\s\d",
    regex.IGNORECASE,
)
IN_FORCE = "name-put-in-force"
ISSUER = regex.compile(r"của\s", regex.IGNORECASE)
TELLING = regex.compile(r"\p{Lu}|\d")
YEAR = regex.compile(r"(?:19|20)\d\d")
COMMA = regex.compile(r",\s")
ISSUING = regex.compile("ban hành", regex.IGNORECASE)
FARTHEST_ISSUE = 800  # as far as a long name and who issued it reach
SINGLE = (DocumentType.PROJECT, DocumentType.STRATEGY)  # each of its own, as programmes are not
NATIONWIDE = (DocumentType.PROGRAMME, DocumentType.STRATEGY, DocumentType.PROJECT)
CARRIED = regex.compile(r"(?:thực hiện|triển khai|thi hành|thuộc|của)\s$", regex.IGNORECASE)
IN_PLACE = regex.compile(r",?\strên địa bàn\s", regex.IGNORECASE)
OF_STATE = regex.compile(r"(?:mục tiêu\s)?quốc gia\s\p{Ll}")  # there is only one
NATIONAL = regex.compile(r"(?<!\w)quốc gia(?!\w)", regex.IGNORECASE)
EVERY_YEAR = regex.compile(r"(?<!\w)(?:hằng|hàng) năm(?!\w)", regex.IGNORECASE)
SAMPLE = regex.compile(r"\(mẫu\)\s")


def read_name(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The programme, strategy, project or plan of that name."""
    if word.capital and (annexed := read_annexed(text, word, block)):
        return annexed
    before = before_word(text, word, block)
    in_force = PUT_IN_FORCE.search(before) is not None
    if (not word.capital and not in_force) or PLURAL.search(before) or INSIDE_BODY.search(before):
        return []
    if OF_NOBODY.match(text, word.end, block.end):
        return []
    if not word.capital and not is_attached(text, word, block):
        return []
    if word.entry.type is DocumentType.PROGRAMME and (
        code := PROGRAMME_CODE.match(text, word.end, block.end)
    ):
        return name_mention(word, word.end + 1, code.end(), "programme-by-its-number")
    if code := CODE_NAME.match(text, word.end, block.end):
        if word.entry.type is DocumentType.PROJECT:
            title = code.span(code.lastgroup)
            span = (word.start, code.end())
            return [DocumentMention(span, word.entry.type, None, title, "project-by-its-number")]
        return []
    start = name_start(text, word, block)
    if start is None:
        return []
    return name_at(text, word, start, block, in_force, before)


def name_start(text: str, word: TypeWord, block: Block) -> int | None:
    """Where the name begins; None where what follows the type word is no name."""
    if text[word.end : word.end + 1] != " ":
        return None
    start = word.end + 1
    if text[start : start + 1] == '"':
        return start
    if sample := SAMPLE.match(text, start, block.end):
        start = sample.end()
    if load_alternation("no_name.csv").match(text, start, block.end):
        return None
    return start if text[start : start + 1].isalpha() else None


def read_annexed(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    """The name behind which stands what it was issued with: "Quy định về X ban hành kèm theo
    Quyết định số N"."""
    start = name_start(text, word, block)
    about = start is not None and text.startswith("về ", start)
    small = about and word.entry.type is DocumentType.REGULATION
    if start is None or not (small or word.capital):
        return []
    if ISSUING.search(text, start, min(block.end, start + FARTHEST_ISSUE)) is None:
        return []
    end = find_name_end(text, start, block.end)
    if not ISSUED_WITH.match(text, end) or len(text[start:end].split()) < FEWEST_WORDS:
        return []
    title = _without_issuer(text, start, end)
    return [DocumentMention((word.start, end), word.entry.type, None, (title, end), "name-annexed")]


def read_put_in_force(text: str, word: TypeWord, block: Block) -> DocumentMention | None:
    """The name behind a type word that is known to be put in force where it stands."""
    start = name_start(text, word, block)
    if start is None or text[start] == '"':
        return None
    end = find_period_end(text, start, find_name_end(text, start, block.end))
    title = _without_issuer(text, start, end)
    if len(text[title:end].split()) < 2:
        return None
    return DocumentMention((word.start, end), word.entry.type, None, (title, end), IN_FORCE)


def name_at(
    text: str, word: TypeWord, start: int, block: Block, in_force: bool, before: str
) -> list[DocumentMention]:
    """The mention whose name begins at `start`, if what stands there is a name."""
    if text[start] == '"':
        close = text.find('"', start + 1, block.end)
        if close <= start + 4:
            return []
        put = in_force and (is_attached(text, word, block) or follows_number(text, word, block))
        rule = IN_FORCE if put else "quoted-name"
        return [
            DocumentMention((word.start, close), word.entry.type, None, (start + 1, close), rule)
        ]
    end = find_name_end(text, start, block.end)
    period = find_period_end(text, start, end)
    end = period if period < end or in_force else _narrow(text, start, end)
    while text[end - 1] in " ,":
        end -= 1
    if not in_force and word.entry.type in NATIONWIDE and CARRIED.search(before):
        end = _without_place(text, start, end)
    title = _without_issuer(text, start, end)
    if title == start and OF_BODY.match(text, start - 1, end):
        end = min(end, start + len(text[start:end].split(",")[0]))
        told = any(letter.isdigit() for letter in text[start:end]) or in_force
        if len(text[start:end].split()) < FEWEST_WORDS + 1 or not told:
            return []  # "Kế hoạch của Ủy ban nhân dân tỉnh" names nothing but the body
    name = text[start:end]
    if not in_force and EVERY_YEAR.search(name):
        return []
    attached = in_force and is_attached(text, word, block)
    if not attached and not is_named(text, word, block, start, end):
        return []
    fewest = 2 if in_force or is_proper(name) else FEWEST_WORDS
    if len(name.split()) < fewest or (SENTENCE_START.search(before) and not is_proper(name)):
        return []
    put = attached or (in_force and follows_number(text, word, block))
    rule = IN_FORCE if put else "name-after-type-word"
    return [DocumentMention((word.start, end), word.entry.type, None, (title, end), rule)]


def _without_place(text: str, start: int, end: int) -> int:
    """The end of a national name, or one with its years, carried out "trên địa bàn tỉnh X"."""
    place = IN_PLACE.search(text, start, end)
    if place is None:
        return end
    name = text[start : place.start()]
    return int(place.start()) if NATIONAL.search(name) or YEAR.search(name[-12:]) else end


def is_named(text: str, word: TypeWord, block: Block, start: int, end: int) -> bool:
    """Whether a name in running text is one: with a capital, a number or years in it, or put in
    force by another document; a kind of plan that a task asks for has none of these."""
    name = text[start:end]
    if TELLING.search(name) or (word.entry.type in NATIONWIDE and OF_STATE.match(name)):
        return True
    if word.capital and word.entry.type in SINGLE:
        return len(name.split()) > FEWEST_WORDS
    before = text[max(block.content, word.start - 200) : word.start]
    return IN_NUMBERED.search(before) is not None


def is_proper(name: str) -> bool:
    """Whether a name at the start of a sentence is one: a capital or a period in it."""
    return name[0].isupper() or YEAR.search(name) is not None


def _narrow(text: str, start: int, end: int) -> int:
    """The end of a name in running text: a comma that opens a new clause ends it."""
    if purpose := PURPOSE.search(text, start, end):
        end = purpose.start()
    openings = load_alternation("task_verbs.csv")
    for comma in COMMA.finditer(text, start, end):
        in_quotes = text.count('"', start, comma.start()) % 2
        if in_quotes or len(text[start : comma.start()].split()) < 3:
            continue
        if openings.match(text, comma.end(), end) or _opens_document(text, comma.end(), end):
            return int(comma.start())
    return end


def _opens_document(text: str, start: int, end: int) -> bool:
    """Whether a type word with a capital stands at the offset: the next document of a list."""
    if not text[start : start + 1].isupper():
        return False
    words = find_type_words(text[start : min(end, start + 40)])
    return bool(words) and words[0].start == 0


def _without_issuer(text: str, start: int, end: int) -> int:
    """Where the title starts behind "của Chính phủ" or a leading "về"."""
    if ISSUER.match(text, start, end):
        if title := find_title(text, start - 1, end):
            return title.start
        return start
    about = load_alternation("title_starts.csv", "about").match(text, start, end)
    return min(end - 1, about.end() + 1) if about else start
