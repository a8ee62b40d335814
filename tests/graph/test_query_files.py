"""The two adapters answer the same questions, by the names of their query files."""

from importlib.resources import files

import pytest

ADAPTERS = {"graph.sqlite": ".sql", "graph.neo4j": ".cypher"}


def texts(package: str) -> dict[str, str]:
    folder = files(package).joinpath("queries")
    suffix = ADAPTERS[package]
    return {
        file.name.removesuffix(suffix): file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(suffix)
    }


def test_both_adapters_have_the_same_questions() -> None:
    names = [sorted(texts(package)) for package in ADAPTERS]
    assert names[0] == names[1]
    assert len(names[0]) > 30


@pytest.mark.parametrize("package", ADAPTERS)
def test_every_query_says_first_what_it_asks(package: str) -> None:
    mark = {"graph.sqlite": "-- ", "graph.neo4j": "// "}[package]
    for name, text in texts(package).items():
        assert text.startswith(mark), name


def test_cypher_stays_portable() -> None:
    for name, text in texts("graph.neo4j").items():
        for construct in ("SHORTEST", "COLLECT {", "}->{", "apoc."):
            assert construct not in text, f"{name} uses {construct}"
