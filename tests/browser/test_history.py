"""The history in a real browser: undo, the past, and what another process stores."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from uprtrack.access import LOCAL, Person, Role
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.language.catalogue import Language, language_for
from uprtrack.model.record import Record, Value
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]
SERVE = ["-c", "from uprtrack.ui.server import serve; serve({port})"]

pytestmark = pytest.mark.browser


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store of the demonstration data and of two edits of one record."""
    with Store(_url(tmp_path)) as store:
        put_demonstration(store, LOCAL)
        edit(store, "Sara", challenges="First words")
        edit(store, "Omar", progress_percent=35.0)
    return tmp_path


@pytest.fixture
def house(folder: Path, run_python: RunPython) -> Iterator[str]:
    with run_python(SERVE, folder) as address:
        yield address


def _url(folder: Path) -> str:
    return f"sqlite:///{(folder / 'store.db').as_posix()}"


def edit(store: Store, name: str, **values: Value) -> None:
    """Change the first recommendation."""
    stored = store.snapshot()
    before = stored.records["recommendations"][0]
    after = Record(before.entity, before.id, {**before.values, **values}, before.revision)
    changes = (Change(after, before),)
    change_set = ChangeSet(stored.revision, changes, demonstration=stored.demonstration)
    person = Person(name, frozenset({Role.EDITOR}))
    store.apply(change_set, author=person.name, kind="edit")


def go(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)


def undo(page: Page, house: str, number: int, language: Language, name: str) -> None:
    """From the list to one revision, and take it back with two clicks, as people click."""
    go(page, f"{house}/history?lang={language.code}")
    page.locator(".uprtrack-revisions").get_by_role(
        "link", name=language.text("Revision {number}", number=number), exact=True
    ).click()
    page.get_by_role("button", name=language.text("Undo this revision …")).click()
    typed = page.get_by_role("textbox", name=language.text("Your name"))
    typed.fill(name)
    typed.blur()
    label = language.count("Undo: change {n} record", "Undo: change {n} records", 1)
    page.get_by_role("button", name=label, exact=True).dblclick()
    took = language.text("It took back revision {number}", number=number)
    expect(page.get_by_role("link", name=took)).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_first_edit_is_undone_once_and_the_second_stands(
    folder: Path, house: str, open_page: OpenPage, code: str
) -> None:
    page = open_page()
    undo(page, house, 2, language_for(code), "Huda")
    expect(page).to_have_url(f"{house}/history?lang={code}&revision=4")
    expect(page.locator(".uprtrack-changes del")).to_have_text(["First words"])
    page.wait_for_timeout(500)
    with Store(_url(folder)) as store:
        assert store.revision() == 4
        values = store.snapshot().records["recommendations"][0].values
        assert (values["challenges"], values["progress_percent"]) != ("First words", None)
        assert values["progress_percent"] == 35.0
        assert store.history()[0].author == "Huda"


def test_the_past_is_said_on_every_page_until_one_comes_back(
    house: str, open_page: OpenPage
) -> None:
    page = open_page()
    go(page, f"{house}/history?lang=en&revision=1")
    page.get_by_role("link", name="Look at everything as it was then").click()
    banner = page.locator(".uprtrack-past")
    expect(banner).to_be_visible()
    for name in ("Recommendations", "Cooperation", "Upload", "History", "Changes"):
        page.get_by_test_id("stSidebar").get_by_role("link", name=name, exact=True).click()
        expect(page).to_have_url(f"{house}/{name.lower()}?lang=en&as_of=1")
        expect(banner).to_be_visible()
    page.get_by_role("link", name="العربية").click()
    expect(banner).to_contain_text("الماضي", timeout=30_000)
    banner.get_by_role("link").click()
    expect(banner).to_have_count(0)
    assert "as_of" not in page.url


def test_what_one_process_stores_is_on_the_pages_of_the_other(
    folder: Path, house: str, run_python: RunPython, open_page: OpenPage
) -> None:
    with run_python(SERVE, folder) as other:
        reader, writer = open_page(height=500), open_page()
        go(reader, f"{house}/history?lang=en&revision=2")
        reader.get_by_test_id("stCheckbox").click()
        long_texts = reader.get_by_role("switch", name="Show long texts whole")
        expect(long_texts).to_be_checked()
        main = reader.get_by_test_id("stMain")
        main.evaluate("main => main.scrollTo(0, 120)")
        scrolled = main.evaluate("main => main.scrollTop")
        reader.evaluate("() => { window.untouched = true; }")
        undo(writer, other, 2, language_for("en"), "Huda")
        expect(reader.get_by_role("link", name="Taken back by revision 4")).to_have_count(1)
        expect(long_texts).to_be_checked()
        assert reader.evaluate("() => window.untouched")
        assert main.evaluate("main => main.scrollTop") == scrolled > 0
        writer.close()
