"""Where a text may be signed: round its lists of recipients, where a mark of authority or a
position alone on its line stands over a name, and on its last page."""

import re
from collections.abc import Iterator

import regex

from ingest.extract.signature_words import MARK, is_person, position_pattern
from ingest.extract.values import Span

RECIPIENTS = regex.compile(r"(?i)(?<!\p{L})nơi nhận ?:")
_LINE_OPENS = re.compile(r"[\n|][*_ ]*(?=[TKQ])")  # with the letters that marks begin with
_MARKED_LINE = regex.compile(rf"(?:^|\n|\| )[*_ ]*+(?P<from>{MARK})")
_CAPITALS_OVER_NAME = regex.compile(
    r"^[*_ ]*+(?P<position>\p{Lu}[\p{Lu} ,]{5,70})[*_]*+\n[\s*_]*+"
    r"(?:[\[(][^\])\n]{0,12}[\])]?[\s*_]*+)?(?P<name>\p{Lu}['\p{L}]*(?: \p{Lu}['\p{L}]*){1,4})"
    r"[*_ .]*+$",
    regex.MULTILINE,
)
_NAME = r"\p{Lu}['\p{L}]+(?: \p{Lu}['\p{L}]*){1,4}"
_SAID_TO_BE_SIGNED = regex.compile(
    rf"\( ?[Đđ]ã k[ýí] ?\)[ |*\n]{{0,6}}(?P<below>{_NAME})(?=[ *_.]{{0,3}}(?:\||\n|$))"
    rf"|(?:^|\n|\| )(?P<before>{_NAME})[ *\n]{{0,4}}\( ?[Đđ]ã k[ýí] ?\)",
)
_SIGNED = regex.compile(r"\( ?[Đđ]ã k")  # a cheap look before the names are
BEFORE = 900
AFTER = 2500
AFTER_LINE = 600


def iter_zones(text: str) -> Iterator[Span]:
    """The stretches that may hold signatures, in order, none over another."""
    lists = [(m.start() - BEFORE, m.start() + AFTER) for m in RECIPIENTS.finditer(text)]
    lines = [(at, at + AFTER_LINE) for at in _iter_signed_lines(text)]
    last_page = [] if lists else [(len(text) - AFTER, len(text))]
    done = 0
    for start, end in sorted((*lists, *lines, *last_page)):
        if end > done:
            yield max(start, done), min(end, len(text))
            done = min(end, len(text))


def _iter_signed_lines(text: str) -> Iterator[int]:
    for at in (0, *(opening.start() for opening in _LINE_OPENS.finditer(text))):
        if marked := _MARKED_LINE.match(text, at):
            yield marked.start("from")
    for line in _CAPITALS_OVER_NAME.finditer(text):
        if position_pattern().match(line["position"]) and is_person(line["name"]):
            yield line.start("position")


def iter_said_to_be_signed(text: str) -> Iterator[Span]:
    """The names beside "(Đã ký)", which signed whatever else of the signature is lost."""
    for found in _SAID_TO_BE_SIGNED.finditer(text) if _SIGNED.search(text) else ():
        span = found.span("below" if found["below"] else "before")
        if is_person(text[slice(*span)]):
            yield span
