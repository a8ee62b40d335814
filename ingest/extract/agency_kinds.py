"""Reads lists that say once of what kind their bodies are: "Các Hội: Nông dân, Phụ nữ tỉnh", "Vụ
trưởng các Vụ: Pháp chế, Ngân sách nhà nước"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

import regex

from ingest.extract.agency_lexicon import Form
from ingest.extract.agency_name import Name
from ingest.extract.agency_names import NameReader
from ingest.extract.agency_parts import system_of, unit_of
from ingest.extract.initials import find_initials
from schema.reference.agency_list_words import ListHead, load_list_heads
from schema.reference.agency_words import AgencyTerm, load_agency_terms
from schema.vocabulary import AgencyKind, Level

MAX_ITEM_WORDS = 10
RULE = "shared-kind"
_SHARED = ("Hội", "Chi cục")  # of which a list may go on without the kind
_KINDS = load_list_heads("kinds")
_LEADERS = load_list_heads("leaders")


def _one_of(heads: dict[str, ListHead]) -> str:
    return "|".join(sorted(heads, key=len, reverse=True))


_HEAD = regex.compile(
    rf"(?:(?P<office>{_one_of(_LEADERS)}) )?(?P<all>các )?(?P<kind>{_one_of(_KINDS)})"
    r"(?P<owner> [^:;.,\n]{1,60})? ?: (?=\p{L})"
)
_INITIALS = find_initials(_HEAD)
_OF = regex.compile(r" (?:(?:trực )?thuộc |của )?")
_SEPARATOR = regex.compile(r"(?:[,;] và |, | và |; )(?=\p{L})")
_WORD_ENDS = regex.compile(r"[\p{L}\d](?=[^\p{L}\d]|$)")


@dataclass(frozen=True, slots=True)
class KindReader:
    """Reads such lists in the text of a NameReader."""

    names: NameReader

    def read(self, at: int) -> list[Name]:
        """The bodies, or who leads them, of a list that begins at `at`; empty where none does."""
        low = self.names.low
        if low[at : at + 1] not in _INITIALS:
            return []
        head = _HEAD.match(low, at)
        if head is None or not (head["office"] or head["all"] or low.endswith("các ", 0, at)):
            return []
        owner = self._owner(head)
        if head["owner"] and owner is None:
            return []
        items = list(self._items(head.end(), _KINDS[head["kind"]].name))
        if owner is not None:
            items = [_of_owner(item, owner) for item in items]
        elif items and items[-1].style == "part":
            items = self._of_last(items)
        else:
            items = share_tail(items)
        office = _LEADERS[head["office"]].name if head["office"] else ""
        return [_led(item, office) if office else item for item in items]

    def more(self, name: Name) -> list[Name]:
        """The further bodies of "Hội Nông dân, Phụ nữ, Cựu chiến binh xã" after its first, each
        known by that kind."""
        kind = next((kind for kind in _SHARED if name.base.startswith(f"{kind} ")), None)
        if kind is None or name.rule != "gazetteer" or name.tail is not None:
            return []
        items: list[Name] = []
        here = name.end
        while (following := _SEPARATOR.match(self.names.low, here)) is not None:
            item = self._known(following.end(), kind)
            if item is None:
                break
            items.append(item)
            here = item.end
        return share_tail(items)

    def _owner(self, head: regex.Match[str]) -> Name | None:
        """The body whose parts follow, which stands before the colon: "Các Ban của HĐND tỉnh"."""
        if not head["owner"]:
            return None
        start = head.start("owner")
        link = _OF.match(self.names.low, start)
        owner = self.names.read(link.end(), 1) if link else None
        return owner if owner is not None and owner.end == head.end("owner") else None

    def _of_last(self, items: list[Name]) -> list[Name]:
        """The parts of the body that stands behind the last of them: "Các Ban: Tổ chức, Nội chính
        Tỉnh ủy"."""
        link = _OF.match(self.names.low, items[-1].end)
        owner = self.names.read(link.end(), 1) if link else None
        if owner is None or owner.is_bare:
            return []
        parts = [_of_owner(item, owner) for item in items]
        return [*parts[:-1], replace(parts[-1], end=owner.end)]

    def _items(self, at: int, kind: str) -> Iterator[Name]:
        here = at
        while (
            item := self._known(here, kind) or self._open(here, kind) or self._whole(here)
        ) is not None:
            yield item
            following = _SEPARATOR.match(self.names.low, item.end)
            if following is None:
                return
            here = following.end()

    def _known(self, at: int, kind: str) -> Name | None:
        """The longest name of the lexicon that begins with the kind and the words here."""
        text, low = self.names.text, self.names.low
        if not text[at].isupper():
            return None
        stop = low.find("\n", at, at + 120)
        words = _WORD_ENDS.finditer(low, at, stop if stop > 0 else at + 120)
        for end in reversed([word.end() for word in islice(words, MAX_ITEM_WORDS)]):
            for form in self.names.lexicon.forms.get(f"{kind.lower()} {low[at:end]}", ()):
                if form.term.role in ("BODY", "PART"):
                    return self._placed(form, at, end)
        return None

    def _whole(self, at: int) -> Name | None:
        """A body under its whole name: "Các trường: Đại học Cần Thơ"."""
        name = self.names.read(at, 1) if self.names.text[at].isupper() else None
        return name if name and name.kind is AgencyKind.BODY and not name.is_bare else None

    def _placed(self, form: Form, at: int, end: int) -> Name:
        term = form.term
        name = Name(
            at, end, term.name, term.kind, system_of(term), term.levels, term.style, None, RULE
        )
        if term.role == "PART":
            return replace(name, style="part")
        tail = self.names.places.read(end)
        return replace(name, end=tail.end, tail=tail) if tail else name

    def _open(self, at: int, kind: str) -> Name | None:
        """A name of open words; none of capitals alone, and none that is only a place or a kind."""
        text = self.names.text
        term = _open_terms().get(kind)
        if term is None or text[at - 1] != " " or not text[at].isupper():
            return None
        if at in self.names.ends_at:
            return None
        part = self.names.open.read(term, at - 1, at - 1)
        if part is None or text[at : part.words_end].isupper():
            return None
        words = text[at : part.words_end]
        if f"{kind} {words}".lower() in self.names.lexicon.forms:
            return None
        if self.names.places.named(at - 1, None, Level.PROVINCE)[0] == part.words_end:
            return None
        if part.inner is not None:
            return replace(unit_of(term, words, at, part.inner), rule=RULE)
        base = f"{kind} {' '.join(words.split())}"
        return Name(
            at, part.end, base, term.kind, system_of(term), term.levels, "open", part.tail, RULE
        )


@cache
def _open_terms() -> dict[str, AgencyTerm]:
    return {term.name: term for term in load_agency_terms() if term.role == "OPEN"}


def share_tail(items: list[Name]) -> list[Name]:
    """The bodies of a list with a shared head, each at the place that stands behind the last; one
    under its whole name has its own."""
    tail = items[-1].tail if items else None
    if tail is None or any(item.rule != items[-1].rule for item in items):
        return items
    return [item if item.tail else replace(item, tail=tail) for item in items]


def _of_owner(item: Name, owner: Name) -> Name:
    """The part of a body that the head of the list names."""
    return replace(
        owner,
        start=item.start,
        end=item.end,
        base=f"{item.base} {owner.base}",
        rule=RULE,
        within=(),
    )


def _led(item: Name, office: str) -> Name:
    return replace(item, base=f"{office} {item.base}", kind=AgencyKind.OFFICE, within=())
