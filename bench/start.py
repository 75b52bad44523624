"""Time from starting the program to the first chart in a browser, on the demonstration store.

Run: python bench/start.py. Each run is a fresh process and a fresh visitor. Left out, with a line
that says so, where chromium is missing.
"""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

from clock import verdict
from uprtrack.access import LOCAL
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.store import ADDRESS_VARIABLE, Store

GOAL = 4.0
RUNS = 5
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
FIRST_BAR = ".js-plotly-plot .bars path"


def first_chart(browser: Browser, database: str) -> tuple[float, float]:
    """Seconds from the command until it answers, and until the first chart has bars."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, ADDRESS_VARIABLE: database}
    command = [Path(sys.executable).with_name("uprtrack"), "run", "--port", str(port)]
    visitor = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = visitor.new_page()
    started = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as server:
        try:
            while True:
                try:
                    page.goto(f"http://127.0.0.1:{port}/?lang=en", wait_until="commit")
                    break
                except Error:
                    if server.poll() is not None:
                        raise
                    time.sleep(0.02)
            answered = time.perf_counter() - started
            page.wait_for_selector(FIRST_BAR, state="attached", timeout=60_000)
            return answered, time.perf_counter() - started
        finally:
            visitor.close()
            server.terminate()


def main() -> None:
    if not CHROMIUM.exists():
        print(f"\nstart to the first chart: left out, {CHROMIUM} is missing")
        return
    folder = tempfile.mkdtemp()
    database = f"sqlite:///{folder}/demonstration.sqlite"
    with Store(database) as store:
        put_demonstration(store, LOCAL)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        runs = [first_chart(browser, database) for _ in range(RUNS)]
        browser.close()
    shutil.rmtree(folder)
    answered = statistics.median(first for first, _ in runs)
    drawn = statistics.median(last for _, last in runs)
    print("\nstart on the demonstration data, fresh process, fresh visitor")
    print(f"  the server answers             {answered:8.2f} s")
    print(f"  the first chart has bars       {drawn:8.2f} s   ", end="")
    print(f"goal {GOAL:.0f} s: {verdict(drawn <= GOAL)}")


if __name__ == "__main__":
    main()
