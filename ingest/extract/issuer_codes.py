"""Which agency of a text the codes in a number stand for: "TT-BTC" the Ministry of Finance."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from ingest.extract.values import Agency, Context
from schema.names import name_key
from schema.numbers import DocumentNumber
from schema.reference.agencies import AgencyEntry, load_agencies
from schema.vocabulary import Level

LEADING_BODIES = "TW"  # the code of three bodies, of which the text names the right one


class CodeReader:
    """Reads the codes of numbers against the agencies of one text."""

    def __init__(self, agencies: Sequence[Agency], context: Context | None) -> None:
        self._agencies = agencies
        self._context = context

    def read(
        self, number: DocumentNumber, own: Collection[int], *, central: bool = False
    ) -> tuple[int, ...]:
        """The agencies that the codes stand for, all of them or none; of several that fit a code
        those in `own`, the subject's issuers, come first. `central`: only bodies without a place.
        """
        found = [
            self._coded(code, own, central) for code in number.issuers if code != LEADING_BODIES
        ]
        known = [place for place in found if place is not None]
        return tuple(dict.fromkeys(known)) if known and len(known) == len(number.issuers) else ()

    def _coded(self, code: str, own: Collection[int], central: bool) -> int | None:
        entries = _entries_by_code().get(code) or _entries_by_code().get(code.upper(), ())
        if central and any(entry.needs_place for entry in entries):
            return None
        places = set(self._fitting(entries))
        if len(places) > 1:
            mine = places.intersection(own)
            places = mine or {p for p in places if self._is_home(self._agencies[p])}
        return places.pop() if len(places) == 1 else None

    def _fitting(self, entries: Sequence[AgencyEntry]) -> Iterator[int]:
        for entry in entries:
            for place, agency in enumerate(self._agencies):
                if _fits(entry, agency):
                    yield place

    def _is_home(self, agency: Agency) -> bool:
        if self._context is None or self._context.level is None:
            return agency.level is Level.PROVINCE
        return agency.level is self._context.level


def _fits(entry: AgencyEntry, agency: Agency) -> bool:
    own, name = name_key(entry.name), name_key(agency.name)
    if not entry.needs_place or not name.startswith(own):
        return own == name
    place = name_key(agency.place or "")
    return name.removeprefix(own).strip() in (place, place.split(" ", 1)[-1])


@cache
def _entries_by_code() -> dict[str, tuple[AgencyEntry, ...]]:
    index: dict[str, tuple[AgencyEntry, ...]] = {}
    for entry in load_agencies():
        for code in entry.codes:
            index[code] = (*index.get(code, ()), entry)
    return index
