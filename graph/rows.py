"""Rows: the graph's values as flat mappings of text, numbers and lists, and back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from schema.claims import Attribute, Claim, Evidence
from schema.graph import Agency, Document, Node, Person, Place, Source, Task
from schema.source import SourceText
from schema.vocabulary import EdgeType, Form, NodeKind, Status

Row = dict[str, Any]
T = TypeVar("T")

NODE_CLASSES: Mapping[NodeKind, type[Node]] = {
    NodeKind.DOCUMENT: Document,
    NodeKind.AGENCY: Agency,
    NodeKind.PLACE: Place,
    NodeKind.TASK: Task,
    NodeKind.PERSON: Person,
}
LABELS = {cls: label for label, cls in NODE_CLASSES.items()}


def row_of(value: Any) -> Row:
    """A flat dataclass as a row: members of closed lists as their text, tuples as lists."""
    return {name: _plain(getattr(value, name)) for name, _ in _readers(type(value))}


def value_of(cls: type[T], row: Mapping[str, Any]) -> T:
    """The dataclass that the row was made of; other keys of the row are passed over."""
    return cls(
        **{
            name: item if item is None or read is None else read(item)
            for name, read in _readers(cls)
            for item in (row.get(name),)
        }
    )


def body_of(body: str | Mapping[str, Any]) -> Mapping[str, Any]:
    """A node's own fields, which an engine keeps as JSON or as properties."""
    return json.loads(body) if isinstance(body, str) else body


def node_of(label: str, body: str | Mapping[str, Any]) -> Node:
    """The node of a label and its own fields."""
    return value_of(NODE_CLASSES[NodeKind(label)], body_of(body))


def _plain(item: Any) -> Any:
    if isinstance(item, Enum):
        return item.value
    return list(item) if isinstance(item, tuple) else item


Readers = tuple[tuple[str, Callable[[Any], Any] | None], ...]
_KNOWN: dict[type, Readers] = {}


def _readers(cls: type) -> Readers:
    if cls not in _KNOWN:
        hints = get_type_hints(cls)
        _KNOWN[cls] = tuple((field.name, _reader(hints[field.name])) for field in fields(cls))
    return _KNOWN[cls]


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    if get_origin(hint) is UnionType:
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        return tuple
    return hint if isinstance(hint, type) and issubclass(hint, Enum | bool) else None


def claim_row(claim: Claim) -> Row:
    """A claim as a row; its evidence and premises as JSON."""
    evidence = [[e.source, e.start, e.end, e.quote] for e in claim.evidence]
    return {
        "id": claim.id,
        "source": claim.source,
        "subject": claim.subject,
        "predicate": claim.predicate.value,
        "object": claim.object,
        "value": claim.value,
        "status": claim.status.value,
        "rule": claim.rule,
        "detail": claim.detail,
        "evidence": json.dumps(evidence, ensure_ascii=False, separators=(",", ":")),
        "premises": json.dumps(claim.premises, separators=(",", ":")),
        "first": claim.evidence[0].start if claim.evidence else 0,
    }


def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim of a row."""
    predicate = row["predicate"]
    return Claim(
        id=row["id"],
        source=row["source"],
        subject=row["subject"],
        predicate=_PREDICATES[predicate],
        object=row["object"],
        value=row["value"],
        status=Status(row["status"]),
        rule=row["rule"],
        evidence=tuple(Evidence(*piece) for piece in json.loads(row["evidence"])),
        premises=tuple(json.loads(row["premises"])),
        detail=row["detail"],
    )


_PREDICATES: Mapping[str, EdgeType | Attribute] = {
    **{member.value: member for member in EdgeType},
    **{member.value: member for member in Attribute},
}


def listed(items: str | list[Any] | None) -> list[Any]:
    """A list, which an engine may hand over as JSON, or not at all where it is empty."""
    return list(json.loads(items)) if isinstance(items, str) else items or []


def source_row(source: Source) -> Row:
    """A source as a row, its text beside its name."""
    return {
        "sha256": source.sha256,
        "name": source.name,
        "version": source.version,
        "form": source.form.value,
        "subject": source.subject,
        "record": source.record,
        "text": source.text.text,
        "text_name": source.text.name,
        "media_type": source.text.media_type,
        "pages": json.dumps(source.text.pages, separators=(",", ":")),
        "reader": source.text.reader,
        "title": source.text.title,
    }


def source_of(row: Mapping[str, Any]) -> Source:
    """The source of a row."""
    return Source(
        sha256=row["sha256"],
        paths=tuple(sorted(listed(row["paths"]))),
        name=row["name"],
        version=row["version"],
        form=Form(row["form"]),
        subject=row["subject"],
        text=SourceText(
            name=row["text_name"],
            media_type=row["media_type"],
            sha256=row["sha256"],
            text=row["text"],
            pages=tuple(json.loads(row["pages"])),
            reader=row["reader"],
            title=row["title"],
        ),
        record=row["record"],
    )
