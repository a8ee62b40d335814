"""Small records written by hand: a source that says just what a test needs."""

import hashlib
from typing import Any

from graph.resolve.plan import Arrival
from schema.record import ExtractionRecord
from schema.source import SourceText

AGENCY = {"kind": "BODY", "level": "PROVINCE", "system": "STATE", "rule": "test", "proof": {}}
CENTRAL = {**AGENCY, "level": "CENTRAL"}


class Told:
    """A source in the making: every item gets words of its own in the text."""

    def __init__(self, name: str, *, form: str = "FULL_TEXT") -> None:
        self.name = name
        self.form = form
        self.words = f"{name}\n"
        self.lists: dict[str, list[dict[str, Any]]] = {
            layer: []
            for layer in (
                "documents",
                "agencies",
                "relations",
                "responsibilities",
                "recipients",
                "signatories",
                "deadlines",
                "budgets",
                "warnings",
            )
        }

    def span(self, words: str) -> list[int]:
        """Words added to the text, and where they now stand."""
        start = len(self.words)
        self.words += words + "\n"
        return [start, start + len(words)]

    def agency(self, name: str, place: str | None = None, **fields: Any) -> str:
        """An agency, by its key; central where it has no place."""
        key = f"a{len(self.lists['agencies']) + 1}"
        base = AGENCY if place else CENTRAL
        self.lists["agencies"].append(
            {**base, "key": key, "name": name, "place": place, "spans": [self.span(name)], **fields}
        )
        return key

    def document(self, number: str | None, *issuers: str, **fields: Any) -> str:
        """A document, by its key; the first one is the subject."""
        key = f"d{len(self.lists['documents']) + 1}"
        issued_on = fields.get("issued_on")
        item = {
            "key": key,
            "number": number,
            "type": "KH",
            "issuers": list(issuers),
            "issued_on": None,
            "year": int(issued_on[:4]) if issued_on else None,
            "title": None,
            "period": None,
            "spans": [self.span(number or fields.get("title") or "văn bản")],
            "rule": "test",
            "proof": {},
            **fields,
        }
        self.lists["documents"].append(item)
        return key

    def relation(self, start: str, end: str, type: str) -> None:
        """A relation between two of the documents."""
        span = self.span(f"{start} {type} {end}")
        self.lists["relations"].append(
            {"from": start, "to": end, "type": type, "span": span, "rule": "test", "proof": {}}
        )

    def duty(self, agency: str, document: str, clause: str, *roles: str, **fields: Any) -> None:
        """A duty of an agency by a document."""
        self.lists["responsibilities"].append(
            {
                "agency": agency,
                "document": document,
                "roles": list(roles or ("EXECUTE",)),
                "span": self.span(clause),
                "counterparts": [],
                "deadline": None,
                "section": None,
                "rule": "test",
                "proof": {},
                **fields,
            }
        )

    def arrival(self, path: str | None = None, version: str = "1") -> Arrival:
        """The source as it would come from extraction."""
        text = SourceText(
            self.name, "text/plain", hashlib.sha256(self.words.encode()).hexdigest(), self.words
        )
        record = ExtractionRecord.model_validate(
            {"source": self.name, "form": self.form, "subject": "d1", **self.lists}
        )
        return Arrival(path or f"/{self.name}", text, record, version)
