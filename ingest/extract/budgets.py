"""Sums of money that a document makes available or estimates."""

import re
from collections.abc import Iterator
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
ABOUT = re.compile(
    r"kinh phí|ngân sách|tổng mức đầu tư|nguồn vốn|tổng vốn|mức vốn|dự toán", re.IGNORECASE
)
FUND = re.compile(
    r"(?:(?:[Nn]guồn )?(?P<fund>[Nn]gân sách (?:Đảng|[Nn]hà nước|[Tt]rung ương|(?:cấp )?tỉnh"
    r"|(?:cấp )?huyện|(?:cấp )?xã|[Tt]hành phố|địa phương)(?: năm \d{4})?)"
    r"|(?P<other>nguồn xã hội hóa))"
)
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


def find_budgets(text: str, start: int, end: int) -> Iterator[Budget]:
    """The sums of a paragraph that speak of funds."""
    for found in SUM.finditer(text, start, end):
        if not is_sum(found) or not ABOUT.search(
            text, max(start, found.start() - REACH), found.start()
        ):
            continue
        amount = read_amount(found)
        if amount is None:
            continue
        currency = CURRENCIES.get((found["unit"] or "").lower(), "VND")
        yield Budget(found.span(), amount, currency, find_fund(text, start, end), "sum")


def find_fund(text: str, start: int, end: int) -> Span | None:
    """Where the paragraph names what the money comes from."""
    found = FUND.search(text, start, end)
    if found is None:
        return None
    return found.span("fund") if found["fund"] else found.span("other")


def find_named_fund(text: str, block: Block) -> Span | None:
    """What the line after a sum names as its source: "Nguồn vốn: Ngân sách tỉnh"."""
    named = text[block.content : block.content + 12].lower().lstrip().startswith("nguồn ")
    return find_fund(text, block.start, block.end) if named else None


@Language.component("budgets", requires=["doc._.prepared"], assigns=["doc._.budgets"])
def budgets(doc: Doc) -> Doc:
    """The Doc with its sums of money, in the order of the text."""
    prepared: PreparedText = doc._.prepared
    followers = [*prepared.blocks[1:], None]
    doc._.budgets = tuple(
        budget
        if budget.fund or follower is None
        else replace(budget, fund=find_named_fund(prepared.text, follower))
        for block, follower in zip(prepared.blocks, followers, strict=False)
        for budget in find_budgets(prepared.text, block.start, block.end)
    )
    return doc
