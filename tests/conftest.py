"""Servers and browsers for the tests that need one, and a word about the tests left out."""

import os
from collections.abc import Iterator
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.chromium import QUIET_ARGUMENTS, NoChromium, get_chromium
from tests.support.marked_database import prepare_test_database
from tests.support.neo4j_server import Neo4jServer, NoNeo4j, Unavailable, open_neo4j

LEFT_OUT = {"neo4j": ("Neo4j", "make test-neo4j"), "browser": ("a browser", "make test-browser")}
left_out_key = pytest.StashKey[dict[str, int]]()


def pytest_deselected(items: list[pytest.Item]) -> None:
    """Count, by marker, the tests that the command line leaves out."""
    for item in items:
        counts = item.config.stash.setdefault(left_out_key, dict.fromkeys(LEFT_OUT, 0))
        for marker in LEFT_OUT:
            counts[marker] += item.get_closest_marker(marker) is not None


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how many tests that need a server or a browser were left out, and how to run them."""
    counts = config.stash.get(left_out_key, {})
    for marker, (label, command) in LEFT_OUT.items():
        if f"not {marker}" in str(config.getoption("markexpr")):
            count = counts.get(marker, 0)
            terminalreporter.write_line(
                f"tests left out: {count} that need {label}; run them with: {command}"
            )


def skip_or_stop(variable: str, reason: str) -> NoReturn:
    """Stop the run where the variable demands what is missing, else skip the test."""
    if os.environ.get(variable) == "1":
        pytest.exit(reason, returncode=1)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jServer]:
    """A server for the whole run; its database may hold what an earlier test left."""
    try:
        with open_neo4j() as server:
            yield server
    except NoNeo4j as none:
        skip_or_stop("CHIDAO_REQUIRE_NEO4J", str(none))
    except Unavailable as named:
        pytest.exit(str(named), returncode=1)


@pytest.fixture(scope="session")
def neo4j_url(neo4j_server: Neo4jServer) -> str:
    """The server's address; user and password are the server's fields."""
    return neo4j_server.url


@pytest.fixture
def empty_neo4j(neo4j_server: Neo4jServer) -> Neo4jServer:
    """The server with nothing in its database but the tests' marker."""
    with neo4j_server.driver() as driver:
        prepare_test_database(driver)
    return neo4j_server


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The path of the machine's Chromium."""
    try:
        return get_chromium()
    except NoChromium as none:
        skip_or_stop("CHIDAO_REQUIRE_BROWSER", str(none))


# Playwright keeps an event loop running in this thread while it is open, and no test outside a
# browser module could call asyncio.run meanwhile; hence a browser a module, not a session.
@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    """A headless Chromium for the tests of one module."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=chromium_path, args=list(QUIET_ARGUMENTS)
        )
        yield chromium
        chromium.close()


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    """A page without history, cookies or cache."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
