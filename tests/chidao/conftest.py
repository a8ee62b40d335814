"""A store of the samples as their gold says them, and a settings environment of the tests' own."""

from pathlib import Path

import pytest

from tests.support.cli import fill_with_gold


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of the user's own settings or stores is seen or touched."""
    for name in ("STORE", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE", "MAX_BYTES"):
        monkeypatch.delenv(f"CHIDAO_{name}", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def gold_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A SQLite store that tests only read."""
    url = str(tmp_path_factory.mktemp("gold") / "gold.sqlite")
    fill_with_gold(url)
    return url
