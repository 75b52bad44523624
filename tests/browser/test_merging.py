"""Copies of one export edited apart, in a real browser: merged, conflicts chosen, one undone.

Two processes serve one store; a page of the one shows by itself what the other has stored.
"""

import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import Language, language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.services.checking import apply, check
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[..., AbstractContextManager[str]]
pytestmark = pytest.mark.browser

HEADERS = ("State under review", "Cycle", "Paragraph", "Recommendation", "Status", "Notes")
ROWS = tuple(
    ("Kuwait", 1, f"79.{n}", f"Take the step numbered {n}", "Not started", f"note {n}")
    for n in range(1, 5)
)
FIELDS = {field.name: field for field in ENTITIES["recommendations"].fields}


def sheet_of_rows() -> bytes:
    book = openpyxl.Workbook()
    for row in (HEADERS, *ROWS):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def edited(export: Path, language: Language, to: Path, **notes: str) -> Path:
    """A copy whose rows r1, r2 … have other notes."""
    book = openpyxl.load_workbook(export)
    sheet = next(s for s in book if "uprtrack id" in {cell.value for cell in s[1]})
    label = FIELDS["notes"].label(language.code)
    column = next(cell.column for cell in sheet[1] if cell.value == label)
    for row, note in notes.items():
        sheet.cell(int(row[1:]) + 1, column, note)
    book.save(to)
    return to


def go(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)


def upload(page: Page, server: str, file: Path, language: Language) -> None:
    go(page, f"{server}/upload?lang={language.code}")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_test_id("stMetricValue")).to_have_count(5, timeout=60_000)


def confirm(page: Page, language: Language, size: int) -> None:
    label = language.count("Confirm {n} change", "Confirm {n} changes", size)
    page.get_by_role("button", name=label, exact=True).click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("xlsx", timeout=60_000)


def undo_the_first(page: Page, server: str, language: Language) -> None:
    """Take the first copy's upload back, and leave what conflicts as it stands."""
    go(page, f"{server}/history?lang={language.code}&revision=2&undo=yes")
    expect(page.get_by_test_id("stRadio")).to_have_count(1, timeout=60_000)
    page.get_by_text(language.text("What stands now"), exact=True).last.click()
    undo = language.count("Undo: change {n} record", "Undo: change {n} records", 1)
    page.get_by_role("button", name=undo, exact=True).dblclick()
    heading = language.text("Revision {number}", number=language.number(5))
    expect(page.get_by_role("heading", name=heading)).to_be_visible(timeout=60_000)


@pytest.mark.parametrize("code", ["ar", "en"])
def test_two_copies_merge_conflicts_are_chosen_and_the_first_is_undone(
    run_python: RunPython,
    open_page: OpenPage,
    new_url: Callable[[], str],
    tmp_path: Path,
    code: str,
) -> None:
    language, url = language_for(code), new_url()
    with Store(url) as store:
        apply(store, LOCAL, check(store, LOCAL, sheet_of_rows(), "first.xlsx"))
    serve = ["-c", "from uprtrack.ui.server import serve; serve({port})"]
    with run_python(serve, tmp_path, url) as server, run_python(serve, tmp_path, url) as other:
        watcher = open_page()
        go(watcher, f"{other}/history?lang={code}")
        revisions = watcher.locator("tbody tr")
        expect(revisions).to_have_count(1)
        page = open_page()
        go(page, f"{server}/reports?lang={code}")
        with page.expect_download() as download:
            page.locator(".st-key-report button").click()
        export = tmp_path / "export.xlsx"
        download.value.save_as(export)

        one = edited(export, language, tmp_path / "one.xlsx", r1="one", r2="one")
        two = edited(export, language, tmp_path / "two.xlsx", r3="two")
        three = edited(export, language, tmp_path / "three.xlsx", r2="three", r4="three")
        upload(page, server, one, language)
        confirm(page, language, 2)
        expect(revisions).to_have_count(2, timeout=30_000)
        upload(page, other, two, language)
        conflicts = language.text("Conflicts")
        expect(page.get_by_test_id("stButtonGroup")).not_to_contain_text(conflicts)
        confirm(page, language, 1)

        upload(page, server, three, language)
        expect(page.get_by_test_id("stButtonGroup")).to_contain_text(f"{conflicts} (1)")
        sides = page.locator(".uprtrack-sides dd")
        expect(sides.filter(has_text="note 2")).to_have_count(1)
        expect(sides.filter(has_text="three")).to_have_count(1)
        expect(sides.filter(has_text="one")).to_have_count(1)
        radios = page.get_by_test_id("stRadio")
        expect(radios.locator("input:checked")).to_have_count(0)
        label = language.count("Confirm {n} change", "Confirm {n} changes", 1)
        expect(page.get_by_role("button", name=label, exact=True)).to_be_disabled()
        page.get_by_text(language.text("What comes in"), exact=True).last.click()
        confirm(page, language, 2)

        undo_the_first(page, server, language)
        expect(revisions).to_have_count(5, timeout=30_000)
        for opened in (watcher, page):
            opened.close()

    with Store(url) as store:
        notes = [record.values["notes"] for record in store.snapshot().records["recommendations"]]
        kinds = [revision.kind for revision in store.history()]
    assert notes == ["note 1", "three", "two", "three"]
    assert kinds == ["undo", "upload", "upload", "upload", "upload"]
