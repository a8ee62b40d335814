"""Numbers that are not built as they should be, or that their type word contradicts."""

from collections.abc import Iterator

import regex
from spacy.tokens import Doc

from ingest.extract.type_words import TypeWord, find_type_words
from ingest.extract.values import Document, DocumentMention, NumberMention, Warned
from schema.numbers import DocumentNumber, NumberSystem
from schema.reference.assembly_terms import load_assembly_terms
from schema.vocabulary import DocumentType, WarningCode

GAP = 12
SEPARATORS = regex.compile(r"[-/. ]")
STATE_FORM = regex.compile(r"\d+[a-zđ]?/\p{Lu}+-")
TERM = regex.compile(r"[/-](?:UBTV)?QH(\d{1,2})(?!\d)")
# Before this year directives and decisions were numbered without a symbol of their type.
TYPED_SINCE = 1998
# Only committees; steering committees number in either manner.
PARTY_COMMITTEES = frozenset({"TW", "TƯ", "TU", "HU", "ĐU"})
UNTYPED = (DocumentType.LETTER, DocumentType.OTHER, DocumentType.CONTRACT, DocumentType.REPORT)
# Words that name the kind of content, under numbers of another kind, without contradiction.
COMPATIBLE = {
    DocumentType.REGULATION: {DocumentType.DECISION},
    DocumentType.STATUTE: {DocumentType.DECISION},
    DocumentType.CONCLUSION: {DocumentType.NOTICE},
    DocumentType.NOTICE: {DocumentType.CONCLUSION},
    DocumentType.PROPOSAL: {DocumentType.CIRCULAR, DocumentType.JOINT_CIRCULAR},
    DocumentType.CIRCULAR: {DocumentType.JOINT_CIRCULAR},
    DocumentType.JOINT_CIRCULAR: {DocumentType.CIRCULAR},
}


def iter_number_warnings(doc: Doc) -> Iterator[Warned]:
    """NUMBER_FORM and TYPE_NUMBER_MISMATCH of own and cited numbers."""
    yield from _own_number(doc)
    documents = _document_of(doc._.documents)
    glued = _glued(doc._.numbers)
    for mention in doc._.document_mentions:
        if mention.number is None:
            continue
        if message := _form_fault(mention, documents.get(mention.span), glued):
            yield Warned(mention.span, WarningCode.NUMBER_FORM, message, "number-form")
        if message := _mismatch(doc._.text, mention):
            code = WarningCode.TYPE_NUMBER_MISMATCH
            yield Warned(mention.span, code, message, "type-word-against-number")


def _own_number(doc: Doc) -> Iterator[Warned]:
    own: NumberMention | None = doc._.letterhead.number
    if own is not None and not own.number.serial:
        span = doc._.letterhead.number_line or own.span
        message = f"Số thứ tự để trống: {own.number}"
        yield Warned(span, WarningCode.NUMBER_FORM, message, "blank-serial")


def _document_of(documents: tuple[Document, ...]) -> dict[tuple[int, int], Document]:
    return {span: document for document in documents for span in document.mentions}


def _glued(numbers: tuple[NumberMention, ...]) -> dict[str, str]:
    """For the letters of a number, how the same source prints it with the type set apart."""
    return {
        SEPARATORS.sub("", found.number.text).upper(): found.number.text
        for found in numbers
        if found.number.type is not None
    }


def _form_fault(
    mention: DocumentMention, document: Document | None, glued: dict[str, str]
) -> str | None:
    if mention.number is None:
        return None
    number = mention.number.number
    if fault := _term_fault(number):
        return fault
    if number.type is None:
        if number.system is not NumberSystem.LETTER:
            return None
        right = glued.get(SEPARATORS.sub("", number.text).upper())
        if right is not None and right != number.text:
            return f"Số {number} thiếu dấu nối, nơi khác ghi {right}"
        year = document.year if document else None
        if mention.type in UNTYPED or year is None or year < TYPED_SINCE:
            return None
        return f"Số {number} thiếu ký hiệu loại văn bản"
    is_party = PARTY_COMMITTEES.issuperset(number.issuers)
    if is_party and number.year is None and STATE_FORM.match(number.text):
        return f"Số {number} của cơ quan đảng ghi theo lối của Nhà nước"
    return None


def _term_fault(number: DocumentNumber) -> str | None:
    """A number of the Assembly, or of its standing committee, from a year outside the term."""
    term = TERM.search(number.text)
    if term is None or number.year is None:
        return None
    years = load_assembly_terms().get(int(term[1]))
    if years is None or number.year in years:
        return None
    return f"Số {number} ghi Quốc hội khóa {term[1]}, nhiệm kỳ {years[0]} - {years[-1]}"


def _mismatch(text: str, mention: DocumentMention) -> str | None:
    """A type word right before a number of another type; "văn bản" fits every number."""
    if mention.number is None:
        return None
    by_code = mention.number.number.document_type
    word = _word_before(text, mention)
    if by_code in (None, DocumentType.OTHER, DocumentType.LETTER) or word is None:
        return None
    by_word = word.entry.type
    if by_word is by_code or by_word in UNTYPED or by_code in COMPATIBLE.get(by_word, ()):
        return None
    return f"{text[word.start : word.end]} mang số {mention.number.number} của loại {by_code}"


def _word_before(text: str, mention: DocumentMention) -> TypeWord | None:
    if mention.number is None:
        return None
    start, end = mention.span[0], mention.number.span[0]
    words = find_type_words(text[start:end])
    if len(words) != 1 or words[0].start > 0 or end - start - words[0].end > GAP:
        return None
    word = words[0]
    return TypeWord(start, start + word.end, word.entry, word.capital)
