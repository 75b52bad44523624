"""The main road in a real browser: upload, see the difference, confirm, see it counted, export."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from uprtrack.language.catalogue import Language, language_for

OpenPage = Callable[..., Page]
pytestmark = pytest.mark.browser

HEADERS = ("State under review", "Cycle", "Paragraph", "Recommendation", "Themes", "Status")
ROWS = tuple(
    ("Kuwait", 1, f"79.{n}", f"Take the step numbered {n}", "Women", "Not started")
    for n in range(1, 13)
)


def workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (HEADERS, *rows):
        sheet.append(row)
    book.save(path)
    return path


def go(page: Page, server: str, where: str, language: Language) -> None:
    page.goto(f"{server}/{where}?lang={language.code}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)


def upload(page: Page, file: Path) -> Locator:
    """Upload it; the figures of its preview: changed, added, unchanged, refused, kept."""
    page.locator("input[type=file]").set_input_files(file)
    figures = page.get_by_test_id("stMetricValue")
    expect(figures).to_have_count(5, timeout=60_000)
    return figures


def confirm(page: Page, label: str) -> None:
    """Click twice, as people do."""
    page.get_by_role("button", name=label, exact=True).dblclick()
    expect(page.get_by_test_id("stAlert")).to_contain_text("xlsx", timeout=60_000)


def changes(n: int, language: Language) -> str:
    return language.count("Confirm {n} change", "Confirm {n} changes", n)


def exported(page: Page, server: str, language: Language, path: Path) -> Path:
    go(page, server, "reports", language)
    with page.expect_download() as download:
        page.locator(".st-key-report button").click()
    download.value.save_as(path)
    return path


def sheet_of(path: Path) -> tuple[openpyxl.Workbook, object, dict[str, int]]:
    book = openpyxl.load_workbook(BytesIO(path.read_bytes()))
    for sheet in book:
        headers = {str(cell.value): cell.column for cell in sheet[1]}
        if "uprtrack id" in headers:
            return book, sheet, headers
    raise AssertionError(f"no sheet of records among {book.sheetnames}")


@pytest.mark.parametrize("code", ["ar", "en"])
def test_upload_confirm_overview_export_and_three_changed_cells(
    server: str, open_page: OpenPage, tmp_path: Path, code: str
) -> None:
    language = language_for(code)
    page = open_page()
    first = workbook(tmp_path / f"first-{code}.xlsx", *ROWS)
    if code == "ar":
        go(page, server, "upload", language)
        figures = upload(page, first)
        expect(figures).to_have_text(["0", "12", "0", "0", "0"])
        confirm(page, changes(12, language))
        go(page, server, "overview", language)
        expect(page.get_by_test_id("stMain")).to_contain_text("12")
    go(page, server, "upload", language)
    expect(upload(page, first).nth(1)).to_have_text("0")

    export = exported(page, server, language, tmp_path / "export.xlsx")
    book, sheet, columns = sheet_of(export)
    entity_labels = [str(cell.value) for cell in sheet[1]]  # type: ignore[index]
    assert len(entity_labels) == len(columns)
    assert sheet.max_row == 1 + len(ROWS)  # type: ignore[attr-defined]
    label = _labels(code)
    sheet.cell(3, columns[label["notes"]]).value = f"seen {code}"  # type: ignore[attr-defined]
    sheet.cell(5, columns[label["progress_percent"]]).value = 40 if code == "ar" else 60  # type: ignore[attr-defined]
    sheet.cell(5, columns[label["challenges"]]).value = f"few means {code}"  # type: ignore[attr-defined]
    book.save(tmp_path / f"three-{code}.xlsx")

    go(page, server, "upload", language)
    cancel = page.get_by_role("button", name=language.text("Cancel"), exact=True)
    if cancel.count():
        cancel.click()
    figures = upload(page, tmp_path / f"three-{code}.xlsx")
    expect(figures).to_have_text(["2", "0", "10", "0", "0"])
    rows = page.locator(".uprtrack-table tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.locator("del")).to_have_count(3)
    confirm(page, changes(3, language))
    _, sheet, columns = sheet_of(exported(page, server, language, tmp_path / "after.xlsx"))
    assert sheet.cell(3, columns[label["notes"]]).value == f"seen {code}"  # type: ignore[attr-defined]


def _labels(code: str) -> dict[str, str]:
    from uprtrack.model.entities import ENTITIES

    return {f.name: f.label(code) for f in ENTITIES["recommendations"].fields}


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_preview_fits_a_telephone_and_a_hostile_cell_is_only_text(
    server: str, open_page: OpenPage, tmp_path: Path, code: str
) -> None:
    long = "https://e.test/" + "w" * 400
    hostile = r"<img src='http://evil.test/a.png'> ![i](http://evil.test/b.png) :material/home: $x$"
    rows = [("Kuwait", 2, f"5.{n}", said, said, said) for n, said in enumerate((hostile, long))]
    file = workbook(tmp_path / "hostile.xlsx", *rows)
    page = open_page(width=390, height=844)
    go(page, server, "upload", language_for(code))
    upload(page, file)
    parts = page.get_by_test_id("stButtonGroup").locator("button")
    for at in range(parts.count()):
        parts.nth(at).click()
        expect(parts.nth(at)).to_have_attribute("aria-checked", "true")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        main = page.get_by_test_id("stMain")
        assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
        assert main.locator("img, .katex").count() == 0
        links = main.locator("a[href*=evil]").evaluate_all("all => all.map(a => [a.text, a.href])")
        assert all(said == address for said, address in links)


def test_the_preview_survives_the_other_language_and_a_reload(
    server: str, open_page: OpenPage, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "kept.xlsx", ("Kuwait", 3, "7.1", "Keep this", "Women", None))
    page = open_page()
    go(page, server, "upload", language_for("en"))
    upload(page, file)
    page.get_by_role("link", name="العربية").click()
    figures = page.get_by_test_id("stMetricValue")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ماذا", timeout=60_000)
    expect(figures).to_have_count(5, timeout=60_000)
    page.reload()
    expect(figures).to_have_count(5, timeout=60_000)
    other = open_page()
    other.goto(page.url)
    expect(other.get_by_test_id("stAlert")).to_be_visible(timeout=60_000)
    expect(other.get_by_test_id("stMetricValue")).to_have_count(0)


def test_a_refused_file_leaves_the_box_open(
    server: str, open_page: OpenPage, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook")
    page = open_page()
    go(page, server, "upload", language_for("ar"))
    page.locator("input[type=file]").set_input_files(broken)
    expect(page.get_by_test_id("stAlert")).to_contain_text("broken.xlsx")
    box = page.get_by_test_id("stFileUploader")
    expect(box).to_have_count(1)  # the one with the broken file goes when the run has ended
    expect(box.locator("input")).to_be_enabled()
    upload(page, workbook(tmp_path / "mended.xlsx", *ROWS))


@pytest.mark.parametrize(
    ("code", "said"), [("ar", "يجب ألا يتجاوز حجم الملف 20"), ("en", "must be 20.0MB or smaller")]
)
def test_a_file_too_large_is_refused_for_all_to_read(
    server: str, open_page: OpenPage, tmp_path: Path, code: str, said: str
) -> None:
    large = tmp_path / "large.csv"
    large.write_bytes(b"a,b\n" * 5_300_000)
    page = open_page(width=390)
    go(page, server, "upload", language_for(code))
    page.locator("input[type=file]").set_input_files(large)
    reason = page.get_by_test_id("stFileChip").get_by_role("alert")
    expect(reason).to_contain_text(said)
    box = reason.bounding_box()
    assert box
    assert box["width"] > 100
    assert box["height"] > 15
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
