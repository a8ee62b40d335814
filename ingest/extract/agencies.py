"""Agencies: every distinct body of the text and the places where it is named."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.agency_coreference import resolve_short_names
from ingest.extract.agency_lexicon import load_lexicon, lower
from ingest.extract.agency_names import NameReader
from ingest.extract.agency_places import PlaceReader
from ingest.extract.agency_resolution import make_specific
from ingest.extract.agency_scan import scan
from ingest.extract.values import Agency, AgencyMention, Context
from schema.names import name_key
from schema.vocabulary import Form


@Language.component(
    "agencies",
    requires=["doc._.context", "doc._.document_mentions"],
    assigns=["doc._.agencies", "doc._.agency_mentions"],
)
def agencies(doc: Doc) -> Doc:
    """Sets the distinct agencies, in the order of their first mention, and all mentions."""
    context = doc._.context or Context(Form.FULL_TEXT)
    text = doc.text
    low = lower(text)
    reader = NameReader(text, low, PlaceReader(text, low, context.era_date), load_lexicon())
    found: dict[str, Agency] = {}
    mentions: list[tuple[str, tuple[int, int]]] = []
    for name in resolve_short_names(scan(reader), low):
        agency = make_specific(name, context)
        key = name_key(agency.name)
        found.setdefault(key, agency)
        mentions.append((key, name.span))
    order = {key: place for place, key in enumerate(found)}
    doc._.agencies = tuple(found.values())
    doc._.agency_mentions = tuple(AgencyMention(order[key], span) for key, span in mentions)
    return doc

