"""Time from starting the program to the first chart in a browser, on the demonstration store.

Run: python bench/start.py. Each run is a fresh process and a fresh visitor. Left out, with a line
that says so, where chromium is missing.
"""

import statistics
import tempfile
import time
from contextlib import AbstractContextManager
from pathlib import Path
from subprocess import Popen

from playwright.sync_api import Browser

from clock import verdict
from serving import CHROMIUM, FIRST_BAR, browser, demonstration_store, go, served, served_alone

GOAL = 4.0
RUNS = 7

ALONE = """import plotly.graph_objects as go, streamlit as st
st.plotly_chart(go.Figure(go.Bar(x=[1, 2, 3], y=["a", "b", "c"])))
"""
"""One chart of three bars: what Streamlit and the browser take by themselves."""


def first_charts(
    visitors: Browser, serving: AbstractContextManager[tuple[Popen[bytes], str]]
) -> tuple[float, float, float]:
    """Seconds until the server answers, until a first chart has bars, and for a second visitor."""
    started = time.perf_counter()
    with serving as (server, address):
        page = visitors.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        go(page, f"{address}/?lang=en", server)
        answered = time.perf_counter() - started
        page.wait_for_selector(FIRST_BAR, state="attached", timeout=60_000)
        drawn = time.perf_counter() - started
        page.context.close()
        page = visitors.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        started = time.perf_counter()
        page.goto(f"{address}/?lang=en", wait_until="commit")
        page.wait_for_selector(FIRST_BAR, state="attached", timeout=60_000)
        again = time.perf_counter() - started
        page.context.close()
        return answered, drawn, again


def main() -> None:
    if not CHROMIUM.exists():
        print(f"\nstart to the first chart: left out, {CHROMIUM} is missing")
        return
    ours, alone = [], []
    with (
        demonstration_store() as database,
        tempfile.TemporaryDirectory() as folder,
        browser() as visitors,
    ):
        script = Path(folder, "alone.py")
        script.write_text(ALONE)
        for _ in range(RUNS):
            ours.append(first_charts(visitors, served(database)))
            alone.append(first_charts(visitors, served_alone(script)))
    answered, drawn, again = (statistics.median(times) for times in zip(*ours, strict=True))
    _, floor, floor_again = (statistics.median(times) for times in zip(*alone, strict=True))
    print("\nstart on the demonstration data, fresh process, fresh visitor")
    print(f"  the server answers             {answered:8.2f} s")
    print(f"  the first chart has bars       {drawn:8.2f} s   ", end="")
    print(f"goal {GOAL:.0f} s: {verdict(drawn <= GOAL)}")
    print(f"  a second visitor's first chart {again:8.2f} s")
    print(f"  Streamlit alone, one chart     {floor:8.2f} s, a second visitor {floor_again:.2f} s")


if __name__ == "__main__":
    main()
