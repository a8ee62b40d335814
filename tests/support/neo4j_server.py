"""Finds or starts the Neo4j server that the tests of the Neo4j store talk to."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

REPOSITORY = Path(__file__).resolve().parents[2]
LAUNCHER = REPOSITORY.parent / "shared" / "tools" / "neo4j" / "neo4j-dev"
IMAGE = "neo4j:5"
USER = "neo4j"
START_SECONDS = 180
QUICK_SECONDS = 20

THREE_WAYS = (
    "give a server's address in CHIDAO_TEST_NEO4J (user and password in CHIDAO_TEST_NEO4J_USER and "
    "CHIDAO_TEST_NEO4J_PASSWORD), or run a Docker engine, or have the sibling folder "
    "shared/tools/neo4j beside the repository together with Java 17 and Maven"
)


class NoNeo4j(Exception):
    """None of the three ways to a server is open on this machine."""


class Unavailable(Exception):
    """One way to a server is not open; its text says why."""


@dataclass(frozen=True)
class Neo4jServer:
    """Where a server answers and who may log in."""

    url: str
    user: str
    password: str

    def driver(self) -> neo4j.Driver:
        """Return a new driver, which the caller closes."""
        return neo4j.GraphDatabase.driver(self.url, auth=(self.user, self.password))


@contextmanager
def open_neo4j() -> Iterator[Neo4jServer]:
    """Yield a server that answers, stopping it afterwards if it was started here.

    Raises NoNeo4j where no way is open. A server named in the environment is never replaced by
    another: Unavailable says why it does not answer.
    """
    named = named_server()
    if named is not None:
        wait_until_it_answers(named, QUICK_SECONDS)
        yield named
        return
    ways: dict[str, Callable[[], AbstractContextManager[Neo4jServer]]] = {
        "Docker": docker_server,
        "shared/tools/neo4j": launcher_server,
    }
    reasons = ["CHIDAO_TEST_NEO4J is not set"]
    for name, way in ways.items():
        with ExitStack() as stack:
            try:
                server = stack.enter_context(way())
            except Unavailable as closed:
                reasons.append(f"{name}: {closed}")
                continue
            yield server
            return
    raise NoNeo4j(f"no Neo4j for the tests ({'; '.join(reasons)}): {THREE_WAYS}")


def named_server() -> Neo4jServer | None:
    """Return the server that the environment names, if it names one."""
    url = os.environ.get("CHIDAO_TEST_NEO4J")
    if not url:
        return None
    user = os.environ.get("CHIDAO_TEST_NEO4J_USER", USER)
    return Neo4jServer(url, user, os.environ.get("CHIDAO_TEST_NEO4J_PASSWORD", ""))


@contextmanager
def docker_server() -> Iterator[Neo4jServer]:
    """Run a throw-away container on a port that Docker picks; refuse without a running engine."""
    if shutil.which("docker") is None:
        raise Unavailable("no docker command")
    run_or_refuse(["docker", "info", "--format", "{{.ServerVersion}}"], "no engine answers")
    password = secrets.token_hex(12)
    started = run_or_refuse(
        [
            *("docker", "run", "--detach", "--rm", "--publish", "127.0.0.1::7687"),
            *("--env", f"NEO4J_AUTH={USER}/{password}", IMAGE),
        ],
        f"{IMAGE} did not start",
        seconds=START_SECONDS,
    )
    container = started.splitlines()[-1]
    try:
        address = run_or_refuse(["docker", "port", container, "7687/tcp"], "no port").splitlines()[
            0
        ]
        server = Neo4jServer(f"bolt://{address}", USER, password)
        wait_until_it_answers(server, START_SECONDS)
        yield server
    finally:
        subprocess.run(["docker", "rm", "--force", container], capture_output=True, check=False)


@contextmanager
def launcher_server() -> Iterator[Neo4jServer]:
    """Start a server of its own in a fresh folder on a free port; refuse without Java and Maven."""
    if not LAUNCHER.is_file():
        raise Unavailable("the folder is not there")
    missing = [command for command in ("java", "mvn") if shutil.which(command) is None]
    if missing:
        raise Unavailable(f"no {' and no '.join(missing)}")
    password = secrets.token_hex(12)
    with tempfile.TemporaryDirectory(prefix="chidao-neo4j-", ignore_cleanup_errors=True) as home:
        try:
            run_or_refuse(
                ["bash", str(LAUNCHER), "start", home, str(free_port())],
                "did not start",
                seconds=2 * START_SECONDS,
                extra={"NEO4J_PASSWORD": password},
            )
            server = Neo4jServer((Path(home) / "url").read_text().strip(), USER, password)
            wait_until_it_answers(server, START_SECONDS)
            yield server
        finally:
            subprocess.run(["bash", str(LAUNCHER), "stop", home], capture_output=True, check=False)


def run_or_refuse(
    command: list[str],
    complaint: str,
    seconds: int = QUICK_SECONDS,
    extra: dict[str, str] | None = None,
) -> str:
    """Return what the command printed; a failure or silence past the limit is Unavailable."""
    # A server that outlives its launcher would hold a pipe open, so both streams go to files.
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as complaints:
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=complaints,
                timeout=seconds,
                env={**os.environ, **(extra or {})},
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as failure:
            raise Unavailable(f"{complaint} ({failure})") from failure
        out.seek(0)
        complaints.seek(0)
        if done.returncode != 0:
            last = complaints.read().strip().splitlines()[-1:] or ["no message"]
            raise Unavailable(f"{complaint} ({last[0]})")
        return out.read().strip()


def wait_until_it_answers(server: Neo4jServer, seconds: int) -> None:
    """Return once the server takes a login; raise Unavailable when it has not after the seconds."""
    deadline = time.monotonic() + seconds
    with server.driver() as driver:
        while True:
            try:
                driver.verify_connectivity()
                return
            except (DriverError, Neo4jError) as failure:
                refused = getattr(failure, "code", "") == "Neo.ClientError.Security.Unauthorized"
                if refused or time.monotonic() > deadline:
                    raise Unavailable(f"{server.url} does not let us in ({failure})") from failure
            time.sleep(0.5)


def free_port() -> int:
    """Return a loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert isinstance(port, int)
    return port
