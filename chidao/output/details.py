"""Everything about one document, as text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from chidao.output.documents import line_of, table_of
from chidao.output.origins import Citing
from chidao.output.words import Phrase, label, phrase
from graph.answers import AttributeAnswer, DocumentDetail, RelatedDocument, Standing
from schema.claims import Claim
from schema.graph import Agency
from schema.vocabulary import Recurrence, WarningCode

Issuers = Mapping[str, Sequence[Agency]]


def detail(
    shown: DocumentDetail, issuers: Issuers, agencies: Mapping[str, Agency], citing: Citing
) -> Iterator[RenderableType]:
    """The document's line, its attributes, its relations, and what else is known."""
    yield line_of(shown.document, shown.issuers)
    if shown.document.reason:
        yield Text(f"  {label(shown.document.reason)}", style="yellow")
    for answer in shown.attributes:
        yield _indented(_attribute(answer, agencies, citing))
    for key, related in (("outgoing", shown.outgoing), ("incoming", shown.incoming)):
        yield from _section(key, _relations(related, issuers, citing, inverse=key == "incoming"))
    yield from _section(
        "recipients",
        (
            _fact(r.text, str(label(r.purpose)) if r.purpose else "", r.claims, citing)
            for r in shown.recipients
        ),
    )
    yield from _section(
        "signatories",
        (
            _fact(s.name, " ".join(filter(None, (s.authority, s.position))), s.claims, citing)
            for s in shown.signatories
        ),
    )
    yield from _section("deadlines", (_deadline(c, citing) for c in shown.deadlines))
    yield from _section("budgets", (_claim(c, citing) for c in shown.budgets))
    yield from _section("warnings", (warning(c, citing) for c in shown.warnings))
    if shown.candidates:
        yield Text(f"\n{phrase('candidates')}", style="bold")
        yield table_of(shown.candidates)
    yield Text(f"\n{phrase('duties')}: {shown.duties}", style="bold")


def warning(claim: Claim, citing: Citing) -> RenderableType:
    """A warning about a source's own text, with the words that it is about."""
    code = str(label(WarningCode(claim.value))) if claim.value else ""
    return _fact(code, claim.detail or "", (claim,), citing)


def _section(key: str, facts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    listed = list(facts)
    if listed:
        yield Text(f"\n{phrase(key)}", style="bold")
        yield from map(_indented, listed)


def _indented(fact: RenderableType) -> Padding:
    return Padding(fact, (0, 0, 0, 2), expand=False)


def _attribute(
    answer: AttributeAnswer, agencies: Mapping[str, Agency], citing: Citing
) -> RenderableType:
    def printed(value: str) -> str:
        return agencies[value].name if value in agencies else value

    name = phrase(f"attribute.{answer.name}")
    if answer.standing is None:
        silence: Phrase | str = label(answer.silence) if answer.silence else ""
        return Text.assemble(f"{name}: ", (f"— {silence}", "yellow"))
    conflict = answer.standing is Standing.CONFLICT
    values = "; ".join(map(printed, answer.value)) or "—"
    line = Text.assemble(f"{name}: ", (values, "bold"))
    if answer.standing is not Standing.STATED:
        line.append(f" · {label(answer.standing)}", style="yellow")
    lines: list[RenderableType] = [line]
    for variant in answer.variants:
        said = variant.value in answer.value
        if said or conflict or citing.quotes:
            proof = citing.proof(variant.claims) or Text()
            prefix = "" if said and len(answer.variants) == 1 else f"{printed(variant.value)}: "
            lines.append(Padding(Text.assemble(prefix, proof), (0, 0, 0, 2), expand=False))
    return Group(*lines)


def _relations(
    related: Iterable[RelatedDocument], issuers: Issuers, citing: Citing, *, inverse: bool
) -> Iterator[RenderableType]:
    for item in related:
        words = f"{label(item.relation.type, inverse=inverse)} → "
        other = line_of(item.document, issuers.get(item.document.id, ()))
        lines: list[RenderableType] = [Text.assemble((words, "cyan"), other)]
        if proof := citing.proof(item.relation.claims):
            lines.append(Padding(proof, (0, 0, 0, 2), expand=False))
        lines += [Text(f"  {label(reason)}", style="yellow") for reason in item.relation.reasons]
        yield Group(*lines)


def _claim(claim: Claim, citing: Citing) -> RenderableType:
    said = " ".join(filter(None, (claim.value, claim.detail)))
    return _fact(said, "", (claim,), citing)


def _deadline(claim: Claim, citing: Citing) -> RenderableType:
    often = str(label(Recurrence(claim.detail))) if claim.detail else ""
    return _fact(claim.value or often, often if claim.value else "", (claim,), citing)


def _fact(what: str, note: str, claims: Sequence[Claim], citing: Citing) -> RenderableType:
    line = Text(what)
    if note:
        line.append(f" · {note}", style="dim")
    proof = citing.proof(claims)
    return Group(line, Padding(proof, (0, 0, 0, 2), expand=False)) if proof else line
