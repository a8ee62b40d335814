"""ExtractionRecord: what one source says, with spans into its text, and its printed forms.

The fields of every item stand once; a program's record adds `rule` and `proof` to them, a gold
record the marks that only the gold knows. Spans are `(start, end)` in code points of the source's
text, end exclusive.
"""

import json
import re
from collections.abc import Iterable
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from schema.errors import InvalidRecord
from schema.vocabulary import (
    AgencyKind,
    Authority,
    DocumentType,
    Form,
    Level,
    Purpose,
    Recurrence,
    RelationType,
    Role,
    System,
    WarningCode,
)


def _ordered(span: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= span[0] < span[1]:
        raise ValueError(f"a span runs forward from 0, not {list(span)}")
    return span


def _matching(pattern: str) -> AfterValidator:
    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"{value!r} is not built like {pattern}")
        return value

    return AfterValidator(check)


_DAY = r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
Span = Annotated[tuple[int, int], AfterValidator(_ordered)]
FullDate = Annotated[str, _matching(r"\d{4}-" + _DAY)]
PartDate = Annotated[str, _matching(r"(\d{4}|-)-" + _DAY)]
Period = Annotated[str, _matching(r"\d{4}(-\d{4})?")]
Proof = dict[str, Span | dict[str, Span]]


class _Item(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class _Read(_Item):
    """What a program adds: the rule that read the item and what its attributes were read from."""

    rule: str = ""
    proof: Proof = Field(default_factory=dict)


class _Labelled(_Item):
    """What the gold adds: whether two careful readers may differ about the item."""

    optional: bool | None = None


class DocumentFields(_Item):
    """A document that the source names, the subject included."""

    key: str
    number: str | None
    type: DocumentType
    issuers: tuple[str, ...]
    issued_on: FullDate | None
    year: int | None
    title: str | None
    period: Period | None
    spans: tuple[Span, ...]


class AgencyFields(_Item):
    """A body, office or addressable collective that the source names."""

    key: str
    name: str
    kind: AgencyKind
    level: Level | None
    system: System
    place: str | None
    spans: tuple[Span, ...]


class RelationFields(_Item):
    """A stated relation of the document `from` to the document `to`."""

    from_: str = Field(alias="from")
    to: str
    type: RelationType
    span: Span


class ResponsibilityFields(_Item):
    """A duty: one row a clause and bearer; `span` is the clause."""

    agency: str
    document: str
    roles: tuple[Role, ...]
    span: Span
    counterparts: tuple[str, ...]
    deadline: PartDate | None
    section: str | None


class RecipientFields(_Item):
    """A line of "Nơi nhận"."""

    agency: str | None
    text: str
    purpose: Purpose | None
    span: Span


class SignatoryFields(_Item):
    """Who signed, as what, for whom; `span` is the name."""

    name: str
    position: str | None
    authority: Authority | None
    for_: str | None = Field(alias="for")
    span: Span


class DeadlineFields(_Item):
    """A date by which something is due."""

    date: PartDate | None
    implied_date: FullDate | None
    recurs: Recurrence | None
    span: Span


class BudgetFields(_Item):
    """A sum of money that is made available; `amount` in whole units of `currency`."""

    amount: int
    currency: str
    source: str | None
    span: Span


class WarningFields(_Item):
    """Something wrong in the source itself; it is told, never repaired."""

    code: WarningCode
    message: str
    span: Span


class DocumentItem(_Read, DocumentFields):
    """A document as a program read it."""


class AgencyItem(_Read, AgencyFields):
    """An agency as a program read it."""


class RelationItem(_Read, RelationFields):
    """A relation as a program read it."""


class ResponsibilityItem(_Read, ResponsibilityFields):
    """A duty as a program read it."""


class RecipientItem(_Read, RecipientFields):
    """A recipient as a program read it."""


class SignatoryItem(_Read, SignatoryFields):
    """A signatory as a program read it."""


class DeadlineItem(_Read, DeadlineFields):
    """A deadline as a program read it."""


class BudgetItem(_Read, BudgetFields):
    """A budget as a program read it."""


class WarningItem(_Read, WarningFields):
    """A warning as a program read it."""


class GoldDocument(DocumentFields):
    """A document as a person labelled it."""

    optional_spans: tuple[Span, ...] | None = None
    optional: bool | None = None


class GoldAgency(AgencyFields):
    """An agency as a person labelled it; `aliases` are other names a reader might fairly give."""

    optional_spans: tuple[Span, ...] | None = None
    aliases: tuple[str, ...] | None = None
    optional: bool | None = None


class GoldRelation(_Labelled, RelationFields):
    """A relation as a person labelled it."""


class GoldResponsibility(_Labelled, ResponsibilityFields):
    """A duty as a person labelled it."""


class GoldRecipient(_Labelled, RecipientFields):
    """A recipient as a person labelled it."""


class GoldSignatory(_Labelled, SignatoryFields):
    """A signatory as a person labelled it."""


class GoldDeadline(_Labelled, DeadlineFields):
    """A deadline as a person labelled it."""


class GoldBudget(_Labelled, BudgetFields):
    """A budget as a person labelled it."""


class GoldWarning(_Labelled, WarningFields):
    """A warning as a person labelled it."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    form: Form
    subject: str

    def _check_keys(
        self,
        documents: Iterable[DocumentFields],
        agencies: Iterable[AgencyFields],
        relations: Iterable[RelationFields],
        responsibilities: Iterable[ResponsibilityFields],
        recipients: Iterable[RecipientFields],
    ) -> None:
        document_keys = [d.key for d in documents]
        agency_keys = [a.key for a in agencies]
        for keys in (document_keys, agency_keys):
            if len(set(keys)) != len(keys):
                raise ValueError("a key stands twice")
        known_documents, known_agencies = set(document_keys), set(agency_keys)
        used_documents = {self.subject}
        used_agencies: set[str] = set()
        for document in documents:
            used_agencies.update(document.issuers)
        for relation in relations:
            used_documents.update((relation.from_, relation.to))
        for row in responsibilities:
            used_documents.add(row.document)
            used_agencies.update((row.agency, *row.counterparts))
        used_agencies.update(r.agency for r in recipients if r.agency is not None)
        if dangling := sorted(
            (used_documents - known_documents) | (used_agencies - known_agencies)
        ):
            raise ValueError(f"keys without an item: {', '.join(dangling)}")


class ExtractionRecord(_Record):
    """What one source says, as a program read it."""

    documents: tuple[DocumentItem, ...]
    agencies: tuple[AgencyItem, ...]
    relations: tuple[RelationItem, ...]
    responsibilities: tuple[ResponsibilityItem, ...]
    recipients: tuple[RecipientItem, ...]
    signatories: tuple[SignatoryItem, ...]
    deadlines: tuple[DeadlineItem, ...]
    budgets: tuple[BudgetItem, ...]
    warnings: tuple[WarningItem, ...]

    @model_validator(mode="after")
    def _keys_lead_somewhere(self) -> Self:
        self._check_keys(
            self.documents,
            self.agencies,
            self.relations,
            self.responsibilities,
            self.recipients,
        )
        return self


class GoldRecord(_Record):
    """What one source says, as a person labelled it."""

    documents: tuple[GoldDocument, ...]
    agencies: tuple[GoldAgency, ...]
    relations: tuple[GoldRelation, ...]
    responsibilities: tuple[GoldResponsibility, ...]
    recipients: tuple[GoldRecipient, ...]
    signatories: tuple[GoldSignatory, ...]
    deadlines: tuple[GoldDeadline, ...]
    budgets: tuple[GoldBudget, ...]
    warnings: tuple[GoldWarning, ...]

    @model_validator(mode="after")
    def _keys_lead_somewhere(self) -> Self:
        self._check_keys(
            self.documents,
            self.agencies,
            self.relations,
            self.responsibilities,
            self.recipients,
        )
        return self


GOLD_ONLY = frozenset({"optional", "optional_spans", "aliases"})


def _plain(record: ExtractionRecord | GoldRecord) -> dict[str, Any]:
    """The record as JSON values; gold marks that are not set are left out."""
    values = record.model_dump(mode="json", by_alias=True)
    for items in values.values():
        if isinstance(items, list):
            for item in items:
                for name in GOLD_ONLY & item.keys():
                    if item[name] is None:
                        del item[name]
    return values


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def print_record(record: ExtractionRecord | GoldRecord) -> str:
    """The record as a file: an item a line, so that two records can be read and compared."""
    lines = []
    for name, value in _plain(record).items():
        if isinstance(value, list):
            items = ",\n  ".join(map(_dump, value))
            lines.append(f' "{name}": [' + (f"\n  {items}\n ]" if items else "]"))
        else:
            lines.append(f' "{name}": {_dump(value)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def print_record_line(record: ExtractionRecord | GoldRecord) -> str:
    """The record as one compact line of JSON, without a line break."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where}: {first['msg']}" if where else str(first["msg"])


def parse_record(text: str | bytes) -> ExtractionRecord:
    """The program's record in a JSON text; InvalidRecord names the first fault where it is none."""
    try:
        return ExtractionRecord.model_validate_json(text)
    except ValidationError as error:
        raise InvalidRecord(f"no extraction record: {_reason(error)}") from error


def parse_gold_record(text: str | bytes) -> GoldRecord:
    """The gold record in a JSON text; InvalidRecord, naming the first fault, where it is none."""
    try:
        return GoldRecord.model_validate_json(text)
    except ValidationError as error:
        raise InvalidRecord(f"no gold record: {_reason(error)}") from error
