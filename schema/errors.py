"""The errors callers can act upon.

ChidaoError
├── InvalidNumber          a text that is no document number
├── InvalidDate            a text that is no date
├── InvalidRecord          a record that breaks the extraction format
├── ReferenceDataError     a data file that does not say what it should
├── InvalidCursor          a page mark that no list here has given out
├── UnreadableSource       a file no record can be made of; says why and what to do
└── StoreError
    ├── StoreUnavailable   cannot be reached, opened or locked
    ├── StoreForeign       holds something that is not ours
    └── StoreVersion       was written by another version
"""


class ChidaoError(Exception):
    """Base of every error that chidao raises on purpose; its text is one line fit for a user."""


class InvalidNumber(ChidaoError):
    """A text that is not built like the number of a document."""


class InvalidDate(ChidaoError):
    """A text that is not a calendar date."""


class InvalidRecord(ChidaoError):
    """A record that breaks the extraction format."""


class ReferenceDataError(ChidaoError):
    """A reference data file with a missing column or an unknown value."""


class InvalidCursor(ChidaoError):
    """A page mark that was not given out, or was given out by another list."""


class UnreadableSource(ChidaoError):
    """A file that no record can be made of.

    `reason` is a word of a closed list (empty, binary, encoding, encrypted, no_text, too_large,
    unsupported, missing, damaged); `remedy` tells the user what to do.
    """

    def __init__(self, name: str, reason: str, detail: str, remedy: str) -> None:
        super().__init__(f"{name}: {detail}; {remedy}")
        self.name = name
        self.reason = reason
        self.detail = detail
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["UnreadableSource"], tuple[str, str, str, str]]:
        """How it comes back from another process."""
        return type(self), (self.name, self.reason, self.detail, self.remedy)


class StoreError(ChidaoError):
    """Something is wrong with the graph store itself, so the run stops."""


class StoreUnavailable(StoreError):
    """The store cannot be reached, opened, unlocked, or refuses the credentials."""


class StoreForeign(StoreError):
    """The file or database holds something that chidao did not write."""


class StoreVersion(StoreError):
    """The store was written by another version of chidao."""
