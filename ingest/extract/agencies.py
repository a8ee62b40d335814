"""Agencies: every distinct body of the text and the places where it is named."""

from bisect import bisect_right
from itertools import accumulate

import regex
from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.agency_coreference import resolve_short_names
from ingest.extract.agency_heads import DEFINED
from ingest.extract.agency_lexicon import load_lexicon, lower
from ingest.extract.agency_name import Name
from ingest.extract.agency_names import NameReader
from ingest.extract.agency_places import PlaceReader
from ingest.extract.agency_recitals import find_recital_titles
from ingest.extract.agency_resolution import exists, make_specific
from ingest.extract.agency_scan import scan
from ingest.extract.agency_stamps import find_stamped
from ingest.extract.values import Agency, AgencyMention, Context, Span
from schema.names import name_key
from schema.vocabulary import AgencyKind, Form, System

ISSUER_BEFORE = regex.compile(r"(?:^|\s)của (?:đồng chí )?(?:[\p{L} ]{3,60}(?:, | và ))?$")

# "Ủy viên Ban Thường vụ Tỉnh ủy" says who somebody is, and names no body.
PERSONS_POST = ("Ủy viên ", "ủy viên ", "UV ")
SENTENCE_START = regex.compile(r"\n(?:\d{1,2}\.|[a-z]\)|[-+])? ?$|[.;] $")


@Language.component(
    "agencies",
    requires=["doc._.context", "doc._.document_mentions"],
    assigns=["doc._.agencies", "doc._.agency_mentions", "doc._.agency_stamps"],
)
def agencies(doc: Doc) -> Doc:
    """Sets the distinct agencies, in the order of their first mention, and all mentions."""
    context = doc._.context or Context(Form.FULL_TEXT)
    text = doc._.text
    low = lower(text)
    reader = NameReader(text, low, PlaceReader(text, low, context.era_date), load_lexicon())
    names = resolve_short_names(_visible(scan(reader, doc._.prepared.blocks), doc), low, context)
    found: dict[str, tuple[int, Agency]] = {}
    doc._.agency_mentions = tuple(
        _mention(name, name.span, context, found) for name in names if exists(name, context)
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


def _visible(names: list[Name], doc: Doc) -> list[Name]:
    """The names that mention a body: in a document's name only its issuer, never who signs."""
    text: str = doc._.text
    named = doc._.document_mentions
    titles = [mention.span for mention in named]
    titles += [mention.title for mention in named if mention.title is not None]
    zones = find_recital_titles(text, doc._.prepared.blocks, named)
    titles.sort()
    ends = list(accumulate((end for _, end in titles), max))
    signature = text.rfind("Nơi nhận")
    visible: list[Name] = []
    for name in names:
        printed = text[slice(*name.span)]
        if name.kind is AgencyKind.OFFICE and printed.isupper():
            in_closing = name.start > signature > 0 or name.start > 0.6 * len(text)
            if in_closing or text.endswith(("KT. ", "TL. ", "TM. ", "TUQ. "), 0, name.start):
                continue
        if name.system is System.PARTY and text.endswith(PERSONS_POST, 0, name.start):
            continue
        if printed.startswith("Quỹ ") and not _acts(text, name.start):
            continue
        is_member = printed.lower().startswith("thành viên ")
        if is_member and not (name.start > signature > 0 or _begins(text, name.start)):
            continue
        if name.rule in ("congress", "author"):
            visible.append(name)
            continue
        place = bisect_right(titles, (name.start, len(text))) - 1
        is_inside = place >= 0 and ends[place] >= name.end
        if is_inside and not _is_issuer(text, titles[place][0], name):
            continue
        place = bisect_right(zones, (name.start, len(text))) - 1
        if place >= 0 and zones[place][1] >= name.end and name.rule != DEFINED:
            continue
        visible.append(name)
    return visible


def _begins(text: str, at: int) -> bool:
    """Whether a sentence or an item of a list begins here."""
    return at == 0 or SENTENCE_START.search(text, max(0, at - 6), at) is not None


def _acts(text: str, at: int) -> bool:
    """Whether a fund is meant as a body: where a line begins, or somebody is told to act."""
    return _begins(text, at) or text.endswith(("Giao ", "Đề nghị ", " với "), 0, at)


def _is_issuer(text: str, start: int, name: Name) -> bool:
    """ "Chương trình hành động của Chính phủ": the body behind the first "của"."""
    before = text[start : name.start].lower()
    return len(before) < 110 and " về " not in before and ISSUER_BEFORE.search(before) is not None
