"""Scores relations between documents, with their type and without."""

from dataclasses import dataclass

from ingest.evaluate.counting import Tally, count
from ingest.evaluate.entities import Aligned, document_name


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two ends and, where types count, a type; a link counts once however often it is stated."""

    source: str | None
    target: str | None
    type: str


def score_relations(aligned: Aligned, *, typed: bool) -> Tally:
    """The links of both records; a link to or from something optional is let pass."""
    required: dict[Link, bool] = {}
    for relation in aligned.gold.relations:
        link = Link(relation.from_, relation.to, relation.type.value if typed else "")
        required[link] = required.get(link, False) or not relation.optional
    predicted = {
        Link(relation.from_, relation.to, relation.type.value if typed else ""): None
        for relation in aligned.predicted.relations
    }
    gold_of = aligned.documents.gold_of
    meant = {
        link: Link(gold_of.get(link.source or ""), gold_of.get(link.target or ""), link.type)
        for link in predicted
    }
    names = {item.key: document_name(item) for item in aligned.gold.documents}
    others = {item.key: document_name(item) for item in aligned.predicted.documents}

    def show(link: Link, by_key: dict[str, str]) -> str:
        ends = by_key.get(link.source or ""), by_key.get(link.target or "")
        return f"{ends[0]} {link.type or '->'} {ends[1]}"

    tally, _ = count(
        sorted(required),
        list(predicted),
        lambda one, other: float(one == meant[other]),
        (lambda link: show(link, names), lambda link: show(link, others)),
        optional=lambda link: not required[link],
        neutral=lambda link: (
            aligned.documents.is_neutral(link.source) or aligned.documents.is_neutral(link.target)
        ),
    )
    return tally
