"""Makes the gold records of gold/ from their working forms, where people write quotes for offsets.

    python -m samples.build_gold [--check]

gold/SLUG.quotes.json holds a record with `quote`, `quotes` and `optional_quotes` for the spans, a
quote being ["exact words", k]: their k-th occurrence in the text as chidao's reader gives it. In
formats whose layout the reader makes, a blank of the quote stands for any white space. A working
form with a fault is refused and every fault is named; --check writes nothing and fails where a
record is not what its working form gives.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import cast

from ingest.read.files import read_file
from schema.errors import InvalidRecord
from schema.record import GoldRecord, parse_gold_record, print_record
from schema.vocabulary import RelationType, Role

HERE = Path(__file__).resolve().parent
TEXTS, GOLD = HERE / "texts", HERE / "gold"
LAID_OUT_BY_THE_READER = {".docx", ".pdf", ".html"}
SPAN_NAMES = {"quote": "span", "quotes": "spans", "optional_quotes": "optional_spans"}

Span = tuple[int, int]
Quote = list[str | int]


class GoldFault(Exception):
    """What is wrong with a working form, a line a fault."""


def find_span(text: str, words: str, occurrence: int, loose: bool = False) -> Span | None:
    """The span of the occurrence, from 1; None where there is none. Loose: a blank is any space."""
    pattern = r"\s+".join(map(re.escape, words.split())) if loose else re.escape(words)
    found = islice(re.finditer(pattern, text), occurrence - 1, None) if occurrence > 0 else iter(())
    match = next(found, None)
    return match.span() if match else None


def build_record(working: str, text: str, loose: bool = False) -> GoldRecord:
    """The record of a working form over its text; refuses with GoldFault, naming every fault."""
    faults: list[str] = []

    def span_of(quote: Quote, where: str) -> Span:
        words, occurrence = str(quote[0]), int(quote[1])
        span = find_span(text, words, occurrence, loose)
        if span is None or words != words.strip():
            faults.append(f"{where}: occurrence {occurrence} of {words!r} is not in the text")
        return span or (0, 1)

    record = json.loads(working)
    for layer, items in record.items():
        if isinstance(items, list):
            record[layer] = [_with_spans(item, layer, span_of) for item in items]
    try:
        gold = parse_gold_record(json.dumps(record, ensure_ascii=False))
    except InvalidRecord as error:
        raise GoldFault("\n".join([*faults, str(error)])) from error
    faults.extend(find_faults(gold))
    if faults:
        raise GoldFault("\n".join(faults))
    return gold


def _with_spans(
    item: dict[str, object], layer: str, span_of: Callable[[Quote, str], Span]
) -> dict[str, object]:
    """The item with a span in the place of every quote, the other fields as they are."""
    changed: dict[str, object] = {}
    for name, value in item.items():
        where = f"{layer} {item.get('key', '')}".strip()
        if name not in SPAN_NAMES:
            changed[name] = value
        elif name == "quote":
            changed["span"] = span_of(cast(Quote, value), where)
        else:
            changed[SPAN_NAMES[name]] = [span_of(q, where) for q in cast(list[Quote], value)]
    return changed


def find_faults(gold: GoldRecord) -> Iterator[str]:
    """What contradicts the labelling guidelines, beyond what the record itself refuses."""
    yield from _shared_spans(gold)
    yield from _relation_faults(gold)
    optional = {a.key for a in gold.agencies if a.optional}
    for document in gold.documents:
        if document.issued_on and document.year != int(document.issued_on[:4]):
            yield f"document {document.key}: the year is not that of the date"
    for row in gold.responsibilities:
        if not row.roles or len(set(row.roles)) != len(row.roles):
            yield f"duty of {row.agency}: roles are missing or repeat"
        if Role.EXECUTE in row.roles and len(row.roles) > 1:
            yield f"duty of {row.agency}: EXECUTE stands alone"
        if row.agency in optional and not row.optional:
            yield f"duty of {row.agency}: an optional body bears optional duties"
    for deadline in gold.deadlines:
        if deadline.date is None and deadline.recurs is None:
            yield f"deadline {deadline.span}: neither a date nor a recurrence"


def _shared_spans(gold: GoldRecord) -> Iterator[str]:
    for items in (gold.documents, gold.agencies):
        spans = Counter(
            span for item in items for span in (*item.spans, *(item.optional_spans or ()))
        )
        yield from (f"the span {span} stands for two" for span, n in spans.items() if n > 1)
        yield from (f"{item.key}: no span" for item in items if not item.spans)


def _relation_faults(gold: GoldRecord) -> Iterator[str]:
    optional = {d.key for d in gold.documents if d.optional}
    types = defaultdict(list)
    for relation in gold.relations:
        ends = (relation.from_, relation.to)
        if relation.optional:
            continue
        types[ends].append(relation.type)
        if optional & set(ends):
            yield f"relation {ends}: an optional end makes it optional"
    for ends, found in types.items():
        if len(set(found)) != len(found):
            yield f"relation {ends}: it stands twice"
        if RelationType.CITES in found and len(found) > 1:
            yield f"relation {ends}: CITES beside a stronger one"


def build_all(working_forms: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """The path and printed record of each working form; refuses with GoldFault at the first bad."""
    for path in working_forms:
        working = path.read_text("utf-8")
        source = TEXTS / json.loads(working)["source"]
        loose = source.suffix in LAID_OUT_BY_THE_READER
        try:
            record = build_record(working, read_file(source).text, loose)
        except GoldFault as fault:
            raise GoldFault(f"{path.name}:\n{fault}") from fault
        yield path.with_name(path.name.replace(".quotes.json", ".json")), print_record(record)


def main(arguments: list[str]) -> int:
    """Writes the records, or with --check compares them; 1 on a fault or a difference."""
    try:
        records = list(build_all(sorted(GOLD.glob("*.quotes.json"))))
    except GoldFault as fault:
        print(fault, file=sys.stderr)
        return 1
    if "--check" in arguments:
        stale = [
            p.name for p, record in records if not p.exists() or p.read_text("utf-8") != record
        ]
        for name in stale:
            print(f"{name}: not what its working form gives", file=sys.stderr)
        return 1 if stale else 0
    for path, record in records:
        path.write_text(record, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
