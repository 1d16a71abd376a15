"""A running app on a free port of this machine, and a browser page that notices any request that leaves it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import sample_data
from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store

ROOT = Path(__file__).parents[2]
# A browser that asks nobody anything by itself; the sandbox is not there in containers.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
SIZES = {"desktop": (1280, 800), "phone": (390, 844)}


@dataclass
class Visit:
    """One open page: its address, and every address outside the app that it asked for."""

    page: Page
    base: str
    strangers: list[str] = field(default_factory=list)

    def go(self, path: str = "") -> None:
        """Open a page of the app and wait until it is drawn."""
        self.page.goto(f"{self.base}/{path}")
        self.settle()

    def settle(self) -> None:
        """Wait until the app has stopped running."""
        self.page.wait_for_selector('[data-testid="stApp"]', timeout=60_000)
        self.page.wait_for_timeout(500)
        self.page.wait_for_function(
            """() => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'notRunning'
                && !document.querySelector('[data-testid="stSkeleton"]')""",
            timeout=60_000,
        )

    def is_sound(self) -> bool:
        """No traceback on the page, and no request that left the machine."""
        return self.page.locator('[data-testid="stException"]').count() == 0 and not self.strangers


@contextmanager
def running(database: Path) -> Iterator[str]:
    """The app on this database; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}", "--server.headless=true"]
    log = database.with_suffix(".log").open("w")
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "MONITOR_DB": str(database)}, stdout=log, stderr=log
    ) as app:
        try:
            answering(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            app.terminate()
            app.wait(20)
            log.close()


def answering(address: str) -> None:
    """Wait until the app answers; raises TimeoutError after a minute."""
    for _try in range(240):
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def empty_app(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[str]:
    """The app on an empty database that no test writes to."""
    with running(tmp_path_factory.mktemp("empty") / "monitor.duckdb") as base:
        yield base


@pytest.fixture(scope="session")
def full_app(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[str]:
    """The app with the sample school."""
    database = tmp_path_factory.mktemp("full") / "monitor.duckdb"
    store = Store.open(database)
    commit(plan([(file.name, file.read_bytes()) for file in sample_data.files()], store), store)
    store.close()
    with running(database) as base:
        yield base


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens a visit: visit(base, size)."""
    contexts = []

    def start(base: str, size: str = "desktop") -> Visit:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="ru-RU", accept_downloads=True
        )
        contexts.append(context)
        found = Visit(context.new_page(), base)
        own = (base, base.replace("http", "ws"), "data:", "blob:")
        found.page.on("request", lambda asked: None if asked.url.startswith(own) else found.strangers.append(asked.url))
        return found

    yield start
    for context in contexts:
        context.close()
