"""A real server on a free loopback port over the samples and a few hostile or ambiguous sources."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Page

from api.app import create_app
from graph.opening import open_store
from graph.resolve.plan import Arrival
from tests.support.records import Told
from tests.support.sample_graph import fill, iter_samples

HOSTILE = "<img src=x onerror=\"document.title='broken into'\"><script>alert(1)</script>"


def namesake() -> Arrival:
    """Another district's plan of the number that Cầu Ngang's bears."""
    told = Told("ke-hoach-99-chau-thanh.txt")
    issuer = told.agency("Ủy ban nhân dân huyện Tiểu Cần", "huyện Tiểu Cần", level="DISTRICT")
    told.document("99/KH-UBND", issuer, issued_on="2021-03-15", title="Kế hoạch trồng cây ven kênh")
    return told.arrival()


def well_founded() -> Arrival:
    """A decision with so many recitals that a line for each would be a tangle."""
    told = Told("quyet-dinh-88.txt")
    issuer = told.agency("Ủy ban nhân dân tỉnh Hậu Giang", "tỉnh Hậu Giang")
    government = told.agency("Chính phủ")
    decision = told.document("88/QĐ-UBND", issuer, type="QĐ", issued_on="2022-04-05")
    for serial in range(11, 17):
        number = f"{serial}/2021/NĐ-CP"
        decree = told.document(number, government, type="NĐ", issued_on=f"2021-02-{serial}")
        told.relation(decision, decree, "BASED_ON")
    return told.arrival()


def disagreeing() -> list[Arrival]:
    """Two reports that give one plan two days of issue."""
    arrivals = []
    for serial, day in enumerate(("2022-01-05", "2022-01-15"), 1):
        told = Told(f"tin-{serial}-ke-hoach-12.txt", form="NEWS_REPORT")
        issuer = told.agency("Ủy ban nhân dân tỉnh Hậu Giang", "tỉnh Hậu Giang")
        told.document("12/KH-UBND", issuer, issued_on=day, title="phòng hạn và xâm nhập mặn")
        arrivals.append(told.arrival())
    return arrivals


def hostile() -> Arrival:
    """A source whose every text is markup, and whose offsets count letters beyond the BMP."""
    told = Told(f"{HOSTILE}.txt")
    told.words += "𝐕𝐢ệ𝐭 🌾 " + HOSTILE + "\n"
    issuer = told.agency(f"Ban {HOSTILE}", "tỉnh Trà Vinh")
    document = told.document("31/KH-UBND", issuer, issued_on="2024-05-06", title=HOSTILE)
    told.duty(issuer, document, f"Chủ trì {HOSTILE} 🌾 trước mùa mưa", "LEAD")
    return told.arrival()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running server."""
    path = tmp_path_factory.mktemp("site") / "site.db"
    with open_store(str(path)) as store:
        fill(store, [*iter_samples(), namesake(), well_founded(), *disagreeing(), hostile()])
        listener = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(store), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()
        listener.close()


@pytest.fixture
def faults(browser_page: Page, site: str) -> Iterator[list[str]]:
    """What goes wrong in the page, and every request to another server; must stay empty."""
    found: list[str] = []
    browser_page.on("pageerror", lambda error: found.append(f"error: {error}"))
    browser_page.on(
        "console",
        lambda message: (
            found.append(f"{message.type}: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )
    browser_page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((site, "data:"))
            else found.append(f"request to {request.url}")
        ),
    )
    yield found
    assert found == []
