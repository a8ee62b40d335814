"""Abbreviations inside open names, written in full: "Cục Quản lý đê điều và PCTT"."""

from dataclasses import replace

import regex

from ingest.extract.agency_lexicon import load_lexicon
from ingest.extract.agency_name import Name
from schema.reference.abbreviations import find_abbreviations

ACRONYM = regex.compile(r"(?<!\p{L})[\p{Lu}Đ]{2,}(?:[&-][\p{Lu}Đ]{2,})*(?!\p{L})")


def spelled_out(name: Name) -> Name:
    """The name with its abbreviations in full where each means one thing only; where the lexicon
    knows the full name, as it has it."""
    topic = name.base.removeprefix(name.head).strip()
    meanings = {short: _expansion(short) for short in ACRONYM.findall(topic)}
    if not meanings or None in meanings.values():
        return name
    full = ACRONYM.sub(lambda found: meanings[found[0]] or "", topic)
    full = f" {full[:1].upper()}{full[1:]}"
    base = f"{name.head}{full}"
    known = [f.term for f in load_lexicon().forms.get(base.lower(), ()) if f.term.role == "BODY"]
    if not known:
        return replace(name, base=base)
    term = known[0]
    return replace(name, base=term.name, levels=term.levels, style=term.style)


def _expansion(printed: str) -> str | None:
    """What an abbreviation, or each of its joined parts, stands for; None where none or several."""
    parts = [_meaning(part) for part in (printed, *printed.split("&"))]
    if parts[0] is not None:
        return parts[0]
    known = [part for part in parts[1:] if part is not None]
    return " và ".join(known) if "&" in printed and len(known) == len(parts) - 1 else None


def _meaning(short: str) -> str | None:
    found = find_abbreviations(short)
    return found[0].expansion if len(found) == 1 and not found[0].context else None
