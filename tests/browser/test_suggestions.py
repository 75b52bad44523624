"""Suggestions in a real browser: read with their words marked, ticked, stored, undone."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import language_for
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.suggesting import suggestions
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]
SERVE = ["-c", "from uprtrack.ui.server import serve; serve({port})"]

pytestmark = pytest.mark.browser


@pytest.fixture
def house(tmp_path: Path, run_python: RunPython) -> Iterator[str]:
    with Store(url(tmp_path)) as store:
        put_demonstration(store, LOCAL)
    with run_python(SERVE, tmp_path) as address:
        yield address


def url(folder: Path) -> str:
    return f"sqlite:///{(folder / 'store.db').as_posix()}"


@pytest.mark.parametrize("code", ["ar", "en"])
def test_two_are_ticked_stored_once_and_can_be_undone_by_the_link(
    house: str, tmp_path: Path, open_page: OpenPage, code: str
) -> None:
    language = language_for(code)
    page = open_page()
    page.goto(f"{house}/suggestions?lang={code}&field=themes")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        language.text("Which themes fit?"), timeout=60_000
    )
    main = page.get_by_test_id("stMain")
    expect(main.locator("mark").first).to_be_visible()
    boxes = main.get_by_test_id("stCheckbox")
    boxes.nth(0).locator("label").click()
    one = language.count("Store {n} ticked", "Store {n} ticked", 1)
    expect(page.get_by_role("button", name=one, exact=True)).to_be_enabled()
    boxes.nth(1).locator("label").click()
    two = language.count("Store {n} ticked", "Store {n} ticked", 2)
    button = page.get_by_role("button", name=two, exact=True)
    expect(button).to_be_enabled()
    button.dblclick()
    link = page.get_by_role("link", name=language.text("See what changed, or undo it"))
    expect(link).to_be_visible(timeout=30_000)
    page.wait_for_timeout(500)
    with Store(url(tmp_path)) as store:
        assert store.revision() == 2
        assert store.history()[0].kind == "suggestion"
    link.click()
    undo = language.text("Undo this revision …")
    expect(page.get_by_role("button", name=undo)).to_be_visible(timeout=30_000)


def test_all_at_a_confidence_are_stored_after_their_number_was_shown(
    house: str, tmp_path: Path, open_page: OpenPage
) -> None:
    with Store(url(tmp_path)) as store:
        sure = [one for one in suggestions(store, LOCAL) if one.confidence >= 0.9]
    page = open_page()
    page.goto(f"{house}/suggestions?lang=en&least=90")
    button = page.get_by_role("button", name=f"Store all {len(sure)} of these", exact=True)
    expect(button).to_be_visible(timeout=60_000)
    button.click()
    expect(page.get_by_text(f"{len(sure)} values stored")).to_be_visible(timeout=30_000)
    with Store(url(tmp_path)) as store:
        assert [one for one in suggestions(store, LOCAL) if one.confidence >= 0.9] == []
