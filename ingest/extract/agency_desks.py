"""People and rooms of the issuer's own office, where a line of its recipients names no body:
"Lãnh đạo Văn phòng", "CVP, các PCVP", "Các phòng: TH, VX"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from ingest.extract.agency_name import Name
from ingest.extract.marks import load_rows
from schema.vocabulary import AgencyKind

HEADING = "nơi nhận"
HEAD_CHARS = 300
LIST_CHARS = 3000
HAS_AN_OFFICE = ("Ủy ban nhân dân", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy")
# Of which rooms: fields in words, or the letters that stand for them.
_FIELD = (
    r"(?:[ ,:/&.-]+(?:\p{Lu}[\p{Lu}\d.&-]*(?!\p{L})|và|ban|bộ phận|chuyên môn|chuyên viên"
    r"|đơn vị|nghiên cứu|nghiệp vụ|tổng hợp|trực thuộc|trung tâm))*+"
)
_WHOSE = r"(?:(?<=UBND|HĐND|UB) (?:tỉnh|TP|thành phố|huyện|quận|thị xã|xã|phường))?"
_ENDS = r" ?(?=[;,.(\n/|]|$)"


@cache
def _desks() -> tuple[regex.Pattern[str], tuple[dict[str, str], ...]]:
    rows = load_rows("office_desks.csv")
    words = "|".join(f"(?P<d{place}>(?i:{row['pattern']}))" for place, row in enumerate(rows))
    return regex.compile(
        rf"(?:\n|; ?)[-+*•]? ?(?P<desk>{words})(?!\p{{L}})(?P<field>{_FIELD}"
        rf"(?P<whose>{_WHOSE}))(?P<end>{_ENDS})?"
    ), rows


def find_desks(text: str, low: str, names: list[Name]) -> Iterator[Name]:
    """The desks in the last list of recipients; none where the issuer has no such office."""
    at = low.rfind(HEADING)
    issuer = _issuer(names) if at >= 0 else None
    if issuer is None:
        return
    pattern, rows = _desks()
    for found in pattern.finditer(text, at, min(len(text), at + LIST_CHARS)):
        row = next(row for place, row in enumerate(rows) if found[f"d{place}"] is not None)
        is_desk = row["kind"] == "OFFICE" or (
            found["end"] is not None and (row["kind"] == "PEOPLE" or _has_a_field(found))
        )
        if is_desk:
            yield _made(issuer, row, found)


def _issuer(names: list[Name]) -> Name | None:
    """The body that heads the source, if it is one that an office serves."""
    heads = [n for n in names if n.start < HEAD_CHARS and n.kind is AgencyKind.BODY]
    first = min(heads, key=lambda name: name.start, default=None)
    is_served = first is not None and first.base.startswith(HAS_AN_OFFICE) and not first.is_bare
    return first if is_served else None


def _has_a_field(found: regex.Match[str]) -> bool:
    """Whether words say which rooms; "chuyên viên" alone may be anybody's."""
    return bool(found["field"].strip(" ,.:")) or found["desk"].lower().startswith(
        ("các ", "trưởng")
    )


def _made(issuer: Name, row: dict[str, str], found: regex.Match[str]) -> Name:
    is_room = row["kind"] == "ROOMS"
    field = " ".join(found["field"].replace(":", " ").split()) if is_room else ""
    words = f"{row['name']}{'' if field.startswith(',') else ' '}{field}".strip()
    end = found.end("field") if is_room or found["whose"] else found.end("desk")
    return replace(
        issuer,
        start=found.start("desk"),
        end=end,
        base=f"{words} Văn phòng {issuer.base}".strip(),
        kind=AgencyKind.BODY if row["kind"] == "OFFICE" else AgencyKind.COLLECTIVE,
        rule="desk-of-office",
        head="",
        within=(),
    )
