"""Signatories: who signed, in which position and for whom."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import regex
from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.signature_words import is_person, mark_pattern, position_pattern
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
KIEM = regex.compile(r"(?:, ?| kiêm )$", regex.IGNORECASE)
AUTHORITIES = {
    "TM": Authority.TM,
    "KT": Authority.KT,
    "TL": Authority.TL,
    "TUQ": Authority.TUQ,
    "Q": Authority.Q,
}
RECIPIENTS = regex.compile(r"(?i)(?<!\p{L})nơi nhận ?:")
ZONE_BEFORE = 900
ZONE_AFTER = 2500


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
    doc._.signatories = tuple(seen.values())
    return doc


def _iter_signatories(prepared: PreparedText) -> Iterator[Signatory]:
    """Pairs positions with names; two columns give two positions and then two names."""
    text = prepared.text
    waiting: list[_Pending] = []
    for start, end in _zones(text):
        waiting.clear()
        for piece_start, piece_end in _pieces(prepared, start, end):
            line = text[piece_start:piece_end]
            if NOISE.search(line):
                continue
            for kind, span in _tokens(text, piece_start, piece_end):
                if kind == "caps":
                    _take_caps(text, span, waiting)
                elif waiting and span[0] - waiting[0].end < 260:
                    yield _signatory(waiting.pop(0), span)
                else:
                    waiting.clear()


def _zones(text: str) -> Iterator[Span]:
    """The stretches round each "Nơi nhận", and the last page of a text that has none."""
    found = [match.start() for match in RECIPIENTS.finditer(text)]
    if not found:
        yield max(0, len(text) - ZONE_AFTER), len(text)
        return
    done = 0
    for at in found:
        start = max(done, at - ZONE_BEFORE)
        done = min(len(text), at + ZONE_AFTER)
        yield start, done


def _pieces(prepared: PreparedText, start: int, end: int) -> Iterator[Span]:
    first = bisect_right(prepared.blocks, start, key=lambda block: block.end)
    for block in islice(prepared.blocks, first, None):
        if block.start >= end:
            return
        yield from block.cells or ((block.start, block.end),)


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Runs in capitals that hold a mark or a position, and persons at the end of a line."""
    at = start
    while at < end:
        caps = CAPS_RUN.search(text, at, end)
        person = PERSON.search(text, at, end)
        if caps and (person is None or caps.start() <= person.start()):
            if _is_position(caps[0]):
                stop = _end_of_caps(text, caps.start(), caps.end())
                yield "caps", (caps.start(), stop)
                at = stop
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


def _is_position(caps: str) -> bool:
    return len(caps) > 3 and (
        mark_pattern().match(caps) is not None or position_pattern().search(caps) is not None
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
    if not before or before.endswith((";", ".", "|", ")", "]", ":")):
        return True
    last = before.rsplit(" ", 1)[-1]
    return last.isupper() and len(last) > 1


def _take_caps(text: str, span: Span, waiting: list[_Pending]) -> None:
    start, end = span
    marks = list(mark_pattern().finditer(text, start, end))
    if not marks:
        _take_position(text, span, waiting)
        return
    if marks[0].start() > start:
        _take_position(text, (start, marks[0].start()), waiting)
    for place, mark in enumerate(marks):
        stop = marks[place + 1].start() if place + 1 < len(marks) else end
        authority = AUTHORITIES[mark["mark"].replace("/", "")]
        pending = waiting[-1] if waiting and not waiting[-1].has_position else _Pending()
        if not waiting or waiting[-1] is not pending:
            waiting.append(pending)
        pending.authority = authority
        split = _represented_end(text, mark.end(), stop)
        pending.represented = _trim(text, mark.end(), split)
        pending.end = stop
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
