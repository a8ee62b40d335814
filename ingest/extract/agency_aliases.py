"""Names that a source gives to a body for its own use: "(sau đây gọi tắt là Chi cục)"."""

from bisect import bisect_left
from dataclasses import replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.type_words import find_type_words
from ingest.extract.values import Span
from schema.vocabulary import AgencyKind

NEIGHBOURS = 6  # of the names before a place, so many can reach into it
DEFINITION = regex.compile(
    r" ?\((?:sau đây|dưới đây)?,? ?(?:được )?(?:gọi|viết)(?: tắt| chung| ngắn gọn)*(?: là)? ?:? ?"
    r"[\"']?(?P<alias>\p{Lu}[^)\"'\n]{1,60}?)[\"']?\)",
    regex.IGNORECASE,
)
# "(sau đây gọi tắt là QĐ 20)" behind an issuer names the paper.
NUMBERED = regex.compile(r"\p{Lu}{2,5} ?\d")
# "(PV GAS)", "(VATM)": capitals alone, right behind a name of open words.
ACRONYM = regex.compile(r" ?\((?P<alias>\p{Lu}[\p{Lu}&]+(?:[ -][\p{Lu}&]{2,})?)\)")
OWNER = regex.compile(r"(?<!\p{L})(?:thuộc|trực thuộc|của) $")
NAMED_BY_WORDS = ("open-class", "open-class-of-body", "shared-head")


def find_aliases(text: str, names: list[Name]) -> list[Name]:
    """Every later place where a body stands under the name that a definition behind it gave."""
    found: list[Name] = []
    # A bare head is the body that the source itself says it stands for.
    taken = sorted(name.span for name in names if not name.is_bare)
    for name in names:
        definition = DEFINITION.match(text, name.end) or _acronym(text, name)
        if definition is None or not _may_be_body(definition["alias"]):
            continue
        if _owns_another(text, name, definition["alias"]):
            continue
        alias = regex.compile(
            rf"(?<!\p{{L}}){regex.escape(definition['alias'].strip())}(?!\p{{L}}| [Tt]rưởng)"
        )
        for use in alias.finditer(text, definition.start("alias")):
            if is_free(taken, use.span()):
                found.append(
                    replace(
                        name,
                        start=use.start(),
                        end=use.end(),
                        is_bare=False,
                        within=(),
                        rule="defined-short-name",
                    )
                )
    return found


def _owns_another(text: str, name: Name, alias: str) -> bool:
    """Whether the name only says whose the bodies are that the definition means: "Phòng Kinh tế
    thuộc Ủy ban xã (sau đây gọi là Cơ quan chuyên môn)"."""
    first, head = alias.split(" ", 1)[0], text[name.start : name.end].split(" ", 1)[0]
    return (
        first.lower() != head.lower()
        and OWNER.search(text, max(0, name.start - 12), name.start) is not None
    )


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
