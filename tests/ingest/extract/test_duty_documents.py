"""Duties: which document assigns one, the decision or the plan that it puts in force."""

from ingest.extract import values
from ingest.extract.doc import make_doc
from ingest.extract.duty_documents import Assigners
from ingest.text.prepare import prepare
from schema.source import SourceText
from schema.vocabulary import DocumentType, Form
from tests.support.duty_docs import NLP

TITLE = "KẾ HOẠCH\nTrồng rừng ven biển"
TEXT = (
    "Điều 1. Ban hành Kế hoạch Trồng rừng ven biển.\nNơi nhận:\n- Sở Y tế.\n\n"
    f"{TITLE}\n(Kèm theo Quyết định số 5/QĐ-UBND)\n1. Sở Y tế trồng cây.\n"
)


def assigner_of(words: str, *, recipient: str = "Sở Y tế", rule: str = "name-put-in-force") -> int:
    """The place of the document that assigns what stands at the words."""
    doc = make_doc(NLP, prepare(SourceText("a.txt", "text/plain", "0", TEXT)), Form.FULL_TEXT)
    text = doc._.text
    start = text.index("KẾ HOẠCH")
    span = (start, text.index(" (Kèm" if " (Kèm" in text else "\n(Kèm"))
    plain = {"issued_on": None, "year": None, "title": None, "period": None}
    doc._.documents = (
        values.Document(None, DocumentType.DECISION, (), **plain, mentions=(), rule="hand"),
        values.Document(None, DocumentType.PLAN, (), **plain, mentions=(span,), rule="hand"),
    )
    doc._.document_mentions = (values.DocumentMention(span, DocumentType.PLAN, None, None, rule),)
    at = text.index(recipient)
    doc._.recipients = (values.Recipient(None, None, (at, at + len(recipient)), "hand"),)
    doc._.signatories = ()
    return Assigners(doc).at(text.index(words))


def test_what_stands_below_the_title_of_an_annexed_plan_is_assigned_by_it() -> None:
    assert assigner_of("trồng cây") == 1


def test_what_stands_before_that_title_is_assigned_by_the_decision() -> None:
    assert assigner_of("Ban hành") == 0


def test_a_title_before_the_end_of_the_decision_or_of_another_kind_annexes_nothing() -> None:
    assert assigner_of("trồng cây", recipient="trồng cây") == 0
    assert assigner_of("trồng cây", rule="name") == 0
