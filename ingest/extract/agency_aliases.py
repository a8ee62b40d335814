"""Names that a source gives to a body for its own use: "(sau đây gọi tắt là Chi cục)"."""

from bisect import bisect_left
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.type_words import find_type_words
from ingest.extract.values import Span
from schema.vocabulary import AgencyKind, System

NEIGHBOURS = 6  # of the names before a place, so many can reach into it
DEFINED = "defined-short-name"
DEFINITION = regex.compile(
    r" ?\((?:sau đây|dưới đây)?,? ?(?:được )?(?:gọi|viết)(?: tắt| chung| ngắn gọn)*(?: là)? ?:? ?"
    r"[\"']?(?P<alias>\p{Lu}[^)\"'\n]{1,60}?)[\"']?\)",
    regex.IGNORECASE,
)
# "(sau đây gọi tắt là QĐ 20)" behind an issuer names the paper.
NUMBERED = regex.compile(r"\p{Lu}{2,5} ?\d")
# "(PV GAS)", "(VATM)": capitals alone, right behind a name of open words.
ACRONYM = regex.compile(r" ?\((?P<alias>\p{Lu}[\p{Lu}&]+(?:[ -][\p{Lu}&]{2,})?)\)")
NAMED_BY_WORDS = ("open-class", "open-class-of-body", "shared-head")
OWNED = (" thuộc ", " trực thuộc ", " của ")
KINDS_OF_BODIES = ("cơ quan ", "các cơ quan ", "đơn vị ", "các đơn vị ")


def find_aliases(text: str, names: list[Name]) -> list[Name]:
    """Every later place where a body stands under the name that a definition behind it gave."""
    found: list[Name] = []
    # A bare head is the body that the source itself says it stands for.
    taken = sorted(name.span for name in names if not name.is_bare)
    for place, name in enumerate(names):
        definition = DEFINITION.match(text, name.end) or _acronym(text, name)
        if definition is None or not _may_be_body(definition["alias"]):
            continue
        words = " ".join(definition["alias"].split())
        meant = _meant(text, names[place - 1] if place else None, name, words)
        if meant is None:
            continue
        # In the middle of a sentence a described group begins with a small letter.
        first = f"(?i:{words[0]})" if meant.base == words else words[0]
        alias = regex.compile(
            rf"(?<!\p{{L}}){first}{regex.escape(words[1:])}(?!\p{{L}}| [Tt]rưởng)"
        )
        for use in alias.finditer(text, definition.start("alias")):
            if is_free(taken, use.span()):
                found.append(replace(meant, start=use.start(), end=use.end()))
    return found


def _meant(text: str, part: Name | None, name: Name, alias: str) -> Name | None:
    """What a definition behind a name defines: the body; behind "thuộc" not the owner, but what
    it owns, a part of the same word ("Văn phòng") or the group that the alias describes."""
    is_owner = text.endswith(OWNED, 0, name.start)
    if not is_owner or _is_same_word(alias, name.base):
        return replace(name, is_bare=False, within=(), rule=DEFINED)
    is_near = part is not None and text[part.end : name.start] in OWNED
    if part is not None and is_near and _is_same_word(alias, part.base):
        return replace(part, is_bare=False, within=(), rule=DEFINED)
    if not alias.lower().startswith(KINDS_OF_BODIES):
        return None
    return replace(
        name,
        base=alias,
        kind=AgencyKind.COLLECTIVE,
        system=System.STATE,
        levels=(name.tail.level,) if name.tail and name.tail.level else (),
        style="none",
        tail=None,
        is_bare=False,
        within=(),
        head="",
        rule=DEFINED,
    )


def _is_same_word(alias: str, base: str) -> bool:
    """Whether an alias can shorten a name: by its first word, or by capitals alone."""
    return alias.isupper() or alias.split(" ", 1)[0].lower() == base.split(" ", 1)[0].lower()


def _acronym(text: str, name: Name) -> regex.Match[str] | None:
    """The capitals in brackets behind a name of its own; a set or a bare head has none."""
    if name.rule not in NAMED_BY_WORDS or name.is_bare or name.kind is AgencyKind.COLLECTIVE:
        return None
    return ACRONYM.match(text, name.end)


def _may_be_body(alias: str) -> bool:
    """Whether a defined name is a body's: "Nghị định 8" behind "của Chính phủ" is no name of it."""
    words = find_type_words(alias)
    names_paper = bool(words) and words[0].start == 0
    return alias[0].isupper() and not names_paper and NUMBERED.match(alias) is None


def is_free(taken: list[Span], use: Span) -> bool:
    """Whether no name crosses the words; names that lie within them give way."""
    place = bisect_left(taken, (use[1], 0))
    near = taken[max(0, place - NEIGHBOURS) : place]
    return all(end <= use[0] or (use[0] <= start and end <= use[1]) for start, end in near)
