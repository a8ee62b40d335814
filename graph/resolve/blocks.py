"""Within one block: which references are one document, which stay apart, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.resolve.payload import DocumentPayload, Draft
from schema.ids import stable_id
from schema.names import name_key
from schema.reference.terms import find_party_term
from schema.vocabulary import Joining


@dataclass(frozen=True, slots=True)
class Placed:
    """The node of a reference; `alias` is the id it would have alone, `reason` why it joined or
    did not, `candidates` what it may be."""

    node: str
    alias: str | None = None
    reason: Joining | None = None
    candidates: tuple[str, ...] = ()


def resolve_block(drafts: Iterable[Draft]) -> dict[str, Placed]:
    """The place of every document reference of a block, by reference id.

    References that their own source identifies come first and make the documents; each other one
    then joins the only one of them that fits it, or stays for itself with its candidates. An annex
    follows its decision. The result depends on the set of references alone.
    """
    ordered = sorted(drafts, key=lambda d: d.id)
    placed: dict[str, Placed] = {}
    settled: dict[str, list[DocumentPayload]] = defaultdict(list)
    for item in ordered:
        payload = _document(item)
        if not payload.annex and payload.source is None:
            node = _identity(payload)
            placed[item.id] = Placed(node)
            settled[node].append(payload)
    for item in ordered:
        payload = _document(item)
        if not payload.annex and payload.source is not None:
            placed[item.id] = _join(item, payload, settled)
    waiting = [item for item in ordered if _document(item).annex]
    while waiting:
        ready = [item for item in waiting if item.depends_on in placed]
        if not ready:
            break
        for item in ready:
            placed[item.id] = _annexed(_document(item), placed[item.depends_on or ""])
        waiting = [item for item in waiting if item.id not in placed]
    return placed


def _document(item: Draft) -> DocumentPayload:
    assert isinstance(item.payload, DocumentPayload)
    return item.payload


def _identity(payload: DocumentPayload) -> str:
    """The id of a document that its references identify by number or by name."""
    if payload.number is None:
        return stable_id(
            "doc_",
            "NAME",
            payload.type,
            name_key(payload.title or ""),
            payload.period,
            payload.year,
            *payload.issuers,
        )
    return stable_id("doc_", "NUMBER", payload.block, payload.place, payload.series)


def _annexed(payload: DocumentPayload, decision: Placed) -> Placed:
    node = stable_id("doc_", "ANNEX", decision.node, payload.type, payload.sibling)
    if decision.alias is None:
        return Placed(node)
    alias = stable_id("doc_", "ANNEX", decision.alias, payload.type, payload.sibling)
    return Placed(node, alias if alias != node else None, decision.reason)


def _join(
    item: Draft, payload: DocumentPayload, settled: Mapping[str, Sequence[DocumentPayload]]
) -> Placed:
    """Where a reference goes that its own source does not identify."""
    alone = stable_id("doc_", "ALONE", item.id)
    if payload.number is None:
        return Placed(alone, reason=Joining.NAME_ALONE)
    possible = {node: others for node, others in settled.items() if _compatible(payload, others)}
    candidates = tuple(sorted(possible))
    if payload.place is None:
        return Placed(alone, None, Joining.NO_ISSUER, candidates)
    if payload.series is not None:
        return Placed(alone, None, Joining.NUMBER_INCOMPLETE, candidates)
    fitting = [node for node, others in sorted(possible.items()) if _fits(payload, others)]
    if len(fitting) == 1:
        return Placed(fitting[0], alone, _why(payload, possible[fitting[0]]))
    if not fitting:
        return Placed(alone, None, Joining.NONE_FITS, candidates)
    return Placed(alone, None, Joining.SEVERAL_FIT, candidates)


def _compatible(payload: DocumentPayload, others: Sequence[DocumentPayload]) -> bool:
    """Whether nothing that is known speaks against their being one."""
    for other in others:
        if payload.place is not None and payload.place != other.place:
            return False
        if payload.year and other.year and payload.year != other.year:
            return False
        if payload.issued_on and other.issued_on and payload.issued_on != other.issued_on:
            return False
    return True


def _fits(payload: DocumentPayload, others: Sequence[DocumentPayload]) -> bool:
    """Whether a document is not later than the source and of its year, Party term or same title."""
    if _same_title(payload, others):
        return not _later(payload, others)
    if payload.seen_on is None or _later(payload, others):
        return False
    if payload.party:
        term = find_party_term(date.fromisoformat(payload.seen_on))
        return term is not None and any(other.term == term for other in others)
    return any(other.year == int(payload.seen_on[:4]) for other in others)


def _later(payload: DocumentPayload, others: Sequence[DocumentPayload]) -> bool:
    if payload.seen_on is None:
        return False
    days = [other.issued_on for other in others if other.issued_on]
    if days:
        return min(days) > payload.seen_on
    return any(other.year and other.year > int(payload.seen_on[:4]) for other in others)


def _same_title(payload: DocumentPayload, others: Sequence[DocumentPayload]) -> bool:
    if payload.title is None:
        return False
    key = name_key(payload.title)
    return any(other.title is not None and name_key(other.title) == key for other in others)


def _why(payload: DocumentPayload, others: Sequence[DocumentPayload]) -> Joining:
    if _same_title(payload, others):
        return Joining.ONLY_OF_TITLE
    if payload.party:
        return Joining.ONLY_OF_TERM
    return Joining.ONLY_OF_YEAR
