"""From a record's documents to references: what their source says to identify them."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from graph.resolve.agencies import Identified
from graph.resolve.payload import DocumentPayload, Draft, draft
from graph.resolve.places import is_merged, place_id
from graph.resolve.setting import Setting, day_of
from schema.errors import InvalidNumber
from schema.ids import stable_id
from schema.names import name_key, search_key
from schema.numbers import DocumentNumber, NumberSystem, parse_number
from schema.record import DocumentItem, ExtractionRecord
from schema.reference.agencies import find_agency_by_code
from schema.reference.places import NEW_ERA
from schema.reference.terms import find_party_term
from schema.vocabulary import DocumentType, Form, Level, NodeKind, RelationType, TextHeld

NATION = ""

# Only the National Assembly and its Standing Committee issue these, so a name needs no issuer.
NATIONAL = frozenset({DocumentType.LAW, DocumentType.ORDINANCE})


def document_drafts(
    record: ExtractionRecord,
    agencies: Mapping[str, Identified],
    setting: Setting,
    text: str,
) -> dict[str, Draft]:
    """The reference of each document of a record, by its key."""
    reading = _Reading(record, agencies, setting, text)
    drafts = {d.key: reading.draft(d) for d in record.documents if d.key not in reading.decisions}
    pending = dict(reading.decisions)
    while pending:
        ready = [key for key, decision in pending.items() if decision in drafts]
        if not ready:  # a ring of decisions that put each other in force: each stands for itself
            drafts |= {key: reading.draft(reading.items[key]) for key in pending}
            break
        for key in ready:
            drafts[key] = reading.annex(reading.items[key], drafts[pending.pop(key)])
    return drafts


class _Reading:
    """One record as resolution reads it."""

    def __init__(
        self,
        record: ExtractionRecord,
        agencies: Mapping[str, Identified],
        setting: Setting,
        text: str,
    ) -> None:
        self.record = record
        self.agencies = agencies
        self.setting = setting
        self.text = text
        self.items = {d.key: d for d in record.documents}
        self.agency_items = {a.key: a for a in record.agencies}
        self.decisions = self._decisions()
        self.siblings = Counter(
            (decision, self.items[key].type) for key, decision in self.decisions.items()
        )

    def _decisions(self) -> dict[str, str]:
        """The one decision that puts a document without number in force, by that document."""
        found: dict[str, set[str]] = {}
        for relation in self.record.relations:
            annexed = self.items[relation.to]
            if relation.type is RelationType.PROMULGATES and annexed.number is None:
                found.setdefault(relation.to, set()).add(relation.from_)
        return {key: min(several) for key, several in found.items() if len(several) == 1}

    def held(self, item: DocumentItem) -> TextHeld:
        if item.key != self.record.subject:
            return TextHeld.CITED_ONLY
        return TextHeld.FULL if self.record.form is Form.FULL_TEXT else TextHeld.REPORTED

    def draft(self, item: DocumentItem) -> Draft:
        if item.number is None:
            return self.named(item)
        number = _parsed(item.number)
        block = number.key if number and number.serial else name_key(item.number)
        place, place_name = self.place(item, number)
        year = (number.year if number else None) or item.year
        series = _series(item, number, year)
        settled = bool(number and number.serial) and place is not None and series is not None
        payload = self.payload(
            item,
            block=block,
            serial=int(digits) if number and (digits := _digits(number.serial)) else None,
            party=bool(number and number.is_party),
            place=place,
            place_name=place_name,
            year=year,
            series=series,
            settled=settled,
        )
        return draft(NodeKind.DOCUMENT, stable_id("n_", block), payload)

    def named(self, item: DocumentItem) -> Draft:
        """A document known by its name alone."""
        key = name_key(item.title) if item.title else None
        issuers = self.issuers(item)
        local = any(self.is_local(a) for a in item.issuers)
        settled = key is not None and (bool(issuers) or item.type in NATIONAL) and not local
        place, place_name = self.place(item, None)
        payload = self.payload(
            item,
            block=stable_id("t_", item.type, key, item.period, item.year, *issuers),
            serial=None,
            party=False,
            place=place,
            place_name=place_name,
            year=item.year,
            series=None,
            settled=settled,
        )
        return draft(NodeKind.DOCUMENT, payload.block, payload)

    def annex(self, item: DocumentItem, decision: Draft) -> Draft:
        """A document that is known as what a decision puts in force."""
        title = name_key(item.title) if item.title else None
        several = self.siblings[self.decisions[item.key], item.type] > 1
        place, place_name = self.place(item, None)
        payload = self.payload(
            item,
            block=decision.block,
            serial=None,
            party=False,
            place=place,
            place_name=place_name,
            year=item.year,
            series=None,
            settled=True,
            annex=True,
            sibling=title if several else None,
        )
        return draft(NodeKind.DOCUMENT, decision.block, payload, decision.id)

    def payload(
        self,
        item: DocumentItem,
        *,
        block: str,
        serial: int | None,
        party: bool,
        place: str | None,
        place_name: str | None,
        year: int | None,
        series: str | None,
        settled: bool,
        annex: bool = False,
        sibling: str | None = None,
    ) -> DocumentPayload:
        seen = self.setting.issued_on
        return DocumentPayload(
            number=item.number,
            block=block,
            serial=serial,
            party=party,
            type=item.type.value,
            title=item.title,
            period=item.period,
            issuers=self.issuers(item),
            place=place,
            place_name=place_name,
            issued_on=item.issued_on,
            year=year,
            term=find_party_term(date.fromisoformat(item.issued_on))
            if party and item.issued_on
            else None,
            series=series,
            held=self.held(item).value,
            source=None if settled else self.setting.sha256,
            seen_on=seen.isoformat() if seen and not settled else None,
            annex=annex,
            sibling=sibling,
        )

    def issuers(self, item: DocumentItem) -> tuple[str, ...]:
        return tuple(sorted({self.agencies[key].node for key in item.issuers}))

    def is_local(self, key: str) -> bool:
        identified = self.agencies[key]
        return identified.place is None and identified.level is not Level.CENTRAL

    def place(
        self, item: DocumentItem, number: DocumentNumber | None
    ) -> tuple[str | None, str | None]:
        """(id, name) of the place whose series the number is of; ("", None) for the nation's.

        The place comes from the issuer that the source gives, never from a namesake; the day is
        the document's own where known, so that its province is the one of its time.
        """
        if number is not None and _is_national(number):
            return NATION, None
        issuers = [self.agencies[key] for key in item.issuers]
        places = {(i.place_name, i.level) for i in issuers if i.place_name}
        if len(places) == 1:
            return self._placed(item, next(iter(places))[0] or "")
        if not places and issuers and all(i.level is Level.CENTRAL for i in issuers):
            return NATION, None
        if places:
            located = {self._placed(item, name or "")[0] for name, _ in places}
            if None not in located:
                names = ", ".join(sorted(name or "" for name, _ in places))
                return "+".join(sorted(filter(None, located))), names
        return None, None

    def _placed(self, item: DocumentItem, name: str) -> tuple[str | None, str | None]:
        located = self.setting.locate(name, day_of(item) or self.setting.day)
        if located.place is None:
            return None, name
        if self._may_be_a_predecessors(item, name):
            return None, name
        return place_id(located.place), name

    def _may_be_a_predecessors(self, item: DocumentItem, name: str) -> bool:
        """Whether "the province" of a merged province's paper may be one of those it came from.

        So it is where the cited document is older than the merger and its issuer is not printed
        with its place.
        """
        if item.key == self.record.subject:
            return False
        today = self.setting.locate(name)
        if today.place is None or not is_merged(today.place):
            return False
        own = day_of(item)
        if own is None or self.setting.day is None:
            return False
        if own >= NEW_ERA or self.setting.day < NEW_ERA:
            return False
        bare = search_key(name.partition(" ")[2])
        spans = [span for key in item.issuers for span in self.agency_items[key].spans]
        return not any(bare in search_key(self.text[start:end]) for start, end in spans)


def _parsed(text: str) -> DocumentNumber | None:
    try:
        return parse_number(text)
    except InvalidNumber:
        return None


def _digits(serial: str) -> str:
    return "".join(c for c in serial if c.isdecimal())


def _is_national(number: DocumentNumber) -> bool:
    """Whether the number's symbol alone says that its issuer is a central one."""
    if number.system is NumberSystem.ASSEMBLY or number.is_standard:
        return True
    return bool(number.issuers) and all(_is_central_code(code) for code in number.issuers)


def _is_central_code(code: str) -> bool:
    entry = find_agency_by_code(code, Level.CENTRAL)
    if entry is not None:
        return entry.levels == (Level.CENTRAL,)
    return code.endswith("TW")


def _series(item: DocumentItem, number: DocumentNumber | None, year: int | None) -> str | None:
    """What the serial is counted within: a year, for central Party bodies a term.

    Steering committees share the code BCĐ, so only the day tells their numbers apart. Provincial
    and lower Party committees start anew at congresses of their own, so the year is kept for them:
    two documents of one year and number would have to lie on both sides of a congress.
    """
    if number is None:
        return None
    if any(code.startswith("BCĐ") for code in number.issuers):
        return item.issued_on
    if number.is_party and _is_national(number):
        if item.issued_on is None:
            return None
        term = find_party_term(date.fromisoformat(item.issued_on))
        return f"term {term}" if term else item.issued_on
    return str(year) if year else None
