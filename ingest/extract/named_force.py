"""Whether a name is put in force where it stands: "ban hành kèm theo Quyết định này Quy chế"."""

import regex

from ingest.extract.type_words import TypeWord
from ingest.text.block import Block, BlockKind
from ingest.text.prepare import PreparedText

MATERIAL = r"(?:tài liệu\s(?:chuyên môn\s)?)?"  # before a quoted guideline
PUT_IN_FORCE = regex.compile(
    r"(?:ban hành|can hành|phê duyệt|thông qua|công bố|điều chỉnh)\s"
    rf"(?:kèm theo\s[\p{{L}} ]{{3,40}}?này\s(?:là\s)?)?{MATERIAL}(?:\"|bộ\s|bản\s|dự thảo\s)?$",
    regex.IGNORECASE,
)
ATTACHED = regex.compile(
    rf"kèm theo\s[\p{{L}} ]{{3,40}}?này\s(?:là\s)?(?:bản\s|{MATERIAL}\"?)$"
    rf"|^(?:(?:Nay|Về|Về việc|V/v)\s)?(?:ban hành|phê duyệt)\s{MATERIAL}\"?$"
    r"|^[\p{L} ]{6,25}\sban hành\s$",
    regex.IGNORECASE,
)
TASK = regex.compile(
    r"(?:xây dựng|soạn thảo|rà soát|tham mưu|trình|hoàn thiện|lập|nghiên cứu|sớm|chủ động)\s"
    r"[^.;]{0,50}$",
    regex.IGNORECASE,
)
LEAD_IN = regex.compile(
    r"(?:ban hành|phê duyệt|công bố)\skèm theo\s[\p{L} ]{3,40}?này[\p{L} \d]{0,60}:$",
    regex.IGNORECASE,
)
IN_NUMBERED = regex.compile(
    r"\d[/-][\p{Lu}\d][^;]{0,160}(?:ban hành|phê duyệt)\s$", regex.IGNORECASE
)
OTHER_ACTS = regex.compile(r"(?:,|và)\scác\s|;")
NEAR = 260
DASHES = frozenset("-+*•")  # what they mark is a task
NUMBERED = regex.compile(r"\d[/-]\p{Lu}")


def find_items_in_force(prepared: PreparedText) -> frozenset[int]:
    """The starts of the items below a line that puts what it lists in force."""
    items: set[int] = set()
    below = False
    for block in prepared.blocks:
        if prepared.text.endswith(":", block.start, block.end):
            below = LEAD_IN.search(prepared.text, block.start, block.end) is not None
        elif below and block.kind in (BlockKind.BULLET, BlockKind.HEADING_NUMBERED):
            items.add(block.start)
        else:
            below = False
    return frozenset(items)


def is_attached(text: str, word: TypeWord, block: Block) -> bool:
    """Whether a name in small letters is put in force here, not a plan that a task asks for."""
    begin = max(block.content, word.start - NEAR)
    before = text[begin : word.start]
    if begin > block.content:
        before = f";{before}"  # so that what is cut off does not begin here
    if TASK.search(before):
        return False
    is_task = block.kind is BlockKind.BULLET and text[block.start : block.content].strip() in DASHES
    attached = not is_task and ATTACHED.search(before) is not None
    return attached or IN_NUMBERED.search(before) is not None


def follows_number(text: str, word: TypeWord, block: Block) -> bool:
    """Whether a number stands before the word in its clause, so that it puts the name in force."""
    behind = text[max(block.content, word.start - 450) : word.start]
    return NUMBERED.search(OTHER_ACTS.split(behind)[-1]) is not None
