"""Suggestions in a real browser: all high ones are accepted, and the overview counts them."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from uprtrack.access import LOCAL
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.language.catalogue import language_for
from uprtrack.model.record import Record
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.suggesting import Wish, suggestions, wished
from uprtrack.services.suggestion_words import HIGH, value_told
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]
SERVE = ["-c", "from uprtrack.ui.server import serve; serve({port})"]

pytestmark = pytest.mark.browser


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store of the demonstration data whose themes somebody has taken away."""
    with Store(_url(tmp_path)) as store:
        put_demonstration(store, LOCAL)
        stored = store.snapshot()
        changes = tuple(
            Change(Record(r.entity, r.id, {**r.values, "themes": ()}, r.revision), r)
            for r in stored.records["recommendations"]
        )
        change_set = ChangeSet(stored.revision, changes, demonstration=True)
        store.apply(change_set, author="Sara", kind="edit")
    return tmp_path


@pytest.fixture
def house(folder: Path, run_python: RunPython) -> Iterator[str]:
    with run_python(SERVE, folder) as address:
        yield address


def _url(folder: Path) -> str:
    return f"sqlite:///{(folder / 'store.db').as_posix()}"


def go(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)


@pytest.mark.parametrize("code", ["ar", "en"])
def test_all_high_ones_are_accepted_and_the_overview_counts_them(
    folder: Path, house: str, open_page: OpenPage, code: str
) -> None:
    language, page = language_for(code), open_page(height=1600)
    with Store(_url(folder)) as store:
        found = suggestions(snapshot(store, LOCAL), LOCAL)
    high = wished(found, Wish("themes", at_least=HIGH))
    go(page, f"{house}/suggestions?lang={code}&field=themes&least={HIGH}")
    expect(page.locator(".uprtrack-suggested mark").first).to_be_visible()
    typed = page.get_by_role("textbox", name=language.text("Your name"))
    typed.fill("Huda")
    typed.blur()
    label = language.count("Accept {n} value", "Accept all {n} values", len(high))
    page.get_by_role("button", name=label, exact=True).dblclick()
    said = language.text("See revision {number} in the history", number=3)
    link = page.get_by_role("link", name=said)
    expect(link).to_be_visible(timeout=30_000)
    with Store(_url(folder)) as store:
        last = store.history()[0]
        assert (last.number, last.kind, last.author) == (3, "suggestion", "Huda")
    link.click()
    expect(page).to_have_url(f"{house}/history?lang={code}&revision=3")
    theme, count = Counter(one.value for one in high).most_common(1)[0]
    label = value_told("themes", theme, language)
    expect(page.locator(".uprtrack-changes").first).to_contain_text(label)
    go(page, f"{house}/?lang={code}&cycle=all")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name=label, exact=True))
    expect(row).to_contain_text(str(count), timeout=30_000)
