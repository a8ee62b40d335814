"""Settings come from the environment, once, and a wrong one is named."""

import pytest

from chidao.errors import InvalidSetting
from chidao.settings import load_settings


def test_without_an_environment_the_store_is_a_file_of_the_user() -> None:
    settings = load_settings({})
    assert settings.store.endswith("chidao.sqlite")
    assert (settings.graphiql, settings.introspection, settings.get) == (True, True, True)
    assert settings.origins == ()


def test_every_part_can_be_set() -> None:
    settings = load_settings(
        {
            "CHIDAO_STORE": "bolt://graph:7687",
            "CHIDAO_NEO4J_PASSWORD": "secret",
            "CHIDAO_MAX_PAGES": "12",
            "CHIDAO_GRAPHIQL": "off",
            "CHIDAO_GET": "0",
            "CHIDAO_ORIGINS": "https://one.example, https://two.example",
        }
    )
    assert (settings.store, settings.neo4j_password) == ("bolt://graph:7687", "secret")
    assert settings.limits.max_pages == 12
    assert (settings.graphiql, settings.introspection, settings.get) == (False, True, False)
    assert settings.origins == ("https://one.example", "https://two.example")


@pytest.mark.parametrize(
    ("name", "value"),
    [("CHIDAO_MAX_BYTES", "0"), ("CHIDAO_MAX_CHARS", "-5"), ("CHIDAO_GRAPHIQL", "maybe")],
)
def test_a_wrong_value_is_named_with_what_to_give(name: str, value: str) -> None:
    with pytest.raises(InvalidSetting, match=f"{name}={value}: give"):
        load_settings({name: value})
