"""Where the text names its own document without its number, or the one that a report is about."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from ingest.extract.marks import load_alternation
from ingest.extract.naming import find_name_end, find_period_end, find_title
from ingest.extract.type_words import TypeWord
from ingest.extract.values import DocumentMention, Span
from ingest.text.block import BlockKind
from ingest.text.prepare import PreparedText
from schema.names import name_key
from schema.vocabulary import DocumentType, Form

ISSUING = regex.compile(r"(?<!\w)(?:ban hành|xây dựng|lập|ra)\s$")
CLOSING = regex.compile(r"(?<!\w)trên đây là\s(?:toàn bộ\s|nội dung\s)?$", regex.IGNORECASE)
REPORTED = regex.compile(
    r"(?<!\w)(?:vừa|đã|vừa mới|mới)\s(?:ký\s)?(?:ban hành|có|phê duyệt|ký)\s$", regex.IGNORECASE
)
ISSUED_PLAINLY = regex.compile(r"[^.;,\n]{3,160}\s(?:ký\s)?ban hành\s$", regex.IGNORECASE)
SERIAL = regex.compile(r"\ssố\s\d{1,4}(?![\d/-])")  # "Chỉ thị số 17" of a report
BY_BODY = regex.compile(r"\s?,?\s?(?:do|được|vừa được)\s[^.;]{3,60}?\sban hành", regex.IGNORECASE)
INSTRUCTION = regex.compile(
    r"\s(?:với\s(?:các\s|những\s|một số\s)?(?:nội dung|nhiệm vụ|mục|yêu cầu|quan điểm|giải pháp"
    r"|chủ đề|phương châm|chỉ tiêu|tinh thần)|như|gồm|cụ thể)\s",
    regex.IGNORECASE,
)
PLURAL = regex.compile(r"(?<!\w)(?:các|những)\s$", regex.IGNORECASE)
DRAFTED = frozenset(
    {
        DocumentType.PLAN,
        DocumentType.PROGRAMME,
        DocumentType.DIRECTIVE,
        DocumentType.GUIDELINE,
        DocumentType.SCHEME,
        DocumentType.PROJECT,
        DocumentType.NOTICE,
        DocumentType.CIRCULAR,
        DocumentType.DECREE,
        DocumentType.DECISION,
        DocumentType.RESOLUTION,
    }
)
FEWEST_WORDS = 3
REPORT_HEAD = 6000  # a report says early what it is about
SMALL_WORDS = frozenset(name_key("trên địa bàn của về việc các và cho trong").split())


def find_reported_subject(
    text: str, mentions: Sequence[DocumentMention], words: Sequence[TypeWord]
) -> DocumentMention | None:
    """The document that a report is about: the first that a body "đã ban hành" or that is "do ...
    ban hành", else the one in its headline, else the first that a body simply issues, else the one
    named first by number; None where none is."""
    starts = {mention.span[0]: mention for mention in mentions}
    for word in words:
        if word.start > REPORT_HEAD:
            break
        known = starts.get(word.start)
        serial = None if known else SERIAL.match(text, word.end)
        end = known.span[1] if known else find_own_name(text, word)
        if serial:
            end = serial.end()
        if end is None:
            continue
        issued = REPORTED.search(text, max(0, word.start - 24), word.start)
        if issued or BY_BODY.match(text, end, min(len(text), end + 90)):
            number = known.number if known else None
            title = known.title if known else None
            if serial and (about := find_title(text, end, _line_end(text, end))):
                title = (about.start, about.end)
            elif number is None and title is None and not serial:
                title = (word.end + 1, end)
            type_ = known.type if known else word.entry.type
            return DocumentMention((word.start, end), type_, number, title, "reported-subject")
    for mention in mentions:
        if mention.span[0] < 300 and _is_headline(text, mention.span[0]):
            return _as_subject(mention)
    numbered = [m for m in mentions if m.number is not None and m.span[0] < REPORT_HEAD]
    for mention in numbered:
        if _is_issued_here(text, mention, numbered):
            return _as_subject(mention)
    return _as_subject(numbered[0]) if numbered else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _as_subject(mention: DocumentMention) -> DocumentMention:
    return DocumentMention(
        mention.span, mention.type, mention.number, mention.title, "reported-subject"
    )


def _is_headline(text: str, start: int) -> bool:
    """Whether a line begins there that is no sentence."""
    line = text[start : _line_end(text, start)]
    return text[max(0, start - 1) : start] == "\n" and not line.rstrip().endswith((".", ";", ":"))


def _is_issued_here(text: str, mention: DocumentMention, others: Sequence[DocumentMention]) -> bool:
    """Whether a body, and no other document, is what the clause says issues it."""
    issued = ISSUED_PLAINLY.search(text, max(0, mention.span[0] - 200), mention.span[0])
    return issued is not None and not any(
        issued.start() <= other.span[0] < mention.span[0] for other in others
    )


def iter_subject_variants(
    prepared: PreparedText,
    words: Sequence[TypeWord],
    subject: DocumentMention,
    titles: Sequence[Span],
    inner: Sequence[Span],
    form: Form,
) -> Iterator[DocumentMention]:
    """The subject under its name: where a body issues it, and where its title comes back; names
    inside `inner`, the titles of other documents, are theirs."""
    text = prepared.text
    body = _body_start(prepared, subject.span[1])
    known = {word for title in titles for word in _telling(text[slice(*title)])}
    taken = sorted(inner)
    is_report = form is Form.NEWS_REPORT
    for word in words:
        if word.entry.type is not subject.type or word.start == subject.span[0]:
            continue
        if word.start < subject.span[1] and not is_report:
            continue
        if PLURAL.search(text, max(0, word.start - 8), word.start):
            continue
        at = bisect_right(taken, (word.start, len(text))) - 1
        if at >= 0 and taken[at][0] <= word.start < taken[at][1]:
            continue
        before = max(0, word.start - 30)
        issues = subject.type in DRAFTED and form is Form.FULL_TEXT
        opening = word.start < body and ISSUING.search(text, before, word.start)
        issued = issues and (opening or CLOSING.search(text, before, word.start))
        if not issued and not _recalls(text, word, known):
            continue
        end = find_own_name(text, word)
        if end is None:
            continue
        block = prepared.block_at(word.start)
        if block is not None and word.start == block.content and block.is_caps:
            continue
        if issued or _same_name(text[word.end + 1 : end], known):
            yield DocumentMention(
                (word.start, end), word.entry.type, None, (word.end + 1, end), "subject-variant"
            )


def _body_start(prepared: PreparedText, after: int) -> int:
    """Where the first numbered heading below the subject's title begins."""
    for block in prepared.blocks:
        if block.start > after and block.kind is BlockKind.HEADING_NUMBERED:
            return block.start
    return len(prepared.text)


def find_own_name(text: str, word: TypeWord) -> int | None:
    """Where the name behind a type word ends; None where it is no name."""
    if text[word.end : word.end + 1] != " ":
        return None
    start = word.end + 1
    if load_alternation("no_name.csv").match(text, start):
        return None
    stop = text.find("\n", start)
    end = find_name_end(text, start, len(text) if stop < 0 else stop)
    end = find_period_end(text, start, end)
    if instruction := INSTRUCTION.search(text, start, end):
        end = instruction.start()
    if by := BY_BODY.search(text, start, end):
        end = by.start()
    return end if len(text[start:end].split()) >= FEWEST_WORDS else None


def _recalls(text: str, word: TypeWord, known: set[str]) -> bool:
    """Whether the first words after the type word are the title's, which is cheap to see."""
    first = _telling(text[word.end + 1 : word.end + 26])[:2]
    return bool(first) and first[0] in known


def _telling(name: str) -> list[str]:
    return [word for word in name_key(name).split() if word not in SMALL_WORDS]


def _same_name(name: str, known: set[str]) -> bool:
    """Whether nearly all words of a name are the title's."""
    words = _telling(name)
    if len(words) < FEWEST_WORDS + 1 or not known:
        return False
    shared = sum(word in known for word in words)
    return shared >= 0.85 * len(words) and len(set(words) & known) >= 0.4 * len(known)
