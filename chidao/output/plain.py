"""Answers as JSON: the same answer is the same bytes, whatever store it came from."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from chidao.output.origins import origins_of
from graph.store import Reader
from schema.claims import Claim


def print_answer(reader: Reader, kind: str, **values: object) -> str:
    """The answer as JSON, with what every piece of its evidence was read from."""
    answer = {"kind": kind} | {name: to_plain(value) for name, value in values.items()}
    cited = {piece.source for value in values.values() for piece in _evidence(value)}
    answer["sources"] = [to_plain(origin) for origin in origins_of(reader, cited)]
    return print_plain(answer)


def print_plain(value: object) -> str:
    """The value as JSON, always laid out alike."""
    return json.dumps(to_plain(value), ensure_ascii=False, indent=1)


def to_plain(value: object) -> Any:
    """The value as JSON knows values: fields by name, closed lists by code, order kept."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)


def _evidence(value: object) -> Iterator[Any]:
    if isinstance(value, Claim):
        yield from value.evidence
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _evidence(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _evidence(item)
