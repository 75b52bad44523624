"""Two people edit one record on its page, in a real browser and in both languages."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]
pytestmark = pytest.mark.browser

SERVE = "from uprtrack.ui.server import serve; serve({port})"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("editing")


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{folder / 'store.db'}") as opened:
        put_demonstration(opened, LOCAL)
        yield opened


@pytest.fixture(scope="module")
def server(store: Store, folder: Path, run_python: RunPython) -> Iterator[str]:
    with run_python(["-c", SERVE], folder) as address:
        yield address


class Form:
    """One person's tab with the form of one recommendation."""

    def __init__(self, page: Page, server: str, record: Record, code: str) -> None:
        self.page = page
        self._text = language_for(code).text
        self._code = code
        page.goto(f"{server}/recommendations?lang={code}&record={record.id}")
        self.button("Edit this record").click(timeout=60_000)
        expect(self.button("Save")).to_be_visible()

    def button(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=self._text(label), exact=True)

    def input(self, name: str) -> Locator:
        label = ENTITIES["recommendations"].field(name).label(self._code)
        return self.page.get_by_label(label, exact=True)

    def save(self) -> None:
        """Click twice, as people do."""
        self.button("Save").dblclick()

    def expect_saved(self, revision: int) -> None:
        said = self._text("Saved as revision {revision}.", revision=revision)
        expect(self.page.get_by_test_id("stToast")).to_contain_text(said, timeout=30_000)
        expect(self.page.get_by_test_id("stAlert").filter(has_text=said)).to_be_visible()

    def choose(self, side: str) -> None:
        name = self._text(side)
        self.page.get_by_role("radiogroup").first.get_by_text(name, exact=True).click()
        expect(self.button("Save")).to_be_enabled()


@pytest.mark.parametrize(("at", "first", "second"), [(0, "en", "ar"), (3, "ar", "en")])
def test_disjoint_fields_both_stand_and_the_same_field_is_chosen(
    server: str, store: Store, open_page: OpenPage, at: int, first: str, second: str
) -> None:
    record = store.records("recommendations")[at]
    begun = store.revision()
    one = Form(open_page(), server, record, first)
    other = Form(open_page(), server, record, second)
    one.input("progress_percent").fill("41")
    one.input("notes").fill("one")
    other.input("progress_percent").fill("82")
    other.input("challenges").fill(f"other {second}")
    one.save()
    one.expect_saved(begun + 1)
    other.save()
    expect(other.page.locator(".uprtrack-sides > div")).to_have_count(3, timeout=30_000)
    expect(other.page.locator(".uprtrack-sides")).to_contain_text("41%")
    expect(other.button("Save")).to_be_disabled()
    expect(other.input("challenges")).to_have_value(f"other {second}")
    assert store.revision() == begun + 1
    other.choose("What comes in")
    other.save()
    other.expect_saved(begun + 2)
    now = store.record(record.entity, record.id)
    assert now
    assert (now.values["progress_percent"], now.values["notes"], now.values["challenges"]) == (
        82, "one", f"other {second}",
    )  # fmt: skip
    assert store.revision() == begun + 2


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_new_institution_is_written_into_the_form(
    server: str, store: Store, open_page: OpenPage, code: str
) -> None:
    record = store.records("recommendations")[1]
    registered = len(store.records("institutions"))
    form = Form(open_page(width=390), server, record, code)
    name = f"Bureau of {code.upper()} Beekeeping"
    lead = form.input("lead_institution").first
    lead.fill(name)
    lead.press("Enter")
    form.input("notes").fill(f"given to a new one {code}")
    begun = store.revision()
    form.save()
    form.expect_saved(begun + 1)
    now = store.record(record.entity, record.id)
    assert now
    assert now.values["lead_institution"] == name
    assert now.values["notes"] == f"given to a new one {code}"
    assert len(store.records("institutions")) == registered + 1
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not form.page.evaluate(wide)


def test_what_is_being_typed_stays_while_another_input_is_kept(
    server: str, store: Store, open_page: OpenPage
) -> None:
    """The page answers to what was typed first while the next text is being written."""
    record = store.records("recommendations")[2]
    form = Form(open_page(), server, record, "en")
    form.input("challenges").fill("first")
    form.input("notes").click()
    form.page.keyboard.press("Control+A")
    form.page.keyboard.type("slowly written while the page is answering", delay=40)
    form.input("indicator").click()
    expect(form.input("notes")).to_have_value("slowly written while the page is answering")
    begun = store.revision()
    form.save()
    form.expect_saved(begun + 1)
    now = store.record(record.entity, record.id)
    assert now
    assert now.values["notes"] == "slowly written while the page is answering"
    assert now.values["challenges"] == "first"
