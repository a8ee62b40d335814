"""Cursors: where a page ended, as a string that any store understands and no reader needs to."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

from schema.errors import InvalidCursor

Part = str | int


def encode_cursor(listing: str, *parts: Part) -> str:
    """The cursor of an item: the name of its list and the parts of its sort key."""
    packed = json.dumps([listing, *parts], ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def decode_cursor(listing: str, cursor: str, *shape: type[Part]) -> tuple[Part, ...]:
    """The sort key that the cursor holds; refuses one of another list or another shape."""
    try:
        packed = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        name, *parts = json.loads(packed)
    except (binascii.Error, ValueError, TypeError) as error:
        raise InvalidCursor(f"{cursor!r} is no page mark; start again without one") from error
    if name != listing or [type(part) for part in parts] != list(shape):
        raise InvalidCursor(f"{cursor!r} belongs to another list; start again without one")
    return tuple(parts)
