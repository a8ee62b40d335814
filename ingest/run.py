"""From files to records through an Executor: order kept, memory bounded, bad files set aside."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ingest.pipeline import extract
from ingest.read.files import DEFAULT_LIMITS, READER_VERSION, read_file
from ingest.read.limits import ReadLimits
from ingest.version import pipeline_version
from schema.errors import UnreadableSource
from schema.record import ExtractionRecord
from schema.source import SourceText


class KnownRecords(Protocol):
    """What a run needs of whoever keeps records: to be told what need not be read again."""

    def holds(self, path: str, sha256: str, version: str) -> bool:
        """Whether these bytes, read by this version, are kept under this path."""
        ...


@dataclass(frozen=True, slots=True)
class Extracted:
    """A file that was read and what it says; `version` names the reader and the pipeline."""

    path: str
    text: SourceText
    record: ExtractionRecord
    version: str


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file whose record is kept already."""

    path: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that no record can be made of, and why."""

    path: str
    error: UnreadableSource


Outcome = Extracted | Unchanged | Refused


def version_of(path: str) -> str:
    """What decides, beside the bytes, what a record says: reader and pipeline."""
    return f"{READER_VERSION.get(Path(path).suffix.lower(), '')} {pipeline_version()}".strip()


def iter_outcomes(
    paths: Iterable[Path],
    *,
    executor: Executor | None = None,
    ahead: int = 4,
    limits: ReadLimits = DEFAULT_LIMITS,
    known: KnownRecords | None = None,
) -> Iterator[Outcome]:
    """What became of each file, in the order of the paths.

    Without an executor the files are read here, one after the other. With one, at most `ahead`
    files are under way, so memory holds those alone, however many there are.
    """
    waiting: deque[Outcome | Future[Extracted | Refused]] = deque()
    for path in paths:
        if early := _look(path, limits, known):
            waiting.append(early)
        elif executor is None:
            waiting.append(read_and_extract(str(path), limits))
        else:
            waiting.append(executor.submit(read_and_extract, str(path), limits))
        while executor is None or len(waiting) >= ahead:
            yield _result(waiting.popleft())
            if not waiting:
                break
    while waiting:
        yield _result(waiting.popleft())


def read_and_extract(path: str, limits: ReadLimits = DEFAULT_LIMITS) -> Extracted | Refused:
    """What one file says, or why it cannot be read; a pure function of its bytes and name."""
    try:
        text = read_file(Path(path), limits)
        return Extracted(path, text, extract(text), version_of(path))
    except UnreadableSource as error:
        return Refused(path, error)
    except Exception as error:  # a fault of ours in one file must not lose the others
        name = Path(path).name
        cause = f"reading it failed ({type(error).__name__}: {error})"
        return Refused(
            path, UnreadableSource(name, "damaged", cause, "report it with the file, please")
        )


def _result(item: "Outcome | Future[Extracted | Refused]") -> Outcome:
    return item.result() if isinstance(item, Future) else item


def _look(path: Path, limits: ReadLimits, known: KnownRecords | None) -> Unchanged | None:
    """Whether the file is known as it is; what cannot be looked at is left to the reading."""
    if known is None:
        return None
    try:
        if not path.is_file() or path.stat().st_size > limits.max_bytes:
            return None
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
    if known.holds(str(path), digest, version_of(str(path))):
        return Unchanged(str(path))
    return None
