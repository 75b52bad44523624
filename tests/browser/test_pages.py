"""Every page in a real browser, in both languages, on a screen and on a telephone."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from uprtrack.access import LOCAL
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]

pytestmark = pytest.mark.browser

ADDRESSES = (
    *("", "recommendations", "commitments", "cooperation", "reports", "changes", "history"),
    "cooperation?view=mechanism",
    *("keeping", "links?least=0.9"),
    *("history?revision=1", "history?revision=1&undo=1", "recommendations?as_of=1"),
)
LATIN = re.compile("[A-Za-z]{2,}")
QUIET = """() => !document.querySelector(
    '[data-testid=stApp][data-test-script-state=running], [data-stale=true]'
)"""
CHROME = """() => {
  const data = '.uprtrack-words, .uprtrack-words *, .uprtrack-quiet, dd, td, li, svg';
  const spoken = (text) => /[A-Za-z]{2,}/.test(text);
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const box = node.parentElement;
    if (box.closest('script, style, noscript, template, [data-testid=stIconMaterial]')) continue;
    if (box.closest(data) || !box.checkVisibility() || !spoken(node.data)) continue;
    found.push(node.data.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    if (element.closest('template, ' + data)) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      if (spoken(element.getAttribute(name) ?? '')) found.push(element.getAttribute(name));
  }
  return found;
}"""
SAME_IN_ARABIC = {"uprtrack", "English", "CSV", "PostgreSQL"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, run_python: RunPython) -> Iterator[str]:
    """The address of uprtrack with the demonstration data."""
    folder = tmp_path_factory.mktemp("pages")
    with Store(f"sqlite:///{(folder / 'store.db').as_posix()}") as store:
        put_demonstration(store, LOCAL)
    serve = "from uprtrack.ui.server import serve; serve({port})"
    with run_python(["-c", serve], folder) as address:
        yield address


@pytest.fixture
def look(house: str, open_page: OpenPage) -> Callable[..., Page]:
    """Open an address, wait until it is whole, and see that it fits and says no fault."""

    def opened(address: str, code: str, width: int) -> Page:
        page = open_page(width=width, height=900)
        page.goto(f"{house}/{address}{'&' if '?' in address else '?'}lang={code}")
        settle(page)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        main = page.get_by_test_id("stMain")
        assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        return page

    return opened


def settle(page: Page) -> None:
    """Wait until the page has its title and nothing of it is still being made."""
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=20_000)
    page.wait_for_function(QUIET)
    page.wait_for_timeout(300)
    page.wait_for_function(QUIET)


def violations(page: Page) -> list[str]:
    """What axe-core finds serious or critical, Streamlit's own included."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_fits_is_whole_and_can_be_read_by_all(
    look: Callable[..., Page], address: str, code: str, width: int
) -> None:
    page = look(address, code, width)
    assert violations(page) == []
    if code == "ar":
        said = page.evaluate(CHROME)
        assert [text for text in said if not set(LATIN.findall(text)) <= SAME_IN_ARABIC] == []


@pytest.mark.parametrize("width", [1440, 390])
def test_one_record_fits_and_can_be_read_by_all(look: Callable[..., Page], width: int) -> None:
    page = look("recommendations?theme=women", "ar", width)
    page.locator(".uprtrack-title a").first.click()
    expect(page.locator(".uprtrack-back")).to_be_visible()
    settle(page)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    assert violations(page) == []


def test_from_a_theme_to_a_record_and_back_with_the_filters(look: Callable[..., Page]) -> None:
    page = look("", "en", 1440)
    page.evaluate("() => { window.untouched = true; }")
    page.get_by_role("link", name="Women", exact=True).click()
    expect(page.locator(".uprtrack-chip").first).to_contain_text("Themes: Women")
    page.locator(".uprtrack-title a").first.click()
    expect(page.locator(".uprtrack-back")).to_be_visible()
    page.go_back()
    expect(page.locator(".uprtrack-chip").first).to_contain_text("Themes: Women")
    page.go_forward()
    page.locator(".uprtrack-back").click()
    expect(page.locator(".uprtrack-chip").first).to_contain_text("Themes: Women")
    page.locator(".uprtrack-chip").first.click()
    expect(page.locator(".uprtrack-chip")).to_have_count(1)
    assert page.evaluate("() => window.untouched"), "a link of ours loaded the page anew"


def test_in_arabic_the_filters_say_nothing_in_english(look: Callable[..., Page]) -> None:
    page = look("recommendations", "ar", 1440)
    page.get_by_test_id("stPopover").get_by_role("button").click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
    page.wait_for_timeout(300)
    said = page.evaluate(CHROME)
    assert [text for text in said if not set(LATIN.findall(text)) <= SAME_IN_ARABIC] == []


def test_in_the_dark_a_page_can_be_read_by_all(house: str, open_page: OpenPage) -> None:
    page = open_page()
    page.emulate_media(color_scheme="dark")
    page.goto(f"{house}/reports?lang=ar&theme=women")
    settle(page)
    assert violations(page) == []


def test_the_close_button_of_a_dialog_stands_beside_its_title(
    house: str, open_page: OpenPage
) -> None:
    page = open_page(tolerated="does not seem to exist")
    page.goto(f"{house}/no_such_page?lang=ar")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible(timeout=20_000)
    button, whole = dialog.get_by_role("button").bounding_box(), dialog.bounding_box()
    assert button
    assert whole
    assert button["x"] < whole["x"] + 60


def test_links_of_the_sidebar_do_not_overlap(look: Callable[..., Page]) -> None:
    links = look("", "en", 1440).locator(".st-key-pages a")
    boxes = [link.bounding_box() for link in links.all()]
    ends = [box["y"] + box["height"] for box in boxes if box]
    assert all(end <= box["y"] for end, box in zip(ends, boxes[1:], strict=False) if box)


def test_filters_survive_a_reload_and_the_other_language(look: Callable[..., Page]) -> None:
    page = look("recommendations?theme=women&theme=children", "en", 1440)
    expect(page.locator(".uprtrack-chip")).to_have_count(2)
    page.get_by_role("link", name="العربية").click()
    expect(page.locator(".uprtrack-chip").first).to_contain_text("الموضوعات")
    page.reload()
    expect(page.locator(".uprtrack-chip")).to_have_count(2)


def test_in_arabic_a_table_begins_on_the_right(look: Callable[..., Page]) -> None:
    page = look("recommendations", "ar", 1440)
    heads = page.locator(".uprtrack-cards th")
    places = heads.evaluate_all("all => all.map((head) => head.getBoundingClientRect().right)")
    assert places == sorted(places, reverse=True)


def test_the_report_opens_with_the_rows_that_were_chosen(
    look: Callable[..., Page], tmp_path: Path
) -> None:
    page = look("reports?theme=women", "ar", 1440)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="التقرير (إكسل)").click()
    name = waiting.value.suggested_filename
    assert re.fullmatch(r"uprtrack-report-ar-\d{4}-\d\d-\d\d\.xlsx", name)
    waiting.value.save_as(tmp_path / name)
    book = openpyxl.load_workbook(tmp_path / name)
    listed = book["التوصيات"]
    assert listed.sheet_view.rightToLeft
    shown = look("recommendations?theme=women", "ar", 1440).locator(".uprtrack-apart strong")
    assert shown.inner_text().startswith(f"{listed.max_row - 1} ")
