"""The codes inside a number: which stand for a type, an issuer or a drafting desk."""

import re
from functools import cache, lru_cache

from schema.reference.agencies import load_agencies
from schema.reference.document_types import find_type_by_code, load_document_types
from schema.reference.tables import load_rows

CODE = re.compile(r"(?:[A-ZĐƠƯÔÂĂÊ][\w.&]{0,15}?\d{0,3})")
PARTY_CODE = re.compile(
    r"(?i)(?!MT)(?:[A-ZĐ]*(?:TW|TU|HU|ĐU|TƯ|ĐUK)|T\.Ư|BCĐ\w*|BCSĐ\w*)(?:-[\w&]+)*"
)


def fold_code(code: str) -> str:
    """The code as keys compare it: without regard to capitals, dots and eth."""
    return code.replace("Ð", "Đ").replace(".", "").upper().replace("TƯ", "TW")


def list_codes(parts: list[str]) -> tuple[str, ...]:
    """The parts as codes; empty where one of them is none."""
    codes = tuple(part.rstrip(".") for part in parts)
    return codes if codes and all(is_code(code) for code in codes) else ()


@lru_cache(maxsize=8192)
def is_code(part: str) -> bool:
    """Whether the part is written like a code: "UBND", "TTg", "QH15", not "Ban" or "năm"."""
    if not CODE.fullmatch(part) or not part[0].isalpha():
        return False
    small = sum(c.islower() for c in part)
    return small == 0 or small * 3 <= len(part) or part in _mixed_codes()


@lru_cache(maxsize=8192)
def is_type_code(code: str) -> bool:
    """Whether the code is a type's: exact, in other capitals, or with D for Đ."""
    return find_type_by_code(code) is not None


@lru_cache(maxsize=8192)
def is_party_issuer(code: str) -> bool:
    """Whether a body of the Party prints this code, whatever the order of the separators."""
    return PARTY_CODE.fullmatch(code) is not None


@lru_cache(maxsize=8192)
def split_issuers(
    type_code: str | None, codes: tuple[str, ...]
) -> tuple[tuple[str, ...], str | None]:
    """The issuers among the codes after the type, and the drafting desk after them.

    Joint types name issuers only; elsewhere codes are issuers as long as bodies are known by them.
    """
    if not codes:
        return (), None
    entry = find_type_by_code(type_code) if type_code else None
    if entry is not None and entry.systems == ("JOINT",):
        return codes, None
    for length in range(len(codes), 1, -1):
        if "-".join(codes[:length]) in _compounds():
            return ("-".join(codes[:length]), *codes[length:]), None
    if codes[0].startswith("BCĐ") and len(codes) > 1:
        return ("-".join(codes),), None
    if type_code is None:
        return codes[:1], "-".join(codes[1:]) or None
    length = 1
    while length < len(codes) and is_known_issuer(codes[length]):
        length += 1
    return codes[:length], "-".join(codes[length:]) or None


def is_known_issuer(code: str) -> bool:
    """Whether a body is known by this code in the reference data."""
    return code not in _desks() and code in _agency_codes()


@lru_cache(maxsize=1024)
def spell_type(code: str) -> tuple[str, ...]:
    """The type codes that a carelessly typed code may be: "da" is DA or ĐA."""
    plain = code.casefold().replace("đ", "d")
    known = dict.fromkeys(c for entry in load_document_types() for c in entry.codes)
    return tuple(c for c in known if c.casefold().replace("đ", "d") == plain)


@cache
def _mixed_codes() -> frozenset[str]:
    types = {code for entry in load_document_types() for code in entry.codes}
    return frozenset(types | {row["code"] for row in load_rows("number_codes.csv", "code", "kind")})


@cache
def _agency_codes() -> frozenset[str]:
    return _compounds() | {code for entry in load_agencies() for code in entry.codes}


@cache
def _compounds() -> frozenset[str]:
    return _of_kind("issuer")


@cache
def _desks() -> frozenset[str]:
    return _of_kind("desk")


def _of_kind(kind: str) -> frozenset[str]:
    rows = load_rows("number_codes.csv", "code", "kind", "example")
    return frozenset(row["code"] for row in rows if row["kind"] == kind)
