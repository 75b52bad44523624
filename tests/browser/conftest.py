"""A running server, and a real browser that fails the test on any fault of script or request."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 60


@contextmanager
def running(arguments: list[str], folder: Path, database: str = "") -> Iterator[str]:
    """Start `python {arguments}` in a folder; yield its address; stop it.

    "{port}" in an argument becomes a free port. The store is in that folder unless `database` is
    the address of another.
    """
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, *(argument.format(port=port) for argument in arguments)]
    log = folder / "server.log"
    database = database or f"sqlite:///{folder / 'store.db'}"
    environment = {**os.environ, "UPRTRACK_DATABASE_URL": database}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=output, env=environment
        )
        try:
            _wait(process, f"{address}/_stcore/health", log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"the server did not start:\n{log.read_text(errors='replace')}")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of uprtrack itself, with an empty store of its own."""
    serve = "from uprtrack.ui.server import serve; serve({port})"
    with running(["-c", serve], tmp_path_factory.mktemp("server")) as address:
        yield address


@pytest.fixture(scope="session")
def run_python() -> Callable[[list[str], Path], AbstractContextManager[str]]:
    """Run another server than uprtrack's own: `with run_python(arguments, folder) as address`."""
    return running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"NO BROWSER TEST RUNS: {CHROMIUM} is missing (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open tabs of a visitor of their own; afterwards no script error, no request elsewhere.

    A test that provokes an error names words of its console message as `tolerated`.
    """
    faults: list[str] = []
    contexts = []

    def opened(width: int = 1440, height: int = 1000, tolerated: str = "") -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
        page.on("console", lambda said: _note_error(said, tolerated, faults))
        page.on("request", lambda request: _note_outsider(request, faults))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def _note_error(said: ConsoleMessage, tolerated: str, faults: list[str]) -> None:
    if said.type == "error" and not (tolerated and tolerated in said.text):
        faults.append(f"console: {said.text}")


def _note_outsider(request: Request, faults: list[str]) -> None:
    parts = urlsplit(request.url)
    if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
        faults.append(f"request to another host: {request.url}")
