"""Stable ids: the same parts give the same id, on any machine and in any order of ingest."""

from hashlib import blake2b


def stable_id(prefix: str, *parts: object) -> str:
    """`prefix` and 24 hexadecimal digits of a hash over the parts; None is a part of its own."""
    digest = blake2b(digest_size=12)
    for part in parts:
        digest.update(b"\x00" if part is None else b"\x01" + str(part).encode())
        digest.update(b"\x1f")
    return f"{prefix}{digest.hexdigest()}"
