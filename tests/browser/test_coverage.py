"""Coverage in a real browser: from a number to its records and back, another view, the file."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from uprtrack.access import LOCAL
from uprtrack.analysis.coverage import Cover, cover_of_all, covered, covers
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import language_for
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]
SERVE = ["-c", "from uprtrack.ui.server import serve; serve({port})"]
CODES = pytest.mark.parametrize("code", ["ar", "en"])

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("coverage")
    with Store(f"sqlite:///{(made / 'store.db').as_posix()}") as store:
        put_demonstration(store, LOCAL)
    return made


@pytest.fixture(scope="module")
def house(folder: Path, run_python: RunPython) -> Iterator[str]:
    with run_python(SERVE, folder) as address:
        yield address


@pytest.fixture
def counted(folder: Path) -> tuple[Cover, dict[str, Cover]]:
    """All together, and by theme."""
    with Store(f"sqlite:///{(folder / 'store.db').as_posix()}") as store:
        found = covered(snapshot(store, LOCAL), Selection())
    return cover_of_all(found), {cover.key: cover for cover in covers(found, "theme")}


def go(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".uprtrack-coverage")).to_be_visible(timeout=60_000)


@CODES
def test_a_number_leads_to_its_records_and_back(
    house: str, counted: tuple[Cover, dict[str, Cover]], open_page: OpenPage, code: str
) -> None:
    whole, themes = counted
    page = open_page()
    go(page, f"{house}/coverage?lang={code}")
    figure = page.get_by_test_id("stMetricValue").nth(3)
    expect(figure).to_have_text(str(whole.with_nothing), timeout=20_000)
    row = page.locator(".uprtrack-coverage tbody tr").first
    row.get_by_role("link", name=re.compile(rf"\b{themes['women'].with_nothing}$")).first.click()
    expect(page).to_have_url(re.compile("group=women"), timeout=20_000)
    records = page.locator(".uprtrack-cards tbody tr")
    expect(records).to_have_count(themes["women"].with_nothing, timeout=20_000)
    page.go_back()
    expect(page.locator(".uprtrack-coverage")).to_be_visible(timeout=20_000)


@CODES
def test_a_page_of_records_is_turned_and_stays_with_its_number(
    house: str, counted: tuple[Cover, dict[str, Cover]], open_page: OpenPage, code: str
) -> None:
    page = open_page()
    page.goto(f"{house}/coverage?lang={code}&group=*&part=recommendations")
    records = page.locator(".uprtrack-cards tbody tr")
    expect(records).to_have_count(25, timeout=60_000)
    page.get_by_test_id("stPagination").get_by_role("button").filter(has_text="3").click()
    expect(page).to_have_url(re.compile("part=recommendations.*page=3"))
    expect(records).to_have_count(counted[0].recommendations - 50)


@CODES
def test_another_view_keeps_the_filters(house: str, open_page: OpenPage, code: str) -> None:
    page = open_page()
    go(page, f"{house}/coverage?lang={code}&theme=women")
    name = language_for(code).text("UN agencies")
    page.get_by_role("radio", name=name).click()
    expect(page).to_have_url(re.compile("theme=women.*kind=partner"))
    streams = page.locator(".sankey")
    expect(streams.first).to_be_visible(timeout=20_000)


@CODES
def test_the_file_is_made_when_it_is_asked_for(
    house: str, tmp_path: Path, open_page: OpenPage, code: str
) -> None:
    page = open_page()
    go(page, f"{house}/coverage?lang={code}")
    name = language_for(code).text("Coverage report (Excel)")
    with page.expect_download(timeout=60_000) as coming:
        page.get_by_role("button", name=name).click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    assert file.name.startswith(f"uprtrack-coverage-{code}-")
    assert len(openpyxl.load_workbook(file).worksheets) > 2


def test_on_a_telephone_nothing_is_wider_than_the_page(house: str, open_page: OpenPage) -> None:
    page = open_page(width=390, height=800)
    for view in ("theme", "sdg", "partner", "alike"):
        page.goto(f"{house}/coverage?lang=ar&kind={view}")
        expect(page.get_by_test_id("stDownloadButton")).to_be_visible(timeout=60_000)
        main = page.get_by_test_id("stMain")
        assert main.evaluate("box => box.scrollWidth <= box.clientWidth")
