"""Runs the agency components alone on a short text, without the document components."""

from dataclasses import dataclass

from spacy.tokens import Doc

from ingest.extract.agencies import agencies
from ingest.extract.context import context
from ingest.extract.doc import blank_language, make_doc
from ingest.extract.recipients import recipients
from ingest.extract.signatories import signatories
from ingest.extract.values import Agency, DocumentMention
from ingest.text.prepare import prepare
from schema.source import SourceText
from schema.vocabulary import DocumentType, Form

PLAN = """ỦY BAN NHÂN DÂN TỈNH TRÀ VINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Trà Vinh, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
Chăm sóc cây xanh năm 2024

"""
MINISTRY = """BỘ XÂY DỰNG
Số: 5/QĐ-BXD
Hà Nội, ngày 9 tháng 9 năm 2025
QUYẾT ĐỊNH
Về việc trồng cây quanh trụ sở

"""


@dataclass(frozen=True)
class Reading:
    """A Doc that the agency components have seen."""

    doc: Doc

    def names(self) -> list[str]:
        """The names of the agencies that are mentioned, in order of first mention."""
        mentioned = [mention.agency for mention in self.doc._.agency_mentions]
        return [self.doc._.agencies[index].name for index in dict.fromkeys(mentioned)]

    def words(self, name: str) -> list[str]:
        """The words of every mention of that agency."""
        return [
            self.doc.text[slice(*mention.span)]
            for mention in self.doc._.agency_mentions
            if self.doc._.agencies[mention.agency].name == name
        ]

    def agency(self, name: str) -> Agency:
        """The agency of that name."""
        found: list[Agency] = [a for a in self.doc._.agencies if a.name == name]
        assert len(found) == 1, f"{name!r} is not among {self.names()}"
        return found[0]


def read(text: str, form: Form = Form.FULL_TEXT, titles: tuple[str, ...] = ()) -> Reading:
    """The text after the agency components; `titles` are names of documents in it."""
    prepared = prepare(SourceText("mau.txt", "text/plain", "0" * 64, text))
    doc = make_doc(blank_language(), prepared, form)
    doc._.document_mentions = tuple(_mention(prepared.text, title) for title in titles)
    for component in (context, signatories, agencies, recipients):
        doc = component(doc)
    return Reading(doc)


def read_plan(body: str, titles: tuple[str, ...] = ()) -> Reading:
    """The body as that of a plan of the province of Trà Vinh."""
    return read(PLAN + body, titles=titles)


def _mention(text: str, title: str) -> DocumentMention:
    start = text.index(title)
    return DocumentMention((start, start + len(title)), DocumentType.OTHER, None, None, "test")
