"""The front door in a real browser: language, direction, headers, and who may come in."""

import re
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from uprtrack.ui.navigation import PAGES
from uprtrack.ui.server import ROOT

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]

pytestmark = pytest.mark.browser

PAGE_SCRIPT = """
import streamlit as st
from uprtrack.ui.door import enter
visitor = enter()
st.title("{address}")
st.file_uploader("f", key="file")
st.multiselect("m", ["a", "b"], key="m", bind="query-params")
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The front door with pages of no content, so that nothing but the door is tested."""
    for name in ("app.py", "asgi.py"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / ".streamlit", tmp_path / ".streamlit")
    (tmp_path / "pages").mkdir()
    for page in PAGES:
        (tmp_path / page.script).write_text(PAGE_SCRIPT.format(address=page.address))
    return tmp_path


@pytest.fixture
def door(house: Path, run_python: RunPython) -> Iterator[str]:
    with run_python(["-m", "uvicorn", "asgi:app", "--port", "{port}"], house) as address:
        yield address


def shown(page: Page) -> tuple[Any, ...]:
    return tuple(page.evaluate("[document.documentElement.lang, document.documentElement.dir]"))


def expect_page(page: Page, address: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(address)


def test_speaks_arabic_until_asked_otherwise_and_remembers(door: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(door)
    expect_page(page, "overview")
    assert shown(page) == ("ar", "rtl")
    assert page.url.endswith("/?lang=ar")
    assert page.title() == "نظرة عامة · uprtrack"

    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("link", name="Upload")).to_be_visible()
    assert shown(page) == ("en", "ltr")

    page.goto(f"{door}/upload")
    expect_page(page, "upload")
    assert shown(page) == ("en", "ltr")
    assert page.url.endswith("/upload?lang=en")


def test_language_and_filters_stay_in_the_address(door: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{door}/recommendations?lang=ar&m=b")
    expect_page(page, "recommendations")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("link", name="Recommendations")).to_be_visible()
    assert page.url.endswith("/recommendations?lang=en&m=b")
    page.get_by_role("link", name="Reports").click()
    expect_page(page, "reports")
    assert "lang=en" in page.url


def test_the_first_page_answers_to_its_name_too(door: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{door}/overview?lang=en")
    expect_page(page, "overview")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_page_asked_for_first_on_a_fresh_server_comes_through_app(
    door: str, open_page: OpenPage
) -> None:
    page = open_page()
    page.goto(f"{door}/upload?lang=en")
    expect_page(page, "upload")
    expect(page.get_by_role("link", name="Reports")).to_be_visible()


def test_without_asgi_a_page_refuses_a_visitor_that_app_has_not_seen(
    house: Path, run_python: RunPython, open_page: OpenPage
) -> None:
    command = ["-m", "streamlit", "run", "app.py", "--server.port", "{port}"]
    with run_python(command, house) as address:
        # Without our script Streamlit looks for its server in the page's folder first.
        page = open_page(tolerated="404")
        page.goto(f"{address}/upload?lang=en")
        expect(page.get_by_role("alert")).to_have_text("This page opens from the front page only.")
        expect(page.get_by_role("heading", level=1)).to_have_count(0)
        page.context.close()


def test_streamlit_run_finds_the_whole_door(
    house: Path, run_python: RunPython, open_page: OpenPage
) -> None:
    command = ["-m", "streamlit", "run", "asgi.py", "--server.port", "{port}"]
    with run_python(command, house) as address:
        page = open_page()
        page.goto(address)
        expect_page(page, "overview")
        assert shown(page) == ("ar", "rtl")
        page.context.close()


def test_every_answer_is_signed_with_headers(door: str) -> None:
    with urllib.request.urlopen(f"{door}/?lang=en") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "img-src 'self' data: blob:" in policy
        assert "frame-ancestors 'self'" in policy
        assert "script-src 'self' 'sha256-" in policy
        assert "'unsafe-eval'" not in policy
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        language, visitor = answer.headers.get_all("Set-Cookie")
        assert language.startswith("uprtrack_language=en;")
        assert re.match(r"uprtrack_visitor=[\w-]{43};.*HttpOnly", visitor)
        assert answer.headers["Content-Language"] == "en"
    with urllib.request.urlopen(f"{door}/?lang=xx%22%3E") as answer:
        assert "uprtrack_language" not in answer.headers["Set-Cookie"]
        assert b'<html lang="ar" dir="rtl">' in answer.read()


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("code", ["ar", "en"])
def test_fits_the_screen_and_the_sidebar_is_where_reading_starts(
    door: str, open_page: OpenPage, code: str, width: int
) -> None:
    page = open_page(width=width)
    page.goto(f"{door}/upload?lang={code}")
    expect_page(page, "upload")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sidebar = page.get_by_test_id("stSidebar")
    if width == 390:
        expect(sidebar).not_to_be_visible()
        page.get_by_test_id("stExpandSidebarButton").click()
    expect(sidebar).to_be_visible()
    edge = "right" if code == "ar" else "left"
    page.wait_for_function(
        "([edge, where]) => document.querySelector('[data-testid=stSidebar]')"
        ".getBoundingClientRect()[edge] === where",
        arg=[edge, width if code == "ar" else 0],
    )


def test_choosing_a_page_on_a_telephone_uncovers_it(door: str, open_page: OpenPage) -> None:
    page = open_page(width=390, height=844)
    page.goto(f"{door}/?lang=ar")
    expect_page(page, "overview")
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name="التقارير").click()
    expect_page(page, "reports")
    expect(page.get_by_role("link", name="التقارير")).not_to_be_in_viewport()


def test_what_streamlit_says_itself_is_arabic(door: str, open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{door}/upload?lang=ar")
    uploader = page.get_by_test_id("stFileUploader")
    expect(uploader).to_contain_text("اختر ملفًا")
    expect(uploader).to_contain_text("حتى 20 ميغابايت للملف")
    choice = page.get_by_test_id("stMultiSelect").locator("input")
    expect(choice).to_have_attribute("placeholder", "اختر واحدًا أو أكثر")
    choice.fill("zzz")
    expect(page.get_by_text("لا نتائج")).to_be_visible()


def test_the_server_starts_from_anywhere_and_says_it_is_well(server: str) -> None:
    with urllib.request.urlopen(f"{server}/healthz") as answer:
        assert answer.read() == b"ok"
