"""`chidao serve` and `demo`: what listens, what is printed, and how it ends."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from chidao.cli.demo import LINEAGES, PLAN
from tests.support.cli import chidao


@contextmanager
def started(*command: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A serving command and the address that it tells."""
    process = subprocess.Popen(
        [sys.executable, "-m", "chidao", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        text=True,
    )
    try:
        assert process.stderr is not None
        line = next(line for line in process.stderr if "http://" in line)
        yield process, line.split()[1]
    finally:
        process.kill()
        process.communicate(timeout=30)


def post(url: str, query: str) -> Any:
    request = urllib.request.Request(
        f"{url}graphql",
        json.dumps({"query": query}).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def test_serve_answers_on_a_free_port_until_interrupted(gold_store: str) -> None:
    with started("serve", "--port", "0", "--store", gold_store) as (process, url):
        assert url.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{url}health", timeout=30) as response:
            assert response.status == 200
        assert post(url, "{ sources { totalCount } }")["data"] == {"sources": {"totalCount": 11}}
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0


def test_an_address_that_is_taken_is_told(gold_store: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = chidao("serve", "--port", port, "--store", gold_store)
    assert ran.status == 1
    assert len(ran.lines) == 1
    assert f"127.0.0.1:{port} cannot be listened on" in ran.err
    assert "--port 0" in ran.err


def test_the_demo_prints_two_lineages_and_who_leads_what_with_quotes() -> None:
    ran = chidao("demo", "--no-serve")
    assert ran.status == 0
    for number in (*LINEAGES, PLAN):
        assert number in ran.out
    assert "được thực hiện bởi (is implemented by) → 2500/KH-UBND" in ran.words
    assert "được thực hiện bởi (is implemented by) → 99/KH-UBND" in ran.words
    assert "Đồn Biên phòng Mỹ" in ran.words
    assert "Bản kể lại, không phải văn bản chính thức" in ran.words


def test_the_demo_can_be_asked_further_in_the_store_it_names(tmp_path: object) -> None:
    store = f"{tmp_path}/demo.sqlite"
    for _ in range(2):
        assert chidao("demo", "--no-serve", "--store", store).status == 0
    assert chidao("sources", "--json", "--store", store).json()["total"] == 11


def test_the_demo_serves_on_a_free_loopback_port() -> None:
    with started("demo") as (process, url), urllib.request.urlopen(url, timeout=30) as page:
        assert page.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
