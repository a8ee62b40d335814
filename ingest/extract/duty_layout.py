"""What the layout of a block says: where its words begin, and whether it heads what follows."""

import re

from ingest.extract.duty_words import load_idle_headings
from ingest.text.block import Block, BlockKind, MarkerKind

MAX_HEADING = 250
MEMBERS_REACH = 80
NAMES_MEMBERS = re.compile(
    r"(?<!\w)(?:(?:gồm|bao gồm|gồm có)(?: các thành phần)?"
    r"|chịu trách nhiệm(?: [^.;:]{1,30})? về(?: (?:các )?(?:nội dung|vấn đề))?"
    r"|đối với(?: các (?:trường hợp|đối tượng))?|trong các trường hợp)(?: sau| sau đây)? ?:$"
    r"|(?<!\w)(?:thông tin|chương trình|hồ sơ|tài liệu|giấy tờ|số liệu|chỉ tiêu|tiêu chí|biểu mẫu"
    r"|trường hợp|đối tượng|lĩnh vực)(?: [^.;:]{1,25})?(?<!như) sau(?: đây)? ?:$",
    re.IGNORECASE,
)
REPORTS_REACH = 120
REPORTS = re.compile(r"(?<!\w)đã (?:có )?báo cáo (?:[^.;:]{1,60} )?như sau:$", re.IGNORECASE)


def content_of(text: str, block: Block) -> int:
    """Where the words of a block begin; a blank parts them from a marker alone on its line."""
    start = block.content
    while start < block.end and text[start] == " ":
        start += 1
    return start


def is_heading(text: str, block: Block, rank: float, next_rank: float | None) -> bool:
    """Whether a numbered block only heads what follows: no closing mark, deeper text."""
    if block.kind is BlockKind.BULLET or block.end - block.start > MAX_HEADING:
        return False
    is_deeper = next_rank is not None and next_rank > rank
    if text[block.end - 1] not in ".;,":
        return next_rank is None or is_deeper
    return is_deeper and block.marker_kind is MarkerKind.CAPITAL


def is_idle(text: str, block: Block) -> bool:
    """Whether a heading stands over aims or situation; one that also demands does not."""
    start = content_of(text, block)
    words = text[start : block.end].lower()
    return load_idle_headings().match(text, start) is not None and "yêu cầu" not in words


def names_members(text: str, start: int, end: int) -> bool:
    """Whether a sentence that ends in a colon counts members below it: "gồm các thành phần:"."""
    is_colon = text.endswith(":", start, end)
    return is_colon and NAMES_MEMBERS.search(text, max(start, end - MEMBERS_REACH), end) is not None


def tells_of_reports(text: str, start: int, end: int) -> bool:
    """Whether a sentence that ends in a colon tells of reports made: "đã báo cáo như sau:"."""
    is_colon = text.endswith(":", start, end)
    return is_colon and REPORTS.search(text, max(start, end - REPORTS_REACH), end) is not None


def stands_before_capitals(follower: Block | None) -> bool:
    """Whether "A. ..." follows, the parts of a whole document: who is named before them is
    addressed and does not act in each."""
    return follower is not None and follower.marker_kind is MarkerKind.CAPITAL


def heads_its_like(text: str, block: Block, follower: Block | None) -> bool:
    """Whether a bullet leads to bullets with its own sign or a wider one: "- Sở Y tế:" over
    "- Lập danh sách", "* Sở Y tế:" over "- Lập danh sách"."""
    if follower is None or {block.kind, follower.kind} != {BlockKind.BULLET}:
        return False
    is_like = (follower.marker_kind, follower.level) == (block.marker_kind, block.level)
    is_colon = text[block.start : block.end].rstrip().endswith(":")
    return is_colon and (is_like or follower.level < block.level)
