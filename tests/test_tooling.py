"""The files a build rests on: Makefile, lock files, CI script, container files."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).resolve().parents[1]
LOCKS = ["base", "dev"]

# Spelt in pieces, or this file would be the first to break its own rule.
REGISTRY_HOSTS = [
    *(
        "pypi" + ".org",
        "python" + "hosted",
        "npm" + "js.org",
        "npm" + "js.com",
        "registry" + ".npm",
    ),
    *("deb" + ".debian", "repo1" + ".maven", "repo" + ".maven"),
]
MACHINE_PATH = re.compile(r"(?<![\w.$})-])/(work|root|tmp|home/\w+|Users/\w+)/")


def read(name: str) -> str:
    return (REPOSITORY / name).read_text(encoding="utf-8")


def locked(lock: str) -> dict[str, str]:
    pins = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", read(f"requirements/{lock}.txt"), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


def asked_for(lock: str) -> list[Requirement]:
    """What pyproject.toml asks for: always the build and run time, for dev its extra as well."""
    pyproject = tomllib.loads(read("pyproject.toml"))
    project = pyproject["project"]
    lines = [*pyproject["build-system"]["requires"], *project["dependencies"]]
    if lock == "dev":
        lines += project["optional-dependencies"]["dev"]
    return [Requirement(line) for line in lines]


@pytest.fixture(scope="module")
def committed() -> list[str]:
    if shutil.which("git") is None or not (REPOSITORY / ".git").exists():
        pytest.skip("not a git checkout")
    listing = subprocess.run(
        ["git", "-C", str(REPOSITORY), "ls-files", "-z"], capture_output=True, check=True, text=True
    )
    return [name for name in listing.stdout.split("\0") if (REPOSITORY / name).is_file()]


def lines_with(committed: list[str], pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}"
        for name in committed
        for number, line in enumerate(
            (REPOSITORY / name).read_bytes().decode("utf-8", "ignore").splitlines(), start=1
        )
        if pattern.search(line)
    ]


def test_every_target_has_a_help_line_and_is_phony() -> None:
    makefile = read("Makefile")
    targets = re.findall(r"^([a-z][a-z0-9-]*):(?!=)(.*)$", makefile, re.MULTILINE)
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    assert [name for name, _ in targets] == phony[1].split()
    assert [name for name, rest in targets if " ## " not in rest] == []


def test_no_committed_file_names_a_package_registry(committed: list[str]) -> None:
    assert lines_with(committed, re.compile("|".join(map(re.escape, REGISTRY_HOSTS)))) == []


def test_no_committed_file_names_a_folder_of_one_machine(committed: list[str]) -> None:
    assert lines_with(committed, MACHINE_PATH) == []


@pytest.mark.parametrize("script", [".ci/run", ".ci/need"])
def test_a_ci_script_is_executable_and_stops_at_the_first_failure(script: str) -> None:
    assert os.access(REPOSITORY / script, os.X_OK)
    assert "set -euo pipefail" in read(script).splitlines()


def test_ci_runs_what_a_developer_runs() -> None:
    assert re.search(r"^make check\b", read(".ci/run"), re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_carries_no_address(lock: str) -> None:
    text = read(f"requirements/{lock}.txt")
    assert "://" not in text
    options = [line for line in text.splitlines() if line.startswith("-")]
    assert options == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_a_hash(lock: str) -> None:
    text = read(f"requirements/{lock}.txt").replace("\\\n", "")
    pins = [line for line in text.splitlines() if "==" in line]
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_whatever_pyproject_asks_for_is_pinned_within_its_bounds(lock: str) -> None:
    pins = locked(lock)
    loose = [
        str(wanted)
        for wanted in asked_for(lock)
        if not wanted.specifier.contains(pins.get(canonicalize_name(wanted.name), "0"))
    ]
    assert loose == []


def test_users_and_developers_run_on_the_same_versions() -> None:
    assert locked("base").items() <= locked("dev").items()


def test_the_image_copies_only_what_exists_and_what_the_builder_is_given() -> None:
    copied = re.findall(r"^COPY (.+) \S+$", read("Dockerfile"), re.MULTILINE)
    sources = [source for line in copied for source in line.split()]
    assert sources
    assert [source for source in sources if not (REPOSITORY / source).exists()] == []
    given = {line[1:] for line in read(".dockerignore").splitlines() if line.startswith("!")}
    assert set(sources) == given


def test_the_image_runs_unprivileged_and_reports_its_health() -> None:
    dockerfile = read("Dockerfile")
    assert re.search(r"^USER (?!root)", dockerfile, re.MULTILINE)
    assert re.search(r"^HEALTHCHECK (.|\\\n)*/health", dockerfile, re.MULTILINE)
    assert "--require-hashes -r requirements/base.txt" in dockerfile


def test_the_shared_services_keep_their_data_and_take_their_password_from_outside() -> None:
    compose = yaml.safe_load(read("docker-compose.yml"))
    neo4j, api = compose["services"]["neo4j"], compose["services"]["api"]
    assert neo4j["image"] == "neo4j:5"
    assert "RETURN 1" in neo4j["healthcheck"]["test"][1]
    assert api["depends_on"]["neo4j"]["condition"] == "service_healthy"
    volume, _, folder = neo4j["volumes"][0].partition(":")
    assert volume in compose["volumes"]
    assert folder == "/data"
    passwords = [neo4j["environment"]["NEO4J_AUTH"], api["environment"]["CHIDAO_NEO4J_PASSWORD"]]
    assert all(re.search(r"\$\{NEO4J_PASSWORD:\?[^}]+\}$", text) for text in passwords)
