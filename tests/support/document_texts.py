"""Short official texts made up for the tests of the document components."""

from hashlib import sha256

from spacy.tokens import Doc

from ingest.extract.doc import make_doc
from ingest.extract.form import find_form
from ingest.pipeline import load_pipeline
from ingest.text.prepare import prepare
from schema.source import SourceText

HEAD = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 41/KH-UBND
Trà Vinh, ngày 6 tháng 3 năm 2024

KẾ HOẠCH
Chăm sóc cây xanh ven kênh năm 2024

"""
DECISION = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 510/QĐ-UBND
Trà Vinh, ngày 9 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc ban hành Quy chế trực ban của các trạm bơm

ỦY BAN NHÂN DÂN TỈNH TRÀ VINH

"""


def read_document(text: str) -> Doc:
    """The annotated Doc of a text, through the whole pipeline."""
    digest = sha256(text.encode()).hexdigest()
    prepared = prepare(SourceText("bai.txt", "text/plain", digest, text))
    nlp = load_pipeline()
    doc = make_doc(nlp, prepared, find_form(prepared))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def read_plan(body: str) -> Doc:
    """The Doc of a provincial plan with that body."""
    return read_document(HEAD + body)


def mentions_of(doc: Doc) -> list[str]:
    """The words of every mention but the subject's own, in the order of the text."""
    return [
        doc._.text[slice(*mention.span)]
        for mention in doc._.document_mentions
        if mention.rule not in ("letterhead-number", "title-block", "subject-variant")
    ]


def titles_of(doc: Doc) -> dict[str, str | None]:
    """The title of each numbered document."""
    return {document.number: document.title for document in doc._.documents if document.number}
