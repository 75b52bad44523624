"""Cooperation in a real browser: its two parts, what its charts lead to, and the way back."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

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


def test_from_the_mechanism_to_a_decision_and_back(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/cooperation?lang=ar")
    page.get_by_role("radio", name="آلية التعاون المشترك").click()
    expect(page).to_have_url(re.compile("view=mechanism"))
    expect(page.locator(".uprtrack-meeting")).to_have_count(4)
    page.locator(".uprtrack-title a").first.click()
    expect(page.locator(".uprtrack-heading")).to_be_visible()
    page.locator(".uprtrack-back").click()
    expect(page.locator(".uprtrack-meeting")).to_have_count(4)


def test_a_bar_of_a_partner_leads_to_its_activities(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/cooperation?lang=en&by=partner")
    chart = page.locator('[class*="st-key-activities-by-partner"]')
    chart.locator(".barlayer .point path").first.click(force=True)
    way = page.get_by_role("link", name=re.compile(r"Show \d+ activit"))
    way.click()
    expect(page).to_have_url(re.compile("partner="))
    expect(page.locator(".uprtrack-chip")).to_have_count(2)


def test_a_bar_of_time_leads_to_its_activity(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/cooperation?lang=ar&year=2025&status=ongoing")
    chart = page.locator('[class*="st-key-activities-in-time"]')
    chart.locator(".barlayer .point path").first.click(force=True)
    page.locator(".uprtrack-apart a", has_text="بحث").click()
    expect(page.locator(".uprtrack-heading")).to_contain_text("بحث")
    page.locator(".uprtrack-back").click()
    expect(page.locator(".uprtrack-chip")).to_have_count(2)


def test_a_dot_of_commitments_leads_to_them(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{house}/commitments?lang=en&instrument=treaty_ratification")
    chart = page.locator('[class*="st-key-commitments-in-time"]')
    chart.locator(".scatterlayer .point").first.click(force=True)
    page.get_by_role("link", name=re.compile(r"Show \d+ commitment")).click()
    expect(page).to_have_url(re.compile("year="))
    expect(page.locator(".uprtrack-chip")).to_have_count(2)
