"""Whether a role word at a place is a noun, or the verb of somebody else, and so gives no role."""

import re

from ingest.extract.duty_words import guards_of, load_phrases
from schema.reference.role_words import RoleWord

SOFT = frozenset(
    {"trong", "về", "cho", "của", "theo", "tại", "từ", "qua", "bởi", "như", "gồm", "vào"}
)
NOUN_MARKS = frozenset({"các", "những", "mỗi", "mọi", "khi", "sự", "cuộc", "một"})
# "cán bộ làm công tác kiểm tra" tells which staff is meant.
NOMINAL_MARKS = SOFT | NOUN_MARKS | {"làm"}
NAMED_AS = re.compile(r"(?:là|làm|vai trò) (?:cơ quan|đơn vị)(?: [Tt]hường trực)?,? $")
OWN_TASKS = re.compile(
    r"(?:nhiệm vụ|chức năng|thẩm quyền) của (?:đơn vị|cơ quan|ngành)(?: mình)? $"
)
BOUND = re.compile(r"(?:có|chịu) trách nhiệm $", re.IGNORECASE)
BEFORE = re.compile(r"(\w+):? ?$")
# Nouns go on over commas: "trong hoạt động kiểm soát, kiểm tra", "quy chế giao ban, báo cáo".
NOUN_CHAIN = re.compile(
    r"(?<!\w)(?:(?:trong(?: (?:hoạt động|công tác|việc|quá trình))?"
    r"|(?:cho|của|phục vụ) (?:hoạt động|công tác|việc))(?: \w+){1,4}"
    r"(?:, \w+(?: \w+){0,2})*, (?:và )?"
    r"|(?:quy chế|nội dung|khung|công trình|trạm)(?: \w+){1,3}"
    r"(?:, \w+(?: \w+){0,2})*(?:, (?:và )?| và ))$",
    re.IGNORECASE,
)
# "về công tác soạn thảo và kiểm tra"; but who reports or follows behind "và" is the bearer.
OWN_VERBS = ("báo cáo", "phối hợp", "theo dõi")
NOUN_AND = re.compile(
    r"(?<!\w)(?:trong|về|cho|của|phục vụ|đối với) (?:hoạt động|công tác|việc)(?: \w+){1,4}"
    r"(?:, \w+(?: \w+){0,2})* và $",
    re.IGNORECASE,
)
CHAIN_REACH = 80
# "theo kế hoạch do cơ quan có thẩm quyền chủ trì": who stands behind "do" does it.
DOER = re.compile(r"(?<!lý )(?<!tự )(?<!\w)do (?!đó|vậy|yêu cầu)[^.,;:]{2,60}(?<! và )$")


# "trình cấp có thẩm quyền xem xét, bố trí kinh phí": who is asked does it.
ASKED = re.compile(
    r"(?:trình|đề nghị|đề xuất|kiến nghị|tham mưu|báo cáo) (?:các )?"
    r"(?:(?:(?:cấp|cơ quan|người),? )+có thẩm quyền|(?:Hội đồng nhân dân|HĐND)(?: cùng cấp)?)"
    r"(?: (?:xem xét|quyết định|phê duyệt|cân đối)(?:,| và)?)* $",
    re.IGNORECASE,
)
# "Nghị định của Chính phủ hướng dẫn Luật này": what the document is about.
DOCUMENT = re.compile(
    r"(?<!\w)(?:nghị định|thông tư|tài liệu|quyết định|công văn|sổ tay)"
    r"(?:(?! (?:và|để|hoặc) )[^,;:]){0,90} $",
    re.IGNORECASE,
)
DOCUMENT_REACH = 110
FORMED = re.compile(
    r"(?<!việc )(?:tổ chức|thành lập|cử)(?: các| những| \d+)? (?:đoàn|cuộc|đợt)"
    r"(?: công tác| liên ngành)? $",
    re.IGNORECASE,
)


def before(text: str, at: int) -> str:
    """The word right before the offset."""
    found = BEFORE.search(text, max(0, at - 30), at)
    return found[1].lower() if found else ""


def is_guarded(text: str, clause: int, word: RoleWord, start: int) -> bool:
    """Whether a word beside the role word, in a clause that begins at `clause`, takes the role."""
    guard = guards_of(word.phrase).precedes(text, start)
    return guard is not None and not _is_freed(text, clause, guard, start)


def is_followed_by_guard(text: str, word: RoleWord, end: int) -> bool:
    """Whether a word behind the role word takes the role."""
    rest = text[end + 1 : end + 40].lower()
    return any(
        rest.startswith(guard) and not rest[len(guard) : len(guard) + 1].isalpha()
        for guard in word.not_before
    )


def is_titled(text: str, clause: int, start: int) -> bool:
    """Whether the verb at the offset tells what the document right before it does."""
    return DOCUMENT.search(text, max(clause, start - DOCUMENT_REACH), start) is not None


def _is_freed(text: str, clause: int, guard: int, start: int) -> bool:
    """Whether the word before belongs to a turn after which the verb is one all the same."""
    near = max(0, start - 40)
    if any(turn.search(text, near, start) for turn in (NAMED_AS, BOUND, FORMED)):
        return True
    adverb = load_phrases("ADVERB").precedes(text, start)
    if adverb is not None and adverb < guard:
        return True
    if OWN_TASKS.search(text, near, start) is None:
        return False
    return load_phrases("GROUND", "OPENER").match(text, clause) is not None


def is_noun(text: str, clause: int, start: int) -> bool:
    """Whether the role word at the offset is a noun that its clause is not about doing."""
    if before(text, start) in SOFT | NOUN_MARKS:
        return True
    near = max(clause, start - CHAIN_REACH)
    if NOUN_CHAIN.search(text, near, start):
        return True
    if NOUN_AND.search(text, near, start) and not text.startswith(OWN_VERBS, start):
        return True
    if any(turn.search(text, near, start) for turn in (DOER, ASKED)):
        return True
    noun = load_phrases("NOMINAL").precedes(text, start)
    if noun is None:
        return False
    while (outer := load_phrases("NOMINAL").precedes(text, noun)) is not None:
        noun = outer
    if noun == clause:
        return False
    if before(text, noun) in NOMINAL_MARKS:
        return True
    chunk = max(text.rfind(mark, clause, noun) + 1 for mark in ",;.")
    return not _is_strengthened(text, max(chunk, clause), noun)


def _is_strengthened(text: str, start: int, end: int) -> bool:
    strengthen = load_phrases("STRENGTHEN")
    at = start
    while at < end:
        if strengthen.match(text, at) is not None:
            return True
        blank = text.find(" ", at, end)
        at = blank + 1 if blank >= 0 else end
    return False
