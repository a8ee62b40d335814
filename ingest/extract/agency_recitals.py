"""Titles in recitals: "Căn cứ Nghị định số 8 của Chính phủ quy định cơ cấu của Bộ Y tế" names one
body, the issuer; those behind the word that opens the title are the title's."""

from bisect import bisect_left
from collections.abc import Sequence

import regex

from ingest.extract.values import DocumentMention, Span
from ingest.text.block import Block

RECITAL = regex.compile(r"[*_ +-]*Căn cứ(?= )")
ABOUT = regex.compile(
    r"(?<=[ ,])(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|công bố|thành lập|giao"
    r"|điều chỉnh|kiện toàn|phân công|bổ sung|bãi bỏ|quy chế|chức năng)(?= )",
    regex.IGNORECASE,
)
MAX_TO_ABOUT = 220
# A task may begin with its ground; a title sends nothing to anybody.
TASK = regex.compile(r" (?:gửi|để|kịp thời|có trách nhiệm|chịu trách nhiệm) ")
# What speaks for itself again: another ground, or the issuer that now acts.
NEXT_GROUND = (
    r";|(?:,|\.| và) (?:\p{L}+ )?(?:theo|xét|căn cứ|ý kiến|thực hiện|trên cơ sở|sau khi)(?= )"
)
CLOSE = regex.compile(
    rf"{NEXT_GROUND}"
    r"|, (?=[\p{Lu}][^,;.]{2,80} (?:ban hành|xây dựng|đề nghị|yêu cầu|có ý kiến|báo cáo|thông báo"
    r"|hướng dẫn|tổ chức|triển khai|trình|giao|quyết định)(?= ))",
    regex.IGNORECASE,
)
# Behind a joint circular stand all who issued it: "của Bộ A, Bộ B hướng dẫn về quyền hạn của Sở".
JOINT = regex.compile(r"TTLT|NQLT|LT-")
CLOSE_OF_JOINT = regex.compile(NEXT_GROUND, regex.IGNORECASE)


def find_recital_titles(
    text: str, blocks: Sequence[Block], mentions: Sequence[DocumentMention]
) -> list[Span]:
    """The titles behind the documents that recitals ground on, to the end of each ground."""
    numbered = sorted(mention.span for mention in mentions if mention.number is not None)
    found: list[Span] = []
    for block in blocks:
        if RECITAL.match(text, block.start, block.end) is None:
            continue
        place = bisect_left(numbered, (block.start, 0))
        while place < len(numbered) and numbered[place][1] < block.end:
            end = numbered[place][1]
            place += 1
            # A document that the title cites has an issuer of its own.
            limit = numbered[place][0] if place < len(numbered) else block.end
            is_joint = JOINT.search(text, *numbered[place - 1]) is not None
            stop = _close(text, end, min(limit, block.end), is_joint)
            about = ABOUT.search(text, end, min(stop, end + MAX_TO_ABOUT))
            if about is not None and TASK.search(text, about.start(), stop) is None:
                found.append((about.start(), stop))
    return found


def _close(text: str, at: int, end: int, is_joint: bool) -> int:
    found = (CLOSE_OF_JOINT if is_joint else CLOSE).search(text, at, end)
    return found.start() if found else end
