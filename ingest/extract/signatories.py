"""Signatories: who signed, in which position and for whom."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import regex
from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.signature_words import (
    MARK_ALONE,
    find_name_behind,
    is_damaged_name,
    is_person,
    mark_pattern,
    position_pattern,
)
from ingest.extract.signature_zones import iter_said_to_be_signed, iter_zones
from ingest.extract.values import Signatory, Span
from ingest.text.prepare import PreparedText
from schema.reference.places import find_places
from schema.vocabulary import Authority, Form, Level

CAPS_RUN = regex.compile(
    r"(?<![\p{L}\d/-])\p{Lu}[\p{Lu}\d./]*(?:,? (?:- |kiêm )?[\p{Lu}\d][\p{Lu}\d./]*)*(?![\p{L}/])"
)
PERSON = regex.compile(r"(?<![\p{L}/.])\p{Lu}['\p{L}]+(?: \p{Lu}['\p{L}]*){1,4}(?!\p{L})")
CLOSED = regex.compile(r"\s*(?:$|\n|\|| \||[.;]?\s*$|\(|\[|\d)")
NOISE = regex.compile(
    r"(?i)ký bởi|người ký|chữ ký số|digitally|signed|ngày ký|email|cơ quan:|thời gian ký"
)
# "- BT Nguyễn Văn A (để b/c);": who receives the paper, by the letters of the post.
RECEIVES = regex.compile(r"[-+*•] ?\p{Lu}{2,5}\.?")
RANK = regex.compile(r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)")
KIEM = regex.compile(r"(?:, ?| kiêm )$", regex.IGNORECASE)
AUTHORITIES = {
    "TM": Authority.TM,
    "KT": Authority.KT,
    "TL": Authority.TL,
    "TUQ": Authority.TUQ,
    "Q": Authority.Q,
}


MAX_GAP = 260  # between the words above and the name


@dataclass(slots=True)
class _Pending:
    """The words above a name: the last mark with what it stands for, and the position."""

    authority: Authority | None = None
    represented: Span | None = None
    position: Span | None = None
    end: int = 0
    has_position: bool = field(default=False)


@Language.component("signatories", requires=["doc._.prepared"], assigns=["doc._.signatories"])
def signatories(doc: Doc) -> Doc:
    """Sets who signed; a report has no signatories."""
    if doc._.form is Form.NEWS_REPORT:
        doc._.signatories = ()
        return doc
    seen: dict[str, Signatory] = {}
    for signatory in _iter_signatories(doc._.prepared):
        seen.setdefault(doc._.text[slice(*signatory.span)].lower(), signatory)
    for span in iter_said_to_be_signed(doc._.text):
        alone = Signatory(span, None, None, None, "said-to-be-signed")
        seen.setdefault(doc._.text[slice(*span)].lower(), alone)
    doc._.signatories = tuple(seen.values())
    return doc


def _iter_signatories(prepared: PreparedText) -> Iterator[Signatory]:
    """Pairs positions with names; two columns give two positions and then two names."""
    text = prepared.text
    waiting: list[_Pending] = []
    for start, end in iter_zones(text):
        waiting.clear()
        for piece_start, piece_end in _pieces(prepared, start, end):
            line = text[piece_start:piece_end]
            if NOISE.search(line):
                continue
            for kind, span in _tokens(text, piece_start, piece_end, waiting):
                if kind == "caps":
                    _take_caps(text, span, waiting)
                    continue
                while waiting and span[0] - waiting[0].end >= MAX_GAP:
                    waiting.pop(0)
                if waiting:
                    yield _signatory(waiting.pop(0), span)


def _pieces(prepared: PreparedText, start: int, end: int) -> Iterator[Span]:
    first = bisect_right(prepared.blocks, start, key=lambda block: block.end)
    for block in islice(prepared.blocks, first, None):
        if block.start >= end:
            return
        yield from block.cells or ((block.start, block.end),)


def _tokens(text: str, start: int, end: int, waiting: list[_Pending]) -> Iterator[tuple[str, Span]]:
    """Runs in capitals that hold a mark or a position, and persons at the end of a line."""
    is_awaited = bool(waiting) and waiting[-1].authority and waiting[-1].has_position
    if is_awaited and is_damaged_name(text[start:end]):
        yield "person", (start, end)
        return
    at = start
    caps, person = CAPS_RUN.search(text, at, end), PERSON.search(text, at, end)
    while at < end:
        # What was found ahead is still the next one: a long line is read through only once.
        if caps is not None and caps.start() < at:
            caps = CAPS_RUN.search(text, at, end)
        if person is not None and person.start() < at:
            person = PERSON.search(text, at, end)
        if caps and (person is None or caps.start() <= person.start()):
            if _is_position(caps[0]):
                stop = _end_of_caps(text, caps.start(), caps.end())
                yield "caps", (caps.start(), stop)
                named = find_name_behind(text, stop, end) if mark_pattern().match(caps[0]) else None
                if named is not None:
                    yield "person", named
                at = named[1] if named else stop
                continue
            if (
                is_person(caps[0])
                and not find_places(caps[0], Level.PROVINCE)
                and CLOSED.match(text, caps.end(), end)
            ):
                yield "person", caps.span()
            at = caps.end()
            continue
        if person is None:
            return
        if (
            is_person(person[0])
            and CLOSED.match(text, person.end(), end)
            and _stands_apart(text, start, person.start())
        ):
            yield "person", person.span()
            at = person.end()
        else:
            at = min(person.end(), caps.start()) if caps else person.end()


def _is_position(caps: str) -> bool:
    return MARK_ALONE.fullmatch(caps) is not None or (
        len(caps) > 3
        and (mark_pattern().match(caps) is not None or position_pattern().search(caps) is not None)
    )


def _end_of_caps(text: str, start: int, end: int) -> int:
    """A name in capitals at the end of the run is no part of the position."""
    words = text[start:end].split(" ")
    named = max((p.end() for p in position_pattern().finditer(text, start, end)), default=start)
    for count in range(min(5, len(words) - 1), 1, -1):
        tail = " ".join(words[-count:])
        if is_person(tail) and end - len(tail) - 1 == named:
            return end - len(tail) - 1
    return end


def _stands_apart(text: str, line_start: int, at: int) -> bool:
    before = text[line_start:at].rstrip()
    if RECEIVES.fullmatch(before):
        return False
    if not before or before.endswith((";", ".", "|", ")", "]", ":")) or RANK.fullmatch(before):
        return True
    last = before.rsplit(" ", 1)[-1]
    return last.isupper() and len(last) > 1


def _take_caps(text: str, span: Span, waiting: list[_Pending]) -> None:
    start, end = span
    alone = MARK_ALONE.fullmatch(text, start, end)
    if alone is not None:
        waiting.append(_Pending(_authority(alone), end=end))
        return
    marks = list(mark_pattern().finditer(text, start, end))
    if not marks and waiting and waiting[-1].authority and waiting[-1].represented is None:
        _stand_for(text, span, waiting)
        return
    if not marks or marks[0].start() > start:
        _take_position(text, (start, marks[0].start() if marks else end), waiting)
    for place, mark in enumerate(marks):
        if not waiting or waiting[-1].has_position:
            waiting.append(_Pending())
        waiting[-1].authority = _authority(mark)
        stop = marks[place + 1].start() if place + 1 < len(marks) else end
        _stand_for(text, (mark.end(), stop), waiting)


def _authority(mark: regex.Match[str]) -> Authority:
    return AUTHORITIES[mark["mark"].replace("/", "")]


def _stand_for(text: str, span: Span, waiting: list[_Pending]) -> None:
    """Behind a mark: who is stood for, and the own position where the same run has one."""
    start, stop = span
    split = _represented_end(text, start, stop)
    waiting[-1].represented = _trim(text, start, split)
    waiting[-1].end = stop
    if split < stop:
        _take_position(text, (split, stop), waiting)


def _represented_end(text: str, start: int, stop: int) -> int:
    """Where the one who is stood for ends and the signatory's own position begins."""
    positions = list(position_pattern().finditer(text, start, stop))
    own = [
        p
        for p in positions
        if p.start() > start
        and not KIEM.search(text[start : p.start()])
        and not (p[0].startswith("BÍ THƯ") and text.endswith("BAN ", 0, p.start()))
    ]
    return own[0].start() if own else stop


def _take_position(text: str, span: Span, waiting: list[_Pending]) -> None:
    trimmed = _trim(text, *span)
    if trimmed is None:
        return
    if waiting and not waiting[-1].has_position:
        waiting[-1].position = trimmed
    elif waiting and waiting[-1].position and trimmed[0] - waiting[-1].end < 8:
        trimmed = waiting[-1].position[0], trimmed[1]
        waiting[-1].position = trimmed
    else:
        waiting.append(_Pending(position=trimmed))
    waiting[-1].has_position = True
    waiting[-1].end = trimmed[1]


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " -,.;|*":
        start += 1
    while end > start and text[end - 1] in " -,.;|*":
        end -= 1
    return (start, end) if start < end else None


def _signatory(pending: _Pending, span: Span) -> Signatory:
    return Signatory(span, pending.position, pending.authority, pending.represented, "signature")
