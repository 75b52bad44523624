"""A served demonstration store and a browser to look at it, for figures and pictures."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from uprtrack.access import LOCAL
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.address import ADDRESS_VARIABLE
from uprtrack.store.store import Store

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
FIRST_BAR = ".js-plotly-plot .bars path"


@contextmanager
def demonstration_store() -> Iterator[str]:
    """The address of a store of its own that holds the demonstration data."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{Path(folder, 'demonstration.sqlite').as_posix()}"
        with Store(database) as store:
            put_demonstration(store, LOCAL)
        yield database


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@contextmanager
def served(database: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """`uprtrack run` in a process of its own: the process and its address, at once."""
    with _serving("uprtrack", ["run", "--port"], {ADDRESS_VARIABLE: database}) as started:
        yield started


@contextmanager
def served_alone(script: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """`streamlit run` of a script that has nothing of ours: the process and its address."""
    options = ["--server.headless=true", "--browser.gatherUsageStats=false", "--server.port"]
    with _serving("streamlit", ["run", str(script), *options], {}) as started:
        yield started


@contextmanager
def _serving(
    program: str, arguments: list[str], settings: dict[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name(program)), *arguments, str(port)]
    environment = {**os.environ, **settings}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as server:
        try:
            yield server, f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def go(page: Page, address: str, server: subprocess.Popen[bytes]) -> None:
    """Open an address as soon as it answers; ConnectionError when the server has ended.

    Asked by a bare connection: a browser that asks in vain draws a page of its own every time.
    """
    host, _, port = urlsplit(address).netloc.partition(":")
    while True:
        try:
            socket.create_connection((host, int(port))).close()
            break
        except ConnectionRefusedError:
            if server.poll() is not None:
                raise
            time.sleep(0.01)
    page.goto(address, wait_until="commit")
