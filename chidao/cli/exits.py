"""The exit statuses, and which error ends with which."""

from enum import IntEnum

from chidao.errors import InvalidSetting, NoSamples, NothingToRead, UnknownSource
from schema.errors import ChidaoError, StoreError


class Exit(IntEnum):
    """How a command ended; a shell script can tell them apart."""

    OK = 0
    REFUSED = 1  # some files, or what was to be compared, could not be read
    USAGE = 2
    AMBIGUOUS = 3
    NOT_FOUND = 4
    STORE = 5
    INTERRUPTED = 130


ENDS: tuple[tuple[type[ChidaoError], Exit], ...] = (
    (StoreError, Exit.STORE),
    (InvalidSetting, Exit.USAGE),
    (NothingToRead, Exit.NOT_FOUND),
    (UnknownSource, Exit.NOT_FOUND),
    (NoSamples, Exit.NOT_FOUND),
)


def exit_of(error: ChidaoError) -> Exit:
    """The status with which a command ends on this error."""
    return next((end for kind, end in ENDS if isinstance(error, kind)), Exit.REFUSED)
