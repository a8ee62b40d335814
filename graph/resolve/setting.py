"""Setting: when and in which provinces a source speaks, read from its own record alone."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graph.resolve.places import place_id
from schema.record import DocumentItem, ExtractionRecord
from schema.reference.places import NEW_ERA, Place, find_places
from schema.vocabulary import Form, Level


@dataclass(frozen=True, slots=True)
class Located:
    """A place, or the ids of the places that a name may mean."""

    place: Place | None
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """The day a source speaks on and the provinces it names, its issuer's first.

    `issued_on` is the subject's issue date; `day` that date, else a day in the year of its number
    or period, None where neither tells the era.
    """

    sha256: str
    form: Form
    issued_on: date | None
    day: date | None
    provinces: tuple[str, ...]

    def locate(self, name: str, on: date | None = None) -> Located:
        """The gazetteer's place of that name on a day (the source's own where none is given).

        A name that several places share is looked for in the provinces of the source, in order.
        """
        return _locate(name, on or self.day, self.provinces)


def setting_of(record: ExtractionRecord, sha256: str) -> Setting:
    """The setting of a record."""
    subject = next(d for d in record.documents if d.key == record.subject)
    ordered = sorted(record.agencies, key=lambda a: a.key not in subject.issuers)
    names = [a.place for a in ordered if a.place and a.level is Level.PROVINCE]
    issued_on = date.fromisoformat(subject.issued_on) if subject.issued_on else None
    return Setting(
        sha256, record.form, issued_on, issued_on or day_of(subject), tuple(dict.fromkeys(names))
    )


def day_of(document: DocumentItem) -> date | None:
    """A day on which the document spoke: its date, else one in its year or its period's first.

    The year 2025 alone gives none, since bodies and places changed in the middle of it.
    """
    if document.issued_on:
        return date.fromisoformat(document.issued_on)
    year = document.year or (int(document.period[:4]) if document.period else None)
    return date(year, 1, 1) if year and year != NEW_ERA.year else None


@lru_cache(maxsize=16384)
def _locate(name: str, day: date | None, provinces: tuple[str, ...]) -> Located:
    places = find_places(name, on=day) or find_places(name)
    if len(_ids(places)) > 1:
        for province in provinces:
            within = find_places(name, province=province, on=day)
            if within and len(_ids(within)) == 1:
                places = within
                break
    if len(_ids(places)) == 1:
        return Located(places[-1], ())
    return Located(None, tuple(sorted(_ids(places))))


def _ids(places: tuple[Place, ...]) -> set[str]:
    return {place_id(place) for place in places}
