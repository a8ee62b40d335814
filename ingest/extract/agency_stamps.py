"""The body in the stamp of an electronic signature, which the prepared text leaves out."""

from collections.abc import Iterator

import regex

from ingest.extract.agency_lexicon import load_lexicon, lower
from ingest.extract.agency_name import Name
from ingest.extract.agency_names import NameReader
from ingest.extract.agency_places import PlaceReader
from ingest.extract.values import Context, Span
from ingest.text.prepare import PreparedText

STAMP = regex.compile(r"^[ \t]*Cơ quan: (?P<body>[^\n]{5,60}?)[ \t\r]*$", regex.MULTILINE)


def find_stamped(prepared: PreparedText, context: Context) -> Iterator[tuple[Name, Span]]:
    """Each body that a stamp names, with its span in the source; none that it names in part."""
    for stamp in STAMP.finditer(prepared.source.text):
        start, end = prepared.to_prepared(*stamp.span("body"))
        if start < end:
            continue  # The text has kept it, and names are read there.
        words = stamp["body"]
        low = lower(words)
        places = PlaceReader(words, low, context.era_date)
        name = NameReader(words, low, places, load_lexicon()).read(0)
        if name is not None and name.end == len(words) and not name.is_bare:
            yield name, stamp.span("body")
