"""What a person means by a number, a title or a body's name; never a guess among several."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from graph.answers import (
    AgencyMatch,
    Ambiguous,
    Candidate,
    CitedOnly,
    DocumentMatch,
    Found,
    Reason,
    Unknown,
)
from graph.meant import readings_of, splits_of
from graph.store import MAX_FIRST, Reader
from schema.graph import Agency, Document
from schema.names import search_key
from schema.numbers import DocumentNumber
from schema.reference.place_names import load_units, plain_name, split_unit
from schema.vocabulary import DocumentType, EdgeType, Identity, TextHeld

NEAR = 5


def find_document(
    reader: Reader,
    text: str,
    *,
    place: str | None = None,
    year: int | None = None,
    id: str | None = None,
) -> DocumentMatch:
    """The document that is meant by an id, a number however loosely typed, or a title.

    Place and year keep the candidates that they fit. One complete document, or one whose own text
    is held, is the answer, with the incomplete references of the same number beside it; several
    are Ambiguous.
    """
    if id is not None:
        return _with_id(reader, id) or Unknown(text or id, near=())
    if known := _with_id(reader, text):
        return known
    fitting, why = _numbered(reader, text), Reason.NUMBER
    if not fitting:
        fitting, why = _titled(reader, text), Reason.TITLE
    everything = candidates_of(reader, fitting)
    candidates = [c for c in everything if _fits(c, place, year)]
    complete = [c for c in candidates if _is_complete(c.document)]
    partial = [c for c in candidates if not _is_complete(c.document)]
    if len(complete) == 1:
        return _only(complete[0].document, why, tuple(c.document for c in partial))
    if len(candidates) == 1:
        return _only(candidates[0].document, why)
    if candidates:
        return Ambiguous(text, (*complete, *partial))
    return Unknown(text, everything or candidates_of(reader, _near(reader, text)))


def _with_id(reader: Reader, id: str) -> Found | CitedOnly | None:
    node = reader.nodes([id]).get(id)
    return _only(node, Reason.ID) if isinstance(node, Document) else None


def _only(
    document: Document, why: Reason, incomplete: tuple[Document, ...] = ()
) -> Found | CitedOnly:
    held = document.text_held is not TextHeld.CITED_ONLY
    return (Found if held else CitedOnly)(document, why, incomplete)


def _is_complete(document: Document) -> bool:
    """Whether it is a document of its own: fully identified, or its own text is held."""
    return document.identity is not Identity.PARTIAL or document.text_held is TextHeld.FULL


def _numbered(reader: Reader, text: str) -> Sequence[Document]:
    """Documents of the first reading of the text as a number that any has."""
    return next((found for n in readings_of(text) if (found := _of_numbers(reader, n))), ())


def _of_numbers(reader: Reader, numbers: Sequence[DocumentNumber]) -> Sequence[Document]:
    """Documents of the number; spellings with Đ and without it count only where none is exact."""
    for number in numbers:
        found = reader.documents_numbered(number.key)
        exact = [document for document in found if document.number_key == number.key]
        if exact and len(numbers) == 1:
            return exact
    loose = {number.loose_key for number in numbers}
    every = [document for key in sorted(loose) for document in reader.documents_numbered(key)]
    return list({document.id: document for document in every}.values())


def _titled(reader: Reader, text: str) -> Sequence[Document]:
    """Documents of exactly that title, else all whose number and titles hold its words.

    Titles are kept without the type, so where nothing holds all words, a type word at the
    beginning ("Kế hoạch ...") is taken for the type.
    """
    if found := _holding(reader, text, None):
        return found
    return next((found for k, bare in splits_of(text) if (found := _holding(reader, bare, k))), ())


def _holding(reader: Reader, text: str, kind: DocumentType | None) -> Sequence[Document]:
    found = [d for d in reader.search(text, first=MAX_FIRST).items if kind in (None, d.type)]
    key = search_key(text)
    equal = [d for d in found if any(search_key(title) == key for title in d.titles)]
    return equal or found


def _near(reader: Reader, text: str) -> Sequence[Document]:
    """Documents that share the most of the first words (a number's serial and type)."""
    words = search_key(text).split()
    for count in range(len(words) - 1, 0, -1):
        if found := reader.search(" ".join(words[:count]), first=NEAR).items:
            return found
    return ()


def candidates_of(reader: Reader, documents: Iterable[Document]) -> tuple[Candidate, ...]:
    """The documents with their issuers."""
    listed = tuple(documents)
    issuers = issuers_of(reader, listed)
    return tuple(Candidate(document, issuers[document.id]) for document in listed)


def issuers_of(reader: Reader, documents: Iterable[Document]) -> Mapping[str, tuple[Agency, ...]]:
    """The issuers of each document by its id."""
    listed = tuple(documents)
    nodes = reader.nodes({issuer for document in listed for issuer in document.issuers})
    return {
        document.id: tuple(
            agency for id in document.issuers if isinstance(agency := nodes.get(id), Agency)
        )
        for document in listed
    }


def _fits(candidate: Candidate, place: str | None, year: int | None) -> bool:
    if year is not None and str(year) != _year_of(candidate.document):
        return False
    if place is None:
        return True
    names = [candidate.document.place_name, *(agency.name for agency in candidate.issuers)]
    names += [agency.place_name for agency in candidate.issuers]
    return any(_lies_in(name, place) for name in names if name)


def _year_of(document: Document) -> str | None:
    """The year of issue; where it is unknown, the one year that the document is for."""
    return document.period if document.year is None else str(document.year)


def bare_place(text: str) -> str:
    """A place's folded name without its unit word: "tỉnh Trà Vinh" is "tra vinh"."""
    return search_key(plain_name(split_unit(text)[1]))


def _lies_in(name: str, place: str) -> bool:
    return f" {bare_place(place)} " in f" {search_key(name)} "


def find_agency(reader: Reader, text: str, *, place: str | None = None) -> AgencyMatch:
    """The agencies of that name or alias, with or without their place, and their relatives.

    "Sở Tài chính" matches "Sở Tài chính tỉnh Trà Vinh", since what is left of the name is its
    place; "Ban chỉ đạo của Sở Tài chính" is related and never counted in.
    """
    key = search_key(text)
    named = {agency.id: agency for agency in reader.agencies_named(key)}
    holding = _list_agencies(reader, text) if key else ()
    matched = [*named.values(), *(a for a in holding if a.id not in named and _is_named(a, key))]
    if place is not None:
        matched = [a for a in matched if _lies_in(f"{a.name} {a.place_name or ''}", place)]
        holding = [a for a in holding if _lies_in(f"{a.name} {a.place_name or ''}", place)]
    known = {agency.id for agency in matched}
    related = {agency.id: agency for agency in (*holding, *_parts_of(reader, known))}
    return AgencyMatch(
        text,
        tuple(sorted(matched, key=_agency_order)),
        tuple(sorted((a for a in related.values() if a.id not in known), key=_agency_order)),
    )


def related_agencies(reader: Reader, agency: str) -> tuple[Agency, ...]:
    """The relatives of a body: boards, offices and sub-bodies; none for an id that is no agency."""
    body = reader.nodes([agency]).get(agency)
    return find_agency(reader, body.name).related if isinstance(body, Agency) else ()


def _agency_order(agency: Agency) -> tuple[str, str]:
    """The order in which agencies are listed."""
    return search_key(agency.name), agency.id


def _list_agencies(reader: Reader, text: str) -> Sequence[Agency]:
    """Every agency whose name or alias holds the words."""
    found: list[Agency] = []
    after: str | None = None
    while True:
        page = reader.agencies(text, after=after, first=MAX_FIRST)
        found += page.items
        if (after := page.end) is None:
            return found


def _parts_of(reader: Reader, ids: Iterable[str]) -> Sequence[Agency]:
    """The agencies that sources say are PART_OF these."""
    edges = reader.edges(tuple(ids), [EdgeType.PART_OF], outgoing=False)
    nodes = reader.nodes({edge.start for edge in edges})
    return [node for node in nodes.values() if isinstance(node, Agency)]


def _is_named(agency: Agency, key: str) -> bool:
    """Whether a name of the agency is the key and nothing but the agency's place after it."""
    for name in (agency.name, *agency.aliases):
        folded = search_key(name)
        if folded.startswith(f"{key} "):
            rest = folded.removeprefix(key).strip()
            if agency.place_name and rest.endswith(bare_place(agency.place_name)):
                unit = rest.removesuffix(bare_place(agency.place_name)).strip()
                if not unit or unit in _units():
                    return True
    return False


@cache
def _units() -> frozenset[str]:
    return frozenset(
        search_key(form) for unit in load_units().values() for form in (unit.word, *unit.written)
    )
