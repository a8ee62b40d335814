"""An extraction record explained: which rule read each fact, from which words."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from schema.record import ExtractionRecord
from schema.source import SourceText

LAYERS = (
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
NO_FACT = {"rule", "proof", "span", "spans"}


def explained(source: SourceText, record: ExtractionRecord) -> RenderableType:
    """Every item of the record with its rule, its words and the words behind its attributes."""
    parts: list[RenderableType] = [
        Text(f"{record.source} · {record.form} · {record.subject}", style="bold")
    ]
    for layer in LAYERS:
        items = record.model_dump(mode="json", by_alias=True)[layer]
        if items:
            parts.append(Text(f"\n{layer}", style="bold"))
            for item in items:
                parts += _item(source.text, item)
    return Group(*parts, Text())


def _item(text: str, item: dict[str, Any]) -> Iterator[Text]:
    facts = ", ".join(
        f"{name}={_short(value)}"
        for name, value in item.items()
        if name not in NO_FACT and value not in (None, [], "")
    )
    yield Text.assemble("  ", facts, (f"  rule {item['rule']}", "cyan"))
    spans = item.get("spans") or [item["span"]]
    yield Text(f"    words: {'; '.join(_quote(text, span) for span in spans)}", style="italic")
    for name, proof in item["proof"].items():
        if isinstance(proof, dict):
            words = "; ".join(f"{part} {_quote(text, span)}" for part, span in proof.items())
        else:
            words = _quote(text, proof)
        yield Text(f"    {name}: {words}", style="dim")


def _short(value: object) -> str:
    return "+".join(map(str, value)) if isinstance(value, list) else str(value)


def _quote(text: str, span: list[int]) -> str:
    start, end = span
    return f"“{' '.join(text[start:end].split())}” {start}-{end}"
