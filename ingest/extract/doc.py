"""The spaCy Doc that components work on: how it is cut into tokens, and what hangs on it."""

import re

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from ingest.text.prepare import PreparedText
from schema.vocabulary import Form

PUNCTUATION = r"[^\w\s]"
TOKEN = re.compile(rf"\w+|{PUNCTUATION}|\s+")
LONGEST_RUN = 400

ANNOTATIONS: dict[str, object] = {
    "prepared": None,
    "text": "",  # doc.text without joining the tokens anew at every look
    "form": None,
    "letterhead": None,
    "context": None,
    "sections": (),
    "numbers": (),
    "dates": (),
    "document_mentions": (),
    "documents": (),
    "agencies": (),
    "agency_mentions": (),
    "agency_stamps": (),  # as agency_mentions, with spans of the source
    "relations": (),
    "recipients": (),
    "signatories": (),
    "deadlines": (),
    "budgets": (),
    "duties": (),
    "warned": (),
}


def blank_language() -> Language:
    """A language that cuts at blanks and around every single punctuation mark, so that no fact
    crosses a token."""
    nlp = spacy.blank("xx")
    nlp.max_length = 20_000_000
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules={},
        prefix_search=compile_prefix_regex([PUNCTUATION]).search,
        suffix_search=compile_suffix_regex([PUNCTUATION]).search,
        infix_finditer=compile_infix_regex([PUNCTUATION]).finditer,
    )
    return nlp


def register_annotations() -> None:
    """Declare every `doc._` attribute; a later call changes nothing."""
    for name, default in ANNOTATIONS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def make_doc(nlp: Language, prepared: PreparedText, form: Form) -> Doc:
    """A Doc over the prepared text, still without annotations."""
    if max(map(len, prepared.text.split()), default=0) > LONGEST_RUN:
        # spaCy copies the rest of a run at every mark that it cuts off.
        words = TOKEN.findall(prepared.text)
        doc = Doc(nlp.vocab, words=words, spaces=[False] * len(words))
    else:
        doc = nlp.make_doc(prepared.text)
    doc._.prepared = prepared
    doc._.text = prepared.text
    doc._.form = form
    return doc


register_annotations()
