"""Cooperation in a real browser: its two parts, what its charts lead to, and the way back."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from uprtrack.access import LOCAL
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, run_python: RunPython) -> Iterator[str]:
    """The address of uprtrack with the demonstration data."""
    folder = tmp_path_factory.mktemp("cooperation")
    with Store(f"sqlite:///{(folder / 'store.db').as_posix()}") as store:
        put_demonstration(store, LOCAL)
    serve = "from uprtrack.ui.server import serve; serve({port})"
    with run_python(["-c", serve], folder) as address:
        yield address


QUIET = """() => document.querySelector('h1') && !document.querySelector(
    '[data-testid=stApp][data-test-script-state=running], [data-stale=true]'
)"""
LONG = 90_000
"""Milliseconds for a page or picture on a machine that has much else to do."""


def click_part(page: Page, chart: str, part: str, way: Locator) -> None:
    """Click the first part of a chart until the way that it offers is there, then take that.

    A click is lost on a chart that is drawn and does not listen yet.
    """
    first = page.locator(f'[class*="st-key-{chart}"]').locator(part).first
    first.wait_for(state="attached", timeout=LONG)
    for _ in range(10):
        page.wait_for_function(QUIET, timeout=LONG)
        if way.count():
            break
        first.click(force=True)
        page.wait_for_timeout(1_000)
    way.first.click()


def test_from_the_mechanism_to_a_decision_and_back(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/cooperation?lang=ar")
    page.wait_for_function(QUIET, timeout=LONG)
    page.get_by_role("radio", name="آلية التعاون المشترك").click()
    expect(page).to_have_url(re.compile("view=mechanism"))
    expect(page.locator(".uprtrack-meeting")).to_have_count(4, timeout=LONG)
    page.wait_for_function(QUIET, timeout=LONG)
    page.locator(".uprtrack-title a").first.click()
    expect(page.locator(".uprtrack-heading")).to_be_visible(timeout=LONG)
    page.locator(".uprtrack-back").click()
    expect(page.locator(".uprtrack-meeting")).to_have_count(4, timeout=LONG)


def test_a_bar_of_a_partner_leads_to_its_activities(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/cooperation?lang=en&by=partner")
    way = page.get_by_role("link", name=re.compile(r"Show \d+ activit"))
    click_part(page, "activities-by-partner", ".barlayer .point path", way)
    expect(page).to_have_url(re.compile("partner="))
    expect(page.locator(".uprtrack-chip")).to_have_count(2, timeout=LONG)


def test_a_bar_of_time_leads_to_its_activity(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/cooperation?lang=ar&year=2025&status=ongoing")
    way = page.locator(".uprtrack-apart a", has_text="بحث")
    click_part(page, "activities-in-time", ".barlayer .point path", way)
    expect(page.locator(".uprtrack-heading")).to_contain_text("بحث", timeout=LONG)
    page.locator(".uprtrack-back").click()
    expect(page.locator(".uprtrack-chip")).to_have_count(2, timeout=LONG)


def test_a_dot_of_commitments_leads_to_them(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/commitments?lang=en&instrument=treaty_ratification")
    way = page.get_by_role("link", name=re.compile(r"Show \d+ commitment"))
    click_part(page, "commitments-in-time", ".scatterlayer .point", way)
    expect(page).to_have_url(re.compile("year="))
    expect(page.locator(".uprtrack-chip")).to_have_count(2, timeout=LONG)
