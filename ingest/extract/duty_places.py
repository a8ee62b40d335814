"""Places named where their committees act: "Các tỉnh Sơn La, Lai Châu khẩn trương rà soát"."""

from collections.abc import Collection, Mapping, Sequence

import regex

from ingest.extract.initials import find_initials
from ingest.extract.values import Agency

COMMITTEE = "ủy ban nhân dân "
UNIT = r"(?:tỉnh|thành phố|thị xã|thị trấn|quận|huyện|xã|phường|đặc khu)"
PROVINCES = ("tỉnh", "thành phố")  # "các tỉnh A, B": B may be a city
OPENS = regex.compile(
    rf"(?:các |hai |ba |bốn |\d+ )?(?P<unit>{UNIT})(?:(?:, | và ){UNIT})*:? (?=\p{{Lu}})",
    regex.IGNORECASE,
)
INITIALS = find_initials(OPENS)
NAME = regex.compile(r"\p{Lu}[\p{L}\d'-]*(?: \p{Lu}[\p{L}\d'-]*){0,4}")
MORE = regex.compile(rf"(?:, | và |; | - )(?:(?:các )?(?P<unit>{UNIT}) )?(?=\p{{Lu}})")


def find_committees(agencies: Sequence[Agency], speakers: Collection[int]) -> dict[str, int]:
    """The committees that the text names, by unit and name of their place ("tỉnh sơn la").

    The place of those who speak is what they speak of, and no bearer.
    """
    names = ((agency.name.casefold(), index) for index, agency in enumerate(agencies))
    return {
        name.removeprefix(COMMITTEE): index
        for name, index in names
        if name.startswith(COMMITTEE) and " các " not in name and index not in speakers
    }


class PlaceList:
    """Reads lists of such places in one text."""

    def __init__(self, text: str, committees: Mapping[str, int]) -> None:
        self.text = text
        self.committees = committees

    def read(self, start: int, end: int) -> tuple[tuple[int, ...], int] | None:
        """The committees of the places listed from the offset on, and where the list ends; None
        where none of them is known."""
        if not self.committees or self.text[start : start + 1].lower() not in INITIALS:
            return None
        opens = OPENS.match(self.text, start, end)
        if opens is None:
            return None
        found: list[int] = []
        unit, at, done = opens["unit"], opens.end(), start
        while name := NAME.match(self.text, at, end):
            known = self._known(unit, name[0])
            if known is not None:
                found.append(known)
            done = name.end()
            more = MORE.match(self.text, done, end)
            if more is None:
                break
            unit, at = more["unit"] or unit, more.end()
        return (tuple(dict.fromkeys(found)), done) if found else None

    def _known(self, unit: str, name: str) -> int | None:
        """The committee of the place under its printed unit, else of a province of that name."""
        keys = (f"{kind} {name}".casefold() for kind in (unit, *PROVINCES))
        return next((self.committees[key] for key in keys if key in self.committees), None)
