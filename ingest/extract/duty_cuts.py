"""Cuts a block into its sentences, and at semicolons that open a new verb."""

import re
from collections.abc import Callable

from ingest.extract.duty_words import load_phrases, load_verbs, opens_task
from ingest.extract.values import Span

# A website's note in square brackets, "[... được hướng dẫn bởi ...]", ends what it follows.
CANDIDATE = re.compile(
    r"[.!?\u2026;,\[](?:(?<=[.!?\u2026])[\"')]? +|(?<=;) +|(?<=\.)/\."
    r"|(?<=,) (?=đồng thời |còn |riêng )|(?<=\[)[^\[\]]{30,2000}\] ?)"
)
SHORT_FORM = re.compile(r"(?:^|[ (])(?:[A-Za-xzĐ\d]|(?![IVX]{2})[A-ZĐ]{1,3}|Tp|Ths|Gs|v\.v)\.$")
# Nobody is given tasks by a paragraph as long as a chapter: its rest stays one piece.
MAX_CUT = 20_000
CONDITION_REACH = 160
CLOSING = " .;:,!?/\u2026\"'"
JOINERS = re.compile(r"(?:và|đồng thời|hoặc) ")

Opens = Callable[[int, int], bool]


def cut_sentences(text: str, start: int, end: int, opens_bearer: Opens) -> list[Span]:
    """The pieces from which clauses are made, without closing punctuation."""
    pieces: list[Span] = []
    begin = seen = start
    brackets = quotes = 0
    for found in CANDIDATE.finditer(text, start, min(end, start + MAX_CUT)):
        brackets += text.count("(", seen, found.end()) - text.count(")", seen, found.end())
        quotes += text.count('"', seen, found.end())
        seen = found.end()
        if (
            brackets > 0
            or quotes % 2
            or (seen >= end and not found[0].startswith("["))
            or not _is_cut(text, begin, found, opens_bearer)
        ):
            continue
        pieces.append((begin, found.start()))
        begin = seen
    pieces.append((begin, end))
    return [trimmed for piece in pieces if (trimmed := trim(text, piece))]


def _is_cut(text: str, begin: int, found: re.Match[str], opens_bearer: Opens) -> bool:
    at = found.end()
    if found[0].startswith("["):
        return True
    if found[0].startswith(","):
        after = load_phrases("ADJUNCT").match(text, at)
        return after is not None and opens_bearer(begin, after + 1)
    if found[0].startswith(";"):
        if joiner := JOINERS.match(text, at):
            at = joiner.end()
        if load_phrases("CONTINUES").match(text, at) is not None:
            return False
        if _only_opens(text, begin, found.start()):
            return False
        if load_phrases("OPENER").match(text, at) is not None and (
            text[at].isupper() or _has_condition(text, at, opens_bearer)
        ):
            return True
        return opens_bearer(begin, at) or opens_verb(text, at)
    if not (text[at].isupper() or text[at].isdigit() or text[at] in "\"'-+"):
        return False
    return SHORT_FORM.search(text, max(begin, found.start() - 6), found.start() + 1) is None


def _has_condition(text: str, at: int, opens_bearer: Opens) -> bool:
    """Whether a task follows the opening clause at the offset: "nếu có dịch, phải báo cáo"."""
    comma = text.find(", ", at, at + CONDITION_REACH)
    if comma < 0:
        return False
    if load_phrases("CONDITION").match(text, at) is not None and opens_bearer(at, comma + 2):
        return True
    return opens_verb(text, comma + 2)


def _only_opens(text: str, begin: int, end: int) -> bool:
    """Whether the piece is but an opening clause: "Trên cơ sở đề nghị của các xã;"."""
    if end - begin > CONDITION_REACH or load_phrases("BASIS").match(text, begin) is None:
        return False
    blanks = re.finditer(r", | (?=có |chịu )", text[begin:end])
    return not any(opens_task(text, begin + blank.end()) for blank in blanks)


def _closes_quote(text: str, start: int, end: int) -> bool:
    """Whether the last mark closes a quotation that the range itself opens."""
    return text[end - 1] == '"' and text.count('"', start, end) % 2 == 0


def opens_verb(text: str, at: int) -> bool:
    """Whether a verb or an adverb begins at the offset."""
    if load_verbs().match(text, at) is not None:
        return True
    return load_phrases("ADVERB").match(text, at) is not None


def trim(text: str, span: Span) -> Span | None:
    """The span without blanks and closing punctuation; None where nothing is left."""
    start, end = span
    while start < end and text[start] in " \n;,.-+":
        start += 1
    while end > start and text[end - 1] in CLOSING and not _closes_quote(text, start, end):
        end -= 1
    if text.count("(", start, end) < text.count(")", start, end) and text[end - 1] == ")":
        end -= 1
    return (start, end) if end > start else None
