"""Reads .txt and .md: the file decoded as UTF-8, every character where it was."""

from ingest.read.limits import ReadLimits
from ingest.read.refusals import refuse
from schema.source import SourceText

VERSION = "text-1"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# A NUL is no character of any text; tabs, line ends, form feeds and escapes are met in real ones.
ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1b\x85")


def read_text(data: bytes, name: str, sha256: str, limits: ReadLimits) -> SourceText:
    """The decoded text; refuses bytes that are no UTF-8 or no text."""
    return _decoded(data, name, sha256, "text/plain", limits)


def read_markdown(data: bytes, name: str, sha256: str, limits: ReadLimits) -> SourceText:
    """The decoded text with its markup: folding takes the markup away, offsets keep counting it."""
    return _decoded(data, name, sha256, "text/markdown", limits)


def _decoded(
    data: bytes, name: str, sha256: str, media_type: str, limits: ReadLimits
) -> SourceText:
    text = decode(data, name)
    if len(text) > limits.max_chars:
        raise refuse(name, "too_large", f"{len(text)} characters, more than {limits.max_chars}")
    return SourceText(name, media_type, sha256, text, reader=VERSION)


def decode(data: bytes, name: str) -> str:
    """The bytes as UTF-8 text; refuses other encodings and binary data."""
    if data.startswith(UTF16_MARKS):
        raise refuse(name, "encoding", "the text is UTF-16, not UTF-8")
    if b"\x00" in data:
        raise refuse(name, "binary", "the file holds binary data, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise refuse(name, "encoding", f"byte {error.start} is not UTF-8") from error
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in ALLOWED_CONTROLS)
    if controls * 100 > len(text):
        raise refuse(name, "binary", "the file holds control characters, not text")
    return text
