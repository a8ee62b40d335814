"""Agencies: every distinct body of the text and the places where it is named."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.agency_coreference import resolve_short_names
from ingest.extract.agency_lexicon import load_lexicon, lower
from ingest.extract.agency_name import Name
from ingest.extract.agency_names import NameReader
from ingest.extract.agency_places import PlaceReader
from ingest.extract.agency_resolution import exists, make_specific
from ingest.extract.agency_scan import scan
from ingest.extract.agency_speakers import find_speakers
from ingest.extract.agency_stamps import find_stamped
from ingest.extract.agency_visible import find_visible, has_a_charter
from ingest.extract.values import Agency, AgencyMention, Context, Letterhead, Span
from schema.names import name_key
from schema.vocabulary import Form


@Language.component(
    "agencies",
    requires=["doc._.letterhead", "doc._.context", "doc._.document_mentions", "doc._.signatories"],
    assigns=["doc._.agencies", "doc._.agency_mentions", "doc._.agency_stamps"],
)
def agencies(doc: Doc) -> Doc:
    """Sets the distinct agencies, in the order of their first mention, and all mentions."""
    context = doc._.context or Context(Form.FULL_TEXT)
    text = doc._.text
    low = lower(text)
    reader = NameReader(text, low, PlaceReader(text, low, context.era_date), load_lexicon())
    names = scan(reader, doc._.prepared.blocks)
    letterhead = doc._.letterhead or Letterhead()
    speakers = find_speakers(names, text, letterhead, doc._.signatories)
    visible = find_visible(names, doc)
    found: dict[str, tuple[int, Agency]] = {}
    doc._.agency_mentions = tuple(
        _mention(name, name.span, context, found)
        for name in resolve_short_names(visible, low, context, speakers)
        if exists(name, context) and not has_a_charter(text, name)
    )
    doc._.agency_stamps = tuple(
        _mention(name, span, context, found) for name, span in find_stamped(doc._.prepared, context)
    )
    doc._.agencies = tuple(agency for _, agency in found.values())
    return doc


def _mention(
    name: Name, span: Span, context: Context, found: dict[str, tuple[int, Agency]]
) -> AgencyMention:
    """The mention of what the name stands for, which joins the agencies found so far."""
    agency = make_specific(name, context)
    index, _ = found.setdefault(name_key(agency.name), (len(found), agency))
    return AgencyMention(index, span)
