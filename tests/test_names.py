"""The short package names stay ours: nothing installed beside the project claims one of them."""

from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
ROOMS = ["schema", "graph", "ingest", "api", "chidao"]


@pytest.fixture(scope="module")
def owners() -> dict[str, set[str]]:
    return {name: set(owners) for name, owners in packages_distributions().items()}


@pytest.mark.parametrize("name", [*ROOMS, "tests"])
def test_no_other_distribution_provides_a_package_of_ours(
    name: str, owners: dict[str, set[str]]
) -> None:
    assert owners.get(name, set()) <= {"chidao"}


@pytest.mark.parametrize("name", [*ROOMS, "tests"])
def test_a_package_of_ours_is_found_inside_the_repository(name: str) -> None:
    spec = find_spec(name)
    assert spec is not None
    assert list(spec.submodule_search_locations or []) == [str(REPOSITORY / name)]


@pytest.mark.parametrize("name", ROOMS)
def test_no_module_is_named_after_a_package_or_after_nothing(name: str) -> None:
    vague = [f"{word}.py" for word in ("schema", "utils", "helpers", "common", "misc")]
    assert [str(path) for path in (REPOSITORY / name).rglob("*.py") if path.name in vague] == []
