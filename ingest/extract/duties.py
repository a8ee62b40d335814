"""Who must do what, with whom and by when: one row a clause and bearer."""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract.duty_bearers import Bodies
from ingest.extract.duty_deadlines import find_deadline
from ingest.extract.duty_documents import Assigners
from ingest.extract.duty_news import read_news
from ingest.extract.duty_rows import Clause
from ingest.extract.duty_tables import read_tables
from ingest.extract.duty_walk import DutyWalk
from ingest.extract.sections import ANNEX, find_section
from ingest.extract.values import Duty, Section
from schema.vocabulary import Form, Role


def iter_clauses(doc: Doc) -> Iterator[Clause]:
    """The duty clauses of a text, by the rules of its form."""
    if doc._.form is Form.NEWS_REPORT:
        bodies = Bodies(doc._.text, doc._.agency_mentions)
        return read_news(doc._.text, doc._.prepared.blocks, bodies)
    walked = DutyWalk(doc)
    tabled = read_tables(walked.text, walked.prepared.blocks, walked.bodies)
    return iter(sorted([*walked.clauses(), *tabled], key=lambda clause: clause.span[0]))


def find_path(sections: Sequence[Section], clause: Clause) -> str | None:
    """The path of the part that a clause stands in; a table's row is named after its annex."""
    section = find_section(sections, clause.span[0])
    if clause.row is not None and (section is None or section.path.startswith(ANNEX)):
        return f"{ANNEX}.{clause.row}"
    return section.path if section else None


@Language.component(
    "duties",
    requires=[
        "doc._.sections",
        "doc._.agency_mentions",
        "doc._.deadlines",
        "doc._.documents",
        "doc._.document_mentions",
        "doc._.signatories",
        "doc._.recipients",
    ],
    assigns=["doc._.duties"],
)
def duties(doc: Doc) -> Doc:
    """The Doc with its duties, in the order of the text."""
    found: list[Duty] = []
    assigners = Assigners(doc)
    for clause in iter_clauses(doc):
        section, due = find_path(doc._.sections, clause), find_deadline(doc, clause)
        for agency in clause.agencies:
            found.append(
                Duty(
                    agency=agency,
                    document=assigners.at(clause.span[0]),
                    roles=clause.roles or {Role.EXECUTE: clause.span},
                    span=clause.span,
                    counterparts=clause.counterparts(),
                    deadline=due,
                    section=section,
                    rule=clause.rule,
                )
            )
    doc._.duties = tuple(found)
    return doc
