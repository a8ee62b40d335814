"""The schema itself: committed as printed, and every name in it described."""

from collections.abc import Iterator

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
)

from api.sdl import FILE, main, print_sdl
from api.service import build_schema
from api.types.values import load_terms

SCHEMA = build_schema()._schema
OURS = [kind for name, kind in SCHEMA.type_map.items() if not name.startswith("__")]
BUILT_IN = {"Int", "Float", "String", "Boolean", "ID"}


def described() -> Iterator[tuple[str, str | None]]:
    """Every name of the schema with its description."""
    for kind in OURS:
        if kind.name in BUILT_IN:
            continue
        yield kind.name, kind.description
        if isinstance(kind, GraphQLEnumType):
            for value, definition in kind.values.items():
                yield f"{kind.name}.{value}", definition.description
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in kind.fields.items():
                yield f"{kind.name}.{name}", field.description
                for argument, detail in field.args.items():
                    yield f"{kind.name}.{name}({argument}:)", detail.description
        if isinstance(kind, GraphQLInputObjectType):
            for name, input_field in kind.fields.items():
                yield f"{kind.name}.{name}", input_field.description


def test_every_name_is_described() -> None:
    assert [name for name, text in described() if not text] == []


def test_the_committed_schema_is_what_the_code_says() -> None:
    assert FILE.read_text(encoding="utf-8") == print_sdl()
    assert main(["--check"]) == 0


def test_the_root_asks_the_questions_of_the_design() -> None:
    assert SCHEMA.query_type is not None
    assert set(SCHEMA.query_type.fields) == {
        "document", "documents", "search", "agency", "agencies", "lineage", "path",
        "responsibilities", "whoImplements", "coverage", "claims", "warnings", "sources",
        "vocabulary", "node",
    }  # fmt: skip


def test_a_code_stands_once_in_a_list() -> None:
    codes = [(term.list, term.code) for term in load_terms()]
    assert len(set(codes)) == len(codes)
