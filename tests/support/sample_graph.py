"""A graph of the samples as their gold records say them, whatever extraction can do today."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from graph.resolve.plan import Arrival, plan
from graph.store import GraphStore
from ingest.read.files import iter_files, read_file
from schema.record import ExtractionRecord, GoldRecord, parse_gold_record
from tests.support.records import Told

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ONLY_GOLD = {"optional", "optional_spans", "aliases"}


def as_extracted(gold: GoldRecord) -> ExtractionRecord:
    """The gold record as if a program had read it."""
    values: dict[str, Any] = gold.model_dump(by_alias=True)
    for layer, items in values.items():
        if isinstance(items, tuple | list):
            values[layer] = [
                {k: v for k, v in item.items() if k not in ONLY_GOLD} | {"rule": "gold"}
                for item in items
            ]
    return ExtractionRecord.model_validate(values)


def iter_samples() -> Iterator[Arrival]:
    """Every sample text with its gold record."""
    for path in iter_files([SAMPLES / "texts"]):
        gold = (SAMPLES / "gold" / path.name).with_suffix(".json").read_text("utf-8")
        yield Arrival(path.name, read_file(path), as_extracted(parse_gold_record(gold)))


def fill(store: GraphStore, arrivals: Sequence[Arrival]) -> None:
    """Apply the arrivals one by one, as an ingest does."""
    for arrival in arrivals:
        store.apply(plan(store, [arrival]))


def namesakes(number: str) -> tuple[Arrival, Arrival]:
    """Two districts' plans of one number, which nothing but place and date tells apart."""
    told = [Told(f"Bản kể lại dùng để thử, {district}") for district in ("Tiểu Cần", "Càng Long")]
    for source, district, day in zip(
        told, ("huyện Tiểu Cần", "huyện Càng Long"), ("2021-03-15", "2022-04-18"), strict=True
    ):
        issuer = source.agency(f"Ủy ban nhân dân {district}", district, level="DISTRICT")
        source.document(number, issuer, issued_on=day, title="trồng cây ven kênh")
    return told[0].arrival(), told[1].arrival()
