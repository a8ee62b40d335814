"""Which body a paper is about where its title has lost its capitals."""

import pytest

from ingest.extract.agency_name import Name
from ingest.extract.agency_speakers import find_speakers
from ingest.extract.values import Letterhead
from schema.vocabulary import AgencyKind, Level, System


@pytest.mark.parametrize(
    ("title", "speaks"),
    [
        ("quy định nhiệm vụ và tổ chức bộ máy của sở y tế", True),
        ("quy định cơ cấu tổ chức bộ máy sở y tế tỉnh", True),
        ("kế hoạch phối hợp với sở y tế", False),
        ("Quy định nhiệm vụ của sở y tế", False),
    ],
)
def test_a_title_in_small_letters_tells_its_body(title: str, speaks: bool) -> None:
    text = f"{title}\n{'.' * 2000}\nSở Y tế rửa cây."
    start = text.index("Sở Y tế")
    name = Name(
        start,
        start + 7,
        "Sở Y tế",
        AgencyKind.BODY,
        System.STATE,
        (Level.PROVINCE,),
        "with_unit",
        None,
        "gazetteer",
    )
    head = Letterhead(title=(0, len(title)))
    assert bool(find_speakers([name], text, head, [])) is speaks
