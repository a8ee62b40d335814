"""Wiring: from files through extraction and resolution into a store, one file a transaction."""

import signal
import threading
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from chidao.errors import NothingToRead
from graph.resolve.plan import Arrival, plan
from graph.store import GraphStore
from ingest.pipeline import load_pipeline
from ingest.read.files import iter_files
from ingest.read.limits import ReadLimits
from ingest.run import Extracted, Outcome, Refused, Unchanged, iter_outcomes


@dataclass(slots=True)
class Report:
    """What an ingest did: paths by what became of them."""

    added: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


class HeldRecords:
    """The store as the extraction run sees it: what it holds need not be read again."""

    def __init__(self, store: GraphStore) -> None:
        self.store = store

    def holds(self, path: str, sha256: str, version: str) -> bool:
        """Whether the store has these bytes, read by this version, under this path."""
        return any(
            source.sha256 == sha256 and source.version == version and path in source.paths
            for source in self.store.held_sources([path], [sha256])
        )


def files_under(paths: Iterable[Path]) -> list[Path]:
    """The files that an ingest of these paths reads, as absolute paths; NothingToRead if none."""
    found = [path.absolute() for path in iter_files(paths)]
    if not found:
        named = ", ".join(str(path) for path in paths)
        raise NothingToRead(
            f"{named}: no .txt, .md, .html, .docx or .pdf file here; name a file or another folder"
        )
    return list(dict.fromkeys(found))


def ingest(
    store: GraphStore, files: Collection[Path], limits: ReadLimits, jobs: int = 1
) -> Iterator[Outcome]:
    """Read the files into the store, yielding what became of each once the store has it.

    A file is one transaction, so an interruption leaves the store as it was before the file at
    hand.
    """
    with _executor(jobs, len(files)) as executor:
        outcomes = iter_outcomes(
            files, executor=executor, ahead=2 * jobs, limits=limits, known=HeldRecords(store)
        )
        for outcome in outcomes:
            if isinstance(outcome, Extracted):
                arrival = Arrival(outcome.path, outcome.text, outcome.record, outcome.version)
                store.update(partial(plan, arrivals=[arrival]))
            yield outcome


def extract_files(files: Collection[Path], limits: ReadLimits, jobs: int = 1) -> Iterator[Outcome]:
    """Read the files without a store, yielding what became of each."""
    with _executor(jobs, len(files)) as executor:
        yield from iter_outcomes(files, executor=executor, ahead=2 * jobs, limits=limits)


def report_of(outcomes: Iterable[Outcome]) -> Report:
    """The outcomes, gathered."""
    report = Report()
    for outcome in outcomes:
        if isinstance(outcome, Refused):
            report.refused.append(outcome)
        elif isinstance(outcome, Unchanged):
            report.unchanged.append(outcome.path)
        else:
            report.added.append(outcome.path)
    return report


@contextmanager
def _executor(jobs: int, files: int) -> Iterator[Executor | None]:
    """A pool of processes; none where one process does."""
    if jobs <= 1 or files <= 1:
        yield None
        return
    workers = min(jobs, files)
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_warm_up
    ) as pool:
        try:
            with _deaf_to_interrupts():
                for _ in range(workers):
                    pool.submit(int)  # a task that finds nobody idle starts a process
            yield pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes that start meanwhile never hear Ctrl-C, which reaches every one of a terminal.

    The process that started them ends them. Only the main thread may change this.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _warm_up() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load_pipeline()
