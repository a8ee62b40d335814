"""Which reader reads which file, the checks before it, and the walk over folders."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ingest.read.docx import VERSION as DOCX_VERSION
from ingest.read.docx import read_docx
from ingest.read.html import VERSION as HTML_VERSION
from ingest.read.html import read_html
from ingest.read.limits import ReadLimits
from ingest.read.pdf import VERSION as PDF_VERSION
from ingest.read.pdf import read_pdf
from ingest.read.refusals import refuse
from ingest.read.text import VERSION as TEXT_VERSION
from ingest.read.text import read_markdown, read_text
from schema.source import SourceText

Reader = Callable[[bytes, str, str, ReadLimits], SourceText]

SUPPORTED: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_docx,
    ".pdf": read_pdf,
}
READER_VERSION = {
    ".txt": TEXT_VERSION,
    ".md": TEXT_VERSION,
    ".html": HTML_VERSION,
    ".htm": HTML_VERSION,
    ".docx": DOCX_VERSION,
    ".pdf": PDF_VERSION,
}

DEFAULT_LIMITS = ReadLimits()


def read_file(path: Path, limits: ReadLimits = DEFAULT_LIMITS) -> SourceText:
    """The text of the file at the path; refuses with UnreadableSource what holds none."""
    name = path.name
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise refuse(name, "unsupported", "it is a folder", "name the files in it")
        if size > limits.max_bytes:
            raise refuse(name, "too_large", f"{size} bytes, more than {limits.max_bytes}")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise refuse(name, "missing", "there is no such file") from error
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise refuse(name, "missing", reason, "check the path and its permissions") from error
    return read_bytes(data, name, limits)


def read_bytes(data: bytes, name: str, limits: ReadLimits = DEFAULT_LIMITS) -> SourceText:
    """The text of a file's bytes, by the suffix of its name; refuses what holds none."""
    suffix = Path(name).suffix.lower()
    if suffix == ".doc":
        raise refuse(name, "unsupported", "old Word files are not read", "save it as .docx")
    if suffix not in SUPPORTED:
        raise refuse(name, "unsupported", f"{suffix or 'a file without suffix'} is not read")
    if len(data) > limits.max_bytes:
        raise refuse(name, "too_large", f"{len(data)} bytes, more than {limits.max_bytes}")
    if not data.strip():
        raise refuse(name, "empty", "the file is empty")
    source = SUPPORTED[suffix](data, name, hashlib.sha256(data).hexdigest(), limits)
    if not source.text.strip("\ufeff \t\r\n\f\v\u200b\u00a0"):
        raise refuse(name, "empty", "the file holds no words")
    return source


def iter_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named and the supported ones in the folders named, sorted, hidden ones left out.

    A file that is named outright comes as it is, supported or not, so that its refusal can be told.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        elif path.suffix.lower() in SUPPORTED and path.is_file():
            yield path
