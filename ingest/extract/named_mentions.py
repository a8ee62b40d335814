"""Documents named without a number: laws, programmes, strategies, congress documents, treaties."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import regex

from ingest.extract.marks import load_alternation, load_rows
from ingest.extract.named_laws import (
    before_word,
    name_mention,
    read_charter,
    read_congress,
    read_constitution,
    read_law,
    read_plenum,
)
from ingest.extract.naming import find_name_end, find_period_end, find_title
from ingest.extract.type_words import TypeWord, find_type_words
from ingest.extract.values import DocumentMention, Span
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText
from schema.names import name_key
from schema.vocabulary import DocumentType

PLURAL = regex.compile(r"(?:các|những|mọi|từng|một số|nhiều|mỗi)\s$", regex.IGNORECASE)
PUT_IN_FORCE = regex.compile(
    r"(?:ban hành|can hành|phê duyệt|thông qua|công bố|điều chỉnh)\s"
    r"(?:kèm theo\s[\p{L} ]{3,40}?này\s(?:là\s)?)?(?:\"|bộ\s|bản\s|dự thảo\s)?$",
    regex.IGNORECASE,
)
OF_BODY = regex.compile(r"\scủa\s", regex.IGNORECASE)
ATTACHED = regex.compile(
    r"kèm theo\s[\p{L} ]{3,40}?này\s(?:là\s)?$"
    r"|^(?:Nay\s)?(?:ban hành|phê duyệt)\s$|^[\p{L} ]{6,25}\sban hành\s$",
    regex.IGNORECASE,
)
TASK = regex.compile(
    r"(?:xây dựng|soạn thảo|rà soát|tham mưu|trình|hoàn thiện|lập|nghiên cứu|sớm|chủ động)\s"
    r"[^.;]{0,50}$",
    regex.IGNORECASE,
)
IN_NUMBERED = regex.compile(
    r"\d[/-][\p{Lu}\d][^;]{0,160}(?:ban hành|phê duyệt)\s$", regex.IGNORECASE
)
OTHER_ACTS = regex.compile(r"(?:,|và)\scác\s|;")
NEAR = 260
CODE_NAME = regex.compile(r"\s(?:số\s)?\d{2}(?![\d/.,-]|\s?%|\stháng|\snăm|\sngày)")
LABEL = regex.compile(r"[^.;:]{0,120}(?::|$)")
CARRIED_OUT = regex.compile(r"(?:thực hiện|triển khai|thi hành)\s$", regex.IGNORECASE)
DATED_NAME = regex.compile(
    r"\s(?:\"|[^\n;.]{8,160}?\s(?:giai đoạn|thời kỳ|đến năm)\s(?:19|20)\d\d)", regex.IGNORECASE
)
SENTENCE_START = regex.compile(r"(?:^|[.:!?]\s|[-+*]\s)\"?$")
PURPOSE = regex.compile(
    r"\s(?:(?:để|với|theo|phù hợp với|bảo đảm|đảm bảo)\s(?!\d)|(?<!tự\s)do\s\p{Lu}"
    r"|tại\s(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Công văn|Thông báo)\s)"
)
TELLING_WORDS = 8
FEWEST_WORDS = 4  # fewer small letters are a kind of document, no name
PUT_WORD = regex.compile(r"(?:ban hành|phê duyệt)\s", regex.IGNORECASE)
LISTED = regex.compile(r"(?:quy định|công bố|kèm theo)\s$", regex.IGNORECASE)
NUMBERED = regex.compile(r"\d[/-]\p{Lu}")
OF_NOBODY = regex.compile(r"\scủa\s(?:Đảng|Nhà nước|cấp|các|từng|mỗi)(?!\w)", regex.IGNORECASE)
INSIDE_BODY = regex.compile(
    r"(?<!\w)(?:Phòng|Ban|Vụ|Sở|Bộ|Cục|Viện|Tổ|Ban [Cc]hỉ đạo|Ban Quản lý|Văn phòng)\s"
    r"(?:thực hiện\s)?$"
)
SAMPLE = regex.compile(r"\(mẫu\)\s")


def iter_named_mentions(
    prepared: PreparedText,
    words: Sequence[TypeWord],
    taken: Sequence[Span],
    own_types: frozenset[DocumentType] = frozenset(),
    own_words: frozenset[str] = frozenset(),
) -> Iterator[DocumentMention]:
    """A mention for each proper name of a document; `taken` are the mentions with a number.

    A type of `own_types`, those of the subject and its annex, mostly means these in running text:
    there only a name counts that has a capital, years or a number in it, or the title's own words.
    """
    starts = {start for start, _ in taken}
    numbers = sorted(taken)
    until = -1
    at = 0
    for word in words:
        while at < len(numbers) and numbers[at][1] <= word.start:
            at += 1
        inside = at < len(numbers) and numbers[at][0] < word.start < numbers[at][1]
        if word.start in starts or inside or word.start < until:
            continue
        block = prepared.block_at(word.start)
        if block is None:
            continue
        for mention in _read(prepared.text, word, block):
            if mention.type in own_types and _is_own(prepared.text, mention, own_words):
                continue
            yield mention
            if mention.rule == "law-name":
                until = mention.span[1]


def _read(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    treatment = _treatments().get(word.entry.type.value)
    reader = READERS.get(treatment or "")
    if reader is None or _is_heading(text, word, block):
        return []
    return reader(text, word, block)


def _is_own(text: str, mention: DocumentMention, own_words: frozenset[str]) -> bool:
    if mention.rule != "name-after-type-word" or mention.title is None:
        return False
    name = text[slice(*mention.title)]
    words = name_key(name).split()
    recalled = sum(word in own_words for word in words) >= 0.8 * len(words)
    telling = recalled or len(words) >= TELLING_WORDS
    return not (telling or _is_proper(name) or NUMBERED.search(name))


def _is_heading(text: str, word: TypeWord, block: Block) -> bool:
    """Whether the word stands in a line of capitals that does not put a document in force."""
    if block.kind is BlockKind.HEADING_NUMBERED and word.start == block.content:
        is_label = LABEL.match(text, word.end, block.end) is not None
        return is_label or block.end - block.start < 160
    if not block.is_caps and not text[word.start : word.end].isupper():
        return word.start == block.content and LABEL.match(text, word.end, block.end) is not None
    before = max(block.start, word.start - 60)
    return not (
        PUT_IN_FORCE.search(text, before, word.start)
        or (CARRIED_OUT.search(text, before, word.start) and DATED_NAME.match(text, word.end))
    )


def _read_name(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    before = before_word(text, word, block)
    in_force = PUT_IN_FORCE.search(before) is not None
    if (not word.capital and not in_force) or PLURAL.search(before) or INSIDE_BODY.search(before):
        return []
    if OF_NOBODY.match(text, word.end, block.end):
        return []
    if not word.capital and not _is_attached(text, word, block):
        return []
    if code := CODE_NAME.match(text, word.end, block.end):
        if word.entry.type is DocumentType.PROJECT:
            return name_mention(word, code.end() - 2, code.end(), "project-by-its-number")
        return []
    start = _name_start(text, word, block)
    if start is None:
        return []
    return _named(text, word, start, block, in_force, before)


def _is_attached(text: str, word: TypeWord, block: Block) -> bool:
    """Whether a name in small letters is put in force here, not a plan that a task asks for."""
    begin = max(block.content, word.start - NEAR)
    before = text[begin : word.start]
    if begin > block.content:
        before = f";{before}"  # so that what is cut off does not begin here
    if TASK.search(before):
        return False
    return ATTACHED.search(before) is not None or IN_NUMBERED.search(before) is not None


def _name_start(text: str, word: TypeWord, block: Block) -> int | None:
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


def _named(
    text: str, word: TypeWord, start: int, block: Block, in_force: bool, before: str
) -> list[DocumentMention]:
    if text[start] == '"':
        close = text.find('"', start + 1, block.end)
        if close > start + 4:
            return [
                DocumentMention(
                    (word.start, close), word.entry.type, None, (start + 1, close), "quoted-name"
                )
            ]
        return []
    end = find_name_end(text, start, block.end)
    period = find_period_end(text, start, end)
    end = period if period < end or in_force else _narrow(text, start, end)
    while text[end - 1] in " ,":
        end -= 1
    title = _without_issuer(text, start, end)
    if title == start and OF_BODY.match(text, start - 1, end):
        end = min(end, start + len(text[start:end].split(",")[0]))
        if len(text[start:end].split()) < FEWEST_WORDS + 1:
            return []
    name = text[start:end]
    attached = in_force and _is_attached(text, word, block)
    if not attached and not _is_named(text, word, block, start, end):
        return []
    fewest = 2 if in_force or _is_proper(name) else FEWEST_WORDS
    if len(name.split()) < fewest or (SENTENCE_START.search(before) and not _is_proper(name)):
        return []
    put = attached or (in_force and _follows_number(text, word, block))
    rule = "name-put-in-force" if put else "name-after-type-word"
    return [DocumentMention((word.start, end), word.entry.type, None, (title, end), rule)]


def _follows_number(text: str, word: TypeWord, block: Block) -> bool:
    """Whether a number stands before the word in its clause, so that it puts the name in force."""
    behind = text[max(block.content, word.start - 450) : word.start]
    return NUMBERED.search(OTHER_ACTS.split(behind)[-1]) is not None


def _is_named(text: str, word: TypeWord, block: Block, start: int, end: int) -> bool:
    """Whether a name in running text is one: with a capital, a number or years in it, or put in
    force by another document; a kind of plan that a task asks for has none of these."""
    name = text[start:end]
    if regex.search(r"\p{Lu}|\d", name):
        return True
    before = text[max(block.content, word.start - 200) : word.start]
    return IN_NUMBERED.search(before) is not None


def _is_proper(name: str) -> bool:
    """Whether a name at the start of a sentence is one: a capital or a period in it."""
    return name[0].isupper() or regex.search(r"(?:19|20)\d\d", name) is not None


def _narrow(text: str, start: int, end: int) -> int:
    """The end of a name in running text: a comma that opens a new clause ends it."""
    if purpose := PURPOSE.search(text, start, end):
        end = purpose.start()
    openings = load_alternation("task_verbs.csv")
    for comma in regex.finditer(r",\s", text, pos=start, endpos=end):
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
    if regex.compile(r"của\s", regex.IGNORECASE).match(text, start, end):
        if title := find_title(text, start - 1, end):
            return title.start
        return start
    about = load_alternation("title_starts.csv", "about").match(text, start, end)
    return min(end - 1, about.end() + 1) if about else start


def _read_act(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    if word.entry.type in (DocumentType.RESOLUTION, DocumentType.CONCLUSION):
        if plenum := read_plenum(text, word, block):
            return plenum
        if congress := read_congress(text, word, block):
            return congress
    before = before_word(text, word, block)
    if not word.capital or PLURAL.search(before) or SENTENCE_START.search(before):
        return []
    at = word.end
    if OF_NOBODY.match(text, at, block.end):
        return []
    if text.startswith(" mới", at):
        at += 4
    has_body = OF_BODY.match(text, at, block.end) is not None
    title = find_title(text, at, block.end)
    if title is None or (not has_body and word.entry.type is DocumentType.CONCLUSION):
        return []
    end = find_period_end(text, title.start, title.end)
    for comma in regex.finditer(r",\s", text, pos=title.start, endpos=end):
        if load_alternation("task_verbs.csv", "process").match(text, comma.end(), end):
            end = comma.start()
            break
    if len(text[title.start : end].split()) < 3 or _puts_nothing(text, title.start, end):
        return []
    telling = has_body or len(text[title.start : end].split()) >= TELLING_WORDS
    if not telling and not _is_named(text, word, block, title.start, end):
        return []
    return [
        DocumentMention((word.start, end), word.entry.type, None, (title.start, end), "named-act")
    ]


def _puts_nothing(text: str, start: int, end: int) -> bool:
    """Whether "ban hành" opens the title without a document behind it: "ban hành năm 2025"."""
    found = PUT_WORD.match(text, start, end)
    if not found:
        return False
    words = find_type_words(text[found.end() : end])
    return not words or words[0].start > 20


def _read_annex(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    before = before_word(text, word, block)
    if word.capital and OF_BODY.match(text, word.end, block.end):
        return _read_act(text, word, block)
    if not PUT_IN_FORCE.search(before) or (
        not word.capital and not _is_attached(text, word, block)
    ):
        return []
    start = _name_start(text, word, block)
    return _named(text, word, start, block, True, before) if start is not None else []


def _read_treaty(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    before = before_word(text, word, block)
    if not word.capital or PLURAL.search(before) or SENTENCE_START.search(before):
        return []
    start = _name_start(text, word, block)
    if start is None or not (text[start].isupper() or text.startswith("về ", start)):
        return []
    return _named(text, word, start, block, False, before)


def _read_other(text: str, word: TypeWord, block: Block) -> list[DocumentMention]:
    name = text[word.start : word.end].lower()
    if name == "hiến pháp":
        return read_constitution(text, word, block) if word.capital else []
    if name == "điều lệ":
        return read_charter(text, word, block) if word.capital else []
    if name == "quy hoạch":
        return _read_name(text, word, block) if word.capital else []
    if name in ("danh mục", "nội quy", "đề cương", "quy trình"):
        if LISTED.search(before_word(text, word, block)) and word.capital:
            start = _name_start(text, word, block)
            before = before_word(text, word, block)
            return _named(text, word, start, block, True, before) if start is not None else []
        return _read_annex(text, word, block)
    return []


READERS: dict[str, Callable[[str, TypeWord, Block], list[DocumentMention]]] = {
    "law": read_law,
    "congress": read_congress,
    "treaty": _read_treaty,
    "name": _read_name,
    "act": _read_act,
    "annex": _read_annex,
    "other": _read_other,
}


@cache
def _treatments() -> dict[str, str]:
    return {row["type"]: row["treatment"] for row in load_rows("named_types.csv")}
