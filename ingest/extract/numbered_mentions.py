"""Documents named by number: the type word before it, the date and the title after it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from ingest.extract.document_names import LAWS
from ingest.extract.marks import load_alternation
from ingest.extract.naming import find_name_end, find_title
from ingest.extract.type_words import TypeWord
from ingest.extract.values import DateMention, DocumentMention, NumberMention, Span
from ingest.text.block import Block
from ingest.text.prepare import PreparedText
from schema.number_codes import is_known_issuer
from schema.numbers import NumberSystem
from schema.reference.document_types import find_type_by_code
from schema.vocabulary import DocumentType

NEAR = 160
SHORT_GAP = regex.compile(r"\s?(?:[,:]?\s?số(?:\s?hiệu)?)?\s?:?[\s.…_]*", regex.IGNORECASE)
NAMED_GAP = regex.compile(r"\s[^\d;.:\n()\"]{1,120}?,?\s?:?\s?số\s?:?\s?", regex.IGNORECASE)
NAME_GAP = regex.compile(r"\s[^\d;.:\n()\"]{2,120}?\s")
CODE_WORD = regex.compile(r"(?<!\w)(\p{Lu}[\p{L}]{0,4})(?:\ssố)?\s?:?\s?$")
RECITAL = regex.compile(r"[*_\s]*Căn cứ\s")
GOES_ON = regex.compile(r";\s(?=\p{Ll})")
LIST_GAP = regex.compile(r"[,;]?\s?(?:và\s|hoặc\s)?(?:số\s?:?\s?)?", regex.IGNORECASE)
DATE_GAP = regex.compile(r" ?,? ?\(?(?:ban hành |ký )?", regex.IGNORECASE)
LONGEST_ISSUER = 90
BEFORE_DATE = regex.compile(r" ?,? ?của [^,;.:()\d\n\"]{3,80},? ")
JOINT_CODES = ("TTLN",)  # of a joint circular and of a joint submission
# "Luật sửa đổi, bổ sung một số điều của Luật Giá số ...": the number is the amending law's.
AMENDS = regex.compile(
    r"\s(?:sửa đổi|bổ sung)(?:,?\sbổ sung)?\s(?:một số điều\s)?(?:của\s)?", regex.IGNORECASE
)
NEXT_LAW = regex.compile(r"(?:,|\svà)\s(?:Luật|Bộ luật|Pháp lệnh)\s[^;,.]{3,90}?\ssố\s\d")
NEAR_LAW = 600  # as far before as the law that is amended is cited itself
ASSEMBLY_TYPES = (DocumentType.LAW, DocumentType.RESOLUTION, DocumentType.ORDINANCE)


def iter_numbered_mentions(
    prepared: PreparedText,
    numbers: Sequence[NumberMention],
    words: Sequence[TypeWord],
    dates: Sequence[DateMention],
) -> Iterator[DocumentMention]:
    """A mention for each number, from its type word through the number."""
    text = prepared.text
    starts = [word.start for word in words]
    previous: DocumentMention | None = None
    for number in numbers:
        block = prepared.block_at(number.span[0])
        if block is None:
            continue
        word = _type_word(text, words, starts, number, block.start)
        shared = None if word else _shared_type(text, previous, number.span[0])
        start, type_, rule = _opening(text, number, word, shared, block.start)
        if rule == "bare-number" and not _is_telling(number):
            continue
        title = _title_after(text, number, block.end, dates)
        if title is not None and text.startswith(";", title[1]):
            title = _past_semicolons(text, title, block)
        if title is None and word is not None:
            title = _title_between(text, word, number.span[0])
        previous = DocumentMention((start, number.span[1]), type_, number, title, rule)
        yield previous


def follows_in_list(text: str, end: int, start: int) -> bool:
    """Whether a number stands next in a list: only commas, "và" and "số" are between."""
    return end <= start <= end + 16 and LIST_GAP.fullmatch(text, end, start) is not None


def date_after(text: str, end: int, dates: Sequence[DateMention]) -> DateMention | None:
    """The date that follows a number, directly or behind the issuer."""
    gap = DATE_GAP.match(text, end)
    at = gap.end() if gap else end
    place = bisect_right(dates, at + 1, key=lambda date: date.span[0]) - 1
    for date in dates[max(0, place) : place + 2]:
        if end <= date.span[0] <= at:
            return date
        if end < date.span[0] <= end + LONGEST_ISSUER and BEFORE_DATE.fullmatch(
            text, end, date.span[0]
        ):
            return date
    return None


def _opening(
    text: str,
    number: NumberMention,
    word: TypeWord | None,
    shared: DocumentType | None,
    begin: int,
) -> tuple[int, DocumentType, str]:
    """Where the mention starts, what type it has, and by which rule."""
    by_code = number.number.document_type
    if word is not None:
        return word.start, _decide(number, by_code, word.entry.type), "number-after-type-word"
    if short := CODE_WORD.search(text, max(begin, number.span[0] - 12), number.span[0]):
        entry = find_type_by_code(short[1])
        if entry is not None and short[1] in entry.codes:
            return short.start(), _decide(number, by_code, entry.type), "number-after-type-code"
    if shared is not None:
        return number.span[0], _decide(number, by_code, shared), "number-sharing-type-word"
    return number.span[0], by_code or _assembly_default(number), "bare-number"


def _decide(
    number: NumberMention, by_code: DocumentType | None, by_word: DocumentType
) -> DocumentType:
    """The number decides, but for letters and the Assembly's series, where the word does."""
    if number.number.system is NumberSystem.LETTER or number.number.type in JOINT_CODES:
        return by_word
    if by_code is None:
        return by_word if by_word in ASSEMBLY_TYPES else DocumentType.LAW
    if by_code is DocumentType.DECISION and by_word is DocumentType.REGULATION:
        return by_word if number.number.is_party else by_code
    return by_code


def _is_telling(number: NumberMention) -> bool:
    """Whether a number alone names a document: it has a type, or its issuer is a known body."""
    if number.number.system is not NumberSystem.LETTER:
        return True
    return is_known_issuer(number.number.issuers[0])


def _assembly_default(number: NumberMention) -> DocumentType:
    return DocumentType.LAW if number.number.system is NumberSystem.ASSEMBLY else DocumentType.OTHER


def _type_word(
    text: str,
    words: Sequence[TypeWord],
    starts: Sequence[int],
    number: NumberMention,
    begin: int,
) -> TypeWord | None:
    """The type word before a number; the name of a law may stand between the two."""
    at = number.span[0]
    is_assembly = number.number.system is NumberSystem.ASSEMBLY
    place = bisect_right(starts, at) - 1
    while place >= 0 and words[place].start >= max(begin, at - NEAR):
        word = words[place]
        place -= 1
        if word.end > at:
            continue
        if SHORT_GAP.fullmatch(text, word.end, at):
            return word
        named = NAMED_GAP.fullmatch(text, word.end, at)
        if not named and is_assembly and word.entry.type in ASSEMBLY_TYPES:
            named = NAME_GAP.fullmatch(text, word.end, at)  # "Luật Lưu trữ 33/2024/QH15"
        if named:
            if place >= 0 and word.entry.type in LAWS:
                word = _amending(text, words[place], word, number)
            if word.entry.type in ASSEMBLY_TYPES or not is_assembly:
                return word if word.capital else None
        elif not is_assembly:
            return None
    return None


def _amending(text: str, outer: TypeWord, inner: TypeWord, number: NumberMention) -> TypeWord:
    """Of two laws the one whose number follows: an amending law before the one that it names. In
    a list of laws each with its number, these are the amended ones, unless the first was cited
    with another number."""
    start, end = number.span
    if outer.entry.type not in LAWS or not AMENDS.fullmatch(text, outer.end, inner.start):
        return inner
    name = text[inner.start : start]
    cited = text.rfind(name, max(0, outer.start - NEAR_LAW), outer.start) >= 0
    return outer if cited or not NEXT_LAW.match(text, end) else inner


def _shared_type(text: str, previous: DocumentMention | None, at: int) -> DocumentType | None:
    """The type of the number before, where a list has one type word for both."""
    if previous is None or at - previous.span[1] > 400:
        return None
    between = text[previous.span[1] : at]
    if "\n" in between:
        return None
    tail = between.rsplit(",", 1)[-1] if "," in between else between
    tail = tail.rsplit(";", 1)[-1]
    joined = LIST_GAP.fullmatch(tail) or regex.search(r"(?:^|\s)và\s(?:số\s?:?\s?)?$", tail)
    return previous.type if joined else None


def _title_after(
    text: str, number: NumberMention, limit: int, dates: Sequence[DateMention]
) -> Span | None:
    date = date_after(text, number.span[1], dates)
    at = date.span[1] if date else number.span[1]
    if text[at : at + 1] == ")":
        at += 1
    title = find_title(text, at, limit, joint=len(number.number.issuers) > 1)
    return (title.start, title.end) if title else None


def _past_semicolons(text: str, title: Span, block: Block) -> Span:
    """The title of a document in the recitals with the nouns in small letters behind semicolons:
    "quy định việc A; việc B"."""
    start, end = title
    if not RECITAL.match(text, block.content, block.end):
        return title
    nouns = load_alternation("title_nouns.csv", exact=True)
    while further := GOES_ON.match(text, end, block.end):
        if not nouns.match(text, further.end(), block.end):
            break
        end = find_name_end(text, further.end(), block.end)
    return start, end


def _title_between(text: str, word: TypeWord, at: int) -> Span | None:
    """A name between type word and number: "Luật Báo chí số 103/2016/QH13"."""
    gap = regex.search(r"[,\s:]*số\s?:?\s?$", text, regex.IGNORECASE, pos=word.end, endpos=at)
    end = gap.start() if gap else at - (text[at - 1] == " ")
    start = word.end + 1
    name = text[start:end].strip()
    if about := regex.match(r"(?:về việc|về)\s", name, regex.IGNORECASE):
        start += about.end()
    if len(name) < 3 or name.lower().startswith(("của ", "số", "liên ngành ", "liên tịch ")):
        return None
    return (start, end)
