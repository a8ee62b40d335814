"""Runs the pipeline up to relations and warnings over a passage, and says what it found."""

from spacy.tokens import Doc

from ingest.extract.doc import make_doc
from ingest.extract.form import find_form
from ingest.pipeline import load_pipeline
from ingest.text.prepare import prepare
from schema.source import SourceText

APART = ("recipients", "signatories", "deadlines", "budgets", "duties")
PLAN_HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nSố: 45/KH-UBND\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "An Phú, ngày 12 tháng 5 năm 2025\n\nKẾ HOẠCH\nBảo vệ nguồn nước trên địa bàn xã năm 2025\n\n"
)
DECISION_HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 812/QĐ-UBND\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "An Giang, ngày 12 tháng 5 năm 2025\n\nQUYẾT ĐỊNH\nVề việc quản lý bến bãi trên địa "
    "bàn tỉnh\n\n"
    "ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\n"
)


def read(text: str) -> Doc:
    """The annotated Doc of a passage."""
    nlp = load_pipeline()
    prepared = prepare(SourceText("passage.txt", "", "text/plain", text))
    doc = make_doc(nlp, prepared, find_form(prepared))
    for name, component in nlp.pipeline:
        if name not in APART:
            doc = component(doc)
    return doc


def stated(text: str) -> set[tuple[str, str, str]]:
    """Every relation as (source, type, target), the subject as "*", others by number or name."""
    doc = read(text)
    return {
        (_name(doc, relation.source), relation.type.value, _name(doc, relation.target))
        for relation in doc._.relations
    }


def quotes(text: str) -> dict[tuple[str, str], str]:
    """The words that state each relation of the subject, by type and target."""
    doc = read(text)
    return {
        (relation.type.value, _name(doc, relation.target)): doc._.text[slice(*relation.span)]
        for relation in doc._.relations
        if relation.source == 0
    }


def warnings(text: str) -> list[tuple[str, str]]:
    """Every warning as (code, the words that it is about)."""
    doc = read(text)
    return [(found.code.value, doc._.text[slice(*found.span)]) for found in doc._.warned]


def _name(doc: Doc, index: int) -> str:
    if index == 0:
        return "*"
    document = doc._.documents[index]
    return document.number or document.title or document.type.value
