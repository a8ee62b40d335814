"""Every reference that one record makes, and the mentions that tie its keys to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.resolve.agencies import Identified, identify
from graph.resolve.documents import document_drafts
from graph.resolve.payload import Draft, PersonPayload, TaskPayload, draft
from graph.resolve.setting import Setting, setting_of
from schema.claims import Attribute, Claim
from schema.claims_of import persons_of, tasks_of
from schema.ids import stable_id
from schema.names import name_key, squeeze
from schema.record import ExtractionRecord
from schema.source import SourceText
from schema.vocabulary import NodeKind


@dataclass(frozen=True, slots=True)
class Drafted:
    """The references of a source by the keys of its record."""

    by_key: Mapping[str, Draft]

    @property
    def drafts(self) -> dict[str, Draft]:
        """Each reference once, by its id."""
        return {item.id: item for item in self.by_key.values()}


def references_of(
    source: SourceText, record: ExtractionRecord, claims: tuple[Claim, ...]
) -> Drafted:
    """The references of all documents, agencies, tasks and persons of a record."""
    setting = setting_of(record, source.sha256)
    agencies = {item.key: identify(item, setting) for item in record.agencies}
    documents = document_drafts(record, agencies, setting, source.text)
    by_key = {key: identified.draft for key, identified in agencies.items()} | documents
    by_key |= _task_drafts(source, record, documents, claims)
    by_key |= _person_drafts(record, agencies, setting)
    return Drafted(by_key)


def _task_drafts(
    source: SourceText,
    record: ExtractionRecord,
    documents: Mapping[str, Draft],
    claims: tuple[Claim, ...],
) -> dict[str, Draft]:
    stated = _agreed_values(claims, Attribute.DEADLINE)
    inferred = _agreed_values(claims, Attribute.DUE)
    drafts = {}
    for key, rows in tasks_of(record).items():
        row = rows[0]
        text = squeeze(source.text[slice(*row.span)])
        deadline = stated.get(key)
        due = deadline if deadline and not deadline.startswith("--") else inferred.get(key)
        payload = TaskPayload(
            section=row.section, clause=name_key(text), text=text, deadline=deadline, due=due
        )
        document = documents[row.document]
        block = stable_id("tk_", document.block, row.section, payload.clause)
        drafts[key] = draft(NodeKind.TASK, block, payload, document.id)
    return drafts


def _agreed_values(claims: Iterable[Claim], attribute: Attribute) -> dict[str, str | None]:
    """What the claims on each subject say of it; None where they disagree."""
    found: dict[str, str | None] = {}
    for claim in claims:
        if claim.predicate is attribute:
            agree = found.setdefault(claim.subject, claim.value) == claim.value
            found[claim.subject] = claim.value if agree else None
    return found


def _person_drafts(
    record: ExtractionRecord, agencies: Mapping[str, Identified], setting: Setting
) -> dict[str, Draft]:
    """Signatories: one person where name and the bodies they sign for are equal."""
    subject = next(d for d in record.documents if d.key == record.subject)
    bodies = tuple(sorted({agencies[key].node for key in subject.issuers}))
    source = None if bodies else setting.sha256
    drafts = {}
    for key, name in persons_of(record).items():
        payload = PersonPayload(name=name, bodies=bodies, source=source)
        block = stable_id("pe_", name_key(name), source, *bodies)
        drafts[key] = draft(NodeKind.PERSON, block, payload)
    return drafts
