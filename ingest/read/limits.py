"""ReadLimits: how much of a file a reader is willing to take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """The sizes past which a source is refused as too large."""

    max_bytes: int = 50_000_000
    max_chars: int = 5_000_000
    max_pages: int = 2_000
    max_unpacked_bytes: int = 200_000_000
