"""Sums of money that a document makes available or estimates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.values import Budget, Span
from ingest.text.block import Block
from ingest.text.prepare import PreparedText

SUM = re.compile(
    r"(?<![\w.,/-])(?P<figure>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d{1,3}))?(?![\d/-])"
    r"(?: ?(?P<scale>nghìn tỷ|ngàn tỷ|tỷ|tỉ|triệu|nghìn|ngàn))?"
    r"(?: ?(?P<unit>đồng|VNĐ|VND|đ|USD|đô la Mỹ|EUR|euro)(?!\w))?",
    re.IGNORECASE,
)
# A cheap look at every digit: a figure begins where no word or number goes on.
MAY_BEGIN = re.compile(r"\d(?<![\w.,/-]\d)")
ABOUT = re.compile(
    r"kinh phí|ngân sách|tổng mức đầu tư|nguồn vốn|tổng vốn|mức vốn|dự toán"
    r"|chi phí|vốn đầu tư|mức chi",
    re.IGNORECASE,
)
FUND = re.compile(
    r"(?:(?:[Nn]guồn )?(?P<fund>[Nn]gân sách (?:Đảng|[Nn]hà nước|[Tt]rung ương|(?:cấp )?tỉnh"
    r"|(?:cấp )?huyện|(?:cấp )?xã|[Tt]hành phố|địa phương)(?: năm \d{4})?)"
    r"|(?P<other>nguồn xã hội hóa))"
)
# Further sources that a list names behind the first: ", vốn ngoài ngân sách và nguồn khác".
MORE_FUNDS = re.compile(
    r"(?:(?:, | và )(?:các )?(?:nguồn )?(?:vốn|ngân sách|kinh phí)"
    r"(?: (?:ngoài|ngân sách|hợp pháp|khác|xã hội hóa|địa phương|nhà nước|tỉnh|huyện|xã"
    r"|doanh nghiệp|huy động|tài trợ|lồng ghép))*)+"
)
# "Tổng kinh phí: 5 tỷ đồng, trong đó:" over the items of the sum.
ITEMISED = re.compile(r"(?:trong đó|gồm|bao gồm|cụ thể|như sau)[ *]*:?[ *]*$", re.IGNORECASE)
ITEM = re.compile(r"[^:]{3,160}: ?(?:khoảng )?$")
# What was reached, grew or only bounds something is no sum made available.
NO_FUND = re.compile(r"(?<!\w)(?:đạt|tăng|giảm|dưới)(?: (?:khoảng|gần|hơn|thêm))? $", re.IGNORECASE)
SCALES = {
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "nghìn tỷ": 10**12,
    "ngàn tỷ": 10**12,
}
CURRENCIES = {"usd": "USD", "đô la mỹ": "USD", "eur": "EUR", "euro": "EUR"}
REACH = 120
MAX_LABEL = 60
MIN_BARE = 1_000_000


def read_amount(found: re.Match[str]) -> int | None:
    """The amount of a sum; None where a part of it stays behind the comma."""
    scale = SCALES[found["scale"].lower()] if found["scale"] else 1
    whole = int(found["figure"].replace(".", "")) * scale
    if not found["part"]:
        return whole
    part, rest = divmod(int(found["part"]) * scale, 10 ** len(found["part"]))
    return None if rest else whole + part


def is_sum(found: re.Match[str]) -> bool:
    """Whether a figure is money: it has a unit, or is grouped and as long as sums in đồng are."""
    if found["unit"]:
        return True
    return (
        found["scale"] is None and "." in found["figure"] and (read_amount(found) or 0) >= MIN_BARE
    )


def find_budgets(
    text: str, start: int, end: int, label: Span | None = None, *, is_item: bool = False
) -> Iterator[Budget]:
    """The sums of a paragraph that speak of funds; `label` is the line above a sum in a cell. An
    item of a sum says before a colon what it is for."""
    done = start
    has_sum = False
    for place in MAY_BEGIN.finditer(text, start, end):
        found = SUM.match(text, place.start(), end) if place.start() >= done else None
        if found is None:
            continue
        done = found.end()
        if not is_sum(found):
            continue
        near = (max(start, found.start() - REACH), found.start())
        if found.start() == start and label is not None:
            near = label
        is_part = has_sum and text.endswith("= ", start, found.start())
        if is_item and found["unit"] is not None:
            is_part = is_part or ITEM.match(text, start, found.start()) is not None
        if NO_FUND.search(text, *near) or not (is_part or ABOUT.search(text, *near)):
            continue
        amount = read_amount(found)
        if amount is None:
            continue
        has_sum = True
        currency = CURRENCIES.get((found["unit"] or "").lower(), "VND")
        yield Budget(found.span(), amount, currency, find_fund(text, start, end), "sum")


def find_fund(text: str, start: int, end: int) -> Span | None:
    """Where the paragraph names what the money comes from."""
    found = FUND.search(text, start, end)
    if found is None:
        return None
    first, last = found.span("fund") if found["fund"] else found.span("other")
    more = MORE_FUNDS.match(text, last, end)
    return first, more.end() if more else last


def find_named_fund(text: str, following: Sequence[Block]) -> Span | None:
    """What the lines after a sum name as its source: "Nguồn vốn: Ngân sách tỉnh", in a line or in
    the two cells of a row."""
    if not following:
        return None
    label = following[0]
    if not text[label.content : label.content + 12].lower().lstrip().startswith("nguồn "):
        return None
    fund = find_fund(text, label.start, label.end)
    if fund is None and len(following) > 1 and label.end - label.start <= MAX_LABEL:
        fund = find_fund(text, following[1].start, following[1].end)
    return fund


def find_label_above(blocks: Sequence[Block], place: int) -> Span | None:
    """The short line before a block, where a table with a cell a line has its label."""
    above = blocks[place - 1] if place else None
    if above is None or above.end - above.start > MAX_LABEL:
        return None
    return above.start, above.end


@Language.component("budgets", requires=["doc._.prepared"], assigns=["doc._.budgets"])
def budgets(doc: Doc) -> Doc:
    """The Doc with its sums of money, in the order of the text."""
    prepared: PreparedText = doc._.prepared
    blocks = prepared.blocks
    found: list[Budget] = []
    is_item = False
    for place, block in enumerate(blocks):
        label = find_label_above(blocks, place)
        sums = list(find_budgets(prepared.text, block.start, block.end, label, is_item=is_item))
        is_item = bool(sums) and (
            is_item or ITEMISED.search(prepared.text, block.start, block.end) is not None
        )
        for budget in sums:
            if budget.fund is None:
                following = blocks[place + 1 : place + 3]
                budget = replace(budget, fund=find_named_fund(prepared.text, following))
            found.append(budget)
    doc._.budgets = tuple(found)
    return doc
